### The questions of the intake: how each is asked (and asked again, simpler), why, what its words mean, and what stands on its buttons.

## Who is writing

# source: none
# reviewer: unreviewed
ask-writer = Who is this about? Do you have cancer, or are you asking for someone else? You can tap, or write in your own words what happened.

# source: none
# reviewer: unreviewed
ask-writer-simpler = Is this about you, or about someone you care for?

# source: none
# reviewer: unreviewed
ask-writer-simplest = Please tap one: is it about you?

# source: none
# reviewer: unreviewed
why-writer = I use other words when someone asks for a person they love. And some things only that person can know.

# source: none
# reviewer: unreviewed
meaning-writer = “Me” means that you have, or may have, cancer. “Someone I love” means that a person close to you does. The last button is for doctors, nurses and other staff.

# source: none
# reviewer: unreviewed
label-writer = Who is writing

# source: none
# reviewer: unreviewed
option-writer-patient = It is about me

# source: consent-law
# reviewer: unreviewed
option-writer-loved_one = Someone I love, 18 or older

# source: consent-law
# reviewer: unreviewed
option-writer-child = A child or teen, under 18

# source: none
# reviewer: unreviewed
option-writer-professional = I am a health worker

## The person's age, where a loved one writes

# source: intake-fields
# reviewer: unreviewed
ask-patient_adult = Is the person with cancer 18 or older?

# source: intake-fields
# reviewer: unreviewed
ask-patient_adult-simpler = How old is the person? I only need to know: under 18, or not.

# source: intake-fields
# reviewer: unreviewed
ask-patient_adult-simplest = Please tap one: 18 or older?

# source: intake-fields
# reviewer: unreviewed
why-patient_adult = Children and teens with cancer have their own doctors and centers. This service is only for adults.

# source: intake-fields
# reviewer: unreviewed
meaning-patient_adult = I ask about the person who has cancer, not about you. “Yes” means 18 years or more.

# source: none
# reviewer: unreviewed
label-patient_adult = Adult

# source: intake-fields
# reviewer: unreviewed
option-patient_adult-yes = Yes, 18 or older

# source: intake-fields
# reviewer: unreviewed
option-patient_adult-no = No, under 18

## Which cancer

# source: none
# reviewer: unreviewed
ask-cancer =
    { $writer ->
        [loved_one] Which cancer do they have, or may they have? Write it in your own words, or tap a part of the body. You can add the stage, the plan and when it starts.
       *[patient] Which cancer is it, or may it be? Write it in your own words, or tap a part of the body. You can add the stage, the plan and when it starts.
    }

# source: none
# reviewer: unreviewed
ask-cancer-simpler = Where in the body did it start? Tap a part of the body, or write the name the doctor used.

# source: none
# reviewer: unreviewed
ask-cancer-simplest = Please tap the part of the body.

# source: team-table
# reviewer: unreviewed
why-cancer = Each cancer has its own experts. The kind of cancer also tells how much time there is to ask.

# source: none
# reviewer: unreviewed
meaning-cancer = The name says where the cancer began, not where it has spread. If you have a report, the name is often near the top. If there is no name yet, say what the doctor suspects.

# source: none
# reviewer: unreviewed
label-cancer = Cancer

# source: none
# reviewer: unreviewed
option-cancer-breast = Breast

# source: none
# reviewer: unreviewed
option-cancer-lung = Lung

# source: none
# reviewer: unreviewed
option-cancer-prostate = Prostate

# source: none
# reviewer: unreviewed
option-cancer-colorectal = Colon or rectum

# source: none
# reviewer: unreviewed
option-cancer-lymphoma = Lymphoma

# source: none
# reviewer: unreviewed
option-cancer-leukemia = Leukemia

# source: none
# reviewer: unreviewed
option-cancer-melanoma_skin = Skin or melanoma

# source: none
# reviewer: unreviewed
option-cancer-gynecologic = Ovary, womb, cervix

# source: none
# reviewer: unreviewed
option-cancer-pancreas = Pancreas

# source: none
# reviewer: unreviewed
option-cancer-liver_biliary = Liver or bile duct

# source: none
# reviewer: unreviewed
option-cancer-stomach_esophagus = Stomach or food pipe

# source: none
# reviewer: unreviewed
option-cancer-kidney = Kidney

# source: none
# reviewer: unreviewed
option-cancer-bladder_urothelial = Bladder

# source: none
# reviewer: unreviewed
option-cancer-head_neck = Mouth, throat, neck

# source: none
# reviewer: unreviewed
option-cancer-thyroid = Thyroid

# source: none
# reviewer: unreviewed
option-cancer-brain_cns = Brain or spine

# source: none
# reviewer: unreviewed
option-cancer-sarcoma_bone = Bone or soft tissue

# source: none
# reviewer: unreviewed
option-cancer-myeloma = Myeloma

# source: none
# reviewer: unreviewed
option-cancer-neuroendocrine = Neuroendocrine

# source: none
# reviewer: unreviewed
option-cancer-testicular_germ_cell = Testicle

# source: none
# reviewer: unreviewed
option-cancer-unknown_primary = Start not known

# source: none
# reviewer: unreviewed
option-cancer-not_cancer = It is not cancer

# source: none
# reviewer: unreviewed
option-cancer-other = Another cancer

## Did you mean

# source: none
# reviewer: unreviewed
ask-cancer_choice = You wrote: “{ $said }”. Which one is it?

# source: none
# reviewer: unreviewed
ask-cancer_choice-simpler = I know more than one cancer by that name: “{ $said }”. Tap the one that fits best.

# source: none
# reviewer: unreviewed
ask-cancer_choice-simplest = Please tap one. If none fits, tap “None of these”.

# source: none
# reviewer: unreviewed
why-cancer_choice = Some names are close to each other, and some mean two things. I ask so that I do not guess.

# source: none
# reviewer: unreviewed
meaning-cancer_choice = These are the names of cancers that come close to what you wrote. If you have a report, look for the same words there.

# source: none
# reviewer: unreviewed
label-cancer_choice = Which of these

# source: none
# reviewer: unreviewed
option-cancer_choice-none = None of these

## Which kind of it

# source: none
# reviewer: unreviewed
ask-cancer_type = I understood: { $cancer }. Do you know which kind it is?

# source: none
# reviewer: unreviewed
ask-cancer_type-simpler = There are several kinds. Has a doctor, or a report, used one of these names?

# source: none
# reviewer: unreviewed
ask-cancer_type-simplest = Please tap the name you have heard. “I don't know” is a good answer too.

# source: team-table
# reviewer: unreviewed
why-cancer_type = The kinds are treated in different ways, by different experts. Some are rare.

# source: nci-pathology
# reviewer: unreviewed
meaning-cancer_type = The kind is read from the tissue, under a microscope. It is in the tissue report, often next to the word “diagnosis”.

# source: none
# reviewer: unreviewed
label-cancer_type = Kind

## Is it this one

# source: none
# reviewer: unreviewed
ask-cancer_confirm = I understood: <b>{ $cancer }</b>. Is that right?

# source: none
# reviewer: unreviewed
ask-cancer_confirm-simpler = Is it this one: { $cancer }?

# source: none
# reviewer: unreviewed
ask-cancer_confirm-simplest =
    { $cancer }: please tap “Yes” or “No”.

# source: none
# reviewer: unreviewed
why-cancer_confirm = What follows hangs on this name. So I ask once if I got it right.

# source: none
# reviewer: unreviewed
meaning-cancer_confirm = This is the name that I know for your words. If the report has another name, tap “No” and write that one.

# source: none
# reviewer: unreviewed
label-cancer_confirm = Name is right

# source: none
# reviewer: unreviewed
option-cancer_confirm-yes = Yes

# source: none
# reviewer: unreviewed
option-cancer_confirm-no = No

## Stage

# source: stage-lexicon
# reviewer: unreviewed
ask-stage = Which stage were you told? If it is not proven yet, or it came back, tap that.

# source: stage-lexicon
# reviewer: unreviewed
ask-stage-simpler = How far has it spread? Stage 1 is small and in one place. Stage 4 means it has spread to other parts of the body.

# source: none
# reviewer: unreviewed
ask-stage-simplest = Please tap what you were told. “I don't know” is a good answer too.

# source: nci-staging
# reviewer: unreviewed
why-stage = The stage shapes the plan. It also tells which questions are worth asking now.

# source: nci-staging
# reviewer: unreviewed
meaning-stage = The stage says how far a cancer has spread. 0: only in the top layer. 1 and 2: in one place. 3: more around it, or in nearby glands. 4: in other parts of the body. Letters like “2b” are fine: tap the number.

# source: none
# reviewer: unreviewed
label-stage = Stage

# source: none
# reviewer: unreviewed
option-stage-not_proven = Not proven yet

# source: stage-lexicon
# reviewer: unreviewed
option-stage-s0 = Stage 0

# source: stage-lexicon
# reviewer: unreviewed
option-stage-s1 = Stage 1

# source: stage-lexicon
# reviewer: unreviewed
option-stage-s2 = Stage 2

# source: stage-lexicon
# reviewer: unreviewed
option-stage-s3 = Stage 3

# source: stage-lexicon
# reviewer: unreviewed
option-stage-s4 = Stage 4, it has spread

# source: none
# reviewer: unreviewed
option-stage-recurrent = It came back

## Proven or not, where there are no stages

# source: none
# reviewer: unreviewed
ask-status = Is it proven by a test, or still being checked?

# source: none
# reviewer: unreviewed
ask-status-simpler = Have the doctors said for sure what it is?

# source: none
# reviewer: unreviewed
ask-status-simplest = Please tap one: proven, or not yet?

# source: none
# reviewer: unreviewed
why-status = If it is still being checked, other questions come first.

# source: nci-pathology
# reviewer: unreviewed
meaning-status = “Proven” means that a test of tissue or blood showed it. A scan alone most often does not prove it.

# source: none
# reviewer: unreviewed
label-status = Proven

# source: none
# reviewer: unreviewed
option-status-proven = Proven by a test

# source: none
# reviewer: unreviewed
option-status-not_proven = Not proven yet

# source: none
# reviewer: unreviewed
option-status-recurrent = It came back

## How it was found

# source: none
# reviewer: unreviewed
ask-findings = How was it found, and is anything unclear? Tap all that fit, then “Done”.

# source: none
# reviewer: unreviewed
ask-findings-simpler = What is true so far? You can tap more than one, then “Done”.

# source: none
# reviewer: unreviewed
ask-findings-simplest = Tap what you know is true. If nothing fits, tap “None of these”.

# source: laurent-2017, rosenkrantz-2018
# reviewer: unreviewed
why-findings = When a report is unsure, or two tests do not agree, a second look more often changes something.

# source: nci-pathology
# reviewer: unreviewed
meaning-findings = “Tissue was tested” means that a small piece was taken out and looked at. “Unsure words” are words like “suspicious”, “atypical” or “cannot rule out”. “Does not fit” means, for example, that the scan says one thing and the tissue another.

# source: none
# reviewer: unreviewed
label-findings = How it was found

# source: none
# reviewer: unreviewed
option-findings-tissue = Tissue was tested

# source: none
# reviewer: unreviewed
option-findings-scan_only = Only scans so far

# source: none
# reviewer: unreviewed
option-findings-uncertain_words = The report has unsure words

# source: none
# reviewer: unreviewed
option-findings-second_reader = Two experts do not agree

# source: none
# reviewer: unreviewed
option-findings-tests_out = Some results are missing

# source: none
# reviewer: unreviewed
option-findings-not_fit = Something does not fit

# source: none
# reviewer: unreviewed
option-findings-none = None of these

## The plan

# source: none
# reviewer: unreviewed
ask-treatment =
    { $writer ->
        [loved_one] What treatment did the doctors offer them? Tap all that fit, then “Done”. You can also write it.
       *[patient] What treatment did the doctors offer you? Tap all that fit, then “Done”. You can also write it.
    }

# source: none
# reviewer: unreviewed
ask-treatment-simpler = What is the plan so far? Tap each part of it, then “Done”.

# source: none
# reviewer: unreviewed
ask-treatment-simplest = Tap what was offered. If there is no plan, tap “No plan yet”.

# source: none
# reviewer: unreviewed
why-treatment = Some plans are worth one more question before they start. I look at the plan and the cancer together.

# source: plain-words
# reviewer: unreviewed
meaning-treatment = Chemo is strong medicine against cells that grow fast. Radiation uses strong rays on one spot. A targeted or immune drug acts on a change in the cancer, or helps the body's own defense. Close watching means tests, and treatment only if something changes.

# source: none
# reviewer: unreviewed
label-treatment = Plan

# source: none
# reviewer: unreviewed
option-treatment-surgery = Surgery

# source: none
# reviewer: unreviewed
option-treatment-surgery_small = Surgery: remove a part

# source: none
# reviewer: unreviewed
option-treatment-surgery_whole = Surgery: the whole organ

# source: none
# reviewer: unreviewed
option-treatment-chemotherapy = Chemo

# source: none
# reviewer: unreviewed
option-treatment-radiation = Radiation

# source: none
# reviewer: unreviewed
option-treatment-drug = Targeted or immune drug

# source: none
# reviewer: unreviewed
option-treatment-hormone = Hormone treatment

# source: none
# reviewer: unreviewed
option-treatment-surveillance = Close watching with tests

# source: none
# reviewer: unreviewed
option-treatment-transplant_cell_therapy = Transplant or cell therapy

# source: none
# reviewer: unreviewed
option-treatment-palliative = Care for comfort

# source: none
# reviewer: unreviewed
option-treatment-none_yet = No plan yet

## When it starts

# source: none
# reviewer: unreviewed
ask-start = When does the treatment start? You can tap, or write a day.

# source: none
# reviewer: unreviewed
ask-start-simpler = Is there a date for the first treatment?

# source: none
# reviewer: unreviewed
ask-start-simplest = Please tap one: has it started, or when does it?

# source: timing-classes
# reviewer: unreviewed
why-start = The date tells what can still be asked before it, and how fast a person here would call. Please keep your dates in any case.

# source: none
# reviewer: unreviewed
meaning-start = I mean the first day of the main treatment: the surgery, the first chemo or the first radiation.

# source: none
# reviewer: unreviewed
label-start = Start

# source: none
# reviewer: unreviewed
option-start-started = It has started

# source: none
# reviewer: unreviewed
option-start-week = Within a week

# source: none
# reviewer: unreviewed
option-start-two_weeks = Within two weeks

# source: none
# reviewer: unreviewed
option-start-later = Later than that

# source: none
# reviewer: unreviewed
option-start-no_date = No date yet

## What was talked about

# source: none
# reviewer: unreviewed
ask-talks =
    { $writer ->
        [loved_one] What has come up with their doctors so far? Tap all that fit, then “Done”.
       *[patient] What has come up with your doctors so far? Tap all that fit, then “Done”.
    }

# source: none
# reviewer: unreviewed
ask-talks-simpler = Have the doctors spoken about any of these? You can tap more than one.

# source: none
# reviewer: unreviewed
ask-talks-simplest = Tap what was talked about. If nothing was, tap “None of these”.

# source: nci-questions
# reviewer: unreviewed
why-talks = What was not talked about yet can become a good question for the doctor.

# source: nci-trials
# reviewer: unreviewed
meaning-talks = A trial is a study of a treatment. “Other choices” means other ways to treat it, or to wait and watch. “Mainly treats this” means that most people this doctor sees have the same cancer.

# source: none
# reviewer: unreviewed
label-talks = Talked about

# source: none
# reviewer: unreviewed
option-talks-trials = Trials (studies)

# source: none
# reviewer: unreviewed
option-talks-choices = Other choices

# source: none
# reviewer: unreviewed
option-talks-specialist = Doctor mainly treats this

# source: none
# reviewer: unreviewed
option-talks-no_time_reason = “No time”, and the reason

# source: none
# reviewer: unreviewed
option-talks-no_time_vague = “No time”, reason unclear

# source: none
# reviewer: unreviewed
option-talks-none = None of these

## Told that there is no time

# source: none
# reviewer: unreviewed
ask-no_time =
    { $writer ->
        [loved_one] You were told there is no time. Did a doctor tell you or them the medical reason?
       *[patient] You were told there is no time. Did a doctor tell you the medical reason?
    }

# source: none
# reviewer: unreviewed
ask-no_time-simpler = Did the doctor say why it cannot wait?

# source: none
# reviewer: unreviewed
ask-no_time-simplest = Please tap one: was there a reason?

# source: timing-classes
# reviewer: unreviewed
why-no_time = A clear medical reason is to be trusted. If the reason was not clear, I will give you a sentence to ask with.

# source: none
# reviewer: unreviewed
meaning-no_time = A medical reason names what could happen in the body: “it is pressing on the windpipe”, “this kind grows in days”. “We always start next week” is not one.

# source: none
# reviewer: unreviewed
label-no_time = Told “no time”

# source: none
# reviewer: unreviewed
option-no_time-specific = Yes, a medical reason

# source: none
# reviewer: unreviewed
option-no_time-vague = No clear reason

## How sure

# source: certainty-v1
# reviewer: unreviewed
ask-certainty =
    { $writer ->
        [loved_one] Does the person with cancer feel sure about what to do next? 0 is not sure at all, 10 is fully sure.
       *[patient] How sure do you feel about what to do next? 0 is not sure at all, 10 is fully sure.
    }

# source: certainty-v1
# reviewer: unreviewed
ask-certainty-simpler = Give a number: 0 for many doubts, 10 for no doubts.

# source: certainty-v1
# reviewer: unreviewed
ask-certainty-simplest = Please tap a number from 0 to 10.

# source: situations
# reviewer: unreviewed
why-certainty = Doubt is reason enough to ask more. And if there is none, I will say so.

# source: certainty-v1
# reviewer: unreviewed
meaning-certainty = There is no right number. It is only about how the plan feels today: 0, 5 and 10 are all fine.

# source: certainty-v1
# reviewer: unreviewed
label-certainty = How sure, 0 to 10

# source: none
# reviewer: unreviewed
label-unsure_words = Doubts

## What is still open

# source: none
# reviewer: unreviewed
ask-open_points =
    { $writer ->
        [loved_one] What is still open for the person with cancer? Tap all that fit, then “Done”.
       *[patient] What is still open for you? Tap all that fit, then “Done”.
    }

# source: none
# reviewer: unreviewed
ask-open_points-simpler = Is there something that is not clear yet? You can tap more than one.

# source: none
# reviewer: unreviewed
ask-open_points-simplest = Tap what is not clear. If all is clear, tap “Nothing is open”.

# source: certainty-v1
# reviewer: unreviewed
why-open_points = Each open point leads to other questions. I only show you those that fit.

# source: none
# reviewer: unreviewed
meaning-open_points = “Which plan” means that no plan feels right yet. “Good and bad sides” means that no one has gone through them. “What matters most” is about daily life, work, time and family. “Help” means a person to think it over with.

# source: none
# reviewer: unreviewed
label-open_points = Still open

# source: none
# reviewer: unreviewed
option-open_points-choice = Which plan is right

# source: none
# reviewer: unreviewed
option-open_points-know = Good and bad sides

# source: none
# reviewer: unreviewed
option-open_points-values = What matters most

# source: none
# reviewer: unreviewed
option-open_points-support = Help to decide

# source: none
# reviewer: unreviewed
option-open_points-none = Nothing is open

## Kinds, as short as a button

# source: cancer-lexicon
# reviewer: unreviewed
type-breast_idc = Ductal (IDC)

# source: cancer-lexicon
# reviewer: unreviewed
type-breast_ilc = Lobular (ILC)

# source: cancer-lexicon
# reviewer: unreviewed
type-breast_dcis = DCIS (in the milk ducts)

# source: cancer-lexicon
# reviewer: unreviewed
type-breast_her2 = HER2-positive

# source: cancer-lexicon
# reviewer: unreviewed
type-breast_tnbc = Triple-negative

# source: cancer-lexicon
# reviewer: unreviewed
type-lung_sclc = Small cell

# source: cancer-lexicon
# reviewer: unreviewed
type-lung_adeno = Adenocarcinoma

# source: cancer-lexicon
# reviewer: unreviewed
type-lung_squamous = Squamous cell

# source: cancer-lexicon
# reviewer: unreviewed
type-lung_carcinoid = Lung carcinoid

# source: cancer-lexicon
# reviewer: unreviewed
type-lung_nodule = A spot, no tissue test yet

# source: cancer-lexicon
# reviewer: unreviewed
type-colon = Colon

# source: cancer-lexicon
# reviewer: unreviewed
type-rectal = Rectum

# source: cancer-lexicon
# reviewer: unreviewed
type-anal = Anus

# source: cancer-lexicon
# reviewer: unreviewed
type-crc_polyp = Cancer in a polyp

# source: cancer-lexicon
# reviewer: unreviewed
type-appendix_mucinous = Appendix

# source: cancer-lexicon
# reviewer: unreviewed
type-prostate_low = Low risk (Gleason 6)

# source: cancer-lexicon
# reviewer: unreviewed
type-prostate_int = Medium risk (Gleason 7)

# source: cancer-lexicon
# reviewer: unreviewed
type-prostate_high = High risk (Gleason 8–10)

# source: cancer-lexicon
# reviewer: unreviewed
type-prostate_met = It has spread

# source: cancer-lexicon
# reviewer: unreviewed
type-prostate_asap = Atypical, not cancer

# source: cancer-lexicon
# reviewer: unreviewed
type-bladder_nmibc = Not in the muscle

# source: cancer-lexicon
# reviewer: unreviewed
type-bladder_mibc = In the muscle

# source: cancer-lexicon
# reviewer: unreviewed
type-bladder_cis = In situ (flat)

# source: cancer-lexicon
# reviewer: unreviewed
type-utuc = Kidney outlet or ureter

# source: cancer-lexicon
# reviewer: unreviewed
type-kidney_rcc = Clear cell

# source: cancer-lexicon
# reviewer: unreviewed
type-kidney_nonclear = Papillary or other

# source: cancer-lexicon
# reviewer: unreviewed
type-kidney_srm = Small mass, up to 4 cm

# source: cancer-lexicon
# reviewer: unreviewed
type-testis_seminoma = Seminoma

# source: cancer-lexicon
# reviewer: unreviewed
type-testis_nsgct = Non-seminoma

# source: cancer-lexicon
# reviewer: unreviewed
type-ovary_nos = Ovary

# source: cancer-lexicon
# reviewer: unreviewed
type-ovary_hgsc = High-grade serous

# source: cancer-lexicon
# reviewer: unreviewed
type-ovary_lgsc = Low-grade serous

# source: cancer-lexicon
# reviewer: unreviewed
type-ovary_clear = Clear cell

# source: cancer-lexicon
# reviewer: unreviewed
type-ovary_borderline = Borderline tumor

# source: cancer-lexicon
# reviewer: unreviewed
type-ovary_germ = Germ cell tumor

# source: cancer-lexicon
# reviewer: unreviewed
type-uterus_nos = Womb (uterus)

# source: cancer-lexicon
# reviewer: unreviewed
type-cervical = Cervix

# source: cancer-lexicon
# reviewer: unreviewed
type-vulvar = Vulva

# source: cancer-lexicon
# reviewer: unreviewed
type-vaginal = Vagina

# source: cancer-lexicon
# reviewer: unreviewed
type-endometrial_endometrioid = Lining, endometrioid

# source: cancer-lexicon
# reviewer: unreviewed
type-endometrial_serous = Lining, serous or mixed

# source: cancer-lexicon
# reviewer: unreviewed
type-uterine_lms = Muscle (leiomyosarcoma)

# source: cancer-lexicon
# reviewer: unreviewed
type-endometrial_ein = Atypical cells (EIN)

# source: cancer-lexicon
# reviewer: unreviewed
type-thyroid_nos = Thyroid

# source: cancer-lexicon
# reviewer: unreviewed
type-thyroid_ptc = Papillary

# source: cancer-lexicon
# reviewer: unreviewed
type-thyroid_ftc = Follicular or oncocytic

# source: cancer-lexicon
# reviewer: unreviewed
type-thyroid_mtc = Medullary

# source: cancer-lexicon
# reviewer: unreviewed
type-thyroid_atc = Anaplastic

# source: cancer-lexicon
# reviewer: unreviewed
type-thyroid_indet = Nodule, result not clear

# source: cancer-lexicon
# reviewer: unreviewed
type-melanoma_nos = Melanoma

# source: cancer-lexicon
# reviewer: unreviewed
type-bcc = Basal cell

# source: cancer-lexicon
# reviewer: unreviewed
type-cscc = Squamous cell

# source: cancer-lexicon
# reviewer: unreviewed
type-merkel = Merkel cell

# source: cancer-lexicon
# reviewer: unreviewed
type-melanoma_insitu = In situ (top layer only)

# source: cancer-lexicon
# reviewer: unreviewed
type-melanoma_early = Early (stage 1 to 2A)

# source: cancer-lexicon
# reviewer: unreviewed
type-melanoma_adv = Stage 2B to 4

# source: cancer-lexicon
# reviewer: unreviewed
type-melanoma_acral = Hand, foot or mucosa

# source: cancer-lexicon
# reviewer: unreviewed
type-melanoma_uveal = Eye

# source: cancer-lexicon
# reviewer: unreviewed
type-hodgkin = Hodgkin

# source: cancer-lexicon
# reviewer: unreviewed
type-dlbcl = Large B-cell (fast)

# source: cancer-lexicon
# reviewer: unreviewed
type-fl = Follicular (slow)

# source: cancer-lexicon
# reviewer: unreviewed
type-ptcl = T-cell

# source: cancer-lexicon
# reviewer: unreviewed
type-burkitt = Burkitt

# source: cancer-lexicon
# reviewer: unreviewed
type-leukemia_acute_nos = Acute (start at once)

# source: cancer-lexicon
# reviewer: unreviewed
type-cll = Chronic: CLL

# source: cancer-lexicon
# reviewer: unreviewed
type-cml = Chronic: CML

# source: cancer-lexicon
# reviewer: unreviewed
type-aml = AML

# source: cancer-lexicon
# reviewer: unreviewed
type-all = ALL

# source: cancer-lexicon
# reviewer: unreviewed
type-apl = APL (M3)

# source: cancer-lexicon
# reviewer: unreviewed
type-sts_ups = Soft tissue

# source: cancer-lexicon
# reviewer: unreviewed
type-bone_nos = It began in bone

# source: cancer-lexicon
# reviewer: unreviewed
type-gist = GIST

# source: cancer-lexicon
# reviewer: unreviewed
type-lipo_wd = Fat tissue (liposarcoma)

# source: cancer-lexicon
# reviewer: unreviewed
type-lms_soft = Smooth muscle (LMS)

# source: cancer-lexicon
# reviewer: unreviewed
type-osteosarcoma = Osteosarcoma

# source: cancer-lexicon
# reviewer: unreviewed
type-ewing = Ewing

# source: cancer-lexicon
# reviewer: unreviewed
type-chondrosarcoma = Chondrosarcoma

# source: cancer-lexicon
# reviewer: unreviewed
type-bone_mets = It spread to bone

# source: cancer-lexicon
# reviewer: unreviewed
type-mm = Myeloma

# source: cancer-lexicon
# reviewer: unreviewed
type-gbm = Glioblastoma

# source: cancer-lexicon
# reviewer: unreviewed
type-astro_idh = Astrocytoma (IDH)

# source: cancer-lexicon
# reviewer: unreviewed
type-meningioma = Meningioma

# source: cancer-lexicon
# reviewer: unreviewed
type-brain_mets = It spread to the brain

# source: cancer-lexicon
# reviewer: unreviewed
type-pcnsl = Brain lymphoma

# source: cancer-lexicon
# reviewer: unreviewed
type-hcc = Liver cells (HCC)

# source: cancer-lexicon
# reviewer: unreviewed
type-cca_ihc = Bile ducts in the liver

# source: cancer-lexicon
# reviewer: unreviewed
type-liver_mets = It spread to the liver

# source: cancer-lexicon
# reviewer: unreviewed
type-pancreas_pdac = Adenocarcinoma

# source: cancer-lexicon
# reviewer: unreviewed
type-pancreas_net = Neuroendocrine (pancreas)

# source: cancer-lexicon
# reviewer: unreviewed
type-pancreas_ipmn = Cyst (IPMN)

# source: cancer-lexicon
# reviewer: unreviewed
type-oropharynx_hpv = Tonsil or tongue base

# source: cancer-lexicon
# reviewer: unreviewed
type-larynx = Voice box

# source: cancer-lexicon
# reviewer: unreviewed
type-oral_scc = Mouth or front of tongue

# source: cancer-lexicon
# reviewer: unreviewed
type-gastric = Stomach

# source: cancer-lexicon
# reviewer: unreviewed
type-esophagus_nos = Food pipe (esophagus)

# source: cancer-lexicon
# reviewer: unreviewed
type-esoph_adeno = Adenocarcinoma

# source: cancer-lexicon
# reviewer: unreviewed
type-esoph_squamous = Squamous cell

# source: cancer-lexicon
# reviewer: unreviewed
type-net_midgut = Small bowel

# source: cancer-lexicon
# reviewer: unreviewed
type-net_rectal = Rectum or appendix

# source: cancer-lexicon
# reviewer: unreviewed
type-nec_extrapulm = High-grade carcinoma

## Families, as they are named inside a sentence

## Treatments, as they are named inside a sentence

## Around every question

# source: none
# reviewer: unreviewed
progress =
    { $left ->
        [one] One short question left.
       *[other] At most { $left } short questions left.
    }

# source: none
# reviewer: unreviewed
button-dont-know = I don't know

# source: none
# reviewer: unreviewed
button-wasnt-told = Nobody told me

# source: none
# reviewer: unreviewed
button-what-means = What does this mean?

# source: none
# reviewer: unreviewed
button-rather-not = I'd rather not say

# source: none
# reviewer: unreviewed
button-why = Why do you ask?

# source: none
# reviewer: unreviewed
button-back = Go back one step

# source: none
# reviewer: unreviewed
button-start-over = Start over

# source: none
# reviewer: unreviewed
button-stop = Stop

# source: none
# reviewer: unreviewed
button-person = Talk to a person

# source: none
# reviewer: unreviewed
button-more = More, or a person

# source: none
# reviewer: unreviewed
button-less = Fewer buttons

# source: none
# reviewer: unreviewed
button-done = Done

# source: none
# reviewer: unreviewed
heard = I understood: { $items }.

# source: none
# reviewer: unreviewed
heard-head = I understood:

# source: none
# reviewer: unreviewed
button-not-right = That's not right

## The summary before the explanation

# source: none
# reviewer: unreviewed
summary = Here is what I understood. <b>Is it right?</b> You can change any line.

# source: none
# reviewer: unreviewed
summary-line =
    { $label }: { $value }

# source: none
# reviewer: unreviewed
summary-unknown-dont_know = not known

# source: none
# reviewer: unreviewed
summary-unknown-wasnt_told = not told yet: a question for the doctor

# source: none
# reviewer: unreviewed
summary-unknown-dont_understand = the word was not clear

# source: none
# reviewer: unreviewed
summary-unknown-rather_not_say = you chose not to say

# source: none
# reviewer: unreviewed
button-summary-right = Yes, that is right

# source: none
# reviewer: unreviewed
button-change = Change something

# source: none
# reviewer: unreviewed
choose-change = Which line shall I change?

# source: none
# reviewer: unreviewed
changed = I changed this: { $label }.

# source: none
# reviewer: unreviewed
fell-away = So I no longer use: { $labels }. I will ask again where it matters.

# source: none
# reviewer: unreviewed
would-fall-away = If that changes, I no longer use: { $labels }. I would ask for it again.

# source: none
# reviewer: unreviewed
contradiction = Before, you told me: “{ $before }”. Now I read: “{ $now }”. Which one shall I keep?

# source: none
# reviewer: unreviewed
button-keep-old = Keep what I said before

# source: none
# reviewer: unreviewed
button-take-new = Take the new one

# source: none
# reviewer: unreviewed
writer-is-patient = You, for yourself

# source: none
# reviewer: unreviewed
writer-is-loved_one = You, for someone close

# source: none
# reviewer: unreviewed
writer-is-professional = A health worker

## After the explanation

# source: none
# reviewer: unreviewed
ask-teach_back = One small check, to see if I was clear. While { $writer ->
        [patient] you ask
       *[loved_one] you both ask
    } more questions, what happens with the dates at the clinic?

# source: none
# reviewer: unreviewed
ask-teach_back-simpler = Do the dates at the clinic stay, or are they called off?

# source: none
# reviewer: unreviewed
ask-teach_back-simplest = Please tap one: do the dates stay or not?

# source: none
# reviewer: unreviewed
why-teach_back = If I was not clear, I want to say it better. It changes nothing else.

# source: none
# reviewer: unreviewed
meaning-teach_back = The dates are those for visits, tests and treatment. Do they stay as planned while questions are open?

# source: none
# reviewer: unreviewed
label-teach_back = Dates while asking

# source: none
# reviewer: unreviewed
option-teach_back-keep = They stay as they are

# source: none
# reviewer: unreviewed
option-teach_back-cancel = They are called off first

# source: situations
# reviewer: unreviewed
teach-back-right = Yes. Every date stays while you ask.

# source: situations
# reviewer: unreviewed
teach-back-wrong = I was not clear enough, and that is on me. Please keep every date. Questions can be asked at the same time. Nothing I said means to wait.

# source: certainty-v1
# reviewer: unreviewed
ask-certainty_after =
    { $writer ->
        [patient] And how sure do you feel now, from 0 to 10?
       *[loved_one] And how sure does the person with cancer feel now, from 0 to 10? If you cannot know, tap “I don't know”.
    }

# source: certainty-v1
# reviewer: unreviewed
ask-certainty_after-simpler = Give a number for now: 0 for many doubts, 10 for no doubts.

# source: certainty-v1
# reviewer: unreviewed
ask-certainty_after-simplest = Please tap a number from 0 to 10.

# source: certainty-v1
# reviewer: unreviewed
why-certainty_after = It shows us if these texts help or make it harder. A lower number is fine too.

# source: certainty-v1
# reviewer: unreviewed
meaning-certainty_after = There is no right number. It is only about how it feels now.

# source: certainty-v1
# reviewer: unreviewed
label-certainty_after = How sure now

## Situations beside the answers

# source: none
# reviewer: unreviewed
label-situation = What you told me

# source: none
# reviewer: unreviewed
option-situation-in_hospital = In the hospital now

# source: none
# reviewer: unreviewed
option-situation-no_more = Told: nothing more to do

# source: none
# reviewer: unreviewed
option-situation-second_agrees = Second opinion: the same

# source: none
# reviewer: unreviewed
option-situation-second_differs = Second opinion: differs

# source: none
# reviewer: unreviewed
option-talks-second_differs = Two doctors disagree

# source: none
# reviewer: unreviewed
label-own_questions = Own questions
