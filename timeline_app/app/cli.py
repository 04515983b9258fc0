"""The command line. Each subcommand imports what it needs when it runs."""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from enum import IntEnum
from typing import NoReturn

from typing_extensions import override

# Set before numpy is loaded: its threads cost more to start than they ever give back here.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

PROGRAM = "timeline-app"
COMMANDS = ("export", "info")


class Exit(IntEnum):
    """The exit status."""

    DONE = 0
    USAGE = 2
    REFUSED = 3
    NOT_WRITTEN = 4
    FAULT = 70
    """A fault of the program itself, as sysexits.h numbers it."""
    STOPPED = 130
    """Stopped by Ctrl+C, as shells number it."""


class UsageError(Exception):
    """The command line makes no sense; the message says why."""


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    @override
    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


def _export_parser(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="a .chronology, our JSON, or 'sample'")
    parser.add_argument("out", metavar="OUT.png", help="the picture to write")
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--size", metavar="WxH", help="size in pixels (default 1920x1080)")
    size.add_argument("--paper", metavar="NAME", help="A0 to A6, Letter, Legal, Tabloid")
    parser.add_argument("--dpi", type=float, help="dots per inch (default 300 on paper, else 96)")
    parser.add_argument("--portrait", action="store_true", help="paper upright")
    parser.add_argument("--scale", type=float, default=1.0, help="enlarge what is drawn")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--from", dest="from_date", metavar="DATE", help="first date shown")
    parser.add_argument("--to", dest="to_date", metavar="DATE", help="last date shown")
    parser.add_argument("--select", metavar="EVENT", help="the id of an event to mark")
    parser.add_argument(
        "--title", action=argparse.BooleanOptionalAction, default=True, help="the title above"
    )
    parser.add_argument(
        "--sources", action="store_true", help="number the marks, list their sources below"
    )
    parser.add_argument("--transparent", action="store_true", help="no ground")


def make_parser() -> argparse.ArgumentParser:
    """The parser of everything but the bare `timeline-app [FILE]`."""
    parser = _Parser(
        PROGRAM,
        description="A timeline of diplomacy in which every mark can be checked.",
        epilog=f"{PROGRAM} [FILE] opens a window; 'sample' is the shipped chronology.",
    )
    parser.add_argument("--version", action="store_true", help="show the version")
    parser.add_argument("--debug", action="store_true", help="show where an error came from")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    _export_parser(commands.add_parser("export", help="write a picture"))
    info = commands.add_parser("info", help="say what is in a chronology")
    info.add_argument("file", metavar="FILE")
    info.add_argument("--json", action="store_true", help="for programs")
    return parser


def window_arguments(arguments: list[str]) -> str | None:
    """The file to open in a window; raises `UsageError`."""
    files = [argument for argument in arguments if not argument.startswith("-")]
    unknown = [a for a in arguments if a.startswith("-") and a != "--debug"]
    if unknown:
        raise UsageError(f"unrecognized arguments: {' '.join(unknown)}")
    if len(files) > 1:
        raise UsageError("only one file can be opened at a time")
    return files[0] if files else None


def _is_window(arguments: list[str]) -> bool:
    options = {"-h", "--help", "--version"}
    return not any(a in COMMANDS for a in arguments[:2]) and not options & set(arguments)


def _run(arguments: list[str]) -> int:
    if _is_window(arguments):
        from timeline_app.app.window_command import show_window

        return show_window(window_arguments(arguments))
    options = make_parser().parse_args(arguments)
    if options.version:
        from timeline_app import __version__

        print(f"{PROGRAM} {__version__}")
        return Exit.DONE
    if options.command == "export":
        from timeline_app.app.export_command import export

        return export(options)
    from timeline_app.app.info_command import info

    return info(options)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; gives its exit status. Messages go to stderr, one line each."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        return _run(arguments)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.NOT_WRITTEN
    except KeyboardInterrupt:
        return _said("stopped", Exit.STOPPED, arguments)
    except Exception as error:
        from timeline_app.app.sentences import failure

        return _said(*failure(error), arguments)


def _said(message: str, status: int, arguments: list[str]) -> int:
    print(f"{PROGRAM}: {message}", file=sys.stderr)
    if "--debug" in arguments:
        traceback.print_exc()
    return status
