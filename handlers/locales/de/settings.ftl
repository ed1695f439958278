# /settings.

settings-language-button = Sprache: { $language }
settings-country-button = Land: { $country }
hidden-button = Ausgeblendete
settings-back-button = Alle Einstellungen
chosen-button = ✓ { $name }

adventure-question =
    <b>Wie abenteuerlustig sollen deine Tipps sein?</b>
    Bekannte Filme sind eine sichere Bank. Geheimtipps haben nur wenige gesehen: Manche gehen daneben, und von manchen wirst du noch lange erzählen.

    Jetzt: <b>{ $step }</b>. Das gilt für alles, was ich dir aussuche. Willst du es nur einmal ausprobieren, bitte mich um <code>Geheimtipps</code> oder um etwas <code>Bekanntes</code>.
adventure-step =
    { $step ->
        [WELL_KNOWN] Bekanntes
       *[USUAL] Wie gewohnt
        [BOLD] Auch weniger Bekanntes
        [GEMS] Geheimtipps
    }

language-question = Welche Sprache soll ich sprechen? Die Filmtitel bleiben, wie sie sind.
language-auto = Wie in Telegram

country-question = Wo schaust du Filme? Dort sehe ich nach Streamingdiensten. Jetzt: <b>{ $country }</b>. Ist dein Land nicht dabei, schreib es so: <code>/settings Japan</code>.
country-unknown = Ein Land namens „{ $words }“ kenne ich nicht.
