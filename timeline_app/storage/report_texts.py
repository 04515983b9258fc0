"""What reports of storage say, in English, to be translated: one pattern for each code."""

from __future__ import annotations

from timeline_app.core.text.translation import QT_TRANSLATE_NOOP
from timeline_app.storage.reasons import ConflictReason, Part, RefusedReason, WriteReason

Code = RefusedReason | WriteReason | ConflictReason | Part

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
    Part.CHRONOLOGY: QT_TRANSLATE_NOOP("words", "chronology"),
    Part.LANE: QT_TRANSLATE_NOOP("words", "lane"),
    Part.SOURCE: QT_TRANSLATE_NOOP("words", "source"),
    Part.TEXT: QT_TRANSLATE_NOOP("words", "kept text"),
    Part.ACTOR: QT_TRANSLATE_NOOP("words", "actor"),
    Part.EVENT: QT_TRANSLATE_NOOP("words", "event"),
    Part.DATE_CLAIM: QT_TRANSLATE_NOOP("words", "date claim"),
    Part.PARTICIPATION: QT_TRANSLATE_NOOP("words", "participation"),
    Part.CITATION: QT_TRANSLATE_NOOP("words", "citation"),
    Part.QUOTE: QT_TRANSLATE_NOOP("words", "quote"),
    Part.EVENT_QUOTE: QT_TRANSLATE_NOOP("words", "event quote"),
    Part.RELATION: QT_TRANSLATE_NOOP("words", "relation"),
    Part.WAIVER: QT_TRANSLATE_NOOP("words", "waiver"),
    Part.IMPORT: QT_TRANSLATE_NOOP("words", "import"),
    Part.ORIGIN: QT_TRANSLATE_NOOP("words", "origin"),
    Part.RECORD: QT_TRANSLATE_NOOP("words", '{kind} "{id}"'),
    Part.RECORD_OF: QT_TRANSLATE_NOOP("words", '{kind} of {other} "{id}"'),
    Part.ROW: QT_TRANSLATE_NOOP("words", "{kind} in row {row}"),
    Part.BATCH: QT_TRANSLATE_NOOP("words", "batch {batch}"),
    Part.SOME_RECORD: QT_TRANSLATE_NOOP("words", "a record"),
    Part.SOME_CHANGE: QT_TRANSLATE_NOOP("words", "a change"),
    Part.FIELD_OF_RECORD: QT_TRANSLATE_NOOP("words", "{record}, {field}"),
    Part.FIELD_OF_KIND: QT_TRANSLATE_NOOP("words", "{kind} ({field})"),
    Part.NAMES_AND_OFFICES: QT_TRANSLATE_NOOP("words", "actor (other_names or offices)"),
    Part.ID: QT_TRANSLATE_NOOP("words", 'id "{id}"'),
    Part.LINE: QT_TRANSLATE_NOOP("words", "line {line}"),
    Part.PLACE_AND_ID: QT_TRANSLATE_NOOP("words", '{place} (id "{id}")'),
    Part.PLACE_AND_LINE: QT_TRANSLATE_NOOP("words", "{place} (line {line})"),
    Part.PLACE_LINE_AND_ID: QT_TRANSLATE_NOOP("words", '{place} (line {line}, id "{id}")'),
    Part.LOG_ENTRY: QT_TRANSLATE_NOOP("words", "edit log, entry {number}"),
    Part.AT_PLACE: QT_TRANSLATE_NOOP("words", "{place}: {detail}"),
    Part.A_FOLDER: QT_TRANSLATE_NOOP("words", "it is a folder"),
    Part.A_PNG: QT_TRANSLATE_NOOP("words", "it is a PNG picture, and no chronology is in it"),
    Part.A_JPEG: QT_TRANSLATE_NOOP("words", "it is a JPEG picture"),
    Part.A_GIF: QT_TRANSLATE_NOOP("words", "it is a GIF picture"),
    Part.A_PDF: QT_TRANSLATE_NOOP("words", "it is a PDF, and no chronology is in it"),
    Part.AN_SVG: QT_TRANSLATE_NOOP("words", "it is an SVG picture, and no chronology is in it"),
    Part.A_ZIP: QT_TRANSLATE_NOOP("words", "it is a ZIP archive, or an office document"),
    Part.A_GZIP: QT_TRANSLATE_NOOP("words", "it is a gzip archive"),
    Part.AN_XZ: QT_TRANSLATE_NOOP("words", "it is an xz archive"),
    Part.A_ZSTANDARD: QT_TRANSLATE_NOOP("words", "it is a Zstandard archive"),
    Part.A_PROGRAM: QT_TRANSLATE_NOOP("words", "it is a program"),
    Part.UTF16: QT_TRANSLATE_NOOP("words", "it is text in UTF-16"),
    Part.AN_OLD_DOCUMENT: QT_TRANSLATE_NOOP(
        "words", "it is a document of an old office program, or an encrypted one"
    ),
    Part.AN_RTF: QT_TRANSLATE_NOOP("words", "it is a text in RTF"),
    Part.A_WEB_PAGE: QT_TRANSLATE_NOOP("words", "it is a web page"),
    Part.OTHER_XML: QT_TRANSLATE_NOOP("words", "it is XML of a kind that is not known"),
    Part.OTHER_TEXT: QT_TRANSLATE_NOOP("words", "it is text of a kind that is not known"),
    Part.NO_TEXT: QT_TRANSLATE_NOOP("words", "it is no text, and of no kind that is known"),
    Part.NO_JSON: QT_TRANSLATE_NOOP("words", "it is not JSON"),
    Part.CUT_OFF: QT_TRANSLATE_NOOP("words", "it is cut off"),
    Part.OTHER_JOURNAL: QT_TRANSLATE_NOOP("words", "it has another kind of journal"),
    Part.VERSION: QT_TRANSLATE_NOOP("words", "its version is {version}"),
    Part.VERSION_AND_KNOWN: QT_TRANSLATE_NOOP(
        "words", "its version is {version}, this program knows those up to {known}"
    ),
    Part.NEWER_AND: QT_TRANSLATE_NOOP("words", "{versions}, and {detail}"),
    Part.WOULD_LOSE: QT_TRANSLATE_NOOP("words", "would lose what is new in it"),
    Part.LEFT_OUT_IN_JSON: QT_TRANSLATE_NOOP(
        "words", "JSON would leave out what is new in it, but a copy as a chronology holds all"
    ),
    Part.SAVE_AS_JSON: QT_TRANSLATE_NOOP(
        "words", "open this chronology and save a copy of it as JSON"
    ),
    Part.ONE_RECORD_A_LINE: QT_TRANSLATE_NOOP(
        "words", "of more than {size} MiB it must have one record a line"
    ),
    Part.OTHER_FORMAT_NAMED: QT_TRANSLATE_NOOP("words", 'its "format" is not "{format}"'),
    Part.NOT_OURS: QT_TRANSLATE_NOOP("words", "the {kind} {name} is not ours"),
    Part.NO_SUCH_PART: QT_TRANSLATE_NOOP("words", "the {kind} {name} is missing"),
    Part.DANGLING_ROW: QT_TRANSLATE_NOOP(
        "words", "row {row} of {table} names something that is not there"
    ),
    Part.NO_MEMORY: QT_TRANSLATE_NOOP("words", "there is not enough memory"),
    Part.NO_REVISION: QT_TRANSLATE_NOOP("words", "it has no revision"),
    Part.NO_TITLE: QT_TRANSLATE_NOOP("words", "it has no title"),
    Part.NO_NUMBER: QT_TRANSLATE_NOOP("words", "a number is missing"),
    Part.NO_VALUE: QT_TRANSLATE_NOOP("words", "a value is missing"),
    Part.NO_RECORD_FOUND: QT_TRANSLATE_NOOP("words", "{record} can't be found"),
    Part.NO_CITATIONS_FOUND: QT_TRANSLATE_NOOP("words", "citations can't be found"),
    Part.NO_SOURCE_FOUND: QT_TRANSLATE_NOOP("words", "a source can't be found"),
    Part.NONE_CAN_BE_ADDED: QT_TRANSLATE_NOOP("words", "no {kind} can be added"),
    Part.IS_EMPTY: QT_TRANSLATE_NOOP("words", "it is empty"),
    Part.NO_WORDS: QT_TRANSLATE_NOOP("words", "its words are not there"),
    Part.OTHER_LENGTH: QT_TRANSLATE_NOOP("words", "a text is longer or shorter than it says"),
    Part.OTHER_WORDS: QT_TRANSLATE_NOOP("words", "the words of a text are others than it says"),
    Part.NO_SHA256: QT_TRANSLATE_NOOP("words", "it is no SHA-256"),
    Part.WORDS_TOO_LARGE: QT_TRANSLATE_NOOP("words", "a text of more than {size} MB can't be kept"),
    Part.WORDS_NOT_PLAIN: QT_TRANSLATE_NOOP(
        "words", "its lines must end with line feeds, and it may hold no NUL"
    ),
    Part.KEY: QT_TRANSLATE_NOOP("words", '"{key}"'),
    Part.NO_SUCH_RECORD: QT_TRANSLATE_NOOP("words", 'there is no {kind} "{id}"'),
    Part.TOO_MANY_LANES: QT_TRANSLATE_NOOP("words", "there are more than {n} lanes", "", 1),
    Part.LANES_ALLOWED: QT_TRANSLATE_NOOP("words", "there may be {n} lanes", "", 1),
    Part.LANES_ALREADY: QT_TRANSLATE_NOOP("words", "there are {n} lanes already", "", 1),
    Part.NUMBER_TOO_LARGE: QT_TRANSLATE_NOOP("words", "the number needs more than 64 bits"),
    Part.EQUAL_BEFORE: QT_TRANSLATE_NOOP("words", "an equal one stands before it"),
    Part.ID_BEFORE: QT_TRANSLATE_NOOP("words", 'the id "{id}" stands before it'),
    Part.PART_OF_RECORD: QT_TRANSLATE_NOOP("words", "it is part of another record"),
    Part.OTHER_TYPE: QT_TRANSLATE_NOOP("words", "a value has another type"),
    Part.ALWAYS_ONE: QT_TRANSLATE_NOOP("words", "there is always one"),
    Part.BECOMES: QT_TRANSLATE_NOOP("words", "it would become a {record}"),
    Part.CHANGES_TWICE: QT_TRANSLATE_NOOP("words", "it changes more than once"),
    Part.SAME_ID_THERE: QT_TRANSLATE_NOOP("words", "one of the same id is there"),
    Part.EXPECTED_TYPE: QT_TRANSLATE_NOOP("words", "Expected {expected}, got {found}"),
    Part.FIELD_MISSING: QT_TRANSLATE_NOOP("words", "Object missing required field {field}"),
    Part.FIELD_UNKNOWN: QT_TRANSLATE_NOOP("words", "Object contains unknown field {field}"),
    Part.NO_ENUM_VALUE: QT_TRANSLATE_NOOP("words", "Invalid enum value {value}"),
    Part.INVALID_VALUE: QT_TRANSLATE_NOOP("words", "Invalid value {value}"),
    Part.IN_VALUE: QT_TRANSLATE_NOOP("words", "{detail} - at {place}"),
    Part.TRUNCATED: QT_TRANSLATE_NOOP("words", "Input data was truncated"),
    Part.INVALID_CHARACTER: QT_TRANSLATE_NOOP("words", "invalid character"),
    Part.TRAILING_CHARACTERS: QT_TRANSLATE_NOOP("words", "trailing characters"),
    Part.TRAILING_COMMA_IN_OBJECT: QT_TRANSLATE_NOOP("words", "trailing comma in object"),
    Part.TRAILING_COMMA_IN_ARRAY: QT_TRANSLATE_NOOP("words", "trailing comma in array"),
    Part.NO_COLON: QT_TRANSLATE_NOOP("words", "expected ':'"),
    Part.NO_COMMA_IN_OBJECT: QT_TRANSLATE_NOOP("words", "expected ',' or '}'"),
    Part.NO_COMMA_IN_ARRAY: QT_TRANSLATE_NOOP("words", "expected ',' or ']'"),
    Part.KEYS_NO_TEXTS: QT_TRANSLATE_NOOP("words", "object keys must be strings"),
    Part.WRONG_ESCAPE: QT_TRANSLATE_NOOP("words", "invalid escape character in string"),
    Part.WRONG_NUMBER: QT_TRANSLATE_NOOP("words", "invalid number"),
    Part.NUMBER_OUT_OF_RANGE: QT_TRANSLATE_NOOP("words", "Number out of range"),
    Part.DATE_EMPTY: QT_TRANSLATE_NOOP("words", "{date} is empty"),
    Part.DATE_NOT_EDTF: QT_TRANSLATE_NOOP("words", "{date} is not an EDTF date"),
    Part.DATE_LEVEL_2: QT_TRANSLATE_NOOP(
        "words", "{date} is EDTF of level 2, of which only [..a], [a..] and [a..b] are read"
    ),
    Part.DATE_NO_SUCH_DATE: QT_TRANSLATE_NOOP(
        "words", "{date} names a year, month or day that does not exist"
    ),
    Part.DATE_NO_SUCH_TIME: QT_TRANSLATE_NOOP(
        "words", "{date} names a clock time or a zone that does not exist"
    ),
    Part.DATE_YEAR_TOO_FAR: QT_TRANSLATE_NOOP("words", "{date} has a year beyond 100,000,000,000"),
    Part.DATE_END_BEFORE_START: QT_TRANSLATE_NOOP("words", "{date} ends before it starts"),
    Part.DATE_NO_KNOWN_END: QT_TRANSLATE_NOOP("words", "{date} has neither a start nor an end"),
    Part.WRITE_PROTECTED: QT_TRANSLATE_NOOP("words", "it is write-protected"),
    Part.NO_FILE: QT_TRANSLATE_NOOP("words", "it is not a file"),
    Part.HARD_LINKS: QT_TRANSLATE_NOOP("words", "it has several names (hard links)"),
    Part.JOURNAL_BESIDE: QT_TRANSLATE_NOOP("words", "{name} lies beside it"),
    Part.READING_ONLY: QT_TRANSLATE_NOOP("words", "it is open for reading only"),
    Part.ONLY_JSON_REPLACED: QT_TRANSLATE_NOOP("words", "only JSON is replaced"),
    Part.NAME_NOT_TEXT: QT_TRANSLATE_NOOP("words", "its name is not text"),
    Part.TOO_LARGE_TO_PASTE: QT_TRANSLATE_NOOP("words", "no more than {size} MiB can be pasted"),
}
"""By code, with the values that a report of it has in braces.

`Part.REFUSED` has none: it holds another code.
"""
