"""Why something was refused, and the parts that such a report is made of: codes, no words.

Also why a chronology is open for reading only, as `document.file_lock` decides.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING, NamedTuple

from typing_extensions import override

if TYPE_CHECKING:
    pass


class _Code(Enum):
    """An enum whose values are codes that may be written: the names in lower case."""

    @override
    @staticmethod
    def _generate_next_value_(name: str, start: int, count: int, last_values: list[str]) -> str:
        return name.lower()


class RefusedReason(_Code):
    """Why a file was not taken as input."""

    MISSING = auto()
    NOT_A_FILE = auto()
    UNREADABLE = auto()
    LOCKED = auto()
    EMPTY = auto()
    OTHER_FORMAT = auto()
    NO_COPY_AS_JSON = auto()
    OTHER_DATABASE = auto()
    OTHER_JSON = auto()
    NEWER = auto()
    OTHER_STRUCTURE = auto()
    DAMAGED = auto()
    NOT_UTF8 = auto()
    NOT_JSON = auto()
    TOO_DEEP = auto()
    WRONG_VALUE = auto()
    NOT_A_DATE = auto()
    REPEATED_KEY = auto()
    REPEATED_RECORD = auto()
    UNKNOWN_REFERENCE = auto()
    DIFFERENT_RECORD = auto()
    UNKNOWN_ENCODING = auto()
    UNSAFE = auto()
    FOREIGN_CALENDAR = auto()
    ENCRYPTED = auto()
    NO_EVENTS = auto()
    NO_COLUMN = auto()


class WriteReason(_Code):
    """Why a file could not be written."""

    EXISTS = auto()
    NOT_WRITABLE = auto()
    NO_FOLDER = auto()
    NO_SPACE = auto()
    LOCKED = auto()
    GONE = auto()
    REPLACED = auto()
    LONG_NAME = auto()
    UNPROVEN = auto()
    FAILED = auto()
    TOO_MANY_EVENTS = auto()

    @property
    def is_loss(self) -> bool:
        """Whether the file is not what it was, so that no edit at all can be written."""
        return self in (WriteReason.GONE, WriteReason.REPLACED)


class ConflictReason(_Code):
    """Why an edit does not fit the chronology."""

    MISSING = auto()
    CHANGED = auto()
    TAKEN = auto()
    ID_CHANGED = auto()
    UNKNOWN_REFERENCE = auto()
    STILL_NAMED = auto()
    NOT_VALID = auto()


class ReasonPart(_Code):
    """What a report says besides its reason: what is wrong, where it is, what it is about."""

    # Records, named as their tables are.
    CHRONOLOGY = auto()
    LANE = auto()
    SOURCE = auto()
    TEXT = auto()
    ACTOR = auto()
    EVENT = auto()
    DATE_CLAIM = auto()
    PARTICIPATION = auto()
    CITATION = auto()
    QUOTE = auto()
    EVENT_QUOTE = auto()
    RELATION = auto()
    WAIVER = auto()
    IMPORT = auto()
    ORIGIN = auto()

    # Which record, and where.
    RECORD = auto()
    RECORD_OF = auto()
    ROW = auto()
    BATCH = auto()
    SOME_RECORD = auto()
    SOME_CHANGE = auto()
    FIELD_OF_RECORD = auto()
    FIELD_OF_KIND = auto()
    NAMES_AND_OFFICES = auto()
    ID = auto()
    LINE = auto()
    PLACE_AND_ID = auto()
    PLACE_AND_LINE = auto()
    PLACE_LINE_AND_ID = auto()
    LOG_ENTRY = auto()
    AT_PLACE = auto()

    # What a file is.
    A_FOLDER = auto()
    A_PNG = auto()
    A_JPEG = auto()
    A_GIF = auto()
    A_PDF = auto()
    AN_SVG = auto()
    A_ZIP = auto()
    A_GZIP = auto()
    AN_XZ = auto()
    A_ZSTANDARD = auto()
    A_PROGRAM = auto()
    UTF16 = auto()
    AN_OLD_DOCUMENT = auto()
    AN_RTF = auto()
    A_WEB_PAGE = auto()
    OTHER_XML = auto()
    OTHER_TEXT = auto()
    NO_TEXT = auto()
    NO_JSON = auto()
    CUT_OFF = auto()
    OTHER_JOURNAL = auto()
    VERSION = auto()
    VERSION_AND_KNOWN = auto()
    NEWER_AND = auto()
    WOULD_LOSE = auto()
    LEFT_OUT_IN_JSON = auto()
    SAVE_AS_JSON = auto()
    ONE_RECORD_A_LINE = auto()
    OTHER_FORMAT_NAMED = auto()
    NOT_OURS = auto()
    NO_SUCH_PART = auto()
    DANGLING_ROW = auto()
    NO_MEMORY = auto()
    NO_REVISION = auto()
    NO_TITLE = auto()
    NO_NUMBER = auto()
    NO_VALUE = auto()
    NO_RECORD_FOUND = auto()
    NO_CITATIONS_FOUND = auto()
    NO_SOURCE_FOUND = auto()
    NONE_CAN_BE_ADDED = auto()

    # What is wrong with a value.
    IS_EMPTY = auto()
    NO_WORDS = auto()
    OTHER_WORDS = auto()
    OTHER_LENGTH = auto()
    NO_SHA256 = auto()
    WORDS_TOO_LARGE = auto()
    WORDS_NOT_PLAIN = auto()
    KEY = auto()
    NO_SUCH_RECORD = auto()
    TOO_MANY_LANES = auto()
    LANES_ALLOWED = auto()
    LANES_ALREADY = auto()
    NUMBER_TOO_LARGE = auto()
    EQUAL_BEFORE = auto()
    ID_BEFORE = auto()
    PART_OF_RECORD = auto()
    OTHER_TYPE = auto()
    ALWAYS_ONE = auto()
    BECOMES = auto()
    CHANGES_TWICE = auto()
    SAME_ID_THERE = auto()
    EXPECTED_TYPE = auto()
    FIELD_MISSING = auto()
    FIELD_UNKNOWN = auto()
    NO_ENUM_VALUE = auto()
    INVALID_VALUE = auto()
    IN_VALUE = auto()

    # What is no JSON.
    TRUNCATED = auto()
    INVALID_CHARACTER = auto()
    TRAILING_CHARACTERS = auto()
    TRAILING_COMMA_IN_OBJECT = auto()
    TRAILING_COMMA_IN_ARRAY = auto()
    NO_COLON = auto()
    NO_COMMA_IN_OBJECT = auto()
    NO_COMMA_IN_ARRAY = auto()
    KEYS_NO_TEXTS = auto()
    WRONG_ESCAPE = auto()
    WRONG_NUMBER = auto()
    NUMBER_OUT_OF_RANGE = auto()

    # What is no date; named as `core.dates` names the faults.
    DATE_EMPTY = auto()
    DATE_NOT_EDTF = auto()
    DATE_LEVEL_2 = auto()
    DATE_NO_SUCH_DATE = auto()
    DATE_NO_SUCH_TIME = auto()
    DATE_YEAR_TOO_FAR = auto()
    DATE_END_BEFORE_START = auto()
    DATE_NO_KNOWN_END = auto()

    # Why a file can't be written.
    WRITE_PROTECTED = auto()
    NO_FILE = auto()
    HARD_LINKS = auto()
    JOURNAL_BESIDE = auto()
    REFUSED = auto()
    NAME_NOT_TEXT = auto()
    READING_ONLY = auto()
    ONLY_JSON_REPLACED = auto()

    # What a clipboard holds.
    TOO_LARGE_TO_PASTE = auto()


class ReadOnlyCause(Enum):
    """Why it may not be written."""

    ASKED = auto()
    IN_USE = auto()
    NOT_WRITABLE = auto()
    NO_LOCK = auto()
    NEWER = auto()
    LONG_NAME = auto()


class FileWriter(NamedTuple):
    """Who may write a file just now."""

    program: str
    host: str
    process_id: int
    is_here: bool
    """Whether it is this very process."""


class ReadOnlyReason(NamedTuple):
    """Why a chronology is open for reading only, and who has it if somebody does.

    `version` is that of the file's structure, where that is why.
    """

    cause: ReadOnlyCause
    writer: FileWriter | None = None
    version: int = 0
