"""What must not be lost: inbox, dialogues, transcripts, outbox, leads, bookings, timers, staff.

Every function but those of `Database` is plain synchronous SQLAlchemy Core on a connection that is given
to it, so that any number of them share one transaction:

    await database.whole(lambda c: (dialogues.save(c, …), outbox.put(c, …), inbox.done(c, …)))

Whatever a person wrote is sealed with a key of their own (`keys`); to forget them is to drop that key.
"""
