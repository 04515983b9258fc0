"""The command line. Each subcommand imports what it needs when it runs; a window, no parser."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from typing import TYPE_CHECKING

import timeline_app.app.cli.libraries  # noqa: F401 - before anything loads them in full
from timeline_app.app.load.language import (
    ENGLISH,
    chosen_language,
    languages_of_system,
    spoken_language,
)
from timeline_app.app.messages.exit_status import Exit, UsageError, status_of
from timeline_app.app.messages.sentences import filled
from timeline_app.core.resources import JOB_FLAG, NAME

if TYPE_CHECKING:
    import argparse

__all__ = ["COMMANDS", "Exit", "UsageError", "main"]

COMMANDS = ("export", "info", "check", "compare", "convert", "read", "keep", "formats", "self-test")
_DEBUG = "--debug"
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
        from timeline_app.app.cli.parser import cli_texts

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
        from timeline_app.app.cli.parser import translate_argparse

        translate_argparse()


def _run(arguments: list[str]) -> int:
    if arguments == [JOB_FLAG]:
        from timeline_app.app.jobs.job_main import serve

        return serve()
    if "" in arguments:
        from timeline_app.app.cli.parser import cli_texts

        raise UsageError(cli_texts.tr("an argument is empty"))
    if not _command_in(arguments):
        shown = [argument for argument in arguments if argument in _SHOWN_AT_ONCE]
        if not shown:
            return _window(arguments)
        arguments = shown
    from timeline_app.app.cli.arguments import parsed

    options = parsed(_command_in(arguments), arguments)
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
        case "keep":
            from timeline_app.app.cli.keep import keep

            return keep(options)
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
    words = (argument for argument in arguments if argument == "--" or argument[:1] != "-")
    word = next(words, "")
    return word if word in COMMANDS else ""


def _window(arguments: list[str]) -> int:
    from timeline_app.app.cli.window import show_window

    if not any(argument.partition("=")[0] in _READ for argument in arguments):
        return show_window(window_file(arguments))
    from timeline_app.app.cli.arguments import read_options_in
    from timeline_app.app.cli.parser import cli_texts, seen_in_help

    told, others = read_options_in(arguments)
    file = window_file(others)
    if file is None:
        raise UsageError(seen_in_help(cli_texts.tr("there is no file to be read so")))
    return show_window(file, told)


def window_file(arguments: list[str]) -> str | None:
    """The file to open in a window; raises `UsageError`."""
    at = arguments.index("--") if "--" in arguments else len(arguments)
    unknown = [argument for argument in arguments[:at] if argument.startswith("-")]
    files = arguments[:at] + arguments[at + 1 :]
    if not unknown and len(files) <= 1:
        return files[0] if files else None
    from timeline_app.app.cli.parser import cli_texts, seen_in_help

    pattern = cli_texts.tr("a window shows one file, and {name} is no command")
    if unknown:
        pattern = cli_texts.tr("there is no option {name}")
    raise UsageError(seen_in_help(filled(pattern, name=(unknown or files)[0])))


def _without_debug(arguments: list[str]) -> tuple[list[str], bool]:
    """The arguments without `--debug`, wherever it stands, and whether it was there."""
    at = arguments.index("--") if "--" in arguments else len(arguments)
    kept = [argument for argument in arguments[:at] if argument != _DEBUG]
    return kept + arguments[at:], len(kept) < at


def _said(message: str, status: int, is_debugging: bool) -> int:
    """Tell an error to whom it concerns; gives the exit status."""
    from timeline_app.app.cli.output import print_message

    print_message(f"{NAME}: {message}")
    if is_debugging:
        print_message(*traceback.format_exc().splitlines())
    return status
