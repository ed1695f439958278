# What operators read: /retrain, /stats and the daily training.

retrain-usage = Envie /retrain para treinar com os parâmetros em uso, /retrain tune para procurar antes outros melhores (demora mais), ou /retrain stop para parar um treino.
retrain-started =
    { $kind ->
        [tune] Procuro parâmetros melhores e treino um modelo novo…
       *[retrain] Treino um modelo novo…
    } Enquanto isso, o que está em uso continua a responder.
    <code>{ $bar }</code> Junto as avaliações
retrain-progress =
    { $kind ->
        [tune] Procuro parâmetros melhores e treino um modelo novo
       *[retrain] Treino um modelo novo
    }
    <code>{ $bar }</code> { $percent }% { $step }
retrain-stop = ⏹ Parar
retrain-stopping = O treino vai parar…
retrain-stopped = O treino parou. O modelo { $version } continua em uso.
retrain-nothing-to-stop = Não há nenhum treino em andamento.
retrain-busy = Já há um treino em andamento. Espere pelo resultado, ou envie /retrain stop.
retrain-published =
    ✅ O novo modelo <b>{ $version }</b> já está em uso{ $verdict ->
        [better] : é melhor do que o anterior.
        [as-good] : é tão bom quanto o anterior, salvo o acaso.
        [worse] : é pior do que o anterior, que teve de sair porque continha avaliações que alguém retirou.
       *[alone] .
    }
retrain-kept = O modelo <b>{ $version }</b> continua em uso: { $reason }
retrain-figure = { $name } { NUMBER($old, minimumFractionDigits: 4, maximumFractionDigits: 4) } → <b>{ NUMBER($new, minimumFractionDigits: 4, maximumFractionDigits: 4) }</b>
retrain-first-figure = { $name } { NUMBER($new, minimumFractionDigits: 4, maximumFractionDigits: 4) }
retrain-unwritten = ⚠️ A base de dados não conseguiu anotar este treino: { $reason }
retrain-ratings = Avaliações { $old } → <b>{ $new }</b>
retrain-failed = ⚠️ Não há modelo novo: { $reason }. O modelo { $version } continua em uso. O log diz mais em { $incident }.

stats-people =
    👥 <b>{ $people ->
        [one] { $people } pessoa
       *[other] { $people } pessoas
    }</b>: { $consenting } com o sim ao treino, { $blocked } com o bot bloqueado
stats-ratings =
    ⭐ <b>{ $ratings ->
        [one] { $ratings } avaliação
       *[other] { $ratings } avaliações
    }</b>, { $marks ->
        [one] { $marks } marca
       *[other] { $marks } marcas
    }, { $groups ->
        [one] { $groups } grupo
       *[other] { $groups } grupos
    }
stats-new-ratings =
    { $ratings ->
        [one] { $ratings } avaliação
       *[other] { $ratings } avaliações
    } para o próximo treino
stats-withdrawn = Alguém retirou avaliações com que o modelo foi treinado: o próximo treino diário já não conta com elas
stats-model =
    🎞 Modelo <b>{ $version }</b>, feito em { $made } ({ $days ->
        [0] hoje
        [one] há { $days } dia
       *[other] há { $days } dias
    })
stats-data =
    { $kind ->
        [sample] Dados de exemplo, não do MovieLens
       *[real] { $dataset }
    }: { $ratings } avaliações, { $films } filmes
stats-runs = 🛠 Últimos treinos
stats-no-runs = 🛠 Ainda nenhum treino
stats-run =
    { $when } { $kind ->
        [tune] ajuste
        [daily] diário
       *[retrain] treino
    }: { $status ->
        [running] em andamento
        [published] publicado
        [kept] pior, modelo anterior mantido
       *[failed] falhou
    }
stats-next =
    Próximo treino diário: { $when }{ $withdrawn ->
        [yes] {""}
       *[no] , se até lá as avaliações novas chegarem a { $least }
    }
