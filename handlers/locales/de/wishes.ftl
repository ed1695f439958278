# The words of a wish such as "funny 90s films, not animation", in lists with commas between them: small or
# capital letters, accents, dashes and apostrophes make no difference. The longest phrase that fits counts.
# A word may stand in several lists; in two lists of genres it means both. English is understood besides.

# What people say for a genre.
wish-genre-words =
    { $genre ->
        [Action] Action, Actionfilm, Actionfilme, Actionfilmen, Actionkracher, Actionkomödie, Actionkomödien
        [Adventure]
            Abenteuer, Abenteuern, Abenteuerfilm, Abenteuerfilme, Abenteuerfilmen, abenteuerlich,
            abenteuerliche, abenteuerlicher, abenteuerliches, abenteuerlichen, abenteuerlichem
        [Animation]
            Animation, Animationsfilm, Animationsfilme, Animationsfilmen, animiert, animierte, animierter,
            animiertes, animierten, animiertem, Zeichentrick, Zeichentrickfilm, Zeichentrickfilme,
            Zeichentrickfilmen, Trickfilm, Trickfilme, Trickfilmen, Anime, Animes
        [Children]
            Kinder, Kindern, Kind, für Kinder, Kinderfilm, Kinderfilme, Kinderfilmen, Familie, Familien, für die
            Familie, für die ganze Familie, Familienfilm, Familienfilme, Familienfilmen, kindgerecht,
            kindgerechte, kindgerechter, kindgerechtes, kindgerechten, kindgerechtem
        [Comedy]
            Komödie, Komödien, Comedy, Comedys, komisch, komische, komischer, komisches, komischen, komischem,
            lustig, lustige, lustiger, lustiges, lustigen, lustigem, witzig, witzige, witziger, witziges,
            witzigen, witzigem, lachen, zum Lachen, Lacher, Humor, humorvoll, humorvolle, humorvoller,
            humorvolles, humorvollen, humorvollem, spaßig, spaßige, spaßiger, spaßiges, spaßigen, spaßigem,
            Liebeskomödie, Liebeskomödien, Actionkomödie, Actionkomödien, Tragikomödie, Tragikomödien, Romcom,
            Romcoms, Horrorkomödie, Horrorkomödien
        [Crime]
            Krimi, Krimis, Kriminalfilm, Kriminalfilme, Verbrechen, Gangster, Gangsterfilm, Gangsterfilme,
            Gangsterfilmen, kriminell, kriminelle, krimineller, kriminelles, kriminellen, kriminellem
        [Documentary]
            Dokumentarfilm, Dokumentarfilme, Dokumentarfilmen, Dokumentation, Dokumentationen, Doku, Dokus,
            dokumentarisch, dokumentarische, dokumentarischer, dokumentarisches, dokumentarischen,
            dokumentarischem
        [Drama]
            Drama, Dramen, Dramas, dramatisch, dramatische, dramatischer, dramatisches, dramatischen,
            dramatischem, Liebesdrama, Tragikomödie, Tragikomödien
        [Fantasy]
            Fantasy, Fantasyfilm, Fantasyfilme, Fantasyfilmen, Fantasie, fantastisch, fantastische,
            fantastischer, fantastisches, fantastischen, fantastischem, phantastisch, phantastische,
            phantastischer, phantastisches, phantastischen, phantastischem, Märchen, Märchenfilm, Märchenfilme
        [Film-Noir] Film noir, noir, schwarze Serie
        [Horror]
            Horror, Horrorfilm, Horrorfilme, Horrorfilmen, Gruselfilm, Gruselfilme, Gruselfilmen, gruselig,
            gruselige, gruseliger, gruseliges, gruseligen, gruseligem, zum Gruseln, Grusel, unheimlich,
            unheimliche, unheimlicher, unheimliches, unheimlichen, unheimlichem, Schocker, Horrorkomödie,
            Horrorkomödien, gruseln
        [IMAX] IMAX
        [Musical] Musical, Musicals, Musikfilm, Musikfilme, Musicalfilm
        [Mystery]
            Mystery, Rätsel, rätselhaft, rätselhafte, rätselhafter, rätselhaftes, rätselhaften, rätselhaftem,
            mysteriös, mysteriöse, mysteriöser, mysteriöses, mysteriösen, mysteriösem, Detektiv, Detektive,
            Detektivfilm, Detektivfilme, Mysteryfilm
        [Romance]
            Liebe, Romanze, Romanzen, romantisch, romantische, romantischer, romantisches, romantischen,
            romantischem, Liebesfilm, Liebesfilme, Liebesfilmen, Liebesgeschichte, Liebesgeschichten,
            Liebeskomödie, Liebeskomödien, Liebesdrama, Romantik, Romcom, Romcoms, verliebt, verliebte,
            verliebter, verliebtes, verliebten, verliebtem, Schnulze, Schnulzen
        [Sci-Fi]
            Science-Fiction, Sci-Fi, Scifi, SF, Science-Fiction-Film, Science-Fiction-Filme, Zukunftsfilm,
            Zukunftsfilme, Science-Fiction-Filmen
        [Thriller] Thriller, Thrillern, Psychothriller, Suspense
        [War] Krieg, Kriege, Kriegsfilm, Kriegsfilme, Kriegsfilmen, Antikriegsfilm, Antikriegsfilme
        [Western]
            Western, Westernfilm, Westernfilme, Cowboy, Cowboys, Wildwestfilm, Wildwestfilme, wilder Westen
       *[other] { "" }
    }

# What they say for a mood.
wish-mood-words =
    { $mood ->
        [LIGHT]
            leicht, leichte, leichter, leichtes, leichten, leichtem, Leichtes, fröhlich, fröhliche, fröhlicher,
            fröhliches, fröhlichen, fröhlichem, heiter, heitere, heiterer, heiteres, heiteren, heiterem, heitre,
            unbeschwert, unbeschwerte, unbeschwerter, unbeschwertes, unbeschwerten, unbeschwertem, entspannt,
            entspannte, entspannter, entspanntes, entspannten, entspanntem, entspannend, entspannende,
            entspannender, entspannendes, entspannenden, entspannendem, locker, lockere, lockerer, lockeres,
            lockeren, lockerem, gute Laune, Gute-Laune-Film, Gute-Laune-Filme, für gute Laune, Wohlfühlfilm,
            Wohlfühlfilme, Wohlfühlfilmen, zum Wohlfühlen, glücklich, glückliche, glücklicher, glückliches,
            glücklichen, glücklichem, herzerwärmend, herzerwärmende, herzerwärmender, herzerwärmendes,
            herzerwärmenden, herzerwärmendem, aufmunternd, aufmunternde, aufmunternder, aufmunterndes,
            aufmunternden, aufmunterndem, Feelgood, Spaß
        [TENSE]
            spannend, spannende, spannender, spannendes, spannenden, spannendem, Spannung, aufregend,
            aufregende, aufregender, aufregendes, aufregenden, aufregendem, fesselnd, fesselnde, fesselnder,
            fesselndes, fesselnden, fesselndem, nervenaufreibend, nervenaufreibende, nervenaufreibender,
            nervenaufreibendes, nervenaufreibenden, nervenaufreibendem, packend, packende, packender, packendes,
            packenden, packendem, düster, düstere, düsterer, düsteres, düsteren, düsterem, düstre, dunkel,
            dunkle, dunkler, dunkles, dunklen, finster, finstere, finsterer, finsteres, finsteren, finsterem,
            intensiv, intensive, intensiver, intensives, intensiven, intensivem, atemlos, atemlose, atemloser,
            atemloses, atemlosen, atemlosem, verstörend, verstörende, verstörender, verstörendes, verstörenden,
            verstörendem, nichts für schwache Nerven
        [MOVING]
            traurig, traurige, trauriger, trauriges, traurigen, traurigem, rührend, rührende, rührender,
            rührendes, rührenden, rührendem, berührend, berührende, berührender, berührendes, berührenden,
            berührendem, bewegend, bewegende, bewegender, bewegendes, bewegenden, bewegendem, ergreifend,
            ergreifende, ergreifender, ergreifendes, ergreifenden, ergreifendem, emotional, emotionale,
            emotionaler, emotionales, emotionalen, emotionalem, melancholisch, melancholische, melancholischer,
            melancholisches, melancholischen, melancholischem, zum Weinen, weinen, zum Heulen, tragisch,
            tragische, tragischer, tragisches, tragischen, tragischem, Tränen, herzzerreißend, herzzerreißende,
            herzzerreißender, herzzerreißendes, herzzerreißenden, herzzerreißendem, gefühlvoll, gefühlvolle,
            gefühlvoller, gefühlvolles, gefühlvollen, gefühlvollem, Tragödie, Tragödien
        [BIG]
            episch, epische, epischer, episches, epischen, epischem, Epos, Epen, groß, große, großer, großes,
            großen, großem, gewaltig, gewaltige, gewaltiger, gewaltiges, gewaltigen, gewaltigem, bildgewaltig,
            bildgewaltige, bildgewaltiger, bildgewaltiges, bildgewaltigen, bildgewaltigem, spektakulär,
            spektakuläre, spektakulärer, spektakuläres, spektakulären, spektakulärem, monumental, monumentale,
            monumentaler, monumentales, monumentalen, monumentalem, Monumentalfilm, Monumentalfilme, großes
            Kino, bombastisch, bombastische, bombastischer, bombastisches, bombastischen, bombastischem,
            Spektakel
        [STRANGE]
            seltsam, seltsame, seltsamer, seltsames, seltsamen, seltsamem, merkwürdig, merkwürdige,
            merkwürdiger, merkwürdiges, merkwürdigen, merkwürdigem, schräg, schräge, schräger, schräges,
            schrägen, schrägem, surreal, surreale, surrealer, surreales, surrealen, surrealem, skurril,
            skurrile, skurriler, skurriles, skurrilen, skurrilem, verrückt, verrückte, verrückter, verrücktes,
            verrückten, verrücktem, bizarr, bizarre, bizarrer, bizarres, bizarren, bizarrem, eigenartig,
            eigenartige, eigenartiger, eigenartiges, eigenartigen, eigenartigem, eigenwillig, eigenwillige,
            eigenwilliger, eigenwilliges, eigenwilligen, eigenwilligem, absurd, absurde, absurder, absurdes,
            absurden, absurdem, abgedreht, abgedrehte, abgedrehter, abgedrehtes, abgedrehten, abgedrehtem,
            sonderbar, sonderbare, sonderbarer, sonderbares, sonderbaren, sonderbarem, ungewöhnlich,
            ungewöhnliche, ungewöhnlicher, ungewöhnliches, ungewöhnlichen, ungewöhnlichem, traumartig,
            traumartige, traumartiger, traumartiges, traumartigen, traumartigem
        [TRUE]
            aus dem echten leben,
            wahr, wahre, wahrer, wahres, wahren, wahrem, real, reale, realer, reales, realen, realem, wahres
            Leben, echtes Leben
       *[other] { "" }
    }

# Decades with a name of their own.
wish-decade-words =
    { $decade ->
        [1920] Zwanziger, Zwanzigern, zwanziger Jahre, zwanziger Jahren, Zwanzigerjahre, Zwanzigerjahren
        [1930] Dreißiger, Dreißigern, dreißiger Jahre, dreißiger Jahren, Dreißigerjahre, Dreißigerjahren
        [1940] Vierziger, Vierzigern, vierziger Jahre, vierziger Jahren, Vierzigerjahre, Vierzigerjahren
        [1950] Fünfziger, Fünfzigern, fünfziger Jahre, fünfziger Jahren, Fünfzigerjahre, Fünfzigerjahren
        [1960] Sechziger, Sechzigern, sechziger Jahre, sechziger Jahren, Sechzigerjahre, Sechzigerjahren
        [1970] Siebziger, Siebzigern, siebziger Jahre, siebziger Jahren, Siebzigerjahre, Siebzigerjahren
        [1980] Achtziger, Achtzigern, achtziger Jahre, achtziger Jahren, Achtzigerjahre, Achtzigerjahren
        [1990] Neunziger, Neunzigern, neunziger Jahre, neunziger Jahren, Neunzigerjahre, Neunzigerjahren
        [2000] Zweitausender, Zweitausendern, Nullerjahre, Nullerjahren, Nuller
        [2010] Zweitausendzehner, Zehnerjahre, Zehnerjahren
        [2020] Zweitausendzwanziger
       *[other] { "" }
    }

# How the number of a decade ends, as in "90s", and what stands before one that has no ending, as in "años 90".
wish-decade-endings = er, ern, ers, erjahre, erjahren
wish-decade-starts = { "" }

# What follows is not wanted.
wish-not-words =
    kein, keine, keinen, keiner, keinem, keines, nicht, nichts, ohne, außer, weder, nie, bloß nicht, bitte nicht

# Joins two things; and what opens another thought.
wish-and-words = und, oder, noch, sowie
wish-but-words = aber, sondern, jedoch

# Turns round what follows about fame: "little known", "not too popular"; and what may stand between.
wish-less-words = kein, keine, keinen, keiner, keinem, nicht, nichts, ohne, wenig, weniger, kaum, nicht so
wish-softener-words =
    so, zu, sehr, allzu, ganz, recht, ziemlich, mehr, am, die, der, das, den, alle, alles, wirklich, besonders,
    gut, bereits

# Films that few people know, and films that everybody does.
wish-gem-words =
    Geheimtipp, Geheimtipps, Geheimtip, Geheimtips, Perle, Perlen, verborgene Perle, verborgene Perlen,
    versteckte Perle, versteckte Perlen, verborgener Schatz, verborgene Schätze, unbekannt, unbekannte,
    unbekannter, unbekanntes, unbekannten, unbekanntem, unbekanntere, unbekannteres, unbekannteren,
    unterschätzt, unterschätzte, unterschätzter, unterschätztes, unterschätzten, unterschätztem, vergessen,
    vergessene, vergessener, vergessenes, vergessenen, vergessenem, niemand kennt, kaum jemand kennt, keiner
    kennt, die keiner kennt, den keiner kennt, Außenseiter, abseits des Mainstreams, übersehen, übersehene,
    übersehener, übersehenes, übersehenen, übersehenem
wish-known-words =
    bekannt, bekannte, bekannter, bekanntes, bekannten, bekanntem, bekanntere, bekannteres, bekannteren,
    bekannteste, bekanntesten, berühmt, berühmte, berühmter, berühmtes, berühmten, berühmtem, beliebt, beliebte,
    beliebter, beliebtes, beliebten, beliebtem, populär, populäre, populärer, populäres, populären, populärem,
    Blockbuster, Kassenschlager, Publikumsliebling, Klassiker, Klassikern, jeder kennt, alle kennen, die jeder
    kennt, den jeder kennt, Mainstream

# A title follows.
wish-like-words =
    wie, so wie, genau wie, so etwas wie, sowas wie, ähnlich wie, ähnlich zu, ähnliches wie, ähnliche Filme wie,
    im Stil von, im Stile von, in der Art von, nach Art von, à la, vergleichbar mit

# Films that they have seen.
wish-again-words =
    noch einmal, nochmal, nochmals, noch mal, wieder, wiedersehen, wieder sehen, wieder anschauen, erneut, schon
    gesehen, bereits gesehen, schon mal gesehen, schon kenne, ein zweites Mal, zum zweiten Mal, erneut sehen

# A year or a decade follows: before it, until its end, after it, since its start; or one end of a range.
wish-before-words = vor, bevor, älter als, früher als, vor dem Jahr, vor den
wish-until-words = bis, bis zu, bis zum, bis in die, bis einschließlich, spätestens
wish-after-words = nach, neuer als, später als, jünger als, nach dem Jahr, nach den
wish-since-words = seit, ab, ab dem Jahr, seit den, frühestens, ab den
wish-from-words = von, aus, aus den, aus dem Jahr, zwischen, in den, im Jahr, vom

# Between the two ends of a range.
wish-to-words = bis, bis zu, bis zum, bis in die

# After a year: that one and later, that one and earlier.
wish-on-words = an, aufwärts, oder neuer, oder später, und neuer, und später, oder jünger, und jünger
wish-back-words = oder älter, und älter, oder früher, und früher, oder davor, und davor

# Words that say nothing about films.
wish-fillers =
    ab und zu, aber bitte, abend, abends, als, am, an, anschauen, ansehen, auch, auf, aus, bin, bitte, brauche,
    brauchen, da, danke, dann, das, dass, dem, den, denn, der, des, die, dir, doch, du, ein, eine, einem, einen,
    einer, eines, eigentlich, empfehlen, empfehle, empfiehl, empfiehlst, Empfehlung, Empfehlungen, er, es,
    etwas, euch, Film, Filme, Filmen, Films, Filmabend, finde, finden, für, ganz, gefallen, gefällt, geht, gern,
    gerne, gib, gibt, Geschichte, Geschichten, gucken, gut, gute, guter, gutes, guten, gutem, habe, haben,
    hallo, handelt, hast, hat, hätte, hätten, heute, heute abend, hey, hi, hier, ich, Idee, Ideen, ihr, im, in,
    irgendein, irgendeine, irgendeinen, irgendwas, irgendetwas, ist, ja, Jahr, Jahre, Jahren, Jahres, Jahrzehnt,
    jemand, jetzt, kann, kannst, kennst, Kino, können, könnte, könntest, Lust, Lust auf, mach, machen, mag, mal,
    man, mehr, mein, meine, mich, mir, mit, möchte, möchten, morgen, Nacht, nach etwas, nach was, neben, nun,
    nur, ob, paar, passend, passende, passender, passendes, passenden, passendem, Richtung, Sache, Sachen, sag,
    schau, schauen, schlag, Vorschlag, Vorschläge, vorschlagen, schon, sehen, sehr, sein, sich, sie, sind, so,
    soll, sollen, sollte, sollten, Stil, such, suche, suchen, Sorte, Thema, Tipp, Tipps, über, überrasch,
    überrasche, um, uns, unser, viel, vielleicht, vielen Dank, vom, von, vor allem, wäre, was, welche, welchen,
    welcher, welches, wenn, will, wir, wird, Wochenende, wollen, worauf, würde, würden, zeig, zeige, zu, zum,
    zur, ziemlich, der das, gedreht, erschienen, spielt, best, beste, bester, bestes, besten, bestem, toll,
    tolle, toller, tolles, tollen, tollem, ein bisschen, bisschen, eher, möglichst, gerade, nach, echt, schön,
    schöne, schöner, schönes, schönen, schönem, nett, nette, netter, nettes, netten, nettem, wie wäre es mit,
    wie wärs mit, wie wär es mit, wie wäre es, wie wärs
