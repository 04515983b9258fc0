"""Who speaks in the turns of a transcript, told from their labels."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.core.evidence.findings import FoundSpeaker, Turn
from timeline_app.core.records.records import ActorId
from timeline_app.core.value import replace
from timeline_app.reading.speech.attribution import reasons
from timeline_app.reading.speech.labels import SPEAKING, TITLES, plain_label
from timeline_app.reading.speech.naming.people import People

_HEAD = 4000  # characters in which a transcript tells who takes part
_WORD = re.compile(r"[^\W_][\w.'’-]*")


def speakers_of_turns(words: str, turns: Sequence[Turn], people: People) -> tuple[Turn, ...]:
    """The turns with their speakers; None where the label names nobody ("Q", "MODERATOR")."""
    known: dict[str, FoundSpeaker | None] = {}
    told: list[Turn] = []
    for turn in turns:
        label = words[turn.label_start : turn.label_end]
        if label not in known:
            known[label] = _speaker(words, turn, label, people)
        speaker = known[label]
        if speaker:
            speaker = replace(speaker, start=turn.label_start, end=turn.label_end)
        told.append(replace(turn, speaker=speaker))
    return tuple(told)


def _speaker(words: str, turn: Turn, label: str, people: People) -> FoundSpeaker | None:
    """Whom a label names, the title before the name apart; an office alone may be known."""
    if plain_label(label) in SPEAKING:
        return None
    parts = _WORD.findall(label)
    count = 0
    while count < len(parts) and parts[count].lower() in _BEFORE_NAMES:
        count += 1
    office, name = " ".join(parts[:count]), " ".join(parts[count:])
    why = reasons.label()
    if not name:
        holder, shown = people.in_office(label), _shown(label)
        if holder is None:
            return FoundSpeaker(turn.label_start, turn.label_end, shown, office=shown, why=why)
        actor = holder.actor
        return FoundSpeaker(turn.label_start, turn.label_end, actor.name, actor.id, shown, why)
    full = _in_head(words, name) or _shown(name)
    found = people.named(full) or people.named(_shown(name))
    actor_id = found.actor.id if found else ActorId("")
    return FoundSpeaker(turn.label_start, turn.label_end, full, actor_id, _shown(office), why)


_BEFORE_NAMES = TITLES | {"the", "press", "of", "state", "defense"}


def _in_head(words: str, name: str) -> str:
    """The name with first names, as the head of a transcript has it: "ROBERT GIBBS"."""
    pattern = rf"((?:[^\W\d_][\w.'’-]+[ ]|[A-Z]\.[ ]){{1,3}}){re.escape(name)}\b"
    for found in re.finditer(pattern, words[:_HEAD], re.IGNORECASE):
        first = [one for one in found[1].split() if one[0].isupper()]
        while first and first[0].lower() in _BEFORE_NAMES | {"by", "with", "and", "for"}:
            first.pop(0)
        if first:
            return _shown(" ".join([*first, name]))
    return ""


def _shown(name: str) -> str:
    """A name in capital letters as names are written."""
    return " ".join(
        word.capitalize() if word.isupper() and len(word) > 1 and "." not in word[:-1] else word
        for word in name.split()
    )
