# /search and plain words.

search-how = ¿Qué película buscas? Escribe el título después del comando: <code>/search heat</code>.
search-found = Lo que encontré para «{ $words }»:
search-open = Toca un número para valorar esa película o añadirla a tu lista.
closest = Aquí no hay nada que se llame exactamente «{ $words }» (mis películas llegan hasta { $year }). Esto es lo más parecido:
page-button = Página { $number }
page-here-button = · { $number } ·
film-not-found = «{ $words }» no está entre mis { $count } películas, que terminan en { $year }. Conozco los títulos en inglés y los originales. Prueba con una o dos palabras del título, o dime un ánimo, un género o una década.
too-long = Eso es demasiado largo para mí: usa menos de { $limit } caracteres. Basta con un título, o con un género y una década.

not-readable = Conozco las películas por sus títulos en letras latinas y no encontré ninguna para «{ $words }»; puede que esté aquí de todos modos. Escribe el título en inglés o el original en letras latinas.
title-parts = Aquí ninguna película se llama solo «{ $words }» (mis películas terminan en { $year }). Estas lo llevan en el título:
pasted-not-here = La película de ese enlace no está entre las mías, que terminan en { $year }.
pasted-elsewhere = No veo de qué película trata ese enlace. Envíame el título, o un enlace a la película en IMDb, TMDB, Letterboxd, MovieLens o Wikipedia.
other-film-button = Película: { $film }
other-wish-button = Sugerencias: { $wish }
