"""What people type for titles of ml-latest-small, and the films that they mean."""

# What is typed | the title that is meant | its year. Mistyped, misremembered, translated, abbreviated and
# renumbered titles; the search was tuned on these.
TYPED = """
se7en|Seven|1995
terminator two|Terminator 2: Judgment Day|1991
rocky 4|Rocky IV|1985
star wars 5|Star Wars: Episode V - The Empire Strikes Back|1980
lotr return of the king|The Lord of the Rings: The Return of the King|2003
harry potter 3|Harry Potter and the Prisoner of Azkaban|2004
leon|Léon: The Professional|1994
godfather part 2|The Godfather: Part II|1974
amelie|Amelie|2001
wall e|WALL·E|2008
spiderman|Spider-Man|2002
xmen|X-Men|2000
fast and furious 5|Fast Five|2011
shawshank redemtion|The Shawshank Redemption|1994
pulp ficton|Pulp Fiction|1994
forest gump|Forrest Gump|1994
silense of the lambs|The Silence of the Lambs|1991
schindlers list|Schindler's List|1993
the usual suspcts|The Usual Suspects|1995
good fellas|Goodfellas|1990
back to future|Back to the Future|1985
bttf 2|Back to the Future Part II|1989
inglorious bastards|Inglourious Basterds|2009
eternal sunshine of spotless mind|Eternal Sunshine of the Spotless Mind|2004
dr strangelove|Dr. Strangelove|1964
doctor strangelove|Dr. Strangelove|1964
la vita e bella|Life Is Beautiful|1997
le fabuleux destin d'amelie poulain|Amelie|2001
das boot|Das Boot|1981
sen to chihiro no kamikakushi|Spirited Away|2001
cidade de deus|City of God|2002
der untergang|Downfall|2004
shichinin no samurai|Seven Samurai|1954
the seven samurai|Seven Samurai|1954
heat 1995|Heat|1995
it 2017|It|2017
up|Up|2009
M|M|1931
x2|X2: X-Men United|2003
t2|Terminator 2: Judgment Day|1991
mash|M*A*S*H|1970
ET|E.T. the Extra-Terrestrial|1982
apollo thirteen|Apollo 13|1995
ocean's 11|Ocean's Eleven|2001
twelve monkeys|Twelve Monkeys|1995
12 monkeys|Twelve Monkeys|1995
2001 space odyssey|2001: A Space Odyssey|1968
raiders of lost ark|Raiders of the Lost Ark|1981
indiana jones 3|Indiana Jones and the Last Crusade|1989
mission impossible 4|Mission: Impossible - Ghost Protocol|2011
pirates of the carribean|Pirates of the Caribbean: The Curse of the Black Pearl|2003
potc dead mans chest|Pirates of the Caribbean: Dead Man's Chest|2006
lord of the rings two towers|The Lord of the Rings: The Two Towers|2002
empire strikes back|Star Wars: Episode V - The Empire Strikes Back|1980
kill bill 2|Kill Bill: Vol. 2|2004
matirx|The Matrix|1999
dark knight the|The Dark Knight|2008
club fight|Fight Club|1999
butch cassidy & the sundance kid|Butch Cassidy and the Sundance Kid|1969
crouching tigger hidden dragon|Crouching Tiger, Hidden Dragon|2000
"""

# Written before the search first ran, to check the tuning; all 40 were found in that first run.
HELD_OUT = """
die hard 3|Die Hard: With a Vengeance|1995
die hard four|Live Free or Die Hard|2007
alien 4|Alien: Resurrection|1997
toy story three|Toy Story 3|2010
rambo 2|Rambo: First Blood Part II|1985
hp goblet of fire|Harry Potter and the Goblet of Fire|2005
lotr|The Lord of the Rings: The Fellowship of the Ring|2001
star wars episode 3|Star Wars: Episode III - Revenge of the Sith|2005
phantom menace|Star Wars: Episode I - The Phantom Menace|1999
tdkr|The Dark Knight Rises|2012
one flew over the cuckos nest|One Flew Over the Cuckoo's Nest|1975
braveheat|Braveheart|1995
clockwork orange|A Clockwork Orange|1971
beatiful mind|A Beautiful Mind|2001
gladiater|Gladiator|2000
saving privat ryan|Saving Private Ryan|1998
the princes bride|The Princess Bride|1987
monty python holy grail|Monty Python and the Holy Grail|1975
reservor dogs|Reservoir Dogs|1992
trainspoting|Trainspotting|1996
el laberinto del fauno|Pan's Labyrinth|2006
les quatre cents coups|The 400 Blows|1959
the four hundred blows|The 400 Blows|1959
ladri di biciclette|Bicycle Thieves|1948
lola rennt|Run Lola Run|1998
mononoke hime|Princess Mononoke|1997
les intouchables|Intouchables|2011
det sjunde inseglet|The Seventh Seal|1957
das leben der anderen|The Lives of Others|2006
la haine|Hate|1995
nausicaa|Nausicaä of the Valley of the Wind|1984
la confidential|L.A. Confidential|1997
fargo 1996|Fargo|1996
101 dalmations|101 Dalmatians|1996
ten things i hate about you|10 Things I Hate About You|1999
28 days latter|28 Days Later|2002
hitchikers guide to the galaxy|The Hitchhiker's Guide to the Galaxy|2005
zoolandr|Zoolander|2001
o brother where art tho|O Brother, Where Art Thou?|2000
men in black two|Men in Black II|2002
"""
