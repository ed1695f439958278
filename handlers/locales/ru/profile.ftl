# /profile: the words of the picture, and the same for those who do not see it.

profile-title = Ваш вкус в кино
profile-rated =
    { $count ->
        [1] Оценён один фильм, ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }
        [one] Оценён { $count } фильм, в среднем ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }
        [few] Оценено { $count } фильма, в среднем ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }
       *[other] Оценено { $count } фильмов, в среднем ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }
    }
profile-films =
    { $count ->
        [one] { $count } фильм
        [few] { $count } фильма
       *[other] { $count } фильмов
    }
profile-beyond =
    { $side ->
        [MORE] +{ NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) }
        [LESS] −{ NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) }
       *[SAME] { NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) }
    }

profile-genres = Жанры
profile-genres-note = на сколько звёзд выше или ниже других
profile-all = Все фильмы
profile-decades = Десятилетия
profile-decades-note = оценённые фильмы и ваш средний балл
profile-favourite-note = любимое: { $decade }-е
profile-scale = Как вы оцениваете
profile-lean =
    { $side ->
        [MORE] щедро, на { NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) } звезды выше других
        [LESS] строго, на { NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) } звезды ниже других
       *[SAME] в среднем так же, как другие
    }
profile-lean-unknown = эти фильмы больше никто пока не оценил
profile-number = { $number }
profile-more = Нравится вам больше, чем другим
profile-less = Нравится вам меньше, чем другим
profile-against = вы ★ { $stars }, другие ★ { NUMBER($others, minimumFractionDigits: 1, maximumFractionDigits: 1) }
profile-average = ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }

profile-heading = <b>{ $heading }</b>
profile-genre = { $genre } ({ $beyond })
profile-kindest = <b>Щедрее всего</b>: { $genres }
profile-hardest = <b>Строже всего</b>: { $genres }
profile-genres-how = <i>В звёздах выше или ниже того, что другие ставят тем же фильмам; по всем фильмам у вас { $beyond }.</i>
profile-genres-missing = <i>Оцените ещё несколько фильмов одного жанра, и станет видно, какие жанры ваши.</i>
profile-favourite =
    <b>Любимое десятилетие</b>: { $decade }-е, { $count ->
        [1] один фильм, ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }
        [one] { $count } фильм, в среднем ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }
        [few] { $count } фильма, в среднем ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }
       *[other] { $count } фильмов, в среднем ★ { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }
    }
profile-how = <b>Как вы оцениваете</b>: { $lean }; чаще всего ★ { $usual }
profile-film-line = { $film }: { $said }

profile-nothing = Ваш вкус мне пока не знаком: вы не оценили ни одного из моих фильмов. Оцените несколько, и я нарисую его портрет.
