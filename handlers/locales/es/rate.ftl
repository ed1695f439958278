# /rate, changing a rating and undoing.

rate-how = ¿Qué película? Escribe el título, con estrellas si quieres: <code>/rate the matrix 4,5</code>. Valen las medias estrellas, y también 9/10. O deja que te pregunte por películas conocidas.
rate-tap-stars = Toca las estrellas que le darías.
rate-which = ¿Qué película es «{ $words }»?
rate-which-stars = ¿Qué película es «{ $words }»? Tócala para darle ★ { $stars }.

rate-or-stars = ¿O querías darle ★ { $stars } a <b>{ $film }</b>?
rate-or-stars-button = { $film } ★ { $stars }

stars-out-of-range = «{ $number }» no encaja: las estrellas van de 0,5 a 5, o de 1/10 a 10/10.
stars-not-half = «{ $number }» cae entre dos notas: cuento de media en media estrella, como 3,5 o 7/10.
stars-mangled = No sé leer «{ $number }» como estrellas: escribe un número de 0,5 a 5, como 3,5.

saved = Guardado: <b>{ $film }</b> ★ { $stars }
saved-changed = Guardado: <b>{ $film }</b> ★ { $before } → ★ { $stars }
saved-same = <b>{ $film }</b> ya tenía ★ { $stars } de tu parte, y así se queda.
undo-button = Deshacer
change-button = Cambiar estrellas
give-stars-button = Darle estrellas
undone = Deshecho: <b>{ $film }</b> ya no tiene nota tuya.
undone-to = Deshecho: <b>{ $film }</b> vuelve a tener ★ { $stars }.
undo-too-late = Cambiaste <b>{ $film }</b> después de eso, así que la dejé como está.
rating-deleted = Borrada: tu nota de <b>{ $film }</b>, que era ★ { $stars }.
rating-not-there = <b>{ $film }</b> ya no tiene nota tuya.

# Una secuela que no está aquí, varias puntuaciones en un mensaje y un mensaje que se cambió.
sequel-not-here = <b>{ $film }</b> no está entre mis películas, que terminan en { $year }.
sequel-number-not-here = «{ $words }» no está entre mis películas, que terminan en { $year }.
rate-several = Guardaría estas puntuaciones tuyas:
rate-several-film = <b>{ $film }</b> ★ { $stars }
rate-several-not-here = No están entre mis películas, que terminan en { $year }: { $words }
rate-several-button =
    { $count ->
        [one] Guardarla
       *[other] Guardar las { $count }
    }
rate-several-saved =
    { $count ->
        [one] Una puntuación guardada:
       *[other] { $count } puntuaciones guardadas:
    }
edit-followed = Cambiaste tu mensaje, así que cambié la puntuación.
edit-unclear = No está claro qué puntúa tu mensaje cambiado, así que <b>{ $film }</b> se queda con ★ { $stars }.
