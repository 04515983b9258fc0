"""The arguments of `timeline-app export`, told without loading what draws."""

from __future__ import annotations

import argparse

from timeline_app.app.cli.parser import add_chronology, add_only, cli_texts, decimal


def add_options(parser: argparse.ArgumentParser) -> None:
    """What is exported, where to, and how it looks."""
    add_chronology(parser)
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
