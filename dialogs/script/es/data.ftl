### Lo que se guarda de una persona, como lo ve: quién lo leyó, y todo en un archivo.

## En el chat

# source: none
# reviewer: unreviewed
button-data-file = En un archivo

# source: none
# reviewer: unreviewed
my-data-link = Enlace de un solo uso, hasta

# source: none
# reviewer: unreviewed
my-data-looked = Quién lo leyó: { $looks }.

# source: none
# reviewer: unreviewed
my-data-not-looked = Nadie del personal lo ha leído hasta ahora.

# source: none
# reviewer: unreviewed
looked-navigator = una persona de navegación, { $day }

# source: none
# reviewer: unreviewed
looked-admin = una persona de administración, { $day }

# source: none
# reviewer: unreviewed
looked-reviewer = una persona que revisa mi trabajo, { $day }

# source: none
# reviewer: unreviewed
looked-practice = una copia para el servicio, { $day }

# source: telegram-privacy
# reviewer: unreviewed
data-file = Aquí está todo lo que se guarda de usted y del caso: un archivo para leer y uno para programas. Tienen datos de salud, y Telegram guarda una copia. Puede borrar los dos mensajes en este chat.

# source: none
# reviewer: unreviewed
data-file-name = mis-datos.txt

# source: none
# reviewer: unreviewed
data-json-name = mis-datos.json

## En el archivo

# source: none
# reviewer: unreviewed
held-head = Lo que se guarda de usted, con fecha { $at }

# source: none
# reviewer: unreviewed
held-answers = Lo que contó

# source: none
# reviewer: unreviewed
held-past = Lo que cambió o retiró

# source: none
# reviewer: unreviewed
held-closed = Casos anteriores

# source: none
# reviewer: unreviewed
held-consents = Lo que aceptó

# source: none
# reviewer: unreviewed
held-yes = sí

# source: none
# reviewer: unreviewed
held-no = no

# source: none
# reviewer: unreviewed
held-reach = Su contacto y sus llamadas

# source: none
# reviewer: unreviewed
held-call = Llamada

# source: none
# reviewer: unreviewed
held-lead = Solicitud

# source: none
# reviewer: unreviewed
held-alarms = Avisos de emergencia

# source: none
# reviewer: unreviewed
held-notes = Notas del personal

# source: none
# reviewer: unreviewed
held-looks = Quién lo leyó

# source: none
# reviewer: unreviewed
held-chat = Este chat

# source: none
# reviewer: unreviewed
held-you = Usted

# source: none
# reviewer: unreviewed
held-bot = Bot

# source: none
# reviewer: unreviewed
held-other = Suceso

# source: none
# reviewer: unreviewed
held-nothing = nada
