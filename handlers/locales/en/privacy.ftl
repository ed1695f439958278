# /privacy, /export and /forgetme.

privacy-stored =
    <b>What I keep about you</b>
    Your Telegram id (not your phone number) and language, { $ratings ->
        [0] no ratings yet
        [one] one rating
       *[other] { $ratings } ratings
    }, { $marks ->
        [0] no films marked
        [one] one film marked
       *[other] { $marks } films marked
    } as seen, not for you or to watch, the films you said you have not seen, those I picked for you last, which groups you used me in, your choice under /settings, and your answer below. Not your name, and not your messages.
privacy-imports = If you send me a file of ratings, I also keep its name, what is in it until you decide (for a week at most), and then what it replaced, so that you can undo it.
privacy-why =
    <b>Why</b>
    To pick films for you, and for the groups you use me in, and not to pick one that you have seen, unless you ask for one to see again.
privacy-on =
    <b>Training: on</b>
    Your ratings help to train the model that picks films for everybody. If you stop that, the next model will be made without them.
privacy-off =
    <b>Training: off</b>
    Your ratings only shape your own picks. If you allow it, they will also help to train the model that picks films for everybody.
privacy-more = /export sends you all of this as files: your ratings, your marks, and the rest (id, language, answer, settings, groups, films you have not seen). /forgetme deletes all of it.
export-button = Export my data
forget-ask-button = Delete everything

export-movielens =
    { $count ->
        [one] Your rating as a table, the way MovieLens writes it.
       *[other] Your { $count } ratings as a table, the way MovieLens writes them.
    }
export-letterboxd = For Letterboxd, with the films you have seen: import it at letterboxd.com/import.
export-watchlist = Your watchlist for Letterboxd: import it there, on the page of your watchlist.
export-everything = Everything I keep about you, in one file. Send it back to me one day, and your ratings and marks return, each with its date.
export-nothing = You have neither rated nor marked a film yet, so the file below is all that I have. Shall we change that?

forget-question =
    { $count ->
        [0] This deletes everything I know about you.
        [one] This deletes everything I know about you, with your one rating.
       *[other] This deletes everything I know about you, with all { $count } ratings.
    } It cannot be undone. Are you sure?
forget-yes-button = Yes, delete everything
forget-no-button = No, keep it
forgotten = Done: everything I knew about you is deleted, and the next model will be made without you. If you ever want to come back, /start begins anew. Take care!
kept = Good, everything stays as it is. /recommend has picks for you.
