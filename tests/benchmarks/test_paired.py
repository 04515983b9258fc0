"""Another commit is measured beside this one, by the same scripts and on files of its own."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import pytest

from tests.benchmarks import paired
from tests.benchmarks.bench import main
from tests.benchmarks.paired import Pairs, other_checkout
from tests.benchmarks.processes import ROOT, RunFailedError


def test_a_ratio_is_told_with_its_spread() -> None:
    pairs = Pairs("pan", [1.0, 2.0, 3.0, 4.0], [2.0, 2.0, 2.0, 2.0])
    assert pairs.cells() == ("pan", "2.50", "2.00", "1.250", "0.625–1.875")


@pytest.mark.slow
@pytest.mark.long
def test_a_checkout_beside_itself_is_measured(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paired, "other_checkout", lambda *_: nullcontext(ROOT))
    names = ["pan, 30 events, whole", "change a title, 200 events", "PNG 1920x1080, sample"]
    assert main(["--paired", "itself", "--quick", "--only", *names]) == 0
    head, *rows = capsys.readouterr().out.splitlines()
    assert "itself" in head
    assert [row.split("  ")[0] for row in rows] == names


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="this is no checkout of git")
def test_the_files_of_a_commit_come_and_go(tmp_path: Path) -> None:
    with other_checkout("HEAD", tmp_path) as path:
        assert (path / "timeline_app" / "__init__.py").is_file()
    assert not path.exists()
    with pytest.raises(RunFailedError), other_checkout("no such commit", tmp_path):
        pytest.fail("there is none")
