# /import and the files that people send.

import-how =
    Пришлите мне файл из другого сервиса, как есть. Я покажу, что в нём, и ничего не сохраню без вашего согласия.

    <b>Letterboxd</b>: Settings, Data, Export your data (zip)
    <b>IMDb</b>: Your ratings, Export (CSV; для списка Watchlist тоже)
    <b>Trakt</b>: Settings, Data, Export (zip или JSON)
    <b>MovieLens</b>: Settings, Import/export, Export ratings
    <b>TMDB</b>: ваши оценки или список ожидания, Export (CSV)
    <b>Simkl</b>: Settings, Export to CSV
    <b>Netflix</b>: Аккаунт, История просмотра, Скачать все (просмотренное, без звёзд)
    <b>Я</b>: файл marquee.json, который присылает /export, вернёт всё на место
import-waits = Ещё ждёт вашего ответа: { $name }
import-waits-button = Показать этот файл
import-how-button = Как перенести оценки
import-nameless = ваш файл

import-refused =
    { $reason ->
        [empty] В этом файле ничего нет. Выгрузите его ещё раз и пришлите новый.
        [too_large] Этот файл слишком большой: я принимаю не больше { $limit } МБ. Если это zip, пришлите из него файл с вашими оценками.
        [bomb] В распакованном виде этот zip куда больше любых оценок, поэтому он остался закрытым. Пришлите файл таким, каким его сделал сервис.
        [broken_zip] Этот zip повреждён: возможно, не хватает части. Скачайте его ещё раз и пришлите новый.
        [encrypted] Этот zip закрыт паролем. Распакуйте его и пришлите файл с вашими оценками.
        [broken_json] Файл обрывается или повреждён, прочитать его не получается. Выгрузите его ещё раз и пришлите новый.
        [not_text] Это не файл с оценками: я читаю zip, CSV и JSON, какими их выгружают сервисы о кино.
        [too_many_rows] В этом файле больше фильмов, чем я могу принять сразу. Разделите его на части и пришлите их по одной.
        [unknown_scale] Оценки в этом файле больше 10, а такого сервиса я не знаю. Пришлите файл таким, каким его создал сервис.
        [other_list] Это список фильмов, но из него не видно, смотрели вы их или только хотите посмотреть. Пришлите лучше оценки, историю, список «Буду смотреть» или избранное.
        [several_people] В этом файле фильмы нескольких человек. Пришлите файл только с вашими.
       *[nothing_known] Файл открывается, но я не знаю сервиса, который так пишет. /import покажет те, что мне знакомы.
    }
import-not-fetched = Telegram не смог передать мне этот файл. Пожалуйста, пришлите его ещё раз.
import-one-by-one = Это сразу несколько файлов, а я беру их по одному. Пришлите первый отдельно, а следующий — когда с ним будет готово.
import-gone = Этот файл больше не ждёт ответа: он сохранён или отложен, или после него пришёл другой. Чтобы снова на него взглянуть, просто пришлите его ещё раз.

import-head =
    { $source ->
        [letterboxd] <b>Выгрузка из Letterboxd</b>: { $name }
        [imdb] <b>Выгрузка из IMDb</b>: { $name }
        [trakt] <b>Выгрузка из Trakt</b>: { $name }
        [movielens] <b>Оценки из MovieLens</b>: { $name }
        [tmdb] <b>Выгрузка из TMDB</b>: { $name }
        [simkl] <b>Выгрузка из Simkl</b>: { $name }
        [netflix] <b>История просмотра Netflix</b>: { $name }
       *[marquee] <b>Моя собственная выгрузка</b>: { $name }
    }
import-ratings =
    { $count ->
        [one] { $count } новая оценка
        [few] { $count } новые оценки
       *[other] { $count } новых оценок
    }
import-changed =
    { $count ->
        [one] { $count } оценка изменена
        [few] { $count } оценки изменены
       *[other] { $count } оценок изменено
    }
import-seen =
    { $count ->
        [one] Ещё { $count } просмотренный фильм
        [few] Ещё { $count } просмотренных фильма
       *[other] Ещё { $count } просмотренных фильмов
    }
import-watchlist =
    { $count ->
        [one] { $count } фильм в список «Буду смотреть»
        [few] { $count } фильма в список «Буду смотреть»
       *[other] { $count } фильмов в список «Буду смотреть»
    }
import-hidden =
    { $count ->
        [one] { $count } фильм с отметкой «Не моё»
        [few] { $count } фильма с отметкой «Не моё»
       *[other] { $count } фильмов с отметкой «Не моё»
    }
import-same =
    { $count ->
        [one] { $count } запись здесь уже есть, точно такая же.
        [few] { $count } записи здесь уже есть, точно такие же.
       *[other] { $count } записей здесь уже есть, точно такие же.
    }
import-differing =
    { $count ->
        [one] <b>У { $count } фильма здесь другие звёзды:</b>
        [few] <b>У { $count } фильмов здесь другие звёзды:</b>
       *[other] <b>У { $count } фильмов здесь другие звёзды:</b>
    }
import-differing-line = { $film }: здесь ★ { $here }, в файле ★ { $there }
import-and-more = … и ещё { $count }
import-unclear =
    { $count ->
        [one] Не могу точно сказать, какой фильм означает { $count } название.
        [few] Не могу точно сказать, какие фильмы означают { $count } названия.
       *[other] Не могу точно сказать, какие фильмы означают { $count } названий.
    }
import-missing =
    { $count ->
        [one] { $count } фильма нет среди моих.
        [few] { $count } фильмов нет среди моих.
       *[other] { $count } фильмов нет среди моих.
    }
import-skipped = Сериалы и серии остаются в стороне ({ $count }): я знаю только фильмы.
import-bad =
    { $count ->
        [one] <b>{ $count } строку прочитать не удалось:</b>
        [few] <b>{ $count } строки прочитать не удалось:</b>
       *[other] <b>{ $count } строк прочитать не удалось:</b>
    }
import-bad-line = Строка { $number }: { $why }
import-bad-line-in = { $file }, строка { $number }: { $why }
import-why =
    { $reason ->
        [no_film] фильм не назван
        [no_rating] нет оценки
        [not_a_rating] такой оценки этот сервис не ставит
        [long_title] таких длинных названий не бывает
        [cut_off] обрывается на середине
        [too_many_cells] слишком много столбцов
        [open_quote] кавычка так и не закрыта
        [unknown_file] имя файла знакомо, а столбцы нет
       *[not_an_entry] это не оценка и не отметка
    }
import-out-of-ten = Одна из оценок больше 5, поэтому я считаю, что все они — из 10.
import-nothing-yet = Пока ничего не сохранено.
import-nothing-new = В файле нет ничего нового, так что сохранять нечего.
import-no-films = В файле нет ни одного фильма, который бы мне пригодился.

import-button-save = Сохранить { $count }
import-button-keep = Сохранить { $count }, мои звёзды оставить
import-button-overwrite = Сохранить { $count }, звёзды из файла
import-button-choose =
    { $count ->
        [one] Уточнить { $count } название
        [few] Уточнить { $count } названия
       *[other] Уточнить { $count } названий
    }
import-button-missing = Чего у меня нет: { $count }
import-button-leave = Не сохранять
import-button-back = Назад к файлу

import-which = Какой это фильм: <b>{ $film }</b>?
import-which-stars = Какой это фильм: <b>{ $film }</b>? Вы поставили ему ★ { $stars }.
import-which-place = Название { $place } из { $count }
import-none-button = Ни один из них
import-unknown-title = фильм без названия ({ $id })

import-missing-head =
    { $count ->
        [1] Этого фильма нет среди моих { $films }:
        [one] Вот { $count } фильм, которого нет среди моих { $films }:
        [few] Вот { $count } фильма, которых нет среди моих { $films }:
       *[other] Вот { $count } фильмов, которых нет среди моих { $films }:
    }
import-missing-line = · { $film }
import-missing-more = Они не переносятся и остаются в вашем файле.
import-nothing-missing = Все фильмы из файла есть среди моих.

import-saved = <b>Сохранено ({ $name }):</b>
import-saved-nothing = Ничего нового не нашлось ({ $name }), так что всё осталось как было.
import-kept =
    { $count ->
        [one] У { $count } фильма остались звёзды, которые вы поставили здесь.
        [few] У { $count } фильмов остались звёзды, которые вы поставили здесь.
       *[other] У { $count } фильмов остались звёзды, которые вы поставили здесь.
    }
import-left-open =
    { $count ->
        [one] { $count } название осталось в стороне: не выбрано, какой это фильм.
        [few] { $count } названия остались в стороне: не выбрано, какие это фильмы.
       *[other] { $count } названий остались в стороне: не выбрано, какие это фильмы.
    }
import-saved-before = Это уже сохранено: { $name }
import-undo-button = Отменить перенос
import-undone = Отменено ({ $name }): принесённого файлом больше нет, а то, что было раньше, вернулось.
import-undone-but =
    { $count ->
        [one] { $count } запись, изменённая вами с тех пор, остаётся как есть.
        [few] { $count } записи, изменённые вами с тех пор, остаются как есть.
       *[other] { $count } записей, изменённых вами с тех пор, остаются как есть.
    }
import-undo-gone = Отменять там больше нечего: это уже отменено, или с тех пор сохранён другой файл.
import-dropped = Хорошо, файл остаётся в стороне ({ $name }), и я ничего из него не храню.
