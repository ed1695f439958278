# /settings.

settings-language-button = Язык: { $language }
settings-country-button = Страна: { $country }
hidden-button = Скрытые фильмы
settings-back-button = Все настройки
chosen-button = ✓ { $name }

adventure-question =
    <b>Насколько смелой должна быть ваша подборка?</b>
    Известные фильмы — надёжный выбор. Скрытые жемчужины мало кто видел: что-то окажется мимо, а о чём-то вы будете рассказывать друзьям.

    Сейчас: <b>{ $step }</b>. Это касается всего, что я для вас подбираю. Чтобы попробовать разок, попросите <code>скрытые жемчужины</code> или что-нибудь <code>известное</code>.
adventure-step =
    { $step ->
        [WELL_KNOWN] Известное
       *[USUAL] Как обычно
        [BOLD] Чуть смелее
        [GEMS] Скрытые жемчужины
    }

language-question = На каком языке мне говорить? Названия фильмов останутся как есть.
language-auto = Как в Telegram

country-question = В какой стране вы смотрите фильмы? Там я и буду искать онлайн-сервисы. Сейчас: <b>{ $country }</b>. Если вашей нет ниже, напишите её: <code>/settings Япония</code>.
country-unknown = Не знаю страны «{ $words }».
