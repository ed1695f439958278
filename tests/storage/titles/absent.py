"""Films that ml-latest-small lacks, and films that it has as people misspell them."""

# Most are younger than the catalogue. None of these names is one of its titles.
ABSENT = """
hereditary | midsommar | parasite 2019 | joker 2019 | 1917 | barbie | oppenheimer | tenet | dune 2021
dune part two | knives out | glass onion | nomadland | minari | soul 2020 | luca | encanto | coda 2021
belfast | licorice pizza | the power of the dog | drive my car | the worst person in the world | titane
spencer | the french dispatch | last night in soho | nightmare alley 2021 | west side story 2021 | cruella
shang-chi | eternals | black widow 2021 | no time to die | the batman | top gun maverick
everything everywhere all at once | elvis 2022 | the northman | nope | x 2022 | pearl | barbarian | the menu
tar | the fabelmans | aftersun | triangle of sadness | the banshees of inisherin | babylon 2022
avatar the way of water | the whale | past lives | poor things | killers of the flower moon
anatomy of a fall | the zone of interest | the holdovers | american fiction | maestro | saltburn
napoleon 2023 | wonka | priscilla | may december | asteroid city | john wick chapter 4 | talk to me
evil dead rise | smile 2022 | m3gan | challengers | civil war 2024 | furiosa | the substance | anora
conclave | the brutalist | wicked | nosferatu 2024 | gladiator ii | longlegs | inside out 2
deadpool and wolverine | joker folie a deux | sinners | one battle after another | weapons 2025 | hamnet
the irishman | marriage story | once upon a time in hollywood | uncut gems | the lighthouse | jojo rabbit
little women 2019 | ford v ferrari | avengers endgame | captain marvel | us 2019 | booksmart | ad astra
portrait of a lady on fire | pain and glory | the farewell | klaus | the platform | palm springs
promising young woman | sound of metal | mank | the father | another round | judas and the black messiah
da 5 bloods | first cow | wolfwalkers | bacurau | pig 2021 | the green knight | candyman 2021 | old 2021
red notice | don't look up | turning red | bullet train | prey 2022 | rrr | decision to leave | close 2022
all of us strangers | godzilla minus one | society of the snow | the boy and the heron | suzume | vivarium
the invisible man 2020 | halloween kills | emma 2020 | ma | cats 2019 | zola | roma | the favourite
cold war 2018 | bohemian rhapsody | green book | a star is born 2018 | first man | burning | shoplifters
capernaum | border | widows | suspiria 2018 | mandy | bumblebee | aquaman | spider-man into the spider-verse
shirkers | the lego movie 2 | pet sematary 2019 | shaft 2019 | aladdin 2019 | the lion king 2019
mulan 2020 | brazil 2011 | alita battle angel | glass 2019 | sonic the hedgehog | the gentlemen | onward
the hunt 2020 | tenet 2020 | extraction | the old guard | hamilton | host 2020 | run 2020 | freaky
ammonite
"""

MISSPELT = """
intersteler | shawshenk redemtion | pulp ficton | the godfater | forest gump | schindlers lst | inceptoin
fight clup | goodfelas | the matirx | silence of the lamds | se7en | usual suspects | leon the profesional
gladiater | the departd | the prestege | whiplas | memeto | casablanka | psyco | apocalipse now
alien resurection | terminater 2 | back to the futre | raiders of the lost arc | the lion kng | toy storry
finding neemo | ratatuille | wall-e | up | inglorious basterds | django unchaned | kill bil | resevoir dogs
jurasic park | e.t. | close encounters of the third kind | jaws | star wars a new hope | empire strikes back
retun of the jedi | lord of the rings felowship | the hobbit | harry poter | pirates of the carribean
titanik | avatr | dark night | batman begins | spiderman | iron man | avangers | guardians of the galxy
deadpol | logan | mad max fury raod | blade runer | 2001 a space odissey | clockwork orange
full metal jaket | the shinning | eyes wide shut | dr strangelove | amelie | pans labyrinth | spirited awy
princess monoke | my neighbor totorro | akira | ghost in the shell | oldboy | the grand budapest hotell
moonrise kingdom | royal tenenbaums | lost in translaton | her | eternal sunshine | being john malkovitch
adaptaion | donie darko | requiem for a dream | trainspoting | snach | lock stock and two smoking barels
fargo | the big lebowsky | no country for old men | there will be blood | zodiac | gone girl
the social netwrk | la la land | arival | sicario | get out | moonlight | birdman | 12 years a slave
gravty | life of pi | slumdog milionaire | the wolf of wall stret | catch me if you can
saving private rian | braveheart | la confidential | heat | the truman sow | groundhog day | ghostbusters
beetlejuce | edward sissorhands | ferris buelers day off | breakfast club | the princess bride | stand by me
goonies | gremlins | die hrad | predator | rocky | raging bul | taxi driver | chinatown | annie hal
citizen kane | vertigo | rear windo | north by northwest | some like it hot | sunset boulevard
seven samurai | rashomn | bicycle theives | metropolis | nosferatu | брат 2 | левиафан | иди и смотри
"""
