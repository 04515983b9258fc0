"""`timeline-app self-test`: a frozen build proves that it has all it needs, with no display."""

from __future__ import annotations

import os
import platform
import sqlite3
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, QSettings, qVersion
from PySide6.QtGui import QFont, QFontInfo, QImageReader
from PySide6.QtWidgets import QApplication, QListView

from timeline_app import __version__
from timeline_app.app.cli.output import print_lines, print_message
from timeline_app.app.cli.parser import Parser
from timeline_app.app.load.language import ENGLISH, OWN_NAMES, translation_file
from timeline_app.app.messages.exit_status import Exit
from timeline_app.core.resources import SAMPLE, longer_sample_path, resource, sample_path

LONGEST_S = 30.0
Finding = str
Proof = Callable[[Path], Finding]
"""Proves one thing, given an empty folder; tells what it found, or raises."""


def self_test() -> int:
    """Prove one thing after the other, a line each; `Exit.FINDINGS` if any of them fails.

    Settings and data of the user are left alone.
    """
    status = Exit.DONE
    with tempfile.TemporaryDirectory() as name:
        _stay_within(Path(name))
        for title, proof in PROOFS:
            folder = Path(tempfile.mkdtemp(dir=name))
            try:
                found = proof(folder)
            except Exception as error:
                status = Exit.FINDINGS
                why = " ".join(str(error).split()) or type(error).__name__
                print_lines(f"FAILED {title}: {why}")
                print_message(*traceback.format_exc().splitlines())
            else:
                print_lines(f"ok     {title}: {found}")
    return status


def _stay_within(folder: Path) -> None:
    """Keep settings and data in a folder, and off any screen."""
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        os.environ[variable] = str(folder)
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(kind, QSettings.Scope.UserScope, str(folder))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


def versions(folder: Path) -> Finding:
    """What this is made of."""
    del folder
    kind = "frozen" if getattr(sys, "frozen", False) else "from source"
    return (
        f"timeline-app {__version__} ({kind}), Qt {qVersion()}, "
        f"SQLite {sqlite3.sqlite_version}, Python {platform.python_version()}"
    )


def resources(folder: Path) -> Finding:
    """Samples and icon are there, and the icon can be drawn."""
    del folder
    found = [sample_path(), longer_sample_path(), resource("icon.svg")]
    for path in found:
        if not path.is_file():
            raise FileNotFoundError(path)
    reader = QImageReader(str(found[-1]))
    if reader.read().isNull():
        raise RuntimeError(reader.errorString())
    return ", ".join(path.name for path in found)


def languages(folder: Path) -> Finding:
    """Each language that can be chosen has its translation, and Qt one for its own texts."""
    del folder
    from timeline_app.app.shell.translator import Translation, translation_of_qt

    for language in OWN_NAMES.keys() - {ENGLISH}:
        if not Translation(translation_file(language), QLocale(language)).is_there:
            raise FileNotFoundError(translation_file(language))
        if translation_of_qt(language) is None:
            raise RuntimeError(f"Qt's own texts are not there in {language}")
    return ", ".join(OWN_NAMES)


def file(folder: Path) -> Finding:
    """JSON becomes a chronology on disk, which is sound."""
    from timeline_app.app.load.opening import open_to_keep, open_to_read

    chronology = open_to_keep(str(longer_sample_path()), folder)
    path = chronology.path
    count = len(chronology.columns())
    chronology.close()
    again = open_to_read(str(path))
    held = len(again.columns())
    again.close()
    if held != count or not count:
        raise RuntimeError(f"{count} events were written, {held} are there")
    return f"{held} events"


def beside(folder: Path) -> Finding:
    """The program starts itself as a process beside it, which does a job."""
    from timeline_app.app.jobs.own_process import own_command
    from timeline_app.app.jobs.protocol import Keep, encoded

    job = encoded(Keep(os.fsencode(longer_sample_path()), os.fsencode(folder)))
    done = subprocess.run(
        own_command(), input=job, capture_output=True, timeout=LONGEST_S, check=False
    )
    last = done.stdout.splitlines()[-1:]
    if not last or b'"done"' not in last[0]:
        raise RuntimeError(
            f"it ended with {done.returncode}: {done.stderr.decode(errors='replace')}"
        )
    return "JSON read"


def bibtex(folder: Path) -> Finding:
    """What is pasted as BibTeX can be read: the library for it is there, and of our time."""
    del folder
    from timeline_app.core.evidence.import_result import UnreadReason
    from timeline_app.interchange.references.bibtex import sources_of_bibtex

    read = sources_of_bibtex("@book{one, title = {A book}}")
    if read.unread and read.unread[0].reason is UnreadReason.NO_READER:
        raise RuntimeError(f"bibtexparser 2 or later is needed, not {read.unread[0].detail}")
    if [source.item.title for source in read.found] != ["A book"]:
        raise RuntimeError(f"read were {read}")
    return "an entry read"


_PDF = b"""%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R
/Resources <</Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>> endobj
4 0 obj <</Length 33>> stream
BT /F 9 Tf 9 9 Td (Words) Tj ET  \nendstream endobj
trailer <</Root 1 0 R>>
"""


def pdf(folder: Path) -> Finding:
    """The words of a PDF can be read: the library for it is there."""
    del folder
    from timeline_app.interchange.texts.pdf import pdf_words

    read = pdf_words(_PDF)
    if read.words != "Words":
        raise RuntimeError(f"read were {read}")
    return "a page read"


def tls(folder: Path) -> Finding:
    """A page of https can be asked for: Qt has a library for it, which knows whom to trust."""
    del folder
    from timeline_app.web.fetching import authorities, secure_by

    library = secure_by()
    if not library:
        raise RuntimeError("Qt has no library for it")
    return f"{library}, {authorities()} authorities"


def window(folder: Path) -> Finding:
    """The window opens on the sample, paints, and shows an event's details."""
    del folder
    from timeline_app.app.startup.application import make_application, open_window

    application = QApplication.instance() or make_application([sys.argv[0]])
    assert isinstance(application, QApplication)
    shown = open_window(SAMPLE)
    try:
        view = shown.findChild(QListView, "timeline")
        if view is None:
            raise RuntimeError("there is no canvas")
        until = time.monotonic() + LONGEST_S
        while view.model() is None and time.monotonic() < until:
            application.processEvents()
        image = shown.grab().toImage()
        colours = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in (130, 300)}
        if len(colours) < 3:
            raise RuntimeError("it is empty")
        return f"{view.model().rowCount()} events on {application.platformName()}"
    finally:
        shown.close()
        shown.deleteLater()
        application.processEvents()


def faces(folder: Path) -> Finding:
    """Texts are set in the faces that come with the program, not in what else is installed."""
    del folder
    from timeline_app.app.startup.application import make_application
    from timeline_app.render.style import fonts

    application = QApplication.instance() or make_application([sys.argv[0]])
    fonts.serif_families()  # makes all of them known
    for family in fonts.SHIPPED:
        found = QFontInfo(QFont(family)).family()
        if found != family:
            raise RuntimeError(f"{found or 'nothing'} stands in for {family}")
    del application
    return ", ".join(fonts.SHIPPED)


def _export_sample(out: Path) -> None:
    from timeline_app.app.cli.arguments import add_export_options
    from timeline_app.app.cli.export import export

    parser = Parser()
    add_export_options(parser)
    export(parser.parse_args([SAMPLE, str(out)]))


def picture(folder: Path) -> Finding:
    """The sample is exported as PNG."""
    out = folder / "sample.png"
    _export_sample(out)
    size = QImageReader(str(out)).size()
    if (size.width(), size.height()) != (1920, 1080):
        raise RuntimeError(f"it is {size.width()} × {size.height()}")
    return f"{out.stat().st_size:,} bytes"


def documents(folder: Path) -> Finding:
    """The sample is exported as SVG and PDF, and what printing takes is there."""
    from timeline_app.widgets.export.printing import has_printer

    sizes = []
    for name, start in (("sample.svg", b"<?xml"), ("sample.pdf", b"%PDF")):
        out = folder / name
        _export_sample(out)
        data = out.read_bytes()
        if not data.startswith(start):
            raise RuntimeError(f"{name} begins with {data[:8]!r}")
        sizes.append(f"{len(data):,}")
    printer = "a printer" if has_printer() else "no printer"
    return f"{' and '.join(sizes)} bytes, {printer}"


PROOFS: tuple[tuple[str, Proof], ...] = (
    ("versions", versions),
    ("resources", resources),
    ("languages", languages),
    ("file", file),
    ("process beside", beside),
    ("BibTeX", bibtex),
    ("PDF", pdf),
    ("TLS", tls),
    ("window", window),
    ("faces", faces),
    ("picture", picture),
    ("documents", documents),
)
