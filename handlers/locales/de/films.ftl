# Films as text, in cards and lists.

film-name = <b>{ $film }</b>
film-line = <b>{ $number }. { $film }</b> · { $genres }
film-line-bare = <b>{ $number }. { $film }</b>
film-genres = { $genres }
genre =
    { $name ->
        [Action] Action
        [Adventure] Abenteuer
        [Animation] Animation
        [Children] Kinderfilm
        [Comedy] Komödie
        [Crime] Krimi
        [Documentary] Doku
        [Drama] Drama
        [Fantasy] Fantasy
        [Film-Noir] Film noir
        [Horror] Horror
        [Musical] Musical
        [Mystery] Mystery
        [Romance] Liebesfilm
        [Sci-Fi] Science-Fiction
        [Thriller] Thriller
        [War] Kriegsfilm
        [Western] Western
       *[other] { $name }
    }
film-other-titles = Auch bekannt als { $titles }
film-tags = Tags: { $tags }
film-time =
    { $hours ->
        [0] { $minutes } Min.
       *[other] { $minutes ->
            [0] { $hours } Std.
           *[other] { $hours } Std. { $minutes } Min.
        }
    }
film-imdb = <a href="https://www.imdb.com/title/{ $imdb }/">IMDb</a>
film-tmdb = <a href="https://www.themoviedb.org/movie/{ $tmdb }">TMDB</a>
film-movielens = <a href="https://movielens.org/movies/{ $movie }">MovieLens</a>
film-gone = Film Nr. { $number }
film-not-here = Diesen Film gibt es in meinem Katalog nicht mehr. Schick mir einen anderen Titel, dann sehe ich nach.

you-gave = Von dir: ★ { $stars }
for-you = ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } für dich
for-all =
    ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } { $count ->
        [one] für die eine Person von euch, die ich kenne
       *[other] für die { $count } von euch, die ich kenne
    }
well-loved =
    { $count ->
        [one] ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } von einer Person
       *[other] ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } im Schnitt von { $count } Leuten
    }
nobody-rated = Noch von niemandem bewertet
share = { $sign }{ NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) }
because = Du gabst „{ $film }“ ★ { $stars } ({ $share })
liked-together = Wer „{ $film }“ kennt, mag diesen hier { NUMBER($times, maximumFractionDigits: 0) }-mal so oft wie andere
of-genre = Du magst dieses Genre: { $genre }, im Schnitt ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } für { $count } Filme
of-decade = Du magst Filme der { $decade }er: im Schnitt ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } für { $count }
on-your-watchlist = <i>Auf deiner Merkliste</i>
film-seen = gesehen

stars-button = ★ { $stars }
see-button = Gesehen
unsee-button = Doch nicht gesehen
similar-button = Ähnliche Filme
why-button = Warum dieser Film?
watchlist-add-button = Merken
watchlist-remove-button = Von der Liste
hide-button = Nicht meins
unhide-button = Doch für mich
never-again-button = Nicht mehr zeigen
delete-button = Sterne löschen
back-button = Zurück zur Liste
open-button = { $number }

sample-note = <i>Beispieldaten: echte Filme, erfundene Bewertungen.</i>
sample-note-long = <i>Das sind Beispieldaten, zum Ausprobieren ausgedacht: Die Filme sind echt, die Bewertungen der anderen nicht.</i>

# Where to watch a film. TMDB and JustWatch, who tell, are to be named wherever that is shown.
# The country stands in brackets: some would need an article ("in der Schweiz").

watch-on = <b>Streaming ({ $country })</b>: <a href="{ $page }">{ $services }</a>
watch-nowhere = Gerade bei keinem Streamingdienst ({ $country }): <a href="{ $page }">leihen oder kaufen</a>
watch-source = <i>Poster, Länge und Dienste: TMDB, JustWatch</i>

# Why a film, rating by rating.

why-head =
    <b>Warum „{ $film }“?</b>
    Ich erwarte von dir ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) }.
why-anybody = Wüsste ich nichts über dich, würde ich ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } erwarten. Deine Bewertungen ändern das:
why-share = <b>{ $share }</b> { $bar } { $film } ★ { $stars }
why-rest =
    { $count ->
        [one] <b>{ $share }</b> eine weitere Bewertung von dir
       *[other] <b>{ $share }</b> deine { $count } übrigen Bewertungen zusammen
    }
why-sum = Diese Anteile sind exakt: Zusammen ergeben sie den ganzen Unterschied.
why-nothing = Deine Bewertungen verraten darüber noch nichts, darum würde ich das von allen erwarten. Bewerte noch ein paar Filme, dann weiß ich mehr.
why-back-button = Zurück zum Film
