# /import and the files that people send.

import-how =
    Send me the file that another service gives you, just as it is. I will show you what is in it, and save nothing before you say so.

    <b>Letterboxd</b>: Settings, Data, Export your data (a zip)
    <b>IMDb</b>: Your ratings, Export (a CSV; the watchlist has one too)
    <b>Trakt</b>: Settings, Data, Export (a zip or JSON)
    <b>MovieLens</b>: Settings, Import/export, Export ratings
    <b>TMDB</b>: Your ratings or watchlist, Export (a CSV)
    <b>Simkl</b>: Settings, Export to CSV
    <b>Netflix</b>: Account, Viewing activity, Download all (seen films, without stars)
    <b>Me</b>: the marquee.json that /export sends brings everything back
import-waits = Still waiting for your answer: { $name }.
import-waits-button = Show that file
import-how-button = How to bring my ratings
import-nameless = your file

import-refused =
    { $reason ->
        [empty] There is nothing in that file. Export it once more and send me the new one.
        [too_large] That file is too large for me: I can take up to { $limit } MB. If it is a zip, send me the one with your ratings from inside it.
        [bomb] That zip unpacks to far more than anybody's ratings, so I left it closed. Send me the file as the service made it.
        [broken_zip] That zip is damaged: part of it may be missing. Download it once more and send me the new one.
        [encrypted] That zip is locked with a password. Unpack it yourself and send me the file with your ratings.
        [broken_json] That file breaks off or is damaged, so I cannot read it. Export it once more and send me the new one.
        [not_text] That is not a file with ratings: I can read zip, CSV and JSON as film services export them.
        [too_many_rows] There are more films in that file than I can take at once. Split it into smaller files and send me one after the other.
        [unknown_scale] The ratings in that file go above 10, and I know no service that rates so. Send me the file as the service made it.
        [other_list] That is a list of films, but it does not say whether you have seen them or want to see them. Send me your ratings, history, watchlist or favorites instead.
        [several_people] There are several people's films in that file. Send me one with yours alone.
       *[nothing_known] I can open that file, but I know no service that writes it that way. /import lists the ones that I do know.
    }
import-not-fetched = Telegram could not hand me that file. Please send it once more.
import-one-by-one = That was several files at once, and I take them one by one. Send me the first by itself, and the next when that is done.
import-gone = That file is no longer waiting for an answer: it was saved or left alone, or another one came after it. To look at it again, just send it once more.

import-head =
    { $source ->
        [letterboxd] <b>A Letterboxd export</b>: { $name }
        [imdb] <b>An IMDb export</b>: { $name }
        [trakt] <b>A Trakt export</b>: { $name }
        [movielens] <b>MovieLens ratings</b>: { $name }
        [tmdb] <b>A TMDB export</b>: { $name }
        [simkl] <b>A Simkl export</b>: { $name }
        [netflix] <b>A Netflix viewing history</b>: { $name }
       *[marquee] <b>My own export</b>: { $name }
    }
import-ratings =
    { $count ->
        [one] One new rating
       *[other] { $count } new ratings
    }
import-changed =
    { $count ->
        [one] One rating changed
       *[other] { $count } ratings changed
    }
import-seen =
    { $count ->
        [one] One more film seen
       *[other] { $count } more films seen
    }
import-watchlist =
    { $count ->
        [one] One film for your watchlist
       *[other] { $count } films for your watchlist
    }
import-hidden =
    { $count ->
        [one] One film that is not for you
       *[other] { $count } films that are not for you
    }
import-same =
    { $count ->
        [one] One thing in it is here already, just the same.
       *[other] { $count } things in it are here already, just the same.
    }
import-differing =
    { $count ->
        [one] <b>One film has other stars here:</b>
       *[other] <b>{ $count } films have other stars here:</b>
    }
import-differing-line = { $film }: ★ { $here } here, ★ { $there } in the file
import-and-more =
    { $count ->
        [one] … and one more
       *[other] … and { $count } more
    }
import-unclear =
    { $count ->
        [one] I am not sure which film one title means.
       *[other] I am not sure which films { $count } titles mean.
    }
import-missing =
    { $count ->
        [one] One film is not among mine.
       *[other] { $count } films are not among mine.
    }
import-skipped =
    { $count ->
        [one] One series or episode stays out: I only know films.
       *[other] { $count } series and episodes stay out: I only know films.
    }
import-bad =
    { $count ->
        [one] <b>One line that I could not read:</b>
       *[other] <b>{ $count } lines that I could not read:</b>
    }
import-bad-line = Line { $number }: { $why }
import-bad-line-in = { $file }, line { $number }: { $why }
import-why =
    { $reason ->
        [no_film] it names no film
        [no_rating] it has no rating
        [not_a_rating] its rating is none that the service gives
        [long_title] no film has such a long title
        [cut_off] it breaks off in the middle
        [too_many_cells] it has too many columns
        [open_quote] a quotation mark in it never closes
        [unknown_file] the file has a name that I know, but columns that I do not
       *[not_an_entry] it is no rating and no mark
    }
import-out-of-ten = One rating in it is above 5, so I read them all as out of 10.
import-nothing-yet = Nothing is saved yet.
import-nothing-new = There is nothing new in it, so there is nothing to save.
import-no-films = There is no film in it that I could use.

import-button-save = Import { $count }
import-button-keep = Import { $count }, keep my stars
import-button-overwrite = Import { $count }, take the file's stars
import-button-choose =
    { $count ->
        [one] Choose for one title
       *[other] Choose for { $count } titles
    }
import-button-missing =
    { $count ->
        [one] Show the one I lack
       *[other] Show the { $count } I lack
    }
import-button-leave = Leave it
import-button-back = Back to the file

import-which = Which film is <b>{ $film }</b>?
import-which-stars = Which film is <b>{ $film }</b>, which you gave ★ { $stars }?
import-which-place = Title { $place } of { $count }
import-none-button = None of these
import-unknown-title = a film without a title ({ $id })

import-missing-head =
    { $count ->
        [one] This film is not among the { $films } that I know:
       *[other] These { $count } films are not among the { $films } that I know:
    }
import-missing-line = · { $film }
import-missing-more = They stay out of the import, and in your file.
import-nothing-missing = Every film in the file is among mine.

import-saved = <b>Saved from { $name }:</b>
import-saved-nothing = Nothing in { $name } was new, so everything is as it was.
import-kept =
    { $count ->
        [one] One film keeps the stars that you gave it here.
       *[other] { $count } films keep the stars that you gave them here.
    }
import-left-open =
    { $count ->
        [one] One title stays out, for you have not said which film it means.
       *[other] { $count } titles stay out, for you have not said which films they mean.
    }
import-saved-before = That is saved already: { $name }.
import-undo-button = Undo the import
import-undone = Undone: what { $name } brought is gone again, and what was here before is back.
import-undone-but =
    { $count ->
        [one] One thing that you changed since then stays as you left it.
       *[other] { $count } things that you changed since then stay as you left them.
    }
import-undo-gone = There is nothing left to undo there: it was undone already, or another file was saved since.
import-dropped = All right, { $name } stays out, and I keep nothing of it.
