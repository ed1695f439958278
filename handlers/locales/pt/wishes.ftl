# The words of a wish such as "funny 90s films, not animation", in lists with commas between them: small or
# capital letters, accents, dashes and apostrophes make no difference. The longest phrase that fits counts.
# A word may stand in several lists; in two lists of genres it means both. All languages are understood, this
# one first.

# What people say for a genre.
wish-genre-words =
    { $genre ->
        [Action] ação, de ação, pancadaria, tiroteio, tiroteios
        [Adventure]
            aventura, aventuras, de aventura, de aventuras, aventureiro, aventureira, aventureiros,
            aventureiras
        [Animation]
            animação, de animação, animações, animado, animada, animados, animadas, desenho, desenhos, desenho
            animado, desenho animados, desenhos animado, desenhos animados
        [Children] { "" }
        [Comedy]
            comédia, comédias, de comédia, humor, de humor, humorístico, humorística, humorísticos,
            humorísticas, tragicomédia, tragicomédias
        [Crime] crime, crimes, criminal, criminais, policial, policiais, polícia*, assassinato*
        [Documentary] documentário, documentários
        [Drama]
            drama, dramas, dramalhão, dramático, dramática, dramáticos, dramáticas, tragicomédia,
            tragicomédias
        [Fantasy] fantasia, fantasias, fantástico, fantástica, fantásticos, fantásticas
        [Film-Noir] noir, film noir, filme noir, filmes noir, cinema noir
        [Horror]
            terror, de terror, horror, medo, de medo, de dar medo, assustador, assustadora, assustadores,
            assustadoras, aterrorizante, aterrorizantes, arrepiante, arrepiantes, apavorante, apavorantes,
            susto, sustos, terrir
        [IMAX] imax
        [Musical] musical, musicais
        [Mystery]
            mistério, mistérios, de mistério, misterioso, misteriosa, misteriosos, misteriosas, detetive,
            detetives, detective, detectives, de detetive
        [Romance]
            romance, romances, romântico, romântica, românticos, românticas, amor, de amor, história de amor,
            histórias de amor
        [Sci-Fi] ficção científica, de ficção científica, sci fi
        [Thriller] thriller, thrillers, suspense, de suspense, thriller psicológico, suspense psicológico
        [War] guerra, guerras, de guerra, bélico, bélica, bélicos, bélicas
        [Western]
            western, westerns, faroeste, faroestes, velho oeste, bangue-bangue, cowboy, cowboys, oeste, do
            oeste
       *[other] { "" }
    }

# What they say for a mood, a theme, or for whom films should be. The first phrase is the name that is shown; a
# word that ends in * goes on as it likes.
wish-trait-words =
    { $trait ->
        [LIGHT]
            algo leve, leve*, levinh*, alegre*, feliz, felizes, relaxante*, relaxad*, tranquil*, alto astral,
            para cima, pra cima, otimista*, descontraíd*, fofo, fofa, fofos, fofas, fofinh*, simpátic*, fácil,
            fáceis, para animar, pra animar, aconchegante*
        [TENSE]
            algo tenso, tens*, de tensão, emocionante*, intrigante*, intens*, de tirar o fôlego, eletrizante*,
            empolgante*, adrenalina
        [MOVING]
            algo comovente, triste*, comovente*, tocante*, emotiv*, emocional, emocionais, chorar, para
            chorar, pra chorar, de chorar, me faça chorar, me fazer chorar, que faça chorar, melancólic*,
            tern*, trágic*, tragédia*, de partir o coração, deprimente*
        [BIG]
            algo grandioso, épic*, grandios*, espetacular*, espectacular*, espetáculo, espectáculo,
            superproduç*, monumental, monumentais, colossal, colossais
        [STRANGE]
            algo estranho, estranh*, esquisit*, surreal, surreais, surrealista*, bizarr*, onírico, onírica,
            oníricos, oníricas, peculiar*, absurd*, excêntric*, maluc*, louco, louca, loucos, loucas,
            diferentão
        [TRUE]
            da vida real, real, reais, vida real, verídic*, fatos reais, baseado em fatos reais, baseada em
            fatos reais, baseados em fatos reais, factos reais, baseado em factos reais, história real,
            histórias reais, história verdadeira, biográfic*, biografia*, cinebiografia*
        [FUNNY]
            engraçado, engraçad*, divertid*, rir, para rir, pra rir, dar risada, risada*, me faça rir, me
            fazer rir, que me faça rir, hilári*, hilariante*, cômic*, gargalhada*
        [DARK] sombrio, sombri*, escur*, inquietante*, perturbador*, sinistr*
        [CLEVER]
            inteligente, inteligente*, que faça pensar, para pensar, pra pensar, que me faça pensar,
            filosófic*, profund*
        [STUPID] bobo, bob*, estúpid*, idiota*, besteirol, besta, tosc*, cafona*
        [VIOLENT] violento, violent*, violência, sangue, sangrent*, gore, brutal, brutais
        [KIDS]
            para crianças, criança*, infantil, infantis, para as crianças, pra criança*, familiar*, família,
            em família, para toda a família, para a família, para meu filho, para minha filha, meu filho,
            minha filha, meus filhos, criançada
        [ANIME] anime, animes, animação japonesa, desenho japonês, desenhos japoneses, mangá
        [BLACK_HUMOUR] humor negro, comédia negra, comédias negras, humor ácido
        [PARODY] paródia, paródia*
        [SEXY] erótico, erótic*, sexo, de sexo, nudez, sexy
        [TIME_TRAVEL]
            viagem no tempo, viagens no tempo, viagem temporal, máquina do tempo, viajar no tempo, loop
            temporal
        [HEIST] assalto, assalto*, roubo*, assalto a banco, assaltos a banco, ladrão, ladrões, golpe
        [ZOMBIES] zumbis, zumbi*, zombie*, mortos-vivos
        [SPACE] espaço, no espaço, espacia*, nave espacial, naves espaciais, astronauta*, galáxia*
        [BOXING] boxe, de boxe, boxead*, pugilis*
        [CHRISTMAS] Natal, de Natal, natalin*, Papai Noel, Pai Natal
        [VAMPIRES] vampiros, vampir*
        [ROBOTS] robôs, robô, robot, robots, androide*, inteligência artificial
        [SUPERHEROES] super-heróis, super-herói*, superherói*
        [MAFIA] máfia, da máfia, mafios*, gangster*
        [SPIES] espiões, espião, espionagem, de espionagem, agente secreto, agentes secretos
        [SERIAL_KILLER] assassino em série, assassinos em série, serial killer
        [ALIENS] extraterrestres, extraterrestre*, alienígena*, óvni*, ovnis, ets
        [DYSTOPIA] distopia, distópic*, distopia*, pós-apocalíptic*, apocalips*, apocalipse, fim do mundo
        [SCHOOL] escola, escol*, colégio, adolescent*, faculdade
        [SPORTS] esporte, esport*, desport*, futebol, basquete
        [MARTIAL_ARTS] artes marciais, kung fu, caratê, karatê, samurai*, ninja*
        [WORLD_WAR] segunda guerra mundial, segunda guerra, guerra mundial, nazista*, nazi, nazis, holocausto
        [TWIST] reviravolta, reviravolta*, final surpreendente, plot twist
        [PRISON] prisão, prisõ*, cadeia, presídio*
        [MUSIC] música, músicas, músico, músicos, dança, dançar, balé
        [COURT] tribunal, tribuna*, advogad*, julgamento*
        [GHOSTS] fantasmas, fantasma*, casa mal-assombrada, assombrad*
        [MONSTERS] monstros, monstro*
        [PIRATES] piratas, pirata*
        [ANIMALS] animais, animal, cachorro*, cão, cães, cavalo*
        [DISASTER] desastre, desastre*, catástrofe*, terremoto*, vulcão, vulcões
        [WEDDING] casamentos, casamento*
        [MAGIC] magia, magos, bruxa*, brux*, feiticeir*
        [DINOSAURS] dinossauros, dinossauro*
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
    não, sem, tudo menos, qualquer coisa menos, nada de, nem, exceto, excepto, menos, que não seja, que não
    sejam, nada, nunca, tirando, salvo, no, not, odeio, mas não, evite, evitar

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
    joia, joias, joia escondida, joia escondidas, joias escondida, joias escondidas, joia oculta, joia
    ocultas, joias oculta, joias ocultas, pérola, pérolas, pérola escondida, pérola escondidas, pérolas
    escondida, pérolas escondidas, tesouro escondido, tesouro escondidos, tesouros escondido, tesouros
    escondidos, desconhecido, desconhecida, desconhecidos, desconhecidas, subestimado, subestimada,
    subestimados, subestimadas, esquecido, esquecida, esquecidos, esquecidas, pouco visto, pouco vista, pouco
    vistos, pouco vistas, ninguém conhece, ninguém conheça, quase ninguém conhece, fora do radar,
    independente*, indie
wish-known-words =
    conhecido, conhecida, conhecidos, conhecidas, famoso, famosa, famosos, famosas, popular, populares,
    sucesso, sucessos, de sucesso, todo mundo conhece, toda a gente conhece, todos conhecem, todos os tempos,
    melhores de todos os tempos, melhor de todos os tempos, da história, de todos os tempos, melhores da
    história, mais bem avaliad*, obra-prima, obras-primas, imperdíve*

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

# Of the words above, those that leave out whatever follows: "no sad romance" wants no romance, "not sad
# romance" one.
wish-none-words = sem, nada de

# Times in words: old, modern, recent, the newest there is, classic; newer and older than a film.
wish-old-words =
    antigo, antig*, velho, velha, velhos, velhas, antigão, preto e branco, em preto e branco, retrô, das
    antigas
wish-modern-words = moderno, modern*, contemporâne*, atual, atuais, deste século
wish-recent-words = recente, recente*, novo, nova, novos, novas, dos últimos anos, últimos anos
wish-newest-words =
    mais recente, mais recentes, mais novo, mais nova, mais novos, mais novas, último lançamento, últimos
    lançamentos, lançamento, lançamentos, estreia, estreias, deste ano, novidade, novidades
wish-classic-words = clássico, clássic*
wish-newer-words =
    mais novo, mais nova, mais novos, mais novas, mais moderno, mais moderna, mais atual, mais atuais
wish-older-words = mais antigo, mais antiga, mais antigos, mais antigas, mais velho, mais velha

# How old somebody is: after the number, as in "6 year old".
wish-aged-words = anos, aninhos
# Not for children.
wish-adult-words = para adultos, adulto*

# A name follows, or may follow. There is nothing to pick by for names, countries, studios and running times
# yet.
wish-person-words =
    dirigido por, dirigida por, dirigidos por, diretor, diretora, do diretor, realizado por, estrelado por,
    protagonizado por, ator, atriz, por
wish-with-words = com, de, do, da
wish-place-words =
    coreano, corean*, sul-corean*, japonês, japones*, francês, frances*, alemão, alemã, alemães, italian*,
    espanhol, espanh*, russo, russa, russos, russas, soviétic*, chinês, chines*, indian*, bollywood,
    britânic*, inglês, ingles*, american*, dinamarquês, dinamarques*, suec*, norueguês, noruegues*, polonês,
    polones*, turco, turca, turcos, turcas, iranian*, mexican*, brasileir*, nacional, nacionais, argentin*,
    português, portugues*, latino-american*, asiátic*, african*, europeu, europeia, europeus, europeias,
    australian*, canadens*, estrangeir*, legendas, legendad*
wish-studio-words = netflix, amazon, hbo
wish-length-words =
    longo, longa duração, longos, longas, muito longo, curto, curta, curtos, curtas, curtinho, comprido,
    compridos, muito comprido
wish-limit-words = menos de, com menos de, mais de, com mais de, no máximo, máximo, até, abaixo de
wish-unit-words = hora, horas, h, minuto, minutos, min

# Words that say nothing about films.
wish-fillers =
    a, agora, ai, algo, alguém, algum, alguma, alguns, algumas, ano, ao, aos, aqui, as, assim, assistir, até,
    bem, boa, boas, bom, bons, cinema, coisa, coisas, com, da, dar, das, de, década, dele, dica, dicas, diga,
    do, dos, e aí, é, ela, ele, em, encontre, era, essa, essas, esse, esses, está, estas, este, estes, estilo
    de, estou, eu, faça, favor, por favor, filme, filmes, filme de, filmes de, fim, gênero, gostaria, gostava,
    eu gosto, gosto, gostei, hoje, hoje à noite, ideia, ideias, indica, indicação, indicações, indicar,
    indique, isso, isto, já, lista, legal, longa, longas, manda, mande, mais, me, melhor, melhores, meu, mim,
    minha, mostra, mostre, muito, muita, na, nas, no cinema, noite, nos, nosso, num, numa, o, obrigado,
    obrigada, obrigados, obrigadas, oi, olá, onde, os, ótimo, ótima, ótimos, ótimas, para, passa, passe, pela,
    pelo, pode, podia, poderia, por, porque, posso, pra, pro, preciso, procuro, procuramos, procurando, qual,
    quais, qualquer, quando, que, quer, queria, queremos, quero, recomenda, recomendas, recomendação,
    recomendações, recomendar, recomende, se, seja, sejam, ser, século, sim, sobre, são, sua, sugere, sugerir,
    sugira, sugestão, sugestões, talvez, também, tarde, te, tem, tema, tenha, tenho, ter, título, títulos,
    todo, toda, trata, tua, tudo, um, uma, umas, uns, vai, vamos, veja, vejo, vendo, ver, vê, você, vocês,
    vontade, estou com vontade de, a fim de, história, histórias, bonito, bonita, bonitos, bonitas, que tal,
    lançado, lançada, lançados, lançadas, feito, feita, feitos, feitas, fds, final de semana, fim de semana,
    pfv, pf, plz, pls, vc, vcs, algum tipo, tipo um, me surpreenda, surpreenda, surpresa, cara, mano, galera,
    juntos, namorada, namorado, amigos, pais, filmão, filmaço, filminho, filmezinho, maneiro, bacana, massa,
    top, show, que seja, sobre o, sobre a, sobre os, sobre as, domingo, noite de cinema, qualquer um, qualquer
    coisa, filho, filha, irmão, irmã, menina, menino