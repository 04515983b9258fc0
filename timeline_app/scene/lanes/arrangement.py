"""What the user has done to lanes: order, folds, and what is hidden."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from timeline_app.core.value import Value, field, replace


class Arrangement(Value, frozen=True):
    """How lanes are arranged, by their ids; ids of no lane mean nothing.

    Those in `order` come first, in that order, then all others in their own. `folded` and
    `unfolded` are those that were made so; of the others many are folded if there are many.
    `colours` are the roles of lanes that have none of their own, as a picture has them.
    """

    order: tuple[str, ...] = ()
    folded: frozenset[str] = frozenset()
    unfolded: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    colours: dict[str, str] = field(default_factory=dict)

    def with_fold(self, ids: Iterable[str], *, is_folded: bool) -> Arrangement:
        """These lanes folded or unfolded."""
        own = frozenset(ids)
        if is_folded:
            return replace(self, folded=self.folded | own, unfolded=self.unfolded - own)
        return replace(self, folded=self.folded - own, unfolded=self.unfolded | own)

    def with_hidden(self, ids: Iterable[str]) -> Arrangement:
        """These lanes hidden too."""
        return replace(self, hidden=self.hidden | frozenset(ids))

    def with_all_shown(self) -> Arrangement:
        """No lane hidden."""
        return replace(self, hidden=frozenset())

    def moved(self, shown: Sequence[str], lane: str, place: int) -> Arrangement:
        """A lane moved to a place among those that are `shown`, in their order of now.

        The place counts without the lane itself. Lanes that are not shown stay behind the
        ones they are behind; no more lanes than need it get a place in `order`.
        """
        others = [own_id for own_id in shown if own_id != lane]
        place = min(len(others), max(0, place))
        known = set(self.order)
        whole = [*self.order, *(own_id for own_id in shown if own_id not in known)]
        old = whole.index(lane)
        whole.remove(lane)
        at = whole.index(others[place]) if place < len(others) else len(whole)
        if 0 < place == len(others):
            at = whole.index(others[-1]) + 1
        whole.insert(at, lane)
        last = max(at, old, len(self.order) - 1)
        return replace(self, order=tuple(whole[: last + 1]))
