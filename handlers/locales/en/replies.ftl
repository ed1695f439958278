# Help, menus, and answers to what was not understood or went wrong.

help =
    I pick films for you from the ratings you give.

    <b>Rate</b>: send me a title with stars, <code>the matrix 4.5</code>, or a title alone
    <b>Picks</b>: /recommend, or say what you feel like: <code>funny 90s, not animation</code>, <code>like Alien</code>, <code>hidden gems</code>, <code>something to rewatch</code>
    <b>Look up</b>: <code>/search heat</code>, and /similar for films like it
    <b>Why</b>: “(+0.40)” after a reason means that this rating of yours adds 0.4 stars to what I expect; every film's card explains it in full
    <b>Yours</b>: /ratings to change or delete, /watchlist for later, /profile for your taste as a picture
    <b>Bring and take</b>: /import from Letterboxd, IMDb, Trakt and others, /export to leave with everything
    <b>Settings</b>: /settings for how adventurous I am, and my language
    <b>Your data</b>: /privacy, /forgetme

    Add me to a group, and /recommend there picks for all of you.
help-tmdb = <i>Posters, lengths and where to watch come from TMDB, the services by way of JustWatch. This product uses TMDB and the TMDB APIs but is not endorsed, certified, or otherwise approved by TMDB.</i>
help-group =
    Here I pick films for all of you together, or rather for those I know: whoever sends me a command here is counted from then on.

    <b>Picks</b>: /recommend, also <code>/recommend comedy 1990s</code>
    <b>Look up</b>: <code>/search heat</code>

    Rate films in our private chat, and the picks get better.
cancelled = All right: whatever is still open above is left as it is, and changes nothing. What would you like to do?

unknown-command = I do not know { $command }. /help lists what I can do, or just send me the title of a film.
no-words = I look for films by title, and that has no letters in it. Send me a title, such as “Heat”, or see your picks.
not-words = I can only read words, and files with ratings: /import tells which. Send me the title of a film, such as “Heat”, or see your picks.

button-unknown = This button is from an older version of me. Please ask again.
button-foreign = This button belongs to somebody else. Ask me yourself and you will get your own.
button-too-old = This message is too old for me to change. Please ask again.
button-gone = This message has changed since you tapped. Please look at it again.
button-forgotten = This button is too old: I know nothing about you any more. Send /start to begin anew.

error = Something went wrong on my side, and I have made a note of it ({ $incident }). What you saved before is safe. Please try again.
error-storage = I could not reach my memory, so that was not saved; I have made a note of it ({ $incident }). Please try again in a moment.

bot-description =
    I find films that you should like, and say why.

    Rate a few, ask for picks, keep a watchlist, bring your ratings from Letterboxd, IMDb or elsewhere. In a group I pick a film for all of you. Tap Start.
bot-about = Rate a few films and I pick the next ones, and say why.

menu-recommend = Films for you
menu-group-recommend = Films for all of you
menu-rate = Rate a film
menu-search = Look up a film
menu-ratings = Your ratings
menu-watchlist = Films to watch later
menu-similar = Films like a film
menu-profile = Your taste as a picture
menu-import = Bring ratings from elsewhere
menu-settings = How adventurous, which language
menu-start = Begin, or rate well-known films
menu-help = What I can do
menu-privacy = What I keep, and your choice
menu-export = Your data as files
menu-forgetme = Delete everything about you
menu-cancel = Never mind
menu-stats = People, ratings, live model
menu-retrain = Train a new model
