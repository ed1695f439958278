# /start, the question of consent and the first ratings.

welcome =
    Hello, I am <b>Marquee</b>. Tell me what you thought of a few films, and I will find others that you should like, and say why.

consent-question =
    One question first: may your ratings help to train the model that picks films for everybody? Only your stars go in, never your name. Say no, and they still shape your own picks. You can change your mind at any time with /privacy.
consent-yes-button = Yes, use my ratings
consent-no-button = No, only for me
consent-stop-button = Stop using my ratings
consent-given = Thank you! Your ratings will help to train the next model. /privacy switches that off again.
consent-declined = All right: your ratings stay out of the training and only shape your own picks. /privacy changes that.

welcome-back =
    Welcome back! { $count ->
        [0] You have not rated a film yet.
        [one] You have rated one film.
       *[other] You have rated { $count } films.
    } What would you like to do?

first-button = Rate some films
picks-button = My picks
moods-button = By mood
ratings-button = My ratings
profile-button = My taste
import-button = Bring my ratings
watchlist-button = My watchlist

first-question = Have you seen <b>{ $film }</b>? Tap the stars you would give it.
first-not-seen-button = Haven't seen it
first-not-seen = <b>{ $film }</b>: not seen, noted.
first-not-seen-undone = <b>{ $film }</b>: taken back.
first-name-three = Or send me three films you love, one after another, each with its stars: <code>Alien 5</code>.
first-progress =
    { $missing ->
        [0] { $count } films rated: your picks are ready, and every further rating sharpens them.
        [one] { $count } of { $enough } rated, one more and your first picks are ready.
       *[other] { $count } of { $enough } rated, { $missing } more and your first picks are ready.
    }
first-stopped =
    { $count ->
        [0] No problem. You can rate any film at any time: just send me its title.
        [one] Stopped. You have rated one film so far. Send me any title to rate more.
       *[other] Stopped. You have rated { $count } films so far. Send me any title to rate more.
    }
first-none-left = You have been through every film that I would ask about. Send me any title to rate it, or look at your picks.
stop-button = Stop

group-counted = You are counted in <b>{ $title }</b> from now on: when it asks for a film, your ratings are heard too.
group-link-old = That invitation does not work any more. Send /recommend in the group itself and you are counted there.

only-in-private = That is between you and me. Open our private chat and ask me there.
private-button = Open private chat
group-hello = Hello, everyone! I pick films that suit you all. Send /recommend here, or /recommend comedy 1990s. I can only count those I know: tap “Count me in”, each of you, and rate a few films in our private chat.
count-me-button = Count me in
