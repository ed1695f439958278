# /settings.

settings-language-button = Language: { $language }
settings-country-button = Country: { $country }
hidden-button = Films I hid
settings-back-button = All settings
chosen-button = ✓ { $name }

adventure-question =
    <b>How adventurous should your picks be?</b>
    Well-known films are a safe bet. Hidden gems are films that few people have seen: some will miss, and some you will tell your friends about.

    Now: <b>{ $step }</b>. That goes for everything I pick for you. To try it just once, ask for <code>hidden gems</code> or for something <code>well known</code>.
adventure-step =
    { $step ->
        [WELL_KNOWN] Well known
       *[USUAL] As usual
        [BOLD] A little off the beaten track
        [GEMS] Hidden gems
    }

language-question = Which language shall I speak? Titles stay as they are.
language-auto = As in Telegram

country-question = Where do you watch films? I look up streaming services there. Now: <b>{ $country }</b>. If yours is not below, write it: <code>/settings Japan</code>.
country-unknown = I know no country called “{ $words }”.
