### Las primeras palabras, el permiso, las tres lecturas cortas, el regreso y los cierres amables.

## Antes del permiso

# source: bot-disclosure, practice-article, practice-file
# reviewer: unreviewed
welcome-1 =
    Hola. Soy un asistente automático de { $practice }. No soy médico ni atiendo emergencias. <b>En una emergencia, llame al 911</b> o al número de emergencias de su país.

    En una segunda opinión, otro especialista revisa el diagnóstico o el plan. Le haré unas preguntas cortas. Después le mostraré qué puede valer la pena preguntar, y por qué. Si quiere, al final puede pedir una llamada gratis de 15 minutos con una persona.

    Puede parar en cualquier momento.

# source: telegram-privacy, consent-law, retention
# reviewer: unreviewed
welcome-2 =
    Sus respuestas y este chat se guardan cifrados. El personal de { $practice } los lee para revisar mi trabajo. Los navegadores (personas que orientan) solo ven su caso si también lo permite. Si lo deja a medias, se borran a los { $abandoned_days } días. Para borrarlos: /delete_my_data

    Los chats con bots no van cifrados de extremo a extremo: Telegram también los guarda.

    <b>¿Me da permiso de guardar lo que me cuente de la salud, para responderle?</b> Lo que escriba antes no se guarda.

# source: retention, practice-file
# reviewer: unreviewed
tell-more-1 =
    Qué guardo: sus respuestas, este chat, y su número y usuario de Telegram.

    Cuánto tiempo: { $abandoned_days } días si lo deja a medias. { $lead_days } días si pide una llamada y no elige hora. { $after_call_days } días después de la llamada. La constancia de su sí o su no queda 6 años, sin datos de salud. El aviso de que hubo una emergencia queda un año, sin sus palabras.

    Para verlo: /my_data
    Para borrarlo: /delete_my_data

# source: telegram-privacy, fda-boundary, consent-law
# reviewer: unreviewed
tell-more-2 =
    Quién lo lee: personal de { $practice } que revisa mi trabajo. Los navegadores (personas que orientan), si da permiso. Nadie más. No se vende ni se usa para publicidad.

    Qué no hago: no doy consejo médico, ni diagnóstico, ni cifras de cuánto vive la gente.

    Si lo deja a la mitad, le escribo una sola vez.

    Por favor, no mande aquí reportes, fotos ni números de expediente. No los abro.

    Aunque yo borre sus datos, Telegram conserva su copia. Usted puede vaciar este chat en Telegram.

# source: intake-fields
# reviewer: unreviewed
button-agree = Acepto y tengo 18 o más

# source: none
# reviewer: unreviewed
button-tell-more = Quiero saber más

# source: none
# reviewer: unreviewed
button-no-thanks = No, gracias

# source: intake-fields
# reviewer: unreviewed
button-under-18 = Tengo menos de 18

# source: none
# reviewer: unreviewed
hello-again = Hola. Qué bueno que escribió. Para seguir, toque uno de estos botones.

# source: consent-law
# reviewer: unreviewed
consent-needed =
    { $said ->
        [yes] Gracias. Para que cuente, toque el botón “{ button-agree }”.
        [other] Antes de seguir necesito su permiso. Por favor, toque uno de los botones.
       *[text] No guardé lo que escribió. Antes de leer sus palabras necesito su permiso. Por favor, toque uno de los botones.
    }

    En una emergencia, llame al 911 o al número de emergencias de su país.

## Sin permiso

# source: consent-law
# reviewer: unreviewed
declined =
    Está bien. Solo guardo su “no”.

    Si gusta, puede leer alguna de estas tres lecturas cortas. No le preguntaré nada. Y si cambia de idea, toque el último botón.

# source: none
# reviewer: unreviewed
button-change-mind = Sí quiero empezar

## El regreso

# source: bot-disclosure
# reviewer: unreviewed
welcome-back = Qué bueno leerle. Soy el asistente automático. Podemos seguir donde nos quedamos.

# source: none
# reviewer: unreviewed
welcome-again = Ya habíamos empezado, y lo que me contó sigue aquí. <b>¿Seguimos o empezamos de nuevo?</b>

## Cierres

# source: intake-fields, crisis-lines
# reviewer: unreviewed
end-minor-self =
    Gracias por decírmelo. Este servicio es solo para personas adultas; por eso no pregunto más ni guardo respuestas. Por favor, muestre este chat a su mamá, a su papá o a otra persona adulta de confianza. Ellos pueden escribirnos o llamar a un centro de cáncer infantil.

    Si se siente muy mal de ánimo, puede llamar al <b>988</b> y oprimir 2, de día o de noche. En una emergencia, llame al 911. Fuera de EE. UU., llame al número de emergencias de su país.

# source: intake-fields, crisis-lines
# reviewer: unreviewed
end-minor-again = Lo que escriba ahora aquí no se guarda. Su mamá, su papá u otra persona adulta de confianza es quien mejor puede ayudar. Si se siente muy mal de ánimo, puede llamar al <b>988</b> y oprimir 2, de día o de noche.

# source: intake-fields
# reviewer: unreviewed
end-minor-patient = Las niñas, los niños y los jóvenes con cáncer tienen sus propios médicos y centros. Por eso no hago más preguntas. La mamá, el papá o quien tenga la tutela puede hablar con una persona de nuestro equipo para saber a dónde acudir. Para eso, toque el botón.

# source: practice-file
# reviewer: unreviewed
end-professional = Gracias. Este chat es para personas con cáncer y quienes las acompañan. { $referral ->
        [none] El personal de salud puede comunicarse directamente con la oficina.
       *[other] Para el personal de salud hay una vía directa: { $referral }.
    } Por favor, no mande aquí datos de pacientes.

# source: safety-rules, practice-file
# reviewer: unreviewed
end-region =
    Lo siento: { $practice } no puede ofrecer una llamada en el lugar donde vive. Solo atiende donde sus médicos pueden ejercer. Lo que leyó aquí se queda con usted.

    Con /questions recibe las preguntas para el médico. En EE. UU., la Sociedad Americana Contra el Cáncer contesta de día y de noche: 1-800-227-2345. En otro país, pregunte al médico por un centro que atienda mucho este cáncer.

# source: none
# reviewer: unreviewed
end-not-cancer =
    { $writer ->
        [loved_one] Gracias por decírmelo. Este servicio es para cuando hay cáncer o se sospecha. Por eso no tengo más preguntas. Si un médico todavía lo está revisando, o si el resultado cambia, puede volver. Para las dudas sobre el resultado, lo mejor es preguntar al médico de esa persona.
       *[patient] Gracias por decírmelo. Este servicio es para cuando hay cáncer o se sospecha. Por eso no tengo más preguntas. Si un médico todavía lo está revisando, o si el resultado cambia, puede volver. Para las dudas sobre el resultado, lo mejor es preguntar a su propio médico.
    }

# source: safety-rules, crisis-lines
# reviewer: unreviewed
end-person-died =
    Lo siento mucho. Gracias por decírmelo. No preguntaré nada más y nadie le llamará.

    Si quiere hablar con alguien, la Sociedad Americana Contra el Cáncer contesta de día y de noche: 1-800-227-2345. Si la carga es demasiada, llame al 988 y oprima 2. Para borrar este chat de nuestros registros: /delete_my_data
