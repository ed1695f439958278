# The words of a wish such as "funny 90s films, not animation", in lists with commas between them: small or
# capital letters, accents, dashes and apostrophes make no difference. The longest phrase that fits counts.
# A word may stand in several lists; in two lists of genres it means both. English is understood besides.

# What people say for a genre.
wish-genre-words =
    { $genre ->
        [Action] action, actions, fight, fights, fighting
        [Adventure] adventure, adventures, adventurous
        [Animation] animation, animations, animated, anime, cartoon, cartoons
        [Children]
            children, childrens, child, kid, kids, family, families, for children, for kids, for the family, for
            the whole family
        [Comedy]
            comedy, comedies, comic, funny, humor, humour, humorous, hilarious, laugh, laughs, make me laugh,
            romcom, romcoms, rom-com, rom-coms, dramedy, dramedies, tragicomedy
        [Crime] crime, crimes, criminal, gangster, gangsters
        [Documentary] documentary, documentaries, doc, docs, docu, docus
        [Drama] drama, dramas, dramatic, dramatics, dramedy, dramedies, tragicomedy
        [Fantasy] fantasy, fantasies, fantastic
        [Film-Noir] film noir, films noir, noir, noirs
        [Horror] horror, horrors, scary, scare me, scare, spooky, creepy, frightening, terrifying
        [IMAX] imax
        [Musical] musical, musicals
        [Mystery] mystery, mysteries, whodunit, whodunits, whodunnit, whodunnits, detective, detectives
        [Romance]
            romance, romances, romantic, love, love story, love stories, romcom, romcoms, rom-com, rom-coms
        [Sci-Fi] sci-fi, scifi, sf, science fiction, science-fi, sci-fiction
        [Thriller] thriller, thrillers, suspense, suspenseful
        [War] war, wars
        [Western] western, westerns, cowboy, cowboys
       *[other] { "" }
    }

# What they say for a mood.
wish-mood-words =
    { $mood ->
        [LIGHT]
            light, lighter, light-hearted, lighthearted, feel-good, feelgood, cheerful, cheery, happy,
            uplifting, fun, relaxing, relaxed, easy, easy-going, cosy, cozy, silly, wholesome, heartwarming,
            cheer me up, upbeat, sweet
        [TENSE]
            tense, tension, exciting, excitement, thrilling, gripping, nail-biting, nailbiting, edge of my seat,
            edge of the seat, dark, darker, gritty, intense, sinister, disturbing
        [MOVING]
            sad, sadder, moving, touching, emotional, tearjerker, tearjerkers, tear-jerker, tear-jerkers,
            heartbreaking, poignant, bittersweet, melancholy, melancholic, make me cry, makes me cry, to cry,
            depressing, tragic, heartfelt, tender
        [BIG]
            big, bigger, epic, epics, spectacular, spectacle, grand, large-scale, action-packed, big screen,
            monumental
        [STRANGE]
            strange, weird, odd, bizarre, surreal, quirky, mind-bending, mindbending, trippy, dreamlike,
            experimental, absurd, offbeat, off-beat, unusual, crazy, wacky
        [TRUE] true, true life, real, real life, factual, nonfiction, non-fiction
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
wish-not-words = no, not, non, anything but, everything but, all but, anything except, everything except, without, except, nothing, neither, never, don't, isn't, aren't, minus, excluding

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
    haven't heard of, i have not heard of, forgotten
wish-known-words =
    known, well-known, famous, popular, mainstream, blockbuster, blockbusters, crowd-pleaser, crowd-pleasers,
    crowdpleaser, crowdpleasers, everybody knows, everyone knows, classic, classics, classics everybody knows,
    classics everyone knows, classics that everybody knows, classics that everyone knows, classics which
    everybody knows, classics which everyone knows

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

# Words that say nothing about films.
wish-fillers =
    a, about, all, am, an, any, anything, are, at, be, best, by, can, could, decade, do, even, evening, feel,
    few, film, films, find, flick, flicks, for, from, get, give, good, got, great, have, having, hello, hey, hi,
    i, i'd, i'll, i'm, i've, idea, ideas, in, is, it, its, just, kind, kinds, let's, list, looking, looking for,
    made, marquee, maybe, me, mood, more, most, movie, movies, my, need, nice, now, of, on, one, ones, our,
    perhaps, pick, picks, please, quite, rather, really, recommend, recommendation, recommendations,
    recommended, released, search, see, set, shall, should, show, so, some, somehow, someone, something, sort,
    story, stories, style, suggest, suggestion, suggestions, surprise, tell, thanks, thank you, that, that's,
    the, them, there, these, they, this, those, time, title, titles, to, today, tonight, too, top, type, us,
    very, want, was, watch, watching, we, whole, we'd, weekend, what, what's, which, who, with, would, year,
    years, you, your, i'd like, we'd like, i would like, we would like, would like, i like, we like, feel like,
    feels like, feeling like, i'd love, i'd really love, would love, would really love, i really like, love to,
    once more please, how about, what about, the mood for, in the mood for, kind of, sort of, a bit, a little
    bit, from the, this time, tonight's, for tonight, if possible, set in the
