### The bot's face in Telegram: its menu of commands (at most 256 characters each), what an empty chat shows
### (512) and what its profile shows (120). Plain text: Telegram renders no markup there.

# source: safety-rules
# reviewer: unreviewed
bot-description = I am an automated helper of { $practice }, not a doctor.
    I ask about a cancer and the plan. I show what may be worth asking, and why. If you like, I book a free call with a person.
    I am not for emergencies: call 911. In a crisis call or text 988.
    Tap Start to begin.

# source: safety-rules
# reviewer: unreviewed
bot-short-description = Thinking of a second opinion on cancer? I ask, show reasons and book a free call. I am a bot. In an emergency, call 911.

# source: none
# reviewer: unreviewed
menu-start = Begin, or see where we are

# source: none
# reviewer: unreviewed
menu-help = What you can do here

# source: none
# reviewer: unreviewed
menu-questions = Questions for your doctor

# source: none
# reviewer: unreviewed
menu-sheet = One page to keep or print

# source: none
# reviewer: unreviewed
menu-call = See, move or cancel your call

# source: none
# reviewer: unreviewed
menu-share = Pass the case to one other person

# source: none
# reviewer: unreviewed
menu-language = English or Spanish

# source: none
# reviewer: unreviewed
menu-privacy = What is kept and who sees it

# source: none
# reviewer: unreviewed
menu-my-data = See what is kept about you

# source: none
# reviewer: unreviewed
menu-delete-my-data = Erase everything about you

# source: none
# reviewer: unreviewed
menu-stop = Stop for now

# source: none
# reviewer: unreviewed
menu-leads = Open requests

# source: none
# reviewer: unreviewed
menu-console = Sign in to the pages for staff

# source: none
# reviewer: unreviewed
menu-invite = Invite somebody to the team

# source: none
# reviewer: unreviewed
invite-choose = Whom do you invite? They get a link that works once.

# source: none
# reviewer: unreviewed
role-admin = An administrator

# source: none
# reviewer: unreviewed
role-reviewer = A reviewer of conversations

# source: none
# reviewer: unreviewed
menu-learn = Short pieces to read

# source: none
# reviewer: unreviewed
menu-support = Money, work, children, coping
