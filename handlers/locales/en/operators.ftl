# What operators read: /retrain, /stats and the daily training.

retrain-usage = Send /retrain to train with the parameters in use, /retrain tune to search for better ones first (takes longer), or /retrain stop to stop a training.
retrain-started =
    { $kind ->
        [tune] Searching for better parameters and training a new model…
       *[retrain] Training a new model…
    } The one in use keeps answering meanwhile.
    <code>{ $bar }</code> Getting the ratings together
retrain-progress =
    { $kind ->
        [tune] Searching for better parameters and training a new model
       *[retrain] Training a new model
    }
    <code>{ $bar }</code> { $percent }% { $step }
retrain-stop = ⏹ Stop
retrain-stopping = Stopping the training…
retrain-stopped = The training was stopped. The model { $version } keeps serving.
retrain-nothing-to-stop = No training is running.
retrain-busy = A training is already running. Wait for its result, or send /retrain stop.
retrain-published =
    ✅ The new model <b>{ $version }</b> is live{ $verdict ->
        [better] : it is better than the one before.
        [as-good] : it is as good as the one before, but for chance.
        [worse] : it is worse than the one before, which had to go because it held ratings that were taken back.
       *[alone] .
    }
retrain-kept = The model <b>{ $version }</b> keeps serving: { $reason }
retrain-figure = { $name } { NUMBER($old, minimumFractionDigits: 4, maximumFractionDigits: 4) } → <b>{ NUMBER($new, minimumFractionDigits: 4, maximumFractionDigits: 4) }</b>
retrain-first-figure = { $name } { NUMBER($new, minimumFractionDigits: 4, maximumFractionDigits: 4) }
retrain-unwritten = ⚠️ The database could not note this training: { $reason }
retrain-ratings = Ratings { $old } → <b>{ $new }</b>
retrain-failed = ⚠️ No new model: { $reason }. The model { $version } keeps serving. The log has more under { $incident }.

stats-people =
    👥 <b>{ $people ->
        [one] { $people } person
       *[other] { $people } people
    }</b>: { $consenting } said yes to training, { $blocked } blocked the bot
stats-ratings =
    ⭐ <b>{ $ratings ->
        [one] { $ratings } rating
       *[other] { $ratings } ratings
    }</b>, { $marks ->
        [one] { $marks } mark
       *[other] { $marks } marks
    }, { $groups ->
        [one] { $groups } group
       *[other] { $groups } groups
    }
stats-new-ratings =
    { $ratings ->
        [one] { $ratings } rating
       *[other] { $ratings } ratings
    } for the next training
stats-withdrawn = Somebody took back ratings that the model was trained on: the next daily training leaves them out
stats-model =
    🎞 Model <b>{ $version }</b>, made { $made } ({ $days ->
        [0] today
        [one] { $days } day ago
       *[other] { $days } days ago
    })
stats-data =
    { $kind ->
        [sample] Sample data, not MovieLens
       *[real] { $dataset }
    }: { $ratings } ratings, { $films } films
stats-runs = 🛠 Last trainings
stats-no-runs = 🛠 No training yet
stats-run =
    { $when } { $kind ->
        [tune] tuning
        [daily] daily
       *[retrain] training
    }: { $status ->
        [running] running
        [published] published
        [kept] worse, old model kept
       *[failed] failed
    }
stats-next =
    Next daily training { $when }{ $withdrawn ->
        [yes] {""}
       *[no] , if there are { $least } new ratings by then
    }
