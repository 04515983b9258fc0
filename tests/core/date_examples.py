"""What people type for dates, in English, and how it is read where days or months come first."""

from __future__ import annotations

from typing import NamedTuple


class Example(NamedTuple):
    """A text and its readings as EDTF, those of the habit first; none where it is refused."""

    text: str
    day_first: tuple[str, ...]
    month_first: tuple[str, ...]


def _alike(rows: str) -> list[Example]:
    """Rows "text | reading | reading…" that are read alike, whatever comes first."""
    found = []
    for row in rows.strip().splitlines():
        text, *readings = (part.strip() for part in row.split(" | "))
        found.append(Example(text, tuple(readings), tuple(readings)))
    return found


def _habits(rows: str) -> list[Example]:
    """Rows "text | day first | month first" that have the other's reading as their second."""
    found = []
    for row in rows.strip().splitlines():
        text, day, month = (part.strip() for part in row.split(" | "))
        found.append(Example(text, (day, month), (month, day)))
    return found


EDTF = """
2022 | 2022
2022-08 | 2022-08
2022-08-02 | 2022-08-02
2022-08-02T10:45:00 | 2022-08-02T10:45:00
2022-08-02T10:45:00Z | 2022-08-02T10:45:00Z
2022-21 | 2022-21
2010-12 | 2010-12
2022? | 2022?
2022-08~ | 2022-08~
2022-08-02% | 2022-08-02%
199X | 199X
18XX | 18XX
1XXX | 1XXX
2022-08-XX | 2022-08-XX
2022-XX | 2022-XX
2022-XX-XX | 2022-XX-XX
-0043 | -0043
-0043-03-15 | -0043-03-15
Y-170000002 | Y-170000002
2022/2023 | 2022/2023
2022-08-02/2022-08-03 | 2022-08-02/2022-08-03
2022-08-02?/2022-08-03~ | 2022-08-02?/2022-08-03~
2021/.. | 2021/..
../2023-05 | ../2023-05
2021/ | 2021/
/2023-05 | /2023-05
199x | 199X
y-12000 | Y-12000
"""

DAYS = """
2 Aug 2022 | 2022-08-02
2 August 2022 | 2022-08-02
02 August 2022 | 2022-08-02
2nd August 2022 | 2022-08-02
2nd of August 2022 | 2022-08-02
the 2nd of August, 2022 | 2022-08-02
2. August 2022 | 2022-08-02
2-Aug-2022 | 2022-08-02
2/Aug/2022 | 2022-08-02
Aug 2, 2022 | 2022-08-02
Aug. 2, 2022 | 2022-08-02
August 2 2022 | 2022-08-02
August 2nd, 2022 | 2022-08-02
August the 2nd, 2022 | 2022-08-02
AUGUST 2, 2022 | 2022-08-02
2022 August 2 | 2022-08-02
2022, 2 August | 2022-08-02
Sept. 11, 2001 | 2001-09-11
11 Sept 2001 | 2001-09-11
5 November, 1605 | 1605-11-05
2022/8/2 | 2022-08-02
2022.08.02 | 2022-08-02
2022-8-2 | 2022-08-02
13/02/2022 | 2022-02-13
02/13/2022 | 2022-02-13
02/02/2022 | 2022-02-02
29 February 2024 | 2024-02-29
29 Feb 2000 | 2000-02-29
on 2 August 2022 | 2022-08-02
Tue 2 Aug 2022 | 2022-08-02
Tues. 2 Aug 2022 | 2022-08-02
Tuesday, 2 August 2022 | 2022-08-02
Tuesday, August 2, 2022 | 2022-08-02
2 August 2022, Tuesday | 2022-08-02
2 August 2022 (Tuesday) | 2022-08-02
Weds 3 August 2022 | 2022-08-03
Wednesday 02/03/2022 | 2022-03-02
"""

MONTHS_AND_YEARS = """
August 2022 | 2022-08
Aug 2022 | 2022-08
August of 2022 | 2022-08
August, 2022 | 2022-08
2022 August | 2022-08
8/2022 | 2022-08
08.2022 | 2022-08
2022/8 | 2022-08
in June 2022 | 2022-06
in 2022 | 2022
during 2022 | 2022
some time in 2022 | 2022
44 BC | -0043
44 bce | -0043
44 B.C. | -0043
44 B. C. E. | -0043
1 BC | 0000
AD 79 | 0079
79 AD | 0079
79 CE | 0079
1,200 BC | -1199
12,000 BCE | Y-11999
15 March 44 BC | -0043-03-15
15 March, 44 B.C. | -0043-03-15
March 15, 44 BCE | -0043-03-15
March 44 BC | -0043-03
15 March 1,200 BC | -1199-03-15
24 August AD 79 | 0079-08-24
24 August 79 CE | 0079-08-24
29 February 1 BC | 0000-02-29
2022, month unknown | 2022-XX
August 2022, day unknown | 2022-08-XX
2022, day and month unknown | 2022-XX-XX
"""

PERIODS = """
spring 2022 | 2022-21
summer 2022 | 2022-22
Summer of 2022 | 2022-22
the summer of 2022 | 2022-22
in the summer of 2022 | 2022-22
2022 summer | 2022-22
autumn 2022 | 2022-23
fall 2022 | 2022-23
winter 2022–23 | 2022-24
winter 2022-23 | 2022-24
winter of 2022/23 | 2022-24
winter 1999–2000 | 1999-24
1990s | 199X
the 1990s | 199X
1990's | 199X
the 1990’s | 199X
during the 1990s | 199X
190s CE | 019X
19th century | 18XX
the 19th century | 18XX
nineteenth century | 18XX
twenty-first century | 20XX
21st century | 20XX
1st century CE | 00XX
5th century BC | -04XX
3rd millennium | 2XXX
2nd millennium BCE | -1XXX
"""

HOW_SURE = """
about 1850 | 1850~
around June 2023 | 2023-06~
circa 1850 | 1850~
c. 1850 | 1850~
c.1850 | 1850~
c1850 | 1850~
ca. 1850 | 1850~
ca 1850 | 1850~
approximately 1850 | 1850~
approx. 1850 | 1850~
roughly 1850 | 1850~
1850 or so | 1850~
June 2022 (approx.) | 2022-06~
2 Aug 2022 (circa) | 2022-08-02~
about the 1990s | 199X~
c. 44 BCE | -0043~
about summer 2022 | 2022-22~
possibly 2022 | 2022?
perhaps June 2022 | 2022-06?
probably 2 August 2022 | 2022-08-02?
maybe 2022 | 2022?
June 2022? | 2022-06?
2 Aug 2022 ? | 2022-08-02?
June 2022 (?) | 2022-06?
2022 (uncertain) | 2022?
summer 2022? | 2022-22?
perhaps about 1850 | 1850%
about 1850? | 1850%
about Tuesday 2 August 2022 | 2022-08-02~
"""

STRETCHES = """
Aug 2–3, 2022 | 2022-08-02/2022-08-03
Aug. 2-3, 2022 | 2022-08-02/2022-08-03
2-3 August 2022 | 2022-08-02/2022-08-03
2 - 3 August 2022 | 2022-08-02/2022-08-03
2 to 3 August 2022 | 2022-08-02/2022-08-03
2nd–3rd August 2022 | 2022-08-02/2022-08-03
2 and 3 August 2022 | 2022-08-02/2022-08-03
2022 Aug 2–3 | 2022-08-02/2022-08-03
June 18–19, 2023 | 2023-06-18/2023-06-19
28 Jan – 4 Feb 2023 | 2023-01-28/2023-02-04
28 Jan-4 Feb 2023 | 2023-01-28/2023-02-04
Jan 28 – Feb 4, 2023 | 2023-01-28/2023-02-04
28 Jan 2023 to 4 Feb 2023 | 2023-01-28/2023-02-04
28 Jan 2023 — 4 Feb 2023 | 2023-01-28/2023-02-04
from 28 January to 4 February 2023 | 2023-01-28/2023-02-04
from 28 Dec 2022 until 4 Jan 2023 | 2022-12-28/2023-01-04
2022-08-02 to 2022-08-05 | 2022-08-02/2022-08-05
2022-08-02 – 2022-08-05 | 2022-08-02/2022-08-05
Mon 14 – Tue 15 November 2022 | 2022-11-14/2022-11-15
June–July 2023 | 2023-06/2023-07
June to July 2023 | 2023-06/2023-07
June and July 2023 | 2023-06/2023-07
2022 June–July | 2022-06/2022-07
June – 3 July 2023 | 2023-06/2023-07-03
Aug 2022 – June 2023 | 2022-08/2023-06
May 2022 – 2023 | 2022-05/2023
from 2022-08 to 2022-09 | 2022-08/2022-09
1979-1989 | 1979/1989
1979–1989 | 1979/1989
1979 to 1989 | 1979/1989
1979 through 1989 | 1979/1989
1979..1989 | 1979/1989
1979–89 | 1979/1989
1914-18 | 1914/1918
1929-39 | 1929/1939
1941–5 | 1941/1945
2010–12 | 2010/2012
2022 and 2023 | 2022/2023
spring–summer 2022 | 2022-21/2022-22
autumn–winter 2022 | 2022-23/2022-24
winter–spring 2022 | 2021-24/2022-21
1980s–1990s | 198X/199X
18th–19th century | 17XX/18XX
5th to 4th century BCE | -04XX/-03XX
44–43 BCE | -0043/-0042
1200–1100 BC | -1199/-1099
44 BC – AD 14 | -0043/0014
18–19 October 202 BCE | -0201-10-18/-0201-10-19
about 1850 – about 1860 | 1850~/1860~
1850 to about 1860 | 1850/1860~
"""

ONE_SIDED = """
since 2021 | 2021/..
from 2021 | 2021/..
from June 2021 onwards | 2021-06/..
2021 onwards | 2021/..
2021– | 2021/..
2021–present | 2021/..
June 2021 to present | 2021-06/..
since about 1850 | 1850~/..
until June 2023 | ../2023-06
till 2023 | ../2023
up to 3 June 2023 | ../2023-06-03
until the 19th century | ../18XX
until 2023, start unknown | /2023
2023, end unknown | 2023/
"""

SETS = """
[..2013-10] | [..2013-10]
[2019-07-02..] | [2019-07-02..]
[2023-06-03..2023-06-09] | [2023-06-03..2023-06-09]
[1850~..1860?] | [1850~..1860?]
before November 2013 | [..2013-10]
before June 2023 | [..2023-05]
before 2023 | [..2022]
before 3 June 2023 | [..2023-06-02]
before 1 January 2023 | [..2022-12-31]
sometime before June 2023 | [..2023-05]
before AD 1 | [..0000]
before about 1850 | [..1849~]
prior to 2023 | [..2022]
by June 2023 | [..2023-06]
by 3 June 2023 | [..2023-06-03]
no later than 3 June 2023 | [..2023-06-03]
not later than 2023 | [..2023]
2023 at the latest | [..2023]
2021 or earlier | [..2021]
after 1 July 2019 | [2019-07-02..]
after June 2023 | [2023-07..]
after 31 December 2022 | [2023-01-01..]
after 44 BC | [-0042..]
later than 2021 | [2022..]
not before 2021 | [2021..]
2021 or later | [2021..]
between 26 May and 3 June 2023 | [2023-05-26..2023-06-03]
between May 26 and June 3, 2023 | [2023-05-26..2023-06-03]
some day between 3 and 9 June 2023 | [2023-06-03..2023-06-09]
between 2 and 3 August 2022 | [2022-08-02..2022-08-03]
between May and June 2023 | [2023-05..2023-06]
between 1850 and 1860 | [1850..1860]
sometime between 1850 and 1860 | [1850..1860]
between 44 and 43 BC | [-0043..-0042]
2 or 3 August 2022 | [2022-08-02..2022-08-03]
2022 or 2023 | [2022..2023]
"""

PARTS = """
mid-2015 | [2015-05~..2015-08~]
early 2022 | [2022-01~..2022-04~]
late 2012 | [2012-09~..2012-12~]
in late 2012 | [2012-09~..2012-12~]
early March 2023 | [2023-03-01~..2023-03-10~]
mid-March 2023 | [2023-03-11~..2023-03-20~]
late February 2024 | [2024-02-21~..2024-02-29~]
mid-1990s | [1994~..1996~]
late 1990s | [1997~..1999~]
early 19th century | [1800~..1833~]
late 44 BC | [-0043-09~..-0043-12~]
Q2 2015 | [2015-04..2015-06]
2Q 2015 | [2015-04..2015-06]
2015 Q2 | [2015-04..2015-06]
the second quarter of 2015 | [2015-04..2015-06]
Q4 2015 | [2015-10..2015-12]
first half of 2022 | [2022-01..2022-06]
H2 2022 | [2022-07..2022-12]
night of 13–14 July 2015 | [2015-07-13..2015-07-14]
the night of 13/14 July 2015 | [2015-07-13..2015-07-14]
in the night of July 13–14, 2015 | [2015-07-13..2015-07-14]
night of 13 July 2015 | [2015-07-13..2015-07-14]
overnight 31 August – 1 September 2015 | [2015-08-31..2015-09-01]
before summer 2022 | [..2022-05]
before the 1990s | [..1989]
after winter 2022–23 | [2023-03..]
between spring and summer 2022 | [2022-03..2022-08]
"""

SEVERAL = """
winter 2022 | 2021-24 | 2022-24
the winter of 2022 | 2021-24 | 2022-24
the 1900s | 190X | 19XX
2000s | 200X | 20XX
since winter 2022 | 2021-24/.. | 2022-24/..
winter 2022–2024 | 2021-24/2024 | 2022-24/2024
about 1850–1860 | 1850~/1860~ | 1850~/1860
1850–1860? | 1850?/1860? | 1850/1860?
2021-23 | 2021-23 | 2021/2023
1941-5 | 1941-05 | 1941/1945
"""

BY_HABIT = """
02/03/2022 | 2022-03-02 | 2022-02-03
2/3/2022 | 2022-03-02 | 2022-02-03
4.6.2023 | 2023-06-04 | 2023-04-06
4-6-2023 | 2023-06-04 | 2023-04-06
10 11 2023 | 2023-11-10 | 2023-10-11
02/03 44 BC | -0043-03-02 | -0043-02-03
about 02/03/2022 | 2022-03-02~ | 2022-02-03~
02/03/2022? | 2022-03-02? | 2022-02-03?
since 02/03/2022 | 2022-03-02/.. | 2022-02-03/..
before 02/03/2022 | [..2022-03-01] | [..2022-02-02]
02/03/2022 to 05/03/2022 | 2022-03-02/2022-03-05 | 2022-02-03/2022-05-03
02/03–05/03/2022 | 2022-03-02/2022-03-05 | 2022-02-03/2022-05-03
from 02/03/2022 until 2023 | 2022-03-02/2023 | 2022-02-03/2023
between 02/03/2022 and 05/03/2022 | [2022-03-02..2022-03-05] | [2022-02-03..2022-05-03]
"""

_NO_DATES = """
soon
today
yesterday
Monday
last summer
after the war
before Christmas
the day before
undated
n.d.
..
/
?
June
18 June
2-3 August
28 Jan – 4 Feb
between May and June
02/03
'22
22
2 Aug 22
02/03/22
summer '22
’90s
the nineties
the 190s
June 0044
18 June 0 BC
0 AD
5 44 BC
29 February 43 CE
29 February 2023
31 June 2023
2023-06-31
2022-13
2022/13/02
13/2022
32 August 2022
1st/2/2022
2022 4th
5 2022 6
21th century
0th century
the 19rd century
Tuesday, 14 November 2022
Wed 2 Aug 2022
Monday November 2022
Mondays 14 November 2022
the end of 2022
early summer 2022
early 2 June 2022
since late 2022
about mid-2022
mid 3rd millennium
Q5 2022
third half of 2022
night of 13–16 July 2015
night of July 2015
before late 2022
before [..2022]
about
about about 2022
circa June
perhaps since 1850
about before 1850
not until 2022
2022 or 2024
2 and 5 August 2022
26 May and 3 June 2023
1989–79
2023–2022
2023/2022
3 June 2023 – 26 May 2023
28 Dec – 4 Jan 2023
28 Dec 2022 – 4 Jan
2021 – 2022 – 2023
2022/23
winter 2022–24
summer 2022–23
2–5/3/2022
2 – 2022
to 2022
from
between 2022
between 2022 and
10:45 2022
20220802
2022-W31
2022-214
[2022,2023]
2022-5-33
2022-08-02/2022-08-03/2022-08-04
June June 2023
June 2022 2023
June 2023 12 30
<b>2022</b>
2022年8月2日
४ June 2023
"""

UNUSUAL_SPACES = [
    Example(text, (reading,), (reading,))
    for text, reading in (
        ("  2 Aug 2022\n", "2022-08-02"),
        ("2\u00a0August\u00a02022", "2022-08-02"),
        ("2\u202fAugust\t2022", "2022-08-02"),
        ("28\u00a0Jan\u2009–\u20094\u00a0Feb\u00a02023", "2023-01-28/2023-02-04"),
        ("1979\u20111989", "1979/1989"),
        ("1979\u20141989", "1979/1989"),
        ("2022\u201108\u201102", "2022-08-02"),
        ("\u22120043", "-0043"),
    )
]
"""With signs that look alike: spaces that don't break, and dashes of all lengths."""

READ = [
    *_alike(EDTF),
    *_alike(DAYS),
    *_alike(MONTHS_AND_YEARS),
    *_alike(PERIODS),
    *_alike(HOW_SURE),
    *_alike(STRETCHES),
    *_alike(ONE_SIDED),
    *_alike(SETS),
    *UNUSUAL_SPACES,
]
"""Texts with one reading each."""

SAYING_MORE = _alike(PARTS)
"""Texts with one reading each, which say more than it does."""

DOUBTFUL = [*_alike(SEVERAL), *_habits(BY_HABIT)]
"""Texts with several readings each."""

REFUSED = [
    *_NO_DATES.strip().splitlines(),
    "",
    "   ",
    "4 June 2023\x00",
    "\udcff2023",
    "2022\u200b",
    "\u202e2022",
    "9" * 10_000,
    "4 " * 10_000 + "June 2023",
    "–" * 100,
    "2 - " * 24 + "2022",
]
"""Texts that are no date, or not one that can be read."""
