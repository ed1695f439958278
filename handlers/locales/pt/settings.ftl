# /settings.

settings-language-button = Idioma: { $language }
settings-country-button = País: { $country }
hidden-button = Descartados
settings-back-button = Todos os ajustes
chosen-button = ✓ { $name }

adventure-question =
    <b>Quanta aventura quer nas suas recomendações?</b>
    Os filmes conhecidos são aposta certa. As joias escondidas são filmes que pouca gente viu: alguns vão falhar, e outros dá vontade de recomendar a meio mundo.

    Agora: <b>{ $step }</b>. Vale para tudo o que eu recomendar. Para experimentar só uma vez, peça <code>joias escondidas</code> ou algo <code>bem conhecido</code>.
adventure-step =
    { $step ->
        [WELL_KNOWN] Bem conhecidos
       *[USUAL] Como sempre
        [BOLD] Um pouco menos óbvios
        [GEMS] Joias escondidas
    }

language-question = Em que idioma devo falar? Os títulos ficam como estão.
language-auto = Como no Telegram

country-question = Em que país vê filmes? É lá que procuro os serviços de streaming. Agora: <b>{ $country }</b>. Se o seu não está abaixo, escreva: <code>/settings Japão</code>.
country-unknown = Não conheço nenhum país chamado «{ $words }».
