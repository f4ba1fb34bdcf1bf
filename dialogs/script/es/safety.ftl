### Lo que se dice en una emergencia o una crisis. Redacción de la referencia, 2.4 y 2.5; $other es "yes" cuando se habla de otra persona y no de quien escribe.

# source: safety-rules
# reviewer: unreviewed
alarm-E911 =
    { $other ->
        [yes] Lo que escribió puede ser una emergencia. <b>Llame al 911 ahora</b> o lleve a esa persona a la sala de emergencias (urgencias) más cercana. Quédese a su lado si puede. No deje que maneje. Fuera de EE. UU., llame al número de emergencias de su país. Diga que la persona tiene cáncer o que está en tratamiento. Soy un asistente automático y no puedo estar pendiente de ustedes. La segunda opinión puede esperar; esto no.
       *[no] Lo que escribió puede ser una emergencia. <b>Llame al 911 ahora</b> o vaya a la sala de emergencias (urgencias) más cercana. No maneje usted. Fuera de EE. UU., llame al número de emergencias de su país. Diga que tiene cáncer o que está en tratamiento. Soy un asistente automático y no puedo estar pendiente de usted. La segunda opinión puede esperar; esto no.
    }

# source: safety-rules, neutropenic-fever
# reviewer: unreviewed
alarm-ONC_NOW =
    { $other ->
        [yes] <b>Llame ahora mismo al número de 24 horas del equipo de cáncer de esa persona.</b> Está en su tarjeta de tratamiento o en la grabación de la clínica. Si no contestan pronto, o si aún no tiene equipo, llévela a la sala de emergencias (urgencias). Si se siente peor, llame al 911. Fuera de EE. UU., llame al número de emergencias de su país. Una fiebre de 38 °C (100.4 °F) o más durante la quimio requiere una llamada inmediata, de día o de noche. Quédese a su lado si puede. Diga que la persona tiene cáncer.
       *[no] <b>Llame ahora mismo al número de 24 horas de su equipo de cáncer.</b> Está en su tarjeta de tratamiento o en la grabación de la clínica. Si no contestan pronto, o si aún no tiene equipo, vaya a la sala de emergencias (urgencias). Si se siente peor, llame al 911. Fuera de EE. UU., llame al número de emergencias de su país. Una fiebre de 38 °C (100.4 °F) o más durante la quimio requiere una llamada inmediata, de día o de noche.
    }

# source: safety-rules, neutropenic-fever
# reviewer: unreviewed
alarm-ONC_NOW-no-team =
    { $other ->
        [yes] Si esa persona aún no tiene un equipo de cáncer, <b>llévela ahora a la sala de emergencias (urgencias)</b>. Diga que la persona tiene cáncer o que puede tenerlo. Si ya tiene equipo, llame ahora a su número de 24 horas. Si se siente peor, llame al 911. Fuera de EE. UU., llame al número de emergencias de su país. Una fiebre de 38 °C (100.4 °F) o más durante la quimio requiere una llamada inmediata, de día o de noche. Quédese a su lado si puede.
       *[no] Si aún no tiene un equipo de cáncer, <b>vaya ahora a la sala de emergencias (urgencias)</b>. Diga que tiene cáncer o que puede tenerlo. Si ya tiene equipo, llame ahora a su número de 24 horas. Si se siente peor, llame al 911. Fuera de EE. UU., llame al número de emergencias de su país. Una fiebre de 38 °C (100.4 °F) o más durante la quimio requiere una llamada inmediata, de día o de noche.
    }

# source: safety-rules, crisis-lines
# reviewer: unreviewed
alarm-CRISIS =
    { $other ->
        [yes] Gracias por decírmelo. No tiene que cargar con esto a solas. Quédese con esa persona si no corre peligro. En EE. UU., <b>llame al 988 y oprima 2, o mande un mensaje de texto con la palabra AYUDA al 988</b> (24 horas, gratis, en español). Usted también puede llamar al 988 por ella. Si está en peligro ahora, <b>llame al 911</b>. Fuera de EE. UU., llame al número de emergencias o a una línea de crisis de su país. Soy un asistente automático; por favor, hable con una persona ahora. ¿Hay alguien cerca que pueda quedarse con ustedes?
       *[no] Gracias por decírmelo. No tiene que cargar con esto a solas. En EE. UU., <b>llame al 988 y oprima 2, o mande un mensaje de texto con la palabra AYUDA al 988</b> (24 horas, gratis, en español). Si está en peligro ahora, <b>llame al 911</b>. Fuera de EE. UU., llame al número de emergencias o a una línea de crisis de su país. Soy un asistente automático; por favor, hable con una persona ahora. ¿Hay alguien cerca que pueda quedarse con usted?
    }

# source: safety-rules, crisis-lines, childhelp
# reviewer: unreviewed
alarm-crisis-abuse =
    { $other ->
        [yes] Gracias por decírmelo. Nadie merece que le hagan daño en su casa. Si hay peligro ahora, <b>llame al 911</b>. La Línea Nacional contra la Violencia Doméstica atiende de día y de noche, también en español: llame al <b>1-800-799-7233</b> o mande un texto con la palabra START al 88788. Si hay niños en peligro, llame a Childhelp: 1-800-422-4453. Fuera de EE. UU., llame al número de emergencias de su país. Soy un asistente automático; por favor, hable con una persona ahora. Si alguien más lee este teléfono, puede borrar este chat.
       *[no] Gracias por decírmelo. Nadie merece que le hagan daño en su casa. Si está en peligro ahora, <b>llame al 911</b>. La Línea Nacional contra la Violencia Doméstica atiende de día y de noche, también en español: llame al <b>1-800-799-7233</b> o mande un texto con la palabra START al 88788. Si hay niños en peligro, llame a Childhelp: 1-800-422-4453. Fuera de EE. UU., llame al número de emergencias de su país. Soy un asistente automático; por favor, hable con una persona ahora. Si alguien más lee su teléfono, puede borrar este chat.
    }

# source: safety-rules, crisis-lines
# reviewer: unreviewed
alarm-overdose =
    { $other ->
        [yes]
            Lo que escribió puede ser una emergencia. <b>Llame al 911 ahora</b>. Fuera de EE. UU., llame al número de emergencias de su país. Diga qué tomó o qué pasó, y que la persona tiene cáncer. Quédese a su lado si no corre peligro. Soy un asistente automático y no puedo estar pendiente de ustedes.

            Mientras llega la ayuda, puede <b>llamar al 988 y oprimir 2, o mandar un texto con la palabra AYUDA al 988</b> (24 horas, gratis, en español). También ayudan a quien acompaña.
       *[no]
            Lo que escribió puede ser una emergencia. <b>Llame al 911 ahora</b>. Fuera de EE. UU., llame al número de emergencias de su país. Diga qué tomó o qué pasó, y que tiene cáncer. No maneje usted. Soy un asistente automático y no puedo estar pendiente de usted.

            Mientras llega la ayuda, puede <b>llamar al 988 y oprimir 2, o mandar un texto con la palabra AYUDA al 988</b> (24 horas, gratis, en español). No tiene que cargar con esto a solas.
    }

# source: safety-rules
# reviewer: unreviewed
alarm-check =
    { $other ->
        [yes] Quiero entenderle bien. <b>¿Está pasando en este momento?</b> Si es así, no me espere. Llame al 911 o al número de 24 horas de su equipo de cáncer. Fuera de EE. UU., llame al número de emergencias de su país.
       *[no] Quiero entenderle bien. <b>¿Está pasando en este momento?</b> Si es así, no me espere. Llame al 911 o al número de 24 horas de su equipo de cáncer. Fuera de EE. UU., llame al número de emergencias de su país.
    }

# source: safety-rules
# reviewer: unreviewed
alarm-crisis-check =
    { $other ->
        [yes] ¿Esa persona está pensando en quitarse la vida?
       *[no] ¿Está pensando en quitarse la vida?
    }

# source: safety-rules, crisis-lines
# reviewer: unreviewed
alarm-abuse-check =
    { $other ->
        [yes] Quiero entenderle bien. <b>¿Alguien lastima a esa persona, o corre peligro en su casa?</b> Si es así, llame al 911. La Línea Nacional contra la Violencia Doméstica atiende día y noche: llame al <b>1-800-799-7233</b> o mande START al 88788. Fuera de EE. UU., llame al número de emergencias de su país.
       *[no] Quiero entenderle bien. <b>¿Alguien le hace daño, o corre peligro en su casa?</b> Si es así, llame al 911. La Línea Nacional contra la Violencia Doméstica atiende día y noche: llame al <b>1-800-799-7233</b> o mande START al 88788. Fuera de EE. UU., llame al número de emergencias de su país.
    }

# source: safety-rules
# reviewer: unreviewed
alarm-hospice-line =
    { $other ->
        [yes] Si esa persona recibe cuidados de hospicio, llame primero al número de 24 horas del hospicio.
       *[no] Si recibe cuidados de hospicio, llame primero al número de 24 horas del hospicio.
    }

# source: none
# reviewer: unreviewed
button-happening-now = Sí, ahora mismo

# source: none
# reviewer: unreviewed
button-not-happening = No, o ya pasó

# source: none
# reviewer: unreviewed
button-getting-help = Ya me están ayudando

# source: none
# reviewer: unreviewed
button-mistake = Fue un error o ya pasó

# source: none
# reviewer: unreviewed
button-resume = Seguir con las preguntas

# source: none
# reviewer: unreviewed
button-stop-here = Parar aquí

# source: none
# reviewer: unreviewed
alarm-getting-help = Gracias por avisarme. Quédese con quienes están ayudando. Este chat puede esperar, y ahora no le preguntaré nada. Cuando quiera seguir, toque el botón.

# source: safety-rules, crisis-lines
# reviewer: unreviewed
alarm-person = Nuestros navegadores no son un servicio de emergencias. Quizá no estén leyendo ahora. <b>Si es una emergencia, llame al 911 ahora.</b> En una crisis, llame al 988 y oprima 2. Fuera de EE. UU., llame al número de emergencias de su país. { $known ->
        [yes] Ya les avisé que usted quiere hablar con una persona.
       *[no] Cuando esté a salvo, siga aquí y pida hablar con una persona, para que alguien pueda comunicarse con usted.
    }

# source: safety-rules
# reviewer: unreviewed
alarm-cleared = Gracias por avisarme. ¿Quiere seguir, parar o que una persona se comunique con usted?

# source: safety-rules, crisis-lines
# reviewer: unreviewed
alarm-still = Antes de seguir: usted escribió sobre algo que puede ser una emergencia. Si hace falta ayuda ahora, llame al 911. En una crisis, llame al 988 y oprima 2. Fuera de EE. UU., llame al número de emergencias de su país. ¿Cómo está la situación ahora?

# source: safety-rules, timing-classes
# reviewer: unreviewed
urgent-dx =
    { $writer ->
        [loved_one] Este tipo de enfermedad puede necesitar tratamiento muy pronto, a veces en horas o días. <b>Por favor, no retrasen el tratamiento por una segunda opinión.</b> Si un médico le dijo que fuera al hospital, vayan hoy. Pregunten al equipo: “¿Puede otro especialista revisar el caso mientras empezamos?” Un navegador puede ayudarles con eso al mismo tiempo. { $promise }
       *[patient] Este tipo de enfermedad puede necesitar tratamiento muy pronto, a veces en horas o días. <b>Por favor, no retrase el tratamiento por una segunda opinión.</b> Si un médico le dijo que vaya al hospital, vaya hoy. Pregunte a su equipo: “¿Puede otro especialista revisar mi caso mientras empezamos?” Un navegador puede ayudarle con eso al mismo tiempo. { $promise }
    }

# source: timing-classes
# reviewer: unreviewed
told-urgent-noted = Le dijeron que hay poco tiempo. Por favor, no cambie ninguna fecha que ya le dieron. Primero veremos el tema del tiempo.

# source: safety-rules, crisis-lines
# reviewer: unreviewed
alarm-crisis-line = Sea cual sea la respuesta, hay ayuda ahora: <b>llame al 988 y oprima 2, o mande un texto con la palabra AYUDA al 988</b> (24 horas, gratis, en español). Fuera de EE. UU., llame al número de emergencias o a una línea de crisis de su país.

# source: safety-rules, crisis-lines
# reviewer: unreviewed
alarm-crisis-yes =
    { $other ->
        [yes] Gracias por decírmelo. Por favor, no espere: <b>llame ahora al 988 y oprima 2, o mande AYUDA al 988</b>. Si hay peligro ahora, llame al 911. Quédese con esa persona si no corre peligro. Guarde las pastillas y lo que pueda hacer daño. Fuera de EE. UU., llame al número de emergencias de su país. Soy un asistente automático. En esa línea hay una persona ahora mismo.
       *[no] Gracias por decírmelo. Hace falta valor. Por favor, no se quede a solas con esto: <b>llame ahora al 988 y oprima 2, o mande AYUDA al 988</b>. Si está en peligro, llame al 911. Vaya con alguien que pueda acompañarle. Fuera de EE. UU., llame al número de emergencias de su país. Soy un asistente automático. En esa línea hay una persona ahora mismo.
    }

# source: safety-rules, crisis-lines
# reviewer: unreviewed
alarm-crisis-no =
    { $other ->
        [yes] Gracias por responder. Si algo cambia, o si tiene dudas, el <b>988</b> atiende día y noche (oprima 2), también para usted. Si hay peligro, llame al 911. Fuera de EE. UU., llame al número de emergencias de su país.
       *[no] Gracias por responder. Aun así puede pesar mucho. Si algo cambia, el <b>988</b> atiende día y noche (oprima 2). Si hay peligro, llame al 911. Fuera de EE. UU., llame al número de emergencias de su país.
    }

# source: safety-rules, crisis-lines
# reviewer: unreviewed
alarm-crisis-stay =
    { $other ->
        [yes] Soy un asistente automático, y esto necesita una persona. Por favor, <b>llame ahora al 988, oprima 2 y no cuelgue</b>. Quédese con esa persona si no corre peligro, y aleje pastillas y lo que pueda hacer daño. En peligro, llame al 911. Fuera de EE. UU., llame al número de emergencias de su país.
       *[no] Soy un asistente automático, y esto necesita una persona. Por favor, <b>llame ahora al 988, oprima 2 y no cuelgue</b>. Aléjese de pastillas o de lo que pueda hacerle daño. En peligro, llame al 911. Fuera de EE. UU., llame al número de emergencias de su país.
    }

# source: safety-rules, crisis-lines
# reviewer: unreviewed
alarm-abuse-line = Si le hacen daño o le amenazan otra vez, puede llamar al <b>1-800-799-7233</b> o mandar un texto con la palabra START al 88788, de día y de noche. En peligro, llame al 911. Fuera de EE. UU., llame al número de emergencias de su país.
