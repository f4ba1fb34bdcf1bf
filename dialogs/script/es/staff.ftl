### Lo que leen navegadores y administradores. Los avisos del grupo no llevan ninguna palabra de salud: un
### código, qué tan pronto, el idioma, desde cuándo, la hora de la llamada. Lo demás está en la ficha, en el
### chat privado de quien tomó la solicitud.

## Notices in the group

# source: none
# reviewer: unreviewed
notice-lead = Nueva solicitud <b>{ $code }</b>
    { $priority }
    { $language }, desde { $since }
    Llamada: { $call }

# source: none
# reviewer: unreviewed
notice-no-call = aún sin hora

# source: none
# reviewer: unreviewed
notice-claimed = La tomó { $name }

# source: none
# reviewer: unreviewed
notice-booked = Ya hay hora para la llamada

# source: none
# reviewer: unreviewed
notice-cancelled = Llamada cancelada

# source: none
# reviewer: unreviewed
notice-withdrawn = Solicitud retirada: por favor, no llamar

# source: none
# reviewer: unreviewed
notice-done = Lista

# source: safety-rules
# reviewer: unreviewed
notice-alarm = <b>Por favor, vean esto ya: { $code }</b>
    { $kind }, hora: { $time }
    La persona ya tiene los números para llamar. ¿Quién la atiende?

# source: safety-rules
# reviewer: unreviewed
notice-kind-CRISIS = Se dio el 988

# source: safety-rules
# reviewer: unreviewed
notice-kind-E911 = Se dio el 911

# source: safety-rules
# reviewer: unreviewed
notice-kind-ONC_NOW = Se dio la línea de 24 horas

# source: none
# reviewer: unreviewed
notice-alarm-taken = { $name } se encarga

# source: none
# reviewer: unreviewed
notice-alarm-cleared = Resuelto por { $name }

# source: none
# reviewer: unreviewed
notice-person = <b>{ $code }</b> pide hablar con una persona, hora: { $time }

# source: none
# reviewer: unreviewed
notice-person-unshared = <b>{ $code }</b> pide hablar con una persona, hora: { $time }
    Aún no ha compartido sus respuestas, así que nadie puede contactarle todavía. Ya sabe cómo volver a pedirlo.

# source: none
# reviewer: unreviewed
notice-person-unknown = <b>{ $code }</b> pide hablar con una persona, hora: { $time }
    Aún no ha aceptado nada. No se guarda nada y nadie puede contactarle. Ya sabe cómo volver a pedirlo.

# source: none
# reviewer: unreviewed
notice-reopened = <b>{ $code }</b> está abierta otra vez, desde { $time }. Por favor, vean la solicitud.

# source: none
# reviewer: unreviewed
notice-waiting = <b>{ $code }</b> { $priority }
    Sigue en espera desde { $since }. Nadie la ha tomado todavía.

# source: qualification
# reviewer: unreviewed
priority-P1 = P1, hoy

# source: qualification
# reviewer: unreviewed
priority-P2 = P2, en 1 día hábil

# source: qualification
# reviewer: unreviewed
priority-P3 = P3, en 2 días hábiles

# source: qualification
# reviewer: unreviewed
priority-P4 = P4, en 3 días hábiles

# source: none
# reviewer: unreviewed
language-name-en = inglés

# source: none
# reviewer: unreviewed
language-name-es = español

## Buttons of staff

# source: none
# reviewer: unreviewed
button-claim = La tomo

# source: none
# reviewer: unreviewed
button-release = Devolverla

# source: none
# reviewer: unreviewed
button-done-outcome = Lista, con resultado

# source: none
# reviewer: unreviewed
button-on-it = Me encargo

# source: none
# reviewer: unreviewed
button-cleared = Resuelto

# source: none
# reviewer: unreviewed
outcome-reached = Hubo contacto

# source: none
# reviewer: unreviewed
outcome-no_answer = No contestó

# source: none
# reviewer: unreviewed
outcome-not_fit = No es para nosotros

# source: none
# reviewer: unreviewed
outcome-moved_on = Siguió otro camino

## Taking a request

# source: none
# reviewer: unreviewed
claim-lost = Alguien fue más rápido. Esta solicitud ya está tomada.

# source: none
# reviewer: unreviewed
claim-yours = Es suya. La ficha está en su chat privado conmigo.

# source: none
# reviewer: unreviewed
claim-no-chat = Abra primero un chat privado conmigo, para que pueda mandarle la ficha.

# source: none
# reviewer: unreviewed
claim-refused-slot = Usted tiene otra llamada a esa hora, así que esta no puede pasar a usted. Queda como está.

# source: none
# reviewer: unreviewed
claim-released = La devolvió. La ficha se quitó de este chat.

## The card: read in a minute, before the call

# source: intake-fields
# reviewer: unreviewed
card-head = <b>{ $code }</b> { $priority }
    { $writer ->
        [patient] Escribe la persona con el diagnóstico
       *[loved_one] Escribe un ser querido
    }, { $language }

# source: intake-fields
# reviewer: unreviewed
card-diagnosis = <b>Diagnóstico:</b> { $value }

# source: intake-fields
# reviewer: unreviewed
card-findings = <b>Hallazgos:</b> { $value }

# source: intake-fields
# reviewer: unreviewed
card-treatment = <b>Tratamiento:</b> { $value }

# source: intake-fields
# reviewer: unreviewed
card-no-time = <b>Le dijeron “no hay tiempo”:</b> { $value }

# source: intake-fields
# reviewer: unreviewed
card-start = <b>Inicio:</b> { $value }

# source: intake-fields
# reviewer: unreviewed
card-talks = <b>Ya se habló de:</b> { $value }

# source: intake-fields
# reviewer: unreviewed
card-region = <b>Lugar:</b> { $value }

# source: certainty-v1
# reviewer: unreviewed
card-certainty = <b>Certeza:</b> { $value } de 10{ $after ->
        [none] {""}
       *[other] , después { $after } de 10
    }

# source: certainty-v1
# reviewer: unreviewed
card-open-points = <b>Por aclarar:</b> { $items }

# source: situations
# reviewer: unreviewed
card-considerations = <b>Puntos a considerar</b>

# source: situations
# reviewer: unreviewed
card-consideration = • { $title }

# source: situations
# reviewer: unreviewed
card-consideration-strong = • { $title } (fuerte)

# source: none
# reviewer: unreviewed
card-you-said = Sus palabras: “{ $words }”

# source: intake-fields
# reviewer: unreviewed
card-unknowns = <b>No se sabe:</b> { $items }

# source: intake-fields
# reviewer: unreviewed
card-prepare = <b>Para preparar:</b> { $items }

# source: intake-fields
# reviewer: unreviewed
card-linked = <b>Dos casos, una sola enfermedad:</b> lo pasó { $code }. Cada persona dio su propio permiso.

# source: safety-rules, timing-classes
# reviewer: unreviewed
card-urgent = <b>Aquí cuentan los días.</b> Se le dijo que no espere por una segunda opinión. Solo en paralelo.

# source: call-consent
# reviewer: unreviewed
card-reach = <b>Contacto:</b> { $contact }

# source: call-consent
# reviewer: unreviewed
card-reach-none = <b>Contacto:</b> aún no dio ninguno

# source: none
# reviewer: unreviewed
card-call = <b>Llamada:</b> { $call }

# source: none
# reviewer: unreviewed
card-since = Pidió la llamada: { $since }

# source: none
# reviewer: unreviewed
card-other-language = <b>Escribe en { $language }.</b> Sus idiomas aquí: { $spoken }. Llame junto con alguien del equipo que lo hable, o devuelva la solicitud.

# source: retention
# reviewer: unreviewed
card-expires = Esta ficha se quita de aquí a las { $hours } horas. En la consola se conserva.

## Lists, links, trouble

# source: none
# reviewer: unreviewed
leads-head = <b>Solicitudes abiertas: { $count }</b>

# source: none
# reviewer: unreviewed
leads-line = <b>{ $code }</b> { $priority }, desde { $since }. Llamada: { $call }

# source: none
# reviewer: unreviewed
leads-none = No hay solicitudes abiertas. Las nuevas aparecen en el grupo.

# source: none
# reviewer: unreviewed
invite-link = Mande este enlace a { $name }. Sirve una vez, hasta { $until }:
    { $url }

# source: none
# reviewer: unreviewed
invite-used = Esta invitación ya se usó. Pida una nueva a quien administra el equipo.

# source: none
# reviewer: unreviewed
invite-expired = Esta invitación ya venció. Pida una nueva a quien administra el equipo.

# source: none
# reviewer: unreviewed
invite-welcome = Hola, { $name }. Ya es parte del equipo. /leads muestra las solicitudes abiertas; /console abre las páginas del equipo.

# source: none
# reviewer: unreviewed
console-link = Su enlace para entrar a la consola. Sirve una vez, por { $minutes } minutos:
    { $url }

# source: none
# reviewer: unreviewed
not-staff = Ese comando es para nuestro equipo. Su chat sigue como antes. /help muestra lo que puede hacer aquí.

# source: none
# reviewer: unreviewed
parked-notice = Un mensaje no se pudo procesar y quedó aparte: { $id }. Se le avisó a la persona. Los detalles están en el registro.

# source: none
# reviewer: unreviewed
unreadable-notice = No puedo leer lo que Telegram me responde, así que por ahora no me llega lo que las personas escriben. No se pierde nada: sigo preguntando. Por favor, que revisen la red y TELEGRAM_API_URL; los detalles están en el registro.

# source: none
# reviewer: unreviewed
notice-group-lost = Ya no puedo escribir en el grupo de navegadores. Por favor, agrégueme otra vez y permítame escribir ahí. Hasta entonces le envío aquí las solicitudes nuevas y las alarmas.

# source: intake-fields
# reviewer: unreviewed
card-story = <b>En sus palabras:</b> “{ $words }”

# source: intake-fields
# reviewer: unreviewed
card-situation = <b>Situación:</b> “{ $words }”

# source: intake-fields
# reviewer: unreviewed
card-access = <b>Para la llamada:</b> { $items }

# source: intake-fields
# reviewer: unreviewed
card-own-questions = <b>Quiere saber:</b> “{ $words }”
