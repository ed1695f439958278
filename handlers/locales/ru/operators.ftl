# What operators read: /retrain, /stats and the daily training.

retrain-usage = Отправьте /retrain, чтобы обучить модель с нынешними параметрами, /retrain tune, чтобы сначала найти параметры лучше (это дольше), или /retrain stop, чтобы прервать обучение.
retrain-started =
    { $kind ->
        [tune] Ищу параметры лучше и обучаю новую модель…
       *[retrain] Обучаю новую модель…
    } А пока отвечает нынешняя.
    <code>{ $bar }</code> Собираю оценки
retrain-progress =
    { $kind ->
        [tune] Ищу параметры лучше и обучаю новую модель
       *[retrain] Обучаю новую модель
    }
    <code>{ $bar }</code> { $percent } % { $step }
retrain-stop = ⏹ Стоп
retrain-stopping = Прерываю обучение…
retrain-stopped = Обучение прервано. Модель { $version } остаётся в работе.
retrain-nothing-to-stop = Обучение сейчас не идёт.
retrain-busy = Обучение уже идёт. Дождитесь результата или отправьте /retrain stop.
retrain-published =
    ✅ Новая модель <b>{ $version }</b> запущена{ $verdict ->
        [better] : она лучше прежней.
        [as-good] : она так же хороша, как прежняя: разница случайна.
        [worse] : она хуже прежней, но ту пришлось убрать: в ней были отозванные оценки.
       *[alone] .
    }
retrain-kept = Модель <b>{ $version }</b> остаётся в работе: { $reason }
retrain-figure = { $name } { NUMBER($old, minimumFractionDigits: 4, maximumFractionDigits: 4) } → <b>{ NUMBER($new, minimumFractionDigits: 4, maximumFractionDigits: 4) }</b>
retrain-first-figure = { $name } { NUMBER($new, minimumFractionDigits: 4, maximumFractionDigits: 4) }
retrain-unwritten = ⚠️ База данных не смогла записать это обучение: { $reason }
retrain-ratings = Оценки { $old } → <b>{ $new }</b>
retrain-failed = ⚠️ Новой модели нет: { $reason }. Модель { $version } остаётся в работе. Подробности в журнале под номером { $incident }.

stats-people =
    👥 <b>{ $people ->
        [one] { $people } человек
        [few] { $people } человека
       *[other] { $people } человек
    }</b>: согласны на обучение — { $consenting }, заблокировали бота — { $blocked }
stats-ratings =
    ⭐ <b>{ $ratings ->
        [one] { $ratings } оценка
        [few] { $ratings } оценки
       *[other] { $ratings } оценок
    }</b>, { $marks ->
        [one] { $marks } отметка
        [few] { $marks } отметки
       *[other] { $marks } отметок
    }, { $groups ->
        [one] { $groups } группа
        [few] { $groups } группы
       *[other] { $groups } групп
    }
stats-new-ratings =
    { $ratings ->
        [one] { $ratings } оценка
        [few] { $ratings } оценки
       *[other] { $ratings } оценок
    } для следующего обучения
stats-withdrawn = Отозваны оценки, на которых обучена модель: следующее ежедневное обучение пройдёт без них
stats-model =
    🎞 Модель <b>{ $version }</b> от { $made } ({ $days ->
        [0] сегодня
        [one] { $days } день назад
        [few] { $days } дня назад
       *[other] { $days } дней назад
    })
stats-data =
    { $kind ->
        [sample] Пробные данные, не MovieLens
       *[real] { $dataset }
    }: { $ratings ->
        [one] { $ratings } оценка
        [few] { $ratings } оценки
       *[other] { $ratings } оценок
    }, { $films ->
        [one] { $films } фильм
        [few] { $films } фильма
       *[other] { $films } фильмов
    }
stats-runs = 🛠 Последние обучения
stats-no-runs = 🛠 Обучений ещё не было
stats-run =
    { $when } { $kind ->
        [tune] подбор параметров
        [daily] ежедневное
       *[retrain] обучение
    }: { $status ->
        [running] идёт
        [published] опубликовано
        [kept] хуже, осталась прежняя модель
       *[failed] не удалось
    }
stats-next =
    Следующее ежедневное обучение { $when }{ $withdrawn ->
        [yes] {""}
       *[no] { $least ->
            [one] , если к тому времени наберётся { $least } новая оценка
            [few] , если к тому времени наберётся { $least } новые оценки
           *[other] , если к тому времени наберётся { $least } новых оценок
        }
    }
