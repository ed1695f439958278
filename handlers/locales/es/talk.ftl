# Lo que la gente dice además de títulos: listas de frases, separadas por comas, y las respuestas.

talk-hello = hola, buenas, buenos días, buen día, buenas tardes, buenas noches, hola marquee, hola a todos, qué tal, hola qué tal, saludos, hey, ey
talk-hello-answer = ¡Hola! Envíame el título de una película para puntuarla o buscarla, o deja que elija una para ti.
talk-thanks = gracias, muchas gracias, mil gracias, muchísimas gracias, gracias marquee, vale gracias, ok gracias, genial gracias, perfecto gracias, te lo agradezco
talk-thanks-answer = ¡De nada! Que disfrutes de la película, y cuéntame después cuántas estrellas se lleva.
talk-ask = recomienda, recomiéndame, recomiéndanos, recomendación, recomendaciones, recomiendas, me recomiendas, puedes recomendar, sugiere, sugiéreme, sugerencia, sugerencias, sorpréndeme, qué veo, qué vemos, qué puedo ver, qué podemos ver, qué película veo, qué película ver, qué película me, qué peli veo, qué peli ver, qué ver, para ver, ver esta noche, ver hoy, película para hoy, peli para hoy, peli para esta noche, película para esta noche, elige una película, elígeme, alguna idea, quiero ver

# Órdenes y cosas así, que no necesitan comando.
talk-more = más, más por favor, siguiente, siguientes, las siguientes, otras, otra, otra más, muestra más, muéstrame más, enséñame más, más películas, más pelis, algo más, otra cosa, qué más, y más
talk-undo = deshacer, deshaz, deshazlo, deshaz eso, quítalo, quita eso, ups, bórralo, borra eso, atrás
talk-undo-nothing = No hay nada que deshacer: en la última hora no diste estrellas aquí. En /ratings están todas las tuyas, para cambiarlas o borrarlas.
talk-help = ayuda, ayúdame, necesito ayuda, cómo funciona, cómo funciona esto, cómo funcionas, qué puedes hacer, qué sabes hacer, qué haces, comandos, instrucciones
talk-yes = sí, si por favor, claro, vale, ok, okay, de acuerdo, bien, perfecto, genial, bueno, no, no gracias, quizás, quizá, tal vez, jaja
talk-yes-answer = De acuerdo. ¿Qué te gustaría hacer?
talk-who = quién eres, qué eres, qué es esto, eres un bot, eres humano, cómo te llamas, preséntate
talk-who-answer = Soy Marquee, un bot que elige películas. Puntúa unas cuantas que conozcas y elegiré otras que te gustarán, y te diré por qué.

# Palabras que hablan de películas en general; y preguntas alrededor de un título, que aquí es "…".
talk-film-words = película, películas, peli, pelis, film, films, filme, algo, ver, cine
talk-about-film = háblame de …, cuéntame de …, qué tal …, qué tal es …, de qué va …, de qué trata …, es buena …, … es buena, vale la pena …, me gustaría …, me gustará …, debería ver …, tienes …, conoces …, qué opinas de …, qué piensas de …, quién dirigió …, quién sale en …, quién actúa en …, dónde puedo ver …, busca …, buscar …, encuentra …, muéstrame …, cuánto dura …, quiero ver …, vi …, he visto …, me encantó …, me gustó …, odié …, has visto …, hay alguna película llamada …, … estuvo bien, … es genial

# Estrellas alrededor de un título ("…") con el número ("#"); lo que la gente dice de una película que ve aquí.
talk-rating = le doy a … un #, le doy un # a …, le doy # a …, # a …, le doy # estrellas a …, a … le doy un #, a … le doy #, doy a … un #, doy un # a …, doy # a …, … merece un #, … merece #, … es un #, # para …, puntúa … con #, ponle un # a …, ponle # a …
talk-opinion =
    { $half_stars ->
        [10] me encantó, me encanta, me ha encantado, obra maestra, una obra maestra, increíble, fantástica, la mejor película, la amé
        [8] me gustó, me gusta, me ha gustado, me gustó mucho, muy buena, es buena, buena película, estuvo muy bien, está muy bien
        [6] estuvo bien, no está mal, no estuvo mal, regular, más o menos, pasable, así así, normalita
        [4] no me gustó, no me gusta, no me ha gustado, aburrida, mala, es mala, decepcionante, un rollo
        [2] la odié, la odio, horrible, terrible, malísima, la peor película, un horror
       *[other] { "" }
    }
stars-and-a-half = y media
stars-number-words =
    { $number ->
        [1] una
        [2] dos
        [3] tres
        [4] cuatro
        [5] cinco
        [6] seis
        [7] siete
        [8] ocho
        [9] nueve
        [10] diez
       *[other] { "" }
    }
