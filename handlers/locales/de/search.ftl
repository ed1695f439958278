# /search and plain words.

search-how = Welchen Film suchst du? Schreib den Titel hinter den Befehl: <code>/search heat</code>.
search-found = Das habe ich zu „{ $words }“ gefunden:
search-open = Tippe auf eine Nummer, um den Film zu bewerten oder auf deine Merkliste zu setzen.
closest = Genau „{ $words }“ heißt hier nichts (meine Filme reichen bis { $year }). Am nächsten kommt:
page-button = Seite { $number }
page-here-button = · { $number } ·
film-not-found = „{ $words }“ ist nicht unter meinen { $count } Filmen, die { $year } enden. Ich kenne englische Titel und Originaltitel. Versuch es mit ein, zwei Wörtern des Titels, oder nenn mir eine Stimmung, ein Genre oder ein Jahrzehnt.
too-long = Das ist mir zu lang: Bleib bitte unter { $limit } Zeichen. Ein Titel oder ein Genre und ein Jahrzehnt genügen.

not-readable = Ich kenne Filme unter ihren Titeln in lateinischen Buchstaben und habe zu „{ $words }“ keinen gefunden; es kann ihn hier trotzdem geben. Schreib den englischen Titel oder den Originaltitel in lateinischen Buchstaben.
title-parts = Nur „{ $words }“ heißt hier kein Film (meine Filme enden { $year }). Diese haben es im Titel:
pasted-not-here = Der Film dahinter ist nicht unter meinen Filmen, die { $year } enden.
pasted-elsewhere = Ich sehe nicht, um welchen Film es bei diesem Link geht. Schick mir den Titel, oder einen Link zum Film bei IMDb, TMDB, Letterboxd, MovieLens oder Wikipedia.
other-film-button = Film: { $film }
other-wish-button = Vorschläge: { $wish }
