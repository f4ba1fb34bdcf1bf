### Qué médicos corresponden a cada enfermedad, en palabras sencillas: lo que dice `$team` en explain-specialist.
### Un mensaje por código de la tabla de equipos. El patólogo es el médico que analiza el tejido.

# source: team-table
# reviewer: unreviewed
team-BREAST = Cirujanos, oncólogos y médicos de radiación que ven sobre todo cáncer de mama (seno). Y un patólogo que lee sobre todo tejido de mama.

# source: team-table
# reviewer: unreviewed
team-THOR = Cirujanos, oncólogos y médicos de radiación que ven sobre todo cáncer de pulmón y tórax. Y un patólogo que lee sobre todo tejido de pulmón.

# source: team-table
# reviewer: unreviewed
team-MESO = Un equipo de mesotelioma, con cirugía de tórax y oncología. Y un patólogo que conoce bien ese tejido.

# source: team-table
# reviewer: unreviewed
team-COLO = Cirujanos de colon y recto, oncólogos y médicos de radiación que ven sobre todo cáncer de intestino. Si llegó al hígado, también un cirujano de hígado. Y un patólogo que lee sobre todo tejido de intestino.

# source: team-table
# reviewer: unreviewed
team-PERIT = Un cirujano que opera a menudo la capa que cubre el vientre, y un oncólogo del aparato digestivo. Y un patólogo que lee sobre todo ese tejido.

# source: team-table
# reviewer: unreviewed
team-UGI = Cirujanos de estómago y esófago, oncólogos y médicos de radiación y de endoscopia. Que vean sobre todo esta parte del cuerpo. Y un patólogo que lee sobre todo tejido digestivo.

# source: team-table
# reviewer: unreviewed
team-HPB = Un cirujano que opera a menudo páncreas, hígado y vías biliares. Un oncólogo del aparato digestivo y un médico de endoscopia. Y quien lea el tejido y las imágenes, que vea sobre todo esos órganos.

# source: team-table
# reviewer: unreviewed
team-LIVER = Un médico y un cirujano de hígado en un centro de trasplantes. Un médico que trata el hígado con sondas finas y un oncólogo. Y un patólogo que lee sobre todo tejido de hígado.

# source: team-table
# reviewer: unreviewed
team-NET = Un equipo que ve sobre todo este tipo de tumor, con oncología, cirugía y medicina nuclear. Y un patólogo que lee sobre todo estos tumores.

# source: team-table
# reviewer: unreviewed
team-GU-P = Cirujanos, médicos de radiación y oncólogos que ven sobre todo cáncer de próstata. Y un patólogo que lee sobre todo tejido de próstata.

# source: team-table
# reviewer: unreviewed
team-GU-B = Cirujanos y oncólogos que ven sobre todo vejiga, y uno de radiación que sabe conservarla. Y un patólogo que lee sobre todo tejido de vejiga.

# source: team-table
# reviewer: unreviewed
team-GU-K = Cirujanos y oncólogos, y un médico que trata puntos pequeños a través de la piel. Que vean sobre todo tumores de riñón. Y un patólogo que lee sobre todo tejido de riñón.

# source: team-table
# reviewer: unreviewed
team-GCT = Un centro de tumores germinales, con cirugía y oncología, que vea muchos de ellos. Y un patólogo que lee sobre todo estos tumores.

# source: team-table
# reviewer: unreviewed
team-GYN = Un cirujano de cáncer de útero, ovario, cuello y vulva, y un médico de radiación para lo mismo. Y un patólogo que lee sobre todo ese tejido.

# source: team-table
# reviewer: unreviewed
team-HN = Cirujanos, médicos de radiación y oncólogos que ven sobre todo cabeza y cuello. Ayuda para los dientes, el habla y para tragar. Y un patólogo que lee sobre todo ese tejido.

# source: team-table
# reviewer: unreviewed
team-THY = Un cirujano que opera a menudo la tiroides, y un médico de glándulas que ve sobre todo cáncer de tiroides. Y un patólogo que lee sobre todo muestras de tiroides.

# source: team-table
# reviewer: unreviewed
team-ENDO = Un médico y un cirujano que ven sobre todo tumores de glándulas, y un médico de genes. Y un patólogo que lee sobre todo tejido de glándulas.

# source: team-table
# reviewer: unreviewed
team-MEL = Un cirujano y un oncólogo que ven sobre todo melanoma. Y un patólogo que lee sobre todo tejido de piel.

# source: team-table
# reviewer: unreviewed
team-SKIN = Médicos de piel, de cirugía y de radiación que ven sobre todo cáncer de piel. Y un patólogo que lee sobre todo tejido de piel.

# source: team-table
# reviewer: unreviewed
team-CTCL = Una clínica de linfoma de piel, con un médico de piel y uno de linfoma. Y patólogos que leen sobre todo tejido de piel y de sangre.

# source: team-table
# reviewer: unreviewed
team-OCU = Un médico de tumores del ojo, uno de radiación para el ojo y uno de melanoma. Y un patólogo que lee sobre todo tejido del ojo.

# source: team-table
# reviewer: unreviewed
team-SARC = Un centro de sarcoma, con cirugía, oncología y radiación, que vea sobre todo estos tumores. Y un patólogo que lee sobre todo hueso y tejidos blandos.

# source: team-table
# reviewer: unreviewed
team-NEURO = Cirujanos, oncólogos y médicos de radiación que ven sobre todo tumores del cerebro. Y un patólogo que lee sobre todo tejido del cerebro.

# source: team-table
# reviewer: unreviewed
team-SKULL = Un equipo de base del cráneo, con cirugía de cerebro y de oído, y radiación. Si es la hipófisis, también un médico de glándulas. Y un patólogo que lee sobre todo tejido del cerebro.

# source: team-table
# reviewer: unreviewed
team-LYM = Un médico de la sangre que ve sobre todo linfoma. Y un patólogo que lee sobre todo tejido de sangre y ganglios.

# source: team-table
# reviewer: unreviewed
team-LEUK = Un médico que ve sobre todo leucemia, en un centro que hace trasplantes. Y un patólogo que lee sobre todo sangre y médula.

# source: team-table
# reviewer: unreviewed
team-MYEL = Un médico de la sangre que ve sobre todo mieloma y enfermedades parecidas. Y un patólogo que lee sobre todo sangre y médula.

# source: team-table
# reviewer: unreviewed
team-MPN = Un médico de la sangre que ve sobre todo enfermedades lentas de la médula. Y un patólogo que lee sobre todo sangre y médula.

# source: team-table
# reviewer: unreviewed
team-PED = Un centro de cáncer infantil, con oncología y cirugía para niños. Y un patólogo que lee sobre todo tejido de niños.

# source: team-table
# reviewer: unreviewed
team-GU = Un cirujano que opera a menudo pene y uretra, y oncólogos y médicos de radiación para lo mismo. Y un patólogo que lee sobre todo ese tejido.

# source: team-table
# reviewer: unreviewed
team-PRIMARY = El equipo del cáncer donde todo empezó, y un médico de radiación. Si está en el hueso, también un cirujano de huesos o columna.

# source: team-table
# reviewer: unreviewed
team-CUP = Un equipo de cáncer de origen no conocido, con médicos de varias áreas y pruebas de genes. Y un patólogo que puede hacer muchas pruebas.

# source: team-table
# reviewer: unreviewed
team-unknown = Un médico que ve sobre todo este tipo exacto, en cuanto se conozca. Y un patólogo que lee sobre todo ese tejido.
