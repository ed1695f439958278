# /import and the files that people send.

import-how =
    Schick mir die Datei, die ein anderer Dienst dir gibt, so wie sie ist. Ich zeige dir, was darin steht, und speichere nichts, bevor du es sagst.

    <b>Letterboxd</b>: Settings, Data, Export your data (ein ZIP)
    <b>IMDb</b>: Deine Bewertungen, Exportieren (eine CSV; bei der Watchlist geht es auch)
    <b>Trakt</b>: Settings, Data, Export (ein ZIP oder JSON)
    <b>MovieLens</b>: Settings, Import/export, Export ratings
    <b>TMDB</b>: Bewertungen oder Merkliste, Export (eine CSV)
    <b>Simkl</b>: Settings, Export to CSV
    <b>Netflix</b>: Konto, Titelverlauf, Alle herunterladen (gesehene Filme, ohne Sterne)
    <b>Ich</b>: Die marquee.json, die /export dir schickt, bringt alles zurück
import-waits = Eine Datei wartet noch auf deine Antwort: { $name }
import-waits-button = Datei ansehen
import-how-button = So bringst du Bewertungen mit
import-nameless = deine Datei

import-refused =
    { $reason ->
        [empty] In der Datei steht nichts. Exportiere sie noch einmal und schick mir die neue.
        [too_large] Die Datei ist mir zu groß: Mehr als { $limit } MB schaffe ich nicht. Ist es ein ZIP, schick mir daraus die Datei mit deinen Bewertungen.
        [bomb] Ausgepackt wäre dieses ZIP viel größer als irgendjemandes Bewertungen, darum bleibt es zu. Schick mir die Datei so, wie der Dienst sie gemacht hat.
        [broken_zip] Dieses ZIP ist beschädigt, vielleicht fehlt ein Teil. Lade es noch einmal herunter und schick mir das neue.
        [encrypted] Dieses ZIP ist mit einem Passwort verschlossen. Pack es selbst aus und schick mir die Datei mit deinen Bewertungen.
        [broken_json] Die Datei bricht ab oder ist beschädigt, so kann ich sie nicht lesen. Exportiere sie noch einmal und schick mir die neue.
        [not_text] Das ist keine Datei mit Bewertungen: Ich kann ZIP, CSV und JSON lesen, wie Filmdienste sie exportieren.
        [too_many_rows] In der Datei sind mehr Filme, als ich auf einmal schaffe. Teil sie in kleinere auf und schick mir eine nach der anderen.
        [unknown_scale] Die Bewertungen in dieser Datei gehen über 10 hinaus, und ich kenne keinen Dienst, der so bewertet. Schick mir die Datei so, wie der Dienst sie gemacht hat.
        [other_list] Das ist eine Liste von Filmen, aber sie sagt nicht, ob du sie gesehen hast oder sehen willst. Schick mir lieber deine Bewertungen, deinen Verlauf, deine Merkliste oder deine Favoriten.
        [several_people] In der Datei sind die Filme mehrerer Leute. Schick mir eine nur mit deinen.
       *[nothing_known] Öffnen kann ich die Datei, aber ich kenne keinen Dienst, der sie so schreibt. /import zeigt, welche ich kenne.
    }
import-not-fetched = Telegram konnte mir die Datei nicht geben. Schick sie bitte noch einmal.
import-one-by-one = Das waren mehrere Dateien auf einmal, und ich nehme sie eine nach der anderen. Schick mir die erste allein, und die nächste, wenn die fertig ist.
import-gone = Diese Datei wartet nicht mehr auf eine Antwort: Sie ist gespeichert oder verworfen, oder eine andere kam danach. Um sie noch einmal anzusehen, schick sie einfach wieder.

import-head =
    { $source ->
        [letterboxd] <b>Export aus Letterboxd</b>: { $name }
        [imdb] <b>Export aus IMDb</b>: { $name }
        [trakt] <b>Export aus Trakt</b>: { $name }
        [movielens] <b>Bewertungen aus MovieLens</b>: { $name }
        [tmdb] <b>Export aus TMDB</b>: { $name }
        [simkl] <b>Export aus Simkl</b>: { $name }
        [netflix] <b>Titelverlauf aus Netflix</b>: { $name }
       *[marquee] <b>Mein eigener Export</b>: { $name }
    }
import-ratings =
    { $count ->
        [one] Eine neue Bewertung
       *[other] { $count } neue Bewertungen
    }
import-changed =
    { $count ->
        [one] Eine Bewertung geändert
       *[other] { $count } Bewertungen geändert
    }
import-seen =
    { $count ->
        [one] Noch ein gesehener Film
       *[other] Noch { $count } gesehene Filme
    }
import-watchlist =
    { $count ->
        [one] Ein Film für deine Merkliste
       *[other] { $count } Filme für deine Merkliste
    }
import-hidden =
    { $count ->
        [one] Ein Film, der nichts für dich ist
       *[other] { $count } Filme, die nichts für dich sind
    }
import-same =
    { $count ->
        [one] Ein Eintrag steht genauso schon hier.
       *[other] { $count } Einträge stehen genauso schon hier.
    }
import-differing =
    { $count ->
        [one] <b>Ein Film hat hier andere Sterne:</b>
       *[other] <b>{ $count } Filme haben hier andere Sterne:</b>
    }
import-differing-line = { $film }: hier ★ { $here }, in der Datei ★ { $there }
import-and-more =
    { $count ->
        [one] … und noch einer
       *[other] … und noch { $count }
    }
import-unclear =
    { $count ->
        [one] Bei einem Titel bin ich nicht sicher, welcher Film gemeint ist.
       *[other] Bei { $count } Titeln bin ich nicht sicher, welcher Film gemeint ist.
    }
import-missing =
    { $count ->
        [one] Ein Film ist nicht unter meinen.
       *[other] { $count } Filme sind nicht unter meinen.
    }
import-skipped =
    { $count ->
        [one] Eine Serie oder Folge bleibt draußen: Ich kenne nur Filme.
       *[other] { $count } Serien und Folgen bleiben draußen: Ich kenne nur Filme.
    }
import-bad =
    { $count ->
        [one] <b>Eine Zeile konnte ich nicht lesen:</b>
       *[other] <b>{ $count } Zeilen konnte ich nicht lesen:</b>
    }
import-bad-line = Zeile { $number }: { $why }
import-bad-line-in = { $file }, Zeile { $number }: { $why }
import-why =
    { $reason ->
        [no_film] nennt keinen Film
        [no_rating] hat keine Bewertung
        [not_a_rating] hat eine Bewertung, die der Dienst nicht vergibt
        [long_title] so lang ist kein Filmtitel
        [cut_off] bricht mittendrin ab
        [too_many_cells] hat zu viele Spalten
        [open_quote] ein Anführungszeichen schließt sich nie
        [unknown_file] den Namen der Datei kenne ich, ihre Spalten nicht
       *[not_an_entry] ist weder Bewertung noch Markierung
    }
import-out-of-ten = Eine Bewertung darin liegt über 5, also lese ich alle als Punkte von 10.
import-nothing-yet = Noch ist nichts gespeichert.
import-nothing-new = Darin ist nichts Neues, also gibt es nichts zu speichern.
import-no-films = Darin ist kein Film, mit dem ich etwas anfangen kann.

import-button-save = { $count } übernehmen
import-button-keep = { $count } übernehmen, meine Sterne bleiben
import-button-overwrite = { $count } übernehmen, Sterne der Datei
import-button-choose =
    { $count ->
        [one] Einen Titel klären
       *[other] { $count } Titel klären
    }
import-button-missing =
    { $count ->
        [one] Was mir fehlt: einer
       *[other] Was mir fehlt: { $count }
    }
import-button-leave = Nicht übernehmen
import-button-back = Zurück zur Datei

import-which = Welcher Film ist <b>{ $film }</b>?
import-which-stars = Welcher Film ist <b>{ $film }</b>, von dir ★ { $stars }?
import-which-place = Titel { $place } von { $count }
import-none-button = Keiner davon
import-unknown-title = ein Film ohne Titel ({ $id })

import-missing-head =
    { $count ->
        [one] Dieser Film ist nicht unter meinen { $films }:
       *[other] Diese { $count } Filme sind nicht unter meinen { $films }:
    }
import-missing-line = · { $film }
import-missing-more = Sie kommen nicht mit, und bleiben in deiner Datei.
import-nothing-missing = Alle Filme der Datei sind unter meinen.

import-saved = <b>Gespeichert ({ $name }):</b>
import-saved-nothing = Darin war nichts neu, also ist alles, wie es war ({ $name }).
import-kept =
    { $count ->
        [one] Ein Film behält die Sterne, die du ihm hier gegeben hast.
       *[other] { $count } Filme behalten die Sterne, die du ihnen hier gegeben hast.
    }
import-left-open =
    { $count ->
        [one] Ein Titel bleibt draußen: Du hast nicht gesagt, welcher Film gemeint ist.
       *[other] { $count } Titel bleiben draußen: Du hast nicht gesagt, welche Filme gemeint sind.
    }
import-saved-before = Das ist schon gespeichert: { $name }
import-undo-button = Rückgängig
import-undone = Rückgängig gemacht ({ $name }): Was die Datei brachte, ist wieder weg, und was vorher hier war, ist zurück.
import-undone-but =
    { $count ->
        [one] Ein Eintrag, den du seitdem geändert hast, bleibt, wie er ist.
       *[other] { $count } Einträge, die du seitdem geändert hast, bleiben, wie sie sind.
    }
import-undo-gone = Da gibt es nichts mehr rückgängig zu machen: Es ist schon geschehen, oder seither wurde eine andere Datei gespeichert.
import-dropped = In Ordnung, die Datei bleibt draußen, und ich behalte nichts davon ({ $name }).
