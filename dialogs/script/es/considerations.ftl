### Lo que puede hablar a favor de otra opinión, con su fuente, y qué sigue.
### Un número solo aparece con su estudio, año, tamaño y límites.

# source: none
# reviewer: unreviewed
explain-intro = { $count ->
        [one] Hay un punto que llama la atención en lo que me contó. Es una idea para pensar, no consejo médico. Debajo están sus propias palabras.
       *[other] Hay { $count } puntos que llaman la atención en lo que me contó. Son ideas para pensar, no consejo médico. Debajo de cada una están sus propias palabras.
    } Si algo no es así, toque “No es así”.

# source: none
# reviewer: unreviewed
you-said = { $how ->
        [tapped] Usted eligió: { $words }
       *[typed] Usted dijo: “{ $words }”
    }

## The six considerations

# source: situations
# reviewer: unreviewed
consider-title-rare = <b>Una enfermedad poco común</b>

# source: situations, nci-rare, desantis-2017, nccn-patients
# reviewer: unreviewed
consider-rare = { $kind ->
        [rare] Este es un cáncer poco frecuente. Muchos médicos ven solo unos cuantos casos. Quien lo trata con frecuencia puede conocer pruebas y tratamientos más nuevos. Esto no dice nada en contra del plan.
        [less_common] Este es un cáncer menos común. Quien lo trata con frecuencia puede conocer pruebas y tratamientos más nuevos. Esto no dice nada en contra del plan.
        [rare_tumor] Esta es una enfermedad poco frecuente. Muchos médicos ven solo unos cuantos casos. Quien la trata con frecuencia puede conocer pruebas y tratamientos más nuevos. Esto no dice nada en contra del plan.
       *[less_common_tumor] Esta es una enfermedad menos común. Quien la trata con frecuencia puede conocer pruebas y tratamientos más nuevos. Esto no dice nada en contra del plan.
    }

# source: situations
# reviewer: unreviewed
consider-title-ambiguous_path = <b>{ $cause ->
        [hard_to_read] Este tejido es difícil de leer
        [tests_out] Todavía faltan resultados
       *[words] El resultado del tejido quizá no es claro todavía
    }</b>

# source: situations, laurent-2017, elmore-2015, elmore-2017, ray-coquard-2012
# reviewer: unreviewed
consider-ambiguous_path = { $cause ->
        [hard_to_read] El patólogo es el médico que analiza el tejido. En este tipo de enfermedad, los expertos no siempre ven lo mismo. Es válido preguntar si ya lo revisó alguien que lee sobre todo este tipo.
        [tests_out] Un resultado que falta puede cambiar el nombre de la enfermedad, o el plan. Es válido preguntar qué falta, cuándo llega y si el plan puede esperarlo.
       *[words] Usted usó palabras que pueden indicar que la respuesta todavía no es clara. El patólogo es el médico que analiza el tejido. En algunos estudios, cuando el primero tenía dudas, un segundo experto cambió más veces el resultado. Es válido pedir que alguien más lo revise.
    }

# source: situations
# reviewer: unreviewed
consider-title-aggressive_plan = <b>El plan es un tratamiento grande</b>

# source: situations, aggressive-pairs, nci-questions
# reviewer: unreviewed
consider-aggressive_plan = { $text ->
        [A] A algunas personas en una situación como la que usted describe, los médicos también les ofrecen algo más suave. A veces el plan grande es el correcto. Es válido preguntar por qué.
       *[B] Un plan así de grande puede ser el correcto. Antes de empezar, es válido preguntar por qué es lo mejor { $writer ->
            [patient] para usted
           *[loved_one] para su ser querido
        }. Pregunte también con qué frecuencia lo hace ese equipo. No cancele citas mientras pregunta.
    }

# source: situations
# reviewer: unreviewed
consider-title-trial = <b>Vale la pena preguntar por un estudio clínico</b>

# source: situations, nci-trials
# reviewer: unreviewed
consider-trial = Un estudio clínico prueba un tratamiento nuevo o diferente. Algunos son para personas que todavía no empiezan su tratamiento; por eso ayuda preguntar pronto. Entrar es siempre una decisión libre.

# source: situations
# reviewer: unreviewed
consider-title-discordance = <b>Resultados que quizá no coinciden</b>

# source: situations, rosenkrantz-2018, pawlik-2008
# reviewer: unreviewed
consider-discordance = { $cause ->
        [doctors] Dos médicos lo ven de manera distinta. Eso pasa, y no quiere decir que uno se equivoque. Vale la pena preguntar a los dos sus razones, o pedir que un solo equipo revise todo junto.
       *[findings] Algunas partes de lo que me contó no parecen coincidir. Puede haber razones sencillas. Vale la pena pedir que un solo médico revise todo junto.
    }

# source: situations
# reviewer: unreviewed
consider-title-unsure = <b>Hay preguntas abiertas</b>

# source: situations, certainty-v1, hillen-2017
# reviewer: unreviewed
consider-unsure = { $settled ->
        [little] Me dijo que casi nada le queda claro. Es difícil estar así. Y basta para preguntar más.
       *[not_all] Me dijo que no todo le queda claro. Eso basta para preguntar más.
    } Puede empezar con { $writer ->
        [patient] su propio médico
       *[loved_one] el médico que lleva el caso
    }. Una segunda opinión es otro camino.

## Where each of them comes from

# source: nci-rare, blay-2017, blay-2019
# reviewer: unreviewed
source-rare = El Instituto Nacional del Cáncer de EE. UU. llama raro a un cáncer que se ve en menos de 15 de cada 100,000 personas al año. Aquí llamamos así a los menos frecuentes; a los demás, menos comunes.

    Dos estudios de Francia (Blay y otros, 2017 y 2019) siguieron a 12,528 y 35,784 personas con sarcoma. En promedio, les fue mejor con equipos expertos.

    <b>Límites:</b> un solo país, un solo cáncer. Los grupos pueden ser distintos en otras cosas: no prueba la causa.

# source: laurent-2017, elmore-2015
# reviewer: unreviewed
source-ambiguous_path = En un estudio de Francia (Laurent y otros, 2017), varios expertos revisaron otra vez 42,145 muestras. Todas eran de linfoma. Si el primer médico tenía dudas, cambiaron unas 38 de cada 100. Si no las tenía, cambiaron unas 4 de cada 100.

    <b>Límites:</b> un solo país, y solo linfoma. { $writer ->
        [patient] Su caso puede ser distinto.
       *[loved_one] Este caso puede ser distinto.
    }

# source: hamdy-2023, hwang-2025, nci-questions
# reviewer: unreviewed
source-aggressive_plan = Dos estudios grandes probaron la vigilancia cercana. Uno fue en cáncer de próstata temprano (ProtecT, 2023, 1,643 hombres). El otro fue en CDIS, un cambio muy temprano en la mama (COMET, 2025, 957 mujeres). Con riesgo bajo, vigilar fue una opción real. También tuvo sus riesgos.

    <b>Límites:</b> no dicen nada de otras enfermedades ni del riesgo alto. El segundo lleva poco tiempo. Las preguntas vienen del Instituto Nacional del Cáncer.

# source: nci-trials, nccn-patients
# reviewer: unreviewed
source-trial = Esto viene de guías para pacientes, no de un estudio. El Instituto Nacional del Cáncer invita a preguntar por los estudios clínicos antes de decidir. Puede buscarlos en ClinicalTrials.gov.

    <b>Límites:</b> una guía no sabe si un estudio le conviene a alguien. Un estudio puede ayudar o no, y puede tener riesgos.

# source: rosenkrantz-2018, pawlik-2008
# reviewer: unreviewed
source-discordance = Una revisión de 29 estudios (Rosenkrantz y otros, 2018) vio 12,676 imágenes que se leyeron dos veces. En unas 19 de cada 100, la segunda lectura cambió lo que se hizo. Cuando se pudo comprobar, acertó unas 9 de cada 10 veces.

    <b>Límites:</b> muchas enfermedades, no solo cáncer, y a menudo casos difíciles. { $writer ->
        [patient] Su caso puede ser distinto.
       *[loved_one] Este caso puede ser distinto.
    }

# source: hillen-2017, certainty-v1
# reviewer: unreviewed
source-unsure = Una revisión de 25 estudios (Hillen y otros, 2017) vio por qué las personas con cáncer piden otra opinión. Lo más común: querían sentir más certeza. Las dos opiniones fueron distintas en 2 a 51 de cada 100 casos, según el estudio.

    <b>Límites:</b> los estudios son muy distintos. Pocos vieron cómo le fue después a la gente. Mis preguntas sobre sus dudas son nuestras, no una prueba médica.

# source: hanna-2020, nccn-patients, acs-second-opinion
# reviewer: unreviewed
source-timing = Una revisión de 34 estudios (Hanna y otros, 2020) vio a 1.27 millones de personas con 7 tipos de cáncer. En 13 de 17 tratamientos, esperar más fue de la mano con peores resultados. Las guías para pacientes dicen que en la mayoría hay algo de tiempo para preguntar, y en unos pocos no.

    <b>Límites:</b> quienes esperan pueden ser distintos en otras cosas. Ningún estudio conoce { $writer ->
        [patient] su caso. Su médico sí.
       *[loved_one] este caso. El médico sí.
    }

# source: garcia-2018, swapp-2013, manion-2008, strosberg-2018, middleton-2014, kronz-1999
# reviewer: unreviewed
source-numbers = <b>30 de 70:</b> Garcia y otros, 2018, un solo centro. Eran personas que decidieron preguntar, y les hicieron pruebas nuevas.

    <b>De 1 a 6 de cada 100:</b> el tejido de todas las personas que llegaron a cinco centros, unos 94,500 casos. Mayo Clinic 2013, Iowa 2008, Moffitt 2018, MD Anderson 2014, Johns Hopkins 1999.

    <b>Límites:</b> ninguno muestra que se viva más. Y la segunda lectura no siempre acierta: en Mayo, 15 de cada 100 pruebas posteriores dieron la razón a la primera.

## Time

# source: situations, timing-classes, nccn-patients, acs-second-opinion
# reviewer: unreviewed
timing-usual = <b>¿Hay tiempo?</b>
    En muchos tipos de cáncer hay tiempo para preguntar, a menudo unas semanas. { $writer ->
        [patient] El suyo puede ser distinto.
       *[loved_one] Este puede ser distinto.
    } Pregunte al médico: “¿Cuánto podemos esperar sin riesgo, y por qué?” Siga con sus citas mientras pregunta. No retrase ni cancele nada por este chat.

# source: situations, timing-classes, hanna-2020
# reviewer: unreviewed
timing-strict = <b>Aquí el tiempo importa.</b>
    No cambie las fechas del tratamiento. Pregunte hoy al médico cuánto se puede esperar sin riesgo, y por qué. Empiece ya a reunir los estudios. Muchas veces alguien más puede verlos mientras todo sigue su curso.

# source: situations, counter-indications
# reviewer: unreviewed
timing-started = <b>El tratamiento ya empezó.</b>
    Por favor, no deje ni se salte nada por este chat. Otra opinión puede servir antes del siguiente paso. Pregunte al equipo: “¿Cuándo toca decidir otra vez, y quién más puede verlo?”

# source: situations, practice-article
# reviewer: unreviewed
no-time-specific = Le dijeron que no hay tiempo, y por qué. Una razón médica clara merece confianza. Por favor, siga con el plan y sus fechas. Aun así puede preguntar: “¿Puede alguien más revisar { $writer ->
        [patient] mi caso
       *[loved_one] este caso
    } mientras empezamos?”

# source: situations, practice-article
# reviewer: unreviewed
no-time-vague = Le dijeron que no hay tiempo, pero no por qué. Puede haber una buena razón. No cambie ninguna fecha, y pregunte hoy:

    <b>“¿Cuál es la razón médica por la que no podemos esperar una segunda opinión?”</b>

    Una respuesta clara ayuda a confiar en el plan. Si la respuesta sigue siendo vaga, es válido volver a preguntar.

## The right doctor, the navigator, the numbers

# source: situations, team-table, practice-article
# reviewer: unreviewed
explain-specialist = <b>¿Quién es el médico indicado?</b>
    Otro médico puede ayudar. Muchas veces el más indicado es quien ve sobre todo este tipo exacto.

    { $cancer ->
        [none] { $team }
       *[other] Para { $cancer }: { $team }
    }

# source: situations, practice-article
# reviewer: unreviewed
explain-navigator = <b>¿Qué hace un navegador?</b>
    Nuestros navegadores son personas que orientan y trabajan con un médico. Leen los estudios, buscan al médico adecuado para el caso y hablan de médico a médico. Le ayudan a prepararse. Nuestro equipo ha ayudado a personas a obtener opiniones en Memorial Sloan Kettering, Dana-Farber, Yale y Mayo Clinic. Un navegador no da tratamiento ni reemplaza { $writer ->
        [patient] a sus médicos.
       *[loved_one] a los médicos.
    }

# source: practice-article, payne-2014, ruetters-2016
# reviewer: unreviewed
explain-outcomes = <b>Los dos resultados sirven.</b>
    Lo más común es que la segunda opinión coincida con la primera. Entonces se sigue con más calma. A veces cambia lo que se lee en el tejido o el plan, o aparece un estudio clínico. También puede costar tiempo y dinero, y las dos pueden no coincidir.

# source: garcia-2018, swapp-2013, manion-2008, strosberg-2018, middleton-2014, kronz-1999, payne-2014
# reviewer: unreviewed
explain-numbers = <b>¿Con qué frecuencia cambia algo?</b>
    En un estudio (2018), 70 personas con cáncer de mama pidieron otra opinión en un centro. En 30 de 70 cambió el diagnóstico, unas 43 de cada 100. En 40 no. Eran personas que decidieron preguntar, y les hicieron pruebas nuevas.

    Cuando los centros leen otra vez el tejido de todos los que llegan, entre 1 y 6 de cada 100 resultados cambian de forma importante.

    { $writer ->
        [patient] Su caso puede ser distinto.
       *[loved_one] Este caso puede ser distinto.
    }

## When no reason stands out

# source: situations, counter-indications, kurian-2017
# reviewer: unreviewed
nothing-fires = Por lo que me contó, no veo una razón fuerte de nuestra lista. Una segunda opinión quizá aporte poco por ahora. A muchas personas les va bien con su primer equipo.

    Solo sé lo que usted escribió; { $writer ->
        [patient] su médico
       *[loved_one] el médico
    } puede saber más. Si de todos modos quiere otra opinión, es su decisión. Una persona de aquí puede hablarlo con usted.

# source: acs-questions, nci-services
# reviewer: unreviewed
nothing-fires-resources = Dos lugares gratis para preguntar:
    Sociedad Americana Contra el Cáncer, de día y de noche: 1-800-227-2345
    Instituto Nacional del Cáncer, entre semana, en español: 1-800-422-6237

    No son para emergencias.

# source: situations
# reviewer: unreviewed
nothing-fires-end = ¿Qué le serviría ahora? Puede llevar unas preguntas { $writer ->
        [patient] a su médico
       *[loved_one] al médico
    }, hablar con una persona de aquí, o dejarlo así.

# source: situations, qualification
# reviewer: unreviewed
offer-call = Si quiere, puede hablarlo con un navegador, una persona que orienta. La primera llamada es gratis y dura 15 minutos. Usted decide qué sigue. También puede llevar antes las preguntas { $writer ->
        [patient] a su médico
       *[loved_one] al médico
    }. ¿Qué prefiere hacer?

## Buttons

# source: none
# reviewer: unreviewed
button-source = ¿De dónde sale esto?

# source: none
# reviewer: unreviewed
button-wrong = No es así

# source: none
# reviewer: unreviewed
button-more-reasons = Ver lo demás

# source: none
# reviewer: unreviewed
button-numbers = Ver los números

# source: none
# reviewer: unreviewed
button-questions = { $writer ->
        [patient] Preguntas para mi médico
       *[loved_one] Preguntas para el médico
    }

# source: none
# reviewer: unreviewed
button-book = Hablar con un navegador

# source: none
# reviewer: unreviewed
button-not-now = Ahora no

# source: safety-rules
# reviewer: unreviewed
alternative-care = Escribió sobre otra forma de tratamiento. Por favor, no deje ni se salte un tratamiento por este chat. Algunos productos naturales no combinan bien con las medicinas contra el cáncer. Dígale al médico qué piensa usar. Aquí una persona puede hablarlo con usted.

# source: intake-fields
# reviewer: unreviewed
aside-legal = Siento lo que pasó. Este servicio no puede ayudar en asuntos legales. Sí puedo ayudar a ver qué preguntar sobre la atención de aquí en adelante.

# source: practice-article
# reviewer: unreviewed
meaning-explanation = En pocas palabras: son razones para que otro especialista también vea el caso. Ninguna dice que algo esté mal. Usted solo pregunta, y no cambia nada. Si una palabra no se entiende, escríbala con un signo de pregunta.

## Cuando la situación es otra

# source: counter-indications
# reviewer: unreviewed
comfort-care =
    <b>Cuidar el bienestar</b>
    Quitar el dolor y dar días buenos también es tratar bien. Si eso es lo que importa ahora, otra mirada puede ayudar en eso: cómo estar mejor, en casa o en otro lugar, y quién ayuda a la familia. Nada de lo que digo aquí busca que haya más tratamiento.

# source: counter-indications
# reviewer: unreviewed
timing-hospital =
    <b>En el hospital ahora</b>
    Por favor, deje que el equipo de ahí siga con la atención. Otro especialista puede ver los estudios al mismo tiempo. El médico del piso puede llamarlo, de médico a médico. Es válido pedirlo hoy.

# source: counter-indications
# reviewer: unreviewed
second-agrees =
    <b>Ya hay una segunda opinión</b>
    Me contó que otro médico dijo lo mismo. Eso vale mucho. Otra más puede aportar poco y cansar. Tal vez ahora sirva más tener ayuda para decidir, o para lo que sigue.

# source: none
# reviewer: unreviewed
button-point-choice = Comparar los planes

# source: none
# reviewer: unreviewed
button-point-know = Lo bueno y lo malo

# source: none
# reviewer: unreviewed
button-point-values = Lo que más importa

# source: none
# reviewer: unreviewed
button-point-support = Ayuda para decidir

# source: nci-questions, certainty-v1
# reviewer: unreviewed
point-choice =
    <b>Comparar los planes</b>
    Ponga los planes uno al lado del otro en una hoja, también “por ahora nada”. De cada uno pregunte al médico: ¿para qué es?, ¿qué tiene de difícil?, ¿qué nos haría cambiarlo? La lista de preguntas sirve para eso.

# source: nci-questions, certainty-v1
# reviewer: unreviewed
point-know =
    <b>Lo bueno y lo malo</b>
    De cada plan pregunte: ¿qué puede lograr, y en cuántas personas? ¿Qué daño puede hacer, y se quita? Pida los números de cada 100 personas y anótelos. Es válido preguntar dos veces.

# source: nci-questions, certainty-v1
# reviewer: unreviewed
point-values =
    <b>Lo que más importa</b>
    Tres cosas para pensar: ¿Cómo es un buen día? ¿Qué da más miedo: la enfermedad, el tratamiento o arrepentirse? ¿Quién debe opinar? Dígaselo al médico en una frase. Eso es parte del plan.

# source: nci-questions, support-help
# reviewer: unreviewed
point-support =
    <b>Ayuda para decidir</b>
    No hace falta decidir a solas. Lleve a alguien que anote. Pida en el hospital apoyo de enfermería o de trabajo social. La Sociedad Americana Contra el Cáncer atiende de día y de noche: 1-800-227-2345. Un navegador de aquí puede ayudar a ordenar las preguntas.
