"""What two chronologies differ in, read when it is looked at, and what becomes of the choices."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache

from timeline_app.core.edits.edit import Change
from timeline_app.core.edits.record_edits import header_edit
from timeline_app.core.merging.choices import DifferenceChoices
from timeline_app.core.merging.fields import (
    DifferenceKind,
    FieldDifference,
    field_differences,
    with_fields,
)
from timeline_app.core.records.records import (
    Event,
    Header,
    KeptText,
    Record,
    Relation,
    Source,
    type_of_section,
)
from timeline_app.storage.comparison.attached import attachable, attached, relations_of, section_of
from timeline_app.storage.comparison.comparing import Compared, Comparing, Named, named_by
from timeline_app.storage.comparison.side import AT_ONCE
from timeline_app.storage.database.reader import RecordReader
from timeline_app.storage.database.validation import id_of

_REMEMBERED = 1_024


class Comparison:
    """Differences by their numbers. Whatever is read may raise `Refused`.

    Neither chronology is changed by it; both must stay open, and as they are, while it is used.
    """

    def __init__(
        self,
        comparing: Comparing,
        compared: Compared,
        words_here: Callable[[str], str],
        words_there: Callable[[str], str],
    ) -> None:
        """The last two give the words of a text by their SHA-256."""
        self._here, self._there = comparing.here, comparing.there
        self._words_here, self._words_there = words_here, words_there
        self._names = comparing.names
        self.differences = compared.differences
        self.agreed = compared.agreed
        self.needs: Mapping[int, Collection[int]] = compared.needs

    def choices(self) -> DifferenceChoices:
        """Nothing is taken so far."""
        return DifferenceChoices(self.needs, lru_cache(_REMEMBERED)(self._needs_of_fields))

    def versions(self, number: int) -> tuple[Record | None, Record | None]:
        """A record as it is here and as it is there, with the ids that are used here."""
        one = self.differences[number]
        kind = type_of_section.get(one.section, Header)
        here = self._here.with_key(kind, one.here) if one.here else None
        there = self._there.with_key(kind, one.there) if one.there else None
        return here, there

    def fields(self, number: int) -> tuple[FieldDifference, ...]:
        """The fields of a record that differ, here and there; ids are told as names."""
        return field_differences(self.versions(number), self._names.name_of)

    def told_fields(self, number: int) -> tuple[FieldDifference, ...]:
        """The same for people: of a kept text its words in place of their SHA-256."""
        fields = self.fields(number)
        if self.differences[number].section != "texts":
            return fields
        here, there = self.versions(number)
        told = _words(here, self._words_here), _words(there, self._words_there)
        return tuple(
            FieldDifference(one.field, told) if one.field == "sha256" else one for one in fields
        )

    def ids(self, number: int) -> tuple[str, str]:
        """The id of a record here, and that there; empty where it isn't, or has none."""
        here, there = self.versions(number)
        if there is not None and here is not None:
            return str(id_of(here) or ""), self._there.own_id(type(there), str(id_of(there) or ""))
        return str((here and id_of(here)) or ""), str((there and id_of(there)) or "")

    def attached(self, number: int) -> Iterator[Record]:
        """All that goes with a record that is on one side only."""
        one = self.differences[number]
        kind = type_of_section.get(one.section, Header)
        record = next(filter(None, self.versions(number)))
        if one.kind is not DifferenceKind.DIFFERS:
            side = self._here if one.kind is DifferenceKind.ONLY_HERE else self._there
            for wanted in attachable(kind):
                yield from attached(side, kind, {str(id_of(record))}, wanted)

    def name_of(self, record: Record) -> str:
        """What people call a record of either side."""
        return self._names.of_record(record)

    def _needs_of_fields(self, number: int, fields: Collection[str]) -> Collection[int]:
        """What some fields can't be taken without: of all that the whole needs."""
        needed = self.needs.get(number, ())
        if not needed:
            return ()
        here, there = self.versions(number)
        if here is None or there is None:
            return needed
        named = set(named_by(with_fields(here, there, fields)))
        return [other for other in needed if self._brings(other) in named]

    def _brings(self, number: int) -> Named:
        one = self.differences[number]
        record = next(filter(None, self.versions(number)))
        return one.section, str(id_of(record))

    def changes(
        self, choices: DifferenceChoices, keep_words: Callable[[str], object], now: datetime
    ) -> Iterator[Change]:
        """The changes that take what is chosen, for `make_batch`: found while they are made.

        What is named comes before what names it, and is taken out after that. `keep_words` is
        given the words of a text before that is added; `now` is when the header is changed.
        """
        by_section: dict[str, list[int]] = {}
        for number in choices.all():
            by_section.setdefault(self.differences[number].section, []).append(number)
        yield from self._changed_header(by_section.get("", ()), choices, now)
        for kind in type_of_section.values():
            for change in self._brought(kind, by_section, choices):
                if isinstance(change.after, KeptText):
                    keep_words(self._words_there(change.after.sha256))
                yield change
        # Read before what they name has gone, and can't be told any more.
        first = {kind: [*self._taken_out(kind, by_section)] for kind in (Source, Event)}
        for kind in reversed(type_of_section.values()):
            yield from first[kind] if kind in first else self._taken_out(kind, by_section)

    def _changed_header(
        self, numbers: Sequence[int], choices: DifferenceChoices, now: datetime
    ) -> Iterator[Change]:
        for number in numbers:
            here, there = self.versions(number)
            if isinstance(here, Header) and isinstance(there, Header):
                fields = choices.fields(number) or [one.field for one in self.fields(number)]
                yield from header_edit(here, with_fields(here, there, fields), now).changes

    def _brought(
        self,
        kind: type[Record],
        by_section: Mapping[str, Sequence[int]],
        choices: DifferenceChoices,
    ) -> Iterator[Change]:
        """Records of a type that are added or become as they are there."""
        for number in by_section.get(section_of[kind], ()):
            if self.differences[number].kind is DifferenceKind.ONLY_HERE:
                continue
            here, there = self.versions(number)
            fields = choices.fields(number)
            if here is not None and there is not None and fields is not None:
                yield Change(here, with_fields(here, there, fields))
            else:
                yield Change(here, there)
        coming = self._ids(Event, DifferenceKind.ONLY_THERE, by_section)
        for record in self._attached(kind, DifferenceKind.ONLY_THERE, by_section):
            if not isinstance(record, Relation) or self._has_both_ends(record, coming):
                yield Change(None, record)

    def _has_both_ends(self, relation: Relation, coming: Collection[str]) -> bool:
        """Whether both events of a relation are here, or are taken too."""
        return all(
            own_id in coming or not self._there.is_alone(Event, own_id)
            for own_id in (relation.origin, relation.target)
        )

    def _taken_out(
        self, kind: type[Record], by_section: Mapping[str, Sequence[int]]
    ) -> Iterator[Change]:
        """Records of a type that go, as they are not there."""
        for record in self._attached(kind, DifferenceKind.ONLY_HERE, by_section):
            yield Change(record, None)
        for number in by_section.get(section_of[kind], ()):
            if self.differences[number].kind is DifferenceKind.ONLY_HERE:
                yield Change(self.versions(number)[0], None)

    def _attached(
        self, kind: type[Record], on: DifferenceKind, by_section: Mapping[str, Sequence[int]]
    ) -> Iterator[Record]:
        """The records of a type that go with those that are taken and on that side only."""
        side = self._here if on is DifferenceKind.ONLY_HERE else self._there
        for host in type_of_section.values():
            if kind in attachable(host) and by_section.get(section_of[host]):
                taken = self._ids(host, on, by_section)
                ids = [*taken]
                for start in range(0, len(ids), AT_ONCE):
                    some = {*ids[start : start + AT_ONCE]}
                    if kind is Relation:
                        yield from relations_of(side, taken, some)
                    else:
                        yield from attached(side, host, some, kind)

    def _ids(
        self, kind: type[Record], on: DifferenceKind, by_section: Mapping[str, Sequence[int]]
    ) -> dict[str, None]:
        """The ids of what is taken of a type, and is on one side only."""
        is_here = on is DifferenceKind.ONLY_HERE
        taken = [self.differences[number] for number in by_section.get(section_of[kind], ())]
        keys = {one.here if is_here else one.there for one in taken if one.kind is on}
        alone = (self._here if is_here else self._there).alone.get(kind, {})
        return {own_id: None for own_id, key in alone.items() if key in keys}


def _words(text: Record | None, words_of: Callable[[str], str]) -> str:
    """The words of a text; its SHA-256 where they are not there."""
    if not isinstance(text, KeptText):
        return ""
    try:
        return words_of(text.sha256)
    except KeyError:
        return text.sha256


def compared(
    here: RecordReader,
    there: RecordReader,
    words_here: Callable[[str], str],
    words_there: Callable[[str], str],
    progress: Callable[[int, int], object],
) -> Comparison:
    """How one differs from another. Raises `Refused`, and what `progress` does."""
    comparing = Comparing(here, there, progress)
    return Comparison(comparing, comparing.compared(), words_here, words_there)
