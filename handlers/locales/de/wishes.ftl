# The words of a wish such as "funny 90s films, not animation", in lists with commas between them: small or
# capital letters, accents, dashes and apostrophes make no difference. The longest phrase that fits counts.
# A word may stand in several lists; in two lists of genres it means both. All languages are understood, this
# one first.

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
            Zeichentrickfilmen, Trickfilm, Trickfilme, Trickfilmen
        [Children] { "" }
        [Comedy]
            Komödie, Komödien, Comedy, Comedys, Humor, Liebeskomödie, Liebeskomödien, Actionkomödie,
            Actionkomödien, Tragikomödie, Tragikomödien, Romcom, Romcoms, Horrorkomödie, Horrorkomödien
        [Crime]
            Krimi, Krimis, Kriminalfilm, Kriminalfilme, Verbrechen, kriminell, kriminelle, krimineller,
            kriminelles, kriminellen, kriminellem, Polizei*, Mord, Morde, Gaunerkomödie
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
            verliebter, verliebtes, verliebten, verliebtem, Schnulze, Schnulzen, Lovestory, Herzschmerz
        [Sci-Fi]
            Science-Fiction, Sci-Fi, Scifi, SF, Science-Fiction-Film, Science-Fiction-Filme, Zukunftsfilm,
            Zukunftsfilme, Science-Fiction-Filmen
        [Thriller] Thriller, Thrillern, Psychothriller, Suspense, Psychothriller*
        [War] Krieg, Kriege, Kriegsfilm, Kriegsfilme, Kriegsfilmen, Antikriegsfilm, Antikriegsfilme
        [Western]
            Western, Westernfilm, Westernfilme, Cowboy, Cowboys, Wildwestfilm, Wildwestfilme, wilder Westen
       *[other] { "" }
    }

# What they say for a mood, a theme, or for whom films should be. The first phrase is the name that is shown; a
# word that ends in * goes on as it likes.
wish-trait-words =
    { $trait ->
        [LIGHT]
            etwas Leichtes, leicht*, fröhlich*, heiter*, heitre, unbeschwert*, entspann*, locker*, gute Laune,
            guter Laune, Gute-Laune-Film*, Wohlfühl*, zum Wohlfühlen, glücklich*, herzerwärm*, aufmunter*,
            Feelgood, Feel-Good, Spaß, gemütlich*, Happy End, Happyend
        [TENSE]
            etwas Spannendes, spannend*, Spannung, aufreg*, fesseln*, nervenaufreib*, packend*, intensiv*,
            atemlos*, rasant*, Nervenkitzel, nichts für schwache Nerven
        [MOVING]
            etwas Bewegendes, traurig*, rührend*, berührend*, bewegend*, ergreifend*, emotional*, melanchol*,
            zum Weinen, weinen, zum Heulen, heulen, tragisch*, Tränen, herzzerreiß*, gefühlvoll*, Tragödie*,
            deprimierend*, zu Tränen
        [BIG]
            großes Kino, episch*, Epos, Epen, groß, große, großer, großes, großen, großem, gewaltig*,
            bildgewaltig*, spektakulär*, monumental*, bombast*, Spektakel
        [STRANGE]
            etwas Schräges, seltsam*, merkwürdig*, schräg*, surreal*, skurril*, verrückt*, bizarr*,
            eigenartig*, eigenwillig*, absurd*, abgedreht*, sonderbar*, ungewöhnlich*, traumartig*,
            abgefahren*, komische Sachen
        [TRUE]
            aus dem echten Leben, wahr, wahre, wahrer, wahres, wahren, wahrem, real, reale, reales, realen,
            wahres Leben, echtes Leben, wahre Geschichte, wahren Geschichte, wahre Begebenheit*, wahren
            Begebenheit*, wahrer Begebenheit, wahren Ereignissen, nach einer wahren Geschichte, auf einer
            wahren Geschichte, Biografie*, Biographie*, Biopic*
        [FUNNY]
            lustig, lustig*, witzig*, komisch, komische, komischer, komisches, komischen, komischem, lachen,
            zum Lachen, Lacher, humorvoll*, spaßig*, ulkig*, Klamauk
        [DARK] düster, düster*, düstre*, dunkel, dunkl*, finster*, verstörend*, abgründig*
        [CLEVER]
            intelligent, intelligent*, klug*, schlau, schlaue*, tiefgründig*, anspruchsvoll*, zum Nachdenken,
            philosophisch*, nachdenklich*
        [STUPID] dumm, dumm*, dämlich*, doof*, albern*, blöd*, stumpf*, hirnlos*, kitschig*, niveaulos*
        [VIOLENT] brutal, brutal*, gewalttätig*, Gewalt, blutig*, grausam*, Splatter*
        [KIDS]
            für Kinder, Kinder, Kindern, Kind, Kinderfilm*, Familie, Familien, für die Familie, für die ganze
            Familie, Familienfilm*, kindgerecht*, Kleinkind*, für meinen Sohn, für meine Tochter, meinen Sohn,
            meine Tochter, kinderfreundlich*, familienfreundlich*
        [ANIME] Anime, Anime*, japanische Zeichentrick*, Manga, Mangas
        [BLACK_HUMOUR]
            schwarzer Humor, schwarze* Humor, schwarze Komödie*, schwarzen Humor, schwarzem Humor,
            rabenschwarz*
        [PARODY] Parodie, Parodie*, Persiflage*
        [SEXY] erotisch, erotisch*, Erotik*, Sex, Nackt*, sexy
        [TIME_TRAVEL] Zeitreisen, Zeitreise*, Zeitschleife*, Zeitmaschine*
        [HEIST]
            Raubüberfall, Heist, Raub, Bankraub*, Banküberfall*, Überfall, Gaunerfilm*, Gauner, Einbruch,
            Coup, Diebe, Meisterdieb*
        [ZOMBIES] Zombies, Zombie*, Untote*
        [SPACE] Weltraum, Weltall, Weltraum*, Raumschiff*, Astronaut*, All, im All, Raumfahrt*
        [BOXING] Boxen, Boxfilm*, Boxer, Boxern, Boxsport
        [CHRISTMAS] Weihnachten, Weihnacht*, Weihnachtsmann
        [VAMPIRES] Vampire, Vampir*
        [ROBOTS] Roboter, Roboter*, Android*, künstliche* Intelligenz, KI
        [SUPERHEROES] Superhelden, Superheld*, Comicverfilmung*
        [MAFIA] Mafia, Mafia*, Gangster, Gangsterfilm*, Mafiosi, organisiertes Verbrechen
        [SPIES] Spione, Spion*, Agentenfilm*, Agenten, Agent, Geheimagent*
        [SERIAL_KILLER] Serienmörder, Serienmörder*, Serienkiller*
        [ALIENS] Außerirdische, Außerirdische*, Aliens, Ufo, Ufos
        [DYSTOPIA] Dystopie, Dystopi*, Endzeit*, Weltuntergang*, postapokalypt*, Apokalypse, apokalypt*
        [SCHOOL]
            Schule, Schul*, Highschool, Jugendliche*, Teenie*, Teenager, Teenagern, Erwachsenwerden,
            Coming-of-Age
        [SPORTS] Sport, Sportfilm*, Fußball*, Basketball, Baseball
        [MARTIAL_ARTS] Kampfkunst, Kampfkunst*, Kampfsport*, Kung-Fu, Karate, Samurai, Ninja*
        [WORLD_WAR] Zweiter Weltkrieg, Zweiten Weltkrieg*, Weltkrieg*, Nazi*, Nationalsozialis*, Holocaust
        [TWIST]
            überraschendes Ende, überraschend* Ende, überraschend* Wendung*, Wendung*, Plottwist*, Twist, mit
            Twist
        [PRISON] Gefängnis, Gefängnis*, Knast*
        [MUSIC] Musik, Musiker*, Tanz, Tanzfilm*, tanzen, Ballett
        [COURT] Gericht, Gericht*, Anwalt*, Justiz*
        [GHOSTS] Geister, Geister*, Geist, Gespenst*, Spuk*
        [MONSTERS] Monster, Monster*
        [PIRATES] Piraten, Pirat*
        [ANIMALS] Tiere, Tiere*, Tierfilm*, Hund, Hunde*, Pferd*
        [DISASTER] Katastrophe, Katastroph*, Erdbeben, Vulkan*
        [WEDDING] Hochzeit, Hochzeit*
        [MAGIC] Zauberei, Zauber*, Magie, Hexe*
        [DINOSAURS] Dinosaurier, Dinosaurier*, Dino, Dinos
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
    kein, keine, keinen, keiner, keinem, keines, nicht, nichts, ohne, außer, weder, nie, bloß nicht, bitte
    nicht, nich, net, nix, hasse, ohne viel, aber nicht, bloß kein, bloß keine

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
    übersehener, übersehenes, übersehenen, übersehenem, Independent*, Indie*
wish-known-words =
    bekannt, bekannte, bekannter, bekanntes, bekannten, bekanntem, bekanntere, bekannteres, bekannteren,
    bekannteste, bekanntesten, berühmt, berühmte, berühmter, berühmtes, berühmten, berühmtem, beliebt,
    beliebte, beliebter, beliebtes, beliebten, beliebtem, populär, populäre, populärer, populäres, populären,
    populärem, Blockbuster, Kassenschlager, Publikumsliebling, jeder kennt, alle kennen, die jeder kennt, den
    jeder kennt, Mainstream, beste aller Zeiten, besten aller Zeiten, aller Zeiten, bestbewertet*, am besten
    bewertet*, Meisterwerk*, Kultfilm*, muss man gesehen haben

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

# Of the words above, those that leave out whatever follows: "no sad romance" wants no romance, "not sad
# romance" one.
wish-none-words = kein, keine, keinen, keiner, keinem, keines, ohne, nix

# Times in words: old, modern, recent, the newest there is, classic; newer and older than a film.
wish-old-words =
    alt, alte, alter, altes, alten, altem, alte Filme, alte Schinken, schwarz-weiß, schwarzweiß*, Retro,
    nostalgisch*
wish-modern-words = modern, modern*, zeitgenössisch*, dieses Jahrhunderts
wish-recent-words =
    aktuell, aktuell*, neu, neue, neuer, neues, neuen, neuem, aus den letzten Jahren, der letzten Jahre,
    letzten Jahren, kürzlich
wish-newest-words =
    neueste, neueste*, neuste*, allerneu*, brandneu*, gerade erschienen*, aus diesem Jahr, dieses Jahr
wish-classic-words = Klassiker, Klassiker*, klassisch*
wish-newer-words = neuer, aber neuer, moderner, aktueller, neuere, neueres, neueren
wish-older-words = älter, ältere, älteres, älterer, älteren, aber älter

# How old somebody is: after the number, as in "6 year old".
wish-aged-words = jährig*, Jahre alt, Jahre alter, Jahre altes, Jahre alten, Jährige*, Jahren, Jahre
# Not for children.
wish-adult-words = für Erwachsene, Erwachsene, Erwachsenen

# A name follows, or may follow. There is nothing to pick by for names, countries, studios and running times
# yet.
wish-person-words =
    von, Regie, Regisseur, Regie von, von Regisseur, mit Schauspieler, Schauspieler, Schauspielerin, mit dem
    Schauspieler
wish-with-words = mit
wish-place-words =
    koreanisch*, südkoreanisch*, japanisch*, französisch*, deutsch*, italienisch*, spanisch*, russisch*,
    sowjetisch*, chinesisch*, indisch*, Bollywood, britisch*, englisch*, amerikanisch*, dänisch*, schwedisch*,
    norwegisch*, finnisch*, skandinavisch*, polnisch*, tschechisch*, ungarisch*, türkisch*, iranisch*,
    mexikanisch*, brasilianisch*, asiatisch*, afrikanisch*, europäisch*, australisch*, österreichisch*,
    Schweizer, niederländisch*, aus Frankreich, aus Korea, aus Japan, aus Italien, aus Spanien, aus
    Deutschland, auf Deutsch, ausländisch*, Untertitel, Untertiteln
wish-studio-words = Netflix, Amazon, Disney Plus
wish-length-words = lang, lange, langer, langes, langen, kurz, kurze, kurzer, kurzes, kurzen, zu lang, zu kurz
wish-limit-words =
    unter, weniger als, kürzer als, höchstens, maximal, nicht länger als, über, mehr als, länger als
wish-unit-words = Stunde, Stunden, Std, h, Minute, Minuten, Min

# Words that say nothing about films.
wish-fillers =
    ab und zu, aber bitte, abend, abends, als, am, an, anschauen, ansehen, auch, auf, aus, bin, bitte,
    brauche, brauchen, da, danke, dann, das, dass, dem, den, denn, der, des, die, dir, doch, du, ein, eine,
    einem, einen, einer, eines, eigentlich, empfehlen, empfehle, empfiehl, empfiehlst, Empfehlung,
    Empfehlungen, er, es, etwas, euch, Film, Filme, Filmen, Films, Filmabend, finde, finden, für, ganz,
    gefallen, gefällt, geht, gern, gerne, gib, gibt, Geschichte, Geschichten, gucken, gut, gute, guter, gutes,
    guten, gutem, habe, haben, hallo, handelt, hast, hat, hätte, hätten, heute, heute abend, hey, hi, hier,
    ich, Idee, Ideen, ihr, im, in, irgendein, irgendeine, irgendeinen, irgendwas, irgendetwas, ist, ja, Jahr,
    Jahre, Jahren, Jahres, Jahrzehnt, jemand, jetzt, kann, kannst, kennst, Kino, können, könnte, könntest,
    Lust, Lust auf, mach, machen, mag, mal, man, mehr, mein, meine, mich, mir, mit, möchte, möchten, morgen,
    Nacht, nach etwas, nach was, neben, nun, nur, ob, paar, passend, passende, passender, passendes,
    passenden, passendem, Richtung, Sache, Sachen, sag, schau, schauen, schlag, Vorschlag, Vorschläge,
    vorschlagen, schon, sehen, sehr, sein, sich, sie, sind, so, soll, sollen, sollte, sollten, Stil, such,
    suche, suchen, Sorte, Thema, Tipp, Tipps, über, überrasch, überrasche, um, uns, unser, viel, vielleicht,
    vielen Dank, vom, von, vor allem, wäre, was, welche, welchen, welcher, welches, wenn, will, wir, wird,
    Wochenende, wollen, worauf, würde, würden, zeig, zeige, zu, zum, zur, ziemlich, der das, gedreht,
    erschienen, spielt, best, beste, bester, bestes, besten, bestem, toll, tolle, toller, tolles, tollen,
    tollem, ein bisschen, bisschen, eher, möglichst, gerade, nach, echt, schöne, schöner, schönes, schönen,
    schönem, nett, nette, netter, nettes, netten, nettem, wie wäre es mit, wie wärs mit, wie wär es mit, wie
    wäre es, wie wärs, bitte was, irgendwie, halt, eben, mal was, sonst, einfach, einfach so, irgend, heut,
    was so, Streifen, Filmchen, Vorschlag bitte, überrasch mich, überrasche mich, so was, sowas, so etwas,
    zusammen, Abendprogramm, Freundin, Freund, Frau, Mann, Freunde, Freunden, Eltern, unbedingt, gerne auch,
    geil, geile, geiler, geiles, geilen, cool, coole, cooler, cooles, coolen, super, bloß, über das, über die,
    für einen, für eine, geht um, worum es geht, es um, darum, kommt, Genre, Sohn, Tochter, Bruder, Schwester,
    Mädchen, Junge, Jungen