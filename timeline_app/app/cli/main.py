"""The command line. Each subcommand imports what it needs when it runs."""

from __future__ import annotations

import argparse
import io
import re
import sys
import traceback
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout, suppress
from typing import NoReturn

from timeline_app import __version__
from timeline_app.app.jobs.job_flag import JOB_FLAG
from timeline_app.app.load.language import (
    ENGLISH,
    chosen_language,
    languages_of_system,
    spoken_language,
)
from timeline_app.app.messages.exit_status import Exit, UsageError
from timeline_app.app.messages.sentences import filled
from timeline_app.core.guarded import override
from timeline_app.core.text.translation import Texts

__all__ = ["COMMANDS", "PROGRAM", "Exit", "UsageError", "main", "make_parser"]

cli_texts = Texts("cli_texts")
PROGRAM = "timeline-app"
COMMANDS = ("export", "info", "check", "self-test")
DEBUG = "--debug"
_DATED = ("--from", "--to")
_BEFORE_YEAR_ZERO = re.compile(r"-\d", re.A)
_SHOWN_AT_ONCE = ("-h", "--help", "--version")


def seen_in_help(wrong: str, program: str = PROGRAM) -> str:
    """What is wrong with the arguments, and where it stands how they are meant."""
    pattern = cli_texts.tr("{wrong}; see '{program} --help'")
    return filled(pattern, wrong=wrong, program=program)


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    @override
    def error(self, message: str) -> NoReturn:
        raise UsageError(seen_in_help(message, self.prog))


def _decimal() -> Callable[[str], float]:
    """Reads a number; errors call it by the name that it has in the reader's language."""

    def decimal(text: str) -> float:
        return float(text)

    decimal.__name__ = cli_texts.tr("float")
    return decimal


def _export_parser(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", metavar="FILE", help=cli_texts.tr("a .chronology, our JSON, or 'sample'")
    )
    parser.add_argument(
        "out", metavar="OUT.{png,svg,pdf}", help=cli_texts.tr("the picture to write")
    )
    size = parser.add_mutually_exclusive_group()
    size.add_argument(
        "--size", metavar="WxH", help=cli_texts.tr("size in pixels (default 1920x1080)")
    )
    size.add_argument(
        "--paper", metavar="NAME", help=cli_texts.tr("A0 to A5, Letter or Tabloid; landscape")
    )
    size.add_argument(
        "--preset",
        metavar="NAME",
        help=cli_texts.tr(
            "slide, column, page, A4, A3, Letter, square, portrait or story: a size and its type"
        ),
    )
    parser.add_argument(
        "--dpi",
        type=_decimal(),
        metavar="N",
        help=cli_texts.tr("dots per inch (default 300 on paper, else 96)"),
    )
    parser.add_argument("--portrait", action="store_true", help=cli_texts.tr("paper upright"))
    parser.add_argument(
        "--scale",
        type=_decimal(),
        metavar="N",
        default=1.0,
        help=cli_texts.tr("enlarge what is drawn"),
    )
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument(
        "--from",
        dest="from_date",
        metavar="DATE",
        help=cli_texts.tr("first date shown, as EDTF or in words"),
    )
    parser.add_argument(
        "--to", dest="to_date", metavar="DATE", help=cli_texts.tr("last date shown")
    )
    parser.add_argument(
        "--group",
        choices=("lane", "actor", "source"),
        default="lane",
        help=cli_texts.tr("what lanes stand for"),
    )
    parser.add_argument(
        "--select", metavar="EVENT", help=cli_texts.tr("the id of an event to mark")
    )
    parser.add_argument(
        "--title",
        action=argparse.BooleanOptionalAction,
        default=True,
        help=cli_texts.tr("the title above"),
    )
    parser.add_argument(
        "--sources",
        choices=("line", "numbered", "none"),
        nargs="?",
        const="numbered",
        default="line",
        help=cli_texts.tr("how sources are named below: without a word, by number"),
    )
    for option, about in (
        ("--headline", cli_texts.tr("the headline, in place of the title")),
        ("--deck", cli_texts.tr("the line below it, in place of range and numbers")),
        ("--credit", cli_texts.tr("who made the picture, at its foot")),
        ("--as-of", cli_texts.tr("as of when the chronology is, at its foot")),
    ):
        parser.add_argument(option, metavar="TEXT", help=about)
    parser.add_argument(
        "--detail",
        choices=("central", "usual", "all"),
        default="all",
        help=cli_texts.tr("events of which importance are shown"),
    )
    parser.add_argument(
        "--highlight",
        metavar="EVENT",
        nargs="+",
        action="extend",
        help=cli_texts.tr("up to five events, by id, that stand out with a caption"),
    )
    parser.add_argument(
        "--only",
        metavar="EVENT",
        nargs="+",
        action="extend",
        help=cli_texts.tr("these events alone, by id"),
    )
    parser.add_argument(
        "--legend",
        action=argparse.BooleanOptionalAction,
        default=True,
        help=cli_texts.tr("the key of the marks"),
    )
    parser.add_argument(
        "--embed",
        action="store_true",
        help=cli_texts.tr("put the events shown, their quotes and sources into the file"),
    )
    parser.add_argument(
        "--tile",
        metavar="NAME",
        help=cli_texts.tr("lay a PDF over sheets of this paper, to be glued together"),
    )
    parser.add_argument("--transparent", action="store_true", help=cli_texts.tr("no ground"))


def make_parser() -> argparse.ArgumentParser:
    """The parser of everything but the bare `timeline-app [FILE]`."""
    parser = _Parser(
        PROGRAM,
        usage=f"{PROGRAM} [FILE]\n       {PROGRAM} COMMAND ...",
        description=cli_texts.tr("A timeline of diplomacy in which every mark can be checked."),
        epilog=cli_texts.tr(
            "FILE is a .chronology or our JSON; 'sample' is the shipped chronology. Without "
            "a command it opens in a window; without FILE that is the last chronology."
        ),
        allow_abbrev=False,
    )
    parser.add_argument(
        "--version",
        action="version",
        version=f"{PROGRAM} {__version__}",
        help=cli_texts.tr("show program's version number and exit"),
    )
    # Here for the help alone: it may stand anywhere, so it is taken out before.
    parser.add_argument(
        DEBUG, action="store_true", help=cli_texts.tr("show where an error came from")
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", prog=PROGRAM)
    about = cli_texts.tr("write a picture; needs no display")
    _export_parser(commands.add_parser("export", help=about, description=about, allow_abbrev=False))
    about = cli_texts.tr("say what is in a chronology")
    info = commands.add_parser("info", help=about, description=about, allow_abbrev=False)
    info.add_argument(
        "file", metavar="FILE", help=cli_texts.tr("a .chronology, our JSON, or 'sample'")
    )
    info.add_argument("--json", action="store_true", help=cli_texts.tr("for programs"))
    about = cli_texts.tr("say what a careful editor would question")
    check = commands.add_parser("check", help=about, description=about, allow_abbrev=False)
    check.add_argument(
        "file", metavar="FILE", help=cli_texts.tr("a .chronology, our JSON, or 'sample'")
    )
    check.add_argument("--json", action="store_true", help=cli_texts.tr("for programs"))
    check.add_argument(
        "--hints", action="store_true", help=cli_texts.tr("also what could be checked more easily")
    )
    about = cli_texts.tr("prove that this build has all it needs")
    commands.add_parser("self-test", help=about, description=about, allow_abbrev=False)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; gives its exit status. Messages go to stderr, one line each."""
    arguments, is_debugging = _without_debug(list(sys.argv[1:] if argv is None else argv))
    try:
        if arguments != [JOB_FLAG]:
            _speak()
        return _run(arguments)
    except BrokenPipeError:
        return Exit.NOT_WRITTEN  # whoever read the results has gone; there is nobody to tell
    except KeyboardInterrupt:
        return _said(cli_texts.tr("stopped"), Exit.STOPPED, is_debugging)
    except Exception as error:
        from timeline_app.app.messages.sentences import failure

        return _said(*failure(error), is_debugging)


def _speak() -> None:
    """Speak the chosen language, else the system's; English needs no Qt."""
    language = spoken_language(chosen_language(), languages_of_system())
    if language != ENGLISH:
        from timeline_app.app.cli.qt_loading import load_qt

        load_qt()
        from timeline_app.app.shell.translator import speak_in

        speak_in(language)
        from timeline_app.app.cli.argparse_texts import translate_argparse

        translate_argparse()


def _run(arguments: list[str]) -> int:
    if arguments == [JOB_FLAG]:
        from timeline_app.app.jobs.job_main import serve

        return serve()
    if "" in arguments:
        raise UsageError(cli_texts.tr("an argument is empty"))
    if not _names_command(arguments):
        shown = [argument for argument in arguments if argument in _SHOWN_AT_ONCE]
        if not shown:
            return _window(arguments)
        arguments = shown
    options = _parsed(arguments)
    if options is None:
        return Exit.DONE
    if options.command == "export":
        from timeline_app.app.cli.qt_loading import load_qt

        load_qt()
        from timeline_app.app.cli.export import export

        return export(options)
    if options.command == "check":
        from timeline_app.app.cli.check import check

        return check(options)
    if options.command == "self-test":
        from timeline_app.app.cli.self_test import self_test

        return self_test()
    from timeline_app.app.cli.info import info

    return info(options)


def _names_command(arguments: list[str]) -> bool:
    """Whether the first word is a command; any other is a file for the window."""
    words = (argument for argument in arguments if argument == "--" or argument[0] != "-")
    return next(words, None) in COMMANDS


def _parsed(arguments: list[str]) -> argparse.Namespace | None:
    """The options; `None` if help or version was asked for, which is then shown."""
    with redirect_stdout(io.StringIO()) as shown:
        try:
            return make_parser().parse_args(_with_dates_tied(arguments))
        except SystemExit:
            pass
    from timeline_app.app.cli.output import print_lines

    print_lines(shown.getvalue().rstrip())
    return None


def _with_dates_tied(arguments: list[str]) -> list[str]:
    """`--from=-0043-03-15` for the same in two words, which argparse takes for two options."""
    tied: list[str] = []
    for argument in arguments:
        if tied and tied[-1] in _DATED and _BEFORE_YEAR_ZERO.match(argument):
            tied[-1] += f"={argument}"
        else:
            tied.append(argument)
    return tied


def _window(arguments: list[str]) -> int:
    from timeline_app.app.cli.window import show_window

    return show_window(window_file(arguments))


def window_file(arguments: list[str]) -> str | None:
    """The file to open in a window; raises `UsageError`."""
    at = arguments.index("--") if "--" in arguments else len(arguments)
    unknown = [argument for argument in arguments[:at] if argument.startswith("-")]
    if unknown:
        raise UsageError(
            seen_in_help(filled(cli_texts.tr("there is no option {name}"), name=unknown[0]))
        )
    files = arguments[:at] + arguments[at + 1 :]
    if len(files) > 1:
        pattern = cli_texts.tr("a window shows one file, and {name} is no command")
        raise UsageError(seen_in_help(filled(pattern, name=files[0])))
    return files[0] if files else None


def _without_debug(arguments: list[str]) -> tuple[list[str], bool]:
    """The arguments without `--debug`, wherever it stands, and whether it was there."""
    at = arguments.index("--") if "--" in arguments else len(arguments)
    kept = [argument for argument in arguments[:at] if argument != DEBUG]
    return kept + arguments[at:], len(kept) < at


def _said(message: str, status: Exit, is_debugging: bool) -> int:
    """Tell an error to whom it concerns; gives the exit status."""
    if sys.stderr is not None:
        # There is no other place to tell it: the exit status has to do.
        with suppress(OSError):
            print(f"{PROGRAM}: {message}", file=sys.stderr, flush=True)
            if is_debugging:
                traceback.print_exc()
    return status
