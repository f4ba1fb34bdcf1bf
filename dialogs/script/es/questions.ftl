### Las preguntas: cómo se hace cada una (y cómo se repite, más sencilla), para qué, qué quieren decir sus palabras y qué dicen sus botones.

## Quién escribe

# source: none
# reviewer: unreviewed
ask-writer = ¿De quién se trata? ¿Usted tiene cáncer o pregunta por otra persona? Toque un botón o escriba qué pasó, con sus palabras.

# source: none
# reviewer: unreviewed
ask-writer-simpler = ¿Se trata de usted o de alguien a quien quiere?

# source: none
# reviewer: unreviewed
ask-writer-simplest = Toque una opción: ¿se trata de usted?

# source: none
# reviewer: unreviewed
why-writer = Si pregunta por alguien a quien quiere, uso otras palabras. Además, hay cosas que solo esa persona puede saber.

# source: none
# reviewer: unreviewed
meaning-writer = “De mí” es para quien tiene cáncer o puede tenerlo. “De alguien que quiero” es cuando lo tiene una persona cercana. El último botón es para médicos, enfermeras y otro personal de salud.

# source: none
# reviewer: unreviewed
label-writer = Quién escribe

# source: none
# reviewer: unreviewed
option-writer-patient = Se trata de mí

# source: consent-law
# reviewer: unreviewed
option-writer-loved_one = Otra persona, de 18 o más

# source: consent-law
# reviewer: unreviewed
option-writer-child = Menor de 18 años

# source: none
# reviewer: unreviewed
option-writer-professional = Soy personal de salud

## La edad de la persona, cuando escribe otra

# source: intake-fields
# reviewer: unreviewed
ask-patient_adult = ¿La persona con cáncer tiene 18 años o más?

# source: intake-fields
# reviewer: unreviewed
ask-patient_adult-simpler = ¿Qué edad tiene? Solo necesito saber si ya cumplió 18 años.

# source: intake-fields
# reviewer: unreviewed
ask-patient_adult-simplest = Toque una opción: ¿tiene 18 años o más?

# source: intake-fields
# reviewer: unreviewed
why-patient_adult = Las niñas, los niños y los jóvenes con cáncer tienen sus propios médicos y centros. Este servicio es solo para personas adultas.

# source: intake-fields
# reviewer: unreviewed
meaning-patient_adult = Pregunto por la persona que tiene cáncer, no por usted. “Sí” quiere decir 18 años o más.

# source: none
# reviewer: unreviewed
label-patient_adult = Edad adulta

# source: intake-fields
# reviewer: unreviewed
option-patient_adult-yes = Sí, 18 años o más

# source: intake-fields
# reviewer: unreviewed
option-patient_adult-no = No, menos de 18

## Qué cáncer

# source: none
# reviewer: unreviewed
ask-cancer =
    { $writer ->
        [loved_one] ¿Qué cáncer tiene o puede tener esa persona? Escríbalo con sus palabras o toque una parte del cuerpo. Puede agregar la etapa, el plan y cuándo empieza.
       *[patient] ¿Qué cáncer es, o cuál puede ser? Escríbalo con sus palabras o toque una parte del cuerpo. Puede agregar la etapa, el plan y cuándo empieza.
    }

# source: none
# reviewer: unreviewed
ask-cancer-simpler = ¿En qué parte del cuerpo empezó? Toque una parte, o escriba el nombre que usó el médico.

# source: none
# reviewer: unreviewed
ask-cancer-simplest = Toque la parte del cuerpo.

# source: team-table
# reviewer: unreviewed
why-cancer = Cada cáncer tiene sus propios especialistas. El tipo de cáncer también dice cuánto tiempo hay para preguntar.

# source: none
# reviewer: unreviewed
meaning-cancer = El nombre dice dónde empezó el cáncer, no hasta dónde llegó. Si tiene un reporte, suele estar en la primera parte. Si todavía no hay un nombre, escriba qué piensa el médico que puede ser.

# source: none
# reviewer: unreviewed
label-cancer = Cáncer

# source: none
# reviewer: unreviewed
option-cancer-breast = Seno (mama)

# source: none
# reviewer: unreviewed
option-cancer-lung = Pulmón

# source: none
# reviewer: unreviewed
option-cancer-prostate = Próstata

# source: none
# reviewer: unreviewed
option-cancer-colorectal = Colon o recto

# source: none
# reviewer: unreviewed
option-cancer-lymphoma = Linfoma

# source: none
# reviewer: unreviewed
option-cancer-leukemia = Leucemia

# source: none
# reviewer: unreviewed
option-cancer-melanoma_skin = Piel o melanoma

# source: none
# reviewer: unreviewed
option-cancer-gynecologic = Ovario, matriz o cuello

# source: none
# reviewer: unreviewed
option-cancer-pancreas = Páncreas

# source: none
# reviewer: unreviewed
option-cancer-liver_biliary = Hígado o vía biliar

# source: none
# reviewer: unreviewed
option-cancer-stomach_esophagus = Estómago o esófago

# source: none
# reviewer: unreviewed
option-cancer-kidney = Riñón

# source: none
# reviewer: unreviewed
option-cancer-bladder_urothelial = Vejiga

# source: none
# reviewer: unreviewed
option-cancer-head_neck = Boca, garganta o cuello

# source: none
# reviewer: unreviewed
option-cancer-thyroid = Tiroides

# source: none
# reviewer: unreviewed
option-cancer-brain_cns = Cerebro o columna

# source: none
# reviewer: unreviewed
option-cancer-sarcoma_bone = Hueso o partes blandas

# source: none
# reviewer: unreviewed
option-cancer-myeloma = Mieloma

# source: none
# reviewer: unreviewed
option-cancer-neuroendocrine = Neuroendocrino

# source: none
# reviewer: unreviewed
option-cancer-testicular_germ_cell = Testículo

# source: none
# reviewer: unreviewed
option-cancer-unknown_primary = No se sabe dónde empezó

# source: none
# reviewer: unreviewed
option-cancer-not_cancer = No es cáncer

# source: none
# reviewer: unreviewed
option-cancer-other = Otro cáncer

## Cuál quiso decir

# source: none
# reviewer: unreviewed
ask-cancer_choice = Usted escribió: “{ $said }”. ¿Cuál de estos es?

# source: none
# reviewer: unreviewed
ask-cancer_choice-simpler = Conozco más de un cáncer con ese nombre: “{ $said }”. Toque el que más se parezca.

# source: none
# reviewer: unreviewed
ask-cancer_choice-simplest = Toque uno. Si ninguno corresponde, toque “Ninguno de estos”.

# source: none
# reviewer: unreviewed
why-cancer_choice = Algunos nombres se parecen mucho y otros quieren decir dos cosas. Pregunto para no adivinar.

# source: none
# reviewer: unreviewed
meaning-cancer_choice = Son nombres de cáncer parecidos a lo que escribió. Si tiene un reporte, busque ahí las mismas palabras.

# source: none
# reviewer: unreviewed
label-cancer_choice = Cuál de estos

# source: none
# reviewer: unreviewed
option-cancer_choice-none = Ninguno de estos

## De qué tipo

# source: none
# reviewer: unreviewed
ask-cancer_type = Entendí: { $cancer }. ¿Sabe de qué tipo es?

# source: none
# reviewer: unreviewed
ask-cancer_type-simpler = Hay varios tipos. ¿El médico o el reporte usó alguno de estos nombres?

# source: none
# reviewer: unreviewed
ask-cancer_type-simplest = Toque el nombre que le dijeron. “No lo sé” también es una buena respuesta.

# source: team-table
# reviewer: unreviewed
why-cancer_type = Cada tipo se trata de otra manera y con otros especialistas. Algunos son poco frecuentes.

# source: nci-pathology
# reviewer: unreviewed
meaning-cancer_type = El tipo se ve en el tejido, con un microscopio. Está en el reporte de patología, casi siempre junto a la palabra “diagnóstico”.

# source: none
# reviewer: unreviewed
label-cancer_type = Tipo

## ¿Es este?

# source: none
# reviewer: unreviewed
ask-cancer_confirm = Entendí: <b>{ $cancer }</b>. ¿Es correcto?

# source: none
# reviewer: unreviewed
ask-cancer_confirm-simpler = ¿Es este: { $cancer }?

# source: none
# reviewer: unreviewed
ask-cancer_confirm-simplest =
    { $cancer }: toque “Sí” o “No”.

# source: none
# reviewer: unreviewed
why-cancer_confirm = Lo que sigue depende de este nombre. Por eso pregunto una vez si lo entendí bien.

# source: none
# reviewer: unreviewed
meaning-cancer_confirm = Es el nombre que conozco para lo que usted escribió. Si el reporte dice otro, toque “No” y escriba ese.

# source: none
# reviewer: unreviewed
label-cancer_confirm = El nombre es correcto

# source: none
# reviewer: unreviewed
option-cancer_confirm-yes = Sí

# source: none
# reviewer: unreviewed
option-cancer_confirm-no = No

## Etapa

# source: stage-lexicon
# reviewer: unreviewed
ask-stage = ¿Qué etapa le dijeron? Si todavía no está confirmado, o si regresó, toque ese botón.

# source: stage-lexicon
# reviewer: unreviewed
ask-stage-simpler = ¿Hasta dónde llegó? En la etapa 1 es pequeño y está en un solo lugar. En la etapa 4 ya pasó a otras partes del cuerpo.

# source: none
# reviewer: unreviewed
ask-stage-simplest = Toque lo que le dijeron. “No lo sé” también es una buena respuesta.

# source: nci-staging
# reviewer: unreviewed
why-stage = El plan depende mucho de la etapa. También dice qué vale la pena preguntar ahora.

# source: nci-staging
# reviewer: unreviewed
meaning-stage = La etapa dice hasta dónde llegó un cáncer. 0: solo en la capa de arriba. 1 y 2: en un solo lugar. 3: más alrededor o en ganglios cercanos. 4: en otras partes del cuerpo. Si le dijeron una letra, como “2b”, toque el número.

# source: none
# reviewer: unreviewed
label-stage = Etapa

# source: none
# reviewer: unreviewed
option-stage-not_proven = Sin confirmar todavía

# source: stage-lexicon
# reviewer: unreviewed
option-stage-s0 = Etapa 0

# source: stage-lexicon
# reviewer: unreviewed
option-stage-s1 = Etapa 1

# source: stage-lexicon
# reviewer: unreviewed
option-stage-s2 = Etapa 2

# source: stage-lexicon
# reviewer: unreviewed
option-stage-s3 = Etapa 3

# source: stage-lexicon
# reviewer: unreviewed
option-stage-s4 = Etapa 4, se extendió

# source: none
# reviewer: unreviewed
option-stage-recurrent = Regresó

## Confirmado o no, donde no hay etapas

# source: none
# reviewer: unreviewed
ask-status = ¿Ya lo confirmó un estudio o todavía lo están revisando?

# source: none
# reviewer: unreviewed
ask-status-simpler = ¿Los médicos ya dijeron con seguridad qué es?

# source: none
# reviewer: unreviewed
ask-status-simplest = Toque una opción: ¿está confirmado o todavía no?

# source: none
# reviewer: unreviewed
why-status = Si todavía lo están revisando, hay otras preguntas que van primero.

# source: nci-pathology
# reviewer: unreviewed
meaning-status = “Confirmado” quiere decir que lo mostró un estudio del tejido o de la sangre. Una tomografía sola casi nunca lo confirma.

# source: none
# reviewer: unreviewed
label-status = Confirmado

# source: none
# reviewer: unreviewed
option-status-proven = Confirmado con un estudio

# source: none
# reviewer: unreviewed
option-status-not_proven = Sin confirmar todavía

# source: none
# reviewer: unreviewed
option-status-recurrent = Regresó

## Cómo lo encontraron

# source: none
# reviewer: unreviewed
ask-findings = ¿Cómo lo encontraron? ¿Hay algo que no está claro? Toque todo lo que corresponda y luego “Listo”.

# source: none
# reviewer: unreviewed
ask-findings-simpler = ¿Qué es cierto hasta ahora? Puede tocar más de una opción y luego “Listo”.

# source: none
# reviewer: unreviewed
ask-findings-simplest = Toque lo que sabe que es cierto. Si nada corresponde, toque “Nada de esto”.

# source: laurent-2017, rosenkrantz-2018
# reviewer: unreviewed
why-findings = Cuando un reporte tiene dudas, o dos estudios no coinciden, es más común que una segunda revisión cambie algo.

# source: nci-pathology
# reviewer: unreviewed
meaning-findings = “Analizaron tejido” quiere decir que tomaron una muestra pequeña y la vieron con microscopio. Son palabras con dudas: “sospechoso”, “atípico” o “no se descarta”. “Algo no coincide” es, por ejemplo, cuando la tomografía dice una cosa y el tejido otra.

# source: none
# reviewer: unreviewed
label-findings = Cómo lo encontraron

# source: none
# reviewer: unreviewed
option-findings-tissue = Analizaron tejido

# source: none
# reviewer: unreviewed
option-findings-scan_only = Solo imágenes hasta ahora

# source: none
# reviewer: unreviewed
option-findings-uncertain_words = El reporte tiene dudas

# source: none
# reviewer: unreviewed
option-findings-second_reader = Dos especialistas difieren

# source: none
# reviewer: unreviewed
option-findings-tests_out = Faltan resultados

# source: none
# reviewer: unreviewed
option-findings-not_fit = Algo no coincide

# source: none
# reviewer: unreviewed
option-findings-none = Nada de esto

## El plan

# source: none
# reviewer: unreviewed
ask-treatment =
    { $writer ->
        [loved_one] ¿Qué tratamiento le propusieron a esa persona? Toque todo lo que corresponda y luego “Listo”. También puede escribirlo.
       *[patient] ¿Qué tratamiento le propusieron? Toque todo lo que corresponda y luego “Listo”. También puede escribirlo.
    }

# source: none
# reviewer: unreviewed
ask-treatment-simpler = ¿Cuál es el plan hasta ahora? Toque cada parte y luego “Listo”.

# source: none
# reviewer: unreviewed
ask-treatment-simplest = Toque lo que propusieron. Si no hay un plan, toque “Aún no hay plan”.

# source: none
# reviewer: unreviewed
why-treatment = Hay planes que merecen una pregunta más antes de empezar. Veo juntos el plan y el tipo de cáncer.

# source: plain-words
# reviewer: unreviewed
meaning-treatment = La quimio es una medicina fuerte contra células que crecen rápido. La radiación usa rayos sobre un punto. La medicina dirigida actúa sobre un cambio del cáncer; la inmunoterapia ayuda a las defensas del cuerpo. La vigilancia cercana son estudios seguidos, y se trata solo si algo cambia.

# source: none
# reviewer: unreviewed
label-treatment = Plan

# source: none
# reviewer: unreviewed
option-treatment-surgery = Cirugía

# source: none
# reviewer: unreviewed
option-treatment-surgery_small = Cirugía: quitar una parte

# source: none
# reviewer: unreviewed
option-treatment-surgery_whole = Cirugía: todo el órgano

# source: none
# reviewer: unreviewed
option-treatment-chemotherapy = Quimio

# source: none
# reviewer: unreviewed
option-treatment-radiation = Radiación

# source: none
# reviewer: unreviewed
option-treatment-drug = Dirigida o inmunoterapia

# source: none
# reviewer: unreviewed
option-treatment-hormone = Hormonas

# source: none
# reviewer: unreviewed
option-treatment-surveillance = Vigilancia con estudios

# source: none
# reviewer: unreviewed
option-treatment-transplant_cell_therapy = Trasplante o terapia celular

# source: none
# reviewer: unreviewed
option-treatment-palliative = Cuidados de alivio

# source: none
# reviewer: unreviewed
option-treatment-none_yet = Aún no hay plan

## Cuándo empieza

# source: none
# reviewer: unreviewed
ask-start = ¿Cuándo empieza el tratamiento? Puede tocar o escribir un día.

# source: none
# reviewer: unreviewed
ask-start-simpler = ¿Ya hay fecha para el primer tratamiento?

# source: none
# reviewer: unreviewed
ask-start-simplest = Toque una opción: ¿ya empezó, o cuándo empieza?

# source: timing-classes
# reviewer: unreviewed
why-start = La fecha dice qué se puede preguntar antes, y qué tan pronto llamaría una persona de aquí. En cualquier caso, no cambie sus fechas.

# source: none
# reviewer: unreviewed
meaning-start = Es el primer día del tratamiento principal: la cirugía, la primera quimio o la primera radiación.

# source: none
# reviewer: unreviewed
label-start = Inicio

# source: none
# reviewer: unreviewed
option-start-started = Ya empezó

# source: none
# reviewer: unreviewed
option-start-week = En menos de una semana

# source: none
# reviewer: unreviewed
option-start-two_weeks = En menos de dos semanas

# source: none
# reviewer: unreviewed
option-start-later = Más adelante

# source: none
# reviewer: unreviewed
option-start-no_date = Aún no hay fecha

## De qué se ha hablado

# source: none
# reviewer: unreviewed
ask-talks =
    { $writer ->
        [loved_one] ¿De qué han hablado con los médicos hasta ahora? Toque todo lo que corresponda y luego “Listo”.
       *[patient] ¿De qué ha hablado con sus médicos hasta ahora? Toque todo lo que corresponda y luego “Listo”.
    }

# source: none
# reviewer: unreviewed
ask-talks-simpler = ¿Los médicos hablaron de alguna de estas cosas? Puede tocar más de una.

# source: none
# reviewer: unreviewed
ask-talks-simplest = Toque lo que ya hablaron. Si nada, toque “Nada de esto”.

# source: nci-questions
# reviewer: unreviewed
why-talks = Lo que aún no se ha hablado puede ser una buena pregunta para el médico.

# source: nci-trials
# reviewer: unreviewed
meaning-talks = Un estudio clínico prueba un tratamiento. “Otras opciones” son otras formas de tratarlo, o de esperar y vigilar. “Si ve mucho este cáncer” quiere decir que casi todas las personas que ve ese médico tienen el mismo cáncer.

# source: none
# reviewer: unreviewed
label-talks = Lo que ya hablaron

# source: none
# reviewer: unreviewed
option-talks-trials = Estudios clínicos

# source: none
# reviewer: unreviewed
option-talks-choices = Otras opciones

# source: none
# reviewer: unreviewed
option-talks-specialist = Si ve mucho este cáncer

# source: none
# reviewer: unreviewed
option-talks-no_time_reason = “No hay tiempo” y por qué

# source: none
# reviewer: unreviewed
option-talks-no_time_vague = “No hay tiempo”, sin razón

# source: none
# reviewer: unreviewed
option-talks-none = Nada de esto

## Le dijeron que no hay tiempo

# source: none
# reviewer: unreviewed
ask-no_time =
    { $writer ->
        [loved_one] Les dijeron que no hay tiempo. ¿Un médico les explicó la razón médica?
       *[patient] Le dijeron que no hay tiempo. ¿Un médico le explicó la razón médica?
    }

# source: none
# reviewer: unreviewed
ask-no_time-simpler = ¿El médico dijo por qué no se puede esperar?

# source: none
# reviewer: unreviewed
ask-no_time-simplest = Toque una opción: ¿hubo una razón?

# source: timing-classes
# reviewer: unreviewed
why-no_time = Una razón médica clara merece confianza. Si no fue clara, le daré una frase para preguntar.

# source: none
# reviewer: unreviewed
meaning-no_time = Una razón médica dice qué podría pasar en el cuerpo: “está apretando la tráquea”, “este tipo crece en días”. “Siempre empezamos la próxima semana” no lo es.

# source: none
# reviewer: unreviewed
label-no_time = “No hay tiempo”

# source: none
# reviewer: unreviewed
option-no_time-specific = Sí, una razón médica

# source: none
# reviewer: unreviewed
option-no_time-vague = No fue clara

## Qué tanta seguridad

# source: certainty-v1
# reviewer: unreviewed
ask-certainty =
    { $writer ->
        [loved_one] ¿Cuánta seguridad siente la persona con cáncer sobre el siguiente paso? 0 es nada y 10 es total.
       *[patient] ¿Cuánta seguridad siente sobre el siguiente paso? 0 es nada y 10 es total.
    }

# source: certainty-v1
# reviewer: unreviewed
ask-certainty-simpler = Diga un número: 0 es con muchas dudas y 10 es sin dudas.

# source: certainty-v1
# reviewer: unreviewed
ask-certainty-simplest = Toque un número del 0 al 10.

# source: situations
# reviewer: unreviewed
why-certainty = Tener dudas basta para preguntar más. Y si no las hay, también se lo diré.

# source: certainty-v1
# reviewer: unreviewed
meaning-certainty = No hay un número correcto. Solo es cómo se siente el plan hoy: 0, 5 o 10, todos están bien.

# source: certainty-v1
# reviewer: unreviewed
label-certainty = Seguridad, de 0 a 10

# source: none
# reviewer: unreviewed
label-unsure_words = Dudas

## Qué falta por aclarar

# source: none
# reviewer: unreviewed
ask-open_points =
    { $writer ->
        [loved_one] ¿Qué le falta por aclarar a la persona con cáncer? Toque todo lo que corresponda y luego “Listo”.
       *[patient] ¿Qué le falta por aclarar? Toque todo lo que corresponda y luego “Listo”.
    }

# source: none
# reviewer: unreviewed
ask-open_points-simpler = ¿Hay algo que todavía no está claro? Puede tocar más de una opción.

# source: none
# reviewer: unreviewed
ask-open_points-simplest = Toque lo que no está claro. Si todo está claro, toque “Nada por aclarar”.

# source: certainty-v1
# reviewer: unreviewed
why-open_points = Cada duda lleva a otras preguntas. Solo le muestro las que corresponden.

# source: none
# reviewer: unreviewed
meaning-open_points = “Qué plan es mejor”: ningún plan se siente todavía como el indicado. “Lo bueno y lo malo”: nadie lo ha explicado. “Lo que más importa” es la vida diaria, el trabajo, el tiempo y la familia. “Ayuda” es alguien con quien pensarlo.

# source: none
# reviewer: unreviewed
label-open_points = Falta aclarar

# source: none
# reviewer: unreviewed
option-open_points-choice = Qué plan es mejor

# source: none
# reviewer: unreviewed
option-open_points-know = Lo bueno y lo malo

# source: none
# reviewer: unreviewed
option-open_points-values = Lo que más importa

# source: none
# reviewer: unreviewed
option-open_points-support = Ayuda para decidir

# source: none
# reviewer: unreviewed
option-open_points-none = Nada por aclarar

## Tipos, tan cortos como un botón

# source: cancer-lexicon
# reviewer: unreviewed
type-breast_idc = Ductal (CDI)

# source: cancer-lexicon
# reviewer: unreviewed
type-breast_ilc = Lobulillar (CLI)

# source: cancer-lexicon
# reviewer: unreviewed
type-breast_dcis = In situ, en los conductos

# source: cancer-lexicon
# reviewer: unreviewed
type-breast_her2 = HER2 positivo

# source: cancer-lexicon
# reviewer: unreviewed
type-breast_tnbc = Triple negativo

# source: cancer-lexicon
# reviewer: unreviewed
type-lung_sclc = De células pequeñas

# source: cancer-lexicon
# reviewer: unreviewed
type-lung_adeno = Adenocarcinoma

# source: cancer-lexicon
# reviewer: unreviewed
type-lung_squamous = De células escamosas

# source: cancer-lexicon
# reviewer: unreviewed
type-lung_carcinoid = Carcinoide de pulmón

# source: cancer-lexicon
# reviewer: unreviewed
type-lung_nodule = Nódulo sin analizar

# source: cancer-lexicon
# reviewer: unreviewed
type-colon = Colon

# source: cancer-lexicon
# reviewer: unreviewed
type-rectal = Recto

# source: cancer-lexicon
# reviewer: unreviewed
type-anal = Ano

# source: cancer-lexicon
# reviewer: unreviewed
type-crc_polyp = Cáncer en un pólipo

# source: cancer-lexicon
# reviewer: unreviewed
type-appendix_mucinous = Apéndice

# source: cancer-lexicon
# reviewer: unreviewed
type-prostate_low = Riesgo bajo (Gleason 6)

# source: cancer-lexicon
# reviewer: unreviewed
type-prostate_int = Riesgo medio (Gleason 7)

# source: cancer-lexicon
# reviewer: unreviewed
type-prostate_high = Riesgo alto (Gleason 8–10)

# source: cancer-lexicon
# reviewer: unreviewed
type-prostate_met = Se extendió

# source: cancer-lexicon
# reviewer: unreviewed
type-prostate_asap = Atípico, no es cáncer

# source: cancer-lexicon
# reviewer: unreviewed
type-bladder_nmibc = No llega al músculo

# source: cancer-lexicon
# reviewer: unreviewed
type-bladder_mibc = Llega al músculo

# source: cancer-lexicon
# reviewer: unreviewed
type-bladder_cis = In situ (plano)

# source: cancer-lexicon
# reviewer: unreviewed
type-utuc = Uréter o pelvis del riñón

# source: cancer-lexicon
# reviewer: unreviewed
type-kidney_rcc = De células claras

# source: cancer-lexicon
# reviewer: unreviewed
type-kidney_nonclear = Papilar u otro

# source: cancer-lexicon
# reviewer: unreviewed
type-kidney_srm = Masa de hasta 4 cm

# source: cancer-lexicon
# reviewer: unreviewed
type-testis_seminoma = Seminoma

# source: cancer-lexicon
# reviewer: unreviewed
type-testis_nsgct = No seminoma

# source: cancer-lexicon
# reviewer: unreviewed
type-ovary_nos = Ovario

# source: cancer-lexicon
# reviewer: unreviewed
type-ovary_hgsc = Seroso de alto grado

# source: cancer-lexicon
# reviewer: unreviewed
type-ovary_lgsc = Seroso de bajo grado

# source: cancer-lexicon
# reviewer: unreviewed
type-ovary_clear = De células claras

# source: cancer-lexicon
# reviewer: unreviewed
type-ovary_borderline = Tumor limítrofe

# source: cancer-lexicon
# reviewer: unreviewed
type-ovary_germ = De células germinales

# source: cancer-lexicon
# reviewer: unreviewed
type-uterus_nos = Matriz (útero)

# source: cancer-lexicon
# reviewer: unreviewed
type-cervical = Cuello de la matriz

# source: cancer-lexicon
# reviewer: unreviewed
type-vulvar = Vulva

# source: cancer-lexicon
# reviewer: unreviewed
type-vaginal = Vagina

# source: cancer-lexicon
# reviewer: unreviewed
type-endometrial_endometrioid = Capa interna, endometrioide

# source: cancer-lexicon
# reviewer: unreviewed
type-endometrial_serous = Capa interna, seroso

# source: cancer-lexicon
# reviewer: unreviewed
type-uterine_lms = Músculo (leiomiosarcoma)

# source: cancer-lexicon
# reviewer: unreviewed
type-endometrial_ein = Células atípicas (EIN)

# source: cancer-lexicon
# reviewer: unreviewed
type-thyroid_nos = Tiroides

# source: cancer-lexicon
# reviewer: unreviewed
type-thyroid_ptc = Papilar

# source: cancer-lexicon
# reviewer: unreviewed
type-thyroid_ftc = Folicular u oncocítico

# source: cancer-lexicon
# reviewer: unreviewed
type-thyroid_mtc = Medular

# source: cancer-lexicon
# reviewer: unreviewed
type-thyroid_atc = Anaplásico

# source: cancer-lexicon
# reviewer: unreviewed
type-thyroid_indet = Nódulo sin definir

# source: cancer-lexicon
# reviewer: unreviewed
type-melanoma_nos = Melanoma

# source: cancer-lexicon
# reviewer: unreviewed
type-bcc = De células basales

# source: cancer-lexicon
# reviewer: unreviewed
type-cscc = De células escamosas

# source: cancer-lexicon
# reviewer: unreviewed
type-merkel = De células de Merkel

# source: cancer-lexicon
# reviewer: unreviewed
type-melanoma_insitu = In situ (solo capa externa)

# source: cancer-lexicon
# reviewer: unreviewed
type-melanoma_early = Temprano (etapa 1 a 2A)

# source: cancer-lexicon
# reviewer: unreviewed
type-melanoma_adv = Etapa 2B a 4

# source: cancer-lexicon
# reviewer: unreviewed
type-melanoma_acral = Mano, pie o mucosa

# source: cancer-lexicon
# reviewer: unreviewed
type-melanoma_uveal = Ojo

# source: cancer-lexicon
# reviewer: unreviewed
type-hodgkin = Hodgkin

# source: cancer-lexicon
# reviewer: unreviewed
type-dlbcl = B de células grandes

# source: cancer-lexicon
# reviewer: unreviewed
type-fl = Folicular (lento)

# source: cancer-lexicon
# reviewer: unreviewed
type-ptcl = De células T

# source: cancer-lexicon
# reviewer: unreviewed
type-burkitt = Burkitt

# source: cancer-lexicon
# reviewer: unreviewed
type-leukemia_acute_nos = Aguda (empezar ya)

# source: cancer-lexicon
# reviewer: unreviewed
type-cll = Crónica: LLC

# source: cancer-lexicon
# reviewer: unreviewed
type-cml = Crónica: LMC

# source: cancer-lexicon
# reviewer: unreviewed
type-aml = LMA (AML)

# source: cancer-lexicon
# reviewer: unreviewed
type-all = LLA (ALL)

# source: cancer-lexicon
# reviewer: unreviewed
type-apl = LPA (M3)

# source: cancer-lexicon
# reviewer: unreviewed
type-sts_ups = Partes blandas

# source: cancer-lexicon
# reviewer: unreviewed
type-bone_nos = Empezó en el hueso

# source: cancer-lexicon
# reviewer: unreviewed
type-gist = GIST

# source: cancer-lexicon
# reviewer: unreviewed
type-lipo_wd = De grasa (liposarcoma)

# source: cancer-lexicon
# reviewer: unreviewed
type-lms_soft = De músculo liso (LMS)

# source: cancer-lexicon
# reviewer: unreviewed
type-osteosarcoma = Osteosarcoma

# source: cancer-lexicon
# reviewer: unreviewed
type-ewing = Ewing

# source: cancer-lexicon
# reviewer: unreviewed
type-chondrosarcoma = Condrosarcoma

# source: cancer-lexicon
# reviewer: unreviewed
type-bone_mets = Se extendió al hueso

# source: cancer-lexicon
# reviewer: unreviewed
type-mm = Mieloma

# source: cancer-lexicon
# reviewer: unreviewed
type-gbm = Glioblastoma

# source: cancer-lexicon
# reviewer: unreviewed
type-astro_idh = Astrocitoma (IDH)

# source: cancer-lexicon
# reviewer: unreviewed
type-meningioma = Meningioma

# source: cancer-lexicon
# reviewer: unreviewed
type-brain_mets = Se extendió al cerebro

# source: cancer-lexicon
# reviewer: unreviewed
type-pcnsl = Linfoma del cerebro

# source: cancer-lexicon
# reviewer: unreviewed
type-hcc = Células del hígado (CHC)

# source: cancer-lexicon
# reviewer: unreviewed
type-cca_ihc = Conductos del hígado

# source: cancer-lexicon
# reviewer: unreviewed
type-liver_mets = Se extendió al hígado

# source: cancer-lexicon
# reviewer: unreviewed
type-pancreas_pdac = Adenocarcinoma

# source: cancer-lexicon
# reviewer: unreviewed
type-pancreas_net = Neuroendocrino (páncreas)

# source: cancer-lexicon
# reviewer: unreviewed
type-pancreas_ipmn = Quiste (IPMN)

# source: cancer-lexicon
# reviewer: unreviewed
type-oropharynx_hpv = Amígdala o base de lengua

# source: cancer-lexicon
# reviewer: unreviewed
type-larynx = Laringe

# source: cancer-lexicon
# reviewer: unreviewed
type-oral_scc = Boca o lengua

# source: cancer-lexicon
# reviewer: unreviewed
type-gastric = Estómago

# source: cancer-lexicon
# reviewer: unreviewed
type-esophagus_nos = Esófago

# source: cancer-lexicon
# reviewer: unreviewed
type-esoph_adeno = Adenocarcinoma

# source: cancer-lexicon
# reviewer: unreviewed
type-esoph_squamous = De células escamosas

# source: cancer-lexicon
# reviewer: unreviewed
type-net_midgut = Intestino delgado

# source: cancer-lexicon
# reviewer: unreviewed
type-net_rectal = Recto o apéndice

# source: cancer-lexicon
# reviewer: unreviewed
type-nec_extrapulm = Carcinoma de alto grado

## Familias, como se nombran dentro de una frase

## Tratamientos, como se nombran dentro de una frase

## Alrededor de cada pregunta

# source: none
# reviewer: unreviewed
progress =
    { $left ->
        [one] Falta una pregunta corta.
       *[other] Faltan, como mucho, { $left } preguntas cortas.
    }

# source: none
# reviewer: unreviewed
button-dont-know = No lo sé

# source: none
# reviewer: unreviewed
button-wasnt-told = Nadie me lo ha dicho

# source: none
# reviewer: unreviewed
button-what-means = ¿Qué quiere decir?

# source: none
# reviewer: unreviewed
button-rather-not = Prefiero no decirlo

# source: none
# reviewer: unreviewed
button-why = ¿Por qué lo pregunta?

# source: none
# reviewer: unreviewed
button-back = Volver un paso

# source: none
# reviewer: unreviewed
button-start-over = Empezar de nuevo

# source: none
# reviewer: unreviewed
button-stop = Parar

# source: none
# reviewer: unreviewed
button-person = Hablar con una persona

# source: none
# reviewer: unreviewed
button-more = Más, o una persona

# source: none
# reviewer: unreviewed
button-less = Menos botones

# source: none
# reviewer: unreviewed
button-done = Listo

# source: none
# reviewer: unreviewed
heard = Entendí: { $items }.

# source: none
# reviewer: unreviewed
heard-head = Entendí:

# source: none
# reviewer: unreviewed
button-not-right = No es así

## El resumen antes de la explicación

# source: none
# reviewer: unreviewed
summary = Esto es lo que entendí. <b>¿Es correcto?</b> Puede cambiar cualquier línea.

# source: none
# reviewer: unreviewed
summary-line =
    { $label }: { $value }

# source: none
# reviewer: unreviewed
summary-unknown-dont_know = no se sabe

# source: none
# reviewer: unreviewed
summary-unknown-wasnt_told = aún no le han dicho (una pregunta para el médico)

# source: none
# reviewer: unreviewed
summary-unknown-dont_understand = la palabra no quedó clara

# source: none
# reviewer: unreviewed
summary-unknown-rather_not_say = prefirió no decirlo

# source: none
# reviewer: unreviewed
button-summary-right = Sí, es correcto

# source: none
# reviewer: unreviewed
button-change = Cambiar algo

# source: none
# reviewer: unreviewed
choose-change = ¿Qué línea quiere cambiar?

# source: none
# reviewer: unreviewed
changed = Cambié esto: { $label }.

# source: none
# reviewer: unreviewed
fell-away = Por eso ya no uso: { $labels }. Si hace falta, volveré a preguntar.

# source: none
# reviewer: unreviewed
would-fall-away = Si eso cambia, ya no uso: { $labels }. Se lo volvería a preguntar.

# source: none
# reviewer: unreviewed
contradiction = Antes me dijo: “{ $before }”. Ahora leo: “{ $now }”. ¿Con cuál me quedo?

# source: none
# reviewer: unreviewed
button-keep-old = Con lo que dije antes

# source: none
# reviewer: unreviewed
button-take-new = Con lo nuevo

# source: none
# reviewer: unreviewed
writer-is-patient = Usted, por su propia salud

# source: none
# reviewer: unreviewed
writer-is-loved_one = Usted, por alguien cercano

# source: none
# reviewer: unreviewed
writer-is-professional = Personal de salud

## Después de la explicación

# source: none
# reviewer: unreviewed
ask-teach_back = Una pregunta corta, para ver si fui claro. Mientras { $writer ->
        [patient] usted pregunta
       *[loved_one] ustedes preguntan
    } más, ¿qué pasa con las citas de la clínica?

# source: none
# reviewer: unreviewed
ask-teach_back-simpler = ¿Las citas de la clínica se quedan o se cancelan?

# source: none
# reviewer: unreviewed
ask-teach_back-simplest = Toque una opción: ¿las citas se quedan o no?

# source: none
# reviewer: unreviewed
why-teach_back = Si no fui claro, quiero decirlo mejor. No cambia nada más.

# source: none
# reviewer: unreviewed
meaning-teach_back = Son las citas de consulta, de estudios y de tratamiento. ¿Se quedan como estaban mientras hay preguntas?

# source: none
# reviewer: unreviewed
label-teach_back = Citas mientras tanto

# source: none
# reviewer: unreviewed
option-teach_back-keep = Se quedan como están

# source: none
# reviewer: unreviewed
option-teach_back-cancel = Primero se cancelan

# source: situations
# reviewer: unreviewed
teach-back-right = Sí. Todas las citas se quedan mientras pregunta.

# source: situations
# reviewer: unreviewed
teach-back-wrong = No fui claro, y eso es cosa mía. Por favor, no cancele ninguna cita. Se puede preguntar al mismo tiempo. Nada de lo que dije quiere decir esperar.

# source: certainty-v1
# reviewer: unreviewed
ask-certainty_after =
    { $writer ->
        [patient] Y ahora, del 0 al 10, ¿cuánta seguridad siente?
       *[loved_one] Y ahora, del 0 al 10, ¿cuánta seguridad siente la persona con cáncer? Si no lo sabe, toque “No lo sé”.
    }

# source: certainty-v1
# reviewer: unreviewed
ask-certainty_after-simpler = Diga un número para este momento: 0 es con muchas dudas y 10 es sin dudas.

# source: certainty-v1
# reviewer: unreviewed
ask-certainty_after-simplest = Por favor, toque un número del 0 al 10.

# source: certainty-v1
# reviewer: unreviewed
why-certainty_after = Así vemos si estos textos ayudan o lo hacen más difícil. Un número más bajo también está bien.

# source: certainty-v1
# reviewer: unreviewed
meaning-certainty_after = No hay un número correcto. Es solo cómo se siente ahora.

# source: certainty-v1
# reviewer: unreviewed
label-certainty_after = Seguridad ahora

## Otras situaciones

# source: none
# reviewer: unreviewed
label-situation = Lo que me contó

# source: none
# reviewer: unreviewed
option-situation-in_hospital = En el hospital ahora

# source: none
# reviewer: unreviewed
option-situation-no_more = Dicen: no hay más que hacer

# source: none
# reviewer: unreviewed
option-situation-second_agrees = Segunda opinión: lo mismo

# source: none
# reviewer: unreviewed
option-situation-second_differs = Segunda opinión: distinta

# source: none
# reviewer: unreviewed
option-talks-second_differs = Dos médicos no coinciden

# source: none
# reviewer: unreviewed
label-own_questions = Preguntas propias
