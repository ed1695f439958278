# The words of a wish such as "funny 90s films, not animation", in lists with commas between them: small or
# capital letters, accents, dashes and apostrophes make no difference. The longest phrase that fits counts.
# A word may stand in several lists; in two lists of genres it means both. English is understood besides.

# What people say for a genre.
wish-genre-words =
    { $genre ->
        [Action] acción, de acción, peleas, tiros, tiroteos
        [Adventure] aventura, aventuras, de aventuras, aventurero, aventurera, aventureros, aventureras
        [Animation]
            animación, de animación, animado, animada, animados, animadas, dibujos, dibujos animados,
            caricatura, caricaturas, anime
        [Children]
            infantil, infantiles, niño, niños, niña, niñas, para niños, para los niños, familiar, familiares,
            familia, en familia, para toda la familia
        [Comedy]
            comedia, comedias, cómico, cómica, cómicos, cómicas, divertido, divertida, divertidos, divertidas,
            divertidísimo, divertidísima, divertidísimos, divertidísimas, gracioso, graciosa, graciosos,
            graciosas, humor, de humor, humorístico, humorística, humorísticos, humorísticas, de risa, reír,
            reírme, reírnos, para reír, chistoso, chistosa, chistosos, chistosas, tragicomedia, tragicomedias,
            hilarante, hilarantes
        [Crime]
            crimen, crímenes, criminal, criminales, policíaco, policíaca, policíacos, policíacas, policial,
            policiales, gánster, gánsters, gánsteres, gángster, gángsters
        [Documentary] documental, documentales
        [Drama]
            drama, dramas, dramón, dramones, dramático, dramática, dramáticos, dramáticas, tragicomedia,
            tragicomedias
        [Fantasy] fantasía, fantasías, fantástico, fantástica, fantásticos, fantásticas
        [Film-Noir] cine negro, film noir, noir
        [Horror]
            terror, de terror, horror, miedo, de miedo, terrorífico, terrorífica, terroríficos, terroríficas,
            aterrador, aterradora, aterradores, aterradoras, escalofriante, escalofriantes, espeluznante,
            espeluznantes
        [IMAX] imax
        [Musical] musical, musicales
        [Mystery]
            misterio, misterios, de misterio, misterioso, misteriosa, misteriosos, misteriosas, detective,
            detectives, de detectives, detectivesco, detectivesca, detectivescos, detectivescas
        [Romance]
            romance, romances, romántico, romántica, románticos, románticas, amor, de amor, historia de amor,
            historias de amor
        [Sci-Fi] ciencia ficción, de ciencia ficción, ci-fi, cifi
        [Thriller] thriller, thrillers, suspense, suspenso, de suspense, de suspenso
        [War] guerra, guerras, de guerra, bélico, bélica, bélicos, bélicas
        [Western]
            western, westerns, oeste, del oeste, vaquero, vaqueros, de vaqueros, película del oeste, películas
            del oeste
       *[other] { "" }
    }

# What they say for a mood.
wish-mood-words =
    { $mood ->
        [LIGHT]
            ligero, ligera, ligeros, ligeras, alegre, alegres, entretenido, entretenida, entretenidos,
            entretenidas, feliz, felices, ameno, amena, amenos, amenas, relajante, relajantes, relajado,
            relajada, relajados, relajadas, tranquilo, tranquila, tranquilos, tranquilas, buen rollo, de buen
            rollo, optimista, optimistas, simpático, simpática, simpáticos, simpáticas, desenfadado,
            desenfadada, desenfadados, desenfadadas, fácil, fáciles, para animarme
        [TENSE]
            tenso, tensa, tensos, tensas, tensión, de tensión, emocionante, emocionantes, intrigante,
            intrigantes, intriga, de intriga, oscuro, oscura, oscuros, oscuras, inquietante, inquietantes,
            intenso, intensa, intensos, intensas, trepidante, trepidantes, apasionante, apasionantes,
            perturbador, perturbadora, perturbadores, perturbadoras
        [MOVING]
            triste, tristes, conmovedor, conmovedora, conmovedores, conmovedoras, emotivo, emotiva, emotivos,
            emotivas, llorar, para llorar, que me haga llorar, que haga llorar, melancólico, melancólica,
            melancólicos, melancólicas, tierno, tierna, tiernos, tiernas, lacrimógeno, lacrimógena,
            lacrimógenos, lacrimógenas, trágico, trágica, trágicos, trágicas, tragedia, tragedias, desgarrador,
            desgarradora, desgarradores, desgarradoras
        [BIG]
            épico, épica, épicos, épicas, grandioso, grandiosa, grandiosos, grandiosas, espectacular,
            espectaculares, espectáculo, gran espectáculo, a lo grande, superproducción, superproducciones,
            colosal, colosales, monumental, monumentales
        [STRANGE]
            raro, rara, raros, raras, extraño, extraña, extraños, extrañas, surrealista, surrealistas, bizarro,
            bizarra, bizarros, bizarras, onírico, onírica, oníricos, oníricas, peculiar, peculiares, absurdo,
            absurda, absurdos, absurdas, excéntrico, excéntrica, excéntricos, excéntricas, estrafalario,
            estrafalaria, estrafalarios, estrafalarias, loco, loca, locos, locas
        [TRUE] real, reales, vida real, de la vida real, verídico, verídica, verídicos, verídicas
       *[other] { "" }
    }

# Decades with a name of their own.
wish-decade-words =
    { $decade ->
        [1920] los veinte, años veinte, los años veinte
        [1930] treinta, treintas, los treinta, años treinta, los años treinta
        [1940] cuarenta, cuarentas, los cuarenta, años cuarenta, los años cuarenta
        [1950]
            cincuenta, cincuentas, los cincuenta, años cincuenta, los años cincuenta, cincuentero, cincuentera,
            cincuenteros, cincuenteras
        [1960]
            sesenta, sesentas, los sesenta, años sesenta, los años sesenta, sesentero, sesentera, sesenteros,
            sesenteras
        [1970]
            setenta, setentas, los setenta, años setenta, los años setenta, setentero, setentera, setenteros,
            setenteras
        [1980]
            ochenta, ochentas, los ochenta, años ochenta, los años ochenta, ochentero, ochentera, ochenteros,
            ochenteras
        [1990]
            noventa, noventas, los noventa, años noventa, los años noventa, noventero, noventera, noventeros,
            noventeras
        [2000] los dos mil, años dos mil, los años dos mil
        [2010] los dos mil diez
        [2020] los dos mil veinte
       *[other] { "" }
    }

# How the number of a decade ends, as in "90s", and what stands before one that has no ending, as in "años 90".
wish-decade-endings = s
wish-decade-starts =
    los, años, los años, década de, década del, década de los, década de los años, la década de, la década del,
    la década de los, la década de los años

# What follows is not wanted.
wish-not-words = no, sin, todo menos, cualquier cosa menos, lo que sea menos, nada de, ni, excepto, salvo, menos, que no sea, que no sean, nada, nunca, tampoco

# Joins two things; and what opens another thought.
wish-and-words = y, e, o, u, ni
wish-but-words = pero, aunque, sino

# Turns round what follows about fame: "little known", "not too popular"; and what may stand between.
wish-less-words = no, sin, nada, ni, poco, poca, pocos, pocas, menos, que no sea, que no sean
wish-softener-words =
    tan, muy, demasiado, demasiada, demasiados, demasiadas, más, bastante, bien, que, el, la, los, las, lo,
    todo, toda, todos, todas, de

# Films that few people know, and films that everybody does.
wish-gem-words =
    joya, joyas, joya oculta, joya ocultas, joyas oculta, joyas ocultas, joya escondida, joya escondidas, joyas
    escondida, joyas escondidas, tesoro oculto, tesoro ocultos, tesoros oculto, tesoros ocultos, tesoro
    escondido, tesoro escondidos, tesoros escondido, tesoros escondidos, desconocido, desconocida, desconocidos,
    desconocidas, infravalorado, infravalorada, infravalorados, infravaloradas, subestimado, subestimada,
    subestimados, subestimadas, olvidado, olvidada, olvidados, olvidadas, poco visto, poco vista, poco vistos,
    poco vistas, nadie conoce, nadie conozca, casi nadie conoce
wish-known-words =
    conocido, conocida, conocidos, conocidas, famoso, famosa, famosos, famosas, popular, populares, taquillero,
    taquillera, taquilleros, taquilleras, éxito, éxitos, clásico, clásica, clásicos, clásicas, todos conocen,
    todo el mundo conoce, todo el mundo conozca

# A title follows.
wish-like-words =
    como, tal como, parecido a, parecida a, parecidos a, parecidas a, parecido al, parecida al, parecidos al,
    parecidas al, similar a, similar al, similares a, similares al, al estilo de, al estilo, del estilo de,
    estilo, tipo, del tipo, en la línea de, semejante a, semejantes a

# Films that they have seen.
wish-again-words =
    otra vez, de nuevo, nuevamente, volver a ver, volverla a ver, ver otra vez, ver de nuevo, ya visto, ya
    vista, ya vistos, ya vistas, ya he visto, que ya he visto, ya vi, que ya vi, que haya visto, que he visto,
    he visto, repetir, revisitar, revisionar

# A year or a decade follows: before it, until its end, after it, since its start; or one end of a range.
wish-before-words =
    antes, antes de, antes del, anterior a, anterior al, anteriores a, anteriores al, previo a, previa a,
    previos a, previas a, previo al, previa al, previos al, previas al, más antigua que, más antiguas que, más
    vieja que, más viejas que
wish-until-words = hasta, hasta el
wish-after-words =
    después de, después del, posterior a, posterior al, posteriores a, posteriores al, tras, más nueva que, más
    nuevas que, más reciente que, más recientes que
wish-since-words = desde, desde el, a partir de, a partir del
wish-from-words = de, del, entre, en

# Between the two ends of a range.
wish-to-words = a, al, hasta, hasta el

# After a year: that one and later, that one and earlier.
wish-on-words =
    en adelante, para adelante, hacia adelante, o posterior, o posteriores, y posteriores, o más reciente, o más
    recientes, o más nueva, o más nuevas, o después, y después
wish-back-words =
    o antes, y antes, o anterior, o anteriores, y anteriores, para atrás, hacia atrás, o más antigua, o más
    antiguas

# Words that say nothing about films.
wish-fillers =
    a, al, algo, alguien, alguno, alguna, algunos, algunas, algún, ahora, aquí, así, aún, bien, buen, bueno,
    buena, buenos, buenas, cine, cinta, cintas, con, cosa, cosas, cual, cuál, cuáles, da, dame, de, década, del,
    dime, dos, el, ella, ellas, ello, en, encuentra, es, esa, esas, ese, eso, esos, está, esta, estas, este,
    esto, estos, estoy, fin, favor, película de, películas de, film, films, filme, filmes, ganas, ganas de,
    genial, gracias, gran, gusta, gustan, gustaría, me gustaría, me gusta, haber, hacer, hay, hola, hoy, esta
    noche, idea, ideas, la, las, le, les, lista, lo, los, mañana, me, mejor, mejores, mi, mí, mostrar, mucho,
    mucha, muéstrame, muy, más, necesito, noche, nos, nosotros, nuestra, o sea, para, peli, pelis, película,
    películas, poder, podemos, podría, podrías, pon, ponme, por, por favor, porfa, puede, puedes, puedo, que,
    qué, quiero, queremos, querría, quisiera, rato, recomendación, recomendaciones, recomendar, recomendarme,
    recomiéndame, recomiéndanos, recomienda, recomiendas, se, sea, sean, ser, si, sí, siglo, sobre, son, su,
    sugerencia, sugerencias, sugiere, sugiéreme, tal, también, tarde, te, tema, tengo, tenga, tengan, tiempo,
    título, títulos, todo, toda, trata, tú, un, una, unas, uno, unos, va, vamos, vea, veamos, veo, ver, verla,
    ya, yo, año, años, apetece, me apetece, busco, buscamos, quizá, quizás, género, bonito, bonita, bonitos,
    bonitas, qué tal, cómo, hecha, hechas, hecho, hechos, historia, historias, quiero ver, plan, este finde,
    finde
