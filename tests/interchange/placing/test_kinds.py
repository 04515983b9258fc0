"""States and organisations get their kind by names that nothing else has; all others are people."""

from __future__ import annotations

import pytest

from timeline_app.core.records.records import ActorKind
from timeline_app.interchange.foreign.countries import state_named, state_of_code
from timeline_app.interchange.placing.kinds import kinds_of

PERSON = (ActorKind.PERSON, "")
ORGANISATION = (ActorKind.ORGANISATION, "")


def state(side: str) -> tuple[ActorKind, str]:
    return ActorKind.STATE, side


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("China", state("CN")),
        ("中国", state("CN")),
        ("cote d'ivoire", state("CI")),
        ("US", state("US")),
        ("us", PERSON),
        ("U.S.", state("US")),
        ("NORTH KOREA", state("KP")),
        ("Georgia", PERSON),
        ("Chad", PERSON),
        ("Jordan", PERSON),
        ("Xi Jinping", PERSON),
        ("秦刚", PERSON),
        ("長谷部", PERSON),
        ("Jordan Peele", PERSON),
        ("John Church", PERSON),
        ("Peter Bank", PERSON),
        ("Who", PERSON),
        ("WHO", ORGANISATION),
        ("the European Union", ORGANISATION),
        ("Ministry of Foreign Affairs", ORGANISATION),
        ("U.S. Department of State", ORGANISATION),
        ("Foreign Ministry", ORGANISATION),
        ("外交部", ORGANISATION),
        ("国务院", ORGANISATION),
        ("Acme Ltd.", ORGANISATION),
    ],
)
def test_a_name_alone_tells_what_it_surely_is(name: str, kind: tuple[ActorKind, str]) -> None:
    assert kinds_of([name]) == [kind]


def test_a_name_that_people_have_is_a_state_among_states() -> None:
    assert kinds_of(["Georgia", "Armenia", "Chad"]) == [state("GE"), state("AM"), state("TD")]
    assert kinds_of(["Jordan", "China", "Joe Biden", "Qin Gang", "Wang Yi"])[0] == PERSON


def test_codes_of_iso_and_those_of_cameo_are_known() -> None:
    assert state_of_code("CHN") == state_named("People's Republic of China")
    assert state_of_code("ROM") == state_named("Romania") == state_of_code("ROU")
    assert state_of_code("EUR") is None
