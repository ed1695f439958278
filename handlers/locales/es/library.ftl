# One's own films: /ratings, /watchlist, those hidden or seen; and /similar.

previous-button = ◀ Anterior
next-button = Siguiente ▶

ratings-head =
    { $count ->
        [one] Has valorado una película:
       *[other] Has valorado { $count } películas, { $order ->
            [BEST] de mejor a peor
            [WORST] de peor a mejor
            [TITLE] por título
           *[NEWEST] las últimas primero
        }:
    }
rating-line = { $number }. { $film } ★ { $stars }
rating-line-none = { $number }. { $film }, ya sin nota
ratings-tap = Toca un número para cambiar o borrar esa valoración.
ratings-none = Todavía no has valorado ninguna película. Envíame cualquier título, o deja que te pregunte por películas conocidas.
ratings-order =
    { $order ->
        [BEST] Mejores
        [WORST] Peores
        [TITLE] Título
       *[NEWEST] Últimas
    }
ratings-order-chosen-button = ✓ { $order }
rating-gone = <b>{ $film }</b> ya no está en mi catálogo. Conservo el ★ { $stars } que le diste hasta que lo borres.

ratings-found = Lo que has valorado de «{ $words }»:
ratings-closest = No has valorado nada que se llame exactamente «{ $words }». Esto es lo más parecido:
ratings-not-found = No has valorado nada llamado «{ $words }». Revisa la ortografía, o mira todas tus valoraciones.
ratings-not-rated = Todavía no has valorado «{ $words }». Toca la película para darle estrellas:

hidden-list-button = Descartadas
seen-list-button = Vistas sin nota

watchlist-head =
    { $count ->
        [one] Una película en tu lista:
       *[other] { $count } películas en tu lista, { $sorted ->
            [for-you] primero las que más prometen para ti
           *[for-all] primero las que más gustan
        }:
    }
watchlist-none = Tu lista está vacía. Toca «Añadir a lista» en la ficha de una película y te esperará aquí.
watchlist-gone = <b>{ $number }. { $film }</b>, ya no está en mi catálogo
watched-button = Vista { $number }
remove-button = Quitar { $number }
watchlist-removed = Fuera de tu lista: <b>{ $film }</b>
watchlist-restored = De nuevo en tu lista: <b>{ $film }</b>
watched-how = Vista y fuera de tu lista. ¿Qué tal <b>{ $film }</b>? Toca las estrellas, o déjalo así.
watchlist-back-button = Volver a mi lista

hidden-head =
    { $count ->
        [one] Una película descartada de tus recomendaciones:
       *[other] { $count } películas descartadas de tus recomendaciones, las últimas primero:
    }
hidden-none = No has descartado ninguna película. Toca «No es para mí» en la ficha de una película y no volverá a salir.
unhide-number-button = Recuperar { $number }
unhidden = <b>{ $film }</b> puede volver a salir en tus recomendaciones.
hidden-again = <b>{ $film }</b> vuelve a estar descartada de tus recomendaciones.

seen-head =
    { $count ->
        [one] Una película que has visto y aún no tiene nota tuya:
       *[other] { $count } películas que has visto y aún no tienen nota tuya, las últimas primero:
    }
seen-none = Todas las películas que sé que has visto tienen su nota.
seen-rate-button = Valorar { $number }
unsee-number-button = No la he visto { $number }
unseen = <b>{ $film }</b> cuenta como no vista y puede salir en tus recomendaciones.
seen-again = <b>{ $film }</b> vuelve a contar como vista.

marked-line = { $number }. { $film }

similar-how = ¿Parecidas a cuál? Escribe su título después del comando: <code>/similar alien</code>.
similar-how-own = ¿Parecidas a cuál? Escribe su título después del comando, por ejemplo <code>/similar { $example }</code>.
similar-which = ¿Parecidas a qué «{ $words }»?
similar-head = Películas parecidas a <b>{ $film }</b>, las más cercanas primero:
similar-open = Toca un número para abrir esa película.
similar-unknown = Muy poca gente ha valorado <b>{ $film }</b> y no sé cuáles se le parecen. Tus recomendaciones siguen a un toque.
similar-to-button = Como { $film }
