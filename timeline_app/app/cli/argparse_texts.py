"""What Python's `argparse` says by itself, in the language of everything else."""

from __future__ import annotations

import argparse

from timeline_app.core.text.translation import Texts

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
