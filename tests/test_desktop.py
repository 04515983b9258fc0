"""What a desktop is told of the program, each file judged by its own tool."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ElementTree
from configparser import RawConfigParser
from pathlib import Path

import pytest

from tests.app.commands import document, write_json
from timeline_app import __version__
from timeline_app.app.load.opening import open_to_keep
from timeline_app.app.startup.application import NAME
from timeline_app.storage.database.schema import APPLICATION_ID

ROOT = Path(__file__).resolve().parents[1]
LINUX = ROOT / "packaging" / "linux"
ENTRY = LINUX / "timeline-app.desktop"
METAINFO = LINUX / "timeline-app.metainfo.xml"
MIME = LINUX / "timeline-app-mime.xml"
ICON = ROOT / "resources" / "icon.svg"
MEDIA_TYPE = "application/vnd.timeline-app.chronology"

# The project has no address in the net yet, so nothing can be named after one.
WITHOUT_ADDRESS = ("cid-desktopapp-is-not-rdns", "url-homepage-missing", "developer-id-missing")


def judged(tool: str, *arguments: str | Path) -> str:
    """What a tool says; it must be content. Skips the test where there is no such tool."""
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
    done = subprocess.run([tool, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def entry() -> dict[str, str]:
    parser = RawConfigParser(delimiters="=")
    parser.optionxform = str  # type: ignore[assignment, method-assign]
    parser.read(ENTRY, encoding="utf-8")
    return dict(parser["Desktop Entry"])


def test_the_desktop_entry_is_valid() -> None:
    assert judged("desktop-file-validate", ENTRY) == ""


def test_the_metainfo_is_valid() -> None:
    lenient = ",".join(f"{tag}=info" for tag in WITHOUT_ADDRESS)
    judged("appstreamcli", "validate", "--no-net", f"--override={lenient}", METAINFO)


def test_the_icon_can_be_drawn_by_others(tmp_path: Path) -> None:
    out = tmp_path / "icon.png"
    judged("rsvg-convert", "--width", "256", "--output", out, ICON)
    assert out.read_bytes().startswith(b"\x89PNG")


@pytest.mark.skipif(sys.platform != "linux", reason="only there files are told by this database")
def test_a_chronology_is_known_by_its_content_and_by_its_name(tmp_path: Path) -> None:
    packages = tmp_path / "share" / "mime" / "packages"
    packages.mkdir(parents=True)
    shutil.copy(MIME, packages)
    judged("update-mime-database", packages.parent)
    chronology = open_to_keep(str(write_json(tmp_path / "talks.json", document())), tmp_path)
    chronology.close()
    nameless = shutil.copy(chronology.path, tmp_path / "nameless")
    empty = tmp_path / "empty.chronology"
    empty.touch()
    code = (
        "import sys\n"
        "from PySide6.QtCore import QMimeDatabase\n"
        "for name in sys.argv[1:]:\n"
        "    print(QMimeDatabase().mimeTypeForFile(name).name())"
    )
    environment = os.environ | {"XDG_DATA_DIRS": str(tmp_path / "share")}
    told = subprocess.run(
        [sys.executable, "-c", code, str(nameless), str(empty)],
        capture_output=True,
        text=True,
        env=environment,
        check=True,
    )
    assert told.stdout.split() == [MEDIA_TYPE, MEDIA_TYPE]


def test_all_of_them_tell_of_one_program() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    (command,) = project["project"]["scripts"]
    told = entry()
    assert told["Exec"].split()[0] == told["TryExec"] == command
    # By this name Wayland finds the entry of a window, and X11 by its class.
    assert told["StartupWMClass"] == NAME == ENTRY.stem
    assert told["MimeType"] == f"{MEDIA_TYPE};"
    metainfo = ElementTree.parse(METAINFO).getroot()
    assert metainfo.findtext("launchable") == ENTRY.name
    assert metainfo.findtext("provides/mediatype") == MEDIA_TYPE
    release = metainfo.find("releases/release")
    assert release is not None
    assert release.get("version") == __version__
    mime = MIME.read_text(encoding="utf-8")
    assert f'type="{MEDIA_TYPE}"' in mime
    assert f'value="{APPLICATION_ID:#x}"' in mime
    placed = project["tool"]["hatch"]["build"]["targets"]["wheel"]["shared-data"]
    assert all((ROOT / path).is_file() for path in placed)
    assert Path(placed["resources/icon.svg"]).stem == told["Icon"]
