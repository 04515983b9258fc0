"""What language and paper a document has, by what the system says of its user."""

from __future__ import annotations

import pytest

from timeline_app.app.load import document_customs
from timeline_app.app.load.document_customs import document_language, usual_paper
from timeline_app.core.memo.blocks import Paper


@pytest.mark.parametrize(
    ("chosen", "of_system", "language"),
    [
        ("", [], "en-US"),
        ("", ["C"], "en-US"),
        ("", ["en_GB.UTF-8"], "en-GB"),
        ("", ["en-Latn-AU", "en-AU", "en"], "en-AU"),
        ("", ["en", "en_IE"], "en-IE"),
        ("", ["de_DE.UTF-8"], "en-US"),
        ("", ["de_AT", "en_CA"], "en-CA"),
        ("", ["zh_CN.UTF-8", "en_GB"], "zh-Hans"),
        ("en", ["zh_CN"], "en-US"),
        ("zh_CN", ["en_GB"], "zh-Hans"),
    ],
)
def test_a_document_is_in_the_english_of_the_system_or_of_the_united_states(
    chosen: str, of_system: list[str], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(document_customs, "chosen_language", lambda: chosen)
    assert document_language(of_system) == language


@pytest.mark.parametrize(
    ("given", "paper"),
    [
        ({"LANG": "en_US.UTF-8"}, Paper.LETTER),
        ({"LANG": "fr_CA"}, Paper.LETTER),
        ({"LANG": "en_GB.UTF-8"}, Paper.A4),
        ({"LANG": "en_US.UTF-8", "LC_PAPER": "de_DE.UTF-8"}, Paper.A4),
        ({"LANG": "de_DE", "LC_PAPER": "de_DE", "LC_ALL": "es_MX@euro"}, Paper.LETTER),
        ({"LANG": "C.UTF-8"}, Paper.A4),
        ({"LANG": "en"}, Paper.A4),
    ],
)
def test_the_paper_is_that_of_the_region(given: dict[str, str], paper: Paper) -> None:
    assert usual_paper(given) is paper
