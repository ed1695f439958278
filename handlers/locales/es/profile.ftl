# /profile: the words of the picture, and the same for those who do not see it.

profile-title = Tus gustos de cine
profile-rated =
    { $count ->
        [one] Una película valorada, ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }
       *[other] { $count } películas valoradas, ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) } en promedio
    }
profile-films =
    { $count ->
        [one] una película
       *[other] { $count } películas
    }
profile-beyond =
    { $side ->
        [MORE] +{ NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) }
        [LESS] −{ NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) }
       *[SAME] { NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) }
    }

profile-genres = Géneros
profile-genres-note = estrellas por encima o por debajo del resto
profile-all = Todas
profile-decades = Décadas
profile-decades-note = películas valoradas y tu promedio
profile-favourite-note = tu favorita: la de { $decade }
profile-scale = Cómo valoras
profile-lean =
    { $side ->
        [MORE] con generosidad, { NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) } estrellas más que el resto
        [LESS] con rigor, { NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) } estrellas menos que el resto
       *[SAME] igual que el resto, en promedio
    }
profile-lean-unknown = nadie más ha valorado estas películas todavía
profile-number = { $number }
profile-more = Te gustan más que al resto
profile-less = Te gustan menos que al resto
profile-against = tú ★ { $stars } · el resto ★ { NUMBER($others, minimumFractionDigits: 1, maximumFractionDigits: 1) }
profile-average = ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }

profile-heading = <b>{ $heading }</b>
profile-genre = { $genre } ({ $beyond })
profile-kindest = <b>Más generosidad con</b>: { $genres }
profile-hardest = <b>Más rigor con</b>: { $genres }
profile-genres-how = <i>En estrellas por encima o por debajo de lo que el resto da a las mismas películas; en el conjunto estás en { $beyond }.</i>
profile-genres-missing = <i>Valora unas cuantas películas más de un mismo tipo y podré decirte cuáles son tus géneros.</i>
profile-favourite =
    <b>Década favorita</b>: la de { $decade }, { $count ->
        [one] una película con ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }
       *[other] { $count } películas con ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) } en promedio
    }
profile-how = <b>Cómo valoras</b>: { $lean }; lo más frecuente es ★ { $usual }
profile-film-line = { $film }: { $said }

profile-nothing = Todavía no conozco tus gustos: no has valorado ninguna de mis películas. Valora unas cuantas y te haré un retrato.
