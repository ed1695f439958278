# /search and plain words.

search-how = ¿Qué película buscas? Escribe el título después del comando: <code>/search heat</code>.
search-found = Lo que encontré para «{ $words }»:
search-open = Toca un número para valorar esa película o añadirla a tu lista.
closest = Aquí no hay nada que se llame exactamente «{ $words }» (mis películas llegan hasta { $year }). Esto es lo más parecido:
page-button = Página { $number }
page-here-button = · { $number } ·
film-not-found = No encontré ninguna película llamada «{ $words }» entre mis { $count } películas, que llegan hasta { $year }. Conozco los títulos en inglés y los originales. Prueba con una o dos palabras del título, o dime un ánimo, un género o una década.
too-long = Eso es demasiado largo para mí: usa menos de { $limit } caracteres. Basta con un título, o con un género y una década.
