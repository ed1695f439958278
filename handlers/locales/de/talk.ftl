# Was Leute außer Titeln sagen: Listen von Wendungen, mit Kommas dazwischen, und die Antworten.

talk-hello = hallo, hi, hey, guten Morgen, guten Tag, guten Abend, moin, moin moin, servus, grüß Gott, grüezi, hallo Marquee, hi Marquee, hallöchen, na
talk-hello-answer = Hallo! Schick mir den Titel eines Films, um ihn zu bewerten oder nachzuschlagen, oder lass mich einen für dich aussuchen.
talk-thanks = danke, vielen Dank, danke schön, dankeschön, danke dir, danke sehr, besten Dank, tausend Dank, danke Marquee, ok danke, okay danke, super danke, alles klar danke, lieben Dank, merci
talk-thanks-answer = Gern geschehen! Viel Spaß mit dem Film, und sag mir danach, wie viele Sterne er bekommt.
talk-ask = empfiehl, empfehle, empfehlen, empfiehlst, Empfehlung, Empfehlungen, Vorschlag, Vorschläge, schlag mir, schlag was, überrasch mich, überrasche mich, was soll ich, was sollen wir, was kann ich, was könnte ich, was können wir, was schau ich, was schaue ich, was schauen wir, was gucke ich, was guck ich, was gucken wir, was sehe ich, was sehen wir, heute schauen, heute gucken, heute sehen, zum Anschauen, zum Schauen, zum Gucken, Film für heute, Film für heute Abend, Film heute Abend, such mir, such einen Film, such was aus, Filmtipp, Filmtipps, irgendwelche Ideen, ich will was sehen
