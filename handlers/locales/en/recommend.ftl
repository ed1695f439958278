# /recommend, for one person and for a group; /settings.

picks = My picks for you:
picks-wish = My picks for you, { $wish }:
picks-newcomer = You have not rated a film yet, so here are some that are widely liked. Rate a few, and the next picks will be yours alone.
picks-none = You have been through everything that I can pick. Your /watchlist may still hold something for tonight.
picks-none-wish = I have nothing for you that fits “{ $wish }”. Try fewer words, or other years.
picks-no-more-wish = That was everything that fits “{ $wish }”. Try another genre, or other years.
picks-none-again = I know of no film yet that fits “{ $wish }”. Rate some that you liked, or tell me which ones you have seen.
picks-few =
    { $count ->
        [one] <i>I have one rating of yours to go by: every further one sharpens these picks.</i>
       *[other] <i>I have { $count } ratings of yours to go by: every further one sharpens these picks.</i>
    }
picks-open = <i>Tap a number to rate or mark that film.</i>
picks-all-button = Picks of every kind
more-button = More picks
anew-button = Best picks now
another-mood-button = Another mood

mood-question = What are you in the mood for?
mood-button =
    { $mood ->
        [LIGHT] Light
        [TENSE] Tense
        [MOVING] Moving
        [BIG] Big
        [STRANGE] Strange
        [TRUE] Real life
       *[other] Anything good
    }
mood-gems-button = Hidden gems
mood-again-button = See again

pick-seen = <i>Seen. How was it? Tap the stars, or leave it at that.</i>
pick-hidden = <i>Not for you: I will not pick it again.</i>

wish-gems = hidden gems
wish-well-known = well known
wish-again = to see again
wish-without = no { $genre }
wish-without-words = no “{ $words }”
wish-tag = { $tag }
wish-like = like { $film }
wish-newer = newer
wish-older = older
wish-years = { $first }–{ $last }
wish-since = { $first } and later
wish-until = up to { $last }
wish-beyond = I picked without “{ $words }”: I cannot go by people, studios, countries or running times yet.
wish-unclear = I picked without “{ $words }”: that is nothing I can go by. I know genres, years, moods, themes and films like another.
wish-nothing-clear = I picked without “{ $words }”: that is nothing I can go by. Try <code>/recommend funny 90s, no animation</code>, <code>/recommend like Alien</code> or <code>/recommend something sad before 1980</code>.

together = My picks for all of you:
together-wish = My picks for all of you, { $wish }:
together-none = You have been through everything that I can pick for you together. If you have a film in mind, /search tells what I think of it.
together-none-wish = I have nothing for you together that fits “{ $wish }”. Try fewer words, or other years.
together-no-adventure = For a group I cannot go by how well known films are, so I picked without that.
together-no-again = For a group I only pick films that are new to all of you, not what somebody would see again.
together-note =
    { $count ->
        [0] <i>I do not know anybody here yet. Everybody who sends me a command here is counted, and rating films in our private chat makes the picks fit.</i>
        [one] <i>I know one of you so far. To be counted too, tap “Count me in” and rate films in our private chat.</i>
       *[other] <i>I know { $count } of you, and this is what they should like on average. To be counted too, tap “Count me in”.</i>
    }
