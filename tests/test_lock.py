"""What the set-up installs is the same tomorrow: exact, hashed, and all that is asked for."""

import re
import tomllib
from collections.abc import Mapping
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

import lock
import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

TEXT = lock.LOCK.read_text(encoding="utf-8")
LOCKED = [Requirement(pin) for pin in lock.pins(lock.LOCK)]
PROJECT: Mapping[str, Any] = tomllib.loads((lock.ROOT / "pyproject.toml").read_text("utf-8"))
ASKED_FOR = [
    Requirement(text)
    for text in (
        *PROJECT["project"]["dependencies"],
        *PROJECT["project"]["optional-dependencies"]["dev"],
        *PROJECT["build-system"]["requires"],
    )
]
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = {
    "linux": ("Linux", "posix", "x86_64"),
    "darwin": ("Darwin", "posix", "arm64"),
    "win32": ("Windows", "nt", "AMD64"),
}


def machine(python: str, system: str) -> dict[str, str]:
    """What markers ask of a machine."""
    name, kind, processor = SYSTEMS[system]
    return {
        "python_version": python,
        "python_full_version": f"{python}.0",
        "implementation_version": f"{python}.0",
        "sys_platform": system,
        "platform_system": name,
        "os_name": kind,
        "platform_machine": processor,
    }


def locked_for(where: Mapping[str, str]) -> dict[str, str]:
    """The version of each package that is installed on a machine, by its name."""
    found: dict[str, str] = {}
    for one in LOCKED:
        if one.marker is None or one.marker.evaluate(dict(where)):
            name = canonicalize_name(one.name)
            assert name not in found, f"{name} is locked twice for {where}"
            (exact,) = one.specifier
            found[name] = exact.version
    return found


def unmet(asked: Requirement, found: Mapping[str, str], where: Mapping[str, str]) -> bool:
    if asked.marker is not None and not asked.marker.evaluate({**where, "extra": ""}):
        return False
    return not asked.specifier.contains(found.get(canonicalize_name(asked.name), "0"))


def test_each_line_is_an_exact_version_with_hashes_and_no_address() -> None:
    assert LOCKED
    assert all([one.operator for one in pin.specifier] == ["=="] for pin in LOCKED)
    assert not any(pin.url for pin in LOCKED)
    entry = re.compile(
        r"[\w.\-]+==[\w.]+( ; [\w '\"<>=!.()]+)?( \\\n    --hash=sha256:[0-9a-f]{64})+"
    )
    assert not [text for text in re.split(r"\n(?! )", TEXT.strip()) if not entry.fullmatch(text)]


@pytest.mark.parametrize("system", SYSTEMS)
@pytest.mark.parametrize("python", PYTHONS)
def test_all_that_the_project_asks_for_is_locked_within_its_ranges(
    python: str, system: str
) -> None:
    where = machine(python, system)
    found = locked_for(where)
    assert not [str(asked) for asked in ASKED_FOR if unmet(asked, found, where)]


def test_what_the_locked_packages_ask_for_is_locked_too() -> None:
    here = {name: str(value) for name, value in default_environment().items()}
    found = locked_for(here)
    missing = []
    for installed in distributions():
        name = canonicalize_name(installed.name)
        if found.get(name) == installed.version:  # a long run has others installed
            wanted = [Requirement(text) for text in installed.requires or ()]
            missing += [f"{name}: {one}" for one in wanted if unmet(one, found, here)]
    assert not missing


def test_pins_are_read_without_their_hashes(tmp_path: Path) -> None:
    path = tmp_path / "lock.txt"
    assert lock.pins(path) == []
    path.write_text("a==1 ; x < '2' \\\n    --hash=sha256:0 \\\n    --hash=sha256:1\nb==2\n")
    assert lock.pins(path) == ["a==1 ; x < '2'", "b==2"]
