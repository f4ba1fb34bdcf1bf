### La hoja que la persona se queda: lo que contó, lo que puede aplicar, qué preguntar y qué sigue.
### Corta a propósito: todo debe caber en una cara de A4 o carta.

# source: none
# reviewer: unreviewed
sheet-heading = Notas para la próxima cita con el médico

# source: none
# reviewer: unreviewed
sheet-made = Hecha el { $when }, a partir de un chat con el asistente de { $practice }.

# source: none
# reviewer: unreviewed
sheet-replaces = Reemplaza la hoja del { $when }.

# source: none
# reviewer: unreviewed
sheet-moment = { $day }, { $time }

## What the person told

# source: none
# reviewer: unreviewed
sheet-told-title = Lo que usted me contó

## What may apply, and why, each in one breath

# source: none
# reviewer: unreviewed
sheet-apply-title = Lo que puede venir al caso, y por qué

# source: situations, nci-rare, desantis-2017, nccn-patients
# reviewer: unreviewed
sheet-consider-rare = Quien la trata con frecuencia puede conocer pruebas y tratamientos más nuevos.

# source: situations, laurent-2017, elmore-2015, elmore-2017, ray-coquard-2012
# reviewer: unreviewed
sheet-consider-ambiguous_path = { $cause ->
        [hard_to_read] Los expertos no siempre ven lo mismo en este tejido. Es válido preguntar quién lo revisó.
        [tests_out] Un resultado que falta puede cambiar el nombre de la enfermedad, o el plan.
       *[words] La respuesta del tejido quizá no es clara todavía. Es válido pedir que alguien más lo revise.
    }

# source: situations, aggressive-pairs, nci-questions
# reviewer: unreviewed
sheet-consider-aggressive_plan = { $text ->
        [A] En un caso así, a algunas personas también les ofrecen algo más suave. El plan grande puede ser el correcto. Es válido preguntar por qué.
       *[B] Un plan así de grande puede ser el correcto. Es válido preguntar por qué, y cada cuánto lo hace ese equipo.
    }

# source: situations, nci-trials
# reviewer: unreviewed
sheet-consider-trial = Algunos estudios son solo para quienes no han empezado un tratamiento. Preguntar pronto deja abierta la opción.

# source: situations, rosenkrantz-2018, pawlik-2008
# reviewer: unreviewed
sheet-consider-discordance = Algunos datos no parecen coincidir. Un solo médico puede verlos todos juntos.

# source: situations, certainty-v1, hillen-2017
# reviewer: unreviewed
sheet-consider-unsure = No todo le queda claro. Eso basta para preguntar más.

# source: situations, counter-indications, kurian-2017
# reviewer: unreviewed
sheet-nothing = No se ve una razón fuerte de nuestra lista. Una segunda opinión quizá aporte poco por ahora. Pedirla sigue siendo una decisión libre.

# source: none
# reviewer: unreviewed
sheet-too-early = Todavía falta información para decirlo. Termine las preguntas en el chat y esta hoja se hará de nuevo.

# source: none
# reviewer: unreviewed
sheet-doctor = El médico indicado

## Records to collect

# source: none
# reviewer: unreviewed
sheet-collect-title = Documentos para reunir

# source: intake-fields, nci-pathology
# reviewer: unreviewed
sheet-collect-1 = El reporte del tejido (patología) y dónde se guarda el tejido

# source: intake-fields
# reviewer: unreviewed
sheet-collect-2 = Los reportes de las imágenes, y las imágenes en disco o en línea

# source: intake-fields
# reviewer: unreviewed
sheet-collect-3 = Análisis de sangre, marcadores y pruebas de genes

# source: intake-fields
# reviewer: unreviewed
sheet-collect-4 = Los informes de cirugía o de hospital, con fechas

# source: intake-fields
# reviewer: unreviewed
sheet-collect-5 = El plan por escrito, con sus fechas

# source: intake-fields
# reviewer: unreviewed
sheet-collect-6 = Una lista de todas las medicinas

# source: intake-fields, telegram-privacy
# reviewer: unreviewed
sheet-collect-how = Lleve lo que tenga. Por favor, no mande documentos por el chat.

## What happens next

# source: none
# reviewer: unreviewed
sheet-next-title = Lo que sigue

# source: situations, timing-classes, rollig-2020
# reviewer: unreviewed
sheet-next-urgent = Este tipo de enfermedad puede necesitar atención muy pronto. Por favor, no la retrase por otra opinión. Pregunte si alguien más puede verlo mientras empieza.

# source: situations, timing-classes, hanna-2020
# reviewer: unreviewed
sheet-next-strict = Aquí el tiempo importa. No cambie las fechas del tratamiento. Pregunte hoy cuánto se puede esperar sin riesgo, y por qué.

# source: situations, counter-indications
# reviewer: unreviewed
sheet-next-started = El tratamiento ya empezó. Por favor, no deje ni se salte nada. Pregunte cuándo toca decidir otra vez.

# source: situations, timing-classes, nccn-patients
# reviewer: unreviewed
sheet-next-usual = No cancele citas mientras pregunta. Pregunte al médico cuánto se puede esperar sin riesgo, y por qué.

# source: acs-questions
# reviewer: unreviewed
sheet-next-show = Muestre esta hoja en la cita. Empiece con las dos o tres preguntas que más importan.

# source: practice-file
# reviewer: unreviewed
sheet-next-call = Su llamada: { $when }, con { $navigator }. Para cambiarla, mande /call en el chat.

# source: practice-file
# reviewer: unreviewed
sheet-next-waiting = Los navegadores tienen su solicitud. Para elegir la hora de la llamada, mande /call en el chat.

# source: practice-file, qualification
# reviewer: unreviewed
sheet-next-offer = Si quiere hablarlo: la primera llamada con un navegador es gratis. Mande /call en el chat.

## What it is not, and where it comes from

# source: none
# reviewer: unreviewed
sheet-not-title = Lo que esta hoja no es

# source: safety-rules, fda-boundary
# reviewer: unreviewed
sheet-not = No es consejo médico ni un diagnóstico. No dice nada en contra de sus médicos. No es motivo para esperar con la atención ni para cambiarla. La hizo un asistente automático con lo que usted escribió; nadie la ha revisado. En una emergencia, llame al 911.

# source: none
# reviewer: unreviewed
sheet-sources-title = De dónde viene

# source: situations
# reviewer: unreviewed
sheet-own-rules = Los puntos de esta hoja salen de nuestras propias reglas, no de una prueba.

## In the chat

# source: telegram-privacy
# reviewer: unreviewed
sheet-ready = Aquí está su hoja. Cabe en una página. Puede imprimirla o mostrarla en la cita.

    Lleva lo que usted me contó: piense quién puede verla.

# source: none
# reviewer: unreviewed
sheet-again = Cambió algo de lo que me contó, así que hice su hoja de nuevo. Reemplaza la del { $when }.

# source: none
# reviewer: unreviewed
sheet-file-name = mi-hoja.pdf

# source: none
# reviewer: unreviewed
button-sheet = Una hoja para guardar

# source: none
# reviewer: unreviewed
button-sheet-here = Leerla aquí
