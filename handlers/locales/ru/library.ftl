# One's own films: /ratings, /watchlist, those hidden or seen; and /similar.

previous-button = ◀ Назад
next-button = Дальше ▶

ratings-head =
    { $count ->
        [1] Вы оценили один фильм:
       *[other] Вы оценили { $count ->
            [one] { $count } фильм
            [few] { $count } фильма
           *[other] { $count } фильмов
        }, { $order ->
            [BEST] сначала лучшие
            [WORST] сначала худшие
            [TITLE] по названию
           *[NEWEST] сначала недавние
        }:
    }
rating-line = { $number }. { $film } ★ { $stars }
rating-line-none = { $number }. { $film }, больше без оценки
ratings-tap = Нажмите номер, чтобы изменить или удалить оценку.
ratings-none = Вы пока не оценили ни одного фильма. Пришлите любое название, или давайте я спрошу об известных.
ratings-order =
    { $order ->
        [BEST] Лучшие
        [WORST] Худшие
        [TITLE] А–Я
       *[NEWEST] Новые
    }
ratings-order-chosen-button = ✓ { $order }
rating-gone = Фильма <b>{ $film }</b> больше нет в моём каталоге. Ваши ★ { $stars } я храню, пока вы их не удалите.

ratings-found = Ваши оценки по запросу «{ $words }»:
ratings-closest = Точно под названием «{ $words }» вы ничего не оценивали. Ближе всего вот это:
ratings-not-found = Под названием «{ $words }» вы ничего не оценивали. Проверьте, как оно пишется, или просмотрите все свои оценки.
ratings-not-rated = «{ $words }» вы ещё не оценили. Нажмите на фильм, чтобы поставить звёзды:

hidden-list-button = Скрытые фильмы
seen-list-button = Без звёзд

watchlist-head =
    { $count ->
        [1] Один фильм в списке «Буду смотреть»:
       *[other] { $count ->
            [one] { $count } фильм
            [few] { $count } фильма
           *[other] { $count } фильмов
        } в списке «Буду смотреть», { $sorted ->
            [for-you] сначала самые подходящие вам
           *[for-all] сначала самые любимые у всех
        }:
    }
watchlist-none = Список «Буду смотреть» пока пуст. Нажмите «Буду смотреть» на карточке фильма, и он будет ждать вас здесь.
watchlist-gone = <b>{ $number }. { $film }</b>, больше нет в моём каталоге
watched-button = { $number } Готово
remove-button = { $number } Убрать
watchlist-removed = Убрано из списка: <b>{ $film }</b>
watchlist-restored = Снова в списке: <b>{ $film }</b>
watched-how = Просмотрено и убрано из списка. Как вам <b>{ $film }</b>? Нажмите звёзды или оставьте так.
watchlist-back-button = Назад к списку

hidden-head =
    { $count ->
        [1] Один фильм скрыт из ваших подборок:
        [one] { $count } фильм скрыт из ваших подборок, сначала недавние:
        [few] { $count } фильма скрыты из ваших подборок, сначала недавние:
       *[other] { $count } фильмов скрыто из ваших подборок, сначала недавние:
    }
hidden-none = Из ваших подборок ничего не скрыто. Нажмите «Не моё» на карточке фильма, и он больше не появится.
unhide-number-button = { $number } Вернуть
unhidden = <b>{ $film }</b> снова может попасть в вашу подборку.
hidden-again = <b>{ $film }</b> снова скрыт из ваших подборок.

seen-head =
    { $count ->
        [1] Один просмотренный фильм пока без ваших звёзд:
        [one] { $count } просмотренный фильм пока без ваших звёзд, сначала недавние:
        [few] { $count } просмотренных фильма пока без ваших звёзд, сначала недавние:
       *[other] { $count } просмотренных фильмов пока без ваших звёзд, сначала недавние:
    }
seen-none = У всех фильмов, которые вы, насколько я знаю, смотрели, уже есть звёзды.
seen-rate-button = { $number } Звёзды
unsee-number-button = { $number } Не видели
unseen = <b>{ $film }</b> теперь среди непросмотренных и снова может попасть в вашу подборку.
seen-again = <b>{ $film }</b> снова среди просмотренных.

marked-line = { $number }. { $film }

similar-how = Похожее на какой фильм? Напишите название после команды: <code>/similar alien</code>.
similar-how-own = Похожее на какой фильм? Напишите название после команды, например <code>/similar { $example }</code>.
similar-which = Похожее на какой из фильмов «{ $words }»?
similar-head = Фильмы, похожие на <b>{ $film }</b>, сначала самые похожие:
similar-open = Нажмите номер, чтобы открыть фильм.
similar-unknown = У <b>{ $film }</b> слишком мало оценок, чтобы знать, что на него похоже. А ваша подборка — в одном нажатии.
similar-to-button = Похожее на { $film }
