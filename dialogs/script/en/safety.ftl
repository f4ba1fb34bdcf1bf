### What is said in an emergency or a crisis. Wording of the domain reference, 2.4 and 2.5; $other is "yes" when the words are about somebody else than the writer.

# source: safety-rules
# reviewer: unreviewed
alarm-E911 =
    { $other ->
        [yes] What you wrote can be an emergency. Please <b>call 911 now</b> or get them to the nearest emergency room. Stay with them if you can. Do not let them drive. Outside the US, call your local emergency number. Tell them that the person has cancer or is being treated for cancer. I am an automated helper and cannot check on you here. The second opinion can wait; this cannot.
       *[no] What you wrote can be an emergency. Please <b>call 911 now</b> or go to the nearest emergency room. Do not drive yourself. Outside the US, call your local emergency number. Tell them you have cancer or are being treated for cancer. I am an automated helper and cannot check on you here. Your second opinion can wait; this cannot.
    }

# source: safety-rules, neutropenic-fever
# reviewer: unreviewed
alarm-ONC_NOW =
    { $other ->
        [yes] Please <b>call their cancer team's 24-hour number now</b>. It is on their treatment card or the clinic's voicemail. If no one answers soon, or they have no team yet, take them to the emergency room. If they feel worse, call 911. Outside the US, call your local emergency number. A fever of 100.4 F (38 C) or more during chemo needs a call right away, day or night. Stay with them if you can. Tell the staff that the person has cancer.
       *[no] Please <b>call your cancer team's 24-hour number now</b>. It is on your treatment card or the clinic's voicemail. If no one answers soon, or you have no team yet, go to the emergency room. If you feel worse, call 911. Outside the US, call your local emergency number. A fever of 100.4 F (38 C) or more during chemo needs a call right away, day or night.
    }

# source: safety-rules, neutropenic-fever
# reviewer: unreviewed
alarm-ONC_NOW-no-team =
    { $other ->
        [yes] If they have no cancer team yet, please <b>take them to the emergency room now</b>. Tell the staff that the person has cancer or may have it. If they have a team, call its 24-hour number now. If they feel worse, call 911. Outside the US, call your local emergency number. A fever of 100.4 F (38 C) or more during chemo needs a call right away, day or night. Stay with them if you can.
       *[no] If you have no cancer team yet, please <b>go to the emergency room now</b>. Tell the staff that you have cancer or may have it. If you have a team, call its 24-hour number now. If you feel worse, call 911. Outside the US, call your local emergency number. A fever of 100.4 F (38 C) or more during chemo needs a call right away, day or night.
    }

# source: safety-rules, crisis-lines
# reviewer: unreviewed
alarm-CRISIS =
    { $other ->
        [yes] I am really glad you told me. You do not have to carry this alone. Stay with them if it is safe. In the US, <b>call or text 988</b> (24/7, free; Spanish: press 2). You can call or text 988 for them too. If they are in danger now, <b>call 911</b>. Outside the US, call your local emergency number or a local crisis line. I am an automated helper, so please reach a person now. Is there someone near you who can stay with you both?
       *[no] I am really glad you told me. You do not have to carry this alone. In the US, <b>call or text 988</b> (24/7, free; Spanish: press 2). If you are in danger now, <b>call 911</b>. Outside the US, call your local emergency number or a local crisis line. I am an automated helper, so please reach a person now. Is there someone near you who can stay with you?
    }

# source: safety-rules, crisis-lines, childhelp
# reviewer: unreviewed
alarm-crisis-abuse =
    { $other ->
        [yes] Thank you for telling me. No one should be hurt at home. If they or you are in danger now, <b>call 911</b>. The National Domestic Violence Hotline is there day and night: call <b>1-800-799-7233</b> or text START to 88788. If a child is in danger, call Childhelp at 1-800-422-4453. Outside the US, call your local emergency number. I am an automated helper, so please reach a person now. If someone else reads this phone, you can delete this chat.
       *[no] Thank you for telling me. No one should be hurt at home. If you are in danger now, <b>call 911</b>. The National Domestic Violence Hotline is there day and night: call <b>1-800-799-7233</b> or text START to 88788. If a child is in danger, call Childhelp at 1-800-422-4453. Outside the US, call your local emergency number. I am an automated helper, so please reach a person now. If someone else reads your phone, you can delete this chat.
    }

# source: safety-rules, crisis-lines
# reviewer: unreviewed
alarm-overdose =
    { $other ->
        [yes]
            What you wrote can be an emergency. Please <b>call 911 now</b>. Outside the US, call your local emergency number. Tell them what was taken or what happened, and that the person has cancer. Stay with them if it is safe. I am an automated helper and cannot check on you here.

            While help is on its way, you can <b>call or text 988</b> (24/7, free; Spanish: press 2). They help you help someone else too.
       *[no]
            What you wrote can be an emergency. Please <b>call 911 now</b>. Outside the US, call your local emergency number. Tell them what you took or what happened, and that you have cancer. Do not drive yourself. I am an automated helper and cannot check on you here.

            While help is on its way, you can <b>call or text 988</b> (24/7, free; Spanish: press 2). You do not have to carry this alone.
    }

# source: safety-rules
# reviewer: unreviewed
alarm-check =
    { $other ->
        [yes] I want to read you right. <b>Is this happening right now?</b> If it is, do not wait for me. Call 911, or their cancer team's 24-hour number. Outside the US, call your local emergency number.
       *[no] I want to read you right. <b>Is this happening right now?</b> If it is, do not wait for me. Call 911, or your cancer team's 24-hour number. Outside the US, call your local emergency number.
    }

# source: safety-rules
# reviewer: unreviewed
alarm-crisis-check =
    { $other ->
        [yes] Are they thinking about ending their life?
       *[no] Are you thinking about ending your life?
    }

# source: safety-rules, crisis-lines
# reviewer: unreviewed
alarm-abuse-check =
    { $other ->
        [yes] I want to read you right. <b>Is someone hurting them, or are they in danger at home?</b> If so, call 911. The National Domestic Violence Hotline is there day and night: call <b>1-800-799-7233</b> or text START to 88788. Outside the US, call your local emergency number.
       *[no] I want to read you right. <b>Is someone hurting you, or are you in danger at home?</b> If so, call 911. The National Domestic Violence Hotline is there day and night: call <b>1-800-799-7233</b> or text START to 88788. Outside the US, call your local emergency number.
    }

# source: safety-rules
# reviewer: unreviewed
alarm-hospice-line =
    { $other ->
        [yes] If they are in hospice, call the hospice's 24-hour number first.
       *[no] If you are in hospice, call the hospice's 24-hour number first.
    }

# source: none
# reviewer: unreviewed
button-happening-now = Yes, right now

# source: none
# reviewer: unreviewed
button-not-happening = No, or it is in the past

# source: none
# reviewer: unreviewed
button-getting-help = I am getting help

# source: none
# reviewer: unreviewed
button-mistake = A mistake, or in the past

# source: none
# reviewer: unreviewed
button-resume = Go on with the questions

# source: none
# reviewer: unreviewed
button-stop-here = Stop here

# source: none
# reviewer: unreviewed
alarm-getting-help = Thank you for telling me. Stay with the people who help. This chat can wait, and I will not ask anything now. When you want to go on, tap the button.

# source: safety-rules, crisis-lines
# reviewer: unreviewed
alarm-person = Our navigators are not an emergency service. They may not be reading now. <b>If this is an emergency, call 911 now.</b> In a crisis, call or text 988. Outside the US, call your local emergency number. { $known ->
        [yes] I have told the navigators that you want a person.
       *[no] When you are safe, go on here and ask for a person, so that one can reach you.
    }

# source: safety-rules
# reviewer: unreviewed
alarm-cleared = Thank you for telling me. Do you want to go on, stop, or have a person contact you?

# source: safety-rules, crisis-lines
# reviewer: unreviewed
alarm-still = Before we go on: you wrote about something that can be an emergency. If help is needed now, call 911. In a crisis, call or text 988. Outside the US, call your local emergency number. How is it now?

# source: safety-rules, timing-classes
# reviewer: unreviewed
urgent-dx =
    { $writer ->
        [loved_one] This kind of illness can need treatment very soon, sometimes within hours or days. <b>Please do not delay treatment for a second opinion.</b> If a doctor told them to go to the hospital, please go today. Ask the team: “Can another expert look at the case while we start?” A navigator can help with that in parallel. { $promise }
       *[patient] This kind of illness can need treatment very soon, sometimes within hours or days. <b>Please do not delay treatment for a second opinion.</b> If a doctor told you to go to the hospital, please go today. Ask your team: “Can another expert look at my case while we start?” A navigator can help with that in parallel. { $promise }
    }

# source: timing-classes
# reviewer: unreviewed
told-urgent-noted = You were told that there is little time. Please keep every date you were given. I will look at timing first.

# source: safety-rules, crisis-lines
# reviewer: unreviewed
alarm-crisis-line = Whatever the answer is, help is there now: <b>call or text 988</b> (24/7, free; Spanish: press 2). Outside the US, call your local emergency number or a local crisis line.

# source: safety-rules, crisis-lines
# reviewer: unreviewed
alarm-crisis-yes =
    { $other ->
        [yes] Thank you for telling me. Please do not wait: <b>call or text 988 now</b>, or call 911 if they may act on it. Stay with them if it is safe. Put away pills and anything that can harm. Outside the US, call your local emergency number. I am an automated helper. A person can be with you on that line right away.
       *[no] Thank you for telling me. That took courage. Please do not stay alone with it: <b>call or text 988 now</b>, or call 911 if you may act on it. Go to someone who can be with you. Outside the US, call your local emergency number. I am an automated helper. A person can be with you on that line right away.
    }

# source: safety-rules, crisis-lines
# reviewer: unreviewed
alarm-crisis-no =
    { $other ->
        [yes] Thank you for answering. If it changes, or if you are not sure, <b>988</b> is there day and night, by call or text, for you too. In danger, call 911. Outside the US, call your local emergency number.
       *[no] Thank you for answering. It can still be too heavy to carry alone. If it changes, <b>988</b> is there day and night, by call or text. In danger, call 911. Outside the US, call your local emergency number.
    }

# source: safety-rules, crisis-lines
# reviewer: unreviewed
alarm-crisis-stay =
    { $other ->
        [yes] I am an automated helper, and this needs a person. Please <b>call 988 now and stay on the line</b>, or text 988. Stay with them if it is safe, and move pills or weapons out of reach. In danger, call 911. Outside the US, call your local emergency number.
       *[no] I am an automated helper, and this needs a person. Please <b>call 988 now and stay on the line</b>, or text 988. Put some distance between you and pills or anything that can harm. In danger, call 911. Outside the US, call your local emergency number.
    }

# source: safety-rules, crisis-lines
# reviewer: unreviewed
alarm-abuse-line = If you are hurt or threatened again, you can call <b>1-800-799-7233</b> or text START to 88788, day and night. In danger, call 911. Outside the US, call your local emergency number.
