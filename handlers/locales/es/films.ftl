# Films as text, in cards and lists.

film-name = <b>{ $film }</b>
film-line = <b>{ $number }. { $film }</b> · { $genres }
film-line-bare = <b>{ $number }. { $film }</b>
film-genres = { $genres }
genre =
    { $name ->
        [Action] Acción
        [Adventure] Aventura
        [Animation] Animación
        [Children] Infantil
        [Comedy] Comedia
        [Crime] Crimen
        [Documentary] Documental
        [Drama] Drama
        [Fantasy] Fantasía
        [Film-Noir] Cine negro
        [Horror] Terror
        [Musical] Musical
        [Mystery] Misterio
        [Romance] Romance
        [Sci-Fi] Ciencia ficción
        [Thriller] Thriller
        [War] Guerra
        [Western] Western
       *[other] { $name }
    }
film-other-titles = También se llama { $titles }
film-tags = Etiquetas: { $tags }
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
film-gone = Película n.º { $number }
film-not-here = Esa película ya no está en mi catálogo. Envíame otro título y la busco.

you-gave = Tu nota: ★ { $stars }
for-you = ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } para ti
for-all =
    ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } { $count ->
        [one] para la persona del grupo que conozco
       *[other] para las { $count } personas del grupo que conozco
    }
well-loved =
    { $count ->
        [one] ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } según una persona
       *[other] ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } en promedio, según { $count } personas
    }
nobody-rated = Nadie la ha valorado todavía
share = { $sign }{ NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) }
because = Le diste ★ { $stars } a «{ $film }» ({ $share })
liked-together = A quienes conocen «{ $film }» les gusta esta { NUMBER($times, maximumFractionDigits: 0) } veces más a menudo que a los demás
of-genre = Te gusta este género: { $genre }, ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } en promedio en { $count } películas
of-decade = Te gustan las películas de la década de { $decade }: ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } en promedio en { $count }
on-your-watchlist = <i>En tu lista</i>
film-seen = vista

stars-button = ★ { $stars }
see-button = Ya la vi
unsee-button = No la he visto
similar-button = Parecidas a esta
why-button = ¿Por qué esta?
watchlist-add-button = Añadir a lista
watchlist-remove-button = Quitar de lista
hide-button = No es para mí
unhide-button = Quizá sí
never-again-button = No repetir
delete-button = Borrar estrellas
back-button = Volver
open-button = { $number }

sample-note = <i>Datos de muestra: películas reales, valoraciones inventadas.</i>
sample-note-long = <i>Estos son datos de muestra, inventados para que puedas probarme: las películas son reales; las valoraciones de las demás personas, no.</i>

# Where to watch a film. TMDB and JustWatch, who tell, are to be named wherever that is shown.

watch-on = <b>Streaming ({ $country })</b>: <a href="{ $page }">{ $services }</a>
watch-nowhere = Ahora no está en ninguna plataforma de streaming ({ $country }): <a href="{ $page }">alquilar o comprar</a>
watch-source = <i>Póster, duración y plataformas: TMDB, JustWatch</i>

# Why a film, rating by rating.

why-head =
    <b>¿Por qué { $film }?</b>
    Espero que le des ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) }.
why-anybody = De alguien de quien no sé nada esperaría ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) }. Tus valoraciones lo cambian así:
why-share = <b>{ $share }</b> { $bar } { $film } ★ { $stars }
why-rest =
    { $count ->
        [one] <b>{ $share }</b> una valoración tuya más
       *[other] <b>{ $share }</b> tus otras { $count } valoraciones juntas
    }
why-sum = Las cifras son exactas: juntas suman toda la diferencia.
why-nothing = Tus valoraciones todavía no dicen nada sobre ella, así que eso es lo que esperaría de cualquiera. Valora unas cuantas películas más y afinaré mejor.
why-back-button = A la película
