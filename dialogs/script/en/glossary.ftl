### What a word means, for those who ask. Each word has its label (a button) and its meaning.

# source: none
# reviewer: unreviewed
glossary-word-adjuvant = adjuvant

# source: plain-words
# reviewer: unreviewed
glossary-adjuvant = <b>Adjuvant</b> means given after the main treatment, to lower the chance that it comes back.

# source: none
# reviewer: unreviewed
glossary-word-benign = benign

# source: plain-words
# reviewer: unreviewed
glossary-benign = <b>Benign</b> means that it is not cancer. It may still need care.

# source: none
# reviewer: unreviewed
glossary-word-biomarker = biomarker

# source: plain-words
# reviewer: unreviewed
glossary-biomarker = A <b>biomarker</b> is a sign that a test can find, often a change in the genes of the tumor. It can help to choose a treatment.

# source: none
# reviewer: unreviewed
glossary-word-biopsy = biopsy

# source: plain-words
# reviewer: unreviewed
glossary-biopsy = A <b>biopsy</b> means taking a small piece of tissue to test it.

# source: none
# reviewer: unreviewed
glossary-word-chemotherapy = chemotherapy

# source: plain-words
# reviewer: unreviewed
glossary-chemotherapy = <b>Chemotherapy</b>, or chemo, is medicine that harms cells that grow fast. It is given by vein or as pills.

# source: none
# reviewer: unreviewed
glossary-word-clinical_trial = clinical trial

# source: plain-words, nci-trials
# reviewer: unreviewed
glossary-clinical_trial = A <b>clinical trial</b> is a study of a new or different treatment. Joining is a free choice.

# source: none
# reviewer: unreviewed
glossary-word-comorbidity = comorbidity

# source: plain-words
# reviewer: unreviewed
glossary-comorbidity = A <b>comorbidity</b> is one more health problem, such as heart trouble, that someone has too.

# source: none
# reviewer: unreviewed
glossary-word-consent = consent

# source: plain-words
# reviewer: unreviewed
glossary-consent = <b>Consent</b> means that you say yes after you know what it is about. You can take it back.

# source: none
# reviewer: unreviewed
glossary-word-discordant = discordant

# source: plain-words
# reviewer: unreviewed
glossary-discordant = <b>Discordant</b> means that two results do not match.

# source: none
# reviewer: unreviewed
glossary-word-germline = germline test

# source: plain-words
# reviewer: unreviewed
glossary-germline = A <b>germline test</b> looks for gene changes that a person was born with.

# source: none
# reviewer: unreviewed
glossary-word-grade = grade

# source: plain-words, nci-staging
# reviewer: unreviewed
glossary-grade = The <b>grade</b> tells how the cells look. A low grade looks more like normal cells.

# source: none
# reviewer: unreviewed
glossary-word-hormone_therapy = hormone therapy

# source: plain-words
# reviewer: unreviewed
glossary-hormone_therapy = <b>Hormone therapy</b> lowers or blocks the hormones that help some tumors to grow.

# source: none
# reviewer: unreviewed
glossary-word-imaging = imaging

# source: plain-words
# reviewer: unreviewed
glossary-imaging = <b>Imaging</b> means scans, that is, views of what is inside the body. Some are called CT, MRI or PET.

# source: none
# reviewer: unreviewed
glossary-word-immunotherapy = immunotherapy

# source: plain-words
# reviewer: unreviewed
glossary-immunotherapy = <b>Immunotherapy</b> is a kind of drug. It helps the body's own guard cells to see the tumor.

# source: none
# reviewer: unreviewed
glossary-word-in_situ = in situ

# source: plain-words
# reviewer: unreviewed
glossary-in_situ = <b>In situ</b> means that the cells are not normal but have not spread into deeper tissue.

# source: none
# reviewer: unreviewed
glossary-word-indeterminate = indeterminate

# source: plain-words
# reviewer: unreviewed
glossary-indeterminate = <b>Indeterminate</b> means that the result is not clear.

# source: none
# reviewer: unreviewed
glossary-word-lymph_nodes = lymph nodes

# source: plain-words
# reviewer: unreviewed
glossary-lymph_nodes = <b>Lymph nodes</b> are small glands that filter fluid in the body. Doctors check if cells have reached them.

# source: none
# reviewer: unreviewed
glossary-word-malignant = malignant

# source: plain-words
# reviewer: unreviewed
glossary-malignant = <b>Malignant</b> means that it is cancer.

# source: none
# reviewer: unreviewed
glossary-word-margins = margins

# source: plain-words
# reviewer: unreviewed
glossary-margins = <b>Margins</b> are the edges of what was taken out. Clear margins mean that no tumor cells were seen at the edge.

# source: none
# reviewer: unreviewed
glossary-word-metastasis = metastasis

# source: plain-words
# reviewer: unreviewed
glossary-metastasis = <b>Metastasis</b> means that the cancer spread to another part of the body.

# source: none
# reviewer: unreviewed
glossary-word-navigator = navigator

# source: plain-words, practice-article
# reviewer: unreviewed
glossary-navigator = A <b>navigator</b> works with a doctor. They read the records, look for the doctor who fits, and help you get ready. They do not treat you.

# source: none
# reviewer: unreviewed
glossary-word-neoadjuvant = neoadjuvant

# source: plain-words
# reviewer: unreviewed
glossary-neoadjuvant = <b>Neoadjuvant</b> means given before the main treatment, often to shrink the tumor.

# source: none
# reviewer: unreviewed
glossary-word-oncologist = oncologist

# source: plain-words
# reviewer: unreviewed
glossary-oncologist = An <b>oncologist</b> is a doctor who treats cancer.

# source: none
# reviewer: unreviewed
glossary-word-palliative = palliative care

# source: plain-words
# reviewer: unreviewed
glossary-palliative = <b>Palliative care</b> helps with pain, other symptoms and stress. It can be given at any stage, along with treatment.

# source: none
# reviewer: unreviewed
glossary-word-pathologist = pathologist

# source: plain-words
# reviewer: unreviewed
glossary-pathologist = A <b>pathologist</b> is the doctor who reads the tissue. They look at thin cuts of it, made very large.

# source: none
# reviewer: unreviewed
glossary-word-pathology_report = pathology report

# source: plain-words, nci-pathology
# reviewer: unreviewed
glossary-pathology_report = The <b>pathology report</b> says what was seen in the tissue. You can ask for a copy.

# source: none
# reviewer: unreviewed
glossary-word-prognosis = prognosis

# source: plain-words
# reviewer: unreviewed
glossary-prognosis = <b>Prognosis</b> means what may happen over time. Only the doctors who know the case can speak about it.

# source: none
# reviewer: unreviewed
glossary-word-radiation = radiation

# source: plain-words
# reviewer: unreviewed
glossary-radiation = <b>Radiation</b> uses strong rays on one spot to harm tumor cells.

# source: none
# reviewer: unreviewed
glossary-word-recurrence = recurrence

# source: plain-words
# reviewer: unreviewed
glossary-recurrence = <b>Recurrence</b> means that it came back.

# source: none
# reviewer: unreviewed
glossary-word-referral = referral

# source: plain-words
# reviewer: unreviewed
glossary-referral = A <b>referral</b> means that your doctor sends you to another doctor.

# source: none
# reviewer: unreviewed
glossary-word-remission = remission

# source: plain-words
# reviewer: unreviewed
glossary-remission = <b>Remission</b> means that there are fewer signs of it, or none, for now.

# source: none
# reviewer: unreviewed
glossary-word-resection = resection

# source: plain-words
# reviewer: unreviewed
glossary-resection = <b>Resection</b> means surgery to take it out.

# source: none
# reviewer: unreviewed
glossary-word-second_opinion = second opinion

# source: plain-words, acs-second-opinion
# reviewer: unreviewed
glossary-second_opinion = A <b>second opinion</b> means that another expert looks at the diagnosis or the plan. It is normal care, and doctors expect it.

# source: none
# reviewer: unreviewed
glossary-word-side_effect = side effect

# source: plain-words
# reviewer: unreviewed
glossary-side_effect = A <b>side effect</b> is harm or trouble that a treatment brings along. Reports call it an adverse event.

# source: none
# reviewer: unreviewed
glossary-word-slides = slides

# source: plain-words
# reviewer: unreviewed
glossary-slides = <b>Slides</b> are thin cuts of tissue on glass. Another expert can look at them again.

# source: none
# reviewer: unreviewed
glossary-word-stage = stage

# source: plain-words, nci-staging
# reviewer: unreviewed
glossary-stage = The <b>stage</b> tells how far it has grown or spread, from 0 to 4. The stage is not the grade.

# source: none
# reviewer: unreviewed
glossary-word-surveillance = active surveillance

# source: plain-words
# reviewer: unreviewed
glossary-surveillance = <b>Active surveillance</b> means close watching with tests. Treatment can start later if needed.

# source: none
# reviewer: unreviewed
glossary-word-systemic = systemic therapy

# source: plain-words
# reviewer: unreviewed
glossary-systemic = <b>Systemic therapy</b> is a drug that goes through the whole body, most often with the blood.

# source: none
# reviewer: unreviewed
glossary-word-targeted = targeted therapy

# source: plain-words
# reviewer: unreviewed
glossary-targeted = <b>Targeted therapy</b> is a drug aimed at a change in the tumor.

# source: none
# reviewer: unreviewed
glossary-word-transplant = transplant

# source: plain-words
# reviewer: unreviewed
glossary-transplant = A <b>transplant</b> here means new blood-making cells, your own or from a donor, after strong treatment.

# source: none
# reviewer: unreviewed
glossary-word-tumor_board = tumor board

# source: plain-words
# reviewer: unreviewed
glossary-tumor_board = A <b>tumor board</b> is a meeting of doctors from many fields about one person.
