# /rate, changing a rating and undoing.

rate-how = Which film? Write the title, with stars if you like: <code>/rate the matrix 4.5</code>. Half stars are fine, and so is 9/10. Or let me ask you about well-known films.
rate-tap-stars = Tap the stars you would give it.
rate-which = Which film do you mean by “{ $words }”?
rate-which-stars = Which film do you mean by “{ $words }”? Tap it to give it ★ { $stars }.

rate-or-stars = Or did you mean <b>{ $film }</b> with ★ { $stars }?
rate-or-stars-button = { $film } ★ { $stars }

stars-out-of-range = “{ $number }” does not fit: stars go from 0.5 to 5, or from 1/10 to 10/10.
stars-not-half = “{ $number }” falls between the stars: I count in half stars, such as 3.5 or 7/10.
stars-mangled = I cannot read “{ $number }” as stars: write a number from 0.5 to 5, such as 3.5.

saved = Saved: <b>{ $film }</b> ★ { $stars }
saved-changed = Saved: <b>{ $film }</b> ★ { $before } → ★ { $stars }
saved-same = <b>{ $film }</b> already had ★ { $stars } from you, and keeps it.
undo-button = Undo
change-button = Change the stars
give-stars-button = Give it stars
undone = Undone: <b>{ $film }</b> has no rating from you now.
undone-to = Undone: <b>{ $film }</b> is back at ★ { $stars }.
undo-too-late = You have changed <b>{ $film }</b> since then, so I left it as it is.
rating-deleted = Deleted: <b>{ $film }</b>, which had ★ { $stars } from you.
rating-not-there = <b>{ $film }</b> has no rating from you any more.

# A sequel that is not here, several ratings in one message, and a message that was changed.
sequel-not-here = <b>{ $film }</b> is not among my films, which end in { $year }.
sequel-number-not-here = “{ $words }” is not among my films, which end in { $year }.
rate-several = I would save these ratings of yours:
rate-several-film = <b>{ $film }</b> ★ { $stars }
rate-several-not-here = Not among my films, which end in { $year }: { $words }
rate-several-button =
    { $count ->
        [one] Save it
       *[other] Save all { $count }
    }
rate-several-saved =
    { $count ->
        [one] Saved one rating:
       *[other] Saved { $count } ratings:
    }
edit-followed = You changed your message, so I changed the rating.
edit-unclear = I cannot tell for sure what your changed message rates, so <b>{ $film }</b> keeps its ★ { $stars }.
