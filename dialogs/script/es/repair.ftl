### Lo que se dice cuando la conversación toma otro camino: no entender, volver, parar, preguntas sueltas, archivos, comandos, datos.

## No entendí, y lo que rodea a la pregunta

# source: none
# reviewer: unreviewed
repair-not-understood-1 = No lo entendí. Le hago la pregunta con otras palabras.

# source: none
# reviewer: unreviewed
repair-not-understood-2 = Soy un programa pequeño y todavía no lo entiendo. Quizá le sirva un botón.

# source: none
# reviewer: unreviewed
repair-not-understood-3 = No logro encontrarlo en sus palabras, y no es culpa suya. Toque el botón que más se acerque, o hable con una persona: está en “Más”.

# source: none
# reviewer: unreviewed
repair-not-understood-3-again = Cualquiera de estos botones sirve, aunque no sea exacto. También puede dejar la pregunta, o hablar con una persona.

# source: none
# reviewer: unreviewed
repair-known-1 = Sí, eso ya está anotado. Me falta preguntar esto:

# source: none
# reviewer: unreviewed
repair-known-2 = Eso también está anotado, gracias. Para esta pregunta quizá es más fácil un botón.

# source: none
# reviewer: unreviewed
repair-known-3 = Guardé todo lo que me contó. Si ningún botón le sirve, quizá sea mejor hablar con una persona.

# source: none
# reviewer: unreviewed
repair-known-3-again = Todo está guardado. Cualquiera de estos botones sirve, o puede dejar la pregunta.

# source: none
# reviewer: unreviewed
repair-agreed = Bien. Entonces le pregunto esto:

# source: none
# reviewer: unreviewed
repair-left-open = Esa la dejamos abierta. Está bien no tener respuesta, y puede agregarla después.

# source: none
# reviewer: unreviewed
repair-other-words = Se lo digo con otras palabras.

# source: none
# reviewer: unreviewed
repair-not-understood-here = No lo entendí. Estamos aquí:

# source: none
# reviewer: unreviewed
repair-not-understood-here-again = Todavía no lo entiendo, lo siento. Me ayuda un botón, u otras palabras.

# source: none
# reviewer: unreviewed
repair-back = De acuerdo, un paso atrás.

# source: none
# reviewer: unreviewed
repair-nothing-back = Esta es la primera pregunta; no hay un paso atrás.

# source: none
# reviewer: unreviewed
repair-cannot-skip = Para seguir necesito esta respuesta. También puede parar o hablar con una persona.

# source: none
# reviewer: unreviewed
repair-repeat = Claro, otra vez.

# source: none
# reviewer: unreviewed
button-go-on = Seguir

# source: none
# reviewer: unreviewed
button-yes = Sí

# source: none
# reviewer: unreviewed
button-no = No

# source: none
# reviewer: unreviewed
stopped =
    Ya paré. Sus respuestas se quedan como están, y no le escribiré por mi cuenta. Para seguir, toque el botón o escríbame cuando guste.

    Para borrarlas: /delete_my_data

# source: none
# reviewer: unreviewed
confirm-restart = ¿Guardo aparte sus respuestas y empezamos otra vez desde la primera pregunta?

# source: none
# reviewer: unreviewed
restarted = Empezamos de nuevo.

# source: none
# reviewer: unreviewed
old-button = Ese botón es de una pregunta anterior; no cambió nada. Estamos aquí:

# source: none
# reviewer: unreviewed
other-person-start = Esto es sobre otra persona; por eso empiezo una conversación nueva. La anterior queda cerrada y no mezclo las dos.

## Preguntas sueltas

# source: practice-file
# reviewer: unreviewed
intent-cost = Este chat y la primera llamada son gratis. El costo de una segunda opinión depende del hospital y del seguro. En la llamada, un navegador (una persona que orienta) puede verlo con usted. Pregunte también a su seguro: algunos planes la pagan.

# source: telegram-privacy, retention
# reviewer: unreviewed
intent-privacy = Sus respuestas se guardan cifradas. Las lee el personal que revisa mi trabajo, y los navegadores si usted da permiso. Telegram también guarda este chat. Más: /privacy. Ver sus datos: /my_data. Borrarlos: /delete_my_data

# source: telegram-privacy, retention
# reviewer: unreviewed
intent-privacy-minor = No se lo cuento a nadie y no guardo respuestas. Telegram sí conserva este chat: quien use su teléfono puede leerlo.

# source: bot-disclosure, practice-article
# reviewer: unreviewed
intent-who = Soy un asistente automático de un servicio que orienta a personas con cáncer. Pregunto por el diagnóstico y el plan. Luego muestro qué puede valer la pena preguntar, y puedo reservar una llamada con una persona. No soy médico.

# source: bot-disclosure
# reviewer: unreviewed
intent-human = No, no soy una persona. Soy un programa, y todas mis frases se escribieron antes. Si quiere, una persona puede llamarle.

# source: none
# reviewer: unreviewed
intent-person = Sí, una persona le puede ayudar. Antes necesito unas pocas respuestas.

# source: safety-rules
# reviewer: unreviewed
intent-person-noted = Ya avisé a los navegadores que quiere hablar con una persona. Alguien lo revisa { $hours } No son un servicio de emergencias: en una emergencia, llame al 911.

# source: fda-boundary
# reviewer: unreviewed
intent-advice =
    { $writer ->
        [loved_one] Eso no lo puedo saber ni juzgar, y siento que usted cargue con esa pregunta. Quienes mejor pueden responder son los médicos que conocen el caso. Puse su pregunta en la lista para ellos: /questions
       *[patient] Eso no lo puedo saber ni juzgar, y siento que cargue con esa pregunta. Quienes mejor pueden responder son los médicos que conocen su caso. Puse su pregunta en la lista para ellos: /questions
    }

# source: fda-boundary
# reviewer: unreviewed
intent-advice-again = Quisiera poder contestar eso, y no puedo. Lo guardé para el médico: /questions. También puede hablarlo con una persona.

# source: timing-classes
# reviewer: unreviewed
intent-time = En muchos tipos de cáncer hay tiempo para preguntar. En otros no. Pregunte al médico: “¿Cuánto puedo esperar sin riesgo, y por qué?” No retrase ni cancele nada por este chat.

# source: none
# reviewer: unreviewed
intent-thanks = Con gusto.

# source: none
# reviewer: unreviewed
intent-thanks-again = Con gusto. Cuando quiera seguimos:

# source: none
# reviewer: unreviewed
intent-offtopic = Solo sé de segundas opiniones sobre cáncer; con eso no puedo ayudarle.

# source: none
# reviewer: unreviewed
intent-offtopic-again = En eso solo podría adivinar. En esto sí puedo ayudar:

# source: none
# reviewer: unreviewed
intent-pause = Tómese el tiempo que necesite. Sus respuestas se quedan aquí. ¿Cuándo le vuelvo a escribir?

# source: safety-rules
# reviewer: unreviewed
intent-distress =
    { $writer ->
        [loved_one] Es mucho para quien acompaña. Puede descansar cuando quiera. Si quiere hablar con alguien ahora, la Sociedad Americana Contra el Cáncer contesta de día y de noche: 1-800-227-2345.
       *[patient] Es mucho lo que lleva encima. Puede descansar cuando quiera. Si quiere hablar con alguien ahora, la Sociedad Americana Contra el Cáncer contesta de día y de noche: 1-800-227-2345.
    }

# source: safety-rules
# reviewer: unreviewed
intent-distress-again = Aquí sigo, y mis preguntas pueden esperar. Quizá ahora le sirva más una persona que un programa: escriba “una persona”, o llame al 1-800-227-2345, de día o de noche.

# source: none
# reviewer: unreviewed
intent-anger = Tiene razón en decirlo. Esto es duro, y un programa que pregunta puede caer mal ahora. Si prefiere hablar con una persona, toque ese botón. También puede parar.

# source: none
# reviewer: unreviewed
intent-anger-again = Le escucho, y no voy a discutir. Mis preguntas pueden esperar. Puede hablar con una persona, o seguimos cuando quiera.

# source: none
# reviewer: unreviewed
anger-heard = Tiene razón en decirlo. Esto es duro, y un programa que pregunta puede caer mal ahora.

# source: none
# reviewer: unreviewed
no-more-noted = Lo siento mucho. Son palabras muy duras de oír.

# source: acs-questions
# reviewer: unreviewed
aside-what_to_ask = Para eso estoy. Con sus respuestas hago una lista corta de preguntas para el médico. Lo que tiene hasta ahora: /questions

# source: acs-second-opinion
# reviewer: unreviewed
aside-loyalty = A mucha gente le preocupa eso. Las segundas opiniones son parte normal de la atención del cáncer, y los médicos lo saben. Una manera de decirlo: “Antes de empezar, me sentiría mejor si otro especialista también lo viera. ¿Me puede ayudar con eso?”

# source: none
# reviewer: unreviewed
comfort =
    { $writer ->
        [loved_one] Siento que estén pasando por esto. Podemos ir paso a paso, y puede parar cuando quiera.
       *[patient] Siento que esté pasando por esto. Podemos ir paso a paso, y puede parar cuando quiera.
    }

# source: none
# reviewer: unreviewed
intent-nothing-booked = Por ahora no hay ninguna llamada reservada. Para ver o reservar una: /call

## Lo que no es texto

# source: telegram-privacy
# reviewer: unreviewed
other-photo = Aquí no abro fotos, y no guardé ninguna. Este chat no es lo bastante seguro para estudios. { $records ->
        [none] Un navegador puede decirle la vía segura para eso.
       *[other] Para eso hay una vía segura: { $records }.
    } Puede contarme con palabras qué muestra.

# source: telegram-privacy
# reviewer: unreviewed
other-document = Aquí no abro archivos, y no guardé ninguno. Este chat no es lo bastante seguro para estudios. { $records ->
        [none] Un navegador puede decirle la vía segura para eso.
       *[other] Para eso hay una vía segura: { $records }.
    } Puede contarme con palabras qué dice.

# source: none
# reviewer: unreviewed
other-voice = No puedo oír notas de voz; por eso no sé qué dijo. ¿Puede escribirlo o tocar un botón? Si era una emergencia, por favor pida ayuda por teléfono ahora.

# source: none
# reviewer: unreviewed
other-video = No puedo ver videos, y no guardé ninguno. ¿Puede escribirlo o tocar un botón?

# source: none
# reviewer: unreviewed
other-sticker = No entiendo los stickers. Puede escribir o tocar un botón.

# source: none
# reviewer: unreviewed
other-location = No uso su lugar en el mapa, y no lo guardé. Puede escribir o tocar un botón.

# source: none
# reviewer: unreviewed
other-poll = No puedo responder encuestas. Puede escribir o tocar un botón.

# source: none
# reviewer: unreviewed
other-other = No puedo leer ese tipo de mensaje. Puede escribir o tocar un botón.

# source: none
# reviewer: unreviewed
other-contact = Esa tarjeta es de otra persona; por eso no la guardé. Para una llamada necesito su propio número, y solo si usted la quiere.

# source: none
# reviewer: unreviewed
edited-old = Vi que cambió un mensaje anterior. Todavía no cambié nada. Si una respuesta debe ser otra, dígamelo, o vuelva un paso.

# source: none
# reviewer: unreviewed
faltered = Algo falló de nuestro lado. Sus respuestas anteriores están a salvo. Su último mensaje no llegó bien; por favor, mándelo otra vez. Ya se avisó a las personas que me cuidan.

# source: telegram-privacy
# reviewer: unreviewed
group-refused = Solo hablo en privado, para que nadie más lea. Por favor, escríbame en un chat entre usted y yo. Ahora me salgo de este grupo.

## Comandos

# source: bot-disclosure, safety-rules
# reviewer: unreviewed
help =
    Soy un asistente automático. En una emergencia, llame al 911 o al número de emergencias de su país.

    /questions: preguntas para el médico
    /call: ver, mover o cancelar la llamada
    /learn: lecturas cortas
    /support: dinero, trabajo, ánimo
    /share: pasar el caso a otra persona
    /language: inglés o español
    /privacy: qué se guarda y quién lo lee
    /my_data: ver lo que guardo
    /delete_my_data: borrarlo
    /stop: parar

    También puede escribir: “volver”, “¿por qué?” o “una persona”.

# source: none
# reviewer: unreviewed
unknown-command = No conozco ese comando. Con /help ve los que conozco.

# source: none
# reviewer: unreviewed
language-choose = ¿En qué idioma le escribo: español o inglés?

# source: none
# reviewer: unreviewed
language-set = Desde ahora le escribo en español.

# source: none
# reviewer: unreviewed
button-english = English

# source: none
# reviewer: unreviewed
button-spanish = Español

# source: telegram-privacy, retention, consent-law
# reviewer: unreviewed
privacy-text =
    Sus respuestas y este chat se guardan cifrados. El personal los lee para revisar mi trabajo. Los navegadores solo ven su caso si usted da permiso. Nadie más los ve. No se venden ni se usan para publicidad. Puede retirar cualquier permiso.

    Telegram también guarda este chat, y los chats con bots no están cifrados de extremo a extremo.

    Para verlo: /my_data
    Para borrarlo: /delete_my_data
    { $privacy ->
        [none] Puede preguntarnos cuando quiera.
       *[other] El texto completo: { $privacy }
    }

## Los datos de la persona

# source: none
# reviewer: unreviewed
my-data-head = Esto es lo que guardo de usted y del caso. También se guarda este chat.

# source: none
# reviewer: unreviewed
my-data-line =
    { $label }: { $value }

# source: none
# reviewer: unreviewed
my-data-none = No guardo respuestas suyas. Si dijo sí o no al permiso, solo guardo esa palabra.

# source: none
# reviewer: unreviewed
my-data-consents = Usted dio permiso para: { $consents }.

# source: none
# reviewer: unreviewed
purpose-collect_health = que guarde lo que me cuenta sobre la salud

# source: none
# reviewer: unreviewed
purpose-share_with_navigators = que los navegadores vean el caso

# source: none
# reviewer: unreviewed
purpose-contact = que una persona se comunique por la llamada

# source: none
# reviewer: unreviewed
purpose-share_with_person = que otra persona reciba el caso por un enlace

# source: none
# reviewer: unreviewed
purpose-reminders = que le recuerde la llamada

# source: none
# reviewer: unreviewed
my-data-end = ¿Hay un error en alguna línea? Escriba lo correcto. Para borrar todo: /delete_my_data

# source: retention
# reviewer: unreviewed
delete-confirm = Esto borra sus respuestas, el texto de este chat de nuestro lado, su contacto y cualquier llamada reservada. No se puede deshacer. <b>¿Borro todo?</b>

# source: none
# reviewer: unreviewed
button-delete-yes = Sí, borrar todo

# source: none
# reviewer: unreviewed
button-delete-no = No, conservarlo

# source: retention, consent-law
# reviewer: unreviewed
deleted =
    Ya está borrado: respuestas, textos, contacto, llamadas y mensajes por enviar. Solo queda una nota de que usted lo pidió, sin su nombre ni datos de salud.

    Telegram conserva su copia: puede vaciar este chat. Para empezar otro día: /start

## Después de una pausa

# source: none
# reviewer: unreviewed
after-outage = Estuve un rato fuera de servicio, y quizá no me llegó lo que tocó. Esta es la pregunta, otra vez.

# source: none
# reviewer: unreviewed
intent-hello = Hola. Aquí sigo, y sus respuestas también.

# source: none
# reviewer: unreviewed
button-other-person = Es sobre otra persona

# source: none
# reviewer: unreviewed
intent-hello-first = Hola. Qué bueno que escribió. Hago una pregunta corta a la vez.

# source: none
# reviewer: unreviewed
language-followed = Como escribe en español, sigo en español. Para cambiarlo: /language

# source: none
# reviewer: unreviewed
my-data-telegram = Nombre de Telegram

# source: none
# reviewer: unreviewed
my-data-source = Enlace por el que llegó

## Pauses

# source: none
# reviewer: unreviewed
button-pause-hour = En una hora

# source: none
# reviewer: unreviewed
button-pause-day = Mañana

# source: none
# reviewer: unreviewed
button-pause-week = En una semana

# source: none
# reviewer: unreviewed
button-pause-open = Yo le escribo

# source: none
# reviewer: unreviewed
paused = De acuerdo. Le escribo una sola vez: { $when }. Puede seguir antes: solo escríbame.

# source: none
# reviewer: unreviewed
paused-open = De acuerdo. No le escribiré por mi cuenta. Para seguir, solo escríbame.

# source: none
# reviewer: unreviewed
pause-over = Hola. Me pidió que le escribiera ahora. Podemos seguir donde nos quedamos.

# source: none
# reviewer: unreviewed
nudge = Hola. Sus respuestas siguen aquí. ¿Seguimos o lo dejamos? No volveré a escribir por mi cuenta.

# source: none
# reviewer: unreviewed
nudge-off = De acuerdo, no le escribiré por mi cuenta. Puede volver cuando quiera.

# source: none
# reviewer: unreviewed
button-no-nudge = Por favor, no escriba

# source: none
# reviewer: unreviewed
button-pause = Hacer una pausa

# source: none
# reviewer: unreviewed
asked-anew = Cambié algunas preguntas desde la última vez; por eso le pregunto otra vez: { $labels }. Lo demás se queda.
