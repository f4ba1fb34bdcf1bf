### The first words, consent, the three short pieces, coming back, and the kind endings.

## Before consent

# source: bot-disclosure, practice-article, practice-file
# reviewer: unreviewed
welcome-1 =
    Hello. I am an automated helper of { $practice }. I am not a doctor, and I am not for emergencies. <b>In an emergency, call 911</b> or your local emergency number.

    A second opinion means that another expert looks at a diagnosis or a plan. I ask a few short questions. Then I show what may be worth asking, and why. After that, you can book a free call of 15 minutes with a person, if you want to.

    You can stop at any time.

# source: telegram-privacy, consent-law, retention
# reviewer: unreviewed
welcome-2 =
    I keep your answers and this chat, encrypted. Staff of { $practice } can read them to check my work. Navigators, who can call you, see your case only with one more yes. If you stop halfway, it is deleted after { $abandoned_days } days. You can delete it yourself: /delete_my_data

    Chats with bots are not end-to-end encrypted: Telegram's servers hold them too.

    <b>Is it all right that I keep what you tell me about health, to answer you?</b> Nothing you type before that is kept.

# source: retention, practice-file
# reviewer: unreviewed
tell-more-1 =
    What I keep: your answers, this chat, your Telegram number and username.

    How long: { $abandoned_days } days if you stop halfway. { $lead_days } days if you ask for a call and book none. { $after_call_days } days after a call. The record of your yes or no stays 6 years, without health words. A note that there was an emergency stays a year, without your words.

    See it: /my_data
    Delete it: /delete_my_data

# source: telegram-privacy, fda-boundary, consent-law
# reviewer: unreviewed
tell-more-2 =
    Who reads it: staff of { $practice } who check my work. Navigators, who can call you, once you agree. No one else. Not sold, not used for ads.

    What I do not do: I give no medical advice, no diagnosis and no numbers about survival.

    If you stop halfway, I write once, then no more.

    Please send no reports, photos or record numbers here. I do not open them.

    When I delete your data, Telegram still has its copy. You can clear this chat in Telegram yourself.

# source: intake-fields
# reviewer: unreviewed
button-agree = I agree, I am 18 or older

# source: none
# reviewer: unreviewed
button-tell-more = Tell me more

# source: none
# reviewer: unreviewed
button-no-thanks = No, thanks

# source: intake-fields
# reviewer: unreviewed
button-under-18 = I am under 18

# source: none
# reviewer: unreviewed
hello-again = Hello. I am glad you wrote. To go on, please tap one of these buttons.

# source: consent-law
# reviewer: unreviewed
consent-needed =
    { $said ->
        [yes] Thank you. To make it count, please tap the button “{ button-agree }”.
        [other] Before we go on, I need your yes. Please tap one of the buttons.
       *[text] I did not keep what you wrote. Before I can read your words, I need your yes. Please tap one of the buttons.
    }

    In an emergency, call 911 or your local emergency number.

## Without consent

# source: consent-law
# reviewer: unreviewed
declined =
    That is fine. I keep nothing but your “no”.

    If you like, read one of these three short pieces. I ask nothing for them. And if you change your mind, tap the last button.

# source: none
# reviewer: unreviewed
button-change-mind = I want to start after all

## Coming back

# source: bot-disclosure
# reviewer: unreviewed
welcome-back = Good to hear from you. I am the automated helper. We can go on where we stopped.

# source: none
# reviewer: unreviewed
welcome-again = We have already begun, and what you told me is still here. <b>Shall we go on, or start over?</b>

## Endings

# source: intake-fields, crisis-lines
# reviewer: unreviewed
end-minor-self =
    Thank you for telling me. This service is only for adults, so I ask nothing more and keep no answers. Please show this chat to a parent, or to another adult you trust. They can write to us or to a children's cancer center.

    If you feel very low, you can call or text <b>988</b>, day or night. In an emergency, call 911. Outside the US, call your local emergency number.

# source: intake-fields, crisis-lines
# reviewer: unreviewed
end-minor-again = What you write here now is not kept. A parent, or another adult you trust, can help you best. If you feel very low, you can call or text <b>988</b>, day or night.

# source: intake-fields
# reviewer: unreviewed
end-minor-patient = Children and teens with cancer have their own doctors and centers. So I stop my questions here. A parent or guardian can talk with a person of our team about where to turn. For that, tap the button.

# source: practice-file
# reviewer: unreviewed
end-professional = Thank you. This chat is for people with cancer and those close to them. { $referral ->
        [none] Health workers reach the practice directly, by its office.
       *[other] For health workers there is a direct way: { $referral }.
    } Please send no patient details here.

# source: safety-rules, practice-file
# reviewer: unreviewed
end-region =
    I am sorry: { $practice } cannot offer a call where you live. It works only where its doctors may work. What you read here is yours to keep.

    /questions gives you the questions for the doctor. In the US, the American Cancer Society answers day and night: 1-800-227-2345. In other countries, ask the doctor for a center that sees this cancer often.

# source: none
# reviewer: unreviewed
end-not-cancer =
    { $writer ->
        [loved_one] Thank you for telling me. This service is for cancer, or when cancer is suspected. So I have no more questions. If a doctor is still checking, or the result changes, you can come back. For worries about the result, their own doctor is the right person to ask.
       *[patient] Thank you for telling me. This service is for cancer, or when cancer is suspected. So I have no more questions. If a doctor is still checking, or the result changes, you can come back. For worries about the result, your own doctor is the right person to ask.
    }

# source: safety-rules, crisis-lines
# reviewer: unreviewed
end-person-died =
    I am so sorry. Thank you for telling me. I will ask nothing more, and no one will call you.

    If you want to talk with someone, the American Cancer Society answers day and night: 1-800-227-2345. If it gets too heavy, call or text 988. To delete this chat from our records: /delete_my_data
