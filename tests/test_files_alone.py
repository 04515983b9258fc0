"""Who may touch files: a chronology is opened, locked, moved and removed by a few modules alone.

Closing a file takes away all locks that the same process has on it, so that a mere look into one
may cost SQLite its locks amid a transaction; and a file has journals that belong to its name.
Whoever else needs something of a chronology's file asks `storage.database.connection`,
`installing`, `backups` or `file_lock`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from source_trees import PACKAGE, dotted, nodes_of, trees

OF_PATHS = frozenset(
    [
        "read_bytes",
        "read_text",
        "write_bytes",
        "write_text",
        "unlink",
        "hardlink_to",
        "symlink_to",
        "touch",
        "rmdir",
    ]
)
"""Called on a path."""
OF_MODULES = frozenset(
    [
        "os.open",
        "os.replace",
        "os.rename",
        "os.remove",
        "os.unlink",
        "os.link",
        "io.open",
        "open",
        "sqlite3.connect",
        "QFile",
        "QSaveFile",
        "QLockFile",
        "NamedTemporaryFile",
        "mkstemp",
    ]
)
ALLOWED = {
    # Files of chronologies: their names, locks, connections and backups.
    "storage/file/backups.py": "rename unlink shutil os.open os.link",
    "storage/database/connection.py": "sqlite3.connect os.open",
    "storage/file/atomic_write.py": "open rename unlink os.open os.link replace",
    "storage/file/paths.py": "read_bytes write_bytes",
    "storage/file/stale_files.py": "unlink os.open",
    "storage/file/writer_lock.py": "os.open unlink read_bytes read_text",
    "document/file_lock.py": "QLockFile unlink",
    # Files that are no chronologies: JSON, pictures, logs, what waits or is there in passing.
    "storage/chronology/json_additions.py": "open",
    "storage/json/document_reader.py": "read_bytes",
    "core/temporary_folders.py": "os.open shutil write_bytes",
    "storage/json/published_schema.py": "write_bytes",
    "storage/search/index.py": "sqlite3.connect",
    "storage/json/stream_import.py": "open",
    "app/shell/boundary.py": "open replace read_text",
    "app/load/language.py": "read_text",
    "app/help/guide.py": "read_text",
    "app/load/opening.py": "open",
    "app/load/foreign_files.py": "open",
    "app/load/report_file.py": "write_bytes",
    "app/opening/kept_reports.py": "read_bytes unlink",
    "interchange/texts/read_text.py": "open read_text",
    "interchange/foreign/reader.py": "open",
    "interchange/pictures/embedded.py": "open",
    "app/load/opening_marker.py": "QLockFile",
    "app/cli/output.py": "os.open",
    "app/cli/self_test.py": "read_bytes",
    "app/files/unsaved_text.py": "QSaveFile unlink read_bytes",
    "render/picture/save_file.py": "QSaveFile",
}
"""What modules may call. Each new line needs a good reason."""


def names_of_calls(nodes: Iterable[ast.AST]) -> Iterator[tuple[str, ast.Call]]:
    for node in nodes:
        if isinstance(node, ast.Call):
            yield dotted(node.func), node


def is_about_a_file(name: str, call: ast.Call) -> str | None:
    """The name under which a call is allowed, if it is one that touches files."""
    whole, _, last = name.rpartition(".")
    if name in OF_MODULES or last in OF_MODULES - {"open"}:
        return name if name in OF_MODULES else last
    if whole == "shutil":
        return whole
    if last == "open":  # dialogs and chronologies are opened too, but in no mode
        first = call.args[0] if call.args else None
        is_mode = isinstance(first, ast.Constant) and isinstance(first.value, str)
        return last if is_mode else None
    if last == "replace":  # texts and records have it too: a path takes one thing, a path
        return last if whole and len(call.args) == 1 and not call.keywords else None
    if last == "rename":  # so do people, lanes and tags
        return None if whole in ("self", "self._session") else last
    return last if last in OF_PATHS else None


def offences(path: str, nodes: Iterable[ast.AST]) -> list[str]:
    allowed = set(ALLOWED.get(path, "").split())
    found = []
    for name, call in names_of_calls(nodes):
        what = is_about_a_file(name, call)
        if what is not None and what not in allowed:
            found.append(f"{path}:{call.lineno} {name}")
    return found


def nodes_in(source: str) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(source))


def test_files_are_touched_by_few_modules_alone() -> None:
    for path in trees():
        look_at_files_are_touched_by_few_modules_alone(path)


def look_at_files_are_touched_by_few_modules_alone(path: Path) -> None:
    name = path.relative_to(PACKAGE).as_posix()
    assert offences(name, nodes_of(path)) == []


@pytest.mark.parametrize(
    ("source", "wrong"),
    [
        ("path.read_bytes()", "path.read_bytes"),
        ("with open(path, 'rb') as file: pass", "open"),
        ("with path.open('rb') as file: pass", "path.open"),
        ("import sqlite3\nsqlite3.connect(path)", "sqlite3.connect"),
        ("os.replace(one, other)", "os.replace"),
        ("one.replace(other)", "one.replace"),
        ("one.rename(other)", "one.rename"),
        ("old.unlink(missing_ok=True)", "old.unlink"),
        ("shutil.copyfile(one, other)", "shutil.copyfile"),
        ("QtCore.QFile(str(path))", "QtCore.QFile"),
    ],
)
def test_what_touches_a_file_is_found(source: str, wrong: str) -> None:
    assert [found.split()[1] for found in offences("app/shell/session.py", nodes_in(source))] == [
        wrong
    ]


@pytest.mark.parametrize(
    "source",
    [
        "text.replace('a', 'b')",
        "msgspec.structs.replace(event, title='x')",
        "dialog.open()",
        "Chronology.open(path, read_only=True)",
        "self._session.rename(str(path))",
    ],
)
def test_what_touches_no_file_passes(source: str) -> None:
    assert offences("app/shell/session.py", nodes_in(source)) == []


def test_no_leave_is_given_that_nobody_needs() -> None:
    for name, words in ALLOWED.items():
        calls = names_of_calls(nodes_of(PACKAGE / name))
        needed = {is_about_a_file(*found) for found in calls}
        assert set(words.split()) <= needed, name


MAY_WRITE = {
    "storage/chronology/chronology.py",
    "storage/chronology/backing_file.py",
    "storage/file/installing.py",
    "storage/file/paths.py",
    "storage/file/recovery.py",
    "storage/columns/cache.py",
    "storage/columns/verify.py",
}
"""Where a file is opened to write: by who has the right to, or a file of which nobody knows yet."""


def test_few_open_a_file_to_write_and_all_others_can_change_nothing() -> None:
    found = {
        path.relative_to(PACKAGE).as_posix()
        for path in trees()
        for called, _ in names_of_calls(nodes_of(path))
        if called == "connected"
    }
    assert found == MAY_WRITE
