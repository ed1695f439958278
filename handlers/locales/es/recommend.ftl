# /recommend, for one person and for a group; /settings.

picks = Te recomiendo estas películas:
picks-wish = Te recomiendo estas películas para «{ $wish }»:
picks-newcomer = Todavía no has valorado ninguna película, así que aquí van algunas que gustan a mucha gente. Valora unas cuantas y las próximas serán solo tuyas.
picks-none = Ya no me queda nada que recomendarte. Quizá en tu /watchlist haya algo para esta noche.
picks-none-wish = No tengo nada para ti que encaje con «{ $wish }». Prueba con menos palabras, o con otros años.
picks-no-more-wish = Eso era todo lo que encaja con «{ $wish }». Prueba con otro género, o con otros años.
picks-none-again = Aún no sé de ninguna película que encaje con «{ $wish }». Valora algunas que te gustaron, o dime cuáles has visto.
picks-few =
    { $count ->
        [one] <i>Me guío por una sola valoración tuya: cada una más afina estas recomendaciones.</i>
       *[other] <i>Me guío por { $count } valoraciones tuyas: cada una más afina estas recomendaciones.</i>
    }
picks-open = <i>Toca un número para puntuar o guardar.</i>
picks-all-button = De todo tipo
more-button = Más películas
anew-button = Las mejores ahora
another-mood-button = Otra cosa

mood-question = ¿De qué tienes ganas?
mood-button =
    { $mood ->
        [LIGHT] Ligera
        [TENSE] Con tensión
        [MOVING] Conmovedora
        [BIG] Grandiosa
        [STRANGE] Rara
        [TRUE] Vida real
       *[other] Que sea buena
    }
mood-gems-button = Joyas ocultas
mood-again-button = Volver a ver

pick-seen = <i>Vista. ¿Qué tal? Toca las estrellas, o déjalo así.</i>
pick-hidden = <i>No es para ti: no volveré a recomendarla.</i>

wish-gems = joyas ocultas
wish-well-known = algo muy conocido
wish-again = algo para volver a ver
wish-without = sin { $genre }
wish-without-words = sin «{ $words }»
wish-tag = { $tag }
wish-like = como { $film }
wish-newer = más nuevas
wish-older = más antiguas
wish-years = { $first }–{ $last }
wish-since = desde { $first }
wish-until = hasta { $last }
wish-beyond = Elegí sin tener en cuenta «{ $words }»: todavía no puedo guiarme por personas, estudios, países ni duraciones.
wish-unclear = Elegí sin tener en cuenta «{ $words }», porque no puedo guiarme por algo así. Entiendo de géneros, años, estados de ánimo, temas y películas parecidas.
wish-nothing-clear = Elegí sin tener en cuenta «{ $words }», porque no puedo guiarme por algo así. Prueba con <code>/recommend divertidas años 90, sin animación</code>, <code>/recommend como Alien</code> o <code>/recommend algo triste antes de 1980</code>.

together = Recomiendo estas películas a todo el grupo:
together-wish = Recomiendo estas películas a todo el grupo para «{ $wish }»:
together-none = Ya no me queda nada que recomendar a todo el grupo. Si hay una película en mente, con /search digo qué me parece.
together-none-wish = No tengo nada para todo el grupo que encaje con «{ $wish }». Prueba con menos palabras, o con otros años.
together-no-adventure = En un grupo no puedo guiarme por lo conocidas que son las películas, así que elegí sin tenerlo en cuenta.
together-no-again = En un grupo solo elijo películas que nadie ha visto todavía, no las que alguien volvería a ver.
together-note =
    { $count ->
        [0] <i>Todavía no conozco a nadie aquí. Cuento con quien me envía un comando aquí, y valorar películas en nuestro chat privado me ayuda a acertar.</i>
        [one] <i>Por ahora conozco a una persona del grupo. Para que cuente contigo, toca «Cuenta conmigo» y valora películas en nuestro chat privado.</i>
       *[other] <i>Conozco a { $count } personas del grupo, y esto es lo que les debería gustar en promedio. Para que cuente contigo, toca «Cuenta conmigo».</i>
    }
