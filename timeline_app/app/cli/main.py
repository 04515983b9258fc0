"""The command line. Each subcommand imports what it needs when it runs."""

from __future__ import annotations

import argparse
import io
import re
import sys
import traceback
from collections.abc import Sequence
from contextlib import redirect_stdout

from timeline_app import __version__
from timeline_app.app.cli.parser import PROGRAM, Parser, cli_texts, seen_in_help
from timeline_app.app.load.language import (
    ENGLISH,
    chosen_language,
    languages_of_system,
    spoken_language,
)
from timeline_app.app.messages.exit_status import Exit, UsageError
from timeline_app.app.messages.sentences import filled
from timeline_app.core.resources import JOB_FLAG

__all__ = ["COMMANDS", "PROGRAM", "Exit", "UsageError", "main", "make_parser"]

COMMANDS = ("export", "info", "check", "compare", "convert", "read", "formats", "self-test")
DEBUG = "--debug"
_DATED = ("--from", "--to", "--published")
_BEFORE_YEAR_ZERO = re.compile(r"-\d", re.A)
_READ = (
    "--map",
    "--sheet",
    "--header-row",
    "--separator",
    "--day-order",
    "--encoding",
    "--from",
    "--to",
)
"""How a file of another program is to be read, also by a window."""
_SHOWN_AT_ONCE = ("-h", "--help", "--version")


def make_parser(command: str | None = None) -> argparse.ArgumentParser:
    """The parser of everything but the bare `timeline-app [FILE]`.

    Of one `command` alone it knows the options, if one is told.
    """
    parser = Parser(
        PROGRAM,
        usage=f"{PROGRAM} [FILE]\n       {PROGRAM} COMMAND ...",
        description=cli_texts.tr("A timeline of diplomacy in which every mark can be checked."),
        epilog=cli_texts.tr(
            "FILE is a .chronology, our JSON, or what another program has written ('formats' "
            "names them); 'sample' is the shipped chronology. Without "
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
    for name, about in _abouts().items():
        one = commands.add_parser(name, help=about, description=about, allow_abbrev=False)
        if command in (None, name):
            _add_options(name, one)
    return parser


def _abouts() -> dict[str, str]:
    """What each command does."""
    return {
        "export": cli_texts.tr("write a picture; needs no display"),
        "info": cli_texts.tr("say what is in a chronology"),
        "check": cli_texts.tr("say what a careful editor would question"),
        "compare": cli_texts.tr("say what two chronologies differ in"),
        "read": cli_texts.tr("find dates, quotations and speakers in a text"),
        "convert": cli_texts.tr("write a file in another format"),
        "formats": cli_texts.tr("say what can be read and written"),
        "self-test": cli_texts.tr("prove that this build has all it needs"),
    }


def _add_options(command: str, parser: argparse.ArgumentParser) -> None:
    """Let the parser of a command know its options, which stand with it."""
    match command:
        case "export":
            from timeline_app.app.cli.export_arguments import add_options
        case "info":
            from timeline_app.app.cli.info import add_options
        case "check":
            from timeline_app.app.cli.check import add_options
        case "compare":
            from timeline_app.app.cli.compare import add_options
        case "read":
            from timeline_app.app.cli.read import add_options
        case "convert":
            from timeline_app.app.cli.convert import add_options
        case _:
            return
    add_options(parser)


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; gives its exit status. Messages go to stderr, one line each."""
    arguments, is_debugging = _without_debug(list(sys.argv[1:] if argv is None else argv))
    try:
        if arguments != [JOB_FLAG]:
            _speak()
        return _run(arguments)
    except BrokenPipeError:
        return Exit.NOT_WRITTEN  # whoever read the results has gone; there is nobody to tell
    except KeyboardInterrupt as stop:
        from timeline_app.app.messages.exit_status import status_of

        return _said(cli_texts.tr("stopped"), status_of(stop), is_debugging)
    except Exception as error:
        from timeline_app.app.messages.sentences import failure

        return _said(*failure(error), is_debugging)


def _speak() -> None:
    """Speak the chosen language, else the system's; English needs no Qt."""
    language = spoken_language(chosen_language(), languages_of_system())
    if language != ENGLISH:
        from timeline_app.app.load.qt_start import load_qt

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
    if not _command_in(arguments):
        shown = [argument for argument in arguments if argument in _SHOWN_AT_ONCE]
        if not shown:
            return _window(arguments)
        arguments = shown
    options = _parsed(arguments)
    if options is None:
        return Exit.DONE
    return _done(options)


def _done(options: argparse.Namespace) -> int:
    """Do what a command asks for; gives the exit status."""
    match options.command:
        case "export":
            from timeline_app.app.load.qt_start import load_qt

            load_qt()
            from timeline_app.app.cli.export import export

            return export(options)
        case "check":
            from timeline_app.app.cli.check import check

            return check(options)
        case "compare":
            from timeline_app.app.cli.compare import compare

            return compare(options)
        case "convert":
            from timeline_app.app.cli.convert import convert

            return convert(options)
        case "read":
            from timeline_app.app.cli.read import read

            return read(options)
        case "formats":
            from timeline_app.app.cli.formats import formats

            return formats()
        case "self-test":
            from timeline_app.app.cli.self_test import self_test

            return self_test()
        case _:
            from timeline_app.app.cli.info import info

            return info(options)


def _command_in(arguments: list[str]) -> str:
    """The command, if the first word is one; any other is a file for the window."""
    words = (argument for argument in arguments if argument == "--" or argument[0] != "-")
    word = next(words, "")
    return word if word in COMMANDS else ""


def _parsed(arguments: list[str]) -> argparse.Namespace | None:
    """The options; `None` if help or version was asked for, which is then shown."""
    with redirect_stdout(io.StringIO()) as shown:
        try:
            return make_parser(_command_in(arguments)).parse_args(_with_dates_tied(arguments))
        except SystemExit:
            pass
    from timeline_app.app.cli.output import print_lines

    print_lines(*shown.getvalue().rstrip().split("\n"))
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

    if not any(argument.partition("=")[0] in _READ for argument in arguments):
        return show_window(window_file(arguments))
    from timeline_app.app.cli.read_options import add_read_options, asked_in

    parser = Parser(PROGRAM, add_help=False, allow_abbrev=False)
    add_read_options(parser)
    options, others = parser.parse_known_args(_with_dates_tied(arguments))
    file = window_file(others)
    if file is None:
        raise UsageError(seen_in_help(cli_texts.tr("there is no file to be read so")))
    return show_window(file, asked_in(options))


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


def _said(message: str, status: int, is_debugging: bool) -> int:
    """Tell an error to whom it concerns; gives the exit status."""
    from timeline_app.app.cli.output import print_message

    print_message(f"{PROGRAM}: {message}")
    if is_debugging:
        print_message(*traceback.format_exc().splitlines())
    return status
