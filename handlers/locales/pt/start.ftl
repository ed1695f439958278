# /start, the question of consent and the first ratings.

welcome =
    Olá, eu sou <b>Marquee</b>. Diga o que achou de alguns filmes, e eu encontro outros ao seu gosto e explico cada escolha.

consent-question =
    Antes de mais nada, uma pergunta: as suas avaliações podem ajudar a treinar o modelo que escolhe filmes para todas as pessoas? Só entram as estrelas, nunca o seu nome. Se disser que não, elas continuam a orientar as suas próprias recomendações. Pode mudar de ideia quando quiser com /privacy.
consent-yes-button = Sim, pode usar
consent-no-button = Não, só para mim
consent-stop-button = Não usar mais as minhas avaliações
consent-given = Agradeço! As suas avaliações vão ajudar a treinar o próximo modelo. Para desativar isso, use /privacy.
consent-declined = Tudo bem: as suas avaliações ficam fora do treino e só orientam as suas próprias recomendações. Para mudar isso, use /privacy.

welcome-back =
    Que bom que voltou! { $count ->
        [0] Ainda não há nenhum filme com a sua avaliação.
        [one] Já avaliou um filme.
       *[other] Já avaliou { $count } filmes.
    } O que quer fazer?

first-button = Avaliar filmes
picks-button = Recomendações
moods-button = Pelo clima
ratings-button = Avaliações
profile-button = O meu gosto
import-button = Trazer avaliações
watchlist-button = A minha lista

first-question = Já viu <b>{ $film }</b>? Toque nas estrelas que daria.
first-not-seen-button = Não vi
first-not-seen = <b>{ $film }</b>: anotado, não viu.
first-not-seen-undone = <b>{ $film }</b>: desfeito.
first-name-three = Ou envie três filmes de que gosta muito, um de cada vez e com estrelas: <code>Alien 5</code>.
first-progress =
    { $missing ->
        [0] { $count } filmes avaliados: as suas recomendações estão prontas, e cada nova avaliação deixa tudo mais certeiro.
        [one] { $count } de { $enough } avaliados: só mais um e saem as primeiras recomendações.
       *[other] { $count } de { $enough } avaliados: mais { $missing } e saem as primeiras recomendações.
    }
first-stopped =
    { $count ->
        [0] Sem problema. Pode avaliar um filme quando quiser: basta enviar o título.
        [one] Paramos por aqui. Até agora, avaliou um filme. Envie qualquer título para avaliar mais.
       *[other] Paramos por aqui. Até agora, avaliou { $count } filmes. Envie qualquer título para avaliar mais.
    }
first-none-left = Já não tenho mais filmes para perguntar. Envie qualquer título para avaliar, ou veja as suas recomendações.
stop-button = Parar

group-counted = A partir de agora, as suas avaliações contam em <b>{ $title }</b>: quando o grupo pedir um filme, elas também pesam.
group-link-old = Esse convite já não funciona. Envie /recommend no próprio grupo e as suas avaliações passam a contar lá.

only-in-private = Isso fica entre nós. Abra a nossa conversa privada e peça por lá.
private-button = Abrir conversa privada
group-hello = Olá, grupo! Eu escolho filmes que agradem a todo o grupo. Envie /recommend aqui, ou /recommend comédia anos 90. Só posso contar com quem conheço: para entrar, toque em «Conte comigo» e avalie alguns filmes na nossa conversa privada.
count-me-button = Conte comigo
