# The words of a wish such as "funny 90s films, not animation", in lists with commas between them: small or
# capital letters, accents, dashes and apostrophes make no difference. The longest phrase that fits counts.
# A word may stand in several lists; in two lists of genres it means both. English is understood besides.

# What people say for a genre.
wish-genre-words =
    { $genre ->
        [Action] ação, de ação, pancadaria, tiroteio, tiroteios
        [Adventure]
            aventura, aventuras, de aventura, de aventuras, aventureiro, aventureira, aventureiros, aventureiras
        [Animation]
            animação, de animação, animações, animado, animada, animados, animadas, desenho, desenhos, desenho
            animado, desenho animados, desenhos animado, desenhos animados, anime, animes
        [Children]
            infantil, infantis, criança, crianças, para crianças, para as crianças, familiar, familiares,
            família, em família, para toda a família, para a família
        [Comedy]
            comédia, comédias, de comédia, cômico, cômica, cômicos, cômicas, cómico, cómica, cómicos, cómicas,
            engraçado, engraçada, engraçados, engraçadas, divertido, divertida, divertidos, divertidas, humor,
            de humor, humorístico, humorística, humorísticos, humorísticas, rir, para rir, me faça rir, me fazer
            rir, hilariante, hilariantes, hilário, hilários, hilária, hilárias, tragicomédia, tragicomédias
        [Crime]
            crime, crimes, criminal, criminais, policial, policiais, gangster, gangsters, gângster, gângsters,
            gângsteres
        [Documentary] documentário, documentários
        [Drama]
            drama, dramas, dramalhão, dramático, dramática, dramáticos, dramáticas, tragicomédia, tragicomédias
        [Fantasy] fantasia, fantasias, fantástico, fantástica, fantásticos, fantásticas
        [Film-Noir] noir, film noir, filme noir, filmes noir, cinema noir
        [Horror]
            terror, de terror, horror, medo, de medo, de dar medo, assustador, assustadora, assustadores,
            assustadoras, aterrorizante, aterrorizantes, arrepiante, arrepiantes, apavorante, apavorantes
        [IMAX] imax
        [Musical] musical, musicais
        [Mystery]
            mistério, mistérios, de mistério, misterioso, misteriosa, misteriosos, misteriosas, detetive,
            detetives, detective, detectives, de detetive
        [Romance]
            romance, romances, romântico, romântica, românticos, românticas, amor, de amor, história de amor,
            histórias de amor
        [Sci-Fi] ficção científica, de ficção científica, sci fi
        [Thriller] thriller, thrillers, suspense, de suspense
        [War] guerra, guerras, de guerra, bélico, bélica, bélicos, bélicas
        [Western]
            western, westerns, faroeste, faroestes, velho oeste, bangue-bangue, cowboy, cowboys, oeste, do oeste
       *[other] { "" }
    }

# What they say for a mood.
wish-mood-words =
    { $mood ->
        [LIGHT]
            leve, leves, levinho, levinha, levinhos, levinhas, alegre, alegres, feliz, felizes, relaxante,
            relaxantes, descontraído, descontraída, descontraídos, descontraídas, tranquilo, tranquila,
            tranquilos, tranquilas, alto astral, otimista, otimistas, optimista, optimistas, fofo, fofa, fofos,
            fofas, para animar, me animar, bem-disposto, bem-disposta, divertimento, fácil, fáceis
        [TENSE]
            tenso, tensa, tensos, tensas, tensão, de tensão, emocionante, emocionantes, empolgante, empolgantes,
            eletrizante, eletrizantes, intrigante, intrigantes, intriga, sombrio, sombria, sombrios, sombrias,
            escuro, escura, escuros, escuras, inquietante, inquietantes, intenso, intensa, intensos, intensas,
            de tirar o fôlego, perturbador, perturbadora, perturbadores, perturbadoras
        [MOVING]
            triste, tristes, comovente, comoventes, tocante, tocantes, emotivo, emotiva, emotivos, emotivas,
            emocional, emocionais, chorar, para chorar, de chorar, me faça chorar, me fazer chorar, que faça
            chorar, melancólico, melancólica, melancólicos, melancólicas, terno, terna, ternos, ternas, trágico,
            trágica, trágicos, trágicas, tragédia, tragédias, de partir o coração
        [BIG]
            épico, épica, épicos, épicas, grandioso, grandiosa, grandiosos, grandiosas, espetacular,
            espetaculares, espectacular, espectaculares, espetáculo, espectáculo, superprodução, superproduções,
            monumental, monumentais, colossal, colossais
        [STRANGE]
            estranho, estranha, estranhos, estranhas, esquisito, esquisita, esquisitos, esquisitas, surreal,
            surreais, surrealista, surrealistas, bizarro, bizarra, bizarros, bizarras, onírico, onírica,
            oníricos, oníricas, peculiar, peculiares, absurdo, absurda, absurdos, absurdas, excêntrico,
            excêntrica, excêntricos, excêntricas, maluco, maluca, malucos, malucas, louco, louca, loucos,
            loucas, diferentão
        [TRUE] real, reais, vida real, da vida real, verídico, verídica, verídicos, verídicas
       *[other] { "" }
    }

# Decades with a name of their own.
wish-decade-words =
    { $decade ->
        [1920] anos vinte, os anos vinte
        [1930] anos trinta, os anos trinta
        [1940] anos quarenta, os anos quarenta
        [1950] anos cinquenta, os anos cinquenta
        [1960] sessenta, anos sessenta, os anos sessenta
        [1970] setenta, anos setenta, os anos setenta, setentista, setentistas
        [1980] oitenta, anos oitenta, os anos oitenta, oitentista, oitentistas
        [1990] noventa, anos noventa, os anos noventa, noventista, noventistas
        [2000] anos dois mil, os anos dois mil
        [2010] anos dois mil e dez
        [2020] anos dois mil e vinte
       *[other] { "" }
    }

# How the number of a decade ends, as in "90s", and what stands before one that has no ending, as in "años 90".
wish-decade-endings = s
wish-decade-starts =
    anos, os anos, dos anos, nos anos, década de, a década de, da década de, na década de, década dos anos

# What follows is not wanted.
wish-not-words =
    não, sem, tudo menos, qualquer coisa menos, nada de, nem, exceto, excepto, menos, que não seja, que não sejam, nada, nunca, tirando, salvo,
    no, not

# Joins two things; and what opens another thought.
wish-and-words = e, ou, nem
wish-but-words = mas, porém

# Turns round what follows about fame: "little known", "not too popular"; and what may stand between.
wish-less-words = não, sem, nada, nem, pouco, pouca, poucos, poucas, menos, que não seja, que não sejam, no, not
wish-softener-words =
    tão, muito, muita, muitos, muitas, demais, mais, bastante, bem, que, o, a, os, as, todo, toda, todos, todas,
    de

# Films that few people know, and films that everybody does.
wish-gem-words =
    joia, joias, joia escondida, joia escondidas, joias escondida, joias escondidas, joia oculta, joia ocultas,
    joias oculta, joias ocultas, pérola, pérolas, pérola escondida, pérola escondidas, pérolas escondida,
    pérolas escondidas, tesouro escondido, tesouro escondidos, tesouros escondido, tesouros escondidos,
    desconhecido, desconhecida, desconhecidos, desconhecidas, subestimado, subestimada, subestimados,
    subestimadas, esquecido, esquecida, esquecidos, esquecidas, pouco visto, pouco vista, pouco vistos, pouco
    vistas, ninguém conhece, ninguém conheça, quase ninguém conhece, fora do radar
wish-known-words =
    conhecido, conhecida, conhecidos, conhecidas, famoso, famosa, famosos, famosas, popular, populares, sucesso,
    sucessos, de sucesso, clássico, clássica, clássicos, clássicas, todo mundo conhece, toda a gente conhece,
    todos conhecem

# A title follows.
wish-like-words =
    como, tal como, parecido com, parecida com, parecidos com, parecidas com, semelhante a, semelhantes a,
    semelhante ao, semelhantes ao, similar a, similar ao, similares a, similares ao, no estilo de, no estilo do,
    no estilo da, no estilo, ao estilo de, estilo, tipo, do tipo, do tipo de, na linha de, igual a, na pegada de

# Films that they have seen.
wish-again-words =
    de novo, outra vez, novamente, rever, ver de novo, ver outra vez, assistir de novo, ver novamente, já visto,
    já vista, já vistos, já vistas, já vi, que já vi, já assisti, que já assisti, que eu já vi, que vi, repetir,
    reassistir, revisitar

# A year or a decade follows: before it, until its end, after it, since its start; or one end of a range.
wish-before-words =
    antes, antes de, antes do, antes da, antes dos, anterior a, anterior ao, anteriores a, anteriores ao, prévio
    a, prévia a, prévios a, prévias a, mais antigo que, mais antiga que, mais antigos que, mais antigas que,
    mais antigo do que, mais antiga do que, mais antigos do que, mais antigas do que, mais velho que, mais velha
    que, mais velhos que, mais velhas que
wish-until-words = até, até o, até a, até ao, até os
wish-after-words =
    depois de, depois do, depois da, depois dos, após, posterior a, posterior ao, posteriores a, posteriores ao,
    mais novo que, mais nova que, mais novos que, mais novas que, mais novo do que, mais nova do que, mais novos
    do que, mais novas do que, mais recente que, mais recentes que, mais recente do que, mais recentes do que
wish-since-words = desde, desde o, a partir de, a partir do, a partir dos
wish-from-words = de, do, da, dos, entre, em

# Between the two ends of a range.
wish-to-words = a, ao, até, até o, aos

# After a year: that one and later, that one and earlier.
wish-on-words =
    em diante, para a frente, pra frente, para cá, pra cá, ou posterior, ou posteriores, e posteriores, ou mais
    recente, ou mais recentes, ou mais novo, ou mais novos, ou depois, e depois
wish-back-words =
    ou antes, e antes, ou anterior, ou anteriores, e anteriores, para trás, pra trás, ou mais antigo, ou mais
    antigos

# Words that say nothing about films.
wish-fillers =
    a, à, agora, ai, algo, alguém, algum, alguma, alguns, algumas, ano, ao, aos, aqui, as, assim, assistir, até,
    bem, boa, boas, bom, bons, cinema, coisa, coisas, com, da, dá, dar, das, de, década, dele, dica, dicas,
    diga, do, dos, e aí, é, ela, ele, em, encontre, era, essa, essas, esse, esses, está, esta, estas, este,
    estes, estilo de, estou, eu, faça, favor, por favor, filme, filmes, filme de, filmes de, fim, gênero,
    género, gostaria, gostava, eu gosto, gosto, gostei, hoje, hoje à noite, ideia, ideias, indica, indicação,
    indicações, indicar, indique, isso, isto, já, lista, legal, longa, longas, manda, mande, mais, me, melhor,
    melhores, meu, mim, minha, mostra, mostre, muito, muita, na, nas, no cinema, noite, nos, nós, nosso, num,
    numa, o, obrigado, obrigada, obrigados, obrigadas, oi, olá, onde, os, ótimo, ótima, ótimos, ótimas, para,
    passa, passe, pela, pelo, pode, podia, poderia, por, porque, posso, pra, pro, preciso, procuro, procuramos,
    procurando, qual, quais, qualquer, quando, que, quê, quer, queria, queremos, quero, recomenda, recomendas,
    recomendação, recomendações, recomendar, recomende, se, seja, sejam, ser, século, sim, sobre, são, sua,
    sugere, sugerir, sugira, sugestão, sugestões, talvez, também, tarde, te, tem, tema, tenha, tenho, ter,
    título, títulos, todo, toda, trata, tua, tudo, um, uma, umas, uns, vai, vamos, veja, vejo, vendo, ver, vê,
    você, vocês, vontade, estou com vontade de, a fim de, história, histórias, bonito, bonita, bonitos, bonitas,
    que tal, lançado, lançada, lançados, lançadas, feito, feita, feitos, feitas, fds, final de semana, fim de
    semana
