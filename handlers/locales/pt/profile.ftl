# /profile: the words of the picture, and the same for those who do not see it.

profile-title = O seu gosto em cinema
profile-rated =
    { $count ->
        [one] Um filme avaliado, ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }
       *[other] { $count } filmes avaliados, ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) } em média
    }
profile-films =
    { $count ->
        [one] um filme
       *[other] { $count } filmes
    }
profile-beyond =
    { $side ->
        [MORE] +{ NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) }
        [LESS] −{ NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) }
       *[SAME] { NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) }
    }

profile-genres = Gêneros
profile-genres-note = estrelas acima ou abaixo das outras pessoas
profile-all = Todos
profile-decades = Décadas
profile-decades-note = filmes avaliados e a sua média
profile-favourite-note = a sua favorita: a de { $decade }
profile-scale = Como avalia
profile-lean =
    { $side ->
        [MORE] com generosidade, { NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) } { $stars ->
            [one] estrela
           *[other] estrelas
        } a mais do que as outras pessoas
        [LESS] com rigor, { NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) } { $stars ->
            [one] estrela
           *[other] estrelas
        } a menos do que as outras pessoas
       *[SAME] em média, como as outras pessoas
    }
profile-lean-unknown = mais ninguém avaliou estes filmes ainda
profile-number = { $number }
profile-more = Gosta mais do que as outras pessoas
profile-less = Gosta menos do que as outras pessoas
profile-against = sua nota ★ { $stars } · em geral ★ { NUMBER($others, minimumFractionDigits: 1, maximumFractionDigits: 1) }
profile-average = ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }

profile-heading = <b>{ $heading }</b>
profile-genre = { $genre } ({ $beyond })
profile-kindest = <b>Mais generosidade com</b>: { $genres }
profile-hardest = <b>Mais rigor com</b>: { $genres }
profile-genres-how = <i>Em estrelas acima ou abaixo do que as outras pessoas dão aos mesmos filmes; no conjunto, está em { $beyond }.</i>
profile-genres-missing = <i>Avalie mais alguns filmes do mesmo tipo e poderei dizer quais são os seus gêneros.</i>
profile-favourite =
    <b>Década favorita</b>: a de { $decade }, { $count ->
        [one] um filme com ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }
       *[other] { $count } filmes com ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) } em média
    }
profile-how = <b>Como avalia</b>: { $lean }; a nota mais frequente é ★ { $usual }
profile-film-line = { $film }: { $said }

profile-nothing = Ainda não conheço o seu gosto: nenhum dos meus filmes tem a sua avaliação. Avalie alguns e eu desenho o retrato.
