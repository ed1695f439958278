# /profile: the words of the picture, and the same for those who do not see it.

profile-title = Dein Filmgeschmack
profile-rated =
    { $count ->
        [one] Ein Film bewertet, ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }
       *[other] { $count } Filme bewertet, im Schnitt ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }
    }
profile-films =
    { $count ->
        [one] ein Film
       *[other] { $count } Filme
    }
profile-beyond =
    { $side ->
        [MORE] +{ NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) }
        [LESS] −{ NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) }
       *[SAME] { NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) }
    }

profile-genres = Genres
profile-genres-note = Sterne mehr oder weniger als andere
profile-all = Alle Filme
profile-decades = Jahrzehnte
profile-decades-note = bewertete Filme und dein Schnitt
profile-favourite-note = am liebsten die { $decade }er
profile-scale = Wie du bewertest
profile-lean =
    { $side ->
        [MORE] großzügig, { NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) } Sterne mehr als andere
        [LESS] streng, { NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) } Sterne weniger als andere
       *[SAME] im Schnitt so viele Sterne wie andere
    }
profile-lean-unknown = diese Filme hat sonst noch niemand bewertet
profile-number = { $number }
profile-more = Gefällt dir besser als anderen
profile-less = Gefällt dir weniger als anderen
profile-against = du ★ { $stars }, andere ★ { NUMBER($others, minimumFractionDigits: 1, maximumFractionDigits: 1) }
profile-average = ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }

profile-heading = <b>{ $heading }</b>
profile-genre = { $genre } ({ $beyond })
profile-kindest = <b>Am großzügigsten</b>: { $genres }
profile-hardest = <b>Am strengsten</b>: { $genres }
profile-genres-how = <i>In Sternen über oder unter dem, was andere denselben Filmen geben; über alle Filme liegst du bei { $beyond }.</i>
profile-genres-missing = <i>Bewerte noch ein paar Filme einer Art, dann kann ich sagen, welche Genres deine sind.</i>
profile-favourite =
    <b>Liebstes Jahrzehnt</b>: die { $decade }er, { $count ->
        [one] ein Film mit ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }
       *[other] { $count } Filme mit ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) } im Schnitt
    }
profile-how = <b>Wie du bewertest</b>: { $lean }; am häufigsten ★ { $usual }
profile-film-line = { $film }: { $said }

profile-nothing = Deinen Geschmack kenne ich noch nicht: Du hast keinen meiner Filme bewertet. Bewerte ein paar, und ich male dir ein Bild davon.
