### Short pieces to read, with or without consent, and help with what is not medical.

## To read

# source: none
# reviewer: unreviewed
button-learn-different = Why cancer is different

# source: none
# reviewer: unreviewed
button-learn-navigator = What a navigator does

# source: none
# reviewer: unreviewed
button-learn-timing = Is there time to ask?

# source: practice-article, payne-2014, ruetters-2016
# reviewer: unreviewed
learn-different =
    To know a cancer takes four steps. Scans show where it is. Tissue under a microscope shows what it is. Gene tests show how it works. Then a doctor puts it all together.

    At each step, someone has to judge what they see. Two experts can see it in two ways. And for many cancers there is more than one good plan.

    Most often, a second look agrees with the first. That can give peace of mind. Sometimes it changes something.

# source: practice-article
# reviewer: unreviewed
learn-navigator =
    Our navigators work with a doctor. They read the records. They look for the doctor who fits the case, and speak with that office, doctor to doctor. They help to get ready, with a short summary and good questions.

    A navigator does not replace your doctors and does not treat you. The first call is free.

# source: timing-classes, nccn-patients, hanna-2020
# reviewer: unreviewed
learn-timing =
    For many cancers there is time to ask. For some there is not. In a few, treatment starts within days.

    Waiting can do harm too, so please keep every date you have. Ask the doctor: “How long can I safely wait, and why?” A clear medical reason is to be trusted. If there is none, it is fair to ask again.

    Do not delay or cancel anything because of this chat.

# source: none
# reviewer: unreviewed
learn-menu = What would you like to read? Each piece is short, and you can ask where it comes from.

# source: none
# reviewer: unreviewed
button-learn-when = When it matters

# source: none
# reviewer: unreviewed
button-learn-specialist = The right doctor

# source: none
# reviewer: unreviewed
button-learn-outcomes = What can come of it

# source: practice-article, nccn-patients, situations
# reviewer: unreviewed
learn-when =
    A second view can matter most in six cases. The cancer is rare. The tissue is hard to read. The plan is big for what was found. A trial may fit. The results do not match. Or you do not feel sure.

    Not feeling sure is reason enough to ask.

    It can matter less when the case is clear, the plan is the usual one, and you feel at ease with it.

# source: practice-article, team-table, blay-2017
# reviewer: unreviewed
learn-specialist =
    Another cancer doctor can help. Often the best match is a doctor who works mainly on that exact cancer. Who that is hangs on the type, the stage and the gene tests.

    For some cancers, a whole team looks at the case together. In a study from France, a rare cancer came back less often if such a team saw the case first. Other cancers were not part of it.

    You can ask: “How many people with this illness do you treat each year?”

# source: practice-article, payne-2014, ruetters-2016
# reviewer: unreviewed
learn-outcomes =
    Most often, a second view agrees with the first. Then you can go on with a calmer mind.

    Sometimes it changes the reading of the tissue or the plan. Or it finds a test or a trial that fits better.

    Both are useful. It can also cost time and money, and two views can differ.

# source: practice-article, payne-2014, ruetters-2016
# reviewer: unreviewed
source-different =
    The four steps come from the article of the practice (2026). That a second view most often agrees comes from two reviews, of 2014 and 2016, of many studies.

    Limits: the studies looked at many illnesses and were done in different ways. They do not say what is true for one person.

# source: practice-article, nccn-patients, situations
# reviewer: unreviewed
source-when =
    The six cases come from the article of the practice (2026), and from guides for patients by a network of cancer centers (NCCN, 2026).

    Limits: they are a list to think with, not a study. A doctor of the practice has still to sign these words.

# source: practice-article, team-table, blay-2017
# reviewer: unreviewed
source-specialist =
    Which doctors belong to which cancer is a table of the practice. The team study is by Blay and others, 2017. It looked at 12,528 people with sarcoma in France.

    Limits: one kind of cancer, one country. The people seen by a team may differ in other ways, so it does not prove the cause.

# source: practice-article
# reviewer: unreviewed
source-navigator =
    This comes from the article of the practice (2026), which is about its own work.

    Limits: it is not a study. It does not show that people with a navigator do better.

# source: payne-2014, ruetters-2016, practice-article
# reviewer: unreviewed
source-outcomes =
    Two reviews, of 2014 and 2016, looked at many studies of second opinions. That both results are useful is the view of the practice.

    Limits: the studies were done in different ways, and most people in them had chosen to ask.

# source: none
# reviewer: unreviewed
button-support = Money, work, coping

# source: none
# reviewer: unreviewed
support-menu = Not all of it is about treatment. What weighs on you most? I can name free help. Your answers stay as they are.

# source: none
# reviewer: unreviewed
button-support-money = Money and insurance

# source: none
# reviewer: unreviewed
button-support-work = Work and time off

# source: none
# reviewer: unreviewed
button-support-children = Telling the children

# source: none
# reviewer: unreviewed
button-support-coping = Fear, sleep, being alone

# source: none
# reviewer: unreviewed
button-support-travel = Rides and distance

# source: support-help
# reviewer: unreviewed
support-money = Many people worry about money now, and some people's whole job is to help with it. Ask the hospital for its <b>financial counselor</b> or <b>social worker</b>, best before treatment starts. Ask the insurer what a second opinion would cost you.

    The American Cancer Society knows of help near you, day and night: 1-800-227-2345

# source: support-help
# reviewer: unreviewed
support-work = You decide what you tell at work, and to whom. A <b>social worker</b> at the hospital can help with letters and forms for time off. In the US, a law called FMLA lets some people take time off. The people who handle staff matters at work can say if it covers you or your family.

    You can also ask the American Cancer Society, day and night: 1-800-227-2345

# source: support-help
# reviewer: unreviewed
support-children = Children often sense that something is wrong. Short, true words help more than silence. You do not have to find them alone: many hospitals have a <b>child life specialist</b> or a <b>social worker</b> for this.

    The American Cancer Society has guides for each age, and people to talk to, day and night: 1-800-227-2345

# source: support-help, crisis-lines
# reviewer: unreviewed
support-coping = Fear, bad sleep and feeling alone are common at such a time. They are not a weakness. Ask the care team for a <b>counselor</b> or <b>social worker</b>. Many places also have groups where people meet who go through the same.

    To talk with someone now, the American Cancer Society answers day and night: 1-800-227-2345. If it gets too heavy, call or text 988.

# source: support-help
# reviewer: unreviewed
support-travel = Ask first if it can be done from home. Some second opinions work by video, or from records alone.

    For rides, or a free place to stay near the hospital, ask the <b>social worker</b>. Or ask the American Cancer Society, day and night: 1-800-227-2345

# source: none
# reviewer: unreviewed
button-support-back = Back to the questions

# source: none
# reviewer: unreviewed
button-learn = More to read

# source: none
# reviewer: unreviewed
button-support-more = Something else
