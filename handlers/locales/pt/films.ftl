# Films as text, in cards and lists.

film-name = <b>{ $film }</b>
film-line = <b>{ $number }. { $film }</b> · { $genres }
film-line-bare = <b>{ $number }. { $film }</b>
film-genres = { $genres }
genre =
    { $name ->
        [Action] Ação
        [Adventure] Aventura
        [Animation] Animação
        [Children] Infantil
        [Comedy] Comédia
        [Crime] Crime
        [Documentary] Documentário
        [Drama] Drama
        [Fantasy] Fantasia
        [Film-Noir] Film noir
        [Horror] Terror
        [Musical] Musical
        [Mystery] Mistério
        [Romance] Romance
        [Sci-Fi] Ficção científica
        [Thriller] Suspense
        [War] Guerra
        [Western] Faroeste
       *[other] { $name }
    }
film-other-titles = Também se chama { $titles }
film-tags = Tags: { $tags }
film-time =
    { $hours ->
        [0] { $minutes } min
       *[other] { $minutes ->
            [0] { $hours } h
           *[other] { $hours } h { $minutes } min
        }
    }
film-imdb = <a href="https://www.imdb.com/title/{ $imdb }/">IMDb</a>
film-tmdb = <a href="https://www.themoviedb.org/movie/{ $tmdb }">TMDB</a>
film-movielens = <a href="https://movielens.org/movies/{ $movie }">MovieLens</a>
film-gone = Filme n.º { $number }
film-not-here = Esse filme já não está no meu catálogo. Envie outro título e eu procuro.

you-gave = A sua nota: ★ { $stars }
for-you = ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } pelo seu gosto
for-all =
    ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } { $count ->
        [one] para a pessoa do grupo que conheço
       *[other] para as { $count } pessoas do grupo que conheço
    }
well-loved =
    { $count ->
        [one] ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } de uma pessoa
       *[other] ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } em média, de { $count } pessoas
    }
nobody-rated = Ainda sem avaliações
share = { $sign }{ NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) }
because = Você deu ★ { $stars } a «{ $film }» ({ $share })
liked-together = Quem conhece «{ $film }» gosta deste { NUMBER($times, maximumFractionDigits: 0) } vezes mais do que os outros
of-genre = Gosta deste gênero: { $genre }, ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } em média em { $count } filmes
of-decade = Gosta de filmes da década de { $decade }: ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } em média em { $count }
on-your-watchlist = <i>Na sua lista</i>
film-seen = visto

stars-button = ★ { $stars }
see-button = Já vi
unsee-button = Afinal não vi
similar-button = Filmes parecidos
why-button = Por que este?
watchlist-add-button = Pôr na lista
watchlist-remove-button = Tirar da lista
hide-button = Não é para mim
unhide-button = Talvez eu goste
never-again-button = Não repetir
delete-button = Apagar estrelas
back-button = Voltar
open-button = { $number }

sample-note = <i>Dados de exemplo: filmes reais, avaliações inventadas.</i>
sample-note-long = <i>Estes são dados de exemplo, inventados para me experimentar: os filmes são reais; as avaliações das outras pessoas, não.</i>

# Where to watch a film. TMDB and JustWatch, who tell, are to be named wherever that is shown.

watch-on = <b>Streaming ({ $country })</b>: <a href="{ $page }">{ $services }</a>
watch-nowhere = Agora não está em nenhum serviço de streaming ({ $country }): <a href="{ $page }">alugar ou comprar</a>
watch-source = <i>Cartaz, duração e serviços: TMDB, JustWatch</i>

# Why a film, rating by rating.

why-head =
    <b>Por que { $film }?</b>
    Pelo seu gosto, espero ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) }.
why-anybody = De alguém que não conheço, eu esperaria ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) }. As suas avaliações mudam isso:
why-share = <b>{ $share }</b> { $bar } { $film } ★ { $stars }
why-rest =
    { $count ->
        [one] <b>{ $share }</b> mais uma avaliação sua
       *[other] <b>{ $share }</b> as suas outras { $count } avaliações juntas
    }
why-sum = Estas parcelas são exatas: juntas, são toda a diferença.
why-nothing = As suas avaliações ainda não dizem nada sobre este filme, por isso a nota é a que eu esperaria de qualquer pessoa. Avalie mais alguns filmes e eu acerto melhor.
why-back-button = Voltar ao filme
