# What operators read: /retrain, /stats and the daily training.

retrain-usage = Schick /retrain, um mit den jetzigen Parametern zu trainieren, /retrain tune, um erst bessere zu suchen (dauert länger), oder /retrain stop, um ein Training abzubrechen.
retrain-started =
    { $kind ->
        [tune] Ich suche bessere Parameter und trainiere ein neues Modell…
       *[retrain] Ich trainiere ein neues Modell…
    } Das jetzige antwortet solange weiter.
    <code>{ $bar }</code> Die Bewertungen kommen zusammen
retrain-progress =
    { $kind ->
        [tune] Ich suche bessere Parameter und trainiere ein neues Modell
       *[retrain] Ich trainiere ein neues Modell
    }
    <code>{ $bar }</code> { $percent } % { $step }
retrain-stop = ⏹ Stopp
retrain-stopping = Das Training wird abgebrochen…
retrain-stopped = Das Training wurde abgebrochen. Das Modell { $version } bleibt im Einsatz.
retrain-nothing-to-stop = Es läuft kein Training.
retrain-busy = Es läuft schon ein Training. Warte das Ergebnis ab, oder schick /retrain stop.
retrain-published =
    ✅ Das neue Modell <b>{ $version }</b> ist im Einsatz{ $verdict ->
        [better] : Es ist besser als das vorige.
        [as-good] : Es ist bis auf den Zufall so gut wie das vorige.
        [worse] : Es ist schlechter als das vorige, das gehen musste, weil zurückgenommene Bewertungen darin steckten.
       *[alone] .
    }
retrain-kept = Das Modell <b>{ $version }</b> bleibt im Einsatz: { $reason }
retrain-figure = { $name } { NUMBER($old, minimumFractionDigits: 4, maximumFractionDigits: 4) } → <b>{ NUMBER($new, minimumFractionDigits: 4, maximumFractionDigits: 4) }</b>
retrain-first-figure = { $name } { NUMBER($new, minimumFractionDigits: 4, maximumFractionDigits: 4) }
retrain-unwritten = ⚠️ Die Datenbank konnte dieses Training nicht festhalten: { $reason }
retrain-ratings = Bewertungen { $old } → <b>{ $new }</b>
retrain-failed = ⚠️ Kein neues Modell: { $reason }. Das Modell { $version } bleibt im Einsatz. Mehr steht im Log unter { $incident }.

stats-people =
    👥 <b>{ $people ->
        [one] { $people } Person
       *[other] { $people } Personen
    }</b>: Ja zum Training von { $consenting }, Bot blockiert von { $blocked }
stats-ratings =
    ⭐ <b>{ $ratings ->
        [one] { $ratings } Bewertung
       *[other] { $ratings } Bewertungen
    }</b>, { $marks ->
        [one] { $marks } Markierung
       *[other] { $marks } Markierungen
    }, { $groups ->
        [one] { $groups } Gruppe
       *[other] { $groups } Gruppen
    }
stats-new-ratings =
    { $ratings ->
        [one] { $ratings } Bewertung
       *[other] { $ratings } Bewertungen
    } für das nächste Training
stats-withdrawn = Jemand hat Bewertungen zurückgenommen, mit denen das Modell trainiert wurde: Das nächste tägliche Training lässt sie weg
stats-model =
    🎞 Modell <b>{ $version }</b> vom { $made } ({ $days ->
        [0] heute
        [one] vor { $days } Tag
       *[other] vor { $days } Tagen
    })
stats-data =
    { $kind ->
        [sample] Beispieldaten, nicht MovieLens
       *[real] { $dataset }
    }: { $ratings ->
        [one] { $ratings } Bewertung
       *[other] { $ratings } Bewertungen
    }, { $films ->
        [one] { $films } Film
       *[other] { $films } Filme
    }
stats-runs = 🛠 Letzte Trainings
stats-no-runs = 🛠 Noch kein Training
stats-run =
    { $when } { $kind ->
        [tune] Parametersuche
        [daily] täglich
       *[retrain] Training
    }: { $status ->
        [running] läuft
        [published] im Einsatz
        [kept] schlechter, altes Modell behalten
       *[failed] fehlgeschlagen
    }
stats-next =
    Nächstes tägliches Training { $when }{ $withdrawn ->
        [yes] {""}
       *[no] { $least ->
            [one] , falls es bis dahin { $least } neue Bewertung gibt
           *[other] , falls es bis dahin { $least } neue Bewertungen gibt
        }
    }
