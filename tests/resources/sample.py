"""The sample chronology as typed records, for the tests that look into it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import pytest

from timeline_app.core.records import Event, EventId, Header, Record, type_of_section

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "us-china-2022-23.json"
SEED = ROOT.parent / "shared" / "seed"

ARTICLE = "axios-article"
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
    """The document, its header and its records by section."""

    header: Header
    sections: dict[str, list[Record]]

    def of(self, kind: type[R]) -> list[R]:
        """All records of one type, in the document's order."""
        return [row for rows in self.sections.values() for row in rows if isinstance(row, kind)]

    def events(self) -> dict[str, Event]:
        return {event.id: event for event in self.of(Event)}

    def event(self, event_id: str) -> Event:
        return self.events()[EventId(event_id)]


def read_sample() -> Sample:
    """The sample, each record decoded strictly."""
    document = msgspec.json.decode(SAMPLE.read_bytes(), type=dict[str, msgspec.Raw])
    return Sample(
        header=msgspec.json.decode(document["chronology"], type=Header),
        sections={
            name: list(msgspec.json.decode(document[name], type=list[kind]))  # type: ignore[valid-type]
            for name, kind in type_of_section.items()
        },
    )


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
