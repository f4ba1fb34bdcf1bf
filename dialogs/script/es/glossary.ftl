### Qué quiere decir una palabra, para quien pregunta. Cada una tiene su etiqueta (un botón) y su significado.

# source: none
# reviewer: unreviewed
glossary-word-adjuvant = adyuvante

# source: plain-words
# reviewer: unreviewed
glossary-adjuvant = <b>Adyuvante</b> quiere decir que se da después del tratamiento principal, para que sea menos probable que regrese.

# source: none
# reviewer: unreviewed
glossary-word-benign = benigno

# source: plain-words
# reviewer: unreviewed
glossary-benign = <b>Benigno</b> quiere decir que no es cáncer. A veces igual hay que tratarlo.

# source: none
# reviewer: unreviewed
glossary-word-biomarker = biomarcador

# source: plain-words
# reviewer: unreviewed
glossary-biomarker = Un <b>biomarcador</b> es una señal que una prueba puede ver, muchas veces un cambio en los genes del tumor. Puede ayudar a elegir el tratamiento.

# source: none
# reviewer: unreviewed
glossary-word-biopsy = biopsia

# source: plain-words
# reviewer: unreviewed
glossary-biopsy = En una <b>biopsia</b> se toma una muestra pequeña de tejido para verla de cerca.

# source: none
# reviewer: unreviewed
glossary-word-chemotherapy = quimioterapia

# source: plain-words
# reviewer: unreviewed
glossary-chemotherapy = La <b>quimioterapia</b>, o quimio, es medicina que daña las células que crecen rápido. Se da por la vena o en pastillas.

# source: none
# reviewer: unreviewed
glossary-word-clinical_trial = estudio clínico

# source: plain-words, nci-trials
# reviewer: unreviewed
glossary-clinical_trial = Un <b>estudio clínico</b> prueba un tratamiento nuevo o diferente. Entrar es una decisión libre.

# source: none
# reviewer: unreviewed
glossary-word-comorbidity = comorbilidad

# source: plain-words
# reviewer: unreviewed
glossary-comorbidity = Una <b>comorbilidad</b> es otra enfermedad que alguien tiene al mismo tiempo.

# source: none
# reviewer: unreviewed
glossary-word-consent = consentimiento

# source: plain-words
# reviewer: unreviewed
glossary-consent = El <b>consentimiento</b> es dar permiso después de entender de qué se trata. Se puede quitar.

# source: none
# reviewer: unreviewed
glossary-word-discordant = discordante

# source: plain-words
# reviewer: unreviewed
glossary-discordant = <b>Discordante</b> quiere decir que dos resultados no coinciden.

# source: none
# reviewer: unreviewed
glossary-word-germline = prueba de genes heredados

# source: plain-words
# reviewer: unreviewed
glossary-germline = Una <b>prueba de genes heredados</b> busca cambios con los que una persona nació.

# source: none
# reviewer: unreviewed
glossary-word-grade = grado

# source: plain-words, nci-staging
# reviewer: unreviewed
glossary-grade = El <b>grado</b> dice cómo se ven las células. Con un grado bajo se parecen más a las normales.

# source: none
# reviewer: unreviewed
glossary-word-hormone_therapy = terapia hormonal

# source: plain-words
# reviewer: unreviewed
glossary-hormone_therapy = La <b>terapia hormonal</b> baja o bloquea las hormonas que ayudan a crecer a algunos tumores.

# source: none
# reviewer: unreviewed
glossary-word-imaging = estudios de imagen

# source: plain-words
# reviewer: unreviewed
glossary-imaging = Los <b>estudios de imagen</b> son fotos de lo que hay dentro del cuerpo. Hay varios: la tomografía, la resonancia, el PET.

# source: none
# reviewer: unreviewed
glossary-word-immunotherapy = inmunoterapia

# source: plain-words
# reviewer: unreviewed
glossary-immunotherapy = La <b>inmunoterapia</b> es una medicina que ayuda a las defensas del cuerpo a ver el tumor.

# source: none
# reviewer: unreviewed
glossary-word-in_situ = in situ

# source: plain-words
# reviewer: unreviewed
glossary-in_situ = <b>In situ</b> quiere decir que hay células que no son normales, pero no han pasado a capas más profundas.

# source: none
# reviewer: unreviewed
glossary-word-indeterminate = indeterminado

# source: plain-words
# reviewer: unreviewed
glossary-indeterminate = <b>Indeterminado</b> quiere decir que lo que se vio no es claro.

# source: none
# reviewer: unreviewed
glossary-word-lymph_nodes = ganglios

# source: plain-words
# reviewer: unreviewed
glossary-lymph_nodes = Los <b>ganglios</b> son bolitas que filtran líquido en el cuerpo. Los médicos revisan si las células llegaron ahí.

# source: none
# reviewer: unreviewed
glossary-word-malignant = maligno

# source: plain-words
# reviewer: unreviewed
glossary-malignant = <b>Maligno</b> quiere decir que es cáncer.

# source: none
# reviewer: unreviewed
glossary-word-margins = márgenes

# source: plain-words
# reviewer: unreviewed
glossary-margins = Los <b>márgenes</b> son los bordes de lo que se quitó. Si están limpios, en el borde no se vieron células del tumor.

# source: none
# reviewer: unreviewed
glossary-word-metastasis = metástasis

# source: plain-words
# reviewer: unreviewed
glossary-metastasis = <b>Metástasis</b> quiere decir que el cáncer se extendió a otra parte del cuerpo.

# source: none
# reviewer: unreviewed
glossary-word-navigator = navegador

# source: plain-words, practice-article
# reviewer: unreviewed
glossary-navigator = Un <b>navegador</b> es una persona que orienta y trabaja con un médico. Lee los estudios, busca al médico adecuado y ayuda a prepararse. No da tratamiento.

# source: none
# reviewer: unreviewed
glossary-word-neoadjuvant = neoadyuvante

# source: plain-words
# reviewer: unreviewed
glossary-neoadjuvant = <b>Neoadyuvante</b> quiere decir que se da antes de lo principal, muchas veces para achicar el tumor.

# source: none
# reviewer: unreviewed
glossary-word-oncologist = oncólogo

# source: plain-words
# reviewer: unreviewed
glossary-oncologist = Un <b>oncólogo</b> o una oncóloga es un médico de cáncer.

# source: none
# reviewer: unreviewed
glossary-word-palliative = cuidados paliativos

# source: plain-words
# reviewer: unreviewed
glossary-palliative = Los <b>cuidados paliativos</b> ayudan con el dolor, otros síntomas y el estrés. Se dan en cualquier etapa, junto con el tratamiento.

# source: none
# reviewer: unreviewed
glossary-word-pathologist = patólogo

# source: plain-words
# reviewer: unreviewed
glossary-pathologist = Un <b>patólogo</b> o una patóloga es quien analiza el tejido en el microscopio.

# source: none
# reviewer: unreviewed
glossary-word-pathology_report = reporte de patología

# source: plain-words, nci-pathology
# reviewer: unreviewed
glossary-pathology_report = El <b>reporte de patología</b> dice qué se vio en el tejido. Se puede pedir una copia.

# source: none
# reviewer: unreviewed
glossary-word-prognosis = pronóstico

# source: plain-words
# reviewer: unreviewed
glossary-prognosis = El <b>pronóstico</b> es lo que puede pasar con el tiempo. Solo los médicos que conocen el caso pueden hablar de eso.

# source: none
# reviewer: unreviewed
glossary-word-radiation = radiación

# source: plain-words
# reviewer: unreviewed
glossary-radiation = La <b>radiación</b> o radioterapia usa rayos fuertes en un punto para dañar las células del tumor.

# source: none
# reviewer: unreviewed
glossary-word-recurrence = recurrencia

# source: plain-words
# reviewer: unreviewed
glossary-recurrence = <b>Recurrencia</b> quiere decir que volvió lo que ya no se veía. También se llama recaída.

# source: none
# reviewer: unreviewed
glossary-word-referral = envío a otro especialista

# source: plain-words
# reviewer: unreviewed
glossary-referral = Un <b>envío a otro especialista</b> es cuando su médico le manda con otro médico.

# source: none
# reviewer: unreviewed
glossary-word-remission = remisión

# source: plain-words
# reviewer: unreviewed
glossary-remission = <b>Remisión</b> quiere decir que por ahora se ve menos, o no se ve.

# source: none
# reviewer: unreviewed
glossary-word-resection = resección

# source: plain-words
# reviewer: unreviewed
glossary-resection = Una <b>resección</b> es una cirugía que se hace para quitarlo.

# source: none
# reviewer: unreviewed
glossary-word-second_opinion = segunda opinión

# source: plain-words, acs-second-opinion
# reviewer: unreviewed
glossary-second_opinion = Una <b>segunda opinión</b> es que otro experto vea el diagnóstico o el plan. Es algo normal, y los médicos lo esperan.

# source: none
# reviewer: unreviewed
glossary-word-side_effect = efecto secundario

# source: plain-words
# reviewer: unreviewed
glossary-side_effect = Un <b>efecto secundario</b> es algo que causa un tratamiento y que no se busca.

# source: none
# reviewer: unreviewed
glossary-word-slides = laminillas

# source: plain-words
# reviewer: unreviewed
glossary-slides = Las <b>laminillas</b> son cortes finos de tejido sobre vidrio. Otro experto puede verlas de nuevo.

# source: none
# reviewer: unreviewed
glossary-word-stage = etapa

# source: plain-words, nci-staging
# reviewer: unreviewed
glossary-stage = La <b>etapa</b> (o estadio) dice hasta dónde ha llegado, de 0 a 4. No es lo mismo que el grado.

# source: none
# reviewer: unreviewed
glossary-word-surveillance = vigilancia activa

# source: plain-words
# reviewer: unreviewed
glossary-surveillance = La <b>vigilancia activa</b> es observar de cerca con estudios. El tratamiento puede empezar después, si hace falta.

# source: none
# reviewer: unreviewed
glossary-word-systemic = terapia sistémica

# source: plain-words
# reviewer: unreviewed
glossary-systemic = La <b>terapia sistémica</b> es medicina que recorre todo el cuerpo.

# source: none
# reviewer: unreviewed
glossary-word-targeted = terapia dirigida

# source: plain-words
# reviewer: unreviewed
glossary-targeted = La <b>terapia dirigida</b> es una medicina que va contra un cambio del tumor.

# source: none
# reviewer: unreviewed
glossary-word-transplant = trasplante

# source: plain-words
# reviewer: unreviewed
glossary-transplant = Aquí, un <b>trasplante</b> son células nuevas que forman la sangre, propias o de otra persona, después de un tratamiento fuerte.

# source: none
# reviewer: unreviewed
glossary-word-tumor_board = junta de tumores

# source: plain-words
# reviewer: unreviewed
glossary-tumor_board = Una <b>junta de tumores</b> es una reunión de médicos de varias áreas para ver un caso.
