"""The words of kept texts in a file: compressed, by their SHA-256, and outside the records."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from timeline_app.core.records.kept_words import LARGEST, digest_of, encoded, plain_words, sha256_of
from timeline_app.core.records.records import KeptText, SourceId, TextId
from timeline_app.storage.database.connection import OVERWRITE
from timeline_app.storage.database.schema import UNNEEDED_WORDS, WORDS
from timeline_app.storage.errors import Detail, Refused, RefusedReason
from timeline_app.storage.reasons import ReasonPart

_MUCH = 256 << 10  # bytes that are free, and a quarter of the file
_MOVED_AT_ONCE = 32 << 20  # bytes; that takes about a tenth of a second


class ReadyWords(NamedTuple):
    """Words as they will lie in a file, and what they are known by."""

    data: bytes
    sha256: str


def ready_words(words: str) -> ReadyWords:
    """Make words ready to be kept; long ones take a moment, in any thread. Raises `UnfitWords`."""
    data = encoded(words)
    return ReadyWords(zlib.compress(data), digest_of(data))


class WordsAside:
    """Words on their way into a file: they are written with the first record that names them."""

    def __init__(self) -> None:
        self._packed: dict[str, bytes] = {}

    def keep(self, ready: ReadyWords) -> None:
        """Take words."""
        self._packed[ready.sha256] = ready.data

    def write(self, connection: sqlite3.Connection, sha256: str) -> bool:
        """Put these words into the file, within the caller's transaction; whether it has them."""
        packed = self._packed.get(sha256)
        if packed is not None:
            connection.execute(OVERWRITE)
            connection.execute(
                f'INSERT OR IGNORE INTO "{WORDS}" VALUES (NULL, ?, ?)', (sha256, packed)
            )
            return True
        query = f'SELECT 1 FROM "{WORDS}" WHERE "sha256" = ?'
        return connection.execute(query, (sha256,)).fetchone() is not None

    def packed(self, sha256: str) -> bytes | None:
        """Words that were taken and may not be in the file yet, as they are kept."""
        return self._packed.get(sha256)

    def let_go(self, sha256: str) -> None:
        """Forget words that are in the file now."""
        self._packed.pop(sha256, None)


def write_words(connection: sqlite3.Connection, words: str, sha256: str) -> None:
    """Put words into the file that are known to be fit, and what they are known by."""
    row = (sha256, zlib.compress(words.encode()))
    connection.execute(f'INSERT OR IGNORE INTO "{WORDS}" VALUES (NULL, ?, ?)', row)


class PackedWords(NamedTuple):
    """The words of a text of the file at `path`, as they lie there."""

    data: bytes | str
    sha256: str
    path: Path

    def unpacked(self) -> str:
        """The words; long ones take a moment, in any thread. Raises `Refused`."""
        try:
            # As text they stand in files of older versions.
            words = (
                plain_words(self.data)
                if isinstance(self.data, str)
                else _unpacked(self.data).decode()
            )
        except (zlib.error, UnicodeDecodeError) as error:
            raise Refused(
                self.path, RefusedReason.DAMAGED, Detail(ReasonPart.OTHER_WORDS)
            ) from error
        if sha256_of(words) != self.sha256:
            raise Refused(self.path, RefusedReason.DAMAGED, Detail(ReasonPart.OTHER_WORDS))
        return words


def _unpacked(data: bytes) -> bytes:
    """As many words as a text may have. Raises `zlib.error` where there are more, or not all."""
    unpacking = zlib.decompressobj()
    found = unpacking.decompress(data, LARGEST + 1)
    if len(found) > LARGEST or not unpacking.eof:
        raise zlib.error
    return found


def packed_words(connection: sqlite3.Connection, path: Path, sha256: str) -> PackedWords:
    """The words that have this SHA-256. Raises `KeyError` if there are none, and none are due."""
    query = f'SELECT "data" FROM "{WORDS}" WHERE "sha256" = ?'
    row = connection.execute(query, (sha256,)).fetchone()
    if row is None:
        due = connection.execute('SELECT 1 FROM "text" WHERE "sha256" = ?', (sha256,)).fetchone()
        if due is not None:
            raise Refused(path, RefusedReason.DAMAGED, Detail(ReasonPart.OTHER_WORDS))
        raise KeyError(sha256)
    return PackedWords(row[0], sha256, path)


@contextmanager
def naming_text(connection: sqlite3.Connection, sha256: str) -> Iterator[None]:
    """Let what is refused within the block say which text it is whose words these are."""
    try:
        yield
    except Refused as error:
        row = connection.execute('SELECT "id" FROM "text" WHERE "sha256" = ?', (sha256,)).fetchone()
        where = f"texts {row[0]}" if row else ""
        raise Refused(error.path, error.reason, error.detail, where) from error


def words_of(connection: sqlite3.Connection, path: Path, sha256: str) -> str:
    """Those words unpacked. Raises `KeyError` if there are none, and `Refused`."""
    return packed_words(connection, path, sha256).unpacked()


def drop_unneeded(connection: sqlite3.Connection) -> None:
    """Take out words that no text has any more, within the caller's transaction."""
    connection.execute(f"DELETE FROM {UNNEEDED_WORDS}")


def give_back_room(connection: sqlite3.Connection) -> None:
    """Make the file smaller where much of it is free, and no more is left than moves in a moment.

    All or nothing, as every write is; what is free and stays is used again.
    """
    page, pages, free = (
        connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("page_size", "page_count", "freelist_count")
    )
    is_much = free * page >= _MUCH and free * 4 >= pages
    if is_much and (pages - free) * page <= _MOVED_AT_ONCE:
        connection.execute("VACUUM")


class OldText(NamedTuple):
    """A text that stood in the record of its source, as a record of its own; and its words."""

    text: KeptText
    words: str


def old_text(source: str, text: str, sha256: str, captured: str) -> OldText | None:
    """What the fields that a source had until version 5 become; None where it had no text.

    A checksum that isn't that of the words is taken for that of the file they came from.
    """
    words = plain_words(text)
    if not words:
        return None
    own = sha256_of(words)
    kept = KeptText(
        TextId(f"text-{source}"),
        SourceId(source),
        own,
        captured,
        file_sha256="" if sha256 == own else sha256,
        length=len(words),
    )
    return OldText(kept, words)


def old_texts(connection: sqlite3.Connection) -> Iterator[tuple[int, OldText]]:
    """The texts in the sources of a file of version 5 or older, by the keys of the sources."""
    query = (
        'SELECT "key", "id", "text", "text_sha256", "captured" FROM main."source" '
        'WHERE "text" <> \'\' ORDER BY "key"'
    )
    for key, *fields in connection.execute(query):
        found = old_text(*fields)
        if found is not None:
            yield key, found
