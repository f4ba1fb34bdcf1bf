### Which doctors match each kind of illness, in plain words; what `$team` of explain-specialist says.
### One message per code of the team table. A pathologist is the doctor who reads the tissue.

# source: team-table
# reviewer: unreviewed
team-BREAST = A surgeon, a drug doctor and a radiation doctor who treat mostly breast cancer. And a pathologist who reads mostly breast tissue.

# source: team-table
# reviewer: unreviewed
team-THOR = A chest surgeon, a drug doctor and a radiation doctor. All treat mostly lung and chest cancer. And a pathologist who reads mostly lung tissue.

# source: team-table
# reviewer: unreviewed
team-MESO = A team for mesothelioma, with a chest surgeon and a drug doctor. And a pathologist who knows this tissue well.

# source: team-table
# reviewer: unreviewed
team-COLO = A colon surgeon, a drug doctor and a radiation doctor who treat mostly bowel cancer. If it is in the liver, a liver surgeon too. And a pathologist who reads mostly bowel tissue.

# source: team-table
# reviewer: unreviewed
team-PERIT = A surgeon who often works on the lining of the belly, and a drug doctor for the gut. And a pathologist who reads mostly gut tissue.

# source: team-table
# reviewer: unreviewed
team-UGI = A surgeon for the stomach and food pipe, a drug doctor and a radiation doctor. A doctor who looks inside with a scope. All treat mostly this part of the body. And a pathologist who reads mostly gut tissue.

# source: team-table
# reviewer: unreviewed
team-HPB = A surgeon who often works on the pancreas, liver and bile ducts. A drug doctor for the gut, and a doctor who looks inside with a scope. And a pathologist and a scan reader who see mostly these organs.

# source: team-table
# reviewer: unreviewed
team-LIVER = A liver doctor and a liver surgeon at a place that does transplants. A doctor who treats the liver through thin tubes, and a drug doctor. And a pathologist who reads mostly liver tissue.

# source: team-table
# reviewer: unreviewed
team-NET = A team that treats mostly this kind of tumor. It has a drug doctor, a surgeon and a doctor for nuclear medicine. And a pathologist who reads mostly these tumors.

# source: team-table
# reviewer: unreviewed
team-GU-P = A surgeon, a radiation doctor and a drug doctor. All three treat mostly this cancer. And a pathologist who reads mostly prostate tissue.

# source: team-table
# reviewer: unreviewed
team-GU-B = A surgeon and a drug doctor who treat mostly the bladder. A radiation doctor who knows how to keep it. And a pathologist who reads mostly bladder tissue.

# source: team-table
# reviewer: unreviewed
team-GU-K = A kidney surgeon and a drug doctor who treat mostly kidney tumors. A doctor who can treat small spots through the skin. And a pathologist who reads mostly kidney tissue.

# source: team-table
# reviewer: unreviewed
team-GCT = A center that treats many germ cell tumors, with a surgeon and a drug doctor. And a pathologist who reads mostly these tumors.

# source: team-table
# reviewer: unreviewed
team-GYN = A surgeon for the womb, ovaries, cervix and vulva. A radiation doctor for the same. And a pathologist who reads mostly this tissue.

# source: team-table
# reviewer: unreviewed
team-HN = A surgeon, a radiation doctor and a drug doctor who treat mostly the head and neck. Help for teeth, speech and how to swallow. And a pathologist who reads mostly this tissue.

# source: team-table
# reviewer: unreviewed
team-THY = A surgeon who often works on the thyroid. A gland doctor who treats mostly thyroid cancer. And a pathologist who reads mostly thyroid tissue.

# source: team-table
# reviewer: unreviewed
team-ENDO = A doctor and a surgeon who treat mostly gland tumors, and a gene doctor. And a pathologist who reads mostly gland tissue.

# source: team-table
# reviewer: unreviewed
team-MEL = A surgeon and a drug doctor. Both treat mostly this kind of cancer. And a pathologist who reads mostly skin tissue.

# source: team-table
# reviewer: unreviewed
team-SKIN = A skin doctor, a surgeon and a radiation doctor who treat mostly skin cancer. And a pathologist who reads mostly skin tissue.

# source: team-table
# reviewer: unreviewed
team-CTCL = A clinic for lymphoma of the skin. It has a skin doctor and a lymphoma doctor. And one pathologist each for skin and blood.

# source: team-table
# reviewer: unreviewed
team-OCU = A doctor for tumors of the eye. A radiation doctor for the eye, and a drug doctor for this kind. And a pathologist who reads mostly eye tissue.

# source: team-table
# reviewer: unreviewed
team-SARC = A sarcoma center. It has a surgeon, a drug doctor and a radiation doctor who treat mostly these tumors. And a pathologist who reads mostly bone and soft tissue.

# source: team-table
# reviewer: unreviewed
team-NEURO = A brain surgeon, a drug doctor and a radiation doctor. All treat mostly brain tumors. And a pathologist who reads mostly brain tissue.

# source: team-table
# reviewer: unreviewed
team-SKULL = A team for the base of the skull. It has a brain surgeon, an ear and nose surgeon and a radiation doctor. For the pituitary, a gland doctor too. And a pathologist who reads mostly brain tissue.

# source: team-table
# reviewer: unreviewed
team-LYM = A blood doctor who treats mostly lymphoma. And a pathologist who reads mostly blood and lymph tissue.

# source: team-table
# reviewer: unreviewed
team-LEUK = A doctor who treats mostly leukemia, at a place that does transplants. And a pathologist who reads mostly blood and bone marrow.

# source: team-table
# reviewer: unreviewed
team-MYEL = A blood doctor who treats mostly myeloma and the like. And a pathologist who reads mostly blood and bone marrow.

# source: team-table
# reviewer: unreviewed
team-MPN = A blood doctor who treats mostly slow bone marrow illness. And a pathologist who reads mostly blood and bone marrow.

# source: team-table
# reviewer: unreviewed
team-PED = A cancer center for children. It has a drug doctor and a surgeon just for them. And a pathologist who reads mostly tissue of children.

# source: team-table
# reviewer: unreviewed
team-GU = A surgeon who often works on the penis and the urine tube. A drug doctor and a radiation doctor for the same. And a pathologist who reads mostly this tissue.

# source: team-table
# reviewer: unreviewed
team-PRIMARY = The team for the cancer where it began, and a radiation doctor. For bone, a bone or spine surgeon too.

# source: team-table
# reviewer: unreviewed
team-CUP = A team for cancers with no known start. It has doctors from many fields, and gene tests. And a pathologist who can do a wide set of tests.

# source: team-table
# reviewer: unreviewed
team-unknown = A doctor who works mostly on this exact kind, once it is known. And a pathologist who reads mostly this tissue.
