"""What Debian and Ubuntu must have installed for Qt and the tests, and how it gets there."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from quiet import SetUpError, run_quietly, say

# Each entry names one package, or several of which any will do; the first is the one to install.
ANY_OF = "|"
# Libraries in which time_t grew are called …t64 since 2024; the old name still installs them.
NEW_TIME_SUFFIX = "t64"

FOR_THE_PROGRAM = (
    # Qt at all
    "libglib2.0-0",
    "libgl1",
    "libegl1",
    "libxkbcommon0",
    "libfontconfig1",
    "libdbus-1-3",
    # a window under X11
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxkbcommon-x11-0",
    "libxcb-shape0",
    "libxcb-randr0",
)
FOR_THE_TESTS = (
    # a screen with a window manager, and a hand
    "xvfb",
    "xauth",
    "openbox",
    "xdotool",
    # a screen reader's bus, and what asks it
    "at-spi2-core",
    "dbus",
    "python3-gi",
    "gir1.2-atspi-2.0",
    # readers of SVG and PDF that are not ours
    "librsvg2-bin",
    "poppler-utils",
    # what a desktop wants to know of a program
    "desktop-file-utils",
    "appstream",
    "shared-mime-info",
)
FOR_SECOND_OPINIONS = (  # programs that open what ours writes: several hundred megabytes
    "libreoffice-writer-nogui|libreoffice-writer",
    "libreoffice-calc-nogui|libreoffice-calc",
    "pandoc",
)
FOR_THE_BUNDLE = ("binutils",)  # PyInstaller looks into libraries with it
FOR_THE_ENVIRONMENT = ("python3-venv",)


def is_here() -> bool:
    """Whether this machine installs its packages as Debian does."""
    return all(shutil.which(name) for name in ("apt-get", "dpkg-query"))


def installed_among(names: Iterable[str]) -> set[str]:
    """The names of the packages that are installed."""
    told = subprocess.run(
        ["dpkg-query", "-W", "-f", "${db:Status-Status} ${Package}\n", *names],
        capture_output=True,
        text=True,
        check=False,  # it is 1 as soon as one of them is unknown
    )
    rows = (line.split() for line in told.stdout.splitlines())
    return {row[1] for row in rows if row[0] == "installed"}


def missing_from(wanted: Sequence[str]) -> list[str]:
    """The packages to install until each entry of `wanted` is met."""
    entries = [entry.split(ANY_OF) for entry in wanted]
    names = [name for entry in entries for name in entry]
    found = installed_among([*names, *(name + NEW_TIME_SUFFIX for name in names)])
    plain = {name.removesuffix(NEW_TIME_SUFFIX) for name in found}
    return [entry[0] for entry in entries if not plain.intersection(entry)]


def line_to_type(packages: Sequence[str]) -> str:
    """The command that installs the packages, for a person with a password."""
    return (
        f"sudo apt-get update && sudo apt-get install --no-install-recommends {' '.join(packages)}"
    )


def root_prefix() -> list[str] | None:
    """What makes a command run as root; None where that takes a password."""
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    if sudo is None:
        return None
    asked = subprocess.run([sudo, "-n", "true"], capture_output=True, check=False)
    return None if asked.returncode else [sudo, "-n"]


def install(packages: Sequence[str]) -> None:
    """Install the packages; SetUpError where that takes a password or fails."""
    prefix = root_prefix()
    if prefix is None:
        raise SetUpError("Installing system packages takes a password here.")
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-y"]
    apt += ["-o", "DPkg::Lock::Timeout=120"]
    installing = [*apt, "install", "--no-install-recommends", *packages]
    say(f"Installing with apt-get: {' '.join(packages)}")
    try:
        run_quietly(installing)
    except SetUpError:  # as it does while the lists are old, or not there yet
        run_quietly([*apt, "update"])
        run_quietly(installing)


def fetch_pip(folder: Path) -> Path:
    """Debian's own wheel of pip, fetched into `folder` by any user and installed nowhere.

    apt checks its signature. The lists are fetched anew, for a user may not refresh the
    system's, and a small image has none.
    """
    (folder / "lists" / "partial").mkdir(parents=True)
    apt = ["apt-get", "-o", f"Dir::State={folder}", "-o", f"Dir::Cache={folder}"]
    apt += ["-o", "Dir::State::status=/var/lib/dpkg/status"]
    run_quietly([*apt, "update"])
    run_quietly([*apt, "download", "python3-pip-whl"], cwd=folder)
    run_quietly(["dpkg-deb", "-x", *folder.glob("*.deb"), folder])
    return next(folder.glob("usr/share/python-wheels/pip-*.whl"))
