"""`python -m tests.mutations`: changed files, none of which may crash or hang us.

They are made of the corpus and of what we write: the sample in each format, pictures with data.

Each is read as the program reads it, in processes of their own that have a minute for a file and
1 GiB. It may be read or refused; what is neither is told with its number, `--only` tries it again.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from pathlib import Path

from tests.mutations.worker import NOTE, Outcome, made, originals, write_some

_AT_ONCE = 250
"""Files that a process tries, so that what it leaves behind does not add up."""


def main(argv: Sequence[str] | None = None) -> int:
    """Try them and print what came of them. Status 1 if one was neither read nor refused."""
    options = _parser().parse_args(argv)
    with tempfile.TemporaryDirectory(prefix="timeline-written-") as name:
        written = Path(name)
        write_some(written)
        return _run(options, written)


def _run(options: argparse.Namespace, written: Path) -> int:
    files = originals(written)
    if len({path.partition("/")[0] for path, _ in files}) == 1:
        print("there is no corpus beside the checkout: only what we write is tried")
    if options.only is not None:
        path, data = made(options.only, options.seed, files)
        kept = Path(tempfile.mkdtemp(prefix="timeline-mutations-")) / Path(path).name
        kept.write_bytes(data)
        print(f"{path} as {kept}")
        stretches = [(options.only, options.only + 1)]
    else:
        numbers = range(options.first, options.first + options.count, _AT_ONCE)
        last = options.first + options.count
        stretches = [(number, min(number + _AT_ONCE, last)) for number in numbers]
    whole = Outcome()
    with ThreadPoolExecutor(options.processes) as pool:
        outcomes = pool.map(lambda pair: list(_tried(written, options.seed, *pair)), stretches)
        for outcome in chain.from_iterable(outcomes):
            whole.add(outcome)
            for number, path, what in outcome.amiss:
                print(f"AMISS {number} ({path}): {what}", flush=True)
    _print(whole)
    return 1 if whole.amiss else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.mutations", description=__doc__)
    parser.add_argument("--count", type=int, default=20_000, help="how many files are tried")
    parser.add_argument("--first", type=int, default=0, help="the number of the first")
    parser.add_argument("--seed", default="1", help="another one gives other files")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--only", type=int, metavar="NUMBER", help="this one alone; it is kept")
    return parser


def _tried(written: Path, seed: str, first: int, last: int) -> Iterator[Outcome]:
    """What came of the files of these numbers, on behind one that ended the process."""
    while first < last:
        with tempfile.TemporaryDirectory(prefix="timeline-mutations-") as name:
            worker = [sys.executable, "-m", "tests.mutations.worker", name, str(written), seed]
            done = subprocess.run(
                [*worker, str(first), str(last)], capture_output=True, text=True, check=False
            )
            if done.returncode == 0:
                yield outcome_of(done.stdout)
                return
            note = Path(name) / NOTE
            if not note.exists():
                raise RuntimeError(done.stderr)
            number, path = json.loads(note.read_text(encoding="utf-8"))
            ended = f"ended the process with {done.returncode}: {done.stderr[-4_000:]}"
            yield Outcome(amiss=[(number, path, ended)])
            first = number + 1


def outcome_of(text: str) -> Outcome:
    """What a process has printed."""
    found = json.loads(text)
    return Outcome(
        Counter(found["read"]),
        Counter(found["refused"]),
        [tuple(one) for one in found["amiss"]],
        found["slowest_s"],
        found["slowest"],
        found["memory"],
    )


def _print(outcome: Outcome) -> None:
    for kind in sorted({*outcome.read, *outcome.refused}):
        print(f"{kind:14} {outcome.read[kind]:6} read {outcome.refused[kind]:6} refused")
    print(f"slowest {outcome.slowest_s:.1f} s: {outcome.slowest}")
    print(f"most memory {outcome.memory / (1 << 20):.0f} MiB")
    count = outcome.read.total() + outcome.refused.total()
    print(f"{count + len(outcome.amiss)} files, {len(outcome.amiss)} of them amiss")


if __name__ == "__main__":
    sys.exit(main())
