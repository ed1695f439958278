# O que as pessoas dizem além de títulos: listas de frases, separadas por vírgulas, e as respostas.

talk-hello = olá, oi, oi oi, bom dia, boa tarde, boa noite, olá marquee, oi marquee, e aí, opa, tudo bem, oi tudo bem, olá tudo bem, saudações
talk-hello-answer = Olá! Envie o título de um filme para dar a sua nota ou procurá-lo, ou deixe que eu escolha um para si.
talk-thanks = obrigado, obrigada, muito obrigado, muito obrigada, obrigadão, valeu, brigado, brigada, ok obrigado, ok obrigada, obrigado marquee, obrigada marquee, agradecido, agradecida
talk-thanks-answer = De nada! Aproveite o filme e conte-me depois quantas estrelas ele merece.
talk-ask = recomenda, recomende, recomendas, me recomenda, me recomende, recomendação, recomendações, sugere, sugira, me sugere, sugestão, sugestões, me indica, indica, indique, me indique, indicação, indicações, surpreenda-me, me surpreenda, surpreende-me, o que ver, o que assistir, o que vejo, o que assisto, que filme ver, que filme assistir, que filme vejo, qual filme, o que posso ver, o que posso assistir, o que podemos ver, o que podemos assistir, para assistir, pra assistir, para ver, pra ver, ver hoje, assistir hoje, filme para hoje, filme pra hoje, filme para hoje à noite, escolhe um filme, escolha um filme, alguma ideia, quero ver, quero assistir
