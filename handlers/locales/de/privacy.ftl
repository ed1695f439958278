# /privacy, /export and /forgetme.

privacy-stored =
    <b>Was ich über dich speichere</b>
    Deine Telegram-ID (nicht deine Telefonnummer) und deine Sprache, { $ratings ->
        [0] noch keine Bewertungen
        [one] eine Bewertung
       *[other] { $ratings } Bewertungen
    }, { $marks ->
        [0] noch keine Markierungen
        [one] eine Markierung
       *[other] { $marks } Markierungen
    } (gesehen, nicht meins, Merkliste), die Filme, bei denen du „Nicht gesehen“ getippt hast, meine letzten Tipps für dich, in welchen Gruppen du mich benutzt hast, deine Wahl unter /settings und deine Antwort auf die Frage unten. Nicht deinen Namen und nicht deine Nachrichten.
privacy-imports = Wenn du mir eine Datei mit Bewertungen schickst, speichere ich auch ihren Namen, bis zu deiner Entscheidung (höchstens eine Woche) ihren Inhalt, und danach, was sie ersetzt hat, damit du den Import rückgängig machen kannst.
privacy-why =
    <b>Wozu</b>
    Um Filme für dich auszusuchen und für die Gruppen, in denen du mich benutzt, und keinen, den du schon gesehen hast, außer du willst einen wiedersehen.
privacy-on =
    <b>Training: an</b>
    Deine Bewertungen trainieren das Modell mit, das für alle die Filme aussucht. Schaltest du das ab, entsteht das nächste Modell ohne sie.
privacy-off =
    <b>Training: aus</b>
    Deine Bewertungen bestimmen nur deine eigenen Tipps. Wenn du es erlaubst, trainieren sie auch das Modell mit, das für alle die Filme aussucht.
privacy-more = /export schickt dir all das als Dateien: deine Bewertungen, deine Markierungen und den Rest (ID, Sprache, Antwort, Einstellungen, Gruppen und Filme, bei denen du „Nicht gesehen“ getippt hast). /forgetme löscht alles davon.
export-button = Daten mitnehmen
forget-ask-button = Alles löschen

export-movielens =
    { $count ->
        [one] Deine Bewertung als Tabelle, so wie MovieLens sie schreibt.
       *[other] Deine { $count } Bewertungen als Tabelle, so wie MovieLens sie schreibt.
    }
export-letterboxd = Für Letterboxd, mit den Filmen, die du gesehen hast: Importiere es unter letterboxd.com/import.
export-watchlist = Deine Merkliste für Letterboxd: Importiere sie dort auf der Seite deiner Watchlist.
export-everything = Alles, was ich über dich speichere, in einer Datei. Schick sie mir irgendwann zurück, und deine Bewertungen und Markierungen sind wieder da, jede mit ihrem Datum.
export-nothing = Du hast noch keinen Film bewertet oder markiert, darum ist die Datei unten alles, was ich habe. Wollen wir das ändern?

forget-question =
    { $count ->
        [0] Das löscht alles, was ich über dich weiß.
        [one] Das löscht alles, was ich über dich weiß, auch deine eine Bewertung.
       *[other] Das löscht alles, was ich über dich weiß, auch alle { $count } Bewertungen.
    } Rückgängig machen lässt sich das nicht. Willst du das wirklich?
forget-yes-button = Ja, alles löschen
forget-no-button = Nein, behalten
forgotten = Erledigt: Alles, was ich über dich wusste, ist gelöscht, und das nächste Modell entsteht ohne dich. Wenn du je zurückkommen magst, fängt /start neu an. Mach’s gut!
kept = Schön, alles bleibt, wie es ist. /recommend hat Tipps für dich.
