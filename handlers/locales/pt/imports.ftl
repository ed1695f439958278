# /import and the files that people send.

import-how =
    Envie o arquivo que outro serviço oferece, tal como está. Eu mostro o que há nele e não guardo nada antes da sua resposta.

    <b>Letterboxd</b>: Settings, Data, Export your data (um zip)
    <b>IMDb</b>: Your ratings, Export (um CSV; a lista Watchlist tem outro)
    <b>Trakt</b>: Settings, Data, Export (um zip ou JSON)
    <b>MovieLens</b>: Settings, Import/export, Export ratings
    <b>TMDB</b>: as suas avaliações ou a sua lista, Exportar (um CSV)
    <b>Simkl</b>: Settings, Export to CSV
    <b>Netflix</b>: Conta, histórico do que foi visto, Baixar tudo (filmes vistos, sem estrelas)
    <b>Marquee</b>: o marquee.json que /export envia traz tudo de volta
import-waits = Ainda à espera da sua resposta: { $name }.
import-waits-button = Ver esse arquivo
import-how-button = Como trazer avaliações
import-nameless = o seu arquivo

import-refused =
    { $reason ->
        [empty] Esse arquivo está vazio. Exporte outra vez e envie o novo.
        [too_large] Esse arquivo é grande demais para mim: chego até { $limit } MB. Se for um zip, envie só o das suas avaliações, que está lá dentro.
        [bomb] Esse zip, depois de aberto, ocupa muito mais do que as avaliações de qualquer pessoa, por isso ficou fechado. Envie o arquivo tal como o serviço o fez.
        [broken_zip] Esse zip está danificado: talvez falte uma parte. Baixe outra vez e envie o novo.
        [encrypted] Esse zip tem senha. Abra e envie o arquivo com as suas avaliações.
        [broken_json] Esse arquivo está cortado ou danificado, e não consigo ler. Exporte outra vez e envie o novo.
        [not_text] Esse não é um arquivo de avaliações: eu leio zip, CSV e JSON tal como os serviços de cinema os exportam.
        [too_many_rows] Há mais filmes nesse arquivo do que posso receber de uma vez. Divida em arquivos menores e envie um depois do outro.
        [unknown_scale] As notas desse arquivo passam de 10, e não conheço nenhum serviço que avalie assim. Envie o arquivo como o serviço o criou.
        [other_list] É uma lista de filmes, mas ela não diz se você os viu ou quer ver. Envie as suas notas, o seu histórico, a sua lista ou os favoritos.
        [several_people] Há filmes de várias pessoas nesse arquivo. Envie um só com os seus.
       *[nothing_known] Consigo abrir esse arquivo, mas não conheço nenhum serviço que escreva assim. Em /import estão os que conheço.
    }
import-not-fetched = O Telegram não conseguiu entregar esse arquivo. Envie outra vez, por favor.
import-one-by-one = Eram vários arquivos de uma vez, e eu recebo um por um. Envie o primeiro sozinho, e o seguinte quando esse estiver pronto.
import-gone = Esse arquivo já não espera resposta: foi guardado, foi deixado de lado, ou chegou outro depois. Para ver de novo, é só enviar outra vez.

import-head =
    { $source ->
        [letterboxd] <b>Exportação do Letterboxd</b>: { $name }
        [imdb] <b>Exportação do IMDb</b>: { $name }
        [trakt] <b>Exportação do Trakt</b>: { $name }
        [movielens] <b>Avaliações do MovieLens</b>: { $name }
        [tmdb] <b>Exportação do TMDB</b>: { $name }
        [simkl] <b>Exportação do Simkl</b>: { $name }
        [netflix] <b>Histórico da Netflix</b>: { $name }
       *[marquee] <b>A minha própria exportação</b>: { $name }
    }
import-ratings =
    { $count ->
        [one] Uma avaliação nova
       *[other] { $count } avaliações novas
    }
import-changed =
    { $count ->
        [one] Uma avaliação mudada
       *[other] { $count } avaliações mudadas
    }
import-seen =
    { $count ->
        [one] Mais um filme visto
       *[other] Mais { $count } filmes vistos
    }
import-watchlist =
    { $count ->
        [one] Um filme para a sua lista
       *[other] { $count } filmes para a sua lista
    }
import-hidden =
    { $count ->
        [one] Um filme descartado
       *[other] { $count } filmes descartados
    }
import-same =
    { $count ->
        [one] Uma coisa do arquivo já está aqui, igual.
       *[other] { $count } coisas do arquivo já estão aqui, iguais.
    }
import-differing =
    { $count ->
        [one] <b>Um filme tem outras estrelas aqui:</b>
       *[other] <b>{ $count } filmes têm outras estrelas aqui:</b>
    }
import-differing-line = { $film }: ★ { $here } aqui, ★ { $there } no arquivo
import-and-more =
    { $count ->
        [one] … e mais um caso
       *[other] … e mais { $count }
    }
import-unclear =
    { $count ->
        [one] Há um título de que não sei ao certo qual é o filme.
       *[other] Há { $count } títulos de que não sei ao certo qual é o filme.
    }
import-missing =
    { $count ->
        [one] Um filme não está entre os meus.
       *[other] { $count } filmes não estão entre os meus.
    }
import-skipped =
    { $count ->
        [one] Uma série ou um episódio fica de fora: só conheço filmes.
       *[other] { $count } séries e episódios ficam de fora: só conheço filmes.
    }
import-bad =
    { $count ->
        [one] <b>Uma linha que não consegui ler:</b>
       *[other] <b>{ $count } linhas que não consegui ler:</b>
    }
import-bad-line = Linha { $number }: { $why }
import-bad-line-in = { $file }, linha { $number }: { $why }
import-why =
    { $reason ->
        [no_film] não diz que filme é
        [no_rating] não tem avaliação
        [not_a_rating] a avaliação não é das que esse serviço dá
        [long_title] nenhum filme tem um título tão longo
        [cut_off] está cortada ao meio
        [too_many_cells] tem colunas a mais
        [open_quote] abre aspas que não se fecham
        [unknown_file] conheço o nome do arquivo, mas não as colunas
       *[not_an_entry] não é avaliação nem marca
    }
import-out-of-ten = Uma nota passa de 5, então leio todas como notas de 0 a 10.
import-nothing-yet = Ainda não guardei nada.
import-nothing-new = Não há nada de novo nele, por isso não há nada para guardar.
import-no-films = Não há nele nenhum filme que me sirva.

import-button-save = Importar { $count }
import-button-keep = Importar { $count }, manter as minhas
import-button-overwrite = Importar { $count }, usar as do arquivo
import-button-choose =
    { $count ->
        [one] Escolher para um título
       *[other] Escolher para { $count } títulos
    }
import-button-missing =
    { $count ->
        [one] Ver o que falta
       *[other] Ver os { $count } que faltam
    }
import-button-leave = Deixar de lado
import-button-back = Voltar ao arquivo

import-which = Que filme é <b>{ $film }</b>?
import-which-stars = Que filme é <b>{ $film }</b>, com a sua nota ★ { $stars }?
import-which-place = Título { $place } de { $count }
import-none-button = Nenhum destes
import-unknown-title = um filme sem título ({ $id })

import-missing-head =
    { $count ->
        [one] Este filme não está entre os { $films } que conheço:
       *[other] Estes { $count } filmes não estão entre os { $films } que conheço:
    }
import-missing-line = · { $film }
import-missing-more = Ficam fora da importação, e continuam no seu arquivo.
import-nothing-missing = Todos os filmes do arquivo estão entre os meus.

import-saved = <b>Guardado de { $name }:</b>
import-saved-nothing = Não havia nada de novo em { $name }, por isso tudo fica como estava.
import-kept =
    { $count ->
        [one] Um filme mantém a nota que já tinha aqui.
       *[other] { $count } filmes mantêm a nota que já tinham aqui.
    }
import-left-open =
    { $count ->
        [one] Um título fica de fora, porque não disse de que filme é.
       *[other] { $count } títulos ficam de fora, porque não disse de que filmes são.
    }
import-saved-before = Isso já está guardado: { $name }.
import-undo-button = Desfazer
import-undone = Desfeito: o que veio de { $name } já não está aqui, e o que havia antes voltou.
import-undone-but =
    { $count ->
        [one] Uma coisa que mudou depois disso fica como está.
       *[other] { $count } coisas que mudaram depois disso ficam como estão.
    }
import-undo-gone = Ali já não há nada para desfazer: já foi desfeito, ou outro arquivo foi guardado depois.
import-dropped = Tudo bem, { $name } fica de fora, e não guardo nada dele.
