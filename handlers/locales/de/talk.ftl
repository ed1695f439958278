# Was Leute außer Titeln sagen: Listen von Wendungen, mit Kommas dazwischen, und die Antworten.

talk-hello = hallo, hi, hey, guten Morgen, guten Tag, guten Abend, moin, moin moin, servus, grüß Gott, grüezi, hallo Marquee, hi Marquee, hallöchen, na
talk-hello-answer = Hallo! Schick mir den Titel eines Films, um ihn zu bewerten oder nachzuschlagen, oder lass mich einen für dich aussuchen.
talk-thanks = danke, vielen Dank, danke schön, dankeschön, danke dir, danke sehr, besten Dank, tausend Dank, danke Marquee, ok danke, okay danke, super danke, alles klar danke, lieben Dank, merci
talk-thanks-answer = Gern geschehen! Viel Spaß mit dem Film, und sag mir danach, wie viele Sterne er bekommt.
talk-ask = empfiehl, empfehle, empfehlen, empfiehlst, Empfehlung, Empfehlungen, Vorschlag, Vorschläge, schlag mir, schlag was, überrasch mich, überrasche mich, was soll ich, was sollen wir, was kann ich, was könnte ich, was können wir, was schau ich, was schaue ich, was schauen wir, was gucke ich, was guck ich, was gucken wir, was sehe ich, was sehen wir, heute schauen, heute gucken, heute sehen, zum Anschauen, zum Schauen, zum Gucken, Film für heute, Film für heute Abend, Film heute Abend, such mir, such einen Film, such was aus, Filmtipp, Filmtipps, irgendwelche Ideen, ich will was sehen

# Aufträge und dergleichen, die keinen Befehl brauchen.
talk-more = mehr, mehr bitte, weiter, weitere, weitere bitte, noch mehr, nächste, die nächsten, nächster, mehr Filme, zeig mehr, zeig mir mehr, andere, etwas anderes, was anderes, was noch, noch welche, noch einer, noch was
talk-undo = rückgängig, mach rückgängig, rückgängig machen, mach das rückgängig, zurück, nimm das zurück, zurücknehmen, ups, lösch das
talk-undo-nothing = Es gibt nichts zurückzunehmen: In der letzten Stunde hast du hier keine Sterne vergeben. Unter /ratings stehen alle deine, zum Ändern oder Löschen.
talk-help = Hilfe, hilf mir, hilfe bitte, ich brauche Hilfe, wie geht das, wie funktioniert das, was kannst du, was kann ich machen, was machst du, Befehle, Anleitung
talk-yes = ja, ja bitte, jo, jep, klar, gerne, gern, ok, okay, gut, alles klar, super, toll, prima, perfekt, cool, nein, nö, nee, nein danke, vielleicht, haha
talk-yes-answer = In Ordnung. Was möchtest du machen?
talk-who = wer bist du, was bist du, was ist das, was ist das hier, bist du ein Bot, bist du ein Mensch, wie heißt du, stell dich vor
talk-who-answer = Ich bin Marquee, ein Bot, der Filme aussucht. Bewerte ein paar Filme, die du kennst, und ich suche andere aus, die dir gefallen sollten, und sage, warum.

# Wörter, die von Filmen an sich handeln; und Fragen um einen Titel, der hier "…" ist.
talk-film-words = Film, Filme, Filmen, etwas, irgendwas, schauen, gucken, sehen, anschauen, Streifen
talk-about-film = erzähl mir von …, erzähl mir was über …, was ist mit …, worum geht es in …, worum geht's in …, ist … gut, taugt … was, lohnt sich …, würde mir … gefallen, wird mir … gefallen, soll ich … schauen, soll ich … sehen, hast du …, kennst du …, was hältst du von …, wie findest du …, von wem ist …, wer spielt in … mit, wo kann ich … sehen, wo kann ich … schauen, such …, suche …, finde …, zeig mir …, wie lang ist …, wie gut ist …, ich will … sehen, ich habe … gesehen, ich hab … gesehen, ich liebe …, ich hasse …, ich mochte …, gibt es …, gibt es den Film …, hast du den Film …, … war gut, … war toll, … war schlecht

# Sterne um einen Titel ("…") mit der Zahl ("#"); was Leute von einem Film sagen, den sie hier sehen.
talk-rating = ich gebe … eine #, ich gebe … #, ich habe … # gegeben, ich geb … eine #, ich geb … #, ich würde … # geben, gib … eine #, gib … #, ich bewerte … mit #, bewerte … mit #, … bekommt eine #, … bekommt #, … kriegt #, … verdient #, … ist eine #, # für …
talk-opinion =
    { $half_stars ->
        [10] geliebt, ich habe ihn geliebt, ich liebe ihn, liebe ihn, Meisterwerk, ein Meisterwerk, großartig, fantastisch, bester Film, war großartig
        [8] hat mir gefallen, mochte ich, ich mochte ihn, sehr gut, war gut, war sehr gut, guter Film, toller Film, hat mir gut gefallen
        [6] war ok, war okay, ganz ok, ganz okay, nicht schlecht, ging so, geht so, so lala, mittelmäßig
        [4] hat mir nicht gefallen, mochte ich nicht, mag ich nicht, langweilig, war langweilig, schlecht, war schlecht, nicht gut, enttäuschend
        [2] gehasst, ich habe ihn gehasst, ich hasse ihn, hasse ihn, furchtbar, schrecklich, war furchtbar, schlechtester Film
       *[other] { "" }
    }
stars-and-a-half = einhalb, und ein halber, und einen halben
stars-number-words =
    { $number ->
        [1] ein, einen, eins
        [2] zwei
        [3] drei
        [4] vier
        [5] fünf
        [6] sechs
        [7] sieben
        [8] acht
        [9] neun
        [10] zehn
       *[other] { "" }
    }
