# /rate, changing a rating and undoing.

rate-how = Какой фильм? Напишите название, можно сразу со звёздами: <code>/rate the matrix 4,5</code>. Половинки годятся, и 9/10 тоже. Или давайте я спрошу об известных фильмах.
rate-tap-stars = Нажмите, сколько звёзд вы бы поставили.
rate-which = Какой фильм вы имеете в виду под «{ $words }»?
rate-which-stars = Какой фильм вы имеете в виду под «{ $words }»? Нажмите на нужный, чтобы поставить ★ { $stars }.

rate-or-stars = Или вы имели в виду <b>{ $film }</b> и ★ { $stars }?
rate-or-stars-button = { $film } ★ { $stars }

stars-out-of-range = «{ $number }» не подходит: звёзды — от 0,5 до 5 или от 1/10 до 10/10.
stars-not-half = «{ $number }» попадает между звёздами: я считаю половинками, например 3,5 или 7/10.
stars-mangled = Не могу прочитать «{ $number }» как звёзды: напишите число от 0,5 до 5, например 3,5.

saved = Сохранено: <b>{ $film }</b> ★ { $stars }
saved-changed = Сохранено: <b>{ $film }</b> ★ { $before } → ★ { $stars }
saved-same = У <b>{ $film }</b> уже было ★ { $stars } от вас, так и останется.
undo-button = Отменить
change-button = Изменить звёзды
give-stars-button = Поставить звёзды
undone = Отменено: у <b>{ $film }</b> больше нет вашей оценки.
undone-to = Отменено: у <b>{ $film }</b> снова ★ { $stars }.
undo-too-late = С тех пор вы изменили оценку <b>{ $film }</b>, поэтому всё остаётся как есть.
rating-deleted = Удалено: <b>{ $film }</b>, было ★ { $stars } от вас.
rating-not-there = У <b>{ $film }</b> больше нет вашей оценки.

# Продолжение, которого здесь нет, несколько оценок в одном сообщении и изменённое сообщение.
sequel-not-here = Фильма <b>{ $film }</b> среди моих нет: они заканчиваются { $year } годом.
sequel-number-not-here = «{ $words }» среди моих фильмов нет: они заканчиваются { $year } годом.
rate-several = Вот какие ваши оценки я сохраню:
rate-several-film = <b>{ $film }</b> ★ { $stars }
rate-several-not-here = Нет среди моих фильмов (они заканчиваются { $year } годом): { $words }
rate-several-button =
    { $count ->
        [one] Сохранить { $count }
        [few] Сохранить все { $count }
       *[other] Сохранить все { $count }
    }
rate-several-saved = Сохранено оценок: { $count }
edit-followed = Вы изменили сообщение, и оценка изменилась.
edit-unclear = По изменённому сообщению не ясно, что вы оцениваете, поэтому у фильма <b>{ $film }</b> остаётся ★ { $stars }.
