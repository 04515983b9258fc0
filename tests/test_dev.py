"""The commands of a checkout, short of installing anything."""

import hashlib
import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import debian
import dev
import environment
import lock
import node_packages
import pytest
import quiet

from tests import second_opinions

ROOT = Path(__file__).resolve().parents[1]
SCRIPT = ROOT / "packaging" / "dev.py"


class Calls:
    """Stands for the programs that a command would run, and says how each ended."""

    def __init__(self, *failing: str) -> None:
        self.failing = failing
        self.made: list[list[str]] = []
        self.folders: list[Path | None] = []

    def __call__(self, command: Sequence[str | Path], cwd: Path | None = None) -> int:
        self.made.append([str(part) for part in command])
        self.folders.append(cwd)
        return 7 if any(word in self.made[-1] for word in self.failing) else 0


@pytest.fixture
def ready(monkeypatch: pytest.MonkeyPatch) -> list[Sequence[str]]:
    """An environment that is set up; holds the system packages it was asked for."""
    asked: list[Sequence[str]] = []

    def set_up(packages: Sequence[str]) -> Path:
        asked.append(packages)
        return Path("venv-python")

    monkeypatch.setattr(dev, "set_up", set_up)
    monkeypatch.setattr(node_packages, "set_up", lambda: asked.append(["node"]))
    monkeypatch.delenv("CI", raising=False)
    return asked


def calls(monkeypatch: pytest.MonkeyPatch, *failing: str) -> Calls:
    made = Calls(*failing)
    monkeypatch.setattr(dev, "status_of", made)
    return made


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout of nothing but its pyproject.toml, on a system without Debian's packages."""
    (tmp_path / "pyproject.toml").write_text("[project]", encoding="utf-8")
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setattr(environment, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(environment, "PYTHON", tmp_path / ".venv" / "python")
    monkeypatch.setattr(environment, "STAMP", tmp_path / ".venv" / "set-up.json")
    monkeypatch.setattr(debian, "is_here", lambda: False)
    return tmp_path


@pytest.fixture
def installs(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Grows by one at each installation of the Python packages into the checkout."""
    made: list[str] = []

    def install() -> None:
        made.append("installed")
        (checkout / ".venv").mkdir(exist_ok=True)
        (checkout / ".venv" / "python").touch()

    monkeypatch.setattr(environment, "_install_python_packages", install)
    return made


@pytest.mark.parametrize(
    ("named", "platform", "there"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({}, "darwin", True),
        ({}, "win32", True),
    ],
)
def test_a_display_is_named_by_the_environment_on_linux(
    named: dict[str, str], platform: str, there: bool
) -> None:
    assert dev.has_display(named, platform) is there


def test_run_opens_the_window_on_the_sample_where_there_is_a_display(
    ready: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "has_display", lambda *_: True)
    made = calls(monkeypatch)
    assert dev.main(["run"]) == 0
    assert made.made == [["venv-python", "-m", "timeline_app", "sample"]]


def test_run_without_a_display_writes_a_picture_where_one_stands_and_names_it(
    ready: list[Sequence[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:
    monkeypatch.setattr(dev, "has_display", lambda *_: False)
    monkeypatch.chdir(tmp_path)
    made = calls(monkeypatch)
    assert dev.main(["run"]) == 0
    assert made.made == [
        ["venv-python", "-m", "timeline_app", "export", "sample", "us-china-2022-23.png"]
    ]
    assert made.folders == [None]
    told = capsys.readouterr().out
    assert "no display" in told
    assert str(tmp_path / "us-china-2022-23.png") in told


def test_run_promises_no_picture_when_the_export_fails(
    ready: list[Sequence[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(dev, "has_display", lambda *_: False)
    calls(monkeypatch, "export")
    assert dev.main(["run"]) == 7
    assert "The picture is" not in capsys.readouterr().out


def test_test_hands_pytest_its_arguments_and_gives_back_its_status(
    ready: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = calls(monkeypatch, "pytest")
    assert dev.main(["test", "-k", "dates", "-x"]) == 7
    assert made.made == [["venv-python", "-m", "pytest", "-k", "dates", "-x"]]
    assert made.folders == [ROOT]
    assert set(ready[0]) >= {*debian.FOR_THE_PROGRAM, "xvfb", "openbox"}


def test_without_arguments_all_tests_run_and_those_that_measure_have_the_machine_alone(
    ready: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = calls(monkeypatch, "not alone and not long")
    assert dev.main(["test"]) == 7
    first, last = made.made
    assert first[-3:] == ["--numprocesses=auto", "-m", "not alone and not long"]
    assert last[:5] == ["venv-python", "-m", "pytest", "-m", "alone and not long"]
    assert "tests/widgets/canvas/test_million.py" in last[5:]
    assert len(last[5:]) < 20


def test_check_looks_at_everything_and_names_what_failed(
    ready: list[Sequence[str]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    made = calls(monkeypatch, "mypy")
    assert dev.main(["check"]) == 1
    assert len(made.made) == len(dev.CHECKS)
    assert capsys.readouterr().out.splitlines()[-1] == "failed: types"


def test_each_script_that_a_command_starts_is_there(
    ready: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = calls(monkeypatch)
    assert dev.main(["pictures"]) == 0
    for _, script, *_ in made.made:
        assert Path(script).is_file()


@pytest.mark.parametrize(("name", "module"), [("bench", "benchmarks"), ("budgets", "budgets")])
def test_what_measures_is_handed_its_arguments(
    ready: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch, name: str, module: str
) -> None:
    made = calls(monkeypatch)
    assert dev.main([name, "--only", "pan"]) == 0
    assert made.made == [["venv-python", "-m", f"tests.{module}", "--only", "pan"]]
    assert made.folders == [ROOT]
    assert (ROOT / "tests" / module / "__main__.py").is_file()


@pytest.mark.parametrize(
    ("line", "in_ci", "with_others"),
    [
        (["test", "-x"], "", False),
        (["test", "-x", "--second-opinions"], "", True),
        (["test", "-x"], "true", True),
    ],
)
def test_second_opinions_are_set_up_in_ci_and_where_they_are_asked_for(
    ready: list[Sequence[str]],
    monkeypatch: pytest.MonkeyPatch,
    line: list[str],
    in_ci: str,
    with_others: bool,
) -> None:
    monkeypatch.setenv("CI", in_ci)
    made = calls(monkeypatch)
    assert dev.main(line) == 0
    assert made.made == [["venv-python", "-m", "pytest", "-x"]]
    assert ("pandoc" in ready[0], ["node"] in ready) == (with_others, with_others)


@pytest.mark.parametrize("in_ci", [False, True])
def test_without_a_second_opinion_a_test_says_why_and_fails_in_ci_alone(
    monkeypatch: pytest.MonkeyPatch, in_ci: bool
) -> None:
    monkeypatch.setenv("CI", "true" if in_ci else "")
    with pytest.raises((pytest.skip.Exception, pytest.fail.Exception)) as told:
        second_opinions.missing("pandoc")
    assert "dev.py test --second-opinions" in str(told.value)
    assert isinstance(told.value, pytest.fail.Exception) is in_ci


@pytest.mark.parametrize("line", [[], ["nonsense"], ["run", "more"], ["check", "--fast"]])
def test_a_wrong_command_line_shows_the_commands(line: list[str]) -> None:
    told = subprocess.run(
        [sys.executable, str(SCRIPT), *line], capture_output=True, text=True, check=False
    )
    assert (told.returncode, told.stdout) == (2, "")
    assert all(f"dev.py {name}" in told.stderr for name in dev.COMMANDS)


def test_a_set_up_that_fails_ends_in_its_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def set_up(_: Sequence[str]) -> Path:
        raise quiet.SetUpError("This failed: something")

    monkeypatch.setattr(dev, "set_up", set_up)
    assert dev.main(["test"]) == 1
    assert capsys.readouterr().err == "This failed: something\n"


def test_the_second_set_up_installs_nothing(installs: list[str]) -> None:
    environment.set_up([])
    environment.set_up([])
    assert installs == ["installed"]


def test_a_changed_pyproject_is_installed_anew(installs: list[str], checkout: Path) -> None:
    environment.set_up([])
    (checkout / "pyproject.toml").write_text("[project]\n# more", encoding="utf-8")
    environment.set_up([])
    assert len(installs) == 2


@pytest.mark.parametrize("uv", [None, "uv"])
def test_what_is_installed_is_what_is_locked_with_uv_and_with_pip(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, uv: str | None
) -> None:
    ran: list[list[str]] = []
    monkeypatch.setattr(
        environment, "run_quietly", lambda command: ran.append([*map(str, command)])
    )
    monkeypatch.setattr(environment, "_make_environment_with_pip", lambda: None)
    monkeypatch.setattr(environment, "STAMP", checkout / "set-up.json")
    monkeypatch.setattr(shutil, "which", lambda _: uv)
    environment.set_up([])
    libraries, itself = ran[-2:]
    assert libraries[-5:] == [
        "--require-hashes", "--only-binary", ":all:", "--requirement", str(lock.LOCK)
    ]  # fmt: skip
    assert itself[-4:] == ["--no-deps", "--no-build-isolation", "--editable", str(checkout)]
    assert ("uv" in libraries) == ("uv" in itself) == bool(uv)


def test_renewing_the_lock_runs_every_test_with_it(
    ready: list[Sequence[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = calls(monkeypatch)
    monkeypatch.setattr(lock, "renew", lambda python: made.made.append(["renewed", str(python)]))
    assert dev.main(["lock"]) == 0
    assert made.made[0] == ["renewed", "venv-python"]
    assert [command[2] for command in made.made[1:]] == ["pytest", "pytest"]


@pytest.fixture
def node_folder(tmp_path: Path) -> Path:
    (tmp_path / "package-lock.json").write_text("{}", encoding="utf-8")
    return tmp_path


def test_what_runs_under_node_is_installed_once_for_a_lock_file(
    node_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[Sequence[str | Path]] = []

    def run_quietly(command: Sequence[str | Path], cwd: Path) -> None:
        ran.append(command)
        (cwd / "node_modules").mkdir(exist_ok=True)

    monkeypatch.setattr(node_packages, "run_quietly", run_quietly)
    monkeypatch.setattr(shutil, "which", lambda name: name)
    for text in ("{}", "{}", "[]"):
        (node_folder / "package-lock.json").write_text(text, encoding="utf-8")
        node_packages.set_up(node_folder)
    assert [command[:3] for command in ran] == [["npm", "ci", "--ignore-scripts"]] * 2


@pytest.mark.parametrize("found", [None, "npm"])
def test_without_what_runs_under_node_the_tests_go_on(
    node_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    found: str | None,
) -> None:
    def fails(_: Sequence[str | Path], cwd: Path) -> None:
        raise quiet.SetUpError(f"This failed: npm in {cwd.name}")

    monkeypatch.setattr(node_packages, "run_quietly", fails)
    monkeypatch.setattr(shutil, "which", lambda _: found)
    node_packages.set_up(node_folder)
    assert "npm" in capsys.readouterr().err
    assert not (node_folder / "node_modules").exists()


def test_a_lost_environment_is_made_anew(installs: list[str], checkout: Path) -> None:
    environment.set_up([])
    (checkout / ".venv" / "python").unlink()
    environment.set_up([])
    assert len(installs) == 2


@pytest.mark.parametrize(
    "text", ["", "no json", "[]", '{"other": 1}', hashlib.sha256().hexdigest()]
)
def test_a_broken_stamp_means_that_nothing_is_set_up(
    installs: list[str], checkout: Path, text: str
) -> None:
    environment.set_up([])
    (checkout / ".venv" / "set-up.json").write_text(text, encoding="utf-8")
    environment.set_up([])
    assert len(installs) == 2


@pytest.mark.parametrize("key", ["version", "version_info"])  # as venv has it, and uv
def test_another_python_has_an_environment_of_its_own(tmp_path: Path, key: str) -> None:
    usual, other = tmp_path / ".venv", tmp_path / ".venv-3.13"
    assert environment.place_for("3.13", tmp_path) == usual
    python = usual / environment.BIN_PYTHON
    python.parent.mkdir(parents=True)
    python.touch()
    (usual / "pyvenv.cfg").write_text(f"home = /usr/bin\n{key} = 3.11.7\n", encoding="utf-8")
    assert environment.place_for("3.11", tmp_path) == usual
    assert environment.place_for("3.1", tmp_path) == tmp_path / ".venv-3.1"
    assert environment.place_for("3.13", tmp_path) == other
    python.unlink()  # as when the system has got a newer Python
    assert environment.place_for("3.13", tmp_path) == usual


def test_packages_that_cannot_be_installed_are_tried_once_and_named_each_time(
    installs: list[str],
    checkout: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    tried: list[Sequence[str]] = []

    def install(packages: Sequence[str]) -> None:
        tried.append(packages)
        raise quiet.SetUpError("no rights")

    monkeypatch.setattr(debian, "is_here", lambda: True)
    monkeypatch.setattr(debian, "missing_from", list)
    monkeypatch.setattr(debian, "install", install)
    environment.set_up(["libgl1"])
    environment.set_up(["libgl1"])
    line = "sudo apt-get install --no-install-recommends libgl1"
    assert capsys.readouterr().err.count(line) == 2
    assert tried == [["libgl1"]]
    environment.set_up(["libgl1", "xvfb"])
    assert tried[1:] == [["libgl1", "xvfb"]]
    stamp = json.loads((checkout / ".venv" / "set-up.json").read_text(encoding="utf-8"))
    assert stamp["tried"] == ["libgl1", "xvfb"]


def test_a_package_under_either_of_its_names_is_not_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    there = {"libglib2.0-0t64", "second-name", "xauth"}
    monkeypatch.setattr(debian, "installed_among", there.intersection)
    wanted = ["libglib2.0-0", "first-name|second-name", "xauth", "xvfb"]
    assert debian.missing_from(wanted) == ["xvfb"]
    there.remove("second-name")
    assert debian.missing_from(wanted) == ["first-name", "xvfb"]


@pytest.mark.skipif(not debian.is_here(), reason="Debian's packages are not here")
def test_dpkg_is_asked_what_is_installed() -> None:
    assert debian.installed_among(["dpkg", "no-such-package-anywhere"]) == {"dpkg"}


def test_lists_too_old_to_install_from_are_renewed(monkeypatch: pytest.MonkeyPatch) -> None:
    steps: list[str] = []

    def run(command: Sequence[str]) -> None:
        steps.append("update" if "update" in command else "install")
        if steps == ["install"]:
            raise quiet.SetUpError("404")

    monkeypatch.setattr(debian, "root_prefix", list)
    monkeypatch.setattr(debian, "run_quietly", run)
    debian.install(["xvfb"])
    assert steps == ["install", "update", "install"]


def test_without_rights_nothing_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(debian, "root_prefix", lambda: None)
    monkeypatch.setattr(debian, "run_quietly", lambda *_: pytest.fail("it was run"))
    with pytest.raises(quiet.SetUpError, match="password"):
        debian.install(["xvfb"])


def test_a_step_that_fails_shows_its_last_lines_without_addresses() -> None:
    program = "print('early\\n' * 50 + 'no route to https://packages.example/simple/x'); exit(3)"
    with pytest.raises(quiet.SetUpError) as caught:
        quiet.run_quietly([sys.executable, "-c", program])
    text = str(caught.value)
    assert text.endswith("no route to (address)")
    assert "example" not in text.splitlines()[-1]
    assert len(text.splitlines()) == 1 + quiet.LINES_SHOWN


def test_a_step_that_works_says_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    quiet.run_quietly([sys.executable, "-c", "print('much')"])
    assert capfd.readouterr() == ("", "")
