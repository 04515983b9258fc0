"""What takes longer than CI may: which parts there are, what they run, and the table."""

import subprocess
import sys
from pathlib import Path

import long_runs
import pytest
import quiet
import suite

REPORT = """<?xml version="1.0"?><testsuites><testsuite name="pytest" tests="9" failures="1"
errors="1" skipped="2" time="3.5"/></testsuites>"""


class Runs:
    """Stands for what runs the commands of a part; each leaves a report."""

    def __init__(self, *statuses: int) -> None:
        self.statuses = list(statuses)
        self.made: list[list[str]] = []

    def __call__(self, command: suite.Command, folder: Path) -> int:
        self.made.append([str(word) for word in command])
        for word in self.made[-1]:
            if word.startswith("--junit-xml="):
                Path(word.partition("=")[2]).write_text(REPORT, encoding="utf-8")
        return self.statuses.pop(0) if self.statuses else 0


@pytest.fixture(autouse=True)
def ready(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Python 3.11 and 3.13 are here, and environments are made at once."""
    monkeypatch.setattr(long_runs, "REPORTS", tmp_path)
    there = {"3.11": Path("python11"), "3.13": Path("python13")}
    monkeypatch.setattr(long_runs, "pythons", lambda: there)
    monkeypatch.setattr(
        long_runs, "_environment_of", lambda part, python: Path(f"{part.packages}{python}")
    )


def told_by(capsys: pytest.CaptureFixture[str]) -> list[list[str]]:
    return [line.split() for line in capsys.readouterr().out.splitlines()]


def test_each_part_has_a_row_with_its_counts_and_how_it_ended(
    capsys: pytest.CaptureFixture[str],
) -> None:
    runs = Runs(0, 7)
    assert long_runs.run_parts(["python-3.11", "hostile"], runs) == 1
    beside, alone, hostile = runs.made
    assert beside[:3] == alone[:3] == ["python11", "-m", "pytest"]
    assert hostile == ["python11", "-m", "tests.mutations.hostile"]
    heading, whole, other = told_by(capsys)
    assert heading == ["part", "passed", "failed", "skipped", "min", "result"]
    assert whole == ["python-3.11", "10", "4", "4", "0.0", "FAILED", "[0,", "7]"]
    assert other == ["hostile", "0.0", "passed"]


def test_oldest_and_newest_have_packages_of_their_own(capsys: pytest.CaptureFixture[str]) -> None:
    runs = Runs()
    assert long_runs.run_parts(["oldest", "newest"], runs) == 0
    assert [command[0] for command in runs.made] == 2 * ["lowest-directpython11"] + 2 * [
        "highestpython13"
    ]
    assert [row[-1] for row in told_by(capsys)[1:]] == ["passed", "passed"]


def test_a_python_that_is_not_here_is_said_and_fails_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    runs = Runs()
    assert long_runs.run_parts(["python-3.14"], runs) == 0
    assert runs.made == []
    assert "not run: there is no Python 3.14 here" in capsys.readouterr().out


def test_a_part_that_cannot_be_set_up_has_failed_and_the_next_goes_on(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(part: long_runs.Part, python: Path) -> Path:
        raise quiet.SetUpError("no way")

    monkeypatch.setattr(long_runs, "_environment_of", fails)
    assert long_runs.run_parts(["mutations", "hostile"], Runs()) == 1
    assert capsys.readouterr().out.count("FAILED to be set up") == 2


def test_an_unknown_part_is_told_which_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    assert long_runs.run_parts(["nonsense"], Runs()) == 2
    assert "python-3.14, oldest, newest, marked" in capsys.readouterr().err


@pytest.mark.parametrize(("asked", "seen"), [([], False), (["-m", "long"], True)])
def test_what_is_marked_long_runs_only_where_it_is_asked_for(
    tmp_path: Path, asked: list[str], seen: bool
) -> None:
    path = tmp_path / "test_it.py"
    path.write_text("import pytest\n@pytest.mark.long\ndef test_walk(): pass\n", encoding="utf-8")
    given = ["-p", "tests.conftest", "-c", str(suite.ROOT / "pyproject.toml"), "--collect-only"]
    told = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", *given, *asked, str(path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=suite.ROOT,
    )
    assert ("test_walk" in told.stdout) is seen, told.stdout + told.stderr
