"""The parser of all commands, and what they share: arguments, dates and values of options."""

from __future__ import annotations

import argparse
import io
import re
from collections.abc import Callable
from contextlib import redirect_stdout
from typing import TYPE_CHECKING, NoReturn

from timeline_app import __version__
from timeline_app.app.messages.exit_status import UsageError
from timeline_app.app.messages.sentences import filled, sentences
from timeline_app.core.guarded import override
from timeline_app.core.resources import NAME
from timeline_app.core.text.translation import Texts

if TYPE_CHECKING:
    from timeline_app.core.dates.bounds import EdtfDate
    from timeline_app.interchange.foreign.reader import ReadOptions

cli_texts = Texts("cli_texts")
_DATED = ("--from", "--to", "--published")
_BEFORE_YEAR_ZERO = re.compile(r"-\d", re.A)


def seen_in_help(wrong: str, program: str = NAME) -> str:
    """What is wrong with the arguments, and where it stands how they are meant."""
    pattern = cli_texts.tr("{wrong}; see '{program} --help'")
    return filled(pattern, wrong=wrong, program=program)


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one line."""

    @override
    def error(self, message: str) -> NoReturn:
        raise UsageError(seen_in_help(message, self.prog))


def decimal() -> Callable[[str], float]:
    """Reads a number; errors call it by the name that it has in the reader's language."""

    def read(text: str) -> float:
        return float(text)

    read.__name__ = cli_texts.tr("float")
    return read


def add_json(parser: argparse.ArgumentParser) -> None:
    """The option of each command whose results programs read."""
    parser.add_argument("--json", action="store_true", help=cli_texts.tr("for programs"))


def add_chronology(
    parser: argparse.ArgumentParser, name: str = "file", place: str = "FILE"
) -> None:
    """A chronology to be read."""
    parser.add_argument(
        name, metavar=place, help=cli_texts.tr("a .chronology, our JSON, or 'sample'")
    )


def add_foreign(parser: argparse.ArgumentParser, place: str = "FILE") -> None:
    """A chronology, or what becomes one."""
    parser.add_argument(
        "file",
        metavar=place,
        help=cli_texts.tr("a .chronology, our JSON, a file of another program, or 'sample'"),
    )


def add_only(parser: argparse.ArgumentParser) -> None:
    """Take the ids of events that alone are to be written; `None` for all."""
    parser.add_argument(
        "--only",
        metavar="EVENT",
        nargs="+",
        action="extend",
        help=cli_texts.tr("these events alone, by id"),
    )


def labelled(what: str, wrong: str) -> str:
    """What is wrong, and with what: "--to 2022: this date has no end"."""
    return filled(sentences.tr("{what}: {wrong}"), what=what, wrong=wrong)


def wrong_value(option: str, value: object, wrong: str) -> str:
    """What is wrong with the value of an option."""
    return labelled(f"{option} {value}", wrong)


def date_of(option: str, text: str | None) -> EdtfDate | None:
    """The date of an option; raises `UsageError` for none or for two readings."""
    if text is None:
        return None
    from timeline_app.core.dates.parse.dates import DateInputError, read_date

    try:
        return read_date(text)
    except DateInputError as error:
        pattern = sentences.tr("this is not a date that can be read")
        if error.readings:
            pattern = sentences.tr("this can be read as {readings}")
        readings = sentences.tr(" or ").join(error.readings)
        raise UsageError(wrong_value(option, text, filled(pattern, readings=readings))) from error


def make_parser(command: str | None = None) -> argparse.ArgumentParser:
    """The parser of everything but the bare `timeline-app [FILE]`.

    Of one `command` alone it knows the options, if one is told.
    """
    parser = Parser(
        NAME,
        usage=f"{NAME} [FILE]\n       {NAME} COMMAND ...",
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
        version=f"{NAME} {__version__}",
        help=cli_texts.tr("show program's version number and exit"),
    )
    # Here for the help alone: it may stand anywhere, so it is taken out before.
    parser.add_argument(
        "--debug", action="store_true", help=cli_texts.tr("show where an error came from")
    )
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", prog=NAME)
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


def parsed(command: str, arguments: list[str]) -> argparse.Namespace | None:
    """The options of a command; `None` if help or version was asked for, which is then shown."""
    with redirect_stdout(io.StringIO()) as shown:
        try:
            return make_parser(command).parse_args(_with_dates_tied(arguments))
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


def read_options_in(arguments: list[str]) -> tuple[ReadOptions | None, list[str]]:
    """How a window is to read a file of another program, and the other arguments."""
    from timeline_app.app.cli.read_options import add_read_options, asked_in

    parser = Parser(NAME, add_help=False, allow_abbrev=False)
    add_read_options(parser)
    options, others = parser.parse_known_args(_with_dates_tied(arguments))
    return asked_in(options), others
