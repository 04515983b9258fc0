"""Faults put into lines: what they are, which tests are asked, and that the living are listed."""

import ast
import subprocess
import textwrap
from pathlib import Path

import mutants
import pytest

SOURCE = '''"""A room."""

MOST: int = 3


def fits(count: int, names: list[str]) -> bool:
    """Whether they fit."""
    return count <= MOST and not names
'''


def test_each_small_fault_is_made_once_and_alone() -> None:
    places = mutants.places_of(SOURCE)
    made = [mutants.mutant_at("timeline_app/room.py", SOURCE, place) for place in places]
    assert [(one.line, one.before, one.after) for one in made] == [
        (3, "3", "4"),
        (8, "count <= MOST and (not names)", "count <= MOST or not names"),
        (8, "count <= MOST", "count < MOST"),
        (8, "not names", "names"),
    ]
    plain = ast.unparse(ast.parse(SOURCE)).splitlines()
    for one in made:
        lines = one.source.splitlines()
        assert len(lines) == len(plain)
        assert sum(line != other for line, other in zip(lines, plain, strict=True)) == 1


def test_lines_that_did_not_change_have_none() -> None:
    diff = "@@ -1,0 +3 @@ x\n+MOST: int = 3\n@@ -9 +11,2 @@\n"
    assert mutants.changed_lines(diff) == {3, 11, 12}
    (place,) = mutants.places_of(SOURCE, {3})
    assert mutants.mutant_at("timeline_app/room.py", SOURCE, place).after == "4"


def test_the_tests_that_import_a_module_are_asked_those_of_its_room_first() -> None:
    texts = {
        "tests/app/test_all.py": "from timeline_app.core.room import fits",
        "tests/core/test_other.py": "from timeline_app.core.rooms import fit",
        "tests/core/test_room.py": "from timeline_app.core.room import fits",
    }
    asked = mutants.tests_of("timeline_app/core/room.py", texts)
    assert asked == ["tests/core/test_room.py", "tests/app/test_all.py", "tests/core/test_other.py"]
    assert mutants.tests_of("timeline_app/core/hall.py", texts) == [
        "tests/core/test_other.py",
        "tests/core/test_room.py",
    ]


def test_a_room_without_tests_is_tested_by_those_of_the_rooms_around_it() -> None:
    texts = {
        "tests/core/house/low/test_cellar.py": "",
        "tests/core/house/test_house.py": "",
        "tests/core/test_core.py": "",
        "tests/other/test_guests.py": "from timeline_app.core.house import open_door",
    }
    below = ["tests/core/house/test_house.py", "tests/core/house/low/test_cellar.py"]
    around = ["tests/other/test_guests.py", "tests/core/test_core.py"]
    assert mutants.tests_of("timeline_app/core/house/room.py", texts) == [*below, *around]
    assert mutants.tests_of("timeline_app/core/house/attic/room.py", texts) == [
        "tests/other/test_guests.py",
        "tests/core/house/test_house.py",
        "tests/core/test_core.py",
    ]


def test_tests_that_are_named_after_a_module_or_its_room_are_asked_first() -> None:
    tests = ["house/test_attic", "house/test_roof_tiles", "test_garden", "test_house", "test_walls"]
    texts = {f"tests/core/{one}.py": "" for one in tests}
    assert mutants.tests_of("timeline_app/core/house/roof.py", texts) == [
        "tests/core/house/test_roof_tiles.py",
        "tests/core/house/test_attic.py",
        "tests/core/test_house.py",
        "tests/core/test_garden.py",
        "tests/core/test_walls.py",
    ]


def test_the_living_are_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    checkout = tmp_path / "checkout"

    def write(path: str, text: str) -> None:
        (checkout / path).parent.mkdir(parents=True, exist_ok=True)
        (checkout / path).write_text(text, encoding="utf-8")

    write("timeline_app/room.py", SOURCE)
    write("../corpus.txt", "what tests read that lies beside the checkout")
    test = """
        from pathlib import Path
        from timeline_app.room import fits

        def test() -> None:
            assert fits(3, [])
            assert any((up / "corpus.txt").is_file() for up in Path(__file__).parents)
    """
    write("tests/test_room.py", textwrap.dedent(test))
    write("timeline_app/__init__.py", "")
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@b", "-C", str(checkout)]
    for words in (["init", "-q"], ["add", "."], ["commit", "-qm", "all"]):
        subprocess.run([*git, *words], check=True)
    monkeypatch.setattr(mutants, "ROOT", checkout)
    assert mutants.main(["--count", "9", "--processes", "1"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert sorted(line.split()[0] for line in lines[:-1]) == ["LIVES", "LIVES", "found", "found"]
    assert lines[-1] == "2 of 4 mutants live"
    assert (checkout / "timeline_app" / "room.py").read_text(encoding="utf-8") == SOURCE
    assert mutants.main(["--since", "HEAD"]) == 0
    assert capsys.readouterr().out == "0 of 0 mutants live\n"
