"""The sample chronology as typed records, for the tests that look into it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest

from timeline_app.core.records.records import Event, Record, type_of_section
from timeline_app.storage.json.document_reader import read_json
from timeline_app.storage.json.document_type import JsonDocument

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "us-china-2022-23.json"
SEED = ROOT.parent / "shared" / "seed"

ARTICLE = "axios-article"
LONGER = ROOT / "resources" / "us-china-2021-23.json"
EXTENDED = "xt-"
"""How the ids begin of the events of 2021–23 that the article has nothing of."""
NAMESAKES = (
    "ev-pelosi-taiwan-visit",
    "ev-biden-xi-bali",
    "ev-balloon-incident",
    "ev-blinken-beijing-trip",
)
# Days of the incident, which the facts sheet has in the basis of the incident's date only.
BALLOON_DAYS = {
    "ev-balloon-entry": "2023-01-28",
    "ev-balloon-disclosed": "2023-02-02",
    "ev-balloon-shot-down": "2023-02-04",
}

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Sample:
    """The document, and its records by type."""

    document: JsonDocument

    def of(self, kind: type[R]) -> list[R]:
        """All records of one type, in the document's order."""
        section = next(name for name, own in type_of_section.items() if own is kind)
        return [row for row in self.document.records(section) if isinstance(row, kind)]

    def events(self) -> dict[str, Event]:
        return {event.id: event for event in self.of(Event)}

    def event(self, event_id: str) -> Event:
        return self.events()[event_id]


def read_sample(path: Path = SAMPLE) -> Sample:
    """A sample, decoded strictly: unknown keys and names of nothing are refused."""
    return Sample(read_json(path))


def shared_text(name: str) -> str:
    """A file of the seed as text, line ends untouched; without it the test is skipped."""
    path = SEED / name
    if not path.is_file():
        pytest.skip(f"{name} lies beside the project, not in it, and isn't there")
    return path.read_bytes().decode("utf-8")


def shared_facts() -> dict[str, Any]:
    """The facts sheet; without it the test is skipped."""
    facts: dict[str, Any] = json.loads(shared_text("blinken-trip-facts.json"))
    return facts
