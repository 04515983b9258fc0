"""What was pasted, as a file that is there while it is read."""

from __future__ import annotations

from pathlib import Path

from timeline_app.storage.file.temporary_folders import TemporaryFolder


class PastedFile:
    """Holds one file at a time."""

    def __init__(self) -> None:
        self._folder: TemporaryFolder | None = None

    def put(self, name: str, data: bytes) -> Path:
        """Write what was pasted in place of what was before. Raises `OSError`."""
        self.leave()
        self._folder = TemporaryFolder()
        return self._folder.put(name, data)

    def holds(self, path: Path) -> bool:
        """Whether a file is the one that was pasted."""
        return self._folder is not None and path.parent == self._folder.path

    def leave(self, but: Path | None = None) -> None:
        """Be done with it, unless it is the file `but`."""
        if self._folder is not None and (but is None or not self.holds(but)):
            self._folder.remove()
            self._folder = None
