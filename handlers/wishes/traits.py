"""What films may be like that no genre says alone: moods, themes, whom they are for."""

from __future__ import annotations

from enum import StrEnum

from recsys.data.filters import Mixture


class Trait(StrEnum):
    """One such thing. Buttons carry the value: a new trait takes the next free number."""

    LIGHT = "1"
    TENSE = "2"
    MOVING = "3"
    BIG = "4"
    STRANGE = "5"
    TRUE = "6"
    FUNNY = "7"
    DARK = "8"
    CLEVER = "9"
    STUPID = "10"
    VIOLENT = "11"
    KIDS = "12"
    ANIME = "13"
    BLACK_HUMOUR = "14"
    PARODY = "15"
    SEXY = "16"
    TIME_TRAVEL = "17"
    HEIST = "18"
    ZOMBIES = "19"
    SPACE = "20"
    BOXING = "21"
    CHRISTMAS = "22"
    VAMPIRES = "23"
    ROBOTS = "24"
    SUPERHEROES = "25"
    MAFIA = "26"
    SPIES = "27"
    SERIAL_KILLER = "28"
    ALIENS = "29"
    DYSTOPIA = "30"
    SCHOOL = "31"
    SPORTS = "32"
    MARTIAL_ARTS = "33"
    WORLD_WAR = "34"
    TWIST = "35"
    PRISON = "36"
    MUSIC = "37"
    COURT = "38"
    GHOSTS = "39"
    MONSTERS = "40"
    PIRATES = "41"
    ANIMALS = "42"
    DISASTER = "43"
    WEDDING = "44"
    MAGIC = "45"
    DINOSAURS = "46"


MOST_TRAITS = 4
"""Traits of a wish, and as many that are not wanted."""


def _kind(genres: str = "", *, no: str = "", tags: str = "", no_tags: str = "", words: str = "") -> Mixture:
    """Read genres and words from lists with spaces between them, tags from lists with commas."""
    wanted, unwanted = (frozenset(filter(None, map(str.strip, text.split(",")))) for text in (tags, no_tags))
    return Mixture(
        frozenset(genres.split()), frozenset(no.split()), wanted, unwanted, frozenset(words.split())
    )


_BLACK = "dark comedy, black comedy, dark humor, black humor, dark humour, black humour"
_HARSH = (
    f"{_BLACK}, disturbing, violence, violent, bloody, brutal, drugs, satire, bleak, dark, gritty, holocaust"
)

KINDS = {
    Trait.LIGHT: _kind(
        "Comedy Children Musical",
        no="Crime Documentary Drama Film-Noir Horror Mystery Thriller War",
        tags="feel-good, fun, whimsical, sweet, goofy",
        no_tags=f"{_HARSH}, depressing, vietnam, sad, emotional, adultery, crude humor",
    ),
    Trait.TENSE: _kind(
        "Thriller Horror",
        no="Adventure Animation Children Comedy Documentary Fantasy Musical Romance Sci-Fi Western",
        tags="tense, suspense, suspenseful, claustrophobic, paranoid, paranoia, intense",
        no_tags=f"{_BLACK}, funny, comedy, quirky, predictable",
    ),
    Trait.MOVING: _kind(
        "Drama",
        no="Action Adventure Animation Children Comedy Crime Documentary Fantasy Film-Noir Horror Mystery "
        "Sci-Fi Thriller War Western",
        tags="emotional, touching, sad, bittersweet, heartbreaking, made me cry, tear jerker, poignant, "
        "moving, melancholy, depressing, tragic, sentimental, terminal illness, heartwarming, holocaust",
        no_tags=f"{_BLACK}, funny, comedy, satire, action, parody, politics, business, hilarious",
    ),
    Trait.BIG: _kind(
        "Action Adventure IMAX",
        no="Children Comedy Crime Documentary Film-Noir Horror Musical Mystery Romance Thriller",
        tags="epic, space opera, visually stunning, swashbuckler",
        no_tags=f"{_BLACK}, satire, adolescence, coming of age, stephen king",
    ),
    Trait.STRANGE: _kind(
        "Fantasy",
        no="Action Adventure Animation Children Comedy Horror IMAX Musical Romance Thriller War Western",
        tags="surreal, dreamlike, hallucinatory, weird, trippy, off-beat comedy, psychedelic, absurd, "
        "enigmatic, existentialism, symbolism, unconventional, bizarre, strange",
        no_tags="predictable, serial killer",
    ),
    Trait.TRUE: _kind(
        "Documentary",
        tags="true story, based on a true story, biopic, biography",
        no_tags=f"{_BLACK}, mockumentary",
    ),
    Trait.FUNNY: _kind(
        "Comedy",
        no="Crime Drama Film-Noir Horror Mystery Thriller War",
        tags="funny, hilarious, humorous, humor, spoof, parody, screwball, goofy",
        no_tags=f"{_BLACK}, sad, depressing, disturbing, bittersweet, drugs, melancholy, violence, violent, "
        "wizards, magic, emotional, quentin tarantino",
    ),
    Trait.DARK: _kind(
        "Film-Noir Horror",
        no="Adventure Animation Children Comedy Fantasy Musical Romance",
        tags="dark, disturbing, gritty, bleak, brutal, brutality, harsh, depressing, serial killer, downbeat",
        no_tags="funny, comedy, feel-good, heartwarming",
    ),
    Trait.CLEVER: _kind(
        tags="thought-provoking, intelligent, clever, philosophical, philosophy, cerebral, smart, mindfuck, "
        "twist ending, social commentary, psychological, nonlinear, multiple storylines, good dialogue, "
        "existentialism",
        no_tags="stupid, bad plot, predictable, bad, silly, crude humor",
    ),
    Trait.STUPID: _kind(
        tags="stupid, bad, bad plot, bad acting, bad script, bad writing, crude humor, ridiculous, silly, "
        "goofy, adam sandler, seann william scott",
        words="dumb dumber jackass",
    ),
    Trait.VIOLENT: _kind(
        "Action Horror War",
        no="Adventure Animation Children Comedy Fantasy Musical Romance",
        tags="violence, violent, bloody, brutal, brutality, gore, slasher, murder, serial killer, hit men, "
        "mafia, assassin, gun-fu, heroic bloodshed, violence in america, quentin tarantino",
    ),
    Trait.KIDS: _kind(
        "Children",
        no="Horror Mystery Thriller War",
        tags="disney, pixar, aardman",
        no_tags=f"{_HARSH}, sexuality, crude humor, adultery, nudity, creepy",
    ),
    Trait.ANIME: _kind(
        tags="anime, studio ghibli, hayao miyazaki, japanimation",
        words="totoro pokémon pokemon evangelion digimon naruto",
    ),
    Trait.BLACK_HUMOUR: _kind(tags=_BLACK),
    Trait.PARODY: _kind(tags="parody, spoof, mockumentary"),
    Trait.SEXY: _kind(
        tags="sexuality, sex, nudity, nudity (topless), nudity (full frontal), prostitution, erotic",
        words="sex sexual erotic",
    ),
    Trait.TIME_TRAVEL: _kind(
        tags="time travel, time loop, time machine", words="looper timecrimes groundhog timecop"
    ),
    Trait.HEIST: _kind(tags="heist, robbery, bank robbery, con artists", words="heist robbery"),
    Trait.ZOMBIES: _kind(
        tags="zombies, zombie", words="zombie zombies zombieland undead", no_tags="rob zombie"
    ),
    Trait.SPACE: _kind(
        tags="space, space travel, space opera, nasa, moon, star wars, star trek, spaceship, mars",
        words="galaxy mars apollo starship",
    ),
    Trait.BOXING: _kind(tags="boxing", words="boxer"),
    Trait.CHRISTMAS: _kind(tags="christmas, santa claus", words="christmas santa scrooge grinch xmas"),
    Trait.VAMPIRES: _kind(
        tags="vampires, vampire", words="vampire vampires vampyr dracula nosferatu underworld"
    ),
    Trait.ROBOTS: _kind(
        tags="robots, robot, artificial intelligence, androids, android, cyborgs",
        words="robot robots robocop terminator transformers",
    ),
    Trait.SUPERHEROES: _kind(
        tags="superhero, marvel, dc comics, comic book, batman, super-hero, superheroes",
        words="superman batman avengers supergirl superhero",
    ),
    Trait.MAFIA: _kind(
        tags="mafia, organized crime, gangsters, gangs, gangster", words="mafia godfather goodfellas gangster"
    ),
    Trait.SPIES: _kind(
        tags="spying, espionage, spies, james bond, cold war, secret agent", words="spy spies spying"
    ),
    Trait.SERIAL_KILLER: _kind(tags="serial killer, hannibal lecter", words="zodiac hannibal psycho"),
    Trait.ALIENS: _kind(tags="aliens, alien, alien invasion, ufo", words="alien aliens extraterrestrial"),
    Trait.DYSTOPIA: _kind(
        tags="dystopia, post-apocalyptic, apocalypse, last man on earth, cyberpunk, dystopian"
    ),
    Trait.SCHOOL: _kind(
        tags="high school, adolescence, school, college, coming of age, coming-of-age, teen", words="school"
    ),
    Trait.SPORTS: _kind(
        tags="sports, baseball, basketball, football, golf, boxing, olympics, surfing, figure skating, hockey"
    ),
    Trait.MARTIAL_ARTS: _kind(
        tags="martial arts, gun-fu, kung fu, samurai, ninja", words="kung karate ninja samurai"
    ),
    Trait.WORLD_WAR: _kind(
        tags="world war ii, nazis, holocaust, world war i, wwii, pow, hitler", words="nazi nazis"
    ),
    Trait.TWIST: _kind(tags="twist ending, plot twist, twists & turns"),
    Trait.PRISON: _kind(tags="prison, prison escape, jail", words="prison alcatraz shawshank"),
    Trait.MUSIC: _kind(
        no="Action Adventure Sci-Fi",
        tags="music, music business, jazz, rock and roll, dance, ballet",
        words="jazz",
    ),
    Trait.COURT: _kind(tags="court, courtroom drama, lawyers, lawyer, john grisham, courtroom", words="jury"),
    Trait.GHOSTS: _kind(
        tags="ghosts, ghost, haunted house", words="haunting haunted poltergeist ghostbusters"
    ),
    Trait.MONSTERS: _kind(
        tags="monster, monsters, creature feature", words="godzilla frankenstein cloverfield mothra"
    ),
    Trait.PIRATES: _kind(no="Documentary Drama", tags="pirates, pirate", words="pirates pirate"),
    Trait.ANIMALS: _kind(
        tags="animal movie, dogs, horses, birds, animals, dog",
        no_tags="alfred hitchcock, violence, dark comedy",
    ),
    Trait.DISASTER: _kind(
        tags="disaster, natural disaster",
        words="volcano twister earthquake tornado titanic towering poseidon armageddon",
    ),
    Trait.WEDDING: _kind(tags="wedding, weddings", words="wedding weddings"),
    Trait.MAGIC: _kind(tags="magic, wizards, witches, witch, harry potter", words="wizard witch witches"),
    Trait.DINOSAURS: _kind(tags="dinosaurs, dinosaur", words="jurassic dinosaur dinosaurs"),
}
"""The films of each."""

IMPLIED = {
    Trait.ANIME: frozenset({"Animation", "Action", "Adventure", "Children", "Fantasy", "Sci-Fi"}),
    Trait.SPACE: frozenset({"Sci-Fi", "Adventure", "Action"}),
    Trait.ALIENS: frozenset({"Sci-Fi"}),
    Trait.ROBOTS: frozenset({"Sci-Fi"}),
    Trait.DYSTOPIA: frozenset({"Sci-Fi"}),
    Trait.TIME_TRAVEL: frozenset({"Sci-Fi"}),
    Trait.DINOSAURS: frozenset({"Sci-Fi", "Adventure"}),
    Trait.SUPERHEROES: frozenset({"Action", "Adventure"}),
    Trait.MARTIAL_ARTS: frozenset({"Action"}),
    Trait.PIRATES: frozenset({"Action", "Adventure"}),
    Trait.ZOMBIES: frozenset({"Horror"}),
    Trait.VAMPIRES: frozenset({"Horror"}),
    Trait.GHOSTS: frozenset({"Horror"}),
    Trait.MONSTERS: frozenset({"Horror"}),
    Trait.SERIAL_KILLER: frozenset({"Crime"}),
    Trait.MAFIA: frozenset({"Crime"}),
    Trait.HEIST: frozenset({"Crime"}),
    Trait.PRISON: frozenset({"Crime"}),
    Trait.WORLD_WAR: frozenset({"War"}),
    Trait.MAGIC: frozenset({"Fantasy", "Adventure"}),
}
"""Genres that most films of a trait have: they speak against no other trait that is wished for with it."""
