"""How much is read of a file that a stranger may have made: `docs/limits.md` is made of this."""

from __future__ import annotations

# Files as a whole.

LARGEST_FILE = 100_000_000
"""Bytes of a text, document, workbook or dated prose. Beyond: it isn't read, and that is said."""
LARGEST_TEXT = 40_000_000
"""Bytes of a file that is nothing but text or markup. Beyond: it isn't read, and that is said."""
MOST_UNPACKED = 200_000_000
"""Bytes of all that is unpacked of one document or workbook. Beyond: it is refused as unsafe."""
MOST_ENTRIES = 10_000
"""Parts of a packed document or workbook. Beyond: it is refused as unsafe."""
DEEPEST_DOCUMENT = 1_000
"""Elements of a document, one within another. Beyond: it is refused as unsafe."""
DEEPEST_XML = 200
"""Elements of another program's XML, one within another. Beyond: it is refused as unsafe."""
MOST_ELEMENTS = 100_000
"""Elements of one event in XML. Beyond: the file is refused as unsafe."""
LARGEST_SCRIPT = 20_000_000
"""Bytes of a script, or JSON that is broken. Beyond: what stands before the fault is read."""
DEEPEST_SCRIPT = 64
"""Levels of lists and objects in a script or JSON. Beyond: it is refused as unsafe."""
MOST_VALUES = 200_000
"""Values of one event in JSON, and keys. Beyond: it is refused as unsafe."""
LARGEST_VIS_PAGE = 8_000_000
"""Bytes of a page that makes a timeline by vis.js. Beyond: it is refused as unsafe."""
LARGEST_PAGE_OF_TABLES = 20_000_000
"""Bytes of a page whose tables are read. Beyond: it is refused as unsafe."""
LONGEST_PROSE = 5_000_000
"""Letters of a chronology in dated paragraphs. Beyond: it is refused as unsafe."""
LARGEST_LIST = 50_000_000
"""Bytes of a list of sources (BibTeX, RIS, CSL). Beyond: it is refused as unsafe."""
LONGEST_LIST_S = 30
"""Seconds of reading a list of sources (of a processor). Beyond: it is refused as unsafe."""
LARGEST_PICTURE = 300_000_000
"""Bytes of an SVG or PDF that has its chronology within. Beyond: it is refused as unsafe."""
LARGEST_HELD = 100_000_000
"""Bytes of the JSON in a picture. Beyond: none is put in, and it isn't read from there."""
LARGEST_VIEW = 1_000_000
"""Bytes of how a picture shows its chronology. Beyond: that is neither kept nor read."""

# Sheets.

MOST_COLUMNS = 1_000
"""Columns of a sheet. Beyond: what stands further to the right is not read, and that is said."""
LONGEST_FIELD = 500_000
"""Letters of a cell, or a field of another program. Beyond: it is cut, and the report says so."""
MOST_CELLS = 12_000_000
"""Cells of the filled rectangle of a workbook's sheet. Beyond: it is refused as unsafe."""
MOST_PASTED_CELLS = 2_000_000
"""Cells of all tables of a page. Beyond: it is refused as unsafe."""
MOST_LETTERS = 300_000_000
"""Bytes of all texts of a workbook's sheet, repeated ones too. Beyond: it is refused as unsafe."""
LONGEST_LINE = 30_000_000
"""Letters of a line of CSV. Beyond: it is cut."""
MOST_ROWS = 1_048_576
"""Rows of a sheet of Excel that is written. Beyond: no XLSX is written, and that is said."""

# Events and what belongs to them.

LONGEST_TITLE = 500
"""Letters of an imported title. Beyond: it is cut at a word, and stands whole in the summary."""
MOST_LANES = 40
"""Lanes of an import that has groups. Beyond: further groups become tags."""
LONGEST_RAW = 4_000
"""Letters of how a record stood in its file. Beyond: what is kept of them is cut."""
LONGEST_ENTRY = 100_000
"""Letters of one BibTeX entry. Beyond: it isn't read, and the report says so."""
MOST_FAULTS = 10_000
"""Faults of an import in its list. Beyond: they are counted alone."""
MOST_BYTES_WITH_ACTORS = 1 << 25
"""Bytes of a GDELT file. Beyond: its actors stand in titles alone."""

# Calendars.

MOST_EVENTS = 1_000_000
"""Events of a calendar. Beyond: the rest isn't read, and the report says so."""
MOST_OF_A_RULE = 1_000
"""Occurrences of one repeated event. Beyond: the rest isn't made, and the report says so."""
MOST_OF_A_FILE = 200_000
"""Occurrences of all repeated events of a calendar. Beyond: no more are made."""
MOST_LINES = 5_000
"""Lines of one event of a calendar. Beyond: the rest isn't read, and the report says so."""
LONGEST_CALENDAR_LINE = 1 << 20
"""Bytes of one property of a calendar. Beyond: it is cut, and the report says so."""
