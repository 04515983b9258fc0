"""Files with flipped bytes or a missing end: refused or opened, never anything else."""

import random
from pathlib import Path

import pytest

from tests.storage.chronologies import SMALL, everything_in, imported
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.errors import Refused, RefusedReason

CUTS = 60


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return imported(SMALL, tmp_path_factory.mktemp("sound")).read_bytes()


def with_flips(sound: bytes, seed: int) -> bytes:
    """The file with one to some hundred of its bytes changed, now and then close together.

    Mostly where something is written: a small database is largely empty.
    """
    chance = random.Random(seed)
    damaged = bytearray(sound)
    places = [i for i, byte in enumerate(sound) if byte] if seed % 4 else range(len(sound))
    start, length = 0, len(places)
    if chance.random() < 0.3:
        start, length = chance.randrange(len(places)), 400
    for _ in range(chance.choice((1, 1, 1, 2, 5, 20, 100, 300))):
        damaged[places[(start + chance.randrange(length)) % len(places)]] ^= chance.randrange(
            1, 256
        )
    return bytes(damaged)


def is_refused(path: Path) -> bool:
    """Whether opening or reading it whole is refused; any other error fails the test."""
    try:
        with StoredChronology.open(path) as chronology:
            everything_in(chronology)
    except Refused:
        return True
    return False


@pytest.mark.parametrize("first", range(0, 200, 25))
def test_flipped_bytes_are_refused_or_read_and_left_as_they_are(
    tmp_path: Path, sound: bytes, first: int
) -> None:
    path = tmp_path / "flipped.chronology"
    for seed in range(first, first + 25):
        damaged = with_flips(sound, seed)
        path.write_bytes(damaged)
        is_refused(path)
        assert path.read_bytes() == damaged, f"seed {seed}"
        assert list(tmp_path.iterdir()) == [path], f"seed {seed}"


def test_flipped_bytes_in_texts_and_numbers_are_met_by_the_readers_too(
    tmp_path: Path, sound: bytes
) -> None:
    """Every byte of the stored title is changed in turn, so that bad UTF-8 is among them."""
    path = tmp_path / "flipped.chronology"
    start = sound.index(b"received the guest") - 12
    refused = 0
    for place in range(start, start + 30):
        damaged = bytearray(sound)
        damaged[place] ^= 0x80
        path.write_bytes(damaged)
        refused += is_refused(path)
        assert path.read_bytes() == damaged
    assert refused >= 20


@pytest.mark.parametrize("part", range(6))
def test_a_file_cut_off_anywhere_is_refused(tmp_path: Path, sound: bytes, part: int) -> None:
    path = tmp_path / "cut.chronology"
    lengths = {length * len(sound) // CUTS for length in range(1, CUTS)}
    lengths |= {1, 15, 16, 60, 99, 100, 101, len(sound) - 1}
    lengths |= set(range(4096, len(sound), 4096))
    for length in sorted(lengths)[part::6]:
        path.write_bytes(sound[:length])
        with pytest.raises(Refused) as caught:
            StoredChronology.open(path)
        assert caught.value.reason in (RefusedReason.DAMAGED, RefusedReason.OTHER_FORMAT)
        assert path.read_bytes() == sound[:length]
        assert list(tmp_path.iterdir()) == [path]


def test_a_sound_file_is_not_refused(tmp_path: Path, sound: bytes) -> None:
    path = tmp_path / "sound.chronology"
    path.write_bytes(sound)
    assert not is_refused(path)
    assert path.read_bytes() == sound
