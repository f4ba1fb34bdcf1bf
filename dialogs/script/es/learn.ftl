### Lecturas cortas, con o sin permiso, y ayuda con lo que no es médico.

## Para leer

# source: none
# reviewer: unreviewed
button-learn-different = Por qué es distinto

# source: none
# reviewer: unreviewed
button-learn-navigator = Qué hace un navegador

# source: none
# reviewer: unreviewed
button-learn-timing = ¿Hay tiempo de preguntar?

# source: practice-article, payne-2014, ruetters-2016
# reviewer: unreviewed
learn-different =
    Conocer un cáncer lleva cuatro pasos. Las imágenes muestran dónde está. El tejido, con un microscopio, muestra qué es. Los estudios de genes muestran cómo funciona. Después, un médico une todo.

    En cada paso alguien interpreta lo que ve. Dos especialistas pueden verlo de manera distinta. Y en muchos casos hay más de un buen plan.

    Lo más común es que la segunda revisión coincida con la primera. Eso puede dar calma. A veces cambia algo.

# source: practice-article
# reviewer: unreviewed
learn-navigator =
    Nuestros navegadores son personas que orientan y trabajan con un médico. Revisan los estudios y el expediente. Buscan al especialista que conviene para el caso y hablan con él, de médico a médico. Ayudan a llegar con un resumen corto y buenas preguntas.

    El navegador no reemplaza a sus médicos ni le da tratamiento. La primera llamada es gratis.

# source: timing-classes, nccn-patients, hanna-2020
# reviewer: unreviewed
learn-timing =
    En muchos tipos de cáncer hay tiempo para preguntar. En otros no. En unos pocos, el tratamiento empieza en días.

    Esperar también puede hacer daño; por eso, no cambie ninguna fecha. Pregunte al médico: “¿Cuánto puedo esperar sin riesgo, y por qué?” Una razón médica clara merece confianza. Si no la hay, es válido volver a preguntar.

    No retrase ni cancele nada por este chat.

# source: none
# reviewer: unreviewed
learn-menu = ¿Qué le gustaría leer? Cada lectura es corta, y puede preguntar de dónde viene.

# source: none
# reviewer: unreviewed
button-learn-when = Cuándo importa más

# source: none
# reviewer: unreviewed
button-learn-specialist = El médico indicado

# source: none
# reviewer: unreviewed
button-learn-outcomes = Qué puede resultar

# source: practice-article, nccn-patients, situations
# reviewer: unreviewed
learn-when =
    Otra mirada puede servir más en seis casos. El cáncer es raro. El tejido es difícil de leer. El plan es grande para lo que se encontró. Puede haber un estudio clínico. Los resultados no coinciden. O usted tiene dudas.

    Con eso basta para preguntar.

    Puede servir menos si todo está claro, el plan es el de siempre y usted está en paz con él.

# source: practice-article, team-table, blay-2017
# reviewer: unreviewed
learn-specialist =
    Otro médico de cáncer puede ayudar. Muchas veces el más indicado es quien trata sobre todo ese tipo exacto. Eso depende del tipo, de la etapa y de los estudios de genes.

    En algunos casos todo un equipo revisa el caso junto. En un estudio de Francia, un cáncer raro volvió menos veces si un equipo así veía antes el caso. Ese estudio no vio otros tipos.

    Puede preguntar: “¿A cuántas personas con esto atiende usted al año?”

# source: practice-article, payne-2014, ruetters-2016
# reviewer: unreviewed
learn-outcomes =
    Lo más común es que la segunda mirada coincida con la primera. Así se puede seguir con más calma.

    A veces cambia la lectura del tejido o el plan. O encuentra una prueba o un estudio clínico que sirve más.

    Las dos cosas son útiles. También puede costar tiempo y dinero, y dos médicos pueden no estar de acuerdo.

# source: practice-article, payne-2014, ruetters-2016
# reviewer: unreviewed
source-different =
    Los cuatro pasos vienen del artículo de nuestro servicio (2026). Que lo más común es coincidir viene de dos revisiones de muchos estudios, de 2014 y de 2016.

    Límites: los estudios vieron muchas enfermedades y se hicieron de formas distintas. No dicen qué vale para una sola persona.

# source: practice-article, nccn-patients, situations
# reviewer: unreviewed
source-when =
    Los seis casos vienen del artículo de nuestro servicio (2026) y de guías para pacientes de una red de centros de cáncer (NCCN, 2026).

    Límites: son una lista para pensar, no un estudio. Falta que un médico de nuestro servicio firme este texto.

# source: practice-article, team-table, blay-2017
# reviewer: unreviewed
source-specialist =
    Qué médicos van con qué cáncer es una tabla de nuestro servicio. El estudio del equipo es de Blay y otros, de 2017. Vio a 12,528 personas con sarcoma en Francia.

    Límites: un solo tipo de cáncer y un solo país. La gente que ve un equipo así puede ser distinta en otras cosas; por eso no prueba la causa.

# source: practice-article
# reviewer: unreviewed
source-navigator =
    Esto viene del artículo de nuestro servicio (2026), que habla de su propio trabajo.

    Límites: no es un estudio. No muestra que a la gente con navegador le vaya mejor.

# source: payne-2014, ruetters-2016, practice-article
# reviewer: unreviewed
source-outcomes =
    Dos revisiones, de 2014 y de 2016, vieron muchos estudios de segundas opiniones. Que las dos cosas son útiles es la idea de nuestro servicio.

    Límites: los estudios se hicieron de formas distintas, y casi toda la gente había elegido preguntar.

# source: none
# reviewer: unreviewed
button-support = Dinero, trabajo, ánimo

# source: none
# reviewer: unreviewed
support-menu = No todo es tratamiento. ¿Qué le pesa más? Puedo nombrarle ayuda gratis. Sus respuestas se quedan como están.

# source: none
# reviewer: unreviewed
button-support-money = Dinero y seguro

# source: none
# reviewer: unreviewed
button-support-work = Trabajo y permisos

# source: none
# reviewer: unreviewed
button-support-children = Cómo decirles a los hijos

# source: none
# reviewer: unreviewed
button-support-coping = Miedo, sueño, soledad

# source: none
# reviewer: unreviewed
button-support-travel = Transporte y distancia

# source: support-help
# reviewer: unreviewed
support-money = A mucha gente le preocupa ahora el dinero, y hay personas cuyo trabajo es ayudar con eso. Pida en el hospital hablar con un <b>consejero financiero</b> o con <b>trabajo social</b>, si se puede antes de empezar. Pregunte al seguro cuánto le costaría una segunda opinión.

    La Sociedad Americana Contra el Cáncer conoce ayuda cerca de usted, de día y de noche: 1-800-227-2345

# source: support-help
# reviewer: unreviewed
support-work = Usted decide qué contar en el trabajo y a quién. El área de <b>trabajo social</b> del hospital puede ayudar con cartas y papeles para faltar. En Estados Unidos hay una ley, la FMLA, que da permiso a algunas personas. En la oficina de personal le dicen si vale para usted o su familia.

    También puede preguntar a la Sociedad Americana Contra el Cáncer, de día y de noche: 1-800-227-2345

# source: support-help
# reviewer: unreviewed
support-children = Las niñas y los niños suelen notar que algo pasa. Ayudan más unas palabras cortas y ciertas que el silencio. No tiene que buscarlas sin ayuda: en muchos hospitales hay <b>especialistas en niños</b> o <b>trabajo social</b> para esto.

    La Sociedad Americana Contra el Cáncer tiene guías para cada edad y atiende de día y de noche: 1-800-227-2345

# source: support-help, crisis-lines
# reviewer: unreviewed
support-coping = El miedo, dormir mal y la soledad son comunes en un momento así. No son debilidad. Pida en la clínica apoyo de <b>psicología</b> o de <b>trabajo social</b>. En muchos lugares hay grupos con gente que vive lo mismo.

    Para hablar con alguien ahora, la Sociedad Americana Contra el Cáncer atiende de día y de noche: 1-800-227-2345. Si se vuelve muy pesado, llame al 988 y oprima 2.

# source: support-help
# reviewer: unreviewed
support-travel = Pregunte primero si se puede desde casa: algunas segundas opiniones se hacen por video o solo con los estudios.

    Para el transporte, o un lugar gratis donde quedarse cerca del hospital, pregunte en <b>trabajo social</b> o a la Sociedad Americana Contra el Cáncer, de día y de noche: 1-800-227-2345

# source: none
# reviewer: unreviewed
button-support-back = Volver a las preguntas

# source: none
# reviewer: unreviewed
button-learn = Más para leer

# source: none
# reviewer: unreviewed
button-support-more = Otra cosa
