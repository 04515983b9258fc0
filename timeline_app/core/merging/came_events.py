"""An event that is imported again: its fields, and each of its people, links and quotes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple

import msgspec

from timeline_app.core.evidence.duplicates import mark_of_address
from timeline_app.core.merging.three_way import RowCase, ThreeWay, three_way
from timeline_app.core.records.as_came import CameEvent
from timeline_app.core.records.records import Record, Status
from timeline_app.core.text.folding import folded

ITEMS = ("people", "links", "quotes")
"""The fields of an event that are lists of records of their own."""
_LIKE = 0.5
"""The share of words that two wordings have in common that are of one quote."""
_MOST_PAIRS = 10_000
_BY_DAY = (Status.PLANNED, Status.TOOK_PLACE)
"""What an event is where nothing is said of it."""
_Item = tuple[str, str]


class CameItem(Record, frozen=True):
    """Somebody who takes part, a link or a quote: what tells it, and what else is said of it."""

    what: str
    said: str


class MergedItem(NamedTuple):
    """What becomes of one of `ITEMS`; its places among those of the event here and now, or -1."""

    field: str
    here: int
    now: int
    versions: tuple[CameItem | None, CameItem | None, CameItem | None]
    """As it came, as it is here, as it comes now."""
    merged: ThreeWay[CameItem]


class MergedEvent(NamedTuple):
    """What becomes of an event, and of each item that came or comes with it."""

    case: RowCase
    fields: ThreeWay[CameEvent]
    items: tuple[MergedItem, ...] = ()


def merged_events(
    came: CameEvent | None, here: CameEvent, now: CameEvent, by_day: Status
) -> MergedEvent:
    """What becomes of an event that is here and comes again.

    `by_day` is what it is there where the file says nothing of that. `came` is None where nobody
    knows how it came.
    """
    came, now = _with_status(came, here, now, by_day)
    fields = three_way(came, here, now, ITEMS)
    items = tuple(item for field in ITEMS for item in _merged_items(field, came, here, now))
    return MergedEvent(_case(fields, items), fields, items)


def _with_status(
    came: CameEvent | None, here: CameEvent, now: CameEvent, by_day: Status
) -> tuple[CameEvent | None, CameEvent]:
    """Both with a status: the passing of days changes nothing that somebody would have to take."""
    was_said = came is not None and came.status is not None
    if now.status is None:
        status = by_day if was_said else here.status
        now = msgspec.structs.replace(now, status=status)
        if came is not None and not was_said:
            came = msgspec.structs.replace(came, status=status)
    elif came is not None and not was_said and here.status in _BY_DAY:
        came = msgspec.structs.replace(came, status=here.status)
    return came, now


def _case(fields: ThreeWay[CameEvent], items: Sequence[MergedItem]) -> RowCase:
    cases = {fields.case, *(item.merged.case for item in items)}
    if RowCase.CHANGED_ON_BOTH in cases:
        return RowCase.CHANGED_ON_BOTH
    if fields.taken or cases & {RowCase.CHANGED_THERE, RowCase.NEW}:
        return RowCase.CHANGED_THERE
    return RowCase.SAME if cases <= {RowCase.SAME, RowCase.GONE_THERE} else RowCase.CHANGED_HERE


def _merged_items(
    field: str, came: CameEvent | None, here: CameEvent, now: CameEvent
) -> list[MergedItem]:
    before: tuple[_Item, ...] = () if came is None else getattr(came, field)
    ours, theirs = getattr(here, field), getattr(now, field)
    here_of, now_of = _paired(field, before, ours), _paired(field, before, theirs)
    triples = [(one, here_of.get(one, -1), now_of.get(one, -1)) for one in range(len(before))]
    new_ours = sorted(set(range(len(ours))) - set(here_of.values()))
    new_theirs = sorted(set(range(len(theirs))) - set(now_of.values()))
    both = _paired(field, [ours[at] for at in new_ours], [theirs[at] for at in new_theirs])
    triples += ((-1, new_ours[one], new_theirs[other]) for one, other in both.items())
    alone = set(range(len(new_theirs))) - set(both.values())
    triples += ((-1, -1, new_theirs[at]) for at in sorted(alone))
    found = []
    for at_came, at_here, at_now in triples:
        versions = (_item(before, at_came), _item(ours, at_here), _item(theirs, at_now))
        merged = three_way(*_alike(field, *versions))
        if came is None and at_here < 0:  # it may have been deleted here
            merged = ThreeWay(RowCase.CHANGED_ON_BOTH, None, open=("what",))
        found.append(MergedItem(field, at_here, at_now, versions, merged))
    return found


def _item(items: Sequence[_Item], at: int) -> CameItem | None:
    return None if at < 0 else CameItem(*items[at])


def _alike(
    field: str, came: CameItem | None, here: CameItem | None, now: CameItem | None
) -> tuple[CameItem | None, CameItem | None, CameItem | None]:
    """The versions with one spelling of what tells people and links, in which they don't differ."""
    if field == "quotes" or here is None:
        return came, here, now

    def alike(item: CameItem | None) -> CameItem | None:
        return None if item is None else msgspec.structs.replace(item, what=here.what)

    return alike(came), here, alike(now)


_keys: dict[str, Callable[[str], Hashable]] = {
    "people": folded,
    "links": mark_of_address,
    "quotes": lambda text: " ".join(text.split()),
}


def _paired(field: str, one: Sequence[_Item], other: Sequence[_Item]) -> dict[int, int]:
    """Which items of two versions are the same: by all of them, else by what tells them.

    Of quotes those that are left go by their words.
    """
    key = _keys[field]

    def wholly(item: _Item) -> Hashable:
        return key(item[0]), item[1]

    def told(item: _Item) -> Hashable:
        return key(item[0])

    pairs: dict[int, int] = {}
    for mark in (wholly, told):
        taken = set(pairs.values())
        left: dict[Hashable, list[int]] = {}
        for at in reversed(range(len(other))):
            if at not in taken:
                left.setdefault(mark(other[at]), []).append(at)
        for at, item in enumerate(one):
            if at not in pairs and (found := left.get(mark(item))):
                pairs[at] = found.pop()
    if field == "quotes" and len(one) * len(other) <= _MOST_PAIRS:
        _pair_by_words(one, other, pairs)
    return pairs


def _pair_by_words(one: Sequence[_Item], other: Sequence[_Item], pairs: dict[int, int]) -> None:
    """Pair what is left by the words that they share, the most alike first."""
    taken = set(pairs.values())
    left = [at for at in range(len(one)) if at not in pairs]
    places = [at for at in range(len(other)) if at not in taken]
    shares = [(_share(one[at][0], other[place][0]), at, place) for at in left for place in places]
    for share, at, place in sorted(shares, key=lambda found: -found[0]):
        if share >= _LIKE and at not in pairs and place not in taken:
            pairs[at] = place
            taken.add(place)


def _share(one: str, other: str) -> float:
    """The share of words that two texts have in common (Dice)."""
    words, others = Counter(folded(one).split()), Counter(folded(other).split())
    total = words.total() + others.total()
    return 2 * (words & others).total() / total if total else 1.0
