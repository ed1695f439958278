# /profile: the words of the picture, and the same for those who do not see it.

profile-title = Your taste in films
profile-rated =
    { $count ->
        [one] One film rated, ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }
       *[other] { $count } films rated, ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) } on average
    }
profile-films =
    { $count ->
        [one] one film
       *[other] { $count } films
    }
profile-beyond =
    { $side ->
        [MORE] +{ NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) }
        [LESS] −{ NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) }
       *[SAME] { NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) }
    }

profile-genres = Genres
profile-genres-note = stars above or below what others give
profile-all = All films
profile-decades = Decades
profile-decades-note = films you rated, and your average
profile-favourite-note = your favourite: the { $decade }s
profile-scale = How you rate
profile-lean =
    { $side ->
        [MORE] generous, { NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) } stars more than others give
        [LESS] strict, { NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) } stars less than others give
       *[SAME] the same stars as others give, on average
    }
profile-lean-unknown = nobody else has rated these films yet
profile-number = { $number }
profile-more = You like more than others do
profile-less = You like less than others do
profile-against = you ★ { $stars }, others ★ { NUMBER($others, minimumFractionDigits: 1, maximumFractionDigits: 1) }
profile-average = ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }

profile-heading = <b>{ $heading }</b>
profile-genre = { $genre } ({ $beyond })
profile-kindest = <b>Kindest to</b>: { $genres }
profile-hardest = <b>Hardest on</b>: { $genres }
profile-genres-how = <i>In stars above or below what others give the same films; over all films you are at { $beyond }.</i>
profile-genres-missing = <i>Rate a few more films of a kind, and I can tell which genres are yours.</i>
profile-favourite =
    <b>Favourite decade</b>: the { $decade }s, { $count ->
        [one] one film with ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }
       *[other] { $count } films with ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) } on average
    }
profile-how = <b>How you rate</b>: { $lean }; most often ★ { $usual }
profile-film-line = { $film }: { $said }

profile-nothing = I cannot tell your taste yet: you have not rated any of my films. Rate a few, and I will draw you a picture of it.
