"""What reports of storage say, in English, to be translated: one pattern for each code."""

from __future__ import annotations

from timeline_app.core.text.translation import QT_TRANSLATE_NOOP
from timeline_app.storage.reasons import ConflictReason, ReasonPart, RefusedReason, WriteReason

Code = RefusedReason | WriteReason | ConflictReason | ReasonPart

PATTERNS: dict[Code, str] = {
    RefusedReason.MISSING: QT_TRANSLATE_NOOP("words", "there is no such file"),
    RefusedReason.NOT_A_FILE: QT_TRANSLATE_NOOP("words", "this is not a file"),
    RefusedReason.UNREADABLE: QT_TRANSLATE_NOOP("words", "the file can't be read"),
    RefusedReason.LOCKED: QT_TRANSLATE_NOOP("words", "another program is writing to the file"),
    RefusedReason.EMPTY: QT_TRANSLATE_NOOP("words", "the file is empty"),
    RefusedReason.OTHER_FORMAT: QT_TRANSLATE_NOOP("words", "this is not a chronology"),
    RefusedReason.NO_COPY_AS_JSON: QT_TRANSLATE_NOOP(
        "words", "only what is saved as JSON can be added"
    ),
    RefusedReason.OTHER_DATABASE: QT_TRANSLATE_NOOP(
        "words", "this is a database of another program"
    ),
    RefusedReason.OTHER_JSON: QT_TRANSLATE_NOOP("words", "this JSON is not a chronology"),
    RefusedReason.NEWER: QT_TRANSLATE_NOOP("words", "a newer version of the program wrote this"),
    RefusedReason.OTHER_STRUCTURE: QT_TRANSLATE_NOOP(
        "words", "the file has a structure that is not ours"
    ),
    RefusedReason.DAMAGED: QT_TRANSLATE_NOOP("words", "the file is damaged"),
    RefusedReason.NOT_UTF8: QT_TRANSLATE_NOOP("words", "the text is not UTF-8"),
    RefusedReason.NOT_JSON: QT_TRANSLATE_NOOP("words", "this is not valid JSON"),
    RefusedReason.TOO_DEEP: QT_TRANSLATE_NOOP("words", "the JSON is nested too deeply"),
    RefusedReason.WRONG_VALUE: QT_TRANSLATE_NOOP("words", "a value is wrong"),
    RefusedReason.NOT_A_DATE: QT_TRANSLATE_NOOP("words", "a date can't be read"),
    RefusedReason.REPEATED_KEY: QT_TRANSLATE_NOOP("words", "a key stands twice in one object"),
    RefusedReason.REPEATED_RECORD: QT_TRANSLATE_NOOP("words", "a record is there twice"),
    RefusedReason.UNKNOWN_REFERENCE: QT_TRANSLATE_NOOP(
        "words", "something is named that is not there"
    ),
    RefusedReason.DIFFERENT_RECORD: QT_TRANSLATE_NOOP(
        "words", "the open chronology has another record of this id"
    ),
    RefusedReason.UNKNOWN_ENCODING: QT_TRANSLATE_NOOP(
        "words", "the encoding of the text can't be told"
    ),
    RefusedReason.UNSAFE: QT_TRANSLATE_NOOP(
        "words", "reading it would take more memory or time than is safe"
    ),
    RefusedReason.FOREIGN_CALENDAR: QT_TRANSLATE_NOOP(
        "words", "it has a calendar that can't be read"
    ),
    RefusedReason.ENCRYPTED: QT_TRANSLATE_NOOP("words", "the file is encrypted"),
    RefusedReason.NO_EVENTS: QT_TRANSLATE_NOOP("words", "there are no events in it"),
    RefusedReason.NO_COLUMN: QT_TRANSLATE_NOOP("words", "it has no such column, row or sheet"),
    WriteReason.EXISTS: QT_TRANSLATE_NOOP("words", "the file exists already"),
    WriteReason.NOT_WRITABLE: QT_TRANSLATE_NOOP("words", "writing is not allowed here"),
    WriteReason.NO_FOLDER: QT_TRANSLATE_NOOP("words", "there is no such folder"),
    WriteReason.NO_SPACE: QT_TRANSLATE_NOOP("words", "the disk is full"),
    WriteReason.LOCKED: QT_TRANSLATE_NOOP("words", "another program is using the file"),
    WriteReason.GONE: QT_TRANSLATE_NOOP("words", "the file has gone"),
    WriteReason.REPLACED: QT_TRANSLATE_NOOP("words", "another program has replaced the file"),
    WriteReason.LONG_NAME: QT_TRANSLATE_NOOP(
        "words", "the name is too long for changes to be saved safely"
    ),
    WriteReason.UNPROVEN: QT_TRANSLATE_NOOP("words", "what was written can't be read again"),
    WriteReason.TOO_MANY_EVENTS: QT_TRANSLATE_NOOP(
        "words", "there are more events than a sheet of it has rows; CSV has room for them"
    ),
    WriteReason.FAILED: QT_TRANSLATE_NOOP("words", "writing failed"),
    ConflictReason.MISSING: QT_TRANSLATE_NOOP("words", "{record} is not there"),
    ConflictReason.CHANGED: QT_TRANSLATE_NOOP(
        "words", "{record} is no longer what was to be changed"
    ),
    ConflictReason.TAKEN: QT_TRANSLATE_NOOP("words", "{record} is there already"),
    ConflictReason.ID_CHANGED: QT_TRANSLATE_NOOP("words", "{record} can't change its id"),
    ConflictReason.UNKNOWN_REFERENCE: QT_TRANSLATE_NOOP(
        "words", "{record} names something that is not there"
    ),
    ConflictReason.STILL_NAMED: QT_TRANSLATE_NOOP(
        "words", "{record} is still named by another record"
    ),
    ConflictReason.NOT_VALID: QT_TRANSLATE_NOOP(
        "words", "{record} has a value that can't be stored"
    ),
    ReasonPart.CHRONOLOGY: QT_TRANSLATE_NOOP("words", "chronology"),
    ReasonPart.LANE: QT_TRANSLATE_NOOP("words", "lane"),
    ReasonPart.SOURCE: QT_TRANSLATE_NOOP("words", "source"),
    ReasonPart.TEXT: QT_TRANSLATE_NOOP("words", "kept text"),
    ReasonPart.ACTOR: QT_TRANSLATE_NOOP("words", "actor"),
    ReasonPart.EVENT: QT_TRANSLATE_NOOP("words", "event"),
    ReasonPart.DATE_CLAIM: QT_TRANSLATE_NOOP("words", "date claim"),
    ReasonPart.PARTICIPATION: QT_TRANSLATE_NOOP("words", "participation"),
    ReasonPart.CITATION: QT_TRANSLATE_NOOP("words", "citation"),
    ReasonPart.QUOTE: QT_TRANSLATE_NOOP("words", "quote"),
    ReasonPart.EVENT_QUOTE: QT_TRANSLATE_NOOP("words", "event quote"),
    ReasonPart.RELATION: QT_TRANSLATE_NOOP("words", "relation"),
    ReasonPart.WAIVER: QT_TRANSLATE_NOOP("words", "waiver"),
    ReasonPart.IMPORT: QT_TRANSLATE_NOOP("words", "import"),
    ReasonPart.ORIGIN: QT_TRANSLATE_NOOP("words", "origin"),
    ReasonPart.RECORD: QT_TRANSLATE_NOOP("words", '{kind} "{id}"'),
    ReasonPart.RECORD_OF: QT_TRANSLATE_NOOP("words", '{kind} of {other} "{id}"'),
    ReasonPart.ROW: QT_TRANSLATE_NOOP("words", "{kind} in row {row}"),
    ReasonPart.BATCH: QT_TRANSLATE_NOOP("words", "batch {batch}"),
    ReasonPart.SOME_RECORD: QT_TRANSLATE_NOOP("words", "a record"),
    ReasonPart.SOME_CHANGE: QT_TRANSLATE_NOOP("words", "a change"),
    ReasonPart.FIELD_OF_RECORD: QT_TRANSLATE_NOOP("words", "{record}, {field}"),
    ReasonPart.FIELD_OF_KIND: QT_TRANSLATE_NOOP("words", "{kind} ({field})"),
    ReasonPart.NAMES_AND_OFFICES: QT_TRANSLATE_NOOP("words", "actor (other_names or offices)"),
    ReasonPart.ID: QT_TRANSLATE_NOOP("words", 'id "{id}"'),
    ReasonPart.LINE: QT_TRANSLATE_NOOP("words", "line {line}"),
    ReasonPart.PLACE_AND_ID: QT_TRANSLATE_NOOP("words", '{place} (id "{id}")'),
    ReasonPart.PLACE_AND_LINE: QT_TRANSLATE_NOOP("words", "{place} (line {line})"),
    ReasonPart.PLACE_LINE_AND_ID: QT_TRANSLATE_NOOP("words", '{place} (line {line}, id "{id}")'),
    ReasonPart.LOG_ENTRY: QT_TRANSLATE_NOOP("words", "edit log, entry {number}"),
    ReasonPart.AT_PLACE: QT_TRANSLATE_NOOP("words", "{place}: {detail}"),
    ReasonPart.A_FOLDER: QT_TRANSLATE_NOOP("words", "it is a folder"),
    ReasonPart.A_PNG: QT_TRANSLATE_NOOP("words", "it is a PNG picture, and no chronology is in it"),
    ReasonPart.A_JPEG: QT_TRANSLATE_NOOP("words", "it is a JPEG picture"),
    ReasonPart.A_GIF: QT_TRANSLATE_NOOP("words", "it is a GIF picture"),
    ReasonPart.A_PDF: QT_TRANSLATE_NOOP("words", "it is a PDF, and no chronology is in it"),
    ReasonPart.AN_SVG: QT_TRANSLATE_NOOP(
        "words", "it is an SVG picture, and no chronology is in it"
    ),
    ReasonPart.A_ZIP: QT_TRANSLATE_NOOP("words", "it is a ZIP archive, or an office document"),
    ReasonPart.A_GZIP: QT_TRANSLATE_NOOP("words", "it is a gzip archive"),
    ReasonPart.AN_XZ: QT_TRANSLATE_NOOP("words", "it is an xz archive"),
    ReasonPart.A_ZSTANDARD: QT_TRANSLATE_NOOP("words", "it is a Zstandard archive"),
    ReasonPart.A_PROGRAM: QT_TRANSLATE_NOOP("words", "it is a program"),
    ReasonPart.UTF16: QT_TRANSLATE_NOOP("words", "it is text in UTF-16"),
    ReasonPart.AN_OLD_DOCUMENT: QT_TRANSLATE_NOOP(
        "words", "it is a document of an old office program, or an encrypted one"
    ),
    ReasonPart.AN_RTF: QT_TRANSLATE_NOOP("words", "it is a text in RTF"),
    ReasonPart.A_WEB_PAGE: QT_TRANSLATE_NOOP("words", "it is a web page"),
    ReasonPart.OTHER_XML: QT_TRANSLATE_NOOP("words", "it is XML of a kind that is not known"),
    ReasonPart.OTHER_TEXT: QT_TRANSLATE_NOOP("words", "it is text of a kind that is not known"),
    ReasonPart.NO_TEXT: QT_TRANSLATE_NOOP("words", "it is no text, and of no kind that is known"),
    ReasonPart.NO_JSON: QT_TRANSLATE_NOOP("words", "it is not JSON"),
    ReasonPart.CUT_OFF: QT_TRANSLATE_NOOP("words", "it is cut off"),
    ReasonPart.OTHER_JOURNAL: QT_TRANSLATE_NOOP("words", "it has another kind of journal"),
    ReasonPart.VERSION: QT_TRANSLATE_NOOP("words", "its version is {version}"),
    ReasonPart.VERSION_AND_KNOWN: QT_TRANSLATE_NOOP(
        "words", "its version is {version}, this program knows those up to {known}"
    ),
    ReasonPart.NEWER_AND: QT_TRANSLATE_NOOP("words", "{versions}, and {detail}"),
    ReasonPart.WOULD_LOSE: QT_TRANSLATE_NOOP("words", "would lose what is new in it"),
    ReasonPart.LEFT_OUT_IN_JSON: QT_TRANSLATE_NOOP(
        "words", "JSON would leave out what is new in it, but a copy as a chronology holds all"
    ),
    ReasonPart.SAVE_AS_JSON: QT_TRANSLATE_NOOP(
        "words", "open this chronology and save a copy of it as JSON"
    ),
    ReasonPart.ONE_RECORD_A_LINE: QT_TRANSLATE_NOOP(
        "words", "of more than {size} MiB it must have one record a line"
    ),
    ReasonPart.OTHER_FORMAT_NAMED: QT_TRANSLATE_NOOP("words", 'its "format" is not "{format}"'),
    ReasonPart.NOT_OURS: QT_TRANSLATE_NOOP("words", "the {kind} {name} is not ours"),
    ReasonPart.NO_SUCH_PART: QT_TRANSLATE_NOOP("words", "the {kind} {name} is missing"),
    ReasonPart.DANGLING_ROW: QT_TRANSLATE_NOOP(
        "words", "row {row} of {table} names something that is not there"
    ),
    ReasonPart.NO_MEMORY: QT_TRANSLATE_NOOP("words", "there is not enough memory"),
    ReasonPart.NO_REVISION: QT_TRANSLATE_NOOP("words", "it has no revision"),
    ReasonPart.NO_TITLE: QT_TRANSLATE_NOOP("words", "it has no title"),
    ReasonPart.NO_NUMBER: QT_TRANSLATE_NOOP("words", "a number is missing"),
    ReasonPart.NO_VALUE: QT_TRANSLATE_NOOP("words", "a value is missing"),
    ReasonPart.NO_RECORD_FOUND: QT_TRANSLATE_NOOP("words", "{record} can't be found"),
    ReasonPart.NO_CITATIONS_FOUND: QT_TRANSLATE_NOOP("words", "citations can't be found"),
    ReasonPart.NO_SOURCE_FOUND: QT_TRANSLATE_NOOP("words", "a source can't be found"),
    ReasonPart.NONE_CAN_BE_ADDED: QT_TRANSLATE_NOOP("words", "no {kind} can be added"),
    ReasonPart.IS_EMPTY: QT_TRANSLATE_NOOP("words", "it is empty"),
    ReasonPart.NO_WORDS: QT_TRANSLATE_NOOP("words", "its words are not there"),
    ReasonPart.OTHER_LENGTH: QT_TRANSLATE_NOOP("words", "a text is longer or shorter than it says"),
    ReasonPart.OTHER_WORDS: QT_TRANSLATE_NOOP(
        "words", "the words of a text are others than it says"
    ),
    ReasonPart.NO_SHA256: QT_TRANSLATE_NOOP("words", "it is no SHA-256"),
    ReasonPart.WORDS_TOO_LARGE: QT_TRANSLATE_NOOP(
        "words", "a text of more than {size} MB can't be kept"
    ),
    ReasonPart.WORDS_NOT_PLAIN: QT_TRANSLATE_NOOP(
        "words", "its lines must end with line feeds, and it may hold no NUL"
    ),
    ReasonPart.KEY: QT_TRANSLATE_NOOP("words", '"{key}"'),
    ReasonPart.NO_SUCH_RECORD: QT_TRANSLATE_NOOP("words", 'there is no {kind} "{id}"'),
    ReasonPart.TOO_MANY_LANES: QT_TRANSLATE_NOOP("words", "there are more than {n} lanes", "", 1),
    ReasonPart.LANES_ALLOWED: QT_TRANSLATE_NOOP("words", "there may be {n} lanes", "", 1),
    ReasonPart.LANES_ALREADY: QT_TRANSLATE_NOOP("words", "there are {n} lanes already", "", 1),
    ReasonPart.NUMBER_TOO_LARGE: QT_TRANSLATE_NOOP("words", "the number needs more than 64 bits"),
    ReasonPart.EQUAL_BEFORE: QT_TRANSLATE_NOOP("words", "an equal one stands before it"),
    ReasonPart.ID_BEFORE: QT_TRANSLATE_NOOP("words", 'the id "{id}" stands before it'),
    ReasonPart.PART_OF_RECORD: QT_TRANSLATE_NOOP("words", "it is part of another record"),
    ReasonPart.OTHER_TYPE: QT_TRANSLATE_NOOP("words", "a value has another type"),
    ReasonPart.ALWAYS_ONE: QT_TRANSLATE_NOOP("words", "there is always one"),
    ReasonPart.BECOMES: QT_TRANSLATE_NOOP("words", "it would become a {record}"),
    ReasonPart.CHANGES_TWICE: QT_TRANSLATE_NOOP("words", "it changes more than once"),
    ReasonPart.SAME_ID_THERE: QT_TRANSLATE_NOOP("words", "one of the same id is there"),
    ReasonPart.EXPECTED_TYPE: QT_TRANSLATE_NOOP("words", "Expected {expected}, got {found}"),
    ReasonPart.FIELD_MISSING: QT_TRANSLATE_NOOP("words", "Object missing required field {field}"),
    ReasonPart.FIELD_UNKNOWN: QT_TRANSLATE_NOOP("words", "Object contains unknown field {field}"),
    ReasonPart.NO_ENUM_VALUE: QT_TRANSLATE_NOOP("words", "Invalid enum value {value}"),
    ReasonPart.INVALID_VALUE: QT_TRANSLATE_NOOP("words", "Invalid value {value}"),
    ReasonPart.IN_VALUE: QT_TRANSLATE_NOOP("words", "{detail} - at {place}"),
    ReasonPart.TRUNCATED: QT_TRANSLATE_NOOP("words", "Input data was truncated"),
    ReasonPart.INVALID_CHARACTER: QT_TRANSLATE_NOOP("words", "invalid character"),
    ReasonPart.TRAILING_CHARACTERS: QT_TRANSLATE_NOOP("words", "trailing characters"),
    ReasonPart.TRAILING_COMMA_IN_OBJECT: QT_TRANSLATE_NOOP("words", "trailing comma in object"),
    ReasonPart.TRAILING_COMMA_IN_ARRAY: QT_TRANSLATE_NOOP("words", "trailing comma in array"),
    ReasonPart.NO_COLON: QT_TRANSLATE_NOOP("words", "expected ':'"),
    ReasonPart.NO_COMMA_IN_OBJECT: QT_TRANSLATE_NOOP("words", "expected ',' or '}'"),
    ReasonPart.NO_COMMA_IN_ARRAY: QT_TRANSLATE_NOOP("words", "expected ',' or ']'"),
    ReasonPart.KEYS_NO_TEXTS: QT_TRANSLATE_NOOP("words", "object keys must be strings"),
    ReasonPart.WRONG_ESCAPE: QT_TRANSLATE_NOOP("words", "invalid escape character in string"),
    ReasonPart.WRONG_NUMBER: QT_TRANSLATE_NOOP("words", "invalid number"),
    ReasonPart.NUMBER_OUT_OF_RANGE: QT_TRANSLATE_NOOP("words", "Number out of range"),
    ReasonPart.DATE_EMPTY: QT_TRANSLATE_NOOP("words", "{date} is empty"),
    ReasonPart.DATE_NOT_EDTF: QT_TRANSLATE_NOOP("words", "{date} is not an EDTF date"),
    ReasonPart.DATE_LEVEL_2: QT_TRANSLATE_NOOP(
        "words", "{date} is EDTF of level 2, of which only [..a], [a..] and [a..b] are read"
    ),
    ReasonPart.DATE_NO_SUCH_DATE: QT_TRANSLATE_NOOP(
        "words", "{date} names a year, month or day that does not exist"
    ),
    ReasonPart.DATE_NO_SUCH_TIME: QT_TRANSLATE_NOOP(
        "words", "{date} names a clock time or a zone that does not exist"
    ),
    ReasonPart.DATE_YEAR_TOO_FAR: QT_TRANSLATE_NOOP(
        "words", "{date} has a year beyond 100,000,000,000"
    ),
    ReasonPart.DATE_END_BEFORE_START: QT_TRANSLATE_NOOP("words", "{date} ends before it starts"),
    ReasonPart.DATE_NO_KNOWN_END: QT_TRANSLATE_NOOP(
        "words", "{date} has neither a start nor an end"
    ),
    ReasonPart.WRITE_PROTECTED: QT_TRANSLATE_NOOP("words", "it is write-protected"),
    ReasonPart.NO_FILE: QT_TRANSLATE_NOOP("words", "it is not a file"),
    ReasonPart.HARD_LINKS: QT_TRANSLATE_NOOP("words", "it has several names (hard links)"),
    ReasonPart.JOURNAL_BESIDE: QT_TRANSLATE_NOOP("words", "{name} lies beside it"),
    ReasonPart.READING_ONLY: QT_TRANSLATE_NOOP("words", "it is open for reading only"),
    ReasonPart.ONLY_JSON_REPLACED: QT_TRANSLATE_NOOP("words", "only JSON is replaced"),
    ReasonPart.NAME_NOT_TEXT: QT_TRANSLATE_NOOP("words", "its name is not text"),
    ReasonPart.TOO_LARGE_TO_PASTE: QT_TRANSLATE_NOOP(
        "words", "no more than {size} MiB can be pasted"
    ),
}
"""By code, with the values that a report of it has in braces.

`ReasonPart.REFUSED` has none: it holds another code.
"""
