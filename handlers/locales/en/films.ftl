# Films as text, in cards and lists.

film-name = <b>{ $film }</b>
film-line = <b>{ $number }. { $film }</b> · { $genres }
film-line-bare = <b>{ $number }. { $film }</b>
film-genres = { $genres }
genre =
    { $name ->
        [Action] Action
        [Adventure] Adventure
        [Animation] Animation
        [Children] Children
        [Comedy] Comedy
        [Crime] Crime
        [Documentary] Documentary
        [Drama] Drama
        [Fantasy] Fantasy
        [Film-Noir] Film-Noir
        [Horror] Horror
        [Musical] Musical
        [Mystery] Mystery
        [Romance] Romance
        [Sci-Fi] Sci-Fi
        [Thriller] Thriller
        [War] War
        [Western] Western
       *[other] { $name }
    }
film-other-titles = Also called { $titles }
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
film-gone = Film no. { $number }
film-not-here = That film is no longer in my catalogue. Send me another title and I will look it up.

you-gave = You gave it ★ { $stars }
for-you = ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } for you
for-all =
    ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } { $count ->
        [one] for the one of you I know
       *[other] for the { $count } of you I know
    }
well-loved =
    { $count ->
        [one] ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } from one person
       *[other] ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } on average from { $count } people
    }
nobody-rated = Nobody has rated it yet
share = { $sign }{ NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) }
because = Because you gave { $film } ★ { $stars } ({ $share })
liked-together = People who know { $film } like this one { NUMBER($times, maximumFractionDigits: 0) } times as often as others do
of-genre = You like this genre: { $genre }, ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } on average for { $count } films
of-decade = You like films of the { $decade }s: ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } on average for { $count }
on-your-watchlist = <i>On your watchlist</i>
film-seen = seen

stars-button = ★ { $stars }
see-button = Seen it
unsee-button = Not seen after all
similar-button = Films like it
why-button = Why this film?
watchlist-add-button = Add to watchlist
watchlist-remove-button = Take off watchlist
hide-button = Not for me
unhide-button = For me after all
never-again-button = Don't pick again
delete-button = Delete rating
back-button = Back to my ratings
open-button = { $number }

sample-note = <i>Sample data: real films, made-up ratings.</i>
sample-note-long = <i>This is sample data, made up for trying me out: the films are real, the other people's ratings are not.</i>

# Where to watch a film. TMDB and JustWatch, who tell, are to be named wherever that is shown.

watch-on = <b>Streaming in { $country }</b>: <a href="{ $page }">{ $services }</a>
watch-nowhere = Not streaming in { $country } now: <a href="{ $page }">rent or buy</a>
watch-source = <i>Poster, length and services: TMDB, JustWatch</i>

# Why a film, rating by rating.

why-head =
    <b>Why { $film }?</b>
    I expect ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } from you.
why-anybody = From somebody I know nothing about I would expect ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) }. Your ratings change that:
why-share = <b>{ $share }</b> { $bar } { $film } ★ { $stars }
why-rest =
    { $count ->
        [one] <b>{ $share }</b> one more rating of yours
       *[other] <b>{ $share }</b> your { $count } other ratings together
    }
why-sum = These shares are exact: together they are the whole difference.
why-nothing = Your ratings say nothing about it yet, so that is what I would expect from anybody. Rate a few more films and I will know better.
why-back-button = Back to the film
