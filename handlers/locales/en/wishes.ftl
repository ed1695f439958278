# The words of a wish such as "funny 90s films, not animation", in lists with commas between them: small or
# capital letters, accents, dashes and apostrophes make no difference. The longest phrase that fits counts.
# A word may stand in several lists; in two lists of genres it means both. All languages are understood, this
# one first.

# What people say for a genre.
wish-genre-words =
    { $genre ->
        [Action] action, actions, fight, fights, fighting
        [Adventure] adventure, adventures, adventurous
        [Animation] animation, animations, animated, cartoon, cartoons
        [Children] { "" }
        [Comedy]
            comedy, comedies, comic, humor, humour, romcom, romcoms, rom-com, rom-coms, dramedy, dramedies,
            tragicomedy, comedys, stand-up, sitcom
        [Crime] crime, crimes, criminal, cop, cops, police, murder, murders
        [Documentary] documentary, documentaries, doc, docs, docu, docus
        [Drama] drama, dramas, dramatic, dramatics, dramedy, dramedies, tragicomedy
        [Fantasy] fantasy, fantasies, fantastic
        [Film-Noir] film noir, films noir, noir, noirs
        [Horror]
            horror, horrors, scary, scare me, scare, spooky, creepy, frightening, terrifying, psychological
            horror, horror film, jump scares, scarier, scariest, haunting
        [IMAX] imax
        [Musical] musical, musicals
        [Mystery] mystery, mysteries, whodunit, whodunits, whodunnit, whodunnits, detective, detectives
        [Romance]
            romance, romances, romantic, love, love story, love stories, romcom, romcoms, rom-com, rom-coms,
            chick flick, chick flicks, date movie, lovey-dovey
        [Sci-Fi] sci-fi, scifi, sf, science fiction, science-fi, sci-fiction
        [Thriller] thriller, thrillers, suspense, psychological thriller, psychological thrillers
        [War] war, wars
        [Western] western, westerns, cowboy, cowboys, western movie, wild west, cowboy movie
       *[other] { "" }
    }

# What they say for a mood, a theme, or for whom films should be. The first phrase is the name that is shown; a
# word that ends in * goes on as it likes.
wish-trait-words =
    { $trait ->
        [LIGHT]
            light, lighter, light-hearted, lighthearted, feel-good, feelgood, cheerful, cheery, happy,
            uplifting, fun, relaxing, relaxed, easy, easy-going, easy watch, cosy, cozy, comfort movie,
            wholesome, heartwarming, heart-warming, cheer me up, upbeat, sweet, chill, mindless, happy ending,
            happy endings
        [TENSE]
            tense, tension, exciting, excitement, thrilling, gripping, nail-biting, nailbiting, nail biter,
            nailbiter, edge of my seat, edge of the seat, edge of your seat, on the edge of my seat, intense,
            suspenseful, fast-paced, adrenaline, slow burn
        [MOVING]
            moving, sad, sadder, touching, emotional, tearjerker, tearjerkers, tear-jerker, tear-jerkers,
            heartbreaking, poignant, bittersweet, melancholy, melancholic, make me cry, makes me cry, to cry,
            cry, crying, heavy, weepie, weepy, depressing, tragic, tragedy, heartfelt, tender
        [BIG]
            big, bigger, epic, epics, spectacular, spectacle, grand, large-scale, action-packed, big screen,
            monumental, big-budget
        [STRANGE]
            strange, weird, weirder, weirdest, odd, bizarre, surreal, mind-bending, mindbending, mind-blowing,
            mindfuck, mind fuck, trippy, dreamlike, experimental, absurd, offbeat, off-beat, unusual, crazy,
            wacky, quirky, arthouse, art house, out there, psychedelic
        [TRUE]
            real life, true, true story, true stories, based on a true story, based on true story, based on
            true stories, based on real events, true events, real events, true life, real, factual,
            nonfiction, non-fiction, biopic, biopics, biography, biographies, biographical
        [FUNNY]
            funny, funnier, funniest, fun and silly, hilarious, humorous, laugh, laughs, laughing, laugh out
            loud, make me laugh, makes me laugh, to laugh, good laugh, lol
        [DARK]
            dark, darker, gritty, grittier, bleak, grim, sinister, disturbing, disturbed, twisted, moody,
            noirish, brooding
        [CLEVER]
            clever, smart, smarter, intelligent, thought-provoking, thoughtful, deep, deeper, philosophical,
            makes you think, makes me think, make me think, to think about, brainy, cerebral, intellectual
        [STUPID]
            stupid, dumb, dumber, silly, cheesy, idiotic, brainless, trashy, trash, crude, corny, cringe,
            slapstick
        [VIOLENT] violent, violence, bloody, blood, gory, gore, brutal, gruesome, splatter, slasher, slashers
        [KIDS]
            for kids, kid, kids, kiddo, kiddos, child, children, childrens, for children, family, families,
            for the family, for the whole family, family-friendly, kid-friendly, toddler, toddlers, for my
            son, for my daughter, my son, my daughter, niece, nephew, grandkids
        [ANIME]
            anime, animes, japanese animation, japanese cartoon, japanese cartoons, manga, studio ghibli,
            ghibli, miyazaki
        [BLACK_HUMOUR]
            dark comedy, dark comedies, black comedy, black comedies, dark humor, dark humour, black humor,
            black humour
        [PARODY] parody, parodies, spoof, spoofs, mockumentary, mockumentaries
        [SEXY] sexy, sex, sex scenes, erotic, nudity, nude, steamy, sexual
        [TIME_TRAVEL]
            time travel, time traveling, time travelling, time traveler, time traveller, time travelers, time
            travellers, time machine, time machines, time loop, time loops
        [HEIST]
            heist, heists, robbery, robberies, bank robbery, bank robberies, bank robber, bank robbers, con
            men, con artist, con artists
        [ZOMBIES] zombies, zombie, undead, living dead
        [SPACE]
            space, outer space, spaceship, spaceships, space travel, astronaut, astronauts, space opera,
            galaxy, in space
        [BOXING] boxing, boxer, boxers
        [CHRISTMAS] Christmas, xmas, x mas, christmassy, santa, santa claus, holiday season
        [VAMPIRES] vampires, vampire, dracula
        [ROBOTS] robots, robot, android, androids, cyborg, cyborgs, artificial intelligence, ai
        [SUPERHEROES]
            superheroes, superhero, superheros, super hero, super heroes, comic book, comic books, marvel,
            mcu, dc
        [MAFIA]
            mafia, mob, mobster, mobsters, gangster, gangsters, organized crime, organised crime, cartel,
            cartels, mafiosi, mafioso
        [SPIES] spies, spy, espionage, secret agent, secret agents, spying
        [SERIAL_KILLER] serial killer, serial killers
        [ALIENS] aliens, extraterrestrial, extraterrestrials, ufo, ufos, alien invasion, alien invasions
        [DYSTOPIA]
            dystopia, dystopian, dystopian future, dystopias, post-apocalyptic, postapocalyptic, apocalyptic,
            apocalypse, post-apocalypse, end of the world, cyberpunk
        [SCHOOL]
            school, high school, highschool, college, coming of age, teen, teens, teenage, teenager, teenagers
        [SPORTS] sports, sport, baseball, football, basketball, soccer, hockey
        [MARTIAL_ARTS] martial arts, kung fu, karate, samurai, samurais, ninja, ninjas
        [WORLD_WAR]
            world war, world war ii, world war 2, world war two, second world war, ww2, wwii, ww 2, nazi,
            nazis, holocaust, first world war, world war i, ww1
        [TWIST] twist ending, twist endings, plot twist, plot twists, twist, twists, twisty, surprise ending
        [PRISON] prison, prisons, prison break, prison escape, jail
        [MUSIC] music, musician, musicians, rock band, jazz, dance, dancing, ballet, concert
        [COURT] courtroom, court, courtroom drama, courtroom dramas, lawyer, lawyers, legal drama, trial
        [GHOSTS] ghosts, ghost, haunted house, haunted houses, haunted
        [MONSTERS] monsters, monster, creature feature, giant monster, giant monsters
        [PIRATES] pirates, pirate
        [ANIMALS] animals, animal, dog, dogs, horse, horses
        [DISASTER]
            disaster, disasters, earthquake, earthquakes, volcano, volcanoes, tornado, tornadoes, tsunami
        [WEDDING] weddings, wedding
        [MAGIC] magic, wizard, wizards, witch, witches, magician, magicians
        [DINOSAURS] dinosaurs, dinosaur, dino, dinos
       *[other] { "" }
    }

# Decades with a name of their own.
wish-decade-words =
    { $decade ->
        [1920] twenties
        [1930] thirties
        [1940] forties
        [1950] fifties
        [1960] sixties
        [1970] seventies
        [1980] eighties
        [1990] nineties
        [2000] noughties, aughts, two thousands
        [2010] twenty-tens
        [2020] twenty-twenties
       *[other] { "" }
    }

# How the number of a decade ends, as in "90s", and what stands before one that has no ending, as in "años 90".
wish-decade-endings = s
wish-decade-starts = { "" }

# What follows is not wanted.
wish-not-words =
    no, not, non, anything but, everything but, all but, anything except, everything except, without, except,
    nothing, neither, never, don't, isn't, aren't, minus, excluding, doesnt, wasnt, cant, won't, not a, not
    an, no more, nothing too, not too, not very, not so, not that, i hate, hate, hates, dislike, but not,
    avoid, w/o

# Joins two things; and what opens another thought.
wish-and-words = and, or, nor
wish-but-words = but, however, though

# Turns round what follows about fame: "little known", "not too popular"; and what may stand between.
wish-less-words = no, not, non, nothing, without, except, less, lesser, little, barely, hardly, isn't, aren't
wish-softener-words = so, too, very, that, all, the, any, more, most, really, quite, rather, well, best, widely

# Films that few people know, and films that everybody does.
wish-gem-words =
    gem, gems, hidden gem, hidden gems, hidden treasure, hidden treasures, obscure, unknown, overlooked,
    underrated, underseen, under the radar, below the radar, off the beaten track, off the beaten path, nobody
    knows, no one knows, nobody has heard of, i never heard of, i've never heard of, i have never heard of, i
    haven't heard of, i have not heard of, forgotten, indie, indies, independent, indie film
wish-known-words =
    known, well-known, famous, popular, mainstream, blockbuster, blockbusters, crowd-pleaser, crowd-pleasers,
    crowdpleaser, crowdpleasers, everybody knows, everyone knows, classics everybody knows, classics everyone
    knows, classics that everybody knows, classics that everyone knows, classics which everybody knows,
    classics which everyone knows, movie ever, movies ever, film ever, films ever, best of all time, of all
    time, best ever, ever made, greatest, greatest of all time, goat, top rated, highest rated, best rated,
    masterpiece, masterpieces, must see, must watch, all-time best, all-time greats, critically acclaimed,
    acclaimed, award winning, iconic, cult, cult classic, cult classics, cult film, cult films, cult movie,
    cult movies

# A title follows.
wish-like-words =
    like, just like, similar to, in the style of, in the vein of, such as, as good as, along the lines of,
    reminiscent of, comparable to

# Films that they have seen.
wish-again-words =
    again, once more, rewatch, re-watch, rewatching, rewatchable, see again, watch again, i have seen, i've
    seen, i saw, have seen before, i have seen before, i've seen before, seen before, already seen, second time,
    revisit

# A year or a decade follows: before it, until its end, after it, since its start; or one end of a range.
wish-before-words = and older than, and earlier than, before, older than, earlier than, prior to, pre
wish-until-words = until, till, up to, no later than, not later than, at the latest
wish-after-words = and newer than, and later than, after, newer than, later than, more recent than, post
wish-since-words = since, starting, no earlier than, not earlier than
wish-from-words = from, between, of, in, in between

# Between the two ends of a range.
wish-to-words = to, till, until, up to, through, thru

# After a year: that one and later, that one and earlier.
wish-on-words =
    on, onwards, onward, and later, or later, and newer, or newer, and after, or after, upwards, and up
wish-back-words = and earlier, or earlier, and older, or older, and before, or before, backwards

# Of the words above, those that leave out whatever follows: "no sad romance" wants no romance, "not sad
# romance" one.
wish-none-words = no, without, w/o, nothing, zero

# Times in words: old, modern, recent, the newest there is, classic; newer and older than a film.
wish-old-words =
    old, old movie, old movies, oldie, oldies, old-school, old-timey, vintage, retro, from long ago, old
    fashioned, black and white
wish-modern-words = modern, contemporary, this century, 21st century, new-ish, newish
wish-recent-words =
    recent, recently, new, latest years, last few years, of late, lately, past few years, from recent years,
    fresh
wish-newest-words =
    newest, latest, most recent, brand new, just released, this year, last year, new releases, new release
wish-classic-words = classic, classics, golden age, old hollywood
wish-newer-words = newer, more recent, more modern, newer than that, newer than it, but newer
wish-older-words = older, older than that, older than it

# How old somebody is: after the number, as in "6 year old".
wish-aged-words =
    year old, years old, year olds, years olds, yo, yr, yrs, yr old, yrs old, y o, aged, age, ages, old kid,
    olds
# Not for children.
wish-adult-words = for adults, adults, adult, for grown-ups, grown-ups, grownups

# A name follows, or may follow. There is nothing to pick by for names, countries, studios and running times
# yet.
wish-person-words =
    by, directed by, from director, director, directors, starring, stars, featuring, feat, actor, actress,
    written by, produced by, from the director of, played by
wish-with-words = with, w
wish-place-words =
    korean, south korean, japanese, french, german, italian, spanish, russian, soviet, chinese, indian,
    bollywood, british, english, american, hollywood, danish, swedish, norwegian, finnish, nordic,
    scandinavian, polish, czech, hungarian, romanian, turkish, iranian, israeli, mexican, brazilian,
    argentinian, argentine, latin american, hong kong, taiwanese, thai, vietnamese, asian, african, nigerian,
    european, australian, canadian, irish, scottish, dutch, belgian, austrian, swiss, greek, portuguese,
    ukrainian, foreign, foreign language, from france, from korea, from japan, from italy, from spain, from
    germany, from china, from russia, from iran, from sweden, from denmark, from mexico, from brazil,
    subtitled, subtitles, dubbed
wish-studio-words =
    a24, netflix, hbo, amazon, prime, hulu, apple tv, blumhouse, dreamworks, warner, warner bros, paramount,
    universal, mgm, a 24
wish-length-words =
    long, short, longer, shorter, too long, too short, not-too-long, lengthy, feature length, running time,
    runtime
wish-limit-words =
    under, less than, shorter than, at most, no longer than, not longer than, over, more than, longer than,
    max, maximum, about, around, below
wish-unit-words = hour, hours, hr, hrs, h, minute, minutes, min, mins

# Words that say nothing about films.
wish-fillers =
    a, about, all, am, an, any, anything, are, at, be, best, by, can, could, decade, do, even, evening, feel,
    few, film, films, find, flick, flicks, for, from, get, give, good, got, great, have, having, hello, hey,
    hi, i, i'd, i'll, i'm, i've, idea, ideas, in, is, it, its, just, kind, kinds, let's, list, looking,
    looking for, made, marquee, maybe, me, mood, more, most, movie, movies, my, need, nice, now, of, on, one,
    ones, our, perhaps, pick, picks, please, quite, rather, really, recommend, recommendation,
    recommendations, recommended, released, search, see, set, shall, should, show, so, some, somehow, someone,
    something, sort, story, stories, style, suggest, suggestion, suggestions, surprise, tell, thanks, thank
    you, that, that's, the, them, there, these, they, this, those, time, title, titles, to, today, tonight,
    too, top, type, us, very, want, was, watch, watching, we, whole, we'd, weekend, what, what's, which, who,
    with, would, year, years, you, your, i'd like, we'd like, i would like, we would like, would like, i like,
    we like, feel like, feels like, feeling like, i'd love, i'd really love, would love, would really love, i
    really like, love to, once more please, how about, what about, the mood for, in the mood for, kind of,
    sort of, a bit, a little bit, from the, this time, tonight's, for tonight, if possible, set in the, bored,
    make, makes, teh, da, or less, or shorter, or so, sumthing, sumthin, smthn, smthing, smth, sth, somethin,
    somethings, pls, plz, plss, thx, gimme, gonna, wanna, gotta, lemme, bout, abt, rn, tonite, 2nite, 2night,
    stuff, thing, things, picture, pictures, pic, cinema, film night, movie night, date night, netflix and
    chill, bro, dude, mate, man, guys, surprise me, random, whatever, anything good, decent, cool, awesome,
    amazing, solid, proper, okay, ok, yeah, yes, hmm, um, well, kinda, sorta, like that, still, also, both,
    only, ever, here, then, than, out, there's, know, think, hit me with, give me, hook me up, old man, ones
    that, which is, where, when, people, person, watchable, enjoyable, together, night, day, sunday, friday,
    saturday, afternoon, morning, afternoons, wife, husband, girlfriend, boyfriend, parents, mom, mum, dad,
    friends, friend, involving, featuring a, featuring an, themed, theme, based, focused, full of, lots of,
    lot of, type of, kind of a, genre, lover, vibe, vibes, feeling, era, in general, ideally, preferably,
    possibly, currently, starring a, the one, by the way, btw, other, others, another, different, similar,
    else, next, not sure, idk, dunno, help me, help, choose, decide, find me, show me, daughter, son, boy,
    girl, brother, sister, grandma, nan, class