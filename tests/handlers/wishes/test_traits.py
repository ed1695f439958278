"""Which real films are of a mood, by name: each of those that are not stood once among its first picks."""

from __future__ import annotations

import pytest

from handlers.wishes.traits import KINDS, Trait
from handlers.wishes.wish import Wish
from recsys.data.filters import Filters
from recsys.data.movielens import Dataset
from recsys.domain import MovieId

pytestmark = pytest.mark.movielens

IS = {
    Trait.FUNNY: "Groundhog Day | Airplane! | The Princess Bride | Ghostbusters | Dumb & Dumber",
    Trait.LIGHT: "Groundhog Day | Toy Story | Ferris Bueller's Day Off | Home Alone",
    Trait.TENSE: "Seven | The Silence of the Lambs | Jaws | Rear Window | Psycho | The Fugitive",
    Trait.MOVING: "Schindler's List | Titanic | Grave of the Fireflies | Life Is Beautiful | Casablanca",
    Trait.BIG: "Gladiator | Braveheart | Apocalypse Now | The Lord of the Rings: The Two Towers",
    Trait.STRANGE: "Eraserhead | Donnie Darko | Eternal Sunshine of the Spotless Mind | Brazil | 8 1/2",
    Trait.TRUE: "Schindler's List | Hoop Dreams | Super Size Me | March of the Penguins",
    Trait.DARK: "Seven | The Dark Knight | Chinatown | Requiem for a Dream",
    Trait.CLEVER: "Memento | Gattaca | Blade Runner | Donnie Darko",
    Trait.STUPID: "Dumb & Dumber | Jackass: The Movie | American Pie",
    Trait.VIOLENT: "Reservoir Dogs | Kill Bill: Vol. 1 | Goodfellas | Die Hard | Pulp Fiction",
    Trait.KIDS: "Toy Story | The Lion King | E.T. the Extra-Terrestrial | My Neighbor Totoro | Up",
    Trait.ANIME: "Spirited Away | Akira | Princess Mononoke | Howl's Moving Castle",
    Trait.BLACK_HUMOUR: "Fargo | The Big Lebowski",
    Trait.TIME_TRAVEL: "Back to the Future | Twelve Monkeys | Groundhog Day",
    Trait.HEIST: "Reservoir Dogs | The Italian Job",
    Trait.ZOMBIES: "Shaun of the Dead | 28 Days Later | Zombieland",
    Trait.SPACE: "Apollo 13 | Aliens | 2001: A Space Odyssey",
    Trait.BOXING: "Rocky | Raging Bull | Million Dollar Baby",
    Trait.CHRISTMAS: "Elf | Home Alone | It's a Wonderful Life",
}
IS_NOT = {
    Trait.FUNNY: "Fargo | Pulp Fiction | Forrest Gump | Life Is Beautiful | The Social Network",
    Trait.LIGHT: "Fargo | Forrest Gump | Good Will Hunting | Trainspotting | Akira",
    Trait.TENSE: "The Shawshank Redemption | The Matrix | Jurassic Park | Pulp Fiction | Fargo",
    Trait.MOVING: "Full Metal Jacket | American History X | Unforgiven | Babe | Nixon",
    Trait.BIG: "Schindler's List | Full Metal Jacket | The Dark Knight | Fargo | Stand by Me",
    Trait.STRANGE: "Seven | The Sixth Sense | The Usual Suspects | The Santa Clause | The Addams Family",
    Trait.TRUE: "Fargo | This Is Spinal Tap",
    Trait.DARK: "The Shawshank Redemption | Catch Me If You Can | Ocean's Eleven | A Few Good Men",
    Trait.CLEVER: "Dumb & Dumber | South Park: Bigger, Longer and Uncut",
    Trait.STUPID: "Gravity | Gone Girl | Airplane!",
    Trait.VIOLENT: "The Lord of the Rings: The Two Towers | Raiders of the Lost Ark | Toy Story",
    Trait.KIDS: (
        "South Park: Bigger, Longer and Uncut | Sausage Party | Persepolis | Akira | Heavy Metal | "
        "Waking Life | Team America: World Police | Beavis and Butt-Head Do America | Grizzly Man | "
        "You Can Count on Me"
    ),
    Trait.ANIME: "Toy Story | The Lion King | Seven Samurai",
    Trait.SPACE: "Dark City | Blade Runner",
    Trait.VAMPIRES: "Blade Runner | Sling Blade",
    Trait.ANIMALS: "Reservoir Dogs | Dog Day Afternoon | Wag the Dog",
    Trait.MUSIC: "2001: A Space Odyssey | Star Wars: Episode V - The Empire Strikes Back",
    Trait.GHOSTS: "Ghost World | Ghost in the Shell",
    Trait.DYSTOPIA: "Apocalypse Now",
    Trait.PIRATES: "Pirates of Silicon Valley",
}


@pytest.fixture(scope="module")
def filters(dataset: Dataset) -> Filters:
    return Filters.of(dataset.catalogue.films.values())


def titles_of(trait: Trait, dataset: Dataset, filters: Filters) -> set[str]:
    fitting = Wish(traits=frozenset({trait})).films(filters)
    assert fitting is not None
    return {dataset.catalogue.films[MovieId(movie_id)].title for movie_id in fitting.ids}


def known(listed: str, dataset: Dataset) -> set[str]:
    """The films of a list; every one must be there."""
    titles = set(listed.split(" | "))
    assert titles <= {film.title for film in dataset.catalogue.films.values()}
    return titles


@pytest.mark.parametrize("trait", list(IS))
def test_what_is_like_that(dataset: Dataset, filters: Filters, trait: Trait) -> None:
    assert known(IS[trait], dataset) - titles_of(trait, dataset, filters) == set()


@pytest.mark.parametrize("trait", list(IS_NOT))
def test_what_is_not(dataset: Dataset, filters: Filters, trait: Trait) -> None:
    assert known(IS_NOT[trait], dataset) & titles_of(trait, dataset, filters) == set()


def test_films_for_children_are_for_children_or_animated(dataset: Dataset, filters: Filters) -> None:
    for movie_id in filters.movie_ids[filters.of_kind(KINDS[Trait.KIDS])].tolist():
        genres = set(dataset.catalogue.films[MovieId(movie_id)].genres)
        assert genres & {"Children", "Animation"}
        assert not genres & {"Horror", "Thriller", "War"} or "Children" in genres


def test_every_trait_has_films(filters: Filters) -> None:
    assert {trait: filters.of_kind(KINDS[trait]).sum() >= 5 for trait in Trait} == dict.fromkeys(Trait, True)
