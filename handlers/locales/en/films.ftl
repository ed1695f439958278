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
film-imdb = <a href="https://www.imdb.com/title/{ $imdb }/">IMDb</a>
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
because = Because you gave { $film } ★ { $stars } ({ $share })
on-your-watchlist = <i>On your watchlist</i>

stars-button = ★ { $stars }
watchlist-add-button = Add to watchlist
watchlist-remove-button = Take off watchlist
hide-button = Not for me
unhide-button = Maybe for me after all
delete-button = Delete rating
back-button = Back to my ratings
open-button = { $number }

sample-note = <i>Sample data: real films, made-up ratings.</i>
sample-note-long = <i>This is sample data, made up for trying me out: the films are real, the other people's ratings are not.</i>
