"""`timeline-app [FILE]`: the window."""

from __future__ import annotations

import gc
import os
import sys
from threading import Thread
from typing import TYPE_CHECKING

from timeline_app.app.load.language import ENGLISH, spoken_language
from timeline_app.app.load.opening import is_foreign_named
from timeline_app.app.messages.exit_status import UsageError
from timeline_app.app.messages.sentences import filled, one_line, refusal_sentence, sentences
from timeline_app.core.resources import SAMPLE
from timeline_app.core.text.translation import speak
from timeline_app.storage.errors import Refused

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType
    from PySide6.QtWidgets import QApplication, QMainWindow

    from timeline_app.interchange.foreign.reader import ReadOptions

_CLEARED_AFTER_MS = 5_000
_FALLBACK = "offscreen"  # it always starts: that it did says that nothing else could
_SCALE = "QT_SCALE_FACTOR"


def wanted_platforms() -> str:
    """The platforms that Qt is to try, in its own notation; empty where it needs no advice.

    Where a window can't be shown Qt aborts the whole process, unless the last platform of the
    list can always be started.
    """
    if sys.platform in ("win32", "darwin"):
        return ""
    asked = os.environ.get("QT_QPA_PLATFORM", "")
    if not asked:
        screens = (("WAYLAND_DISPLAY", "wayland"), ("DISPLAY", "xcb"))
        asked = ";".join(name for variable, name in screens if os.environ.get(variable))
    if not asked:
        raise _no_display("")
    names = [platform.partition(":")[0] for platform in asked.split(";")]
    return asked if _FALLBACK in names else f"{asked};{_FALLBACK}"


def show_window(path: str | None, told: ReadOptions | None = None) -> int:
    """Open the window on a file, else on the last chronology, at first on the sample.

    A file of another program is read as it is `told`, without a question. Gives the exit status
    once it is closed. Raises `UsageError` where there is no display, and for a `told` sheet that is
    none, and `storage.errors.Refused` for the file.
    """
    # What is plainly no chronology is refused without waiting for Qt.
    if path is not None and not is_foreign_named(path, told) and told is not None:
        from timeline_app.app.cli.sheet_options import refuse_sheet_options

        refuse_sheet_options(told, path)
    application = _application(wanted_platforms())
    from PySide6.QtCore import QTimer

    from timeline_app.app.shell.boundary import Boundary

    boundary = Boundary(application)
    boundary.stand()
    try:
        window = opened_window(path, told)
        gc.freeze()  # nothing of all that was loaded will ever be garbage
        gc.enable()
        from timeline_app.app.startup.shutdown import Shutdown  # not needed for the first paint

        stopping = Shutdown(application)
        window.activateWindow()
        QTimer.singleShot(0, collect_from_now)  # by then it has been painted
        QTimer.singleShot(_CLEARED_AFTER_MS, _clear_away)
        try:
            return application.exec()
        finally:
            stopping.let_go()
    finally:
        boundary.stand_down()


def collect_from_now() -> None:
    """Collect again, but leave alone what is there already.

    What start-up makes stays; looking through it again and again took a tenth of a start, and
    with a large chronology stops frames.
    """
    gc.freeze()
    gc.enable()


def _clear_away() -> None:
    """Remove what a crash has left, and what was kept for long enough."""
    from timeline_app.document.data_folder import chronologies_folder
    from timeline_app.document.file_lock import backups
    from timeline_app.storage.file.stale_files import sweep_left

    Thread(target=sweep_left, args=(chronologies_folder(), backups()), daemon=True).start()


def _application(platforms: str) -> QApplication:
    """The application on the first of these platforms that starts."""
    from timeline_app.app.load.qt_start import load_qt

    load_qt()
    from PySide6.QtCore import qInstallMessageHandler

    from timeline_app.app.shell.settings import Settings
    from timeline_app.app.startup.application import make_application

    settings = Settings()
    enlarge(settings.text_percent)
    said: list[str] = []

    def keep(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        del kind, context
        said.append(message)

    qInstallMessageHandler(keep)
    try:
        application = make_application(
            [sys.argv[0], "-platform", platforms] if platforms else [sys.argv[0]]
        )
    finally:
        qInstallMessageHandler(None)
    _speak(application, settings.language)
    was_asked_for = os.environ.get("QT_QPA_PLATFORM", "") == platforms
    if application.platformName() == _FALLBACK and not was_asked_for:
        raise _no_display(said[0] if said else "")
    return application


def _speak(application: QApplication, chosen: str) -> None:
    """Speak the chosen language, else the system's, which Qt knows better than the environment."""
    from PySide6.QtCore import QLocale

    language = spoken_language(chosen, QLocale.system().uiLanguages())
    speak(None)
    if language != ENGLISH:
        from timeline_app.app.shell.translator import install_language

        install_language(application, language)


def _no_display(reason: str) -> UsageError:
    """The error; `reason` is what Qt says first, if it was asked."""
    if not reason:
        return UsageError(
            sentences.tr("there is no display for a window; 'export' writes a picture without one")
        )
    pattern = sentences.tr(
        "no window can be shown; 'export' writes a picture without one ({reason})"
    )
    return UsageError(filled(pattern, reason=reason))


def opened_window(path: str | None, told: ReadOptions | None = None) -> QMainWindow:
    """The window of a file, else of the last chronology, else of the sample."""
    from timeline_app.app.startup.application import open_window

    if path is not None:
        return open_window(path, told)
    from timeline_app.app.shell.settings import Settings

    last = Settings().text_of("files/last")
    if last in ("", SAMPLE):
        return open_window(None)
    from timeline_app.app.load.opening_marker import broke_off

    if broke_off(last):
        pattern = sentences.tr(
            "The program broke off while it opened {path}, so this is the sample. "
            "File > Open Recent opens the file again."
        )
        return _sample_saying(one_line(filled(pattern, path=last)))
    try:
        return open_window(last, is_known=True)
    except Refused as error:
        return _sample_saying(refusal_sentence(error))


def _sample_saying(sentence: str) -> QMainWindow:
    """The window of the sample, and why it isn't what was shown last."""
    from timeline_app.app.startup.application import open_window

    window = open_window(None)
    window.statusBar().showMessage(sentence)
    return window


def enlarge(percent: int) -> None:
    """Let Qt show all so large; only to be called before there is an application.

    Qt scales the whole window then, as for a finer display: text, marks and what can be clicked
    alike. A factor that the environment names already is multiplied.
    """
    if percent == 100:
        return
    try:
        before = float(os.environ.get(_SCALE, "") or 1.0)
    except ValueError:  # Qt would not understand it either, and goes on without
        before = 1.0
    os.environ[_SCALE] = f"{before * percent / 100:g}"
