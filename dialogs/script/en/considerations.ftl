### What may speak for another opinion, with its source, and what to do next.
### A number stands here only with its study, year, size and limits.

# source: none
# reviewer: unreviewed
explain-intro = { $count ->
        [one] One thing stands out in what you told me. It is a point to think about, not medical advice. Your own words stand under it.
       *[other] { $count } things stand out in what you told me. They are points to think about, not medical advice. Your own words stand under each one.
    } If I got something wrong, tap “That's not right”.

# source: none
# reviewer: unreviewed
you-said = { $how ->
        [tapped] You chose: { $words }
       *[typed] You said: “{ $words }”
    }

## The six considerations

# source: situations
# reviewer: unreviewed
consider-title-rare = <b>Not a common illness</b>

# source: situations, nci-rare, desantis-2017, nccn-patients
# reviewer: unreviewed
consider-rare = { $kind ->
        [rare] This is a rare cancer. Many doctors see only a few cases. A doctor who treats it often may know newer tests and treatments. This says nothing against the plan.
        [less_common] This is a less common cancer. A doctor who treats it often may know newer tests and treatments. This says nothing against the plan.
        [rare_tumor] This is a rare illness. Many doctors see only a few cases. A doctor who treats it often may know newer tests and treatments. This says nothing against the plan.
       *[less_common_tumor] This is a less common illness. A doctor who treats it often may know newer tests and treatments. This says nothing against the plan.
    }

# source: situations
# reviewer: unreviewed
consider-title-ambiguous_path = <b>{ $cause ->
        [hard_to_read] This kind of tissue is hard to read
        [tests_out] Some results are still missing
       *[words] The tissue result may not be clear yet
    }</b>

# source: situations, laurent-2017, elmore-2015, elmore-2017, ray-coquard-2012
# reviewer: unreviewed
consider-ambiguous_path = { $cause ->
        [hard_to_read] A pathologist is the doctor who reads the tissue. With this kind of illness, experts do not always read it the same way. It is fair to ask if someone who reads mainly this kind has looked at it.
        [tests_out] A result that is still out can change the name of an illness, or the plan. It is fair to ask what is missing, when it comes, and if the plan can wait for it.
       *[words] You used words that can mean the answer is not fully clear yet. A pathologist is the doctor who reads the tissue. In some studies, when the first reader was unsure, a second expert changed the result more often. It is fair to ask for a second reading.
    }

# source: situations
# reviewer: unreviewed
consider-title-aggressive_plan = <b>The plan is a big one</b>

# source: situations, aggressive-pairs, nci-questions
# reviewer: unreviewed
consider-aggressive_plan = { $text ->
        [A] For some people in a situation like the one you describe, doctors also offer a gentler choice. Sometimes the bigger plan is the right one. It is fair to ask why.
       *[B] A plan this big may be the right one. Before it starts, it is fair to ask why it fits { $writer ->
            [patient] you
           *[loved_one] your loved one
        }. Ask too how often this team does it. Keep the dates while you ask.
    }

# source: situations
# reviewer: unreviewed
consider-title-trial = <b>A clinical trial may be worth a question</b>

# source: situations, nci-trials
# reviewer: unreviewed
consider-trial = A clinical trial is a study of a new or different treatment. Some trials are for people who have not started treatment, so it helps to ask early. Joining is always a free choice.

# source: situations
# reviewer: unreviewed
consider-title-discordance = <b>Results that may not match</b>

# source: situations, rosenkrantz-2018, pawlik-2008
# reviewer: unreviewed
consider-discordance = { $cause ->
        [doctors] Two doctors see it in different ways. That happens, and it does not mean that one of them is wrong. It is worth asking both for their reasons, or one team to look at everything at once.
       *[findings] Some parts of what you told me do not seem to fit together. That can happen for simple reasons. It is worth asking one doctor to look at everything at once.
    }

# source: situations
# reviewer: unreviewed
consider-title-unsure = <b>There are open questions</b>

# source: situations, certainty-v1, hillen-2017
# reviewer: unreviewed
consider-unsure = { $settled ->
        [little] You told me that little feels settled. That is a hard place to be. It is also reason enough to ask more.
       *[not_all] You told me that not everything feels settled. That is reason enough to ask more.
    } You can ask { $writer ->
        [patient] your own doctor
       *[loved_one] the treating doctor
    } first. A second opinion is another way.

## Where each of them comes from

# source: nci-rare, blay-2017, blay-2019
# reviewer: unreviewed
source-rare = The National Cancer Institute calls a cancer rare if it is found in fewer than 15 of 100,000 people a year. We call the least common ones rare, and the others less common.

    Two French studies (Blay and others, 2017 and 2019) followed 12,528 and 35,784 people with sarcoma, a rare cancer. Those seen by expert teams did better on average.

    <b>Limits:</b> one country, one cancer. The groups may differ in other ways, so this proves no cause.

# source: laurent-2017, elmore-2015
# reviewer: unreviewed
source-ambiguous_path = A French study (Laurent and others, 2017) had experts read 42,145 samples again. All were lymphoma. When the first reader was unsure, about 38 in 100 results changed. When the first reader was sure, about 4 in 100 changed.

    <b>Limits:</b> one country, and lymphoma only. { $writer ->
        [patient] It may not match your case.
       *[loved_one] It may not match this case.
    }

# source: hamdy-2023, hwang-2025, nci-questions
# reviewer: unreviewed
source-aggressive_plan = Two large trials looked at close watching. One was on early prostate cancer (ProtecT, 2023, 1,643 men). The other was on DCIS, a very early breast change (COMET, 2025, 957 women). For people at low risk, watching was a real choice. It had its own risks too.

    <b>Limits:</b> they tell nothing about other illnesses or high risk. The second one is still short. The questions to ask come from the National Cancer Institute.

# source: nci-trials, nccn-patients
# reviewer: unreviewed
source-trial = This comes from patient guides, not from a study. The National Cancer Institute tells people to ask about trials before they choose. You can search trials at ClinicalTrials.gov.

    <b>Limits:</b> a guide cannot know if a trial fits. A trial can help, or not, and it can have risks.

# source: rosenkrantz-2018, pawlik-2008
# reviewer: unreviewed
source-discordance = A review of 29 studies (Rosenkrantz and others, 2018) looked at 12,676 scans that were read twice. In about 19 of 100, the second reading changed the care. Where it could be checked, the second reader was right about 9 times in 10.

    <b>Limits:</b> all kinds of illness, not just cancer, and often hard cases. { $writer ->
        [patient] It may not match your case.
       *[loved_one] It may not match this case.
    }

# source: hillen-2017, certainty-v1
# reviewer: unreviewed
source-unsure = A review of 25 studies (Hillen and others, 2017) asked why people with cancer want a second opinion. They most often wanted to feel more sure. The two opinions differed in 2 to 51 of 100 cases. That depends on the study.

    <b>Limits:</b> the studies are very different. Few looked at how people did later. My questions about how sure you feel are our own, not a medical test.

# source: hanna-2020, nccn-patients, acs-second-opinion
# reviewer: unreviewed
source-timing = A review of 34 studies (Hanna and others, 2020) looked at 1.27 million people with 7 cancers. In 13 of 17 kinds of treatment, longer waits went with worse results. Patient guides say that for most cancers there is some time to ask, and for a few there is not.

    <b>Limits:</b> people who wait may differ in other ways. No study knows { $writer ->
        [patient] your case. Your doctor does.
       *[loved_one] this case. The doctor does.
    }

# source: garcia-2018, swapp-2013, manion-2008, strosberg-2018, middleton-2014, kronz-1999
# reviewer: unreviewed
source-numbers = <b>30 of 70:</b> Garcia and others, 2018, one center. The people chose to ask, and had new tests too.

    <b>1 to 6 in 100:</b> tissue of all people sent to five centers, about 94,500 cases. Mayo Clinic 2013, Iowa 2008, Moffitt 2018, MD Anderson 2014, Johns Hopkins 1999.

    <b>Limits:</b> none shows that people live longer. And the second reading is not always right. At Mayo, about 15 in 100 later checks agreed with the first.

## Time

# source: situations, timing-classes, nccn-patients, acs-second-opinion
# reviewer: unreviewed
timing-usual = <b>Is there time?</b>
    For many cancers there is time to ask, often a few weeks. { $writer ->
        [patient] Yours may be different.
       *[loved_one] This one may be different.
    } Ask the doctor: “How long can we safely wait, and why?” Keep the visits you have while you ask. Do not delay or cancel anything because of this chat.

# source: situations, timing-classes, hanna-2020
# reviewer: unreviewed
timing-strict = <b>Timing matters here.</b>
    Keep the treatment dates. Ask the doctor today how long is safe, and why. Start to gather the records now. Another expert can often look at them while things move on.

# source: situations, counter-indications
# reviewer: unreviewed
timing-started = <b>Treatment has started.</b>
    Please do not stop or skip anything because of this chat. Another opinion can still help before the next step. Ask the team: “When is the next choice, and who else can look at it?”

# source: situations, practice-article
# reviewer: unreviewed
no-time-specific = You were told that there is no time, and why. A clear medical reason is one to trust. Please keep the plan and its dates. You can still ask: “Can another expert look at { $writer ->
        [patient] my case
       *[loved_one] this case
    } while we start?”

# source: situations, practice-article
# reviewer: unreviewed
no-time-vague = You were told that there is no time, but not why. There may be a good reason. Keep all dates, and ask today:

    <b>“What is the medical reason that we cannot wait for a second opinion?”</b>

    A clear answer helps you trust the plan. If the answer stays vague, it is fair to ask again.

## The right doctor, the navigator, the numbers

# source: situations, team-table, practice-article
# reviewer: unreviewed
explain-specialist = <b>Who is the right doctor?</b>
    Another doctor can help. The best match is often a doctor who works mainly on this exact kind.

    { $cancer ->
        [none] { $team }
       *[other] For { $cancer }: { $team }
    }

# source: situations, practice-article
# reviewer: unreviewed
explain-navigator = <b>What does a navigator do?</b>
    Our navigators work with a doctor. They read the records, look for the doctor who fits the case, and speak doctor to doctor. They help you get ready. Our team has helped people get opinions at Memorial Sloan Kettering, Dana-Farber, Yale and Mayo Clinic. A navigator does not treat anyone or replace { $writer ->
        [patient] your doctors.
       *[loved_one] the doctors.
    }

# source: practice-article, payne-2014, ruetters-2016
# reviewer: unreviewed
explain-outcomes = <b>Both results are useful.</b>
    A second look most often agrees with the first. Then you can go on with a calmer mind. Sometimes it changes the reading of the tissue or the plan, or it finds a trial. It can also cost time and money, and two views can differ.

# source: garcia-2018, swapp-2013, manion-2008, strosberg-2018, middleton-2014, kronz-1999, payne-2014
# reviewer: unreviewed
explain-numbers = <b>How often does something change?</b>
    In one study (2018), 70 people with breast cancer asked one center for a second look. 30 of 70 had a change in diagnosis, about 43 in 100. 40 did not. These people chose to ask and had new tests.

    When centers read the tissue of everyone sent to them again, about 1 to 6 in 100 results changed in a big way.

    { $writer ->
        [patient] It may not match your case.
       *[loved_one] It may not match this case.
    }

## When no reason stands out

# source: situations, counter-indications, kurian-2017
# reviewer: unreviewed
nothing-fires = From what you told me, I do not see a strong reason on our list. A second opinion may add little right now. Many people are well served by their first team.

    I only know what you wrote, and { $writer ->
        [patient] your doctor
       *[loved_one] the doctor
    } may know more. If you still want another view, that is your choice. A person here can talk it over with you.

# source: acs-questions, nci-services
# reviewer: unreviewed
nothing-fires-resources = Two places where you can ask for free:
    American Cancer Society, day and night: 1-800-227-2345
    National Cancer Institute, on weekdays: 1-800-4-CANCER

    They are not for emergencies.

# source: situations
# reviewer: unreviewed
nothing-fires-end = What would help you now? You can take some questions to { $writer ->
        [patient] your doctor
       *[loved_one] the doctor
    }, talk with a person here, or just leave it at this.

# source: situations, qualification
# reviewer: unreviewed
offer-call = If you like, talk it over with a navigator. The first call is free and takes 15 minutes. You decide what comes after it. You can also take the questions to { $writer ->
        [patient] your doctor
       *[loved_one] the doctor
    } first. What would you like to do?

## Buttons

# source: none
# reviewer: unreviewed
button-source = Where is this from?

# source: none
# reviewer: unreviewed
button-wrong = That's not right

# source: none
# reviewer: unreviewed
button-more-reasons = Show me the rest

# source: none
# reviewer: unreviewed
button-numbers = Show me the numbers

# source: none
# reviewer: unreviewed
button-questions = { $writer ->
        [patient] Questions for my doctor
       *[loved_one] Questions for the doctor
    }

# source: none
# reviewer: unreviewed
button-book = Talk to a navigator

# source: none
# reviewer: unreviewed
button-not-now = Not now

# source: safety-rules
# reviewer: unreviewed
alternative-care = You wrote about another way of treatment. Please do not stop or skip a treatment because of this chat. Some natural products do not mix with cancer drugs. Tell your doctor what you think of using. A person here can talk with you about it.

# source: intake-fields
# reviewer: unreviewed
aside-legal = I am sorry about what happened. Legal questions are not something this service can help with. What I can do is help to find out what to ask about the care from here on.

# source: practice-article
# reviewer: unreviewed
meaning-explanation = In short: these are reasons why another expert might look at the case too. None of them says that something is wrong. You only ask, and you change nothing. If a word is not clear, write it with a question mark.

## Where it is another situation

# source: counter-indications
# reviewer: unreviewed
comfort-care =
    <b>Care for comfort</b>
    Care that eases pain and gives good days is real care. If that is what matters now, a second view can help with that too: how to ease things, at home or elsewhere, and who can help the family. Nothing here is meant to push for more treatment.

# source: counter-indications
# reviewer: unreviewed
timing-hospital =
    <b>In the hospital now</b>
    Please let the team there go on with the care. Another expert can look at the records at the same time. The doctor on the ward can call one, doctor to doctor. It is fair to ask for that today.

# source: counter-indications
# reviewer: unreviewed
second-agrees =
    <b>There is a second view already</b>
    You wrote that another doctor said the same. That is worth a lot. One more view may add little, and may cost strength. Help to decide, or with what comes next, may serve you better.

# source: none
# reviewer: unreviewed
button-point-choice = To compare the plans

# source: none
# reviewer: unreviewed
button-point-know = Good and bad sides

# source: none
# reviewer: unreviewed
button-point-values = What matters most

# source: none
# reviewer: unreviewed
button-point-support = Help to decide

# source: nci-questions, certainty-v1
# reviewer: unreviewed
point-choice =
    <b>To compare the plans</b>
    Put the plans side by side on one sheet, “no treatment for now” too. For each, ask the doctor: what is it for, what is hard about it, and what would make us change it? The list of questions has a place for that.

# source: nci-questions, certainty-v1
# reviewer: unreviewed
point-know =
    <b>Good and bad sides</b>
    For each plan, ask: what can it do, and for how many people? What can it harm, and does that pass? Ask for numbers out of 100 people, and write them down. It is fair to ask twice.

# source: nci-questions, certainty-v1
# reviewer: unreviewed
point-values =
    <b>What matters most</b>
    Three things to think about: What does a good day look like? What do you fear most: the illness, the treatment, or to regret a choice? Who should have a say? Tell it to the doctor in one sentence. It belongs in the plan.

# source: nci-questions, support-help
# reviewer: unreviewed
point-support =
    <b>Help to decide</b>
    Nobody has to decide alone. Take someone along who writes things down. Ask the hospital for a nurse or a social worker who helps with such choices. The American Cancer Society answers day and night: 1-800-227-2345. A navigator here can help to sort the questions.
