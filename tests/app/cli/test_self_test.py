"""What a build tells of itself, from source here; a bundle runs the same."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.app.commands import environment
from tests.interchange.old_reader import old_reader
from timeline_app.app.cli import self_test as module
from timeline_app.app.messages.exit_status import Exit
from timeline_app.render.style import fonts

ROOT = Path(__file__).resolve().parents[3]
NAMES = [title for title, _ in module.PROOFS]


def told(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        env=environment(),
        cwd=ROOT,
        timeout=120,
        check=False,
    )


def test_all_is_well_here() -> None:
    done = told("-m", "timeline_app", "self-test")
    assert done.returncode == Exit.DONE, done.stdout + done.stderr
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == [
        f"ok     {name}" for name in NAMES
    ]


EACH_FAILS = """
from timeline_app.app.cli import self_test
def fails(folder):
    raise RuntimeError("it is broken")
proofs = self_test.PROOFS
for name, _ in proofs:
    self_test.PROOFS = tuple(
        (title, fails if title == name else proof if title == "versions" else lambda _: "skipped")
        for title, proof in proofs
    )
    print("status", self_test.self_test())
"""


def test_what_fails_is_named_and_the_others_are_tried() -> None:
    done = told("-c", EACH_FAILS)
    assert done.returncode == Exit.DONE, done.stderr
    *runs, rest = done.stdout.split(f"status {int(Exit.FINDINGS)}\n")
    assert rest == ""
    for name, said in zip(NAMES, runs, strict=True):
        lines = said.splitlines()
        assert f"FAILED {name}: it is broken" in lines
        assert len(lines) == len(NAMES)


def test_a_missing_resource_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "longer_sample_path", lambda: tmp_path / "gone.json")
    with pytest.raises(FileNotFoundError, match=r"gone\.json"):
        module.resources(tmp_path)
    with pytest.raises(Exception, match=r"gone\.json"):
        module.file(tmp_path)
    with pytest.raises(RuntimeError, match="it ended with"):
        module.beside(tmp_path)


@pytest.mark.usefixtures("qapp")
def test_a_missing_face_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts, "SHIPPED", (fonts.SANS, "Timeline Nowhere"))
    with pytest.raises(RuntimeError, match="stands in for Timeline Nowhere"):
        module.faces(tmp_path)


def test_a_reader_of_bibtex_that_is_too_old_is_found(tmp_path: Path) -> None:
    with (
        old_reader(tmp_path),
        pytest.raises(RuntimeError, match=r"bibtexparser 2 or later is needed, not 1\.4\.3"),
    ):
        module.bibtex(tmp_path)
