# What people say besides titles: lists of phrases, with commas between them, and the answers.

talk-hello = hello, hi, hey, hi there, hello there, hey there, hello marquee, hi marquee, good morning, good afternoon, good evening, greetings, howdy
talk-hello-answer = Hello! Send me the title of a film to rate it or look it up, or let me pick one for you.
talk-thanks = thanks, thank you, thx, ty, cheers, thanks a lot, many thanks, thanks so much, thank you so much, thank you very much, great thanks, ok thanks, okay thanks, cool thanks, perfect thanks, thanks marquee
talk-thanks-answer = You are welcome! Enjoy the film, and tell me afterwards how many stars it gets.
talk-ask = recommend, recommendation, recommendations, suggest, suggestion, suggestions, surprise me, should i watch, should we watch, shall i watch, shall we watch, can i watch, can we watch, to watch, watch tonight, film tonight, films tonight, movie tonight, movies tonight, film for tonight, movie for tonight, pick me, pick a film, pick a movie, pick one, pick something, any ideas
