"""Who the actors of GDELT's rows are: states and known groups, as CAMEO's codes say.

The GDELT Event Database Data Format Codebook 2.0, "Actor attributes": a code that is that of a
country alone comes of a place ("either the country name or a capital or major city"). What else is
named ("POLICE", "PRESIDENT") is nobody in particular, and stands in the title alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from timeline_app.core.records.records import ActorKind
from timeline_app.interchange.foreign.countries import State, state_named, state_of_code
from timeline_app.interchange.foreign.values import ForeignPerson
from timeline_app.interchange.gdelt.codes import written_out

_FIRST, _SECOND = 5, 15
"""The columns in which each actor's code stands; then come name, country and known group."""
_INITIATOR, _TARGET = "initiator", "target"
_GOVERNMENT = "GOV"
_OF_SEVERAL_STATES = ("IGO", "NGO", "NGM", "MNC")
"""What codes begin with of organisations between states, without states, and of firms."""
_GROUPS = {
    "ALQ": "al-Qaida",
    "AMN": "Amnesty International",
    "ARL": "Arab League",
    "ASN": "ASEAN",
    "EEC": "European Union",
    "HRW": "Human Rights Watch",
    "IAE": "IAEA",
    "IMF": "IMF",
    "IRC": "Red Cross",
    "NAT": "NATO",
    "UNO": "United Nations",
    "WAS": "ECOWAS",
    "WTO": "World Trade Organization",
    "XFM": "Oxfam",
}
"""Names of known groups; of others that by which the row calls them."""


def actors_of(row: Sequence[str]) -> tuple[ForeignPerson, ...]:
    """Who does something in a row, and to whom, as far as either is known."""
    return _pair(*row[_FIRST : _FIRST + 4], *row[_SECOND : _SECOND + 4])


@lru_cache(20_000)
def _pair(*cells: str) -> tuple[ForeignPerson, ...]:
    both = (_actor(_INITIATOR, *cells[:4]), _actor(_TARGET, *cells[4:]))
    return tuple(one for one in both if one is not None)


def _actor(role: str, code: str, name: str, country: str, group: str) -> ForeignPerson | None:
    state = state_of_code(country)
    if group:
        known = _GROUPS.get(group) or written_out(name)
        return ForeignPerson(known, role, ActorKind.ORGANISATION) if known else None
    if state is not None and _is_of_the_state(code, name, country, state):
        return ForeignPerson(state.name, role, ActorKind.STATE, state.code)
    if name and code.startswith(_OF_SEVERAL_STATES):
        return ForeignPerson(written_out(name), role, ActorKind.ORGANISATION)
    return None


def _is_of_the_state(code: str, name: str, country: str, state: State) -> bool:
    """Whether a country itself acts: by one of its places, or as the government of that name."""
    is_government = code == country + _GOVERNMENT and state_named(name.title()) == state
    return code == country or is_government
