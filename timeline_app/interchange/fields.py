"""What formats can hold of an event."""

from __future__ import annotations

from enum import Enum

from timeline_app.core.text.translation import QT_TRANSLATE_NOOP


class Field(Enum):
    """What a format can hold of an event, in the order in which losses are told.

    `label` is what it is called in English. `own` are the fields of `Event` of which it holds all.
    """

    label: str
    own: tuple[str, ...]

    TITLE = QT_TRANSLATE_NOOP("formats_texts", "title"), "title"
    DATE = QT_TRANSLATE_NOOP("formats_texts", "date"), "date"
    UNDATED = QT_TRANSLATE_NOOP("formats_texts", "events without a date")
    END = QT_TRANSLATE_NOOP("formats_texts", "end")
    TIME = QT_TRANSLATE_NOOP("formats_texts", "time"), "time"
    ZONE = QT_TRANSLATE_NOOP("formats_texts", "time zone"), "zone"
    UNCERTAIN = QT_TRANSLATE_NOOP("formats_texts", "uncertain dates")
    INEXACT = QT_TRANSLATE_NOOP("formats_texts", "dates without a day")
    """Months and years."""
    FAR_DATES = QT_TRANSLATE_NOOP("formats_texts", "dates before year 1 or after 9999")
    WORDINGS = QT_TRANSLATE_NOOP("formats_texts", "dates as worded"), "date_basis"
    """What each source says of the date."""
    PLACE = QT_TRANSLATE_NOOP("formats_texts", "place"), "place"
    TEXT = QT_TRANSLATE_NOOP("formats_texts", "text"), "summary"
    CAPTIONS = QT_TRANSLATE_NOOP("formats_texts", "captions"), "caption"
    QUOTES = QT_TRANSLATE_NOOP("formats_texts", "quotes")
    SPEAKERS = QT_TRANSLATE_NOOP("formats_texts", "speakers")
    """Who said a quote, and in which office, when and where."""
    TRANSLATIONS = QT_TRANSLATE_NOOP("formats_texts", "translations")
    """Of quotes, and by whom."""
    CITATIONS = QT_TRANSLATE_NOOP("formats_texts", "citations")
    """Which source supports, disputes or gives context to an event, and where in it."""
    SOURCES = QT_TRANSLATE_NOOP("formats_texts", "bibliographic records")
    """The bibliographic records, with all that they hold."""
    LINKS = QT_TRANSLATE_NOOP("formats_texts", "links")
    KEPT_TEXTS = QT_TRANSLATE_NOOP("formats_texts", "kept texts")
    """Those of the sources, and where in them words stand."""
    LANES = QT_TRANSLATE_NOOP("formats_texts", "lanes"), "lanes"
    COLOURS = QT_TRANSLATE_NOOP("formats_texts", "colours")
    TAGS = QT_TRANSLATE_NOOP("formats_texts", "tags"), "tags"
    KINDS = QT_TRANSLATE_NOOP("formats_texts", "kinds of events"), "kind"
    CHANNELS = QT_TRANSLATE_NOOP("formats_texts", "channels"), "channel"
    PEOPLE = QT_TRANSLATE_NOOP("formats_texts", "people")
    OFFICES = QT_TRANSLATE_NOOP("formats_texts", "roles and offices")
    """Roles, and offices held, of those who take part."""
    OTHER_NAMES = QT_TRANSLATE_NOOP("formats_texts", "names in other scripts")
    STATUS = QT_TRANSLATE_NOOP("formats_texts", "status"), "status"
    IMPORTANCE = QT_TRANSLATE_NOOP("formats_texts", "importance"), "importance"
    VERIFICATION = (
        QT_TRANSLATE_NOOP("formats_texts", "verification"),
        "verification verification_note",
    )
    NOTES = QT_TRANSLATE_NOOP("formats_texts", "notes"), "note"
    RELATIONS = QT_TRANSLATE_NOOP("formats_texts", "relations")
    ERAS = QT_TRANSLATE_NOOP("formats_texts", "eras")
    PARTS = QT_TRANSLATE_NOOP("formats_texts", "parts of events")
    REPETITION = QT_TRANSLATE_NOOP("formats_texts", "repetition")

    def __init__(self, label: str, own: str = "") -> None:
        self.label, self.own = label, tuple(own.split())


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
