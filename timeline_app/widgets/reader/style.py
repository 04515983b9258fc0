"""How the reader looks: its one style sheet, from colour roles."""

from __future__ import annotations

from string import Template

from timeline_app.render.style.palette import Palette

_SHEET = Template("""
#reader, #reader-middle, #reader-cards, #reader-cards-content { background: $panel; }
#reader-left { background: $canvas; border-right: 1px solid $hairline; }
#reader-right { background: $panel; border-left: 1px solid $hairline; }
#reader-bar { background: $panel; border-bottom: 1px solid $hairline; }
#reader-foot { background: $tint; border-top: 1px solid $hairline; }
QScrollArea { border: none; background: $panel; }
QLabel { color: $text; selection-background-color: $accent; selection-color: $on_accent; }
QLabel[look="bar"] { font-size: 14px; font-weight: 600; }
QLabel[look="bar-facts"] { color: $muted; font-size: 13px; }
QLabel[look="title"] { font-size: 22px; font-weight: 600; }
QLabel[look="facts"] { color: $muted; font-size: 13px; }
QLabel[look="caps"] { color: $muted; font-size: 11px; font-weight: 600; letter-spacing: 0.5px; }
QLabel[look="count"] { font-size: 12px; }
QLabel[look="count-value"] { font-size: 12px; font-weight: 600; }
QLabel[look="count-good"] { font-size: 12px; font-weight: 600; color: $open; }
QLabel[look="hint"] { color: $muted; font-size: 12px; }
QLabel[look="kind"] { font-size: 11px; font-weight: 600; letter-spacing: 0.5px; }
QLabel[look="strong"] { font-size: 13px; font-weight: 600; }
QLabel[look="quote"] { color: $body; }
QLabel[look="small"] { color: $muted; font-size: 12px; }
QLabel[look="GOOD"], QLabel[look="SHORTENED"] { color: $open; font-size: 12px; }
QLabel[look="DOUBTFUL"] { color: $cooled; font-size: 12px; }
QLabel[look="BAD"] { color: $closed; font-size: 12px; }
QLabel[look="NONE"] { color: $muted; font-size: 12px; }
QFrame[look="use"] { background: $panel; border: 1px solid $hairline; border-radius: 10px; }
QFrame[look="use"]:focus { border: 2px solid $accent; }
QFrame[look="use"][is_current="true"] { background: $accent_tint; border-color: $accent; }
QFrame[look="use"][is_current="true"] QLabel[look="small"] { color: $text; }
QListView { background: transparent; border: none; outline: none; }
QPushButton { background: $field; color: $text; border: 2px solid transparent; border-radius: 7px;
    padding: 2px 10px; font-size: 12px; font-weight: 500; min-height: 20px; }
QPushButton:hover { border-color: $line; }
QPushButton:disabled { color: $decoration; }
QPushButton[look="doubt"] { color: $cooled; }
QPushButton[look="main"] { background: $accent; color: $on_accent; font-weight: 600; }
QPushButton:focus { border-color: $accent; }
QPushButton[look="main"]:focus { border-color: $text; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $line; border-radius: 3px; min-height: 32px;
    margin: 2px 2px; }
QScrollBar::handle:vertical:hover { background: $decoration; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def reader_style(palette: Palette) -> str:
    """The style sheet of the reader in the colours of a theme."""
    return _SHEET.substitute(palette._asdict())
