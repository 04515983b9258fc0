"""`timeline-app formats`: what can be read and written."""

from __future__ import annotations

from collections.abc import Iterable

from timeline_app.app.cli.output import print_lines
from timeline_app.app.export.writing import written_formats
from timeline_app.app.messages.exit_status import Exit
from timeline_app.app.messages.format_fields import field_name, formats_texts
from timeline_app.app.messages.sentences import filled
from timeline_app.core.evidence.citation import listed
from timeline_app.core.text.translation import words
from timeline_app.interchange.fields import Field
from timeline_app.interchange.formats import FORMATS, Format

_OURS = (
    ("chronology", formats_texts.mark("a chronology, with all it holds: read and written")),
    ("chronology-json", formats_texts.mark("the same, a record a line: read and written")),
    ("png, svg, pdf", formats_texts.mark("pictures: written; read where our data is in them")),
    ("text, html, docx, odt, pdf", formats_texts.mark("texts of sources: read")),
)  # fmt: skip


def formats() -> int:
    """Print all formats, each with what it can hold."""
    print_lines(*lines())
    return Exit.DONE


def lines() -> list[str]:
    """A line for each format; what is read of other programs, or written, with its fields."""
    ours = [": ".join((name, formats_texts.tr(told))) for name, told in _OURS]
    only_written = [one for one in written_formats() if not one.module]
    return [*ours, *map(_line, only_written), *map(_line, FORMATS)]


def _line(one: Format) -> str:
    read, written = _named(one.fields), _named(one.written_fields)
    if not one.module:
        pattern = formats_texts.tr("{title}: written ({written})")
    elif not one.writer:
        pattern = formats_texts.tr("{title}: read ({fields})")
    elif set(one.fields) == set(one.written_fields):
        pattern = formats_texts.tr("{title}: read and written ({fields})")
    else:
        pattern = formats_texts.tr("{title}: read ({fields}); written ({written})")
    title = " ".join(filter(None, (words.tr(one.title), one.reads)))
    return f"{one.name}: {filled(pattern, title=title, fields=read, written=written)}"


def _named(fields: Iterable[Field]) -> str:
    return listed([field_name(field) for field in fields], words)
