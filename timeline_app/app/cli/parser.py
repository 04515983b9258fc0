"""What the parsers of all commands share, and the dates and values of their options.

And what Python's `argparse` says by itself, in the language of everything else.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING, NoReturn

from timeline_app.app.messages.exit_status import UsageError
from timeline_app.app.messages.sentences import filled, labelled, sentences
from timeline_app.core.guarded import override
from timeline_app.core.resources import NAME
from timeline_app.core.text.translation import Texts

if TYPE_CHECKING:
    from timeline_app.core.dates.bounds import EdtfDate


argparse_texts = Texts("argparse_texts")

_KNOWN = (
    argparse_texts.mark("usage: "),
    argparse_texts.mark("options"),
    argparse_texts.mark("positional arguments"),
    argparse_texts.mark("show this help message and exit"),
    argparse_texts.mark("argument %(argument_name)s: %(message)s"),
    argparse_texts.mark("expected one argument"),
    argparse_texts.mark("expected at least one argument"),
    argparse_texts.mark("ignored explicit argument %r"),
    argparse_texts.mark("invalid %(type)s value: %(value)r"),
    argparse_texts.mark("invalid choice: %(value)r (choose from %(choices)s)"),
    argparse_texts.mark("not allowed with argument %s"),
    argparse_texts.mark("the following arguments are required: %s"),
    argparse_texts.mark("unrecognized arguments: %s"),
)
"""What our commands can make it say; anything else would be English."""


def translate_argparse() -> None:
    """Let `argparse` say it in our language; it asks gettext, which knows nothing of ours."""
    vars(argparse)["_"] = lambda text: argparse_texts.tr(text) if text in _KNOWN else text


cli_texts = Texts("cli_texts")


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
