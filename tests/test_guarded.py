"""Every method of ours that Qt calls is guarded: a fault in it is told, and ends nothing."""

import importlib
import inspect
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType, TracebackType

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QSize, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

import timeline_app
from timeline_app.core import guarded
from timeline_app.core.guarded import gives_a_constant, is_of_qt, override, plain_answer
from timeline_app.widgets.controls.column import WidgetColumn
from timeline_app.widgets.controls.flow_layout import FlowLayout
from timeline_app.widgets.controls.text_labels import TextLabel

PACKAGE = Path(timeline_app.__file__).parent


def qt_methods() -> Iterator[tuple[type, str, FunctionType]]:
    """Every method of the package that Qt has too, with its class."""
    for found in pkgutil.walk_packages(timeline_app.__path__, "timeline_app."):
        if found.name.endswith(".__main__"):
            continue
        for kind in vars(importlib.import_module(found.name)).values():
            if inspect.isclass(kind) and kind.__module__ == found.name:
                for name, method in vars(kind).items():
                    is_ours = isinstance(method, FunctionType) and not name.startswith("__")
                    if is_ours and is_of_qt(kind, name):
                        yield kind, name, method


def test_every_method_that_qt_calls_is_guarded() -> None:
    """One that isn't wants `@override` from `timeline_app.core.guarded`."""
    methods = list(qt_methods())
    assert len(methods) > 150
    bare = [
        f"{kind.__module__}.{kind.__qualname__}.{name}"
        for kind, name, method in methods
        if not hasattr(method, "__guarded__")
    ]
    assert bare == []


def test_what_only_gives_a_constant_needs_no_guard_and_all_else_has_one() -> None:
    class Asked(QWidget):
        @override
        def hasHeightForWidth(self) -> bool:
            return True

        @override
        def heightForWidth(self, width: int) -> int:
            return width // 0

        @override
        def sizeHint(self) -> QSize:
            return QSize()

    assert not hasattr(Asked.hasHeightForWidth, "__wrapped__")
    assert hasattr(Asked.sizeHint, "__wrapped__")
    assert hasattr(Asked.heightForWidth, "__wrapped__"), "it names nothing, but may fail"


ASKED_OFTEN = {
    "WidgetColumn.sizeHint",
    "WidgetColumn.minimumSizeHint",
    "TextLabel.sizeHint",
    "TextLabel.minimumSizeHint",
    "TextLabel.heightForWidth",
    "FlowLayout.count",
    "FlowLayout.itemAt",
    "FlowLayout.invalidate",
}
"""What may do without a guard: each is asked below for whatever Qt may ask."""


def test_only_what_is_asked_very_often_has_no_guard() -> None:
    bare = {
        f"{kind.__qualname__}.{name}"
        for kind, name, method in qt_methods()
        if not hasattr(method, "__wrapped__") and not gives_a_constant(method)
    }
    assert bare == ASKED_OFTEN


@pytest.mark.parametrize("text", ["", "word", "w" * 40, "a\nb", "\u200b", "长" * 2000])
@pytest.mark.parametrize("width", [-(2**31), -1, 0, 1, 24, 400, 2**31 - 1])
def test_what_has_no_guard_answers_whatever_it_is_asked(
    qtbot: QtBot, text: str, width: int
) -> None:
    column = WidgetColumn()
    qtbot.addWidget(column)
    assert column.sizeHint().isValid()
    flow = FlowLayout(column)
    label = TextLabel("body")
    flow.addWidget(label)
    label.put(text)
    assert column.sizeHint().width() >= column.minimumSizeHint().width()
    assert label.sizeHint().isValid()
    assert label.minimumSizeHint().isValid()
    assert isinstance(label.heightForWidth(width), int)
    assert [flow.itemAt(at) is None for at in (width, 0, flow.count())] == [width != 0, False, True]
    flow.invalidate()
    label.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    flow.invalidate()
    assert (flow.count(), flow.itemAt(0)) == (0, None)
    assert column.minimumSizeHint().height() == 1


def test_every_guard_has_an_answer_of_the_type_that_qt_waits_for() -> None:
    for kind, name, method in qt_methods():
        own = inspect.unwrap(method)
        said = str(own.__annotations__["return"])
        answer = plain_answer(own)
        may_be_none = said in ("None", "object", "Any") or "None" in said
        assert (answer is not None) or may_be_none, f"{kind.__qualname__}.{name} gives {said}"


class Told:
    """What was told of exceptions in place of the program's own hook."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.errors: list[str] = []
        monkeypatch.setattr(sys, "excepthook", self._hear)

    def _hear(
        self, kind: type[BaseException], error: BaseException, where: TracebackType | None
    ) -> None:
        assert where is not None
        self.errors.append(f"{kind.__name__}: {error}")


class Faulty(QWidget):
    """A widget all of whose answers fail."""

    @override
    def sizeHint(self) -> QSize:
        raise ValueError("size")

    @override
    def event(self, event: QEvent) -> bool:
        raise KeyError("event")

    @override
    def hasHeightForWidth(self) -> bool:
        self.setSizePolicy("nonsense")  # type: ignore[call-overload]
        return True

    def own(self) -> int:
        raise ValueError("own")

    @property
    def mine(self) -> str:
        return ""


class More(Faulty):
    """It overrides what is ours alone, and has it as a property too."""

    @property
    @override
    def mine(self) -> str:
        return "mine"

    @override
    def own(self) -> int:
        raise ValueError("more")


def test_a_fault_is_told_and_answered_plainly(
    qtbot: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = Told(monkeypatch)
    widget = Faulty()
    assert widget.sizeHint() == QSize()
    assert widget.event(QEvent(QEvent.Type.User)) is False
    assert widget.hasHeightForWidth() is False
    assert told.errors[:2] == ["ValueError: size", "KeyError: 'event'"]
    assert len(told.errors) == 3


def test_a_fault_lets_a_test_fail(qtbot: QtBot) -> None:
    class Sizeless(QWidget):
        @override
        def sizeHint(self) -> QSize:
            raise ValueError("size")

    widget = Sizeless()
    qtbot.addWidget(widget)
    with qtbot.captureExceptions() as exceptions:
        widget.sizeHint()
    assert [str(error) for _, error, _ in exceptions] == ["size"]


def test_a_method_that_is_not_qts_fails_as_it_does(qtbot: object) -> None:
    with pytest.raises(ValueError, match="more"):
        More().own()


def test_a_property_may_override_one(qtbot: object) -> None:
    assert More().mine == "mine"


def test_plain_answers_are_empty_values() -> None:
    def index() -> QModelIndex: ...  # type: ignore[empty-body]
    def flags() -> Qt.ItemFlag: ...  # type: ignore[empty-body]
    def object_or_none() -> QObject | None: ...

    assert plain_answer(index) == QModelIndex()
    assert plain_answer(flags) == Qt.ItemFlag(0)
    assert plain_answer(object_or_none) is None


def test_nothing_of_a_fault_is_kept(qtbot: object, monkeypatch: pytest.MonkeyPatch) -> None:
    """A painter kept by the frame that failed would go on holding its widget."""
    kept: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _, error, __: kept.append(error))

    def fail() -> None:
        painter = object()
        del kept[:]
        raise ValueError(painter)

    guarded.guarded(fail)()
    trace = kept[0].__traceback__
    assert trace is not None
    assert trace.tb_next is not None
    assert trace.tb_next.tb_frame.f_locals == {}


NESTED = """
import sys
import numpy as np
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QListView
from timeline_app.core.guarded import override

application = QApplication([])
told = []
sys.excepthook = lambda kind, error, where: told.append(kind.__name__)

class View(QListView):
    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        (1, np.zeros(3)) != (1, np.ones(3))

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        return super().viewportEvent(event)

view = View()
view.show()
for _ in range(3):
    application.processEvents()
    view.viewport().update()
    application.processEvents()
print("alive", {*told})
"""


def test_a_fault_in_a_paint_within_another_override_ends_nothing() -> None:
    """Without the guard PySide 6.11 ends the process on Python 3.11."""
    done = subprocess.run(
        [sys.executable, "-c", NESTED],
        capture_output=True,
        text=True,
        check=False,
        cwd=PACKAGE.parent,
    )
    assert (done.returncode, done.stdout) == (0, "alive {'ValueError'}\n"), done.stderr
    assert "QPa" not in done.stderr
