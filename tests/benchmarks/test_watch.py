"""Time is taken off where another program had the processor, and nowhere else."""

import time

import pytest

from tests.benchmarks import watch
from tests.benchmarks.watch import Watch

WAIT_S = 0.02


def waiting_ms(monkeypatch: pytest.MonkeyPatch, interrupted: list[int]) -> float:
    """What a watch says of waiting, with so many interruptions before and after it."""
    counts = iter(interrupted)
    monkeypatch.setattr(watch, "times_interrupted", lambda: next(counts))
    running = Watch()
    until = time.perf_counter() + WAIT_S
    while time.perf_counter() < until:
        time.sleep(until - time.perf_counter())
    return running.ms


def test_waiting_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    assert waiting_ms(monkeypatch, [3, 3]) >= WAIT_S * 1_000


def test_an_interrupted_piece_of_work_counts_by_the_processor(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert waiting_ms(monkeypatch, [3, 4]) < WAIT_S * 1_000 / 2
