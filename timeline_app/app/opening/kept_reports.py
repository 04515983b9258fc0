"""The reports of imports, kept beside the chronologies to be looked at again."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

import msgspec

from timeline_app.app.load.report_file import write_small
from timeline_app.core.records.records import Import
from timeline_app.document.data_folder import data_folder
from timeline_app.interchange.placing.report import Report
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import WriteFailed

MOST_KEPT = 100
"""Reports, of at most some megabytes each; the oldest ones go."""
_SUFFIX = ".json"
_ODD = re.compile(r"[^\w-]+", re.ASCII)


class _Kept(msgspec.Struct, frozen=True):
    """A report, and which import it is of: another one of that id has another time."""

    id: str
    when: str
    report: Report


def reports_folder() -> Path:
    """Where all of them lie."""
    return data_folder() / "import-reports"


def keep_report(chronology: StoredChronology, report: Report) -> None:
    """Keep the report of what was just imported; where it can't be, it can't be seen again."""
    one = next((one for one in imports_of(chronology)), None)
    if one is None:
        return
    folder = reports_folder()
    with suppress(OSError, WriteFailed):
        folder.mkdir(parents=True, exist_ok=True)
        write_small(_file_of(one), msgspec.json.encode(_Kept(one.id, one.when, report)))
        for old in _latest_first(folder)[MOST_KEPT:]:
            old.unlink(missing_ok=True)


def kept_report(one: Import) -> Report | None:
    """The report of an import, if it is kept on this computer."""
    try:
        kept = msgspec.json.decode(_file_of(one).read_bytes(), type=_Kept)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return None
    return kept.report if (kept.id, kept.when) == (one.id, one.when) else None


def imports_of(chronology: StoredChronology) -> list[Import]:
    """What was imported into a chronology, the latest first."""
    found = [one for one in chronology.records("imports") if isinstance(one, Import)]
    return sorted(found, key=lambda one: one.when)[::-1]


def _file_of(one: Import) -> Path:
    return reports_folder() / f"{_ODD.sub('-', one.id)[:100]}{_SUFFIX}"


def _latest_first(folder: Path) -> list[Path]:
    return sorted(folder.glob(f"*{_SUFFIX}"), key=lambda file: -file.stat().st_mtime_ns)
