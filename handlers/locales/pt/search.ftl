# /search and plain words.

search-how = Que filme procura? Escreva o título depois do comando: <code>/search heat</code>.
search-found = O que encontrei para «{ $words }»:
search-open = Toque num número para avaliar esse filme ou pôr na sua lista.
closest = Aqui não há nada que se chame exatamente «{ $words }» (os meus filmes vão até { $year }). O mais parecido é:
page-button = Página { $number }
page-here-button = · { $number } ·
film-not-found = «{ $words }» não está entre os meus { $count } filmes, que terminam em { $year }. Conheço os títulos em inglês e os originais. Tente uma ou duas palavras do título, ou diga um clima, um gênero ou uma década.
too-long = Isso é longo demais para mim: use menos de { $limit } caracteres. Basta um título, ou um gênero e uma década.

not-readable = Conheço os filmes pelos títulos em letras latinas e não encontrei nenhum para «{ $words }»; pode estar aqui mesmo assim. Escreva o título em inglês ou o original em letras latinas.
title-parts = Aqui nenhum filme se chama só «{ $words }» (os meus filmes terminam em { $year }). Estes têm isso no título:
pasted-not-here = O filme desse link não está entre os meus, que terminam em { $year }.
pasted-elsewhere = Não vejo de que filme trata esse link. Envie o título, ou um link para o filme no IMDb, TMDB, Letterboxd, MovieLens ou Wikipedia.
other-film-button = Filme: { $film }
other-wish-button = Sugestões: { $wish }
