# /start, the question of consent and the first ratings.

welcome =
    Hallo, ich bin <b>Marquee</b>. Sag mir, wie dir ein paar Filme gefallen haben, und ich finde andere, die dir gefallen dürften, und sage dir auch, warum.

consent-question =
    Vorab eine Frage: Dürfen deine Bewertungen das Modell mittrainieren, das für alle die Filme aussucht? Nur deine Sterne gehen ein, nie dein Name. Wenn nicht, bestimmen sie trotzdem deine eigenen Tipps. Mit /privacy kannst du es dir jederzeit anders überlegen.
consent-yes-button = Ja, einverstanden
consent-no-button = Nein, nur für mich
consent-stop-button = Bewertungen nicht mehr nutzen
consent-given = Danke! Deine Bewertungen trainieren das nächste Modell mit. Mit /privacy schaltest du das wieder ab.
consent-declined = In Ordnung: Deine Bewertungen bleiben aus dem Training heraus und bestimmen nur deine eigenen Tipps. Mit /privacy änderst du das.

welcome-back =
    Schön, dass du wieder da bist! { $count ->
        [0] Du hast noch keinen Film bewertet.
        [one] Du hast bisher einen Film bewertet.
       *[other] Du hast bisher { $count } Filme bewertet.
    } Was möchtest du tun?

first-button = Filme bewerten
picks-button = Meine Tipps
moods-button = Nach Laune
ratings-button = Bewertungen
profile-button = Mein Geschmack
import-button = Importieren
watchlist-button = Meine Merkliste

first-question = Hast du <b>{ $film }</b> gesehen? Dann tippe an, wie viele Sterne du gibst.
first-not-seen-button = Nicht gesehen
first-not-seen = <b>{ $film }</b>: nicht gesehen, ist notiert.
first-not-seen-undone = <b>{ $film }</b>: zurückgenommen.
first-name-three = Oder schick mir drei Filme, die du liebst, nacheinander und mit Sternen: <code>Alien 5</code>.
first-progress =
    { $missing ->
        [0] { $count } Filme bewertet: Deine Tipps stehen bereit, und jede weitere Bewertung macht sie treffender.
        [one] { $count } von { $enough } bewertet, noch einer, und deine ersten Tipps stehen bereit.
       *[other] { $count } von { $enough } bewertet, noch { $missing }, und deine ersten Tipps stehen bereit.
    }
first-stopped =
    { $count ->
        [0] Kein Problem. Du kannst jederzeit jeden Film bewerten: Schick mir einfach den Titel.
        [one] Gut, Schluss für jetzt. Bisher hast du einen Film bewertet. Für mehr schick mir einfach einen Titel.
       *[other] Gut, Schluss für jetzt. Bisher hast du { $count } Filme bewertet. Für mehr schick mir einfach einen Titel.
    }
first-none-left = Du hast alle Filme durch, nach denen ich fragen würde. Schick mir irgendeinen Titel, um ihn zu bewerten, oder sieh dir deine Tipps an.
stop-button = Aufhören

group-counted = Ab jetzt zählst du in <b>{ $title }</b> mit: Sucht die Gruppe einen Film, reden auch deine Bewertungen mit.
group-link-old = Diese Einladung gilt nicht mehr. Schick /recommend in der Gruppe selbst, dann zählst du dort mit.

only-in-private = Das bleibt zwischen dir und mir. Öffne unseren privaten Chat und frag mich dort.
private-button = Privaten Chat öffnen
group-hello = Hallo zusammen! Ich suche Filme aus, die euch allen gefallen. Schickt hier /recommend oder /recommend Komödie 90er. Mitzählen kann ich nur, wen ich kenne: Tippt alle einmal auf „Ich bin dabei“ und bewertet im privaten Chat mit mir ein paar Filme.
count-me-button = Ich bin dabei
