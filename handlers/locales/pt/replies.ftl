# Help, menus, and answers to what was not understood or went wrong.

help =
    Eu escolho filmes a partir das suas avaliações.

    <b>Avaliar</b>: envie um título com estrelas, <code>the matrix 4,5</code>, ou só um título
    <b>Recomendações</b>: /recommend, ou diga o que quer ver: <code>comédia anos 90, sem animação</code>, <code>como Alien</code>, <code>joias escondidas</code>, <code>para rever</code>
    <b>Procurar</b>: <code>/search heat</code>, e /similar para filmes parecidos
    <b>O motivo</b>: «(+0,40)» depois de um motivo quer dizer que essa avaliação sua soma 0,4 estrela ao que espero; a ficha de cada filme explica tudo
    <b>O que é seu</b>: /ratings para mudar ou apagar, /watchlist para mais tarde, /profile para ver o seu gosto numa imagem
    <b>Trazer e levar</b>: /import do Letterboxd, IMDb, Trakt e outros, /export para levar tudo
    <b>Ajustes</b>: /settings para escolher quanta aventura quer e o meu idioma
    <b>Os seus dados</b>: /privacy, /forgetme

    Num grupo comigo, /recommend escolhe para todas as pessoas.
help-tmdb = <i>Cartazes, duração e onde ver cada filme vêm do TMDB; os serviços, do JustWatch. This product uses TMDB and the TMDB APIs but is not endorsed, certified, or otherwise approved by TMDB.</i>
help-group =
    Aqui eu escolho filmes para todo o grupo, ou melhor, para quem conheço: quem me envia um comando aqui passa a contar.

    <b>Recomendações</b>: /recommend, e também <code>/recommend comédia anos 90</code>
    <b>Procurar</b>: <code>/search heat</code>

    Avaliar filmes na nossa conversa privada melhora as recomendações.
cancelled = Certo: o que ficou aberto acima fica como está e não muda nada. O que quer fazer?

unknown-command = Não conheço { $command }. Em /help está o que sei fazer, ou envie simplesmente o título de um filme.
no-words = Eu procuro filmes pelo título, e isso não tem letras. Envie um título, como «Heat», ou veja as suas recomendações.
not-words = Só sei ler palavras e arquivos com avaliações: /import diz quais. Envie o título de um filme, como «Heat», ou veja as suas recomendações.

button-unknown = Este botão é de uma versão anterior. Peça outra vez.
button-foreign = Este botão é de outra pessoa. Peça e terá o seu.
button-too-old = Esta mensagem é antiga demais e já não posso mudá-la. Peça outra vez.
button-gone = Esta mensagem mudou desde o seu toque. Veja outra vez.
button-forgotten = Este botão é antigo demais: já não tenho dados seus. Envie /start para começar de novo.

error = Algo falhou do meu lado, e deixei anotado ({ $incident }). O que já estava guardado está seguro. Tente outra vez.
error-storage = Não consegui chegar à minha memória, por isso nada foi guardado; deixei anotado ({ $incident }). Tente outra vez daqui a pouco.

bot-description =
    Encontro filmes ao seu gosto e explico cada escolha.

    Avalie alguns, peça recomendações, guarde os que quer ver e traga as suas avaliações do Letterboxd, do IMDb ou de outro lugar. Num grupo, escolho um filme para todas as pessoas. Toque em Iniciar.
bot-about = Avalie alguns filmes, e eu escolho os próximos e explico por quê.

menu-recommend = Filmes ao seu gosto
menu-group-recommend = Filmes para todo o grupo
menu-rate = Avaliar um filme
menu-search = Procurar um filme
menu-ratings = As suas avaliações
menu-watchlist = Filmes para ver mais tarde
menu-similar = Filmes parecidos com outro
menu-profile = O seu gosto numa imagem
menu-import = Trazer avaliações de outro lugar
menu-settings = Quanta aventura, que idioma
menu-start = Começar, ou avaliar filmes conhecidos
menu-help = O que sei fazer
menu-privacy = O que guardo, e a sua escolha
menu-export = Os seus dados em arquivos
menu-forgetme = Apagar todos os seus dados
menu-cancel = Deixar para lá
menu-stats = Pessoas, avaliações, modelo em uso
menu-retrain = Treinar um modelo novo
