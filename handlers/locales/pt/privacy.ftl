# /privacy, /export and /forgetme.

privacy-stored =
    <b>Os dados que guardo</b>
    O seu id do Telegram (não o seu número de telefone) e o seu idioma, { $ratings ->
        [0] nenhuma avaliação por enquanto
        [one] uma avaliação
       *[other] { $ratings } avaliações
    }, { $marks ->
        [0] nenhum filme marcado
        [one] um filme marcado
       *[other] { $marks } filmes marcados
    } («já vi», «não é para mim» ou «na minha lista»), os filmes que disse não conhecer, os últimos que recomendei, os grupos em que me usou, o que escolheu em /settings e a sua resposta aqui abaixo. Nem o seu nome, nem as suas mensagens.
privacy-imports = Se me enviar um arquivo de avaliações, guardo também o nome dele, o conteúdo até a sua decisão (por uma semana, no máximo) e, depois, o que ele substituiu, para que possa desfazer a importação.
privacy-why =
    <b>Por quê</b>
    Para escolher filmes ao seu gosto e ao dos grupos em que me usa, e não escolher um que já viu, a não ser que peça um para rever.
privacy-on =
    <b>Treino: ligado</b>
    As suas avaliações ajudam a treinar o modelo que escolhe filmes para todas as pessoas. Se deixar de permitir isso, o próximo modelo será feito sem elas.
privacy-off =
    <b>Treino: desligado</b>
    As suas avaliações só orientam as suas próprias recomendações. Com a sua permissão, também vão ajudar a treinar o modelo que escolhe filmes para todas as pessoas.
privacy-more = /export envia tudo isto em arquivos: as suas avaliações, as suas marcas e o resto (id, idioma, resposta, ajustes, grupos, filmes que não conhece). /forgetme apaga tudo.
export-button = Exportar dados
forget-ask-button = Apagar tudo

export-movielens =
    { $count ->
        [one] A sua avaliação numa tabela, tal como o MovieLens a escreve.
       *[other] As suas { $count } avaliações numa tabela, tal como o MovieLens as escreve.
    }
export-letterboxd = Para o Letterboxd, com os filmes que já viu: importe em letterboxd.com/import.
export-watchlist = A sua lista para o Letterboxd: importe lá, na página da sua watchlist.
export-everything = Todos os seus dados num só arquivo. Envie de volta um dia, e as suas avaliações e marcas voltam, cada uma com a sua data.
export-nothing = Ainda não avaliou nem marcou nenhum filme, por isso o arquivo abaixo é tudo o que tenho. Vamos mudar isso?

forget-question =
    { $count ->
        [0] Isto apaga todos os seus dados.
        [one] Isto apaga todos os seus dados, com a sua única avaliação.
       *[other] Isto apaga todos os seus dados, com as suas { $count } avaliações.
    } Não dá para desfazer. Quer mesmo continuar?
forget-yes-button = Sim, apagar tudo
forget-no-button = Não, manter tudo
forgotten = Pronto: todos os seus dados foram apagados, e o próximo modelo será feito sem eles. Se um dia quiser voltar, /start começa de novo. Tudo de bom!
kept = Ótimo, tudo fica como está. Em /recommend há recomendações à sua espera.
