# /search and plain words.

search-how = Welchen Film suchst du? Schreib den Titel hinter den Befehl: <code>/search heat</code>.
search-found = Das habe ich zu „{ $words }“ gefunden:
search-open = Tippe auf eine Nummer, um den Film zu bewerten oder auf deine Merkliste zu setzen.
closest = Genau „{ $words }“ heißt hier nichts (meine Filme reichen bis { $year }). Am nächsten kommt:
page-button = Seite { $number }
page-here-button = · { $number } ·
film-not-found = Unter meinen Filmen (es sind { $count }, bis { $year }) heißt keiner „{ $words }“. Ich kenne englische Titel und Originaltitel. Versuch es mit ein, zwei Wörtern des Titels, oder nenn mir eine Stimmung, ein Genre oder ein Jahrzehnt.
too-long = Das ist mir zu lang: Bleib bitte unter { $limit } Zeichen. Ein Titel oder ein Genre und ein Jahrzehnt genügen.
