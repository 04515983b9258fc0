"""Texts in the forms of EDTF, of all its levels: a form of dates that becomes read is among them.

https://www.loc.gov/standards/datetime/ has the forms; some beside them are taken in too.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

_YEARS = (
    *("2004", "-0004", "20040", "Y20040", "Y2E4", "2004S2"),
    *("200X", "20XX", "2XXX", "XXXX", "2X04", "?2004", "2004~"),
)
_MONTHS = ("", "-06", "-XX", "-1X", "-21", "-25", "-~06", "-06~", "-W06")
_DAYS = ("", "-03", "-XX", "-0X", "-%03")
_AFTER = (
    *("", "?", "%", "T10", "T10:30", "T10:30:15", "T10:30:15.5"),
    *("T10:30:15Z", "T10:30:15+05:30", "T10:30:15?"),
)
_ALONE = (
    *("{}", "/{}", "{}/", "../{}", "{}/..", "[{}]", "[..{}]", "[{}..]", "[{},..]", "[..,{}]"),
    *("{{{}}}", "{{..{}}}", "{{{}..}}", "..{}", "{}..", "<{}", ">{}", "~{}", "P1Y/{}", "{}/P1Y"),
    *("[..{}]?", "[..{}]/..", "../[..{}]", "({})?"),
)
_BOTH = ("{}/{}", "[{}..{}]", "[{},{}]", "{{{}..{}}}", "{{{},{}}}", "{}..{}", "{},{}")

CLOCK_FORMS = (
    *("10:30", "10:30:15", "10", "1030", "10.30", "10:30Z", "10:30~", "10:30/11:00", "24:00"),
    *("23:59:60", "10:30:15.5", "9:30", "10:3X", "T10:30", "[10:30..11:00]"),
    *("11:00/10:30", "10:30/24:00", "10:30:15/11:00", "10:30/", "/10:30", "10:30/.."),
)
"""Texts that may be clock times of events, or come to be."""


def date_forms() -> Iterator[str]:
    """Each date by itself, open to a side, and as either end of what has two."""
    for parts in product(_YEARS, _MONTHS, _DAYS, _AFTER):
        date = "".join(parts)
        yield from (form.format(date) for form in _ALONE)
        for form in _BOTH:
            yield form.format("1000", date)
            yield form.format(date, "9000")
