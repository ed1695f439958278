# What people say besides titles: lists of phrases, with commas between them, and the answers.

talk-hello = hello, hi, hey, hi there, hello there, hey there, hello marquee, hi marquee, good morning, good afternoon, good evening, greetings, howdy
talk-hello-answer = Hello! Send me the title of a film to rate it or look it up, or let me pick one for you.
talk-thanks = thanks, thank you, thx, ty, cheers, thanks a lot, many thanks, thanks so much, thank you so much, thank you very much, great thanks, ok thanks, okay thanks, cool thanks, perfect thanks, thanks marquee
talk-thanks-answer = You are welcome! Enjoy the film, and tell me afterwards how many stars it gets.
talk-ask = recommend, recommendation, recommendations, suggest, suggestion, suggestions, surprise me, should i watch, should we watch, shall i watch, shall we watch, can i watch, can we watch, to watch, watch tonight, film tonight, films tonight, movie tonight, movies tonight, film for tonight, movie for tonight, pick me, pick a film, pick a movie, pick one, pick something, any ideas

# Orders and the like, which need no command.
talk-more = more, more please, next, next please, more picks, show more, show me more, others, other ones, something else, another one, next ones, more films, more movies, next film, next movie, another film, another movie, more like these, and more, what else, anything else
talk-undo = undo, undo that, undo it, take it back, take that back, oops, undo please, undo last, undo last rating, delete that, revert, go back
talk-undo-nothing = There is nothing to take back: you gave no stars here within the last hour. /ratings has all of yours, to change or delete.
talk-help = help, help me, help please, i need help, how does this work, how do you work, how does it work, what can you do, what do you do, what can i do, commands, instructions
talk-yes = yes, yes please, yep, yeah, yup, sure, ok, okay, okey, k, fine, alright, all right, great, cool, nice, perfect, no, nope, nah, no thanks, no thank you, maybe, good, good bot, lol, haha, wow
talk-yes-answer = All right. What would you like to do?
talk-who = who are you, what are you, what is this, who is this, are you a bot, are you human, are you real, what's your name, your name, introduce yourself, who made you
talk-who-answer = I am Marquee, a bot that picks films. Rate a few films you know, and I pick others that you should like, and say why.

# Words that speak of films as such; and questions around a title, which is written "…".
talk-film-words = film, films, movie, movies, flick, flicks, something, anything, watch, watching, picks
talk-about-film = tell me about …, tell me more about …, what about …, what is … about, what's … about, is … good, is … any good, is … worth watching, is … worth it, is … scary, would i like …, would i love …, will i like …, should i watch …, should i see …, do you have …, have you got …, do you know …, have you heard of …, what do you think of …, what do you think about …, who directed …, who made …, who is in …, who's in …, who stars in …, who plays in …, when was … made, when did … come out, where can i watch …, where can i see …, info on …, info about …, information about …, find …, search …, search for …, look up …, show me …, open …, have i seen …, did i rate …, how long is …, how good is …, what year is …, i want to see …, i want to watch …, i saw …, i just saw …, i watched …, i just watched …, i loved …, loved …, i love …, i liked …, i hated …, hated …, have you seen …, is there a film called …, is there a movie called …, do you have a film called …, whats … about, … was great, … is great, … was good, … was bad, … was boring, … is amazing

# Stars around a title, which is written "…" with the number "#"; what people say of a film they see here.
talk-rating = i give … a #, i give … an #, i give … #, i gave … a #, i gave … an #, i gave … #, gave … a #, gave … an #, gave … #, i'd rate … a #, # to …, # stars to …, i'd give … a #, i'd give … an #, i'd give … #, i would give … a #, i would give … #, give … a #, give … an #, give … #, i rate … a #, i rate … #, i rated … a #, i rated … #, rate … a #, rate … #, … gets a #, … gets an #, … gets #, … deserves a #, … deserves #, … is a #, … is an #, … was a #, … was an #, # for …, my rating for … is #, my rating for … #, i'd rate … #, i'd rate … a #
talk-opinion =
    { $half_stars ->
        [10] loved it, i loved it, love it, i love it, loved this, loved this one, absolutely loved it, masterpiece, a masterpiece, it's a masterpiece, amazing, it was amazing, best film ever, best movie ever, perfect film, perfect movie
        [8] liked it, i liked it, really liked it, i really liked it, like it, i like it, great film, great movie, it was great, very good, it was very good, it was good, really good, it was really good, good film, good movie
        [6] it was ok, it was okay, it's ok, it's okay, was ok, was okay, not bad, it was fine, so so, meh it was ok, average, it was average, decent, it was decent
        [4] didn't like it, i didn't like it, did not like it, don't like it, i don't like it, boring, it was boring, bad, it was bad, not good, it was not good, disappointing, it was disappointing, meh
        [2] hated it, i hated it, hate it, i hate it, awful, it was awful, terrible, it was terrible, worst film ever, worst movie ever, garbage, rubbish, it was horrible
       *[other] { "" }
    }
stars-and-a-half = and a half
stars-number-words =
    { $number ->
        [1] one
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
        [10] ten
       *[other] { "" }
    }
