# Horas del día, promesas y lo que depende de ellas.

# source: none
# reviewer: unreviewed
clock = { $hour12 }:{ $minute } { $half ->
        [am] a. m.
       *[pm] p. m.
    }

# source: practice-file
# reviewer: unreviewed
promise-soon = en cuanto volvamos a trabajar

# source: practice-file
# reviewer: unreviewed
urgent-promise = Alguien le responde { $promise }, si pide aquí hablar con una persona.

# source: practice-file
# reviewer: unreviewed
promise-by = a más tardar el { $date } a las { $time }
