"""Sequels as people type them, by number, and the films of ml-latest-small that they mean."""

from __future__ import annotations

# A series | the years of its parts from the first one on; "-" where the catalogue lacks a part | words that
# the title of each part has. Years count alone where no other film of that year has these words.
SERIES = """
rocky|1976 1979 1982 1985 1990 2006|rocky
die hard|1988 1990 1995 2007 2013|die hard
mission impossible|1996 2000 2006 2011 2015 2018|mission impossible
alien|1979 1986 1992 1997|alien
fast and furious|2001 2003 2006 2009 2011 2013 2015 2017|fast furious
the fast and the furious|2001 2003 2006 2009 2011 2013 2015 2017|fast furious
terminator|1984 1991 2003 2009 2015|terminator
jurassic park|1993 1997 2001|jurassic park
harry potter|2001 2002 2004 2005 2007 2009 2010 2011|harry potter
star trek|1979 1982 1984 1986 1989 1991|star trek
star wars|1999 2002 2005 1977 1980 1983 2015|star wars
saw|- 2005 2006 2007 2008 2009 2010|saw
scream|1996 1997 2000 2011|scream
toy story|1995 1999 2010|toy story
shrek|2001 2004 2007 2010|shrek
ice age|2002 2006 2009 2012|ice age
matrix|1999 2003 2003|matrix
rambo|1982 1985 1988 2008|rambo first blood
indiana jones|1981 1984 1989 2008|indiana jones
back to the future|1985 1989 1990|back future
godfather|1972 1974 1990|godfather
lethal weapon|1987 1989 1992 1998|lethal weapon
men in black|1997 2002 2012|men black
spider man|2002 2004 2007|spider man
iron man|2008 2010 2013|iron man
pirates of the caribbean|2003 2006 2007 2011 2017|pirates caribbean
despicable me|2010 2013 2017|despicable
hangover|2009 2011 2013|hangover
taken|2008 2012 2015|taken
police academy|1984 1985 1986 1987 1988 1989|police academy
mad max|1979 1981 1985 2015|mad max
superman|1978 1980 1983 1987|superman
final destination|2000 2003 2006 2009 2011|final destination
kung fu panda|2008 2011 2016|kung fu panda
karate kid|1984 1986 1989|karate kid
robocop|1987 1990 1993|robocop
beverly hills cop|1984 1987 1994|beverly hills cop
resident evil|2002 2004 2007 2010 2012|resident evil
home alone|1990 1992 1997|home alone
transformers|2007 2009 2011 2014|transformers
"""


def sequels() -> list[tuple[str, int, str]]:
    """What is typed, the year of the film that it means, and words of that film's titles."""
    found = []
    for line in SERIES.strip().splitlines():
        series, years, words = line.split("|")
        found += [
            (f"{series} {part}", int(year), words)
            for part, year in enumerate(years.split(), 1)
            if part > 1 and year != "-"
        ]
    return found


NOT_HERE = """
fast and furious 9
toy story 4
john wick 3
matrix 4
scream 5
bad boys 3
mission impossible 7
thor 4
rocky 9
ghostbusters 5
"""
