"""First tables: people and their keys, inbox, dialogues, transcripts, outbox, leads, calls, staff, proofs."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

TIME = sa.DateTime(timezone=True)
BIG = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    op.create_table(
        "mark",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_mark")),
        comment="When something last happened, by name: the last poll, the last purge",
    )
    op.create_table(
        "person",
        sa.Column("id", BIG, nullable=False),
        sa.Column("chat_hash", sa.LargeBinary(length=32), nullable=False),
        sa.Column("chat", sa.LargeBinary(), nullable=False),
        sa.Column("key", sa.LargeBinary(), nullable=False),
        sa.Column("made_at", TIME, nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person")),
        sa.UniqueConstraint("chat_hash", name=op.f("uq_person_chat_hash")),
        comment="Whoever is behind a chat, and the key to what is sealed of them",
        sqlite_autoincrement=True,
    )
    op.create_table(
        "proof",
        sa.Column("id", BIG, nullable=False),
        sa.Column("subject", sa.LargeBinary(length=32), nullable=False),
        sa.Column("what", sa.String(length=30), nullable=False),
        sa.Column("given", sa.Boolean(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("language", sa.String(length=2), nullable=True),
        sa.Column("text_hash", sa.String(length=16), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proof")),
        comment="That consent was given or withdrawn, and that data was deleted; known only by a keyed hash",
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_proof_at"), "proof", ["at"], unique=False)
    op.create_index(op.f("ix_proof_subject"), "proof", ["subject"], unique=False)

    op.create_table(
        "staff",
        sa.Column("id", BIG, nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("role", sa.String(length=10), nullable=False),
        sa.Column("navigator", sa.String(length=60), nullable=True),
        sa.Column("since", TIME, nullable=False),
        sa.Column("revoked_at", TIME, nullable=True),
        sa.Column("last_sign_in_at", TIME, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff")),
        sa.UniqueConstraint("telegram_id", name=op.f("uq_staff_telegram_id")),
        comment="Who works here: roles admin, navigator, reviewer",
        sqlite_autoincrement=True,
    )
    op.create_table(
        "vault",
        sa.Column("name", sa.String(length=20), nullable=False),
        sa.Column("wrapped", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_vault")),
        comment="Keys of the house, wrapped by DATA_KEYS",
    )
    op.create_table(
        "alarm",
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("person_id", BIG, autoincrement=False, nullable=True),
        sa.Column("level", sa.String(length=8), nullable=False),
        sa.Column("kind", sa.LargeBinary(), nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("taken_by", BIG, nullable=True),
        sa.Column("taken_at", TIME, nullable=True),
        sa.Column("cleared_by", BIG, nullable=True),
        sa.Column("cleared_at", TIME, nullable=True),
        sa.ForeignKeyConstraint(["cleared_by"], ["staff.id"], name=op.f("fk_alarm_cleared_by_staff")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_alarm_person_id_person")),
        sa.ForeignKeyConstraint(["taken_by"], ["staff.id"], name=op.f("fk_alarm_taken_by_staff")),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_alarm")),
        comment="Red flags that were raised, without words; they outlive the conversation by Retention.red_flag_days",
    )
    op.create_index("ix_alarm_person_id", "alarm", ["person_id"], unique=False)

    op.create_table(
        "audit",
        sa.Column("id", BIG, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("staff_id", BIG, nullable=True),
        sa.Column("what", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_audit_staff_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
        comment="Who looked at what and changed what; never a person's words",
        sqlite_autoincrement=True,
    )
    op.create_table(
        "dialogue",
        sa.Column("person_id", BIG, autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("version", sa.SmallInteger(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=True),
        sa.Column("writer", sa.String(length=20), nullable=True),
        sa.Column("priority", sa.String(length=2), nullable=True),
        sa.Column("last_at", TIME, nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_dialogue_person_id_person")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_dialogue")),
        comment="Where each chat stands; the columns beside the body are for lists",
    )
    op.create_index("ix_dialogue_last_at_person_id", "dialogue", ["last_at", "person_id"], unique=False)

    op.create_table(
        "inbox",
        sa.Column("id", BIG, nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("external_id", sa.String(length=100), nullable=False),
        sa.Column("person_id", BIG, autoincrement=False, nullable=True),
        sa.Column("body", sa.LargeBinary(), nullable=True),
        sa.Column("state", sa.String(length=8), server_default="new", nullable=False),
        sa.Column("not_before", TIME, nullable=True),
        sa.Column("attempts", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("error", sa.String(length=100), nullable=True),
        sa.Column("at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_inbox_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox")),
        sa.UniqueConstraint("source", "external_id", name=op.f("uq_inbox_source_external_id")),
        comment="Updates and events: stored before they are acknowledged, emptied when their turn is done",
        sqlite_autoincrement=True,
    )
    op.create_index("ix_inbox_at", "inbox", ["at"], unique=False)
    op.create_index(
        "ix_inbox_waiting",
        "inbox",
        ["person_id", "id"],
        unique=False,
        sqlite_where=sa.text("state = 'new'"),
        postgresql_where=sa.text("state = 'new'"),
    )

    op.create_table(
        "kept_message",
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("person_id", BIG, autoincrement=False, nullable=True),
        sa.Column("chat", sa.LargeBinary(), nullable=False),
        sa.Column("message_id", BIG, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_kept_message_person_id_person")),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_kept_message")),
        comment="Messages that are edited or taken back later, by name, e.g. `lead:12:card`",
    )
    op.create_index("ix_kept_message_person_id", "kept_message", ["person_id"], unique=False)

    op.create_table(
        "lead",
        sa.Column("id", BIG, nullable=False),
        sa.Column("person_id", BIG, autoincrement=False, nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("priority", sa.String(length=2), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.String(length=10), nullable=False),
        sa.Column("created_at", TIME, nullable=False),
        sa.Column("changed_at", TIME, nullable=False),
        sa.Column("claimed_by", BIG, nullable=True),
        sa.Column("claimed_at", TIME, nullable=True),
        sa.Column("outcome", sa.String(length=12), nullable=True),
        sa.Column("closed_at", TIME, nullable=True),
        sa.ForeignKeyConstraint(["claimed_by"], ["staff.id"], name=op.f("fk_lead_claimed_by_staff")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_lead_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lead")),
        sa.UniqueConstraint("code", name=op.f("uq_lead_code")),
        comment="Writers who agreed to be called",
        sqlite_autoincrement=True,
    )
    op.create_index("ix_lead_person_id", "lead", ["person_id"], unique=False)
    op.create_index("ix_lead_state", "lead", ["state"], unique=False)

    op.create_table(
        "outbox",
        sa.Column("id", BIG, nullable=False),
        sa.Column("person_id", BIG, autoincrement=False, nullable=True),
        sa.Column("address", sa.LargeBinary(length=32), nullable=False),
        sa.Column("chat", sa.LargeBinary(), nullable=True),
        sa.Column("payload", sa.LargeBinary(), nullable=True),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("rank", sa.SmallInteger(), nullable=False),
        sa.Column("turn", sa.Integer(), nullable=True),
        sa.Column("n", sa.SmallInteger(), nullable=True),
        sa.Column("keep_as", sa.String(length=60), nullable=True),
        sa.Column("of_kept", sa.String(length=60), nullable=True),
        sa.Column("not_before", TIME, nullable=False),
        sa.Column("attempts", sa.SmallInteger(), server_default="0", nullable=False),
        sa.Column("state", sa.String(length=8), server_default="new", nullable=False),
        sa.Column("error", sa.String(length=100), nullable=True),
        sa.Column("at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_outbox_person_id_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        comment="What is to be said, in order per chat; emptied when it is sent",
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_at", "outbox", ["at"], unique=False)
    op.create_index("ix_outbox_person_id", "outbox", ["person_id"], unique=False)
    op.create_index(
        "ix_outbox_waiting",
        "outbox",
        ["address", "rank", "id"],
        unique=False,
        sqlite_where=sa.text("state = 'new'"),
        postgresql_where=sa.text("state = 'new'"),
    )

    op.create_table(
        "review",
        sa.Column("id", BIG, nullable=False),
        sa.Column("person_id", BIG, autoincrement=False, nullable=False),
        sa.Column("staff_id", BIG, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("note", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_review_person_id_person")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_review_staff_id_staff")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_review")),
        comment="Conversations that staff looked through, with their notes",
        sqlite_autoincrement=True,
    )
    op.create_index("ix_review_person_id", "review", ["person_id"], unique=False)

    op.create_table(
        "staff_link",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("staff_id", BIG, nullable=True),
        sa.Column("role", sa.String(length=10), nullable=True),
        sa.Column("navigator", sa.String(length=60), nullable=True),
        sa.Column("made_by", BIG, nullable=True),
        sa.Column("expires_at", TIME, nullable=False),
        sa.Column("used_at", TIME, nullable=True),
        sa.ForeignKeyConstraint(["made_by"], ["staff.id"], name=op.f("fk_staff_link_made_by_staff")),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_staff_link_staff_id_staff")),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_staff_link")),
        comment="One-time links: with staff_id a sign-in, without one an invitation to a role",
    )
    op.create_table(
        "staff_session",
        sa.Column("digest", sa.String(length=64), nullable=False),
        sa.Column("staff_id", BIG, nullable=False),
        sa.Column("opened_at", TIME, nullable=False),
        sa.Column("seen_at", TIME, nullable=False),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name=op.f("fk_staff_session_staff_id_staff")),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_staff_session")),
        comment="Who is signed in to the console",
    )
    op.create_index(op.f("ix_staff_session_staff_id"), "staff_session", ["staff_id"], unique=False)

    op.create_table(
        "timer",
        sa.Column("person_id", BIG, autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("due_at", TIME, nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_timer_person_id_person")),
        sa.PrimaryKeyConstraint("person_id", "kind", name=op.f("pk_timer")),
        comment="When a dialogue wants to be woken; one of a kind",
    )
    op.create_index("ix_timer_due_at", "timer", ["due_at"], unique=False)

    op.create_table(
        "transcript",
        sa.Column("person_id", BIG, autoincrement=False, nullable=False),
        sa.Column("turn", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("n", sa.SmallInteger(), autoincrement=False, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("who", sa.String(length=8), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("script_version", sa.String(length=12), nullable=False),
        sa.Column("message_id", BIG, nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_transcript_person_id_person")),
        sa.PrimaryKeyConstraint("person_id", "turn", "n", name=op.f("pk_transcript")),
        comment="Every line of every conversation",
    )
    op.create_table(
        "booking",
        sa.Column("uid", sa.String(length=60), nullable=False),
        sa.Column("person_id", BIG, autoincrement=False, nullable=False),
        sa.Column("lead_id", BIG, nullable=False),
        sa.Column("navigator", sa.String(length=60), nullable=False),
        sa.Column("start_at", TIME, nullable=False),
        sa.Column("end_at", TIME, nullable=False),
        sa.Column("zone", sa.String(length=60), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.ForeignKeyConstraint(["lead_id"], ["lead.id"], name=op.f("fk_booking_lead_id_lead")),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("fk_booking_person_id_person")),
        sa.PrimaryKeyConstraint("uid", name=op.f("pk_booking")),
        comment="Intro calls, the cancelled and the held ones too",
    )
    op.create_index("ix_booking_lead_id", "booking", ["lead_id"], unique=False)
    op.create_index("ix_booking_person_id", "booking", ["person_id"], unique=False)
    op.create_index("ix_booking_start_at", "booking", ["start_at"], unique=False)

    op.create_table(
        "call_cell",
        sa.Column("navigator", sa.String(length=60), nullable=False),
        sa.Column("cell_at", TIME, nullable=False),
        sa.Column("uid", sa.String(length=60), nullable=False),
        sa.ForeignKeyConstraint(["uid"], ["booking.uid"], name=op.f("fk_call_cell_uid_booking"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("navigator", "cell_at", name=op.f("pk_call_cell")),
        comment="The key that makes double booking impossible: a row for each grid cell that a call covers",
    )
    op.create_index(op.f("ix_call_cell_uid"), "call_cell", ["uid"], unique=False)


def downgrade() -> None:
    op.drop_table("call_cell")
    op.drop_table("booking")
    op.drop_table("transcript")
    op.drop_table("timer")
    op.drop_table("staff_session")
    op.drop_table("staff_link")
    op.drop_table("review")
    op.drop_table("outbox")
    op.drop_table("lead")
    op.drop_table("kept_message")
    op.drop_table("inbox")
    op.drop_table("dialogue")
    op.drop_table("audit")
    op.drop_table("alarm")
    op.drop_table("vault")
    op.drop_table("staff")
    op.drop_table("proof")
    op.drop_table("person")
    op.drop_table("mark")
