### The page a person keeps: one sheet of paper with what they told, what may apply, what to ask, and what comes next.
### Short on purpose: all of it must fit one side of A4 or US Letter.

# source: none
# reviewer: unreviewed
sheet-heading = Notes for the next visit with the doctor

# source: none
# reviewer: unreviewed
sheet-made = Made on { $when }, from a chat with the helper of { $practice }.

# source: none
# reviewer: unreviewed
sheet-replaces = It replaces the page of { $when }.

# source: none
# reviewer: unreviewed
sheet-moment = { $day }, { $time }

## What the person told

# source: none
# reviewer: unreviewed
sheet-told-title = What you told me

## What may apply, and why, each in one breath

# source: none
# reviewer: unreviewed
sheet-apply-title = What may apply, and why

# source: situations, nci-rare, desantis-2017, nccn-patients
# reviewer: unreviewed
sheet-consider-rare = A doctor who treats it often may know newer tests and treatments.

# source: situations, laurent-2017, elmore-2015, elmore-2017, ray-coquard-2012
# reviewer: unreviewed
sheet-consider-ambiguous_path = { $cause ->
        [hard_to_read] Experts do not always read this kind of tissue the same way. It is fair to ask who has looked at it.
        [tests_out] A result that is still out can change the name of an illness, or the plan.
       *[words] The answer from the tissue may not be fully clear yet. It is fair to ask for a second reading.
    }

# source: situations, aggressive-pairs, nci-questions
# reviewer: unreviewed
sheet-consider-aggressive_plan = { $text ->
        [A] In a case like this, some people are also offered a gentler choice. The bigger plan can still be right. It is fair to ask why.
       *[B] A plan this big may be the right one. It is fair to ask why it fits, and how often this team does it.
    }

# source: situations, nci-trials
# reviewer: unreviewed
sheet-consider-trial = Some trials are only for people who have not started treatment. Asking early keeps the choice open.

# source: situations, rosenkrantz-2018, pawlik-2008
# reviewer: unreviewed
sheet-consider-discordance = Some findings do not seem to fit together. One doctor can look at all of them at once.

# source: situations, certainty-v1, hillen-2017
# reviewer: unreviewed
sheet-consider-unsure = Not everything feels settled. That is reason enough to ask more.

# source: situations, counter-indications, kurian-2017
# reviewer: unreviewed
sheet-nothing = No strong reason from our list stands out. A second opinion may add little right now. It is still a free choice.

# source: none
# reviewer: unreviewed
sheet-too-early = There is not enough here yet to say. Finish the questions in the chat, and this page is made again.

# source: none
# reviewer: unreviewed
sheet-doctor = The right doctor to ask

## Records to collect

# source: none
# reviewer: unreviewed
sheet-collect-title = Records to collect

# source: intake-fields, nci-pathology
# reviewer: unreviewed
sheet-collect-1 = The tissue (pathology) report, and where the tissue is kept

# source: intake-fields
# reviewer: unreviewed
sheet-collect-2 = Scan reports, and the scans themselves on a disc or online

# source: intake-fields
# reviewer: unreviewed
sheet-collect-3 = Blood tests, tumor markers and gene tests

# source: intake-fields
# reviewer: unreviewed
sheet-collect-4 = Letters from surgery or the hospital, with dates

# source: intake-fields
# reviewer: unreviewed
sheet-collect-5 = The plan in writing, with its dates

# source: intake-fields
# reviewer: unreviewed
sheet-collect-6 = A list of all medicines

# source: intake-fields, telegram-privacy
# reviewer: unreviewed
sheet-collect-how = Bring what you have. Please do not send records in the chat.

## What happens next

# source: none
# reviewer: unreviewed
sheet-next-title = What happens next

# source: situations, timing-classes, rollig-2020
# reviewer: unreviewed
sheet-next-urgent = This kind of illness can need care very soon. Please do not delay it for a second opinion. Ask if another expert can look while it starts.

# source: situations, timing-classes, hanna-2020
# reviewer: unreviewed
sheet-next-strict = Timing matters here. Keep the treatment dates. Ask today how long is safe, and why.

# source: situations, counter-indications
# reviewer: unreviewed
sheet-next-started = Treatment has started. Please do not stop or skip any of it. Ask when the next choice comes.

# source: situations, timing-classes, nccn-patients
# reviewer: unreviewed
sheet-next-usual = Keep the visits you have while you ask. Ask the doctor how long is safe, and why.

# source: acs-questions
# reviewer: unreviewed
sheet-next-show = Show this page at the visit. Start with the two or three questions that matter most.

# source: practice-file
# reviewer: unreviewed
sheet-next-call = Your call: { $when }, with { $navigator }. To change it, send /call in the chat.

# source: practice-file
# reviewer: unreviewed
sheet-next-waiting = The navigators have your request. To pick a time for the call, send /call in the chat.

# source: practice-file, qualification
# reviewer: unreviewed
sheet-next-offer = If you want to talk it over: the first call with a navigator is free. Send /call in the chat.

## What it is not, and where it comes from

# source: none
# reviewer: unreviewed
sheet-not-title = What this page is not

# source: safety-rules, fda-boundary
# reviewer: unreviewed
sheet-not = It is not medical advice and not a diagnosis. It says nothing against your doctors. It is no reason to wait with care, or to change it. An automated helper made it from what you wrote; no one has checked it. In an emergency, call 911.

# source: none
# reviewer: unreviewed
sheet-sources-title = Where it comes from

# source: situations
# reviewer: unreviewed
sheet-own-rules = Which points show up here follows our own rules, not a test.

## In the chat

# source: telegram-privacy
# reviewer: unreviewed
sheet-ready = Here is your page. It fits one sheet of paper. You can print it or show it at the visit.

    It holds what you told me, so think about who may see it.

# source: none
# reviewer: unreviewed
sheet-again = Something you told me has changed, so I made your page again. It replaces the one of { $when }.

# source: none
# reviewer: unreviewed
sheet-file-name = my-page.pdf

# source: none
# reviewer: unreviewed
button-sheet = One page to keep

# source: none
# reviewer: unreviewed
button-sheet-here = Read it here
