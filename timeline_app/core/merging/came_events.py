"""An event that is imported again: its fields, and each of its people, links, quotes and claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Hashable, Iterable, Sequence
from typing import NamedTuple

import msgspec

from timeline_app.core.evidence.as_written import MARKED, NOT_CITED, is_as_written
from timeline_app.core.evidence.duplicates import mark_of_address
from timeline_app.core.merging.three_way import RowCase, ThreeWay, three_way
from timeline_app.core.records.as_came import (
    ITEMS,
    UNSAID,
    USUAL,
    CameClaim,
    CameEvent,
    CameItem,
    CameLink,
    CamePerson,
    CameQuote,
)
from timeline_app.core.records.records import Status
from timeline_app.core.text.folding import folded

_LIKE = 0.5
"""The share of words that two wordings have in common that are of one quote."""
_MOST_PAIRS = 10_000
_BY_DAY = (Status.PLANNED, Status.TOOK_PLACE)
"""What an event is where nothing is said of it."""
_NOT_COMPARED = (*ITEMS, "written", "unsaid")


class MergedItem(NamedTuple):
    """What becomes of one of `ITEMS`; its places among those of the event here and now, or -1."""

    field: str
    here: int
    now: int
    versions: tuple[CameItem | None, CameItem | None, CameItem | None]
    """As it came, as it is here, as it comes now."""
    merged: ThreeWay[CameItem]


class MergedEvent(NamedTuple):
    """What becomes of an event, and of each item that came or comes with it.

    `came` is how it came, with nothing in fields of which that is not known.
    """

    case: RowCase
    fields: ThreeWay[CameEvent]
    items: tuple[MergedItem, ...] = ()
    came: CameEvent | None = None


def merged_events(
    came: CameEvent | None,
    here: CameEvent,
    now: CameEvent,
    by_day: Status,
    others: Iterable[CameItem] = (),
) -> MergedEvent:
    """What becomes of an event that is here and comes again.

    `by_day` is what it is there where the file says nothing of that. `came` is None where nobody
    knows how it came. What was written with it goes before what came. `others` are sources and
    quotes that are here and none of this event's: what names one is no other wording of another.
    """
    unknown: Collection[str] = ()
    if now.written is None:
        now = _as_said(here, now, USUAL)
        came, now = _with_status(_with_all(came), here, now, by_day)
    else:
        now = _as_said(here, now, UNSAID)
        if now.written:
            came, unknown = _as_written(here, now, now.written)
        elif came is not None and came.written is None:
            came, unknown = _with_all(came), ITEMS
    fields = three_way(came, here, now, _NOT_COMPARED, unknown)
    known = {field: None if field in unknown else came for field in ITEMS}
    apart = {
        _wholly("quotes", one) if isinstance(one, CameQuote) else _told("links", one)
        for one in others
    }
    items = tuple(
        item for field in ITEMS for item in _merged_items(field, known[field], here, now, apart)
    )
    return MergedEvent(_case(fields, items), fields, items, _emptied(came, unknown))


def _with_all(came: CameEvent | None) -> CameEvent | None:
    """An event as it was placed: what its file didn't say was what it is of all others."""
    if came is None:
        return None
    unsaid = {name: usual for name, usual in USUAL.items() if getattr(came, name) is None}
    return msgspec.structs.replace(came, **unsaid)


def _emptied(came: CameEvent | None, unknown: Collection[str]) -> CameEvent | None:
    defaults = {one.name: one.default for one in msgspec.structs.fields(CameEvent)} | {"title": ""}
    emptied = {name: defaults[name] for name in unknown}
    return msgspec.structs.replace(came, **emptied) if came else None


def _as_said(here: CameEvent, now: CameEvent, one_of_few: Collection[str]) -> CameEvent:
    """What comes, which leaves as it is what it doesn't speak of."""
    silent = [name for name in one_of_few if getattr(now, name) is None]
    return msgspec.structs.replace(
        now, **{name: getattr(here, name) for name in (*now.unsaid, *silent)}
    )


def _as_written(here: CameEvent, now: CameEvent, marks: str) -> tuple[CameEvent, set[str]]:
    """How a row was when it was written, and the fields that are other on both sides since."""
    same_there = {name for name in MARKED if is_as_written(now, name, marks)}
    before = {name: getattr(now, name) for name in same_there}
    unknown = {
        name for name in MARKED if name not in before and not is_as_written(here, name, marks)
    }
    return msgspec.structs.replace(here, part_of=now.part_of, **before), unknown


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
    field: str,
    came: CameEvent | None,
    here: CameEvent,
    now: CameEvent,
    apart: Collection[Hashable],
) -> list[MergedItem]:
    before, ours, theirs = (_items(one, field) for one in (came, here, now))
    here_of, now_of = _paired(field, before, ours), _paired(field, before, theirs, apart)
    triples = [(one, here_of.get(one, -1), now_of.get(one, -1)) for one in range(len(before))]
    new_ours = sorted(set(range(len(ours))) - set(here_of.values()))
    new_theirs = sorted(set(range(len(theirs))) - set(now_of.values()))
    both = _paired(field, [ours[at] for at in new_ours], [theirs[at] for at in new_theirs], apart)
    triples += ((-1, new_ours[one], new_theirs[other]) for one, other in both.items())
    alone = set(range(len(new_theirs))) - set(both.values())
    triples += ((-1, -1, new_theirs[at]) for at in sorted(alone))
    found = []
    for at_came, at_here, at_now in triples:
        if at_here < 0 <= at_now and getattr(_item(theirs, at_now), "stance", "") == NOT_CITED:
            continue  # it comes with what it stands behind
        came_item, here_item = _item(before, at_came), _item(ours, at_here)
        versions = (came_item, here_item, _with_unsaid(_item(theirs, at_now), here_item))
        is_spelled = now.written is not None
        merged = three_way(*(versions if is_spelled else _alike(field, *versions)))
        if came is None and at_here < 0:  # it may have been deleted here
            merged = ThreeWay(RowCase.CHANGED_ON_BOTH, None, open=("what",))
        found.append(MergedItem(field, at_here, at_now, versions, merged))
    return found


def _items(event: CameEvent | None, field: str) -> list[CameItem]:
    return [ITEMS[field](*parts) for parts in getattr(event, field)] if event else []


def _with_unsaid(now: CameItem | None, here: CameItem | None) -> CameItem | None:
    """What comes, with what is never empty as it is here where the file doesn't say it."""
    replace = msgspec.structs.replace
    match now, here:
        case CamePerson(kind=""), CamePerson():
            return replace(now, kind=here.kind, side=here.side)
        case CameLink(), CameLink():
            return replace(now, stance=now.stance or here.stance, type=now.type or here.type)
        case CameQuote(source=""), CameQuote():
            return replace(now, source=here.source)
        case CameClaim(source=""), CameClaim():
            return replace(now, source=here.source)
    return now


def _item(items: Sequence[CameItem], at: int) -> CameItem | None:
    return None if at < 0 else items[at]


def _alike(
    field: str, came: CameItem | None, here: CameItem | None, now: CameItem | None
) -> tuple[CameItem | None, CameItem | None, CameItem | None]:
    """The versions with one spelling of what tells people and links, where it tells the same."""
    if field in ("quotes", "claims") or here is None:
        return came, here, now
    key = _keys[field]

    def alike(item: CameItem | None) -> CameItem | None:
        is_same = item is not None and key(item.what) == key(here.what)
        return msgspec.structs.replace(item, what=here.what) if item and is_same else item

    return alike(came), here, alike(now)


_keys: dict[str, Callable[[str], Hashable]] = {
    "people": folded,
    "links": mark_of_address,
    "quotes": lambda text: " ".join(text.split()),
    "claims": lambda text: " ".join(text.split()),
}


def _wholly(field: str, item: CameItem) -> Hashable:
    """All of an item."""
    return msgspec.structs.replace(item, what=""), _keys[field](item.what)


def _told(field: str, item: CameItem) -> Hashable:
    """What tells an item from others of its field."""
    return (_keys[field](item.what), "") if item.what else ("", _words(item))


def _paired(
    field: str,
    one: Sequence[CameItem],
    other: Sequence[CameItem],
    apart: Collection[Hashable] = (),
) -> dict[int, int]:
    """Which items of two versions are the same: by all of them, else by what tells them.

    Of all but people those that are left go by their words; links have these in their titles. Of
    links and date claims one that is left alone on each side is one. What is `apart` is not paired
    so, and a quote only by all of it.
    """
    pairs: dict[int, int] = {}
    quoted = {at for at, item in enumerate(other) if _wholly("quotes", item) in apart}
    for mark in (_wholly, _told):
        taken = {*pairs.values(), *(() if mark is _wholly else quoted)}
        left: dict[Hashable, list[int]] = {}
        for at in reversed(range(len(other))):
            if at not in taken:
                left.setdefault(mark(field, other[at]), []).append(at)
        for at, item in enumerate(one):
            if at not in pairs and (found := left.get(mark(field, item))):
                pairs[at] = found.pop()
    if field != "people":
        free = set(range(len(other))) - set(pairs.values()) - quoted
        if field == "links":
            free = {at for at in free if _told(field, other[at]) not in apart}
        _pair_by_likeness(field, one, other, pairs, free)
    return pairs


def _pair_by_likeness(
    field: str,
    one: Sequence[CameItem],
    other: Sequence[CameItem],
    pairs: dict[int, int],
    free: set[int],
) -> None:
    """Pair what is left of one with the `free` ones of the other."""
    if len(one) * len(other) <= _MOST_PAIRS:
        _pair_by_words(one, other, pairs, free)
    if free and field in ("links", "claims") and len(one) == len(other) == len(pairs) + 1:
        (at,) = set(range(len(one))) - pairs.keys()
        (pairs[at],) = free


def _words(item: CameItem) -> str:
    """What a text of an item is."""
    return item.title or item.description if isinstance(item, CameLink) else item.what


def _pair_by_words(
    one: Sequence[CameItem], other: Sequence[CameItem], pairs: dict[int, int], free: set[int]
) -> None:
    """Pair what is left by the words that they share, the most alike first."""
    left = [at for at in range(len(one)) if at not in pairs]
    shares = [
        (_share(_words(one[at]), _words(other[place])), at, place)
        for at in left
        for place in sorted(free)
        if _words(one[at]) and _words(other[place])
    ]
    for share, at, place in sorted(shares, key=lambda found: -found[0]):
        if share >= _LIKE and at not in pairs and place in free:
            pairs[at] = place
            free.remove(place)


def _share(one: str, other: str) -> float:
    """The share of words that two texts have in common (Dice)."""
    words, others = Counter(folded(one).split()), Counter(folded(other).split())
    total = words.total() + others.total()
    return 2 * (words & others).total() / total if total else 1.0
