"""Tests of a window, each in a process that is forked from one in which it is just opened.

To open it costs ten times as much as the fork. Nothing that a test does there is left to another:
memory is each process's own, and files are put back, or else the window is opened anew.
"""

from __future__ import annotations

import ctypes
import gc
import os
import shutil
import sys
import traceback
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from importlib import import_module
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QFileSystemWatcher, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QMainWindow
from pytestqt.exceptions import capture_exceptions

import timeline_app
from tests.conftest import lie_in
from timeline_app.app.load.opening import open_to_keep
from timeline_app.app.opening.opener import Opener
from timeline_app.app.startup.application import open_window
from timeline_app.core.resources import SAMPLE

EARLIER = {
    *("home", "kept_sample", "monkeypatch", "no_window_left", "no_words_left_to_tell"),
    *("own_folders", "pytestconfig", "qapp", "qapp_args", "qapp_cls", "qtbot", "request"),
    *("rest_on_request", "shared", "tmp_path", "tmp_path_factory"),
}
"""These may be set up before the window, for they leave it and its files alone."""

FOLDERS = {"editing", "view", "window"}
"""Where tests run so."""

Fixtures = Mapping[str, Sequence[pytest.FixtureDef[Any]]]
FORKING = pytest.StashKey["Forking"]()


class Forking:
    """What runs tests in forks of a process that has the window open; see `can_run`."""

    def __init__(self, session: pytest.Session) -> None:
        self._items = {item.nodeid: item for item in session.items}
        self._there, here = Pipe()
        self.home = Path(session.config._tmp_path_factory.getbasetemp(), f"window{os.getpid()}")
        self.window: QMainWindow | None = None
        """In a fork, the window of its test."""
        session.config.stash[FORKING] = self
        self._process = os.fork()
        if self._process == 0:
            self._there.close()
            os.environ["QT_NO_GUI_THREADPOOL"] = "1"  # a fork has none of the threads
            _report_to_nobody(session.config)
            try:
                self._serve(here)
            except EOFError:  # there are no more
                pass
            except BaseException:  # here is nobody else to tell it
                traceback.print_exc()
            finally:
                os._exit(0)
        here.close()

    def run(self, item: pytest.Item) -> None:
        """Run a test, and report it as if it ran here."""
        hook = item.ihook
        hook.pytest_runtest_logstart(nodeid=item.nodeid, location=item.location)
        self._there.send(item.nodeid)
        for one in self._there.recv():
            report = item.config.hook.pytest_report_from_serializable(config=item.config, data=one)
            hook.pytest_runtest_logreport(report=report)
        hook.pytest_runtest_logfinish(nodeid=item.nodeid, location=item.location)

    def end(self) -> None:
        """Let go of the process with the window."""
        self._there.close()
        os.waitpid(self._process, 0)

    def _serve(self, asked: Connection) -> None:
        """Fork for each test that is asked for."""
        kept: _Kept | None = None
        while True:
            item = self._items[asked.recv()]
            if kept is None or not kept.files.are_put_back():
                if kept is not None:
                    kept.close()
                kept = _Kept(self.home, item.config.getini("qt_log_ignore"))
            there, here = Pipe(duplex=False)
            process = os.fork()
            if process == 0:
                self.window = kept.window
                kept.watch_files()
                here.send(_reports_of(item))
                os._exit(0)
            here.close()
            try:
                reports = there.recv()
            except EOFError:
                reports = [_broken_off(item)]
            there.close()
            os.waitpid(process, 0)
            asked.send(reports)


class _Kept:
    """The open window, and its files as they were then."""

    def __init__(self, home: Path, ignored: Sequence[str]) -> None:
        self._ignored = ignored
        shutil.rmtree(home, ignore_errors=True)
        self._application = QApplication.instance() or QApplication([sys.argv[0]])
        self._application.setApplicationName("pytest-qt-qapp")
        self._environment = pytest.MonkeyPatch()
        lie_in(home, self._environment)
        open_to_keep(SAMPLE, Opener.data_folder()).close()
        with _no_fault(ignored):
            self.window = open_window(None)
            self.window.resize(1440, 900)
        for one in QApplication.topLevelWidgets():  # also what it has aside for later
            one.setProperty("is kept", True)  # `no_window_left` lets it be
        _load_all()
        self._watched = {
            watcher: [*watcher.files(), *watcher.directories()]
            for watcher in self.window.findChildren(QFileSystemWatcher)
        }
        for watcher, paths in self._watched.items():
            watcher.removePaths(paths)
        self.files = KeptFiles(home)

    def watch_files(self) -> None:
        """Watch in this process what was watched in that from which it was forked."""
        for handle, name in _handles():
            if name == "anon_inode:inotify":
                own = ctypes.CDLL(None).inotify_init1(os.O_NONBLOCK | os.O_CLOEXEC)
                os.dup2(own, handle, inheritable=False)
                os.close(own)
        for watcher, paths in self._watched.items():
            watcher.addPaths(paths)

    def close(self) -> None:
        """Let go of the window."""
        with _no_fault(self._ignored):
            self.window.close()
            self.window.deleteLater()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self._environment.undo()


class KeptFiles:
    """The files of a folder and the locks of this process, to be had again as they are now."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files = {path: (path.lstat(), path.read_bytes()) for path in _files(folder)}
        self._open = {Path(name) for _, name in _handles()}
        self._locks = _locks()

    def are_put_back(self) -> bool:
        """Let all be as it was; no if that can't be, for a file that is open here is gone."""
        for path in set(_files(self._folder)) - self._files.keys():
            path.unlink()
        for path, (seen, content) in self._files.items():
            now = path.lstat() if path.exists() else None
            is_open = path in self._open
            if is_open and (now is None or now.st_ino != seen.st_ino):
                return False
            if now is None or _changing(now) != _changing(seen):
                path.parent.mkdir(parents=True, exist_ok=True)
                with path.open("r+b" if is_open else "wb") as file:
                    file.write(content)
                    file.truncate()
                os.utime(path, ns=(seen.st_atime_ns, seen.st_mtime_ns))
                path.chmod(seen.st_mode & 0o777)
        return _locks() == self._locks


def can_run(item: pytest.Item) -> bool:
    """Whether a test is of the window that is forked, and nothing is changed before that is open.

    A debugger wants to be in the process of the tests.
    """
    if not isinstance(item, pytest.Function):
        return False
    found = item._fixtureinfo.name2fixturedefs
    own = found.get("window")
    if item.path.parent.name not in FOLDERS:
        return False
    if not own or own[-1].baseid != "tests/app" or item.config.option.usepdb:
        return False
    order = list(_setup_order(found, item.fixturenames))
    scoped = {name for name in order if found[name][-1].scope != "function"}
    return {*order[: order.index("window")], *scoped} <= EARLIER


def _setup_order(found: Fixtures, names: Iterable[str]) -> Iterator[str]:
    """The fixtures in the order in which they are set up, some of them repeatedly."""
    for name in names:
        if name in found:
            asked = found[name][-1].argnames
            yield from _setup_order(found, [one for one in asked if one != name])
            yield name


@contextmanager
def _no_fault(ignored: Sequence[str]) -> Iterator[None]:
    """Raise what Qt complains about, as it fails a test, but for what is `ignored`."""
    told: list[str] = []
    before = qInstallMessageHandler(lambda _type, _where, text: told.append(text))
    try:
        with capture_exceptions() as raised:
            yield
    finally:
        qInstallMessageHandler(before)
    assert not raised, raised
    bad = [text for text in told if not any(one in text for one in ignored)]
    assert not bad, bad


def _load_all() -> None:
    """Load here what each fork would have to load again."""
    for module in walk_packages(timeline_app.__path__, "timeline_app."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    gc.collect()
    gc.freeze()  # or each fork would get a copy of it when it looks for garbage


def _report_to_nobody(config: pytest.Config) -> None:
    """Take away all that would tell of tests, for it is the other process that does."""
    for one in config.hook.pytest_runtest_logreport.get_hookimpls():
        config.pluginmanager.unregister(one.plugin)


def _reports_of(item: pytest.Item) -> list[dict[str, Any]]:
    """Run a test here; what is to be said of it."""
    config, reports = item.config, list[dict[str, Any]]()

    class Collecting:
        @staticmethod
        def pytest_runtest_logreport(report: pytest.TestReport) -> None:
            reports.append(config.hook.pytest_report_to_serializable(config=config, report=report))

    config.pluginmanager.register(Collecting())
    config.hook.pytest_runtest_protocol(item=item, nextitem=item.parent)
    return reports


def _broken_off(item: pytest.Item) -> dict[str, Any]:
    """What is to be said of a test whose process has ended before it did."""
    told = "the process of this test has ended"
    report = pytest.TestReport(item.nodeid, item.location, {}, "failed", told, "call")
    hook = item.config.hook
    made: dict[str, Any] = hook.pytest_report_to_serializable(config=item.config, report=report)
    return made


def _files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir()]


def _changing(found: os.stat_result) -> tuple[int, int, int]:
    return found.st_mtime_ns, found.st_size, found.st_mode


def _handles() -> Iterator[tuple[int, str]]:
    for path in Path("/proc/self/fd").iterdir():
        with suppress(OSError):
            yield int(path.name), str(path.readlink())


def _locks() -> list[str]:
    """What is locked by open files of this process."""
    found = []
    for handle, _ in _handles():
        with suppress(OSError):
            told = Path(f"/proc/self/fdinfo/{handle}").read_text("ascii")
            found += [line.split(":", 2)[2] for line in told.splitlines() if "lock:" in line]
    return sorted(found)
