# What operators read: /retrain, /stats and the daily training.

retrain-usage = Envía /retrain para entrenar con los parámetros en uso, /retrain tune para buscar antes otros mejores (tarda más), o /retrain stop para detener un entrenamiento.
retrain-started =
    { $kind ->
        [tune] Busco mejores parámetros y entreno un modelo nuevo…
       *[retrain] Entreno un modelo nuevo…
    } Mientras tanto, el que está en uso sigue respondiendo.
    <code>{ $bar }</code> Reúno las valoraciones
retrain-progress =
    { $kind ->
        [tune] Busco mejores parámetros y entreno un modelo nuevo
       *[retrain] Entreno un modelo nuevo
    }
    <code>{ $bar }</code> { $percent } % { $step }
retrain-stop = ⏹ Detener
retrain-stopping = Deteniendo el entrenamiento…
retrain-stopped = El entrenamiento se detuvo. El modelo { $version } sigue en uso.
retrain-nothing-to-stop = No hay ningún entrenamiento en marcha.
retrain-busy = Ya hay un entrenamiento en marcha. Espera su resultado, o envía /retrain stop.
retrain-published =
    ✅ El nuevo modelo <b>{ $version }</b> ya está en uso{ $verdict ->
        [better] : es mejor que el anterior.
        [as-good] : es tan bueno como el anterior, salvo azar.
        [worse] : es peor que el anterior, que tuvo que salir porque contenía valoraciones que alguien retiró.
       *[alone] .
    }
retrain-kept = El modelo <b>{ $version }</b> sigue en uso: { $reason }
retrain-figure = { $name } { NUMBER($old, minimumFractionDigits: 4, maximumFractionDigits: 4) } → <b>{ NUMBER($new, minimumFractionDigits: 4, maximumFractionDigits: 4) }</b>
retrain-first-figure = { $name } { NUMBER($new, minimumFractionDigits: 4, maximumFractionDigits: 4) }
retrain-unwritten = ⚠️ La base de datos no pudo anotar este entrenamiento: { $reason }
retrain-ratings = Valoraciones { $old } → <b>{ $new }</b>
retrain-failed = ⚠️ No hay modelo nuevo: { $reason }. El modelo { $version } sigue en uso. El registro dice más en { $incident }.

stats-people =
    👥 <b>{ $people ->
        [one] { $people } persona
       *[other] { $people } personas
    }</b>: { $consenting } con el sí al entrenamiento, { $blocked } con el bot bloqueado
stats-ratings =
    ⭐ <b>{ $ratings ->
        [one] { $ratings } valoración
       *[other] { $ratings } valoraciones
    }</b>, { $marks ->
        [one] { $marks } marca
       *[other] { $marks } marcas
    }, { $groups ->
        [one] { $groups } grupo
       *[other] { $groups } grupos
    }
stats-new-ratings =
    { $ratings ->
        [one] { $ratings } valoración
       *[other] { $ratings } valoraciones
    } para el próximo entrenamiento
stats-withdrawn = Alguien retiró valoraciones con las que se entrenó el modelo: el próximo entrenamiento diario las deja fuera
stats-model =
    🎞 Modelo <b>{ $version }</b>, hecho el { $made } ({ $days ->
        [0] hoy
        [one] hace { $days } día
       *[other] hace { $days } días
    })
stats-data =
    { $kind ->
        [sample] Datos de muestra, no de MovieLens
       *[real] { $dataset }
    }: { $ratings } valoraciones, { $films } películas
stats-runs = 🛠 Últimos entrenamientos
stats-no-runs = 🛠 Ningún entrenamiento todavía
stats-run =
    { $when } { $kind ->
        [tune] ajuste
        [daily] diario
       *[retrain] entrenamiento
    }: { $status ->
        [running] en marcha
        [published] publicado
        [kept] peor, se mantiene el modelo anterior
       *[failed] fallido
    }
stats-next =
    Próximo entrenamiento diario: { $when }{ $withdrawn ->
        [yes] {""}
       *[no] , si para entonces las valoraciones nuevas llegan a { $least }
    }
