### Preguntas para mi médico: la persona las lee en voz alta o las reenvía.

# source: none
# reviewer: unreviewed
doctor-head = { $writer ->
        [patient] <b>Preguntas para mi médico</b>
       *[loved_one] <b>Preguntas para el médico</b>
    }

# source: acs-questions
# reviewer: unreviewed
doctor-foot = Puede reenviar esta lista, imprimirla o leerla en voz alta. Empiece con las dos o tres que más le importan.

# source: none
# reviewer: unreviewed
questions-file-name = mis-preguntas.txt

## A rare or less common illness

# source: nci-questions, situations
# reviewer: unreviewed
doctor-rare-1 = ¿A cuántas personas con esta enfermedad atiende cada año?

# source: nci-questions, situations
# reviewer: unreviewed
doctor-rare-2 = ¿Hay un centro que se dedique sobre todo a ella?

# source: nci-questions, situations
# reviewer: unreviewed
doctor-rare-3 = { $writer ->
        [patient] ¿Ya vio mi tejido un patólogo que conoce bien esta enfermedad?
       *[loved_one] ¿Ya vio el tejido un patólogo que conoce bien esta enfermedad?
    }

# source: nci-questions, situations
# reviewer: unreviewed
doctor-rare-4 = { $writer ->
        [patient] ¿Hablaría usted de mi caso con un experto?
       *[loved_one] ¿Hablaría usted de este caso con un experto?
    }

# source: nci-questions, situations
# reviewer: unreviewed
doctor-rare-5 = ¿Hay ahora un estudio clínico o un registro para esto?

# source: nci-questions, situations
# reviewer: unreviewed
doctor-rare-6 = ¿Qué resultados hacen falta antes de elegir?

## A tissue result that may not be clear yet

# source: nci-pathology, situations
# reviewer: unreviewed
doctor-ambiguous_path-1 = { $writer ->
        [patient] ¿Qué palabras de mi reporte no son seguras?
       *[loved_one] ¿Qué palabras del reporte no son seguras?
    }

# source: nci-pathology, situations
# reviewer: unreviewed
doctor-ambiguous_path-2 = { $writer ->
        [patient] ¿Puede ver mis muestras un patólogo que conoce bien esto?
       *[loved_one] ¿Puede ver las muestras un patólogo que conoce bien esto?
    }

# source: nci-pathology, situations
# reviewer: unreviewed
doctor-ambiguous_path-3 = ¿Hacen falta más tinciones o pruebas de genes?

# source: nci-pathology, situations
# reviewer: unreviewed
doctor-ambiguous_path-4 = { $writer ->
        [patient] ¿Alcanza el tejido, o necesito otra biopsia?
       *[loved_one] ¿Alcanza el tejido, o hace falta otra biopsia?
    }

# source: nci-pathology, situations
# reviewer: unreviewed
doctor-ambiguous_path-5 = { $writer ->
        [patient] Si resultara ser lo otro, ¿cambiaría mi tratamiento?
       *[loved_one] Si resultara ser lo otro, ¿cambiaría el tratamiento?
    }

# source: nci-pathology, situations
# reviewer: unreviewed
doctor-ambiguous_path-6 = ¿Se puede esperar esa respuesta sin riesgo?

## A big plan; the first question only where the illness is low-risk

# source: nci-questions, situations
# reviewer: unreviewed
doctor-aggressive_plan-1 = ¿Qué pasa si por ahora solo vigilamos de cerca?

# source: nci-questions, situations
# reviewer: unreviewed
doctor-aggressive_plan-2 = ¿Cuál es la meta de este plan: curar, controlar o aliviar?

# source: nci-questions, situations
# reviewer: unreviewed
doctor-aggressive_plan-3 = { $writer ->
        [patient] De cada 100 personas como yo, ¿a cuántas les va mejor con este plan que con uno más suave?
       *[loved_one] De cada 100 personas en la misma situación, ¿a cuántas les va mejor con este plan que con uno más suave?
    }

# source: nci-questions, situations
# reviewer: unreviewed
doctor-aggressive_plan-4 = ¿Qué efectos de este plan pueden durar?

# source: nci-questions, situations
# reviewer: unreviewed
doctor-aggressive_plan-5 = ¿Hay una opción que conserve el órgano?

# source: nci-questions, situations
# reviewer: unreviewed
doctor-aggressive_plan-6 = ¿Con qué frecuencia hace este hospital este tratamiento?

## Clinical trials

# source: nci-trials, situations
# reviewer: unreviewed
doctor-trial-1 = { $writer ->
        [patient] ¿Hay un estudio clínico en el que pueda entrar antes de empezar?
       *[loved_one] ¿Hay un estudio clínico al que se pueda entrar antes de empezar?
    }

# source: nci-trials, situations
# reviewer: unreviewed
doctor-trial-2 = Si empezamos ahora, ¿se cierra la puerta a algún estudio?

# source: nci-trials, situations
# reviewer: unreviewed
doctor-trial-3 = ¿Qué pruebas de genes abrirían la puerta a un estudio?

# source: nci-trials, situations
# reviewer: unreviewed
doctor-trial-4 = ¿Qué riesgos y costos tiene un estudio, y qué paga el seguro?

# source: nci-trials, situations
# reviewer: unreviewed
doctor-trial-5 = { $writer ->
        [patient] ¿Qué tan lejos tendría que viajar?
       *[loved_one] ¿Qué tan lejos habría que viajar?
    }

# source: nci-trials, situations
# reviewer: unreviewed
doctor-trial-6 = { $writer ->
        [patient] ¿Quién puede buscar un estudio para mí?
       *[loved_one] ¿Quién puede buscar un estudio en este caso?
    }

## Parts that may not fit together

# source: nci-questions, situations
# reviewer: unreviewed
doctor-discordance-1 = { $writer ->
        [patient] ¿Coinciden mis imágenes, mi biopsia y mis análisis de sangre?
       *[loved_one] ¿Coinciden las imágenes, la biopsia y los análisis de sangre?
    }

# source: nci-questions, situations
# reviewer: unreviewed
doctor-discordance-2 = ¿Qué más podría ser?

# source: nci-questions, situations
# reviewer: unreviewed
doctor-discordance-3 = ¿La biopsia se tomó del punto correcto?

# source: nci-questions, situations
# reviewer: unreviewed
doctor-discordance-4 = { $writer ->
        [patient] ¿Pueden médicos de varias áreas ver juntos mi caso?
       *[loved_one] ¿Pueden médicos de varias áreas ver juntos el caso?
    }

# source: nci-questions, situations
# reviewer: unreviewed
doctor-discordance-5 = ¿Hay alguna prueba que convenga repetir?

# source: nci-questions, situations
# reviewer: unreviewed
doctor-discordance-6 = ¿De qué resultado tiene más certeza?

## Open questions

# source: nci-questions, situations
# reviewer: unreviewed
doctor-unsure-1 = { $writer ->
        [patient] ¿Cuáles son todas mis opciones, y qué pasa si por ahora no hacemos nada?
       *[loved_one] ¿Cuáles son todas las opciones, y qué pasa si por ahora no hacemos nada?
    }

# source: nci-questions, situations
# reviewer: unreviewed
doctor-unsure-2 = { $writer ->
        [patient] ¿Qué plan va mejor con lo que más me importa?
       *[loved_one] ¿Qué plan va mejor con lo que más le importa a mi ser querido?
    }

# source: nci-questions, situations
# reviewer: unreviewed
doctor-unsure-3 = { $writer ->
        [patient] ¿Qué elegiría usted en mi lugar?
       *[loved_one] ¿Qué elegiría usted en nuestro lugar?
    }

# source: nci-questions, situations
# reviewer: unreviewed
doctor-unsure-4 = { $writer ->
        [patient] ¿Para cuándo tengo que decidir, y por qué esa fecha?
       *[loved_one] ¿Para cuándo hay que decidir, y por qué esa fecha?
    }

# source: nci-questions, situations
# reviewer: unreviewed
doctor-unsure-5 = { $writer ->
        [patient] ¿Quién me puede ayudar a decidir: alguien de aquí, trabajo social o un navegador?
       *[loved_one] ¿Quién nos puede ayudar a decidir: alguien de aquí, trabajo social o un navegador?
    }

# source: nci-questions, situations
# reviewer: unreviewed
doctor-unsure-6 = ¿Qué le haría cambiar este plan?

## Time

# source: situations, practice-article
# reviewer: unreviewed
doctor-timing-1 = ¿Cuál es la razón médica de esta fecha?

# source: situations, practice-article
# reviewer: unreviewed
doctor-timing-2 = ¿Cuánto podemos esperar sin riesgo, y por qué?

# source: situations, practice-article
# reviewer: unreviewed
doctor-timing-3 = ¿Se puede pedir otra opinión por video, o solo con los estudios?

# source: situations, practice-article
# reviewer: unreviewed
doctor-no-time = ¿Cuál es la razón médica por la que no podemos esperar una segunda opinión?

# source: safety-rules, counter-indications
# reviewer: unreviewed
doctor-urgent = { $writer ->
        [patient] ¿Puede alguien más revisar mi caso mientras empezamos?
       *[loved_one] ¿Puede alguien más revisar el caso mientras empezamos?
    }

## The right doctor

# source: situations, team-table
# reviewer: unreviewed
doctor-right_specialist-1 = { $writer ->
        [patient] ¿Atiende usted sobre todo mi tipo de enfermedad?
       *[loved_one] ¿Atiende usted sobre todo este tipo de enfermedad?
    }

# source: situations, team-table
# reviewer: unreviewed
doctor-right_specialist-2 = ¿Conviene que opinen un cirujano, un oncólogo y un médico de radiación?

# source: situations, team-table
# reviewer: unreviewed
doctor-right_specialist-3 = { $writer ->
        [patient] ¿Quién más puede leer mis muestras y mis imágenes?
       *[loved_one] ¿Quién más puede leer las muestras y las imágenes?
    }

## What the person does not know or was not told

# source: nci-questions
# reviewer: unreviewed
doctor-unknown-cancer_type = { $writer ->
        [patient] ¿Qué tipo exacto de enfermedad tengo, y qué tan seguro es?
       *[loved_one] ¿Qué tipo exacto de enfermedad es, y qué tan seguro es?
    }

# source: nci-staging, nci-questions
# reviewer: unreviewed
doctor-unknown-stage = ¿En qué etapa está, y qué quiere decir para el plan?

# source: nci-pathology, nci-questions
# reviewer: unreviewed
doctor-unknown-findings = { $writer ->
        [patient] ¿Cómo se encontró, y me puede dar una copia del reporte del tejido?
       *[loved_one] ¿Cómo se encontró, y nos puede dar una copia del reporte del tejido?
    }

# source: nci-questions
# reviewer: unreviewed
doctor-unknown-treatment = { $writer ->
        [patient] ¿Qué tratamiento me propone, y por qué ese?
       *[loved_one] ¿Qué tratamiento propone, y por qué ese?
    }

# source: nci-questions, situations
# reviewer: unreviewed
doctor-unknown-start = ¿Cuándo empezaría el tratamiento, y de qué depende la fecha?

# source: nci-questions, nci-trials
# reviewer: unreviewed
doctor-unknown-talks = ¿Qué otras opciones hay, y hay algún estudio clínico?

# source: nci-questions
# reviewer: unreviewed
doctor-asked-outlook = { $writer ->
        [patient] ¿Me puede decir con franqueza qué puedo esperar de esta enfermedad?
       *[loved_one] ¿Nos puede decir con franqueza qué esperar de esta enfermedad?
    }

# source: nci-questions
# reviewer: unreviewed
doctor-asked-certain = { $writer ->
        [patient] ¿Qué tan seguros son mi diagnóstico y este plan, y en qué se basan?
       *[loved_one] ¿Qué tan seguros son el diagnóstico y este plan, y en qué se basan?
    }

## Changing the list

# source: none
# reviewer: unreviewed
button-change-list = Cambiar la lista

# source: none
# reviewer: unreviewed
button-list-done = Así está bien

# source: none
# reviewer: unreviewed
change-list = Toque un número para quitar esa pregunta. Para agregar una suya, solo escríbala.
