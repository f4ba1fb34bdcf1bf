### What is held of a person, as they see it: who read it, and all of it as a file.

## In the chat

# source: none
# reviewer: unreviewed
button-data-file = As a file

# source: none
# reviewer: unreviewed
my-data-link = One-time link, open until

# source: none
# reviewer: unreviewed
my-data-looked = Who read it: { $looks }.

# source: none
# reviewer: unreviewed
my-data-not-looked = Nobody of the staff has read it so far.

# source: none
# reviewer: unreviewed
looked-navigator = a navigator, { $day }

# source: none
# reviewer: unreviewed
looked-admin = an administrator, { $day }

# source: none
# reviewer: unreviewed
looked-reviewer = a reviewer of my work, { $day }

# source: none
# reviewer: unreviewed
looked-practice = an export of the practice, { $day }

# source: telegram-privacy
# reviewer: unreviewed
data-file = Here is everything that is held about you and the case: one file to read, one for programs. They hold health facts, and Telegram keeps a copy. You can delete both messages in this chat.

# source: none
# reviewer: unreviewed
data-file-name = my-data.txt

# source: none
# reviewer: unreviewed
data-json-name = my-data.json

## In the file

# source: none
# reviewer: unreviewed
held-head = What is held about you, as of { $at }

# source: none
# reviewer: unreviewed
held-answers = What you told

# source: none
# reviewer: unreviewed
held-past = What was changed or taken back

# source: none
# reviewer: unreviewed
held-closed = Earlier cases

# source: none
# reviewer: unreviewed
held-consents = What you agreed to

# source: none
# reviewer: unreviewed
held-yes = yes

# source: none
# reviewer: unreviewed
held-no = no

# source: none
# reviewer: unreviewed
held-reach = How to reach you, and calls

# source: none
# reviewer: unreviewed
held-call = Call

# source: none
# reviewer: unreviewed
held-lead = Request

# source: none
# reviewer: unreviewed
held-alarms = Emergency notes

# source: none
# reviewer: unreviewed
held-notes = Notes of the staff

# source: none
# reviewer: unreviewed
held-looks = Who read it

# source: none
# reviewer: unreviewed
held-chat = This chat

# source: none
# reviewer: unreviewed
held-you = You

# source: none
# reviewer: unreviewed
held-bot = Bot

# source: none
# reviewer: unreviewed
held-other = Event

# source: none
# reviewer: unreviewed
held-nothing = nothing
