# /search and plain words.

search-how = Which film are you looking for? Write the title after the command: <code>/search heat</code>.
search-found = What I found for “{ $words }”:
search-open = Tap a number to rate that film or to put it on your watchlist.
closest = Nothing is called exactly “{ $words }” here (my films reach up to { $year }). This comes closest:
page-button = Page { $number }
page-here-button = · { $number } ·
film-not-found = I found no film called “{ $words }” among my { $count } films, which reach up to { $year }. Check the spelling, try just one or two words of the title, or tell me a mood, a genre or a decade.
too-long = That is too long for me: please keep it under { $limit } characters. A title, or a genre and a decade, is enough.
