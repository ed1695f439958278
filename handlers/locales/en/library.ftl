# One's own films: /ratings, /watchlist, those hidden or seen; and /similar.

previous-button = ◀ Previous
next-button = Next ▶

ratings-head =
    { $count ->
        [one] You have rated one film:
       *[other] You have rated { $count } films, { $order ->
            [BEST] best first
            [WORST] worst first
            [TITLE] by title
           *[NEWEST] newest first
        }:
    }
rating-line = { $number }. { $film } ★ { $stars }
rating-line-none = { $number }. { $film }, not rated any more
ratings-tap = Tap a number to change or delete that rating.
ratings-none = You have not rated a film yet. Send me any title, or let me ask you about well-known ones.
ratings-order =
    { $order ->
        [BEST] Best
        [WORST] Worst
        [TITLE] Title
       *[NEWEST] Newest
    }
ratings-order-chosen-button = ✓ { $order }
rating-gone = <b>{ $film }</b> is no longer in my catalogue. I still keep the ★ { $stars } that you gave it, until you delete that.

ratings-found = What you rated of “{ $words }”:
ratings-closest = You have rated nothing that is called exactly “{ $words }”. This comes closest:
ratings-not-found = You have rated nothing called “{ $words }”. Check the spelling, or look through all your ratings.
ratings-not-rated = You have not rated “{ $words }” yet. Tap the film to give it stars:

hidden-list-button = Films I hid
seen-list-button = Seen, no stars

watchlist-head =
    { $count ->
        [one] One film on your watchlist:
       *[other] { $count } films on your watchlist, { $sorted ->
            [for-you] the most promising for you first
           *[for-all] the best liked first
        }:
    }
watchlist-none = Your watchlist is empty. Tap “Add to watchlist” on a film's card and the film will wait for you here.
watchlist-gone = <b>{ $number }. { $film }</b>, no longer in my catalogue
watched-button = Watched { $number }
remove-button = Remove { $number }
watchlist-removed = Taken off your watchlist: <b>{ $film }</b>
watchlist-restored = Back on your watchlist: <b>{ $film }</b>
watched-how = Seen and off your watchlist. How was <b>{ $film }</b>? Tap the stars, or leave it at that.
watchlist-back-button = To my watchlist

hidden-head =
    { $count ->
        [one] One film is hidden from your picks:
       *[other] { $count } films are hidden from your picks, newest first:
    }
hidden-none = No film is hidden from your picks. Tap “Not for me” on a film's card and it will not come again.
unhide-number-button = Bring back { $number }
unhidden = <b>{ $film }</b> may be picked for you again.
hidden-again = <b>{ $film }</b> is hidden from your picks again.

seen-head =
    { $count ->
        [one] One film that you have seen has no stars from you:
       *[other] { $count } films that you have seen have no stars from you, newest first:
    }
seen-none = Every film that I know you have seen has its stars.
seen-rate-button = Stars for { $number }
unsee-number-button = Not seen { $number }
unseen = <b>{ $film }</b> counts as not seen and may be picked for you again.
seen-again = <b>{ $film }</b> counts as seen again.

marked-line = { $number }. { $film }

similar-how = Films like which one? Write its title after the command: <code>/similar alien</code>.
similar-how-own = Films like which one? Write its title after the command, such as <code>/similar { $example }</code>.
similar-which = Films like which “{ $words }”?
similar-head = Films like <b>{ $film }</b>, the most alike first:
similar-open = Tap a number to open that film.
similar-unknown = Too few people have rated <b>{ $film }</b> for me to know what is like it. Your picks are still one tap away.
similar-to-button = Like { $film }
