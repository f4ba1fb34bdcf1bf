### What is said when a talk takes another way: not understood, back, stop, something else asked, files, commands, data.

## Not understood, and around the open question

# source: none
# reviewer: unreviewed
repair-not-understood-1 = I did not get that. Here is the question in other words.

# source: none
# reviewer: unreviewed
repair-not-understood-2 = I am only a small program, and still missed it. Maybe a button fits.

# source: none
# reviewer: unreviewed
repair-not-understood-3 = I cannot find it in your words, and that is not your fault. Please tap the button that comes closest, or talk to a person: it is behind “More”.

# source: none
# reviewer: unreviewed
repair-not-understood-3-again = One of these buttons will do, even if none fits quite. You can also leave it, or talk to a person.

# source: none
# reviewer: unreviewed
repair-known-1 = Yes, I have that down. I still ask this:

# source: none
# reviewer: unreviewed
repair-known-2 = That is noted too, thank you. For this question a button may be easier.

# source: none
# reviewer: unreviewed
repair-known-3 = I have kept all you told me. If no button fits, a person may be the better one to talk to.

# source: none
# reviewer: unreviewed
repair-known-3-again = All of it is kept. One of these buttons will do, or leave it.

# source: none
# reviewer: unreviewed
repair-agreed = Good. Then I ask this:

# source: none
# reviewer: unreviewed
repair-left-open = Let us leave that one open. It is fine to have no answer, and you can add it later.

# source: none
# reviewer: unreviewed
repair-other-words = Let me put it in other words.

# source: none
# reviewer: unreviewed
repair-not-understood-here = I did not understand that. This is where we are:

# source: none
# reviewer: unreviewed
repair-not-understood-here-again = I still cannot make it out, I am sorry. A button helps me, or other words.

# source: none
# reviewer: unreviewed
repair-back = All right, one step back.

# source: none
# reviewer: unreviewed
repair-nothing-back = This is the first question, so there is no step back.

# source: none
# reviewer: unreviewed
repair-cannot-skip = I need this one answer to go on. You can also stop, or talk to a person.

# source: none
# reviewer: unreviewed
repair-repeat = Gladly, once more.

# source: none
# reviewer: unreviewed
button-go-on = Go on

# source: none
# reviewer: unreviewed
button-yes = Yes

# source: none
# reviewer: unreviewed
button-no = No

# source: none
# reviewer: unreviewed
stopped =
    I have stopped. Your answers stay here as they are, and I will not write on my own. To go on, tap the button or write to me at any time.

    To delete them: /delete_my_data

# source: none
# reviewer: unreviewed
confirm-restart = Shall I put your answers away and begin again from the first question?

# source: none
# reviewer: unreviewed
restarted = We begin again.

# source: none
# reviewer: unreviewed
old-button = That button belongs to an earlier question, so nothing has changed. This is where we are:

# source: none
# reviewer: unreviewed
other-person-start = This is about another person, so I begin a new talk. The earlier one stays closed, and I do not mix the two.

## Asked in between

# source: practice-file
# reviewer: unreviewed
intent-cost = This chat and the first call are free. What a second opinion costs depends on the hospital and the insurance. A navigator can go through it with you on the call. Ask the insurer too: some plans pay for it.

# source: telegram-privacy, retention
# reviewer: unreviewed
intent-privacy = Your answers are kept encrypted. Staff read them to check my work, and navigators once you agree. Telegram holds this chat too. More: /privacy. See your data: /my_data. Delete it: /delete_my_data

# source: telegram-privacy, retention
# reviewer: unreviewed
intent-privacy-minor = I tell nobody, and I keep no answers. Telegram still holds this chat: whoever uses your phone can read it.

# source: bot-disclosure, practice-article
# reviewer: unreviewed
intent-who = I am an automated helper of a medical navigation practice. I ask about the diagnosis and the plan. Then I show what may be worth asking, and can book a call with a person. I am not a doctor.

# source: bot-disclosure
# reviewer: unreviewed
intent-human = No, I am not a person. I am a program, and all my sentences were written beforehand. A person can call you if you like.

# source: none
# reviewer: unreviewed
intent-person = Yes, a person can help. I need a few answers to reach one for you.

# source: safety-rules
# reviewer: unreviewed
intent-person-noted = I have told the navigators that you want a person. Someone looks at it { $hours }. They are not an emergency service: in an emergency, call 911.

# source: fda-boundary
# reviewer: unreviewed
intent-advice =
    { $writer ->
        [loved_one] I cannot know or judge that, and I am sorry that you carry this question. The doctors who know the case can answer it best. I put your question on the list for them: /questions
       *[patient] I cannot know or judge that, and I am sorry that you carry this question. The doctors who know your case can answer it best. I put your question on your list for them: /questions
    }

# source: fda-boundary
# reviewer: unreviewed
intent-advice-again = I wish I could answer that, and I cannot. I kept it for the doctor: /questions. A person can also talk it through with you.

# source: timing-classes
# reviewer: unreviewed
intent-time = For many cancers there is time to ask. For some there is not. Please ask the doctor: “How long can I safely wait, and why?” Do not delay or cancel anything because of this chat.

# source: none
# reviewer: unreviewed
intent-thanks = You are welcome.

# source: none
# reviewer: unreviewed
intent-thanks-again = Gladly. Whenever you are ready:

# source: none
# reviewer: unreviewed
intent-offtopic = I only know about second opinions for cancer, so I cannot help with that.

# source: none
# reviewer: unreviewed
intent-offtopic-again = I would only guess there. With this one I can help:

# source: none
# reviewer: unreviewed
intent-pause = Take all the time you need. Your answers stay here. When shall I write again?

# source: safety-rules
# reviewer: unreviewed
intent-distress =
    { $writer ->
        [loved_one] That is a lot to carry for someone close by. You can take a break at any time. If you want to talk with someone now, the American Cancer Society answers day and night: 1-800-227-2345.
       *[patient] That is a lot to carry. You can take a break at any time. If you want to talk with someone now, the American Cancer Society answers day and night: 1-800-227-2345.
    }

# source: safety-rules
# reviewer: unreviewed
intent-distress-again = I am still here, and my questions can wait. A person may do you more good now than a program: write “a person”, or call 1-800-227-2345, day or night.

# source: none
# reviewer: unreviewed
intent-anger = That is fair. This is hard, and a program with questions can feel wrong right now. If you would rather talk to a person, tap that button. You can also stop.

# source: none
# reviewer: unreviewed
intent-anger-again = I hear you, and I will not argue. My questions can wait. A person can talk with you, or we go on when you like.

# source: none
# reviewer: unreviewed
anger-heard = That is fair. This is hard, and a program with questions can feel wrong right now.

# source: none
# reviewer: unreviewed
no-more-noted = I am very sorry. Those are hard words to hear.

# source: acs-questions
# reviewer: unreviewed
aside-what_to_ask = That is what I am here for. From your answers I make a short list of questions for the doctor. What it holds so far: /questions

# source: acs-second-opinion
# reviewer: unreviewed
aside-loyalty = Many people worry about that. Second opinions are a normal part of cancer care, and doctors know that. One way to say it: “Before we start, I would feel better if another expert looked too. Can you help with that?”

# source: none
# reviewer: unreviewed
comfort =
    { $writer ->
        [loved_one] I am sorry that you both are going through this. We can take it one small step at a time, and you can stop whenever you want.
       *[patient] I am sorry that you are going through this. We can take it one small step at a time, and you can stop whenever you want.
    }

# source: none
# reviewer: unreviewed
intent-nothing-booked = No call is booked at the moment. To see or book one: /call

## Things that are not text

# source: telegram-privacy
# reviewer: unreviewed
other-photo = I do not open photos here, and none was kept. This chat is not safe enough for records. { $records ->
        [none] A navigator can tell you the secure way for those.
       *[other] For those, there is a secure way: { $records }.
    } You can tell me in words what it shows.

# source: telegram-privacy
# reviewer: unreviewed
other-document = I do not open files here, and none was kept. This chat is not safe enough for records. { $records ->
        [none] A navigator can tell you the secure way for those.
       *[other] For those, there is a secure way: { $records }.
    } You can tell me in words what it says.

# source: none
# reviewer: unreviewed
other-voice = I cannot listen to voice notes, so I do not know what you said. Could you write it, or tap a button? If it was an emergency, please call for help now.

# source: none
# reviewer: unreviewed
other-video = I cannot watch videos, and none was kept. Could you write it, or tap a button?

# source: none
# reviewer: unreviewed
other-sticker = I cannot read stickers. Words or buttons work.

# source: none
# reviewer: unreviewed
other-location = I do not use your place on the map, and did not keep it. Words or buttons work.

# source: none
# reviewer: unreviewed
other-poll = I cannot answer polls. Words or buttons work.

# source: none
# reviewer: unreviewed
other-other = I cannot read that kind of message. Words or buttons work.

# source: none
# reviewer: unreviewed
other-contact = That card belongs to someone else, so I did not keep it. For a call I need your own number, and only if you want one.

# source: none
# reviewer: unreviewed
edited-old = I saw that you changed an earlier message. I did not change anything yet. If an answer is to be different, just tell me, or go back.

# source: none
# reviewer: unreviewed
faltered = Something went wrong here, on our side. Your earlier answers are safe. Your last message did not get through, so please send it once more. The people who look after me have been told.

# source: telegram-privacy
# reviewer: unreviewed
group-refused = I only talk in private, so that no one else reads along. Please write to me in a chat of our own. I am leaving this group now.

## Commands

# source: bot-disclosure, safety-rules
# reviewer: unreviewed
help =
    I am an automated helper. In an emergency, call 911 or your local emergency number.

    /questions: questions for the doctor
    /call: see, move or cancel the call
    /learn: short pieces to read
    /support: money, work, coping
    /share: pass the case to one other person
    /language: English or Spanish
    /privacy: what is kept, and who reads it
    /my_data: see what is held of you
    /delete_my_data: delete it
    /stop: stop

    You can also just write: “back”, “why?” or “a person”.

# source: none
# reviewer: unreviewed
unknown-command = I do not know that command. /help shows those I know.

# source: none
# reviewer: unreviewed
language-choose = Which language do you like: English or Spanish?

# source: none
# reviewer: unreviewed
language-set = From now on I write in English.

# source: none
# reviewer: unreviewed
button-english = English

# source: none
# reviewer: unreviewed
button-spanish = Español

# source: telegram-privacy, retention, consent-law
# reviewer: unreviewed
privacy-text =
    Your answers and this chat are kept encrypted. Staff read them to check my work. Navigators see your case only with your yes. No one else does. It is not sold, and not used for ads. You can take back any yes.

    Telegram holds this chat too, and chats with bots are not end-to-end encrypted.

    See it: /my_data
    Delete it: /delete_my_data
    { $privacy ->
        [none] Ask us about it at any time.
       *[other] All of it in full: { $privacy }
    }

## The person's own data

# source: none
# reviewer: unreviewed
my-data-head = This is what I hold about you and the case. This chat is kept too.

# source: none
# reviewer: unreviewed
my-data-line =
    { $label }: { $value }

# source: none
# reviewer: unreviewed
my-data-none = I hold no answers of yours. If you said yes or no to being asked, I keep that one word.

# source: none
# reviewer: unreviewed
my-data-consents = You said yes to: { $consents }.

# source: none
# reviewer: unreviewed
purpose-collect_health = that I keep what you tell me about health

# source: none
# reviewer: unreviewed
purpose-share_with_navigators = that navigators see the case

# source: none
# reviewer: unreviewed
purpose-contact = that a person contacts you about the call

# source: none
# reviewer: unreviewed
purpose-share_with_person = that one other person gets the case by a link

# source: none
# reviewer: unreviewed
purpose-reminders = that I remind you of the call

# source: none
# reviewer: unreviewed
my-data-end = Is a line wrong? Just write what is right. To delete it all: /delete_my_data

# source: retention
# reviewer: unreviewed
delete-confirm = This deletes your answers, this chat's text on our side, your contact, and any call that is booked. It cannot be undone. <b>Delete everything?</b>

# source: none
# reviewer: unreviewed
button-delete-yes = Yes, delete everything

# source: none
# reviewer: unreviewed
button-delete-no = No, keep it

# source: retention, consent-law
# reviewer: unreviewed
deleted =
    It is deleted: answers, texts, contact, calls and messages that were still to be sent. What stays is a note that you asked for it, without your name or health words.

    Telegram still has its copy: you can clear this chat yourself. To begin again one day: /start

## After a pause

# source: none
# reviewer: unreviewed
after-outage = I was away for a while, and your tap may not have reached me. Here is the question once more.

# source: none
# reviewer: unreviewed
intent-hello = Hello. I am still here, and so are your answers.

# source: none
# reviewer: unreviewed
button-other-person = It is about someone else

# source: none
# reviewer: unreviewed
intent-hello-first = Hello. I am glad you wrote. I ask one short question at a time.

# source: none
# reviewer: unreviewed
language-followed = You write in English, so I go on in English. To change it: /language

# source: none
# reviewer: unreviewed
my-data-telegram = Telegram name

# source: none
# reviewer: unreviewed
my-data-source = Link you came by

## Pauses

# source: none
# reviewer: unreviewed
button-pause-hour = In an hour

# source: none
# reviewer: unreviewed
button-pause-day = Tomorrow

# source: none
# reviewer: unreviewed
button-pause-week = In a week

# source: none
# reviewer: unreviewed
button-pause-open = I will write myself

# source: none
# reviewer: unreviewed
paused = All right. I write once, on { $when }. You can go on earlier: just write to me.

# source: none
# reviewer: unreviewed
paused-open = All right. I will not write on my own. To go on, just write to me.

# source: none
# reviewer: unreviewed
pause-over = Hello. You asked me to write now. We can go on where we stopped.

# source: none
# reviewer: unreviewed
nudge = Hello. Your answers are still here. Shall we go on, or leave it? I will not write again on my own.

# source: none
# reviewer: unreviewed
nudge-off = All right, I will not write on my own. You can come back at any time.

# source: none
# reviewer: unreviewed
button-no-nudge = Please do not write

# source: none
# reviewer: unreviewed
button-pause = Take a break

# source: none
# reviewer: unreviewed
asked-anew = I have changed some questions since we last wrote, so I ask for this again: { $labels }. The rest is kept.
