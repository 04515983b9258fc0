"""The fields of a source that say whose account it is, and that it is confidential."""

from __future__ import annotations

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from tests.widgets.evidence_panel import FakeLookup
from tests.widgets.sample_details import made_details
from timeline_app.core.records.records import ActorId, Source
from timeline_app.widgets.dialogs.source_form import SourceForm

SOURCE = msgspec.structs.replace(made_details().quotes[0].source, issuer=ActorId(""), covers="2023")


@pytest.fixture
def form(qtbot: QtBot) -> SourceForm:
    form = SourceForm(FakeLookup(made_details()))
    qtbot.addWidget(form)
    form.show_source(SOURCE)
    return form


def wished(qtbot: QtBot, form: SourceForm, act: object) -> Source:
    assert callable(act)
    with qtbot.waitSignal(form.source_requested) as blocker:
        act()
    source = blocker.args[1]
    assert isinstance(source, Source)
    return source


def test_a_click_makes_a_source_confidential(qtbot: QtBot, form: SourceForm) -> None:
    assert not form.confidential.isChecked()
    made = wished(qtbot, form, form.confidential.click)
    assert made == msgspec.structs.replace(SOURCE, confidential=True)
    form.show_source(made)
    assert form.confidential.isChecked()


def test_days_are_kept_as_edtf_and_what_is_no_date_is_not(qtbot: QtBot, form: SourceForm) -> None:
    part = form.parts["covers"]
    assert part.value() == "2023"
    form.show_source(msgspec.structs.replace(SOURCE, covers="2023-06-18/2023-06-19"))
    assert part.value() == "2023-06-18/2023-06-19"
    made = wished(qtbot, form, form.confidential.click)
    assert made.covers == "2023-06-18/2023-06-19"


def test_an_issuer_is_an_actor(qtbot: QtBot, form: SourceForm) -> None:
    form.issuer.type_in("Nobody known")
    assert wished(qtbot, form, form.confidential.click).issuer == ""
    form.issuer.put("actor", "An actor")
    assert wished(qtbot, form, form.confidential.click).issuer == "actor"


def test_what_may_not_change_is_shown_alone(form: SourceForm) -> None:
    form.show_source(SOURCE, may_change=False)
    assert not form.confidential.isEnabled()
    assert form.issuer.isReadOnly()
