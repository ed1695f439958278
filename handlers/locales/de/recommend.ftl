# /recommend, for one person and for a group; /settings.

picks = Meine Tipps für dich:
picks-wish = Meine Tipps für dich, { $wish }:
picks-newcomer = Du hast noch keinen Film bewertet, darum hier ein paar, die vielen gefallen. Bewerte einige, dann sind die nächsten Tipps ganz auf dich gemünzt.
picks-none = Du hast alles durch, was ich aussuchen kann. Auf deiner /watchlist steht vielleicht noch etwas für heute Abend.
picks-none-wish = Zu „{ $wish }“ habe ich nichts für dich. Versuch es mit weniger Wörtern oder anderen Jahren.
picks-no-more-wish = Das war alles zu „{ $wish }“. Versuch es mit einem anderen Genre oder anderen Jahren.
picks-none-again = Zu „{ $wish }“ fällt mir noch kein Film ein. Bewerte ein paar, die dir gefallen haben, oder sag mir, welche du gesehen hast.
picks-few =
    { $count ->
        [one] <i>Bisher habe ich eine Bewertung von dir: Jede weitere macht diese Tipps treffender.</i>
       *[other] <i>Bisher habe ich { $count } Bewertungen von dir: Jede weitere macht diese Tipps treffender.</i>
    }
picks-open = <i>Tippe auf eine Nummer: bewerten oder merken.</i>
picks-all-button = Tipps aller Art
more-button = Mehr Tipps
anew-button = Jetzt die besten
another-mood-button = Andere Laune

mood-question = Wonach ist dir gerade?
mood-button =
    { $mood ->
        [LIGHT] Leicht
        [TENSE] Spannend
        [MOVING] Bewegend
        [BIG] Großes Kino
        [STRANGE] Schräg
        [TRUE] Echtes Leben
       *[other] Hauptsache gut
    }
mood-gems-button = Geheimtipps
mood-again-button = Wiedersehen

pick-seen = <i>Gesehen. Wie war er? Tippe die Sterne an, oder belass es dabei.</i>
pick-hidden = <i>Nicht deins: Den suche ich dir nicht noch einmal aus.</i>

wish-gems = Geheimtipps
wish-well-known = Bekanntes
wish-again = zum Wiedersehen
wish-without = ohne { $genre }
wish-without-words = ohne „{ $words }“
wish-tag = Thema { $tag }
wish-like = wie { $film }
wish-newer = neuer
wish-older = älter
wish-years = { $first }–{ $last }
wish-since = ab { $first }
wish-until = bis { $last }
wish-beyond = „{ $words }“ habe ich weggelassen: nach Personen, Studios, Ländern oder Laufzeiten kann ich noch nicht gehen.
wish-unclear = „{ $words }“ habe ich weggelassen, danach kann ich nicht gehen. Ich richte mich nach Genres, Jahren, Stimmungen, Themen und anderen Filmen.
wish-nothing-clear = „{ $words }“ habe ich weggelassen, danach kann ich nicht gehen. Versuch es mit <code>/recommend lustig 90er, keine Animation</code>, <code>/recommend wie Alien</code> oder <code>/recommend etwas Trauriges vor 1980</code>.

together = Meine Tipps für euch alle:
together-wish = Meine Tipps für euch alle, { $wish }:
together-none = Ihr habt alles durch, was ich für euch zusammen aussuchen kann. Habt ihr einen Film im Sinn, sagt /search, was ich davon halte.
together-none-wish = Zu „{ $wish }“ habe ich nichts für euch zusammen. Versucht es mit weniger Wörtern oder anderen Jahren.
together-no-adventure = In einer Gruppe kann ich nicht danach gehen, wie bekannt ein Film ist, darum habe ich das weggelassen.
together-no-again = In einer Gruppe suche ich nur Filme aus, die für euch alle neu sind, und keine zum Wiedersehen.
together-note =
    { $count ->
        [0] <i>Noch kenne ich hier niemanden. Wer mir hier einen Befehl schickt, zählt mit, und wer im privaten Chat mit mir Filme bewertet, macht die Tipps passender.</i>
        [one] <i>Bisher kenne ich eine Person von euch. Um auch mitzuzählen, tippe auf „Ich bin dabei“ und bewerte Filme im privaten Chat mit mir.</i>
       *[other] <i>Ich kenne { $count } von euch, und das hier dürfte ihnen im Schnitt gefallen. Um auch mitzuzählen, tippe auf „Ich bin dabei“.</i>
    }
