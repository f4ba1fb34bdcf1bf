### The bot's face in Telegram: its menu of commands (at most 256 characters each), what an empty chat shows
### (512) and what its profile shows (120). Plain text: Telegram renders no markup there.

# source: safety-rules
# reviewer: unreviewed
bot-description = Soy un asistente automático de { $practice }; no soy médico.
    Pregunto por el cáncer y el plan. Muestro qué puede valer la pena preguntar, y por qué. Si quiere, reservo una llamada gratis con una persona.
    No soy para emergencias: llame al 911. En una crisis llame al 988 y oprima 2.
    Toque Iniciar para empezar.

# source: safety-rules
# reviewer: unreviewed
bot-short-description = ¿Piensa en una segunda opinión sobre cáncer? Pregunto, doy razones y reservo una llamada gratis. Soy un bot. Emergencias: 911.

# source: none
# reviewer: unreviewed
menu-start = Empezar, o ver dónde vamos

# source: none
# reviewer: unreviewed
menu-help = Qué puede hacer aquí

# source: none
# reviewer: unreviewed
menu-questions = Preguntas para su médico

# source: none
# reviewer: unreviewed
menu-sheet = Una hoja para guardar o imprimir

# source: none
# reviewer: unreviewed
menu-call = Ver, cambiar o cancelar su llamada

# source: none
# reviewer: unreviewed
menu-share = Pasar el caso a otra persona

# source: none
# reviewer: unreviewed
menu-language = Inglés o español

# source: none
# reviewer: unreviewed
menu-privacy = Qué se guarda y quién lo ve

# source: none
# reviewer: unreviewed
menu-my-data = Ver lo que se guarda de usted

# source: none
# reviewer: unreviewed
menu-delete-my-data = Borrar todo lo suyo

# source: none
# reviewer: unreviewed
menu-stop = Parar por ahora

# source: none
# reviewer: unreviewed
menu-leads = Solicitudes abiertas

# source: none
# reviewer: unreviewed
menu-console = Entrar a las páginas del equipo

# source: none
# reviewer: unreviewed
menu-invite = Invitar a alguien al equipo

# source: none
# reviewer: unreviewed
invite-choose = ¿A quién invita? Recibirá un enlace que sirve una sola vez.

# source: none
# reviewer: unreviewed
role-admin = Una persona que administra

# source: none
# reviewer: unreviewed
role-reviewer = Una persona que revisa conversaciones

# source: none
# reviewer: unreviewed
menu-learn = Lecturas cortas

# source: none
# reviewer: unreviewed
menu-support = Dinero, trabajo, hijos, ánimo
