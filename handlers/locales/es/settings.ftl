# /settings.

settings-language-button = Idioma: { $language }
settings-country-button = País: { $country }
hidden-button = Descartadas
settings-back-button = Todos los ajustes
chosen-button = ✓ { $name }

adventure-question =
    <b>¿Cuánta aventura quieres en tus recomendaciones?</b>
    Las películas conocidas van sobre seguro. Las joyas ocultas son películas que poca gente ha visto: algunas fallarán, y otras se las recomendarás a medio mundo.

    Ahora: <b>{ $step }</b>. Vale para todo lo que te recomiendo. Para probarlo una sola vez, pide <code>joyas ocultas</code> o algo <code>muy conocido</code>.
adventure-step =
    { $step ->
        [WELL_KNOWN] Muy conocidas
       *[USUAL] Como siempre
        [BOLD] Algo menos trilladas
        [GEMS] Joyas ocultas
    }

language-question = ¿En qué idioma quieres que te hable? Los títulos se quedan como están.
language-auto = Como en Telegram

country-question = ¿En qué país ves películas? Busco allí las plataformas de streaming. Ahora: <b>{ $country }</b>. Si el tuyo no aparece abajo, escríbelo: <code>/settings Japón</code>.
country-unknown = No conozco ningún país llamado «{ $words }».
