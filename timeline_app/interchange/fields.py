"""What formats can hold of an event."""

from __future__ import annotations

from enum import Enum


class Field(Enum):
    """What a format can hold of an event."""

    TITLE = "title"
    DATE = "date"
    END = "end"
    TIME = "time"
    ZONE = "time zone"
    UNCERTAIN = "uncertain dates"
    PLACE = "place"
    TEXT = "text"
    QUOTES = "quotes"
    LINKS = "links"
    LANES = "lanes"
    COLOURS = "colours"
    TAGS = "tags"
    PEOPLE = "people"
    STATUS = "status"
    ERAS = "eras"
    PARTS = "parts"
    REPETITION = "repetition"
    SOURCES = "sources"
    """The bibliographic records, with all that they hold."""
    CITATIONS = "citations"
    """Which source supports, disputes or gives context to an event, and where in it."""
    WORDINGS = "dates as worded"
    """What each source says of the date."""
    IMPORTANCE = "importance"
    VERIFICATION = "verification"
    NOTES = "notes"
    CAPTIONS = "captions"
    KINDS = "kinds"
    CHANNELS = "channels"
    OFFICES = "offices"
    """Roles, and offices held, of those who take part."""
    RELATIONS = "relations"
    UNDATED = "events without a date"
    INEXACT = "dates without a day"
    """Months and years."""
    FAR_DATES = "dates before year 1 or after 9999"
    SPEAKERS = "speakers"
    """Who said a quote, and in which office, when and where."""
    TRANSLATIONS = "translations"
    """Of quotes, and by whom."""
    OTHER_NAMES = "names in other scripts"
    KEPT_TEXTS = "kept texts"
    """Those of the sources, and where in them words stand."""


def fields_of(names: str) -> tuple[Field, ...]:
    """The fields of these names, which blanks part. Raises `KeyError` for one that there isn't."""
    return tuple(Field[name.upper()] for name in names.split())


MEMO_FIELDS = fields_of(
    "title date end time zone uncertain place text quotes links people offices status channels "
    "citations wordings verification notes speakers translations other_names sources relations "
    "lanes kinds tags undated inexact far_dates"
)
"""What a memo says of an event: each source in full, and people by the name in their own script."""

TABLE_FIELDS = fields_of(
    "title date end time zone uncertain undated inexact far_dates place text quotes speakers "
    "translations links lanes tags people status citations importance verification notes captions "
    "kinds channels offices wordings"
)
"""What a table with all fields holds of an event."""
