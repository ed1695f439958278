# One's own films: /ratings, /watchlist, those hidden or seen; and /similar.

previous-button = ◀ Anterior
next-button = Seguinte ▶

ratings-head =
    { $count ->
        [one] Avaliou um filme:
       *[other] Avaliou { $count } filmes, { $order ->
            [BEST] do melhor ao pior
            [WORST] do pior ao melhor
            [TITLE] por título
           *[NEWEST] os últimos primeiro
        }:
    }
rating-line = { $number }. { $film } ★ { $stars }
rating-line-none = { $number }. { $film }, já sem nota
ratings-tap = Toque num número para mudar ou apagar essa avaliação.
ratings-none = Ainda não avaliou nenhum filme. Envie qualquer título, ou deixe que eu pergunte sobre filmes conhecidos.
ratings-order =
    { $order ->
        [BEST] Melhor
        [WORST] Pior
        [TITLE] Título
       *[NEWEST] Últimos
    }
ratings-order-chosen-button = ✓ { $order }
rating-gone = <b>{ $film }</b> já não está no meu catálogo. Guardo a sua nota ★ { $stars } até que a apague.

ratings-found = O que avaliou de «{ $words }»:
ratings-closest = Não avaliou nada que se chame exatamente «{ $words }». O mais parecido é:
ratings-not-found = Não avaliou nada chamado «{ $words }». Confira a ortografia, ou veja todas as suas avaliações.
ratings-not-rated = Ainda não avaliou «{ $words }». Toque no filme para dar estrelas:

hidden-list-button = Descartados
seen-list-button = Vistos sem nota

watchlist-head =
    { $count ->
        [one] Um filme na sua lista:
       *[other] { $count } filmes na sua lista, { $sorted ->
            [for-you] primeiro os que mais prometem agradar
           *[for-all] primeiro os mais bem avaliados
        }:
    }
watchlist-none = A sua lista está vazia. Toque em «Pôr na lista» na ficha de um filme e ele fica à sua espera aqui.
watchlist-gone = <b>{ $number }. { $film }</b>, já não está no meu catálogo
watched-button = Já vi { $number }
remove-button = Tirar { $number }
watchlist-removed = Fora da sua lista: <b>{ $film }</b>
watchlist-restored = De volta à sua lista: <b>{ $film }</b>
watched-how = Visto e fora da sua lista. O que achou de <b>{ $film }</b>? Toque nas estrelas, ou deixe assim.
watchlist-back-button = Voltar à lista

hidden-head =
    { $count ->
        [one] Um filme descartado das suas recomendações:
       *[other] { $count } filmes descartados das suas recomendações, os últimos primeiro:
    }
hidden-none = Não há nenhum filme descartado. Toque em «Não é para mim» na ficha de um filme e ele não volta.
unhide-number-button = Recuperar { $number }
unhidden = <b>{ $film }</b> pode voltar às suas recomendações.
hidden-again = <b>{ $film }</b> está de novo fora das suas recomendações.

seen-head =
    { $count ->
        [one] Um filme que já viu e ainda não tem nota sua:
       *[other] { $count } filmes que já viu e ainda não têm nota sua, os últimos primeiro:
    }
seen-none = Todos os filmes que sei que já viu têm a sua nota.
seen-rate-button = Avaliar { $number }
unsee-number-button = Afinal não vi { $number }
unseen = <b>{ $film }</b> conta como não visto e pode aparecer nas suas recomendações.
seen-again = <b>{ $film }</b> volta a contar como visto.

marked-line = { $number }. { $film }

similar-how = Parecidos com qual? Escreva o título depois do comando: <code>/similar alien</code>.
similar-how-own = Parecidos com qual? Escreva o título depois do comando, por exemplo <code>/similar { $example }</code>.
similar-which = Parecidos com qual «{ $words }»?
similar-head = Filmes parecidos com <b>{ $film }</b>, os mais próximos primeiro:
similar-open = Toque num número para abrir esse filme.
similar-unknown = Pouca gente avaliou <b>{ $film }</b>, e não sei quais se parecem com ele. As suas recomendações continuam a um toque de distância.
similar-to-button = Como { $film }
