### De “quiero hablarlo” a la llamada reservada, y todo lo que le puede pasar.
### Lo que se ve en un teléfono bloqueado (recordatorios, calendario) no nombra ninguna enfermedad.
### Las promesas no cierran una frase: así no quedan dos puntos tras “p. m.”.

# source: practice-file
# reviewer: unreviewed
handover-intro = Bien. Primero van unas preguntas cortas. Luego elige una hora. La llamada es gratis y dura 15 minutos. Puede parar cuando quiera.

## Where

# source: qualification, practice-file
# reviewer: unreviewed
ask-region = { $writer ->
        [patient] ¿Dónde vive usted? Toque un botón, o escriba su estado o país.
       *[loved_one] ¿Dónde vive su ser querido? Toque un botón, o escriba el estado o el país.
    }

# source: none
# reviewer: unreviewed
ask-region-simpler = { $writer ->
        [patient] ¿En qué país está su casa?
       *[loved_one] ¿En qué país está la casa de su ser querido?
    } También puede escribir un estado, como Texas.

# source: none
# reviewer: unreviewed
ask-region-simplest = { $writer ->
        [patient] ¿Vive en Estados Unidos?
       *[loved_one] ¿Su ser querido vive en Estados Unidos?
    }

# source: qualification
# reviewer: unreviewed
why-region = Un médico solo puede trabajar donde tiene licencia. Por eso el lugar decide quién puede ayudar.

# source: none
# reviewer: unreviewed
meaning-region = Es el estado o el país donde { $writer ->
        [patient] usted vive
       *[loved_one] vive la persona con cáncer
    } casi todo el año. No necesito la dirección.

# source: none
# reviewer: unreviewed
label-region = Lugar

# source: none
# reviewer: unreviewed
option-region-US = Estados Unidos

# source: none
# reviewer: unreviewed
option-region-elsewhere = Otro país

## Permission to share

# source: consent-law, intake-fields
# reviewer: unreviewed
ask-share = ¿Puedo compartir esto con nuestros navegadores? Son personas de { $practice }. Verían <b>las respuestas y palabras de este chat</b>, y después cómo comunicarse con usted. Solo lo usan para prepararse y hablar con usted. Puede quitar este permiso cuando quiera con /delete_my_data.

# source: consent-law
# reviewer: unreviewed
ask-share-simpler = Los navegadores solo pueden ayudar si ven sus respuestas. ¿Les da permiso? Ven lo que me contó aquí, y nada más. Puede quitarlo con /delete_my_data.

# source: consent-law
# reviewer: unreviewed
ask-share-simplest = ¿Pueden los navegadores leer lo que me contó aquí? Basta con sí o no. Puede quitarlo con /delete_my_data.

# source: consent-law
# reviewer: unreviewed
why-share = Sin su permiso, ningún navegador ve sus respuestas. Con su permiso, puede prepararse para hablar con usted.

# source: consent-law
# reviewer: unreviewed
meaning-share = Compartir quiere decir que nuestros navegadores pueden leer sus respuestas y sus palabras. No se las pasan a nadie más sin preguntarle.

# source: none
# reviewer: unreviewed
label-share = Permiso

# source: none
# reviewer: unreviewed
option-share-yes = Sí, compartir

# source: none
# reviewer: unreviewed
option-share-no = No, no compartir

# source: qualification, practice-file
# reviewer: unreviewed
shared-noted = Gracias. Una persona de aquí ve sus respuestas { $promise }; nuestros navegadores ya las tienen.

# When a person answers: stands inside other messages as $promise.
# source: practice-file
# reviewer: unreviewed
promise-today = hoy, a más tardar a las { $time }

# source: practice-file
# reviewer: unreviewed
promise-tomorrow = mañana, a partir de las { $time }

# source: practice-file
# reviewer: unreviewed
promise-day = el { $date }, a partir de las { $time }

# source: consent-law
# reviewer: unreviewed
share-declined = Está bien. No se comparte nada y nadie le va a llamar. Su lista de preguntas sigue siendo suya. Si cambia de idea: /call

## Time zone

# source: none
# reviewer: unreviewed
ask-zone = ¿En qué zona horaria está? Así le muestro las horas en su reloj. También puede escribir su ciudad.

# source: none
# reviewer: unreviewed
ask-zone-simpler = ¿Qué ciudad le queda cerca? Escriba su nombre, o toque la que tiene su misma hora.

# source: none
# reviewer: unreviewed
ask-zone-simplest = Toque la ciudad que tiene la misma hora que usted.

# source: none
# reviewer: unreviewed
why-zone = Para que la llamada llegue cuando usted la espera. Nuestros navegadores pueden tener otra hora.

# source: none
# reviewer: unreviewed
meaning-zone = Es la zona donde todos los relojes marcan la misma hora. Entre Nueva York y Los Ángeles hay tres horas.

# source: none
# reviewer: unreviewed
label-zone = Zona horaria

# source: none
# reviewer: unreviewed
option-zone-eastern = Nueva York (este)

# source: none
# reviewer: unreviewed
option-zone-central = Chicago (centro)

# source: none
# reviewer: unreviewed
option-zone-mountain = Denver (montaña)

# source: none
# reviewer: unreviewed
option-zone-pacific = Los Ángeles (Pacífico)

# source: none
# reviewer: unreviewed
option-zone-other = Otro lugar

# source: none
# reviewer: unreviewed
zone-name-eastern = hora del este

# source: none
# reviewer: unreviewed
zone-name-central = hora del centro

# source: none
# reviewer: unreviewed
zone-name-mountain = hora de la montaña

# source: none
# reviewer: unreviewed
zone-name-pacific = hora del Pacífico

# source: none
# reviewer: unreviewed
zone-name-other = hora de { $city }

# source: none
# reviewer: unreviewed
ask-zone_clock = ¿Qué hora tiene ahora mismo? Escríbala así: 3:40 p. m. Con eso sé cuál es su hora.

# source: none
# reviewer: unreviewed
ask-zone_clock-simpler = Mire su reloj y escriba la hora que marca. Por ejemplo: 9:15 a. m.

# source: none
# reviewer: unreviewed
ask-zone_clock-simplest = ¿Qué hora marca su reloj? Escriba solo la hora, como 15:40.

# source: none
# reviewer: unreviewed
why-zone_clock = Su reloj me dice cuál es su hora. Así nadie le llama de noche.

# source: none
# reviewer: unreviewed
meaning-zone_clock = Es la hora que marca su teléfono o su reloj en este momento.

# source: none
# reviewer: unreviewed
label-zone_clock = Su reloj

## Picking a time

# source: practice-file
# reviewer: unreviewed
ask-slot = ¿Qué hora le queda bien para una llamada de 15 minutos? Es la { $zone }.

# source: none
# reviewer: unreviewed
ask-slot-simpler = Toque una hora para la llamada. Si ninguna le queda, toque “Otros días”.

# source: none
# reviewer: unreviewed
ask-slot-simplest = Toque una de estas horas, o toque “Otros días”.

# source: none
# reviewer: unreviewed
why-slot = Con una hora fija, un navegador guarda ese rato para usted. Después la puede cambiar.

# source: practice-file
# reviewer: unreviewed
meaning-slot = Es una charla de 15 minutos con un navegador, por teléfono o por Telegram. Es gratis. Antes de hablar ya leyó sus respuestas.

# source: none
# reviewer: unreviewed
label-slot = Hora de la llamada

# source: none
# reviewer: unreviewed
option-slot-other_days = Otros días

# source: none
# reviewer: unreviewed
option-slot-no_time = La elijo después

# source: none
# reviewer: unreviewed
ask-slot_day = ¿Qué día le queda bien?

# source: none
# reviewer: unreviewed
ask-slot_day-simpler = Toque un día. Luego le muestro las horas libres.

# source: none
# reviewer: unreviewed
ask-slot_day-simplest = Toque uno de estos días.

# source: none
# reviewer: unreviewed
why-slot_day = Solo muestro los días en que alguien puede hablar con usted.

# source: none
# reviewer: unreviewed
meaning-slot_day = Son días con horas libres para su llamada. Cuando toque uno, verá sus horas.

# source: none
# reviewer: unreviewed
label-slot_day = Día

# A button: takes the short names of weekday and month, to stay within 28 letters.
# source: none
# reviewer: unreviewed
slot-button = { $weekday } { $day } { $month }, { $time }

# source: none
# reviewer: unreviewed
day-button = { $weekday } { $day } de { $month }

# source: none
# reviewer: unreviewed
slot-full = { $weekday } { $day } de { $month } de { $year }, { $time } ({ $zone })

# source: none
# reviewer: unreviewed
slot-lost = Alguien tomó esa hora hace un momento. No se perdió nada más. Estas están libres ahora ({ $zone }). ¿Cuál le queda bien?

# source: none
# reviewer: unreviewed
no-slots = Por ahora no veo una hora libre. Nuestros navegadores tienen su solicitud y van a buscar una. También puede probar más tarde con /call.

## How to reach the person

# source: call-consent, consent-law
# reviewer: unreviewed
ask-contact = ¿Cómo puede el navegador hablar con <b>usted</b>? Puede dar su número de teléfono o su nombre de Telegram. Es para esta llamada y para planearla, y para nada más. Puede quitarlo con /delete_my_data.

# source: call-consent
# reviewer: unreviewed
ask-contact-simpler = ¿A qué número le llamamos? Escríbalo con el código de área, o toque para compartirlo. Solo es para esta llamada.

# source: call-consent
# reviewer: unreviewed
ask-contact-simplest = Escriba su número de teléfono. Solo es para esta llamada.

# source: call-consent
# reviewer: unreviewed
why-contact = El navegador necesita una manera de hablar con usted a la hora que eligió.

# source: call-consent, consent-law
# reviewer: unreviewed
meaning-contact = Es la manera de hablar con usted. Puede escribir aquí su teléfono, o compartirlo con un toque. Dé el suyo, no el de otra persona. Le llama una persona, no una máquina.

# source: none
# reviewer: unreviewed
label-contact = Medio de contacto

# source: none
# reviewer: unreviewed
contact-button = Compartir mi teléfono

# source: none
# reviewer: unreviewed
option-contact-username = Usar mi nombre de Telegram

# source: none
# reviewer: unreviewed
option-contact-number = Escribir un teléfono

# source: none
# reviewer: unreviewed
option-contact-none = Ninguno de estos

# The button that names it, so that the person sees what they agree to show.
# source: call-consent
# reviewer: unreviewed
contact-use-username = Usar { $username }

# source: none
# reviewer: unreviewed
contact-read-back = Leí este número: <b>{ $number }</b>. ¿Es el correcto?

# source: none
# reviewer: unreviewed
contact-kept = Gracias. Guardo esto para la llamada: { $contact }.

# source: none
# reviewer: unreviewed
button-number-right = Sí, ese es

# source: none
# reviewer: unreviewed
button-number-wrong = No, lo escribo otra vez

# source: none
# reviewer: unreviewed
contact-bad = Ahí no pude leer un número de teléfono. Escríbalo con el código de área, como 202 555 0143. Fuera de EE. UU., empiece con + y el código del país.

# source: practice-file
# reviewer: unreviewed
contact-none = Está bien. Sin un teléfono o un nombre de Telegram no puedo reservar una llamada. { $address ->
        [none] Cuando pueda dar uno de los dos, vuelva a /call.
       *[other] Puede escribir o llamar aquí: { $address }.
    } Sus respuestas siguen guardadas.

## The booked call

# source: practice-file
# reviewer: unreviewed
booked = Su llamada quedó reservada.
    <b>{ $when }</b>
    Con { $navigator }, 15 minutos, gratis.
    Le buscamos en: { $contact }

    Para verla, cambiarla o cancelarla: /call

# source: intake-fields, telegram-privacy
# reviewer: unreviewed
booked-bring = Para la llamada conviene tener a la mano:
    • el reporte del tejido y los de las imágenes
    • una lista de las medicinas
    • fechas de tratamiento, pasadas y próximas
    • las preguntas que más le importan { $writer ->
        [patient] a usted
       *[loved_one] a usted y a su ser querido
    }

    Tenga lo que pueda; nada es obligatorio. Por favor, no lo mande aquí: este chat no es un lugar seguro para estudios.

# source: practice-file
# reviewer: unreviewed
call-status = Su llamada: <b>{ $when }</b>
    Con { $navigator }, 15 minutos, gratis.

# source: none
# reviewer: unreviewed
call-none = Por ahora no tiene una llamada.

# source: none
# reviewer: unreviewed
button-move = Elegir otra hora

# source: none
# reviewer: unreviewed
button-cancel-call = Cancelar la llamada

# source: none
# reviewer: unreviewed
call-moved = Listo. Su llamada tiene una nueva hora.
    <b>{ $when }</b>
    Con { $navigator }. La hora anterior quedó libre.

# source: none
# reviewer: unreviewed
call-cancel-confirm = ¿Cancelo su llamada? Después puede reservar otra.

# source: none
# reviewer: unreviewed
call-cancelled = Su llamada quedó cancelada. Nadie le va a llamar. Puede elegir otra hora cuando quiera: /call

## Reminders: they may show on a locked phone

# source: consent-law
# reviewer: unreviewed
ask-reminders = ¿Le recuerdo la llamada por aquí, un día antes y una hora antes?

# source: consent-law
# reviewer: unreviewed
ask-reminders-simpler = ¿Quiere dos avisos cortos antes de la llamada? Uno llega un día antes, y otro una hora antes.

# source: consent-law
# reviewer: unreviewed
ask-reminders-simplest = ¿Le recuerdo la llamada? Basta con sí o no.

# source: none
# reviewer: unreviewed
why-reminders = A unas personas les sirve un aviso antes de la llamada, a otras no. Solo escribo si usted dice que sí.

# source: none
# reviewer: unreviewed
meaning-reminders = Es un aviso corto que le mando en este chat. Solo dice la hora de la llamada. No dice de qué se trata.

# source: none
# reviewer: unreviewed
label-reminders = Recordatorios

# source: none
# reviewer: unreviewed
option-reminders-yes = Sí, por favor

# source: none
# reviewer: unreviewed
option-reminders-no = Sin recordatorios

# source: none
# reviewer: unreviewed
reminders-on = Bien. Le escribo un día antes y una hora antes, nunca de noche.

# source: none
# reviewer: unreviewed
reminders-off = De acuerdo. No le mando recordatorios.

# source: none
# reviewer: unreviewed
reminder-day = Un recordatorio: tiene una llamada el { $when }. Para verla, cambiarla o cancelarla: /call

# source: none
# reviewer: unreviewed
reminder-hour = Se acerca su llamada: { $when }. Para verla, cambiarla o cancelarla: /call

# source: practice-file
# reviewer: unreviewed
ics-title = Llamada (15 minutos)

# source: none
# reviewer: unreviewed
ics-description = La llamada que reservó. Para cambiarla o cancelarla, abra el chat y mande /call.

## What staff did

# source: none
# reviewer: unreviewed
staff-moved-call = Tuvimos que cambiar la hora de su llamada. Sentimos el cambio. La nueva hora:
    <b>{ $when }</b>
    Con { $navigator }. Si no le queda bien, elija otra aquí abajo.

# source: none
# reviewer: unreviewed
staff-cancelled-call = Tuvimos que cancelar su llamada. Lo sentimos. Sus respuestas siguen aquí. Puede elegir otra hora aquí abajo.

# source: none
# reviewer: unreviewed
staff-claimed = { $navigator } ya está viendo su solicitud.

## Kind endings

# source: none
# reviewer: unreviewed
ended-kindly = Está bien, no se comparte nada. Sus respuestas quedan aquí por ahora. Escríbame cuando quiera seguir. Sus preguntas para el médico: /questions. Para borrar todo: /delete_my_data

# source: none
# reviewer: unreviewed
slot-not-free = Ese horario no está libre, lo siento. Estos días sí:

# source: none
# reviewer: unreviewed
lead-withdrawn = Listo. Avisé a los navegadores que usted retiró su solicitud. Si había una llamada, quedó cancelada. Puede empezar de nuevo cuando quiera.

## Names for dates; Monday is 1

# source: none
# reviewer: unreviewed
weekday-1 = lunes

# source: none
# reviewer: unreviewed
weekday-2 = martes

# source: none
# reviewer: unreviewed
weekday-3 = miércoles

# source: none
# reviewer: unreviewed
weekday-4 = jueves

# source: none
# reviewer: unreviewed
weekday-5 = viernes

# source: none
# reviewer: unreviewed
weekday-6 = sábado

# source: none
# reviewer: unreviewed
weekday-7 = domingo

# source: none
# reviewer: unreviewed
month-1 = enero

# source: none
# reviewer: unreviewed
month-2 = febrero

# source: none
# reviewer: unreviewed
month-3 = marzo

# source: none
# reviewer: unreviewed
month-4 = abril

# source: none
# reviewer: unreviewed
month-5 = mayo

# source: none
# reviewer: unreviewed
month-6 = junio

# source: none
# reviewer: unreviewed
month-7 = julio

# source: none
# reviewer: unreviewed
month-8 = agosto

# source: none
# reviewer: unreviewed
month-9 = septiembre

# source: none
# reviewer: unreviewed
month-10 = octubre

# source: none
# reviewer: unreviewed
month-11 = noviembre

# source: none
# reviewer: unreviewed
month-12 = diciembre

# source: none
# reviewer: unreviewed
weekday-short-1 = lun

# source: none
# reviewer: unreviewed
weekday-short-2 = mar

# source: none
# reviewer: unreviewed
weekday-short-3 = mié

# source: none
# reviewer: unreviewed
weekday-short-4 = jue

# source: none
# reviewer: unreviewed
weekday-short-5 = vie

# source: none
# reviewer: unreviewed
weekday-short-6 = sáb

# source: none
# reviewer: unreviewed
weekday-short-7 = dom

# source: none
# reviewer: unreviewed
month-short-1 = ene

# source: none
# reviewer: unreviewed
month-short-2 = feb

# source: none
# reviewer: unreviewed
month-short-3 = mar

# source: none
# reviewer: unreviewed
month-short-4 = abr

# source: none
# reviewer: unreviewed
month-short-5 = may

# source: none
# reviewer: unreviewed
month-short-6 = jun

# source: none
# reviewer: unreviewed
month-short-7 = jul

# source: none
# reviewer: unreviewed
month-short-8 = ago

# source: none
# reviewer: unreviewed
month-short-9 = sep

# source: none
# reviewer: unreviewed
month-short-10 = oct

# source: none
# reviewer: unreviewed
month-short-11 = nov

# source: none
# reviewer: unreviewed
month-short-12 = dic

# source: practice-file
# reviewer: unreviewed
no-time-chosen = Está bien. Su solicitud sigue en pie sin hora. Un navegador le buscará { $promise }, por este medio: { $contact }. Puede elegir una hora cuando quiera: /call

# source: none
# reviewer: unreviewed
slot-passed = Esa hora ya pasó o está demasiado cerca. Estas están libres ({ $zone }). ¿Cuál le queda bien?

# source: practice-file
# reviewer: unreviewed
call-waiting = Nuestros navegadores tienen su solicitud. Aún no hay una hora. Puede elegir una cuando quiera, o decirme cómo comunicarnos: escriba su teléfono.

# source: none
# reviewer: unreviewed
button-choose-time = Elegir una hora

# source: none
# reviewer: unreviewed
reminders-on-hour = Bien. Le escribiré poco antes de la llamada, nunca de noche.

# source: none
# reviewer: unreviewed
reminders-too-near = La llamada está tan cerca que ya no cabe un recordatorio antes. Para verla: /call

# source: none
# reviewer: unreviewed
call-past = Su llamada fue el { $when }. Si no se hizo, o quiere otra, elija una hora.

# source: none
# reviewer: unreviewed
staff-changed-navigator = Su llamada sigue en pie: { $when }. Le llamará { $navigator }.

# source: intake-fields
# reviewer: unreviewed
ask-access = ¿Qué haría más fácil la llamada? Toque todo lo que corresponda y luego “Listo”.

# source: intake-fields
# reviewer: unreviewed
ask-access-simpler = ¿Qué conviene que sepa el navegador antes de la llamada? Puede tocar más de una cosa.

# source: intake-fields
# reviewer: unreviewed
ask-access-simplest = Toque lo que corresponda. Si nada, toque “No hace falta nada”.

# source: none
# reviewer: unreviewed
why-access = Para que la llamada le quede bien. Solo lo ve el navegador que le llama.

# source: none
# reviewer: unreviewed
meaning-access = Un intérprete traduce lo que se dice. “Me acompaña alguien” quiere decir que una persona de confianza escucha también.

# source: none
# reviewer: unreviewed
label-access = Para la llamada

# source: none
# reviewer: unreviewed
option-access-interpreter = Un intérprete

# source: none
# reviewer: unreviewed
option-access-hearing = Oigo poco

# source: none
# reviewer: unreviewed
option-access-tires = Hablar me cansa

# source: none
# reviewer: unreviewed
option-access-company = Me acompaña alguien

# source: none
# reviewer: unreviewed
option-access-none = No hace falta nada
