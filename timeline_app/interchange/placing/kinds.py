"""What kind of actor somebody is whom a file only names: a person, a state, an organisation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from timeline_app.core.records.records import ActorKind
from timeline_app.core.text.folding import folded
from timeline_app.interchange.foreign.countries import state_named, state_perhaps_named

SURELY_OF_STATES = 2
"""So many states in a file let a name that people have too be one: Georgia, Chad, Jordan."""

Kind = tuple[ActorKind, str]
"""The kind of an actor, and its side: the ISO 3166-1 alpha-2 code of a state."""
_PERSON = (ActorKind.PERSON, "")
_ORGANISATION = (ActorKind.ORGANISATION, "")

_NAMES = """
African Union
Amnesty International
Arab League
Association of Southeast Asian Nations
Asian Development Bank
Council of Europe
European Central Bank
European Commission
European Council
European Parliament
European Union
Group of Seven
Group of Twenty
Hamas
Hezbollah
Human Rights Watch
International Atomic Energy Agency
International Court of Justice
International Criminal Court
International Monetary Fund
League of Nations
Mercosur
Red Cross
Shanghai Cooperation Organisation
United Nations
UN Security Council
World Bank
World Health Organization
World Trade Organization
欧盟
联合国
北约
东盟
世界卫生组织
世界贸易组织
"""
_INITIALS = """
AIIB APEC ASEAN AUKUS BRICS EU G7 G-7 G20 G-20 IAEA ICC ICJ ICRC IMF NATO OECD OPEC OSCE SCO UN U.N.
UNESCO UNHCR UNICEF WHO WTO
"""
"""They are that in capitals alone."""
_known_names = frozenset(map(folded, _NAMES.strip().splitlines()))
_known_initials = frozenset(_INITIALS.split())
_WORDS = (
    "academy|agency|association|authority|bureau|commission|committee|congress|consulate"
    "|corporation|council|delegation|department|embassy|federation|foundation|government"
    "|institute|institution|ministry|organisation|organization|parliament|secretariat|senate"
    "|university"
)
_ENDS = re.compile(rf"(?:^|\s)(?:{_WORDS})$")
"""A name whose last word says so: "State Department"."""
_BEGINS = re.compile(rf"^(?:\S+\s+)?(?:{_WORDS})\s+(?:of|for|on)\s")
"""A name that begins so: "U.S. Department of State"."""
_LEGAL = re.compile(r"[\s,](?:inc|ltd|llc|plc|gmbh)\.?$")
_HAN = re.compile(
    "(?:(?:外交|国防|商务|财政|教育|公安|文化|农业|交通|司法|联络)部|委员会|政府|大使馆|领事馆|大学"
    "|集团|公司|组织|议会|国务院|法院|协会)$"
)


def kinds_of(names: Sequence[str]) -> list[Kind]:
    """The kind and the side of each of these, who all stand in one file.

    Who bears no known name of a state, and no word that only organisations have, is a person.
    """
    sure = sum(state_named(name) is not None for name in names)
    doubtful = sum(state_perhaps_named(name) is not None for name in names)
    has_states = sure >= SURELY_OF_STATES or (sure > 0 and 2 * (sure + doubtful) >= len(names))
    return [_kind(name, has_states=has_states) for name in names]


def _kind(name: str, *, has_states: bool) -> Kind:
    state = state_named(name) or (state_perhaps_named(name) if has_states else None)
    if state is not None:
        return ActorKind.STATE, state.code
    return _ORGANISATION if is_organisation(name) else _PERSON


def is_organisation(name: str) -> bool:
    """Whether a name is that of an organisation, as far as its words tell."""
    if name in _known_initials:
        return True
    plain = folded(name).removeprefix("the ")
    if plain in _known_names:
        return True
    patterns = (_ENDS, _BEGINS, _LEGAL)
    return any(pattern.search(plain) for pattern in patterns) or _HAN.search(name) is not None
