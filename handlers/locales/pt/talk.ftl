# O que as pessoas dizem além de títulos: listas de frases, separadas por vírgulas, e as respostas.

talk-hello = olá, oi, oi oi, bom dia, boa tarde, boa noite, olá marquee, oi marquee, e aí, opa, tudo bem, oi tudo bem, olá tudo bem, saudações
talk-hello-answer = Olá! Envie o título de um filme para dar a sua nota ou procurá-lo, ou deixe que eu escolha um para si.
talk-thanks = obrigado, obrigada, muito obrigado, muito obrigada, obrigadão, valeu, brigado, brigada, ok obrigado, ok obrigada, obrigado marquee, obrigada marquee, agradecido, agradecida
talk-thanks-answer = De nada! Aproveite o filme e conte-me depois quantas estrelas ele merece.
talk-ask = recomenda, recomende, recomendas, me recomenda, me recomende, recomendação, recomendações, sugere, sugira, me sugere, sugestão, sugestões, me indica, indica, indique, me indique, indicação, indicações, surpreenda-me, me surpreenda, surpreende-me, o que ver, o que assistir, o que vejo, o que assisto, que filme ver, que filme assistir, que filme vejo, qual filme, o que posso ver, o que posso assistir, o que podemos ver, o que podemos assistir, para assistir, pra assistir, para ver, pra ver, ver hoje, assistir hoje, filme para hoje, filme pra hoje, filme para hoje à noite, escolhe um filme, escolha um filme, alguma ideia, quero ver, quero assistir

# Ordens e coisas assim, que não precisam de comando.
talk-more = mais, mais por favor, próximo, próximos, próxima, os próximos, outros, outro, mais um, mostra mais, mostre mais, mostre-me mais, mais filmes, outra coisa, algo mais, que mais, o que mais
talk-undo = desfazer, desfaz, desfaça, desfaz isso, desfaça isso, anular, ups, opa errei, apaga isso, apague isso, volta
talk-undo-nothing = Não há nada para desfazer: na última hora não deu estrelas aqui. Em /ratings estão todas as suas, para mudar ou apagar.
talk-help = ajuda, ajude-me, me ajuda, preciso de ajuda, como funciona, como isto funciona, como isso funciona, o que você faz, o que sabe fazer, o que podes fazer, comandos, instruções
talk-yes = sim, sim por favor, claro, ok, okay, tá, tá bom, beleza, certo, bom, ótimo, perfeito, legal, não, não obrigado, não obrigada, talvez, kkk, haha
talk-yes-answer = Certo. O que gostaria de fazer?
talk-who = quem é você, quem és, quem és tu, o que é você, o que és, o que é isto, o que é isso, você é um bot, és um bot, como se chama, qual é o seu nome, apresente-se
talk-who-answer = Sou o Marquee, um bot que escolhe filmes. Dê a sua nota a alguns que conhece e eu escolho outros de que deve gostar, e digo porquê.

# Palavras que falam de filmes em geral; e perguntas à volta de um título, que aqui é "…".
talk-film-words = filme, filmes, film, algo, alguma coisa, ver, assistir, cinema
talk-about-film = fale-me de …, fala de …, fala sobre …, fale sobre …, me fala de …, conte-me sobre …, que tal …, que tal é …, é bom …, … é bom, vale a pena …, sobre o que é …, do que trata …, eu gostaria de …, vou gostar de …, devo ver …, tem …, tens …, conhece …, conheces …, o que acha de …, o que achas de …, quem dirigiu …, quem realizou …, quem está em …, onde posso ver …, procura …, procure …, busca …, mostra …, mostre …, quanto dura …, quero ver …, quero assistir …, vi …, assisti …, adorei …, gostei de …, odiei …, já viu …, há algum filme chamado …, … foi bom, … é ótimo

# Estrelas à volta de um título ("…") com o número ("#"); o que as pessoas dizem de um filme que veem aqui.
talk-rating = dou um # a …, dou um # para …, dou # a …, # a …, dou # para …, dou # estrelas a …, dou a … um #, dou a … #, dou nota # para …, dou nota # a …, nota # para …, … merece um #, … merece #, … é um #, # para …
talk-opinion =
    { $half_stars ->
        [10] adorei, amei, adoro, amo, obra-prima, uma obra-prima, incrível, fantástico, o melhor filme, maravilhoso
        [8] gostei, gosto, gostei muito, muito bom, é bom, bom filme, é muito bom, foi muito bom
        [6] mais ou menos, é ok, foi ok, nada mau, nada mal, não é mau, razoável, regular
        [4] não gostei, não gosto, chato, aborrecido, ruim, mau, é mau, é ruim, dececionante, decepcionante
        [2] odiei, odeio, horrível, terrível, péssimo, o pior filme
       *[other] { "" }
    }
stars-and-a-half = e meia
stars-number-words =
    { $number ->
        [1] uma
        [2] duas, dois
        [3] três, tres
        [4] quatro
        [5] cinco
        [6] seis
        [7] sete
        [8] oito
        [9] nove
        [10] dez
       *[other] { "" }
    }
