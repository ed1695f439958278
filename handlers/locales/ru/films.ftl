# Films as text, in cards and lists.

film-name = <b>{ $film }</b>
film-line = <b>{ $number }. { $film }</b> · { $genres }
film-line-bare = <b>{ $number }. { $film }</b>
film-genres = { $genres }
genre =
    { $name ->
        [Action] Боевик
        [Adventure] Приключения
        [Animation] Мультфильм
        [Children] Детский
        [Comedy] Комедия
        [Crime] Криминал
        [Documentary] Документальный
        [Drama] Драма
        [Fantasy] Фэнтези
        [Film-Noir] Нуар
        [Horror] Ужасы
        [Musical] Мюзикл
        [Mystery] Детектив
        [Romance] Мелодрама
        [Sci-Fi] Фантастика
        [Thriller] Триллер
        [War] Военный
        [Western] Вестерн
       *[other] { $name }
    }
film-other-titles = Другие названия: { $titles }
film-tags = Теги: { $tags }
film-time =
    { $hours ->
        [0] { $minutes } мин
       *[other] { $minutes ->
            [0] { $hours } ч
           *[other] { $hours } ч { $minutes } мин
        }
    }
film-imdb = <a href="https://www.imdb.com/title/{ $imdb }/">IMDb</a>
film-tmdb = <a href="https://www.themoviedb.org/movie/{ $tmdb }">TMDB</a>
film-movielens = <a href="https://movielens.org/movies/{ $movie }">MovieLens</a>
film-gone = Фильм № { $number }
film-not-here = Этого фильма больше нет в моём каталоге. Пришлите другое название, и я поищу.

you-gave = Ваша оценка: ★ { $stars }
for-you = ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } для вас
# In brackets, so that neither case nor gender of the number is heard.
for-all = ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } для тех из вас, кого я знаю ({ $count })
well-loved =
    { $count ->
        [1] ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } по единственной оценке
        [one] ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } в среднем по { $count } оценке
        [few] ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } в среднем по { $count } оценкам
       *[other] ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) } в среднем по { $count } оценкам
    }
nobody-rated = Пока никто не оценил
share = { $sign }{ NUMBER($stars, minimumFractionDigits: 2, maximumFractionDigits: 2) }
because = Вы поставили «{ $film }» ★ { $stars } ({ $share })
liked-together = Тем, кто знает «{ $film }», этот фильм нравится чаще, чем другим (×{ NUMBER($times, maximumFractionDigits: 0) })
of-genre = Вам нравится этот жанр: { $genre }, в среднем ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) }, фильмов: { $count }
of-decade = Вам нравятся фильмы { $decade }-х: в среднем ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) }, фильмов: { $count }
on-your-watchlist = <i>В вашем списке «Буду смотреть»</i>
film-seen = просмотрено

stars-button = ★ { $stars }
see-button = Просмотрено
unsee-button = Не просмотрено
similar-button = Похожие фильмы
why-button = Почему советую?
watchlist-add-button = Буду смотреть
watchlist-remove-button = Убрать из списка
hide-button = Не моё
unhide-button = А может, и моё
never-again-button = Не предлагать
delete-button = Удалить оценку
back-button = К моим оценкам
open-button = { $number }

sample-note = <i>Пробные данные: фильмы настоящие, оценки придуманные.</i>
sample-note-long = <i>Это пробные данные, чтобы со мной познакомиться: фильмы настоящие, а оценки других людей — нет.</i>

# Where to watch a film. TMDB and JustWatch, who tell, are to be named wherever that is shown.
# The country stands in brackets, in the only case that is known.

watch-on = <b>Смотреть онлайн ({ $country })</b>: <a href="{ $page }">{ $services }</a>
watch-nowhere = Сейчас нет в онлайн-подписках ({ $country }): <a href="{ $page }">аренда или покупка</a>
watch-source = <i>Постер, длительность и сервисы: TMDB, JustWatch</i>

# Why a film, rating by rating.

why-head =
    <b>Почему «{ $film }»?</b>
    Думаю, вы поставите ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) }.
why-anybody = От человека, о котором ничего не знаю, я жду ★ { NUMBER($stars, minimumFractionDigits: 1, maximumFractionDigits: 1) }. Ваши оценки это меняют:
why-share = <b>{ $share }</b> { $bar } { $film } ★ { $stars }
why-rest =
    { $count ->
        [one] <b>{ $share }</b> ещё { $count } ваша оценка
        [few] <b>{ $share }</b> ещё { $count } ваши оценки вместе
       *[other] <b>{ $share }</b> ещё { $count } ваших оценок вместе
    }
why-sum = Это точные доли: вместе они составляют всю разницу.
why-nothing = Ваши оценки пока ничего об этом не говорят, так что этого я жду от кого угодно. Оцените ещё несколько фильмов, и прогноз станет точнее.
why-back-button = Назад к фильму
