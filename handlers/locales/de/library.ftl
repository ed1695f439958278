# One's own films: /ratings, /watchlist, those hidden or seen; and /similar.

previous-button = ◀ Zurück
next-button = Weiter ▶

ratings-head =
    { $count ->
        [one] Du hast einen Film bewertet:
       *[other] Du hast { $count } Filme bewertet, { $order ->
            [BEST] die besten zuerst
            [WORST] die schlechtesten zuerst
            [TITLE] nach Titel
           *[NEWEST] die zuletzt bewerteten zuerst
        }:
    }
rating-line = { $number }. { $film } ★ { $stars }
rating-line-none = { $number }. { $film }, nicht mehr bewertet
ratings-tap = Tippe auf eine Nummer, um die Bewertung zu ändern oder zu löschen.
ratings-none = Du hast noch keinen Film bewertet. Schick mir irgendeinen Titel, oder lass mich nach bekannten fragen.
ratings-order =
    { $order ->
        [BEST] Tops
        [WORST] Flops
        [TITLE] Titel
       *[NEWEST] Zuletzt
    }
ratings-order-chosen-button = ✓ { $order }
rating-gone = <b>{ $film }</b> ist nicht mehr in meinem Katalog. Deine ★ { $stars } hebe ich auf, bis du sie löschst.

ratings-found = Deine Bewertungen zu „{ $words }“:
ratings-closest = Du hast nichts bewertet, was genau „{ $words }“ heißt. Am nächsten kommt:
ratings-not-found = Du hast nichts bewertet, was „{ $words }“ heißt. Sieh noch mal nach der Schreibweise, oder blättere durch alle deine Bewertungen.
ratings-not-rated = „{ $words }“ hast du noch nicht bewertet. Tippe den Film an, um ihm Sterne zu geben:

hidden-list-button = Ausgeblendete
seen-list-button = Ohne Sterne

watchlist-head =
    { $count ->
        [one] Ein Film auf deiner Merkliste:
       *[other] { $count } Filme auf deiner Merkliste, { $sorted ->
            [for-you] die vielversprechendsten für dich zuerst
           *[for-all] die beliebtesten zuerst
        }:
    }
watchlist-none = Deine Merkliste ist leer. Tippe auf der Karte eines Films auf „Merken“, und er wartet hier auf dich.
watchlist-gone = <b>{ $number }. { $film }</b>, nicht mehr in meinem Katalog
watched-button = { $number } Gesehen
remove-button = { $number } Entfernen
watchlist-removed = Von deiner Merkliste genommen: <b>{ $film }</b>
watchlist-restored = Wieder auf deiner Merkliste: <b>{ $film }</b>
watched-how = Gesehen und von der Merkliste genommen. Wie war <b>{ $film }</b>? Tippe die Sterne an, oder belass es dabei.
watchlist-back-button = Zur Merkliste

hidden-head =
    { $count ->
        [one] Ein Film ist aus deinen Tipps ausgeblendet:
       *[other] { $count } Filme sind aus deinen Tipps ausgeblendet, die zuletzt ausgeblendeten zuerst:
    }
hidden-none = Aus deinen Tipps ist kein Film ausgeblendet. Tippe auf der Karte eines Films auf „Nicht meins“, und er kommt nicht wieder.
unhide-number-button = { $number } Zurückholen
unhidden = <b>{ $film }</b> darf wieder unter deine Tipps.
hidden-again = <b>{ $film }</b> ist wieder aus deinen Tipps ausgeblendet.

seen-head =
    { $count ->
        [one] Ein Film, den du gesehen hast, hat keine Sterne von dir:
       *[other] { $count } Filme, die du gesehen hast, haben keine Sterne von dir, neueste Einträge zuerst:
    }
seen-none = Alle Filme, von denen ich weiß, dass du sie gesehen hast, haben ihre Sterne.
seen-rate-button = Sterne für { $number }
unsee-number-button = { $number } Nicht gesehen
unseen = <b>{ $film }</b> gilt als nicht gesehen und darf wieder unter deine Tipps.
seen-again = <b>{ $film }</b> gilt wieder als gesehen.

marked-line = { $number }. { $film }

similar-how = Ähnlich wie welcher Film? Schreib den Titel hinter den Befehl: <code>/similar alien</code>.
similar-how-own = Ähnlich wie welcher Film? Schreib den Titel hinter den Befehl, etwa <code>/similar { $example }</code>.
similar-which = Welchen Film meinst du mit „{ $words }“? Dazu suche ich Ähnliches.
similar-head = Filme, die <b>{ $film }</b> ähneln, die ähnlichsten zuerst:
similar-open = Tippe auf eine Nummer, um den Film zu öffnen.
similar-unknown = <b>{ $film }</b> haben zu wenige bewertet, als dass ich wüsste, was ihm ähnelt. Zu deinen Tipps geht es gleich hier.
similar-to-button = Wie { $film }
