"""The reading of one large file beside its window, and the strip that tells of it there."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from timeline_app.app.jobs.job_process import JobProcess
from timeline_app.app.jobs.protocol import ImportJob, Job, JobProgress, Keep, Outcome, path_from
from timeline_app.app.messages.sentences import filled, one_line
from timeline_app.app.shell.main_window import MainWindow
from timeline_app.core.text.translation import Texts
from timeline_app.storage.file.stale_files import sweep
from timeline_app.widgets.controls.loading_bar import LoadingBar

loading_texts = Texts("loading_texts")

PATIENCE_MS = 400
"""What is read within that time is read without a word."""


class Loading(QObject):
    """Does a job beside the window for the file of a name, and tells of it in a strip."""

    ended = Signal(object)
    """How it ended: an `Outcome`. Comes once, unless it is given up before."""

    def __init__(self, name: str, path: Path, job: Job, window: MainWindow) -> None:
        super().__init__(window)
        self.name, self.path, self.job = name, path, job
        self.strip = LoadingBar(window)
        self.strip.hide()
        self.strip.begin(self._what())
        self._window = window
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.show_strip)
        self._beside = JobProcess(job)
        self._beside.told.connect(self._told)
        self._beside.ended.connect(self._ended)
        if isinstance(job, Keep | ImportJob):
            folder = path_from(job.folder)
            # What a process that broke off had begun is of no use to anybody.
            self._beside.gone.connect(lambda is_clean: None if is_clean else sweep(folder))
        self._patience.start(PATIENCE_MS)

    @property
    def process_id(self) -> int:
        """The number of the process that reads, 0 if there is none."""
        return self._beside.process_id

    def show_strip(self) -> None:
        """Show the strip, as happens by itself when the reading takes long."""
        self._window.show_strip(self.strip)

    def close(self) -> None:
        """Be done with it, whether or not it has ended; what it made in passing goes too."""
        self._leave()
        self._beside.let_go()
        self.deleteLater()

    def end(self) -> None:
        """The same, and wait until the process is gone."""
        self._leave()
        self._beside.end()
        self.deleteLater()

    def _leave(self) -> None:
        self._patience.stop()
        self._window.hide_strip(self.strip)
        self.strip.deleteLater()

    def _what(self) -> str:
        pattern = (
            loading_texts.tr("Reading {name}")
            if isinstance(self.job, Keep | ImportJob)
            else loading_texts.tr("Preparing {name}")
        )
        return one_line(filled(pattern, name=self.path.name))

    def _told(self, told: JobProgress) -> None:
        share = told.done / told.total if told.total else 0.0
        events = told.events if isinstance(self.job, Keep | ImportJob) else told.done
        self.strip.show_progress(
            share, loading_texts.tr("{n} {event|events}", "", events) if events else ""
        )

    def _ended(self, outcome: Outcome) -> None:
        self._patience.stop()
        self.ended.emit(outcome)
