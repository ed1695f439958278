# /search and plain words.

search-how = Que filme procura? Escreva o título depois do comando: <code>/search heat</code>.
search-found = O que encontrei para «{ $words }»:
search-open = Toque num número para avaliar esse filme ou pôr na sua lista.
closest = Aqui não há nada que se chame exatamente «{ $words }» (os meus filmes vão até { $year }). O mais parecido é:
page-button = Página { $number }
page-here-button = · { $number } ·
film-not-found = Não encontrei nenhum filme chamado «{ $words }» entre os meus { $count } filmes, que vão até { $year }. Conheço os títulos em inglês e os originais. Tente uma ou duas palavras do título, ou diga um clima, um gênero ou uma década.
too-long = Isso é longo demais para mim: use menos de { $limit } caracteres. Basta um título, ou um gênero e uma década.
