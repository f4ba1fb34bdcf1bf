### Pasar el caso entre quien tiene la enfermedad y alguien cercano: lo que lee quien lo pasa, el enlace y lo que lee la otra persona.

## Quien lo pasa

# source: consent-law
# reviewer: unreviewed
sharing-choose =
    Puede pasar este caso a otra persona con un enlace que sirve una sola vez. Recibe lo que usted me contó de la enfermedad y del plan. Sus propias palabras, cuánta seguridad siente, su contacto y su llamada quedan con usted.

    Lo que esa persona reciba será suyo. Nadie ve el chat del otro. <b>¿Cómo lo prefiere?</b>

# source: none
# reviewer: unreviewed
button-sharing-both = Lo tenemos los dos

# source: none
# reviewer: unreviewed
button-sharing-over = Lo paso a otra persona

# source: none
# reviewer: unreviewed
button-sharing-not = Ahora no

# source: none
# reviewer: unreviewed
sharing-made = Aquí está el enlace. Envíe el mensaje que sigue a la persona que quiera. Quien lo abra primero y acepte recibe el caso. Sirve una vez, hasta { $until }. { $way ->
        [over] Cuando lo reciba, su caso aquí se guarda aparte.
       *[both] El suyo queda como está.
    }

# source: none
# reviewer: unreviewed
sharing-open = Ya hay un enlace suyo, y nadie lo ha usado. Sirve una vez, hasta { $until }. { $way ->
        [over] Cuando se use, su caso aquí se guarda aparte.
       *[both] Su caso queda como está.
    }

# source: none
# reviewer: unreviewed
sharing-link = Este enlace es personal, para usted. Abre un chat privado con un asistente automático. Sirve una vez, hasta { $until }: { $link }

# source: none
# reviewer: unreviewed
button-sharing-back = Anular el enlace

# source: none
# reviewer: unreviewed
sharing-taken-back = El enlace quedó anulado. Ya no sirve.

# source: none
# reviewer: unreviewed
sharing-none-open = No hay un enlace suyo abierto. Con /share se hace uno.

# source: none
# reviewer: unreviewed
sharing-nothing = Aquí todavía no hay nada que pasar. Cuando me haya contado de la enfermedad, /share hace un enlace para otra persona.

# source: none
# reviewer: unreviewed
sharing-used = Su enlace se usó. La otra persona tiene ahora su propio caso. El de usted queda como está. Si no era la persona que usted quería, díganos: escriba “una persona”.

# source: none
# reviewer: unreviewed
sharing-handed-over = La otra persona recibió el caso, y ya no le pregunto nada más. Lo que escribió se guarda el tiempo que le dije; /delete_my_data lo borra ahora.

## La otra persona

# source: none
# reviewer: unreviewed
sharing-received = Alguien compartió un caso con usted. { $writer ->
        [loved_one] Entiendo que se trata de una persona cercana.
       *[patient] Entiendo que se trata de usted.
    } Solo pregunto lo que falta y cuánta seguridad siente. Después lo ve todo, y puede cambiar cada línea.

# source: none
# reviewer: unreviewed
sharing-offer = Alguien comparte un caso con usted. Usted ya tiene uno aquí. Si recibe el nuevo, el suyo se guarda aparte; si tiene una llamada, sigue en pie. <b>¿Recibe el nuevo?</b>

# source: none
# reviewer: unreviewed
button-sharing-take = Recibir el nuevo

# source: none
# reviewer: unreviewed
button-sharing-keep = Dejar el mío

# source: none
# reviewer: unreviewed
sharing-gone = El enlace con el que llegó ya no sirve. Se usó, se anuló o es muy viejo. Puede pedir otro, o seguir aquí.

# source: none
# reviewer: unreviewed
sharing-own = Este enlace es suyo. Es para la otra persona.
