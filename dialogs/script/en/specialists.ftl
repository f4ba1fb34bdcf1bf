### Which doctors match each kind of illness, in plain words; what `$team` of explain-specialist says.
### One message per code of the team table. A pathologist is the doctor who reads the tissue.

# source: team-table
# reviewer: unreviewed
team-BREAST = A breast surgeon, a cancer drug doctor and a radiation doctor who treat mainly breast cancer. And a pathologist who reads mainly breast tissue.

# source: team-table
# reviewer: unreviewed
team-THOR = A chest surgeon, a cancer drug doctor and a radiation doctor who treat mainly lung and chest cancer. And a pathologist who reads mainly lung tissue.

# source: team-table
# reviewer: unreviewed
team-MESO = A mesothelioma team with a chest surgeon and a cancer drug doctor. And a pathologist who knows this tissue well.

# source: team-table
# reviewer: unreviewed
team-COLO = A colon and rectum surgeon, a cancer drug doctor and a radiation doctor who treat mainly bowel cancer. If it is in the liver, a liver surgeon too. And a pathologist who reads mainly bowel tissue.

# source: team-table
# reviewer: unreviewed
team-PERIT = A surgeon who often works on the lining of the belly, and a cancer drug doctor for the gut. And a pathologist who reads mainly gut tissue.

# source: team-table
# reviewer: unreviewed
team-UGI = A stomach and food pipe surgeon, a cancer drug doctor, a radiation doctor and a doctor who looks inside with a scope. They treat mainly this part of the body. And a pathologist who reads mainly gut tissue.

# source: team-table
# reviewer: unreviewed
team-HPB = A surgeon who often works on the pancreas, liver and bile ducts. A cancer drug doctor for the gut, and a doctor who looks inside with a scope. And a pathologist and a scan reader who see mainly these organs.

# source: team-table
# reviewer: unreviewed
team-LIVER = A liver doctor and a liver surgeon at a transplant center, a doctor who treats the liver through small tubes, and a cancer drug doctor. And a pathologist who reads mainly liver tissue.

# source: team-table
# reviewer: unreviewed
team-NET = A team for neuroendocrine tumors, with a drug doctor, a surgeon and a doctor for nuclear medicine. And a pathologist who reads mainly these tumors.

# source: team-table
# reviewer: unreviewed
team-GU-P = A prostate surgeon, a radiation doctor and a cancer drug doctor who treat mainly prostate cancer. And a pathologist who reads mainly prostate tissue.

# source: team-table
# reviewer: unreviewed
team-GU-B = A bladder surgeon, a cancer drug doctor, and a radiation doctor who knows how to keep the bladder. And a pathologist who reads mainly bladder tissue.

# source: team-table
# reviewer: unreviewed
team-GU-K = A kidney surgeon, a cancer drug doctor, and a doctor who can treat small spots through the skin. They treat mainly kidney tumors. And a pathologist who reads mainly kidney tissue.

# source: team-table
# reviewer: unreviewed
team-GCT = A center for germ cell tumors, with a surgeon and a cancer drug doctor who treat many of them. And a pathologist who reads mainly these tumors.

# source: team-table
# reviewer: unreviewed
team-GYN = A surgeon for cancers of the womb, ovary, cervix and vulva, and a radiation doctor for the same. And a pathologist who reads mainly this tissue.

# source: team-table
# reviewer: unreviewed
team-HN = A head and neck surgeon, a radiation doctor and a cancer drug doctor who treat mainly the head and neck. Help for teeth, speech and swallowing. And a pathologist who reads mainly this tissue.

# source: team-table
# reviewer: unreviewed
team-THY = A surgeon who often works on the thyroid, and a gland doctor who treats mainly thyroid cancer. And a pathologist who reads mainly thyroid samples.

# source: team-table
# reviewer: unreviewed
team-ENDO = A doctor and a surgeon who treat mainly gland tumors, and a gene doctor. And a pathologist who reads mainly gland tissue.

# source: team-table
# reviewer: unreviewed
team-MEL = A melanoma surgeon and a drug doctor who treats mainly melanoma. And a pathologist who reads mainly skin tissue.

# source: team-table
# reviewer: unreviewed
team-SKIN = A skin cancer doctor, a surgeon and a radiation doctor who treat mainly skin cancer. And a pathologist who reads mainly skin tissue.

# source: team-table
# reviewer: unreviewed
team-CTCL = A clinic for lymphoma of the skin, with a skin doctor and a lymphoma doctor. And pathologists who read mainly skin and blood tissue.

# source: team-table
# reviewer: unreviewed
team-OCU = An eye tumor doctor, a radiation doctor for the eye, and a melanoma doctor. And a pathologist who reads mainly eye tissue.

# source: team-table
# reviewer: unreviewed
team-SARC = A sarcoma center, with a surgeon, a drug doctor and a radiation doctor who treat mainly these tumors. And a pathologist who reads mainly bone and soft tissue.

# source: team-table
# reviewer: unreviewed
team-NEURO = A brain surgeon, a drug doctor and a radiation doctor who treat mainly brain tumors. And a pathologist who reads mainly brain tissue.

# source: team-table
# reviewer: unreviewed
team-SKULL = A skull base team: a brain surgeon, an ear, nose and throat surgeon, and a radiation doctor. For the pituitary, a gland doctor too. And a pathologist who reads mainly brain tissue.

# source: team-table
# reviewer: unreviewed
team-LYM = A blood doctor who treats mainly lymphoma. And a pathologist who reads mainly blood and lymph tissue.

# source: team-table
# reviewer: unreviewed
team-LEUK = A doctor who treats mainly leukemia, at a center that can do transplants. And a pathologist who reads mainly blood and bone marrow.

# source: team-table
# reviewer: unreviewed
team-MYEL = A blood doctor who treats mainly myeloma and illnesses like it. And a pathologist who reads mainly blood and bone marrow.

# source: team-table
# reviewer: unreviewed
team-MPN = A blood doctor who treats mainly slow bone marrow illnesses. And a pathologist who reads mainly blood and bone marrow.

# source: team-table
# reviewer: unreviewed
team-PED = A children's cancer center, with a drug doctor and a surgeon for children. And a pathologist who reads mainly children's tissue.

# source: team-table
# reviewer: unreviewed
team-GU = A surgeon who often works on the penis and urethra, a cancer drug doctor and a radiation doctor for the same. And a pathologist who reads mainly this tissue.

# source: team-table
# reviewer: unreviewed
team-PRIMARY = The team for the cancer where it began, and a radiation doctor. For bone, also a bone or spine surgeon.

# source: team-table
# reviewer: unreviewed
team-CUP = A team for cancers with no known start, with doctors from many fields and gene tests. And a pathologist who can do a wide set of tests.

# source: team-table
# reviewer: unreviewed
team-unknown = A doctor who works mainly on this exact kind, once it is known. And a pathologist who reads mainly this tissue.
