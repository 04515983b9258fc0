"""The arguments of all commands, and those of `export`, told without loading what draws."""

from __future__ import annotations

import argparse
import io
import re
from contextlib import redirect_stdout
from typing import TYPE_CHECKING

from timeline_app import __version__
from timeline_app.app.cli.parser import Parser, add_chronology, add_only, cli_texts, decimal
from timeline_app.core.resources import NAME

if TYPE_CHECKING:
    from timeline_app.interchange.foreign.reader import ReadOptions

_DATED = ("--from", "--to", "--published")
_BEFORE_YEAR_ZERO = re.compile(r"-\d", re.A)


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
        "keep": cli_texts.tr("fetch the pages of sources, and keep their words"),
        "convert": cli_texts.tr("write a file in another format"),
        "formats": cli_texts.tr("say what can be read and written"),
        "self-test": cli_texts.tr("prove that this build has all it needs"),
    }


def _add_options(command: str, parser: argparse.ArgumentParser) -> None:
    """Let the parser of a command know its options, which stand with it."""
    match command:
        case "export":
            add_export_options(parser)
            return
        case "info":
            from timeline_app.app.cli.info import add_options
        case "check":
            from timeline_app.app.cli.check import add_options
        case "compare":
            from timeline_app.app.cli.compare import add_options
        case "read":
            from timeline_app.app.cli.read import add_options
        case "keep":
            from timeline_app.app.cli.keep import add_options
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


def add_export_options(parser: argparse.ArgumentParser) -> None:
    """What is exported, where to, and how it looks."""
    add_chronology(parser)
    parser.add_argument(
        "out", metavar="OUT.{png,svg,pdf}", help=cli_texts.tr("the picture to write")
    )
    _add_size_options(parser)
    _add_view_options(parser)
    _add_foot_options(parser)
    _add_choice_options(parser)


def _add_size_options(parser: argparse.ArgumentParser) -> None:
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
        type=decimal(),
        metavar="N",
        help=cli_texts.tr("dots per inch (default 300 on paper, else 96)"),
    )
    parser.add_argument(
        "--portrait", action="store_true", default=None, help=cli_texts.tr("paper upright")
    )
    parser.add_argument(
        "--scale",
        type=decimal(),
        metavar="N",
        help=cli_texts.tr("enlarge what is drawn"),
    )


def _add_view_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--theme", choices=("light", "dark"))
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
        "--as-known",
        metavar="DATE",
        help=cli_texts.tr("what was known on that day alone, by when sources came out"),
    )
    parser.add_argument(
        "--group",
        choices=("lane", "actor", "source"),
        help=cli_texts.tr("what lanes stand for"),
    )
    parser.add_argument(
        "--select", metavar="EVENT", help=cli_texts.tr("the id of an event to mark")
    )


def _add_foot_options(parser: argparse.ArgumentParser) -> None:
    """What stands above and below the timeline."""
    parser.add_argument(
        "--title",
        action=argparse.BooleanOptionalAction,
        help=cli_texts.tr("the title above"),
    )
    parser.add_argument(
        "--sources",
        choices=("line", "numbered", "none"),
        nargs="?",
        const="numbered",
        help=cli_texts.tr("how sources are named below: without a word, by number"),
    )
    for option, about in (
        ("--headline", cli_texts.tr("the headline, in place of the title")),
        ("--deck", cli_texts.tr("the line below it, in place of range and numbers")),
        ("--credit", cli_texts.tr("who made the picture, at its foot")),
        ("--as-of", cli_texts.tr("as of when the chronology is, at its foot")),
    ):
        parser.add_argument(option, metavar="TEXT", help=about)


def _add_choice_options(parser: argparse.ArgumentParser) -> None:
    """Which events are in the picture, and what the file is besides it."""
    parser.add_argument(
        "--detail",
        choices=("central", "usual", "all"),
        help=cli_texts.tr("events of which importance are shown"),
    )
    parser.add_argument(
        "--highlight",
        metavar="EVENT",
        nargs="+",
        action="extend",
        help=cli_texts.tr("up to five events, by id, that stand out with a caption"),
    )
    add_only(parser)
    parser.add_argument(
        "--legend",
        action=argparse.BooleanOptionalAction,
        help=cli_texts.tr("the key of the marks"),
    )
    parser.add_argument(
        "--embed",
        action="store_true",
        help=cli_texts.tr(
            "put all events of the picture, their quotes and sources, and its view into the file"
        ),
    )
    parser.add_argument(
        "--tile",
        metavar="NAME",
        help=cli_texts.tr("lay a PDF over sheets of this paper, to be glued together"),
    )
    parser.add_argument(
        "--transparent", action="store_true", default=None, help=cli_texts.tr("no ground")
    )
