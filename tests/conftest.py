"""What every test gets: no screen, no settings of ours, and nothing left open behind it."""

import gc
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import IO

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QCoreApplication, QEvent, QSettings, Qt
from PySide6.QtGui import QCursor, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from timeline_app.render.style.fonts import newly_left_out

# Qt reads it when the first application object is made. A test of the real window runs it in a
# process of its own, with the environment that the fixture `x11` gives.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["LANGUAGE"] = "en"  # whatever the system of who runs the tests speaks

# A shell lets what it runs in the background ignore Ctrl+C, and with it all that is run from there.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# No deadlines: these machines are shared, and a slow moment is not a fault of the code.
settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
# The same examples at each run, so that a change is never refused for another one's bad luck.
# A seventh as many as elsewhere, where each run draws others.
settings.register_profile(
    "ci", settings.get_profile("here"), max_examples=15, derandomize=True, print_blob=True
)
settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """Let each worker compile its share of the files, and find that of the others compiled.

    They collect the same, in the same order, so that each would compile all of it.
    """
    worker: dict[str, object] | None = getattr(session.config, "workerinput", None)
    if worker is None or sys.dont_write_bytecode:
        return
    number, workers = (
        int(str(worker["workerid"]).removeprefix("gw")),
        int(str(worker["workercount"])),
    )
    root = session.config.rootpath
    asked = [root / argument.partition("::")[0] for argument in session.config.args]
    files = {
        file for path in asked for file in (path.rglob("test_*.py") if path.is_dir() else [path])
    }
    for file in sorted(files)[number::workers]:
        with suppress(Exception, pytest.skip.Exception):  # collecting it says why
            import_module(".".join(file.relative_to(root).with_suffix("").parts))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with what takes long, so that all workers end at about the same time.

    What takes longer still runs only where it is asked for.
    """
    if "long" not in config.option.markexpr:
        left = [item for item in items if item.get_closest_marker("long")]
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if not item.get_closest_marker("long")]
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)
    for path in {item.path for item in items if item.get_closest_marker("alone")}:
        # `packaging/dev.py test` finds them by that.
        assert "mark.alone" in path.read_text(encoding="utf-8"), f"{path} has to say mark.alone"


def pytest_collection_finish() -> None:
    """Leave alone what has been loaded: looking it through for garbage takes 4 % of a run."""
    gc.freeze()


NUMBERS = count()


@pytest.fixture
def tmp_path(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this test alone.

    pytest's own looks for a free number among the folders of all tests before: 30 s of a run.
    """
    name = re.sub(r"\W", "_", request.node.name)[:30]
    path = tmp_path_factory.getbasetemp() / f"{name}{os.getpid()}-{next(NUMBERS)}"
    path.mkdir(mode=0o700)
    return path


FOLDERS = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Where settings and data of this test lie."""
    return tmp_path / "home"


@pytest.fixture(autouse=True)
def own_folders(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings and data of this test alone; the cache, which holds fonts, stays the user's."""
    lie_in(home, monkeypatch)


def lie_in(home: Path, environment: pytest.MonkeyPatch) -> None:
    """Let settings and data lie in this folder."""
    for name in FOLDERS:
        environment.setenv(name, str(home / name.lower()))
    for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        # Qt reads the variable once a process, so the environment alone would not do.
        QSettings.setPath(kind, QSettings.Scope.UserScope, os.environ["XDG_CONFIG_HOME"])


@pytest.fixture(autouse=True)
def no_words_left_to_tell() -> Iterator[None]:
    """Let words that a test left out of what it drew be told by no later one."""
    yield
    newly_left_out()


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The application, its pointer over no window that a test will open."""
    _move_pointer_away()
    return qapp


@pytest.fixture(autouse=True)
def no_window_left() -> Iterator[None]:
    """Fail a test that leaves a top-level widget behind, and name the widget."""
    yield
    if not isinstance(QApplication.instance(), QApplication):
        return
    left = _top_levels()
    names = [f"{type(widget).__name__} “{widget.objectName()}”" for widget in left]
    for widget in left:
        widget.close()
        widget.deleteLater()
    _delete_what_is_due()
    _move_pointer_away()
    _let_keys_go()
    if names:
        pytest.fail(f"left open: {', '.join(names)}", pytrace=False)


def _move_pointer_away() -> None:
    """Where one test left the pointer the next one's window would open below it."""
    QCursor.setPos(-10_000, -10_000)


def _let_keys_go() -> None:
    """A click with Ctrl would leave it held down for the next test, whose rows add up then."""
    if QApplication.keyboardModifiers() != Qt.KeyboardModifier.NoModifier:
        window = QWindow()
        QTest.keyRelease(window, Qt.Key.Key_Control)
        window.destroy()


def _top_levels() -> list[QWidget]:
    _delete_what_is_due()
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        # Qt keeps the tool tip's label for the next tool tip, and the tests a window to be forked.
        if widget.parent() is None
        and widget.metaObject().className() != "QTipLabel"
        and not widget.property("is kept")
    ]


def _delete_what_is_due() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of design pages, facts and corpus that lies beside a working checkout."""
    folder = Path(__file__).resolve().parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip("the folder `shared` beside the checkout is not here")
    return folder


@pytest.fixture
def x11() -> Iterator[dict[str, str]]:
    """The environment for a child process that opens real windows on a screen of its own."""
    with _screen() as environment:
        yield environment


@pytest.fixture(scope="module")
def screen() -> Iterator[dict[str, str]]:
    """The same for all tests of a module."""
    with _screen() as environment:
        yield environment


@pytest.fixture
def screen_of(request: pytest.FixtureRequest) -> Iterator[dict[str, str]]:
    """The same on a screen of the size that the test asks for, as "1280x800"."""
    with _screen(request.param) as environment:
        yield environment


@contextmanager
def _screen(size: str = "1440x900") -> Iterator[dict[str, str]]:
    """Run a screen; without a window manager a window never gets the focus, so openbox too."""
    missing = [name for name in ("Xvfb", "openbox") if shutil.which(name) is None]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    screen = ["Xvfb", "-displayfd", "1", "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
    with ExitStack() as running:
        server = running.enter_context(_told_by(screen, os.environ))
        environment = os.environ | {"DISPLAY": f":{_first_line(server)}", "QT_QPA_PLATFORM": "xcb"}
        environment.pop("WAYLAND_DISPLAY", None)
        manager = ["openbox", "--sm-disable", "--startup", "echo ready"]
        _first_line(running.enter_context(_told_by(manager, environment)))
        yield environment


@contextmanager
def _told_by(command: list[str], environment: Mapping[str, str]) -> Iterator[IO[str]]:
    """Run `command` beside the test and give what it prints."""
    with subprocess.Popen(
        command,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as process:
        assert process.stdout is not None
        try:
            yield process.stdout
        finally:
            process.terminate()


def _first_line(output: IO[str]) -> str:
    line = output.readline().strip()
    assert line, "the screen for this test did not start"
    return line
