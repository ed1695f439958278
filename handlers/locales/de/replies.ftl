# Help, menus, and answers to what was not understood or went wrong.

help =
    Ich suche Filme für dich aus, nach den Bewertungen, die du gibst.

    <b>Bewerten</b>: Schick mir einen Titel mit Sternen, <code>the matrix 4,5</code>, oder nur den Titel
    <b>Tipps</b>: /recommend, oder sag, worauf du Lust hast: <code>lustig 90er, keine Animation</code>, <code>wie Alien</code>, <code>Geheimtipps</code>, <code>etwas zum Wiedersehen</code>
    <b>Nachschlagen</b>: <code>/search heat</code>, und /similar für ähnliche Filme
    <b>Warum</b>: „(+0,40)“ hinter einem Grund heißt, dass ich wegen dieser Bewertung von dir 0,4 Sterne mehr erwarte; die Karte jedes Films erklärt es genau
    <b>Deins</b>: /ratings zum Ändern oder Löschen, /watchlist für später, /profile für deinen Geschmack als Bild
    <b>Mitbringen und mitnehmen</b>: /import aus Letterboxd, IMDb, Trakt und anderen, /export, um alles mitzunehmen
    <b>Einstellungen</b>: /settings dafür, wie abenteuerlustig ich bin, und für meine Sprache
    <b>Deine Daten</b>: /privacy, /forgetme

    Hol mich in eine Gruppe, und /recommend sucht dort Filme für euch alle aus.
help-tmdb = <i>Poster, Längen und wo ein Film zu sehen ist, kommen von TMDB, die Dienste über JustWatch. This product uses TMDB and the TMDB APIs but is not endorsed, certified, or otherwise approved by TMDB.</i>
help-group =
    Hier suche ich Filme für euch alle zusammen aus, oder besser für die, die ich kenne: Wer mir hier einen Befehl schickt, zählt von da an mit.

    <b>Tipps</b>: /recommend, auch <code>/recommend Komödie 90er</code>
    <b>Nachschlagen</b>: <code>/search heat</code>

    Bewertet Filme im privaten Chat mit mir, dann werden die Tipps besser.
cancelled = In Ordnung: Was oben noch offen ist, bleibt, wie es ist, und ändert nichts. Was möchtest du tun?

unknown-command = { $command } kenne ich nicht. /help zeigt, was ich kann, oder schick mir einfach einen Filmtitel.
no-words = Ich suche Filme nach ihrem Titel, und darin steht kein Buchstabe. Schick mir einen Titel, etwa „Heat“, oder sieh dir deine Tipps an.
not-words = Ich kann nur Wörter lesen, und Dateien mit Bewertungen: Welche, sagt /import. Schick mir einen Filmtitel, etwa „Heat“, oder sieh dir deine Tipps an.

button-unknown = Dieser Knopf stammt von einer älteren Version von mir. Frag bitte noch einmal.
button-foreign = Dieser Knopf gehört jemand anderem. Frag mich selbst, dann bekommst du deinen eigenen.
button-too-old = Diese Nachricht ist zu alt, ich kann sie nicht mehr ändern. Frag bitte noch einmal.
button-gone = Diese Nachricht hat sich inzwischen geändert. Sieh bitte noch einmal hin.
button-forgotten = Dieser Knopf ist zu alt: Ich weiß nichts mehr über dich. Schick /start, und wir fangen neu an.

error = Bei mir ist etwas schiefgegangen, und ich habe es mir notiert ({ $incident }). Was du vorher gespeichert hast, ist sicher. Versuch es bitte noch einmal.
error-storage = Ich kam nicht an mein Gedächtnis, darum ist das nicht gespeichert; ich habe es mir notiert ({ $incident }). Versuch es bitte gleich noch einmal.

bot-description =
    Ich finde Filme, die dir gefallen dürften, und sage dir, warum.

    Bewerte ein paar, lass dir Tipps geben, führe eine Merkliste, bring deine Bewertungen aus Letterboxd, IMDb oder von anderswo mit. In einer Gruppe suche ich einen Film für euch alle aus. Tippe auf „Starten“.
bot-about = Bewerte ein paar Filme, und ich suche dir die nächsten aus und sage, warum.

menu-recommend = Filme für dich
menu-group-recommend = Filme für euch alle
menu-rate = Einen Film bewerten
menu-search = Einen Film nachschlagen
menu-ratings = Deine Bewertungen
menu-watchlist = Filme für später
menu-similar = Filme, die einem Film ähneln
menu-profile = Dein Geschmack als Bild
menu-import = Bewertungen von anderswo mitbringen
menu-settings = Wie abenteuerlustig, welche Sprache
menu-start = Loslegen oder bekannte Filme bewerten
menu-help = Was ich kann
menu-privacy = Was ich speichere, und deine Wahl
menu-export = Deine Daten als Dateien
menu-forgetme = Alles über dich löschen
menu-cancel = Doch nicht
menu-stats = Leute, Bewertungen, laufendes Modell
menu-retrain = Ein neues Modell trainieren
