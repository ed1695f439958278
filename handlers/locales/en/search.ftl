# /search and plain words.

search-how = Which film are you looking for? Write the title after the command: <code>/search heat</code>.
search-found = What I found for “{ $words }”:
search-open = Tap a number to rate that film or to put it on your watchlist.
closest = Nothing is called exactly “{ $words }” here (my films reach up to { $year }). This comes closest:
page-button = Page { $number }
page-here-button = · { $number } ·
film-not-found = “{ $words }” is not among my { $count } films, which end in { $year }. If it is only spelt otherwise, try one or two words of the title, or tell me a mood, a genre or a decade.
too-long = That is too long for me: please keep it under { $limit } characters. A title, or a genre and a decade, is enough.

not-readable = I know films by their titles in Latin letters, and found none for “{ $words }”; it may be here all the same. Write the English or the original title in Latin letters.
title-parts = No film here is called just “{ $words }” (my films end in { $year }). These have it in their titles:
pasted-not-here = The film behind that is not among my films, which end in { $year }.
pasted-elsewhere = I cannot see which film that link is about. Send me the title, or a link to the film on IMDb, TMDB, Letterboxd, MovieLens or Wikipedia.
other-film-button = Film: { $film }
other-wish-button = Picks: { $wish }
