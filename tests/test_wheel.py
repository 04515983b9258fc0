"""The wheel that people install: complete, and able to find its sample far from a checkout."""

import os
import re
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what a wheel of this checkout puts into site-packages."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder / "site")
    return folder / "site"


def test_the_wheel_holds_every_resource(installed: Path) -> None:
    shipped = installed / "timeline_app" / "resources"
    ours = [path for path in (ROOT / "resources").rglob("*") if path.is_file()]
    assert ours
    for path in ours:
        assert (shipped / path.relative_to(ROOT / "resources")).read_bytes() == path.read_bytes()


def test_the_wheel_holds_the_guide_and_its_pictures(installed: Path) -> None:
    shipped, docs = installed / "timeline_app" / "resources" / "guide", ROOT / "docs"
    pictures = re.findall(r"!\[[^]]*\]\(([^)]+)\)", (docs / "guide.md").read_text("utf-8"))
    assert pictures
    assert {path.name for path in shipped.iterdir()} == {"guide.md", *pictures}
    for path in shipped.iterdir():
        assert path.read_bytes() == (docs / path.name).read_bytes()


def test_the_wheel_holds_the_licence_of_its_faces(installed: Path) -> None:
    (licence,) = installed.glob("*.dist-info/licenses/LICENSES/OFL-1.1.txt")
    assert licence.read_text(encoding="utf-8").startswith("SIL OPEN FONT LICENSE Version 1.1")
    (metadata,) = installed.glob("*.dist-info/METADATA")
    assert "\nLicense-Expression: MIT AND OFL-1.1\n" in metadata.read_text(encoding="utf-8")


def test_the_source_archive_holds_the_faces_and_their_licence(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-d", str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    (archive,) = tmp_path.glob("*.tar.gz")
    with tarfile.open(archive) as packed:
        held = {name.partition("/")[2] for name in packed.getnames()}
    assert "LICENSES/OFL-1.1.txt" in held
    faces = {path.relative_to(ROOT).as_posix() for path in (ROOT / "resources/fonts").iterdir()}
    assert faces
    assert faces <= held


def test_the_wheel_holds_nothing_but_the_program(installed: Path) -> None:
    names = {path.name.partition("-")[0] for path in installed.iterdir()}
    assert names == {"timeline_app"}


def test_an_installed_program_exports_its_sample(installed: Path, tmp_path: Path) -> None:
    program = "import timeline_app, runpy; print(timeline_app.__file__)\n"
    program += "runpy.run_module('timeline_app', run_name='__main__')"
    told = subprocess.run(
        [sys.executable, "-c", program, "export", "sample", "out.png"],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(installed)},
    )
    assert told.returncode == 0, told.stderr
    assert Path(told.stdout.strip()).is_relative_to(installed)
    assert (tmp_path / "out.png").read_bytes().startswith(b"\x89PNG")


def test_an_installed_program_speaks_its_languages(installed: Path, tmp_path: Path) -> None:
    given = {name: value for name, value in os.environ.items() if name != "LANGUAGE"}
    told = subprocess.run(
        [sys.executable, "-m", "timeline_app", "info", "sample"],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=tmp_path,
        env=given | {"PYTHONPATH": str(installed), "LC_ALL": "zh_CN.UTF-8"},
    )
    assert told.returncode == 0, told.stderr
    assert "个事件" in told.stdout
