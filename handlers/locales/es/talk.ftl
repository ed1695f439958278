# Lo que la gente dice además de títulos: listas de frases, separadas por comas, y las respuestas.

talk-hello = hola, buenas, buenos días, buen día, buenas tardes, buenas noches, hola marquee, hola a todos, qué tal, hola qué tal, saludos, hey, ey
talk-hello-answer = ¡Hola! Envíame el título de una película para puntuarla o buscarla, o deja que elija una para ti.
talk-thanks = gracias, muchas gracias, mil gracias, muchísimas gracias, gracias marquee, vale gracias, ok gracias, genial gracias, perfecto gracias, te lo agradezco
talk-thanks-answer = ¡De nada! Que disfrutes de la película, y cuéntame después cuántas estrellas se lleva.
talk-ask = recomienda, recomiéndame, recomiéndanos, recomendación, recomendaciones, recomiendas, me recomiendas, puedes recomendar, sugiere, sugiéreme, sugerencia, sugerencias, sorpréndeme, qué veo, qué vemos, qué puedo ver, qué podemos ver, qué película veo, qué película ver, qué película me, qué peli veo, qué peli ver, qué ver, para ver, ver esta noche, ver hoy, película para hoy, peli para hoy, peli para esta noche, película para esta noche, elige una película, elígeme, alguna idea, quiero ver
