# /recommend, for one person and for a group; /settings.

picks = Recomendo estes filmes:
picks-wish = Recomendo estes filmes para «{ $wish }»:
picks-newcomer = Ainda não há nenhum filme com a sua avaliação, por isso aqui vão alguns de que muita gente gosta. Avalie alguns que já viu, e os próximos serão só seus.
picks-none = Já não tenho mais nada para recomendar. Talvez a sua /watchlist ainda guarde algo para esta noite.
picks-none-wish = Não tenho nada que combine com «{ $wish }». Tente com menos palavras, ou com outros anos.
picks-no-more-wish = Era tudo o que combina com «{ $wish }». Tente outro gênero, ou outros anos.
picks-none-again = Ainda não sei de nenhum filme que combine com «{ $wish }». Avalie alguns de que gostou, ou diga quais já viu.
picks-few =
    { $count ->
        [one] <i>Eu me guio por uma só avaliação sua: cada nova deixa as recomendações mais certeiras.</i>
       *[other] <i>Eu me guio por { $count } avaliações suas: cada nova deixa as recomendações mais certeiras.</i>
    }
picks-open = <i>Toque num número para avaliar ou guardar.</i>
picks-all-button = De todo tipo
more-button = Mais filmes
anew-button = Os melhores agora
another-mood-button = Outra coisa

mood-question = O que dá vontade de ver?
mood-button =
    { $mood ->
        [LIGHT] Leve
        [TENSE] Tenso
        [MOVING] Comovente
        [BIG] Grandioso
        [STRANGE] Estranho
        [TRUE] Vida real
       *[other] Que seja bom
    }
mood-gems-button = Joias escondidas
mood-again-button = Rever

pick-seen = <i>Visto. O que achou? Toque nas estrelas, ou deixe assim.</i>
pick-hidden = <i>Descartado: não recomendo de novo.</i>

wish-gems = joias escondidas
wish-well-known = algo bem conhecido
wish-again = algo para rever
wish-without = sem { $genre }
wish-without-words = sem “{ $words }”
wish-tag = { $tag }
wish-like = como { $film }
wish-newer = mais novos
wish-older = mais antigos
wish-years = { $first }–{ $last }
wish-since = desde { $first }
wish-until = até { $last }
wish-beyond = Escolhi sem contar com «{ $words }»: ainda não consigo me guiar por pessoas, estúdios, países nem durações.
wish-unclear = Escolhi sem contar com «{ $words }», porque não consigo me guiar por algo assim. Entendo de gêneros, anos, estados de espírito, temas e filmes parecidos.
wish-nothing-clear = Escolhi sem contar com «{ $words }», porque não consigo me guiar por algo assim. Tente <code>/recommend comédia anos 90, sem animação</code>, <code>/recommend como Alien</code> ou <code>/recommend algo triste antes de 1980</code>.

together = Recomendo estes filmes a todo o grupo:
together-wish = Recomendo estes filmes a todo o grupo para «{ $wish }»:
together-none = Já não tenho mais nada para recomendar a todo o grupo. Se houver um filme em mente, com /search digo o que acho dele.
together-none-wish = Não tenho nada para todo o grupo que combine com «{ $wish }». Tente com menos palavras, ou com outros anos.
together-no-adventure = Num grupo não posso me guiar por quão conhecidos os filmes são, por isso escolhi sem contar com isso.
together-no-again = Num grupo só escolho filmes que ainda ninguém viu, não os que alguém gostaria de rever.
together-note =
    { $count ->
        [0] <i>Ainda não conheço ninguém aqui. Conto com quem me envia um comando aqui, e avaliar filmes na nossa conversa privada me ajuda a acertar.</i>
        [one] <i>Por enquanto conheço uma pessoa do grupo. Para contar também, toque em «Conte comigo» e avalie filmes na nossa conversa privada.</i>
       *[other] <i>Conheço { $count } pessoas do grupo, e é disto que devem gostar, em média. Para contar também, toque em «Conte comigo».</i>
    }
