"""Counts what the table of budgets has, and prints it beside; `dev.py budgets` runs it.

Nothing here is timed, so the machine may do other things meanwhile.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.budgets.measuring import SECTIONS, measured
from tests.budgets.table import TABLE, budgets, renewed, verdict, why_not_counted_here


def main(argv: Sequence[str] | None = None) -> int:
    """Count, print, and write what is wanted. Status 1 where the table does not hold."""
    options = _parser().parse_args(argv)
    reason = why_not_counted_here()
    if reason:
        print(reason, file=sys.stderr)
        return 1
    holds = True
    with tempfile.TemporaryDirectory(prefix="timeline-budgets-") as folder:
        for number, name in enumerate(_wanted(options.only, is_long=options.long)):
            found = measured(name, Path(folder) / str(number))
            if options.renew or options.raised:
                text = TABLE.read_text(encoding="utf-8")
                TABLE.write_text(renewed(text, name, found, options.raised), encoding="utf-8")
            holds &= _print(name, found)
    return 0 if holds else 1


def _wanted(only: Sequence[str], *, is_long: bool) -> list[str]:
    there = [name for name, section in SECTIONS.items() if is_long or not section.is_long]
    return [name for name in there if not only or any(words in name for words in only)]


def _print(section: str, found: Mapping[str, int]) -> bool:
    """Print what was counted beside what the table has now; whether that holds."""
    kept = budgets().get(section, {})
    print(section)
    for row, count in found.items():
        has = kept.get(row)
        says = "not in the table" if has is None else verdict(section, row, has, count)
        mark = "" if not says else "  above" if has is None or count > has else "  below"
        print(f"  {row:<40} {count:>9,} {'' if has is None else f'{has:,}':>9}{mark}")
    sys.stdout.flush()
    return kept.keys() == found.keys() and not any(
        verdict(section, row, kept[row], count) for row, count in found.items()
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser("dev.py budgets", description=__doc__)
    parser.add_argument("--renew", action="store_true", help="lower the numbers to what is counted")
    parser.add_argument(
        "--raise",
        dest="raised",
        default="",
        metavar="WORDS",
        help="raise rows with these words too",
    )
    parser.add_argument(
        "--only", nargs="+", default=[], metavar="WORDS", help="sections with these"
    )
    parser.add_argument("--long", action="store_true", help="what takes minutes too")
    return parser


if __name__ == "__main__":
    sys.exit(main())
