# /rate, changing a rating and undoing.

rate-how = Welchen Film? Schreib den Titel, gern gleich mit Sternen: <code>/rate the matrix 4,5</code>. Halbe Sterne gehen, und 9/10 auch. Oder lass mich nach bekannten Filmen fragen.
rate-tap-stars = Tippe an, wie viele Sterne du gibst.
rate-which = Welchen Film meinst du mit „{ $words }“?
rate-which-stars = Welchen Film meinst du mit „{ $words }“? Tippe ihn an, und er bekommt ★ { $stars }.

rate-or-stars = Oder meintest du <b>{ $film }</b> mit ★ { $stars }?
rate-or-stars-button = { $film } ★ { $stars }

stars-out-of-range = „{ $number }“ passt nicht: Sterne gehen von 0,5 bis 5, oder von 1/10 bis 10/10.
stars-not-half = „{ $number }“ fällt zwischen die Sterne: Ich zähle in halben, etwa 3,5 oder 7/10.
stars-mangled = „{ $number }“ kann ich nicht als Sterne lesen: Schreib eine Zahl von 0,5 bis 5, etwa 3,5.

saved = Gespeichert: <b>{ $film }</b> ★ { $stars }
saved-changed = Gespeichert: <b>{ $film }</b> ★ { $before } → ★ { $stars }
saved-same = <b>{ $film }</b> hatte von dir schon ★ { $stars }, dabei bleibt es.
undo-button = Rückgängig
change-button = Sterne ändern
give-stars-button = Sterne geben
undone = Rückgängig gemacht: <b>{ $film }</b> hat jetzt keine Sterne von dir.
undone-to = Rückgängig gemacht: <b>{ $film }</b> hat wieder ★ { $stars }.
undo-too-late = Du hast <b>{ $film }</b> seitdem geändert, darum lasse ich alles, wie es ist.
rating-deleted = Gelöscht: <b>{ $film }</b>, bisher ★ { $stars } von dir.
rating-not-there = <b>{ $film }</b> hat keine Sterne mehr von dir.

# Eine Fortsetzung, die es hier nicht gibt, mehrere Bewertungen in einer Nachricht, eine geänderte Nachricht.
sequel-not-here = <b>{ $film }</b> ist nicht unter meinen Filmen, die { $year } enden.
sequel-number-not-here = „{ $words }“ ist nicht unter meinen Filmen, die { $year } enden.
rate-several = Diese Bewertungen würde ich für dich speichern:
rate-several-film = <b>{ $film }</b> ★ { $stars }
rate-several-not-here = Nicht unter meinen Filmen, die { $year } enden: { $words }
rate-several-button =
    { $count ->
        [one] Speichern
       *[other] Alle { $count } speichern
    }
rate-several-saved =
    { $count ->
        [one] Eine Bewertung gespeichert:
       *[other] { $count } Bewertungen gespeichert:
    }
edit-followed = Du hast deine Nachricht geändert, also habe ich die Bewertung geändert.
edit-unclear = Was deine geänderte Nachricht bewertet, ist mir nicht ganz klar; <b>{ $film }</b> behält darum ★ { $stars }.
