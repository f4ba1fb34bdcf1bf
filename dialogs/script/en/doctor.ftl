### Questions for my doctor: the person reads them aloud, or forwards them.

# source: none
# reviewer: unreviewed
doctor-head = { $writer ->
        [patient] <b>Questions for my doctor</b>
       *[loved_one] <b>Questions for the doctor</b>
    }

# source: acs-questions
# reviewer: unreviewed
doctor-foot = You can forward this list, print it or read it aloud. Start with the two or three that matter most.

# source: none
# reviewer: unreviewed
questions-file-name = my-questions.txt

## A rare or less common illness

# source: nci-questions, situations
# reviewer: unreviewed
doctor-rare-1 = How many people with this illness do you treat each year?

# source: nci-questions, situations
# reviewer: unreviewed
doctor-rare-2 = Is there a center that works mainly on it?

# source: nci-questions, situations
# reviewer: unreviewed
doctor-rare-3 = { $writer ->
        [patient] Has a pathologist who knows this illness well looked at my tissue?
       *[loved_one] Has a pathologist who knows this illness well looked at the tissue?
    }

# source: nci-questions, situations
# reviewer: unreviewed
doctor-rare-4 = { $writer ->
        [patient] Would you talk to an expert about my case?
       *[loved_one] Would you talk to an expert about this case?
    }

# source: nci-questions, situations
# reviewer: unreviewed
doctor-rare-5 = Is there a trial or a registry for it right now?

# source: nci-questions, situations
# reviewer: unreviewed
doctor-rare-6 = Which test results do we need before we choose?

## A tissue result that may not be clear yet

# source: nci-pathology, situations
# reviewer: unreviewed
doctor-ambiguous_path-1 = { $writer ->
        [patient] Which words in my report are not certain?
       *[loved_one] Which words in the report are not certain?
    }

# source: nci-pathology, situations
# reviewer: unreviewed
doctor-ambiguous_path-2 = { $writer ->
        [patient] Can my slides go to a pathologist who knows this well?
       *[loved_one] Can the slides go to a pathologist who knows this well?
    }

# source: nci-pathology, situations
# reviewer: unreviewed
doctor-ambiguous_path-3 = Are more stains or gene tests needed?

# source: nci-pathology, situations
# reviewer: unreviewed
doctor-ambiguous_path-4 = { $writer ->
        [patient] Is there enough tissue, or do I need another biopsy?
       *[loved_one] Is there enough tissue, or is another biopsy needed?
    }

# source: nci-pathology, situations
# reviewer: unreviewed
doctor-ambiguous_path-5 = { $writer ->
        [patient] If it turned out to be the other thing, would my treatment change?
       *[loved_one] If it turned out to be the other thing, would the treatment change?
    }

# source: nci-pathology, situations
# reviewer: unreviewed
doctor-ambiguous_path-6 = Can treatment safely wait for that answer?

## A big plan; the first question only where the illness is low-risk

# source: nci-questions, situations
# reviewer: unreviewed
doctor-aggressive_plan-1 = What happens if we watch closely for now?

# source: nci-questions, situations
# reviewer: unreviewed
doctor-aggressive_plan-2 = What is the goal of this plan: cure, control or comfort?

# source: nci-questions, situations
# reviewer: unreviewed
doctor-aggressive_plan-3 = { $writer ->
        [patient] Out of 100 people like me, how many do better with this plan than with a gentler one?
       *[loved_one] Out of 100 people in the same situation, how many do better with this plan than with a gentler one?
    }

# source: nci-questions, situations
# reviewer: unreviewed
doctor-aggressive_plan-4 = Which effects of this plan may last?

# source: nci-questions, situations
# reviewer: unreviewed
doctor-aggressive_plan-5 = Is there a choice that keeps the organ?

# source: nci-questions, situations
# reviewer: unreviewed
doctor-aggressive_plan-6 = How often does this hospital do this treatment?

## Clinical trials

# source: nci-trials, situations
# reviewer: unreviewed
doctor-trial-1 = { $writer ->
        [patient] Is there a trial I could join before I start?
       *[loved_one] Is there a trial to join before treatment starts?
    }

# source: nci-trials, situations
# reviewer: unreviewed
doctor-trial-2 = Would starting now close the door to any trial?

# source: nci-trials, situations
# reviewer: unreviewed
doctor-trial-3 = Which gene tests would open the door to a trial?

# source: nci-trials, situations
# reviewer: unreviewed
doctor-trial-4 = What are the risks and costs of a trial, and what does insurance pay?

# source: nci-trials, situations
# reviewer: unreviewed
doctor-trial-5 = { $writer ->
        [patient] How far would I have to travel?
       *[loved_one] How far would we have to travel?
    }

# source: nci-trials, situations
# reviewer: unreviewed
doctor-trial-6 = { $writer ->
        [patient] Who can look for a trial for me?
       *[loved_one] Who can look for a trial for us?
    }

## Parts that may not fit together

# source: nci-questions, situations
# reviewer: unreviewed
doctor-discordance-1 = { $writer ->
        [patient] Do my scan, my biopsy and my blood tests all agree?
       *[loved_one] Do the scan, the biopsy and the blood tests all agree?
    }

# source: nci-questions, situations
# reviewer: unreviewed
doctor-discordance-2 = What else could this be?

# source: nci-questions, situations
# reviewer: unreviewed
doctor-discordance-3 = Did the biopsy reach the right spot?

# source: nci-questions, situations
# reviewer: unreviewed
doctor-discordance-4 = { $writer ->
        [patient] Can doctors from several fields look at my case together?
       *[loved_one] Can doctors from several fields look at the case together?
    }

# source: nci-questions, situations
# reviewer: unreviewed
doctor-discordance-5 = Is there a test we need to do again?

# source: nci-questions, situations
# reviewer: unreviewed
doctor-discordance-6 = Which of the results are you most sure of?

## Open questions

# source: nci-questions, situations
# reviewer: unreviewed
doctor-unsure-1 = { $writer ->
        [patient] What are all my choices, and what if we do nothing for now?
       *[loved_one] What are all the choices, and what if we do nothing for now?
    }

# source: nci-questions, situations
# reviewer: unreviewed
doctor-unsure-2 = { $writer ->
        [patient] Which plan fits best with what matters most to me?
       *[loved_one] Which plan fits best with what matters most to them?
    }

# source: nci-questions, situations
# reviewer: unreviewed
doctor-unsure-3 = { $writer ->
        [patient] What would you choose if you were in my place?
       *[loved_one] What would you choose if you were in our place?
    }

# source: nci-questions, situations
# reviewer: unreviewed
doctor-unsure-4 = { $writer ->
        [patient] By when do I have to decide, and why then?
       *[loved_one] By when do we have to decide, and why then?
    }

# source: nci-questions, situations
# reviewer: unreviewed
doctor-unsure-5 = { $writer ->
        [patient] Who can help me decide: a nurse, a social worker, a navigator?
       *[loved_one] Who can help us decide: a nurse, a social worker, a navigator?
    }

# source: nci-questions, situations
# reviewer: unreviewed
doctor-unsure-6 = What would make you change this plan?

## Time

# source: situations, practice-article
# reviewer: unreviewed
doctor-timing-1 = What is the medical reason for this date?

# source: situations, practice-article
# reviewer: unreviewed
doctor-timing-2 = How long can we safely wait, and why?

# source: situations, practice-article
# reviewer: unreviewed
doctor-timing-3 = Can a second opinion be done by video, or just from the records?

# source: situations, practice-article
# reviewer: unreviewed
doctor-no-time = What is the medical reason that we cannot wait for a second opinion?

# source: safety-rules, counter-indications
# reviewer: unreviewed
doctor-urgent = { $writer ->
        [patient] Can another expert look at my case while we start?
       *[loved_one] Can another expert look at the case while we start?
    }

## The right doctor

# source: situations, team-table
# reviewer: unreviewed
doctor-right_specialist-1 = { $writer ->
        [patient] Do you mainly treat my kind of illness?
       *[loved_one] Do you mainly treat this kind of illness?
    }

# source: situations, team-table
# reviewer: unreviewed
doctor-right_specialist-2 = Should a surgeon, a radiation doctor and a drug doctor all give their view?

# source: situations, team-table
# reviewer: unreviewed
doctor-right_specialist-3 = { $writer ->
        [patient] Who else can read my slides and scans?
       *[loved_one] Who else can read the slides and scans?
    }

## What the person does not know or was not told

# source: nci-questions
# reviewer: unreviewed
doctor-unknown-cancer_type = { $writer ->
        [patient] What exact kind of illness do I have, and how sure is it?
       *[loved_one] What exact kind of illness is it, and how sure is that?
    }

# source: nci-staging, nci-questions
# reviewer: unreviewed
doctor-unknown-stage = What is the stage, and what does it mean for the plan?

# source: nci-pathology, nci-questions
# reviewer: unreviewed
doctor-unknown-findings = { $writer ->
        [patient] How was it found, and may I have a copy of the tissue report?
       *[loved_one] How was it found, and may we have a copy of the tissue report?
    }

# source: nci-questions
# reviewer: unreviewed
doctor-unknown-treatment = { $writer ->
        [patient] Which treatment do you suggest for me, and why this one?
       *[loved_one] Which treatment do you suggest, and why this one?
    }

# source: nci-questions, situations
# reviewer: unreviewed
doctor-unknown-start = When would treatment start, and what sets that date?

# source: nci-questions, nci-trials
# reviewer: unreviewed
doctor-unknown-talks = What other choices are there, and is there a trial?

# source: nci-questions
# reviewer: unreviewed
doctor-asked-outlook = { $writer ->
        [patient] Can you tell me openly what I can expect with this illness?
       *[loved_one] Can you tell us openly what to expect with this illness?
    }

# source: nci-questions
# reviewer: unreviewed
doctor-asked-certain = { $writer ->
        [patient] How sure are you of my diagnosis and of this plan, and what makes you sure?
       *[loved_one] How sure are you of the diagnosis and of this plan, and what makes you sure?
    }

## Changing the list

# source: none
# reviewer: unreviewed
button-change-list = Change the list

# source: none
# reviewer: unreviewed
button-list-done = The list is right

# source: none
# reviewer: unreviewed
change-list = Tap a number to leave that question out. To add one of your own, just write it.
