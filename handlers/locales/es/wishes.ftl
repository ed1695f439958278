# The words of a wish such as "funny 90s films, not animation", in lists with commas between them: small or
# capital letters, accents, dashes and apostrophes make no difference. The longest phrase that fits counts.
# A word may stand in several lists; in two lists of genres it means both. All languages are understood, this
# one first.

# What people say for a genre.
wish-genre-words =
    { $genre ->
        [Action] acción, de acción, peleas, tiros, tiroteos
        [Adventure] aventura, aventuras, de aventuras, aventurero, aventurera, aventureros, aventureras
        [Animation]
            animación, de animación, animado, animada, animados, animadas, dibujos, dibujos animados,
            caricatura, caricaturas
        [Children] { "" }
        [Comedy]
            comedia, comedias, divertidísimos, divertidísimas, humor, de humor, humorístico, humorística,
            humorísticos, humorísticas, tragicomedia, tragicomedias
        [Crime]
            crimen, crímenes, criminal, criminales, policíaco, policíaca, policíacos, policíacas, policial,
            policiales, policía*, asesinato*
        [Documentary] documental, documentales
        [Drama]
            drama, dramas, dramón, dramones, dramático, dramática, dramáticos, dramáticas, tragicomedia,
            tragicomedias
        [Fantasy] fantasía, fantasías, fantástico, fantástica, fantásticos, fantásticas
        [Film-Noir] cine negro, film noir, noir
        [Horror]
            terror, de terror, horror, miedo, de miedo, terrorífico, terrorífica, terroríficos, terroríficas,
            aterrador, aterradora, aterradores, aterradoras, escalofriante, escalofriantes, espeluznante,
            espeluznantes, susto, sustos, terrorífic*
        [IMAX] imax
        [Musical] musical, musicales
        [Mystery]
            misterio, misterios, de misterio, misterioso, misteriosa, misteriosos, misteriosas, detective,
            detectives, de detectives, detectivesco, detectivesca, detectivescos, detectivescas
        [Romance]
            romance, romances, romántico, romántica, románticos, románticas, amor, de amor, historia de amor,
            historias de amor
        [Sci-Fi] ciencia ficción, de ciencia ficción, ci-fi, cifi
        [Thriller]
            thriller, thrillers, suspense, suspenso, de suspense, de suspenso, thriller psicológico, thrillers
            psicológicos, suspense psicológico
        [War] guerra, guerras, de guerra, bélico, bélica, bélicos, bélicas
        [Western]
            western, westerns, oeste, del oeste, vaquero, vaqueros, de vaqueros, película del oeste, películas
            del oeste
       *[other] { "" }
    }

# What they say for a mood, a theme, or for whom films should be. The first phrase is the name that is shown; a
# word that ends in * goes on as it likes.
wish-trait-words =
    { $trait ->
        [LIGHT]
            algo ligero, liger*, alegre*, entretenid*, feliz, felices, ameno, amena, amenos, amenas,
            relajante*, relajad*, tranquil*, buen rollo, de buen rollo, optimista*, simpátic*, desenfadad*,
            fácil, fáciles, para animarme, tiern*
        [TENSE]
            algo con tensión, tens*, de tensión, emocionante*, intrigante*, intriga, de intriga, intens*,
            trepidante*, apasionante*, adrenalina
        [MOVING]
            algo conmovedor, triste*, conmovedor*, emotiv*, llorar, para llorar, que me haga llorar, que haga
            llorar, melancólic*, lacrimógen*, trágic*, tragedia*, desgarrador*, deprimente*
        [BIG]
            algo grandioso, épic*, grandios*, espectacular*, espectáculo, gran espectáculo, a lo grande,
            superproducci*, colosal*, monumental*
        [STRANGE]
            algo raro, raro, rara, raros, raras, rarit*, extrañ*, surrealista*, surreal*, bizarr*, oníric*,
            peculiar*, absurd*, excéntric*, estrafalari*, loco, loca, locos, locas
        [TRUE]
            de la vida real, real, reales, vida real, verídic*, hechos reales, basada en hechos reales, basado
            en hechos reales, basadas en hechos reales, historia real, historias reales, biográfic*,
            biografía*, biopic*
        [FUNNY]
            divertido, divertid*, gracios*, de risa, risa, risas, reír, reírme, reírnos, para reír, que me
            haga reír, hacer reír, chistos*, hilarante*, cómic*, partirse de risa
        [DARK] oscuro, oscur*, inquietante*, perturbador*, sombrí*, sórdid*, siniestr*
        [CLEVER]
            inteligente, inteligente*, que haga pensar, para pensar, que me haga pensar, filosófic*, profund*,
            ingenios*
        [STUPID] tonto, tont*, estúpid*, idiota*, chorrada*, cutre*, cursi*, absurdamente tont*
        [VIOLENT] violento, violent*, violencia, sangre, sangrient*, gore, brutal*
        [KIDS]
            para niños, niño, niños, niña, niñas, infantil*, para los niños, familiar*, familia, en familia,
            para toda la familia, para mi hijo, para mi hija, mi hijo, mi hija, mis hijos, críos, peques
        [ANIME] anime, animes, animación japonesa, dibujos japoneses, manga
        [BLACK_HUMOUR] humor negro, de humor negro, comedia negra, comedias negras
        [PARODY] parodia, parodia*
        [SEXY] erótico, erótic*, sexo, de sexo, desnud*, sexy
        [TIME_TRAVEL]
            viajes en el tiempo, viaje en el tiempo, viajes temporales, viajes por el tiempo, viajar en el
            tiempo, máquina del tiempo, bucle temporal
        [HEIST] atracos, atraco*, robo, robos, de robos, golpe perfecto, ladron*, atracador*
        [ZOMBIES] zombis, zombi, zombie*, muertos vivientes
        [SPACE]
            espacio, el espacio, espacial*, nave espacial, naves espaciales, astronauta*, en el espacio,
            galaxia*
        [BOXING] boxeo, de boxeo, boxeador*
        [CHRISTMAS] Navidad, de Navidad, navide*, Papá Noel
        [VAMPIRES] vampiros, vampir*, de vampiros
        [ROBOTS] robots, robot, androide*, inteligencia artificial
        [SUPERHEROES] superhéroes, superhéroe*, de superhéroes
        [MAFIA] mafia, de mafia, de la mafia, mafios*, gánster*, gángster*
        [SPIES] espías, espía, espía*, de espías, espionaje, agente secreto, agentes secretos
        [SERIAL_KILLER] asesino en serie, asesinos en serie, asesina en serie
        [ALIENS] extraterrestres, extraterrestre, alienígena*, ovni, ovnis, marcianos
        [DYSTOPIA]
            distopía, distópic*, distopía*, postapocalíptic*, posapocalíptic*, apocalips*, apocalíptic*, fin
            del mundo
        [SCHOOL] instituto, colegio, escuela, de instituto, adolescent*, universidad
        [SPORTS] deporte, deport*, fútbol, baloncesto, béisbol
        [MARTIAL_ARTS] artes marciales, kung fu, kárate, samurái*, ninja*
        [WORLD_WAR]
            segunda guerra mundial, de la segunda guerra mundial, guerra mundial, nazi, nazis, holocausto
        [TWIST] giro final, giro*, final sorprendente, giro inesperado, giros inesperados, giro de guion
        [PRISON] cárcel, cárcel*, prisión, prisiones, carcelari*
        [MUSIC] música, músicas, músico, músicos, baile, bailar, danza, ballet
        [COURT] juicios, juicio*, abogad*, tribunal*
        [GHOSTS] fantasmas, fantasma*, casa encantada, casas encantadas
        [MONSTERS] monstruos, monstruo*
        [PIRATES] piratas, pirata*
        [ANIMALS] animales, animal, perro*, caballo*
        [DISASTER] catástrofes, catástrofe*, terremoto*, volcán, volcanes
        [WEDDING] bodas, boda*
        [MAGIC] magia, mago*, bruja*, hechicer*
        [DINOSAURS] dinosaurios, dinosaurio*
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
wish-not-words =
    no, sin, todo menos, cualquier cosa menos, lo que sea menos, nada de, ni, excepto, salvo, menos, que no
    sea, que no sean, nada, nunca, tampoco, odio, pero no, nada demasiado, evita, evitar

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
    joya, joyas, joya oculta, joya ocultas, joyas oculta, joyas ocultas, joya escondida, joya escondidas,
    joyas escondida, joyas escondidas, tesoro oculto, tesoro ocultos, tesoros oculto, tesoros ocultos, tesoro
    escondido, tesoro escondidos, tesoros escondido, tesoros escondidos, desconocido, desconocida,
    desconocidos, desconocidas, infravalorado, infravalorada, infravalorados, infravaloradas, subestimado,
    subestimada, subestimados, subestimadas, olvidado, olvidada, olvidados, olvidadas, poco visto, poco vista,
    poco vistos, poco vistas, nadie conoce, nadie conozca, casi nadie conoce, independiente*, indie
wish-known-words =
    conocido, conocida, conocidos, conocidas, famoso, famosa, famosos, famosas, popular, populares,
    taquillero, taquillera, taquilleros, taquilleras, éxito, éxitos, todos conocen, todo el mundo conoce, todo
    el mundo conozca, mejores de la historia, mejor de la historia, de la historia, todos los tiempos, de
    todos los tiempos, mejor valorad*, mejor valoradas, obra maestra, obras maestras, imprescindible*

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

# Of the words above, those that leave out whatever follows: "no sad romance" wants no romance, "not sad
# romance" one.
wish-none-words = sin, nada de

# Times in words: old, modern, recent, the newest there is, classic; newer and older than a film.
wish-old-words =
    antiguo, antigu*, viejo, vieja, viejos, viejas, viejuno, viejunas, viejunos, de antes, blanco y negro, en
    blanco y negro, retro
wish-modern-words = moderno, modern*, contemporáne*, actual, actuales, de este siglo
wish-recent-words = reciente, reciente*, nuevo, nueva, nuevos, nuevas, de los últimos años, últimos años
wish-newest-words =
    más reciente, más recientes, más nuevo, más nueva, más nuevas, último estreno, últimos estrenos, estreno,
    estrenos, de este año, novedad, novedades
wish-classic-words = clásico, clásic*
wish-newer-words = más nuevo, más nueva, más nuevos, más nuevas, más moderno, más moderna, más actual
wish-older-words = más antiguo, más antigua, más antiguos, más antiguas, más viejo, más vieja

# How old somebody is: after the number, as in "6 year old".
wish-aged-words = años, añitos
# Not for children.
wish-adult-words = para adultos, adulto*

# A name follows, or may follow. There is nothing to pick by for names, countries, studios and running times
# yet.
wish-person-words =
    dirigida por, dirigido por, dirigidas por, director, directora, del director, protagonizada por,
    protagonizado por, actor, actriz
wish-with-words = con, de
wish-place-words =
    coreano, corean*, surcorean*, japonés, japonesa, japoneses, japonesas, francés, francesa, franceses,
    francesas, alemán, alemana, alemanes, alemanas, italiano, italian*, español, español*, rusa, ruso, rusos,
    rusas, soviétic*, chino, china, chinos, chinas, indio, india, bollywood, británic*, inglés, inglesa,
    inglesas, ingleses, american*, estadounidense*, danés, danesa, suec*, norueg*, nórdic*, polac*, turc*,
    iraní, iraníes, mexican*, mejican*, brasileñ*, argentin*, chilen*, colombian*, latinoamerican*, asiátic*,
    african*, europe*, australian*, canadiense*, portugues*, extranjer*, subtítulos, subtitulad*
wish-studio-words = netflix, amazon, hbo
wish-length-words =
    largo, larga, largos, largas, corto, corta, cortos, cortas, cortita, demasiado largo, demasiado larga, muy
    larga, muy largo
wish-limit-words = menos de, de menos de, más de, de más de, como mucho, máximo, no más de, que dure menos de
wish-unit-words = hora, horas, h, minuto, minutos, min

# Words that say nothing about films.
wish-fillers =
    a, al, algo, alguien, alguno, alguna, algunos, algunas, algún, ahora, aquí, así, aún, bien, buen, bueno,
    buena, buenos, buenas, cine, cinta, cintas, con, cosa, cosas, cual, cuáles, da, dame, de, década, del,
    dime, dos, el, ella, ellas, ello, en, encuentra, es, esa, esas, ese, eso, esos, está, estas, este, esto,
    estos, estoy, fin, favor, película de, películas de, film, films, filme, filmes, ganas, ganas de, genial,
    gracias, gran, gusta, gustan, gustaría, me gustaría, me gusta, haber, hacer, hay, hola, hoy, esta noche,
    idea, ideas, la, las, le, les, lista, lo, los, mañana, me, mejor, mejores, mi, mostrar, mucho, mucha,
    muéstrame, muy, más, necesito, noche, nos, nosotros, nuestra, o sea, para, peli, pelis, película,
    películas, poder, podemos, podría, podrías, pon, ponme, por, por favor, porfa, puede, puedes, puedo, que,
    quiero, queremos, querría, quisiera, rato, recomendación, recomendaciones, recomendar, recomendarme,
    recomiéndame, recomiéndanos, recomienda, recomiendas, se, sea, sean, ser, si, siglo, sobre, son, su,
    sugerencia, sugerencias, sugiere, sugiéreme, tal, también, tarde, te, tema, tengo, tenga, tengan, tiempo,
    título, títulos, todo, toda, trata, tú, un, una, unas, uno, unos, va, vamos, vea, veamos, veo, ver, verla,
    ya, yo, año, años, apetece, me apetece, busco, buscamos, quizá, quizás, género, bonito, bonita, bonitos,
    bonitas, qué tal, cómo, hecha, hechas, hecho, hechos, historia, historias, quiero ver, plan, este finde,
    finde, porfi, xfa, plis, pls, algo así, algún tipo, tipo de, cualquier, cualquiera, sorpréndeme, sorpresa,
    anda, venga, oye, bro, tío, juntos, novia, novio, amigos, pareja, padres, peliculón, chula, chulo, guay,
    mola, que sea, que sean, género de, sobre el, sobre la, acerca de, sobre los, pasar el rato, rollo, noche
    de cine, domingo, hijo, hija, hermano, hermana, chica, chico