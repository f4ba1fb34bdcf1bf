### Passing the case between a patient and somebody close: the giver's words, the link, and what the other person reads.

## Who passes it on

# source: consent-law
# reviewer: unreviewed
sharing-choose =
    You can pass this case to one other person by a link that works once. They get what you told me about the illness and the plan. Your own words, how sure you feel, your contact and your call stay with you.

    What they take over is theirs from then on. You do not see each other's chat. <b>How would you like it?</b>

# source: none
# reviewer: unreviewed
button-sharing-both = We both keep it

# source: none
# reviewer: unreviewed
button-sharing-over = I hand it over

# source: none
# reviewer: unreviewed
button-sharing-not = Not now

# source: none
# reviewer: unreviewed
sharing-made = Here is the link. Send the next message to the person you mean. Whoever opens the link first and agrees gets the case. It works once, until { $until }. { $way ->
        [over] When they take it, your case here is put away.
       *[both] You keep yours as it is.
    }

# source: none
# reviewer: unreviewed
sharing-open = A link is out, and nobody has used it yet. It works once, until { $until }. { $way ->
        [over] When it is used, your case here is put away.
       *[both] You keep your case as it is.
    }

# source: none
# reviewer: unreviewed
sharing-link = This is a personal link for you. It opens a private chat with an automated helper. It works once, until { $until }: { $link }

# source: none
# reviewer: unreviewed
button-sharing-back = Take the link back

# source: none
# reviewer: unreviewed
sharing-taken-back = The link is taken back. It no longer works.

# source: none
# reviewer: unreviewed
sharing-none-open = No link of yours is open. /share makes one.

# source: none
# reviewer: unreviewed
sharing-nothing = There is nothing here yet that I could pass on. Once you have told me about the illness, /share makes a link for one other person.

# source: none
# reviewer: unreviewed
sharing-used = Your link was used. The other person has their own case now. Yours stays as it is. If that was not the person you meant, tell us: write “a person”.

# source: none
# reviewer: unreviewed
sharing-handed-over = The other person has taken over, and I ask you nothing more. What you wrote is kept as long as I told you; /delete_my_data erases it now.

## The other person

# source: none
# reviewer: unreviewed
sharing-received = A case was shared with you. { $writer ->
        [loved_one] I take it that it is about somebody close to you.
       *[patient] I take it that it is about you.
    } I ask only what is still missing, and how sure you feel. Then you see all of it, and can change each line.

# source: none
# reviewer: unreviewed
sharing-offer = Somebody shares a case with you. You have one of your own here. If you take the new one, yours is put away; a call that is booked stays. <b>Take the new one?</b>

# source: none
# reviewer: unreviewed
button-sharing-take = Take the new one

# source: none
# reviewer: unreviewed
button-sharing-keep = Keep mine

# source: none
# reviewer: unreviewed
sharing-gone = The link you came by no longer works. It was used, taken back, or is too old. You can ask for a new one, or just go on here.

# source: none
# reviewer: unreviewed
sharing-own = This is your own link. It is for the other person.
