"""How the details panel looks, with the forms in it: one style sheet, from colour roles."""

from __future__ import annotations

from string import Template

from timeline_app.render.style.palette import Palette
from timeline_app.widgets.controls.field_style import GROWING_PX, LINES, TEXTS, field_style, within

_SHEET = Template("""
#details, #details_content, #details_hint, #details_welcome { background: $panel; }
QScrollArea { border: none; background: $panel; }

QLabel { selection-background-color: $accent; selection-color: $on_accent; }
QLabel[look="title"], QLabel[look="date"], QLabel[look="strong"] { color: $text; }
QLabel[look="body"], QLabel[look="quote"], QLabel[look="plain"] { color: $body; }
QLabel[look="kind"] { font-size: 11px; font-weight: 700; letter-spacing: 0.5px;
    text-transform: uppercase; }
QLabel[look="title"] { font-size: 22px; font-weight: 600; }
QLabel[look="date"] { font-size: 14px; font-weight: 600; }
QLabel[look="body"] { font-size: 14px; }
QLabel[look="translation"] { color: $muted; }
QLabel[look="muted"], QLabel[look="position"] { color: $muted; font-size: 14px; }
QLabel[look="position"] { font-size: 12px; }
QLabel[look="small"], QLabel[look="folded"] { color: $muted; font-size: 12px; }
QLabel[look="smaller"] { color: $muted; font-size: 11px; }
QLabel[look="heading"] { color: $muted; font-size: 11px; font-weight: 600; }
QLabel[look="strong"] { font-size: 12px; font-weight: 600; }
QLabel[look="plain"] { font-size: 12px; }
QLabel[look="doubt"] { color: $cooled; font-size: 12px; font-weight: 600; }
QAbstractButton[look="folded"] { color: $muted; font-size: 12px; }
QLabel[look="link"] { color: $accent; font-weight: 500; }
QLabel[look="fact"] { color: $muted; background: $field; border-radius: 10px;
    font-size: 11px; font-weight: 500; padding: 3px 12px 4px 12px; }
QLabel[look="status"] { color: $text; border: 1px solid $line; border-radius: 10px;
    font-size: 11px; font-weight: 600; padding: 2px 11px 3px 11px; }

QPushButton[look="actor"] { color: $text; background: transparent; border: 2px solid transparent;
    border-radius: 4px; font-size: 13px; font-weight: 600; padding: 0; min-height: 20px; }
QPushButton[look="actor"]:hover { color: $accent; }
QPushButton[look="fold"] { color: $muted; background: transparent; border: 2px solid transparent;
    border-radius: 4px; font-size: 12px; font-weight: 500; padding: 0 16px 0 4px;
    min-height: 20px; }
QPushButton[look="fold"]:hover { color: $text; }
QPushButton[look="action"] { color: $accent; background: transparent; border: 2px solid transparent;
    border-radius: 4px; font-size: 12px; font-weight: 600; padding: 0 6px; min-height: 20px; }
QPushButton[look="action"]:hover { background: $accent_tint; border-color: $accent_tint; }
QPushButton[look="source"] { color: $muted; background: transparent; text-align: left;
    border: 2px solid transparent; border-radius: 4px; font-size: 11px; padding: 0 2px;
    min-height: 20px; }
QPushButton[look="source"]:hover { color: $accent; }
QPushButton[look="citation"] { color: $muted; background: transparent; text-align: left;
    border: 2px solid transparent; border-radius: 4px; font-size: 11px; padding: 0 2px;
    min-height: 20px; text-decoration: underline; }
QPushButton[look="citation"]:hover { color: $accent; text-decoration: underline; }
QPushButton[look="aside"] { color: $muted; background: transparent; border: 2px solid transparent;
    border-radius: 4px; font-size: 12px; font-weight: 500; padding: 0 4px; min-height: 20px; }
QPushButton[look="aside"]:hover { color: $text; }
#details_welcome { border-top: 1px solid $hairline; }
QPushButton[look="speaker"] { color: $text; background: transparent; text-align: left;
    border: 2px solid transparent; border-radius: 4px; font-size: 12px; font-weight: 600;
    padding: 0; min-height: 20px; }
QPushButton[look="speaker"]:hover { color: $accent; text-decoration: underline; }
QPushButton[look="step"] { color: $muted; background: transparent; border: 2px solid transparent;
    border-radius: 4px; font-size: 14px; padding: 0 0 2px 0; min-width: 20px; max-width: 20px;
    min-height: 18px; max-height: 18px; }
QPushButton[look="step"]:hover { color: $text; background: $field; border-color: $field; }
QPushButton[look="step"]:disabled { color: $line; }
QPushButton[look]:focus { border-color: $accent; }

QFrame[look="card"] { background: $panel; border: none; border-bottom: 1px solid $hairline; }
QFrame[look="card"][is_found="true"] { background: $accent_tint; border-bottom-color: $accent; }
QFrame[look="card"][is_found="true"] QLabel { color: $text; }
QLabel[look="selection"] { color: $text; background: $accent_tint; font-size: 12px;
    padding: 8px 20px; }
#actor-page { background: $panel; }
QFrame[look="rule"] { background: $hairline; border: none; }

QScrollBar:vertical { background: transparent; width: 8px; margin: 0; }
QScrollBar::handle:vertical { background: $line; border-radius: 4px; min-height: 32px; }
QScrollBar::handle:vertical:hover { background: $decoration; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def panel_style(palette: Palette) -> str:
    """The style sheet of the details panel in the colours of a theme."""
    sheet = _SHEET.substitute(
        panel=palette.panel,
        text=palette.text,
        body=palette.body,
        muted=palette.muted,
        accent=palette.accent,
        accent_tint=palette.accent_tint,
        on_accent=palette.on_accent,
        field=palette.field,
        hairline=palette.hairline,
        line=palette.line,
        decoration=palette.decoration,
        cooled=palette.cooled,
    )
    return sheet + form_style(palette)


def field_rules(palette: Palette, scope: str) -> str:
    """The rules of a style sheet for the fields within what `scope` selects."""
    return f"""
        {field_style(palette, *within(scope))}
        {field_style(palette, *within(scope, TEXTS), room_px=GROWING_PX)}
        {",".join(within(scope, (*LINES, *TEXTS)))} {{ font-size: 12px; }}
        {scope} QComboBox::drop-down {{ border: none; width: 20px; }}
        {scope} QComboBox::down-arrow {{ image: none; }}
        {scope} QComboBox QListView {{
            color: {palette.text}; background: {palette.panel}; border: 1px solid {palette.line};
            outline: none; padding: 4px;
        }}
        {scope} QComboBox QListView::item {{
            min-height: 24px; padding: 0 4px; border-radius: 4px;
        }}
        {scope} QComboBox QListView::item:selected {{
            color: {palette.on_accent}; background: {palette.accent};
        }}
    """


_EVENT_SHEET = Template(
    """
#event-form QPlainTextEdit[look="title"] { font-size: 22px; font-weight: 600; }
#event-form QLineEdit[look="date"] { font-size: 13px; font-weight: 500; }
#event-form QPlainTextEdit[look="body"] { font-size: 13px; }
QPushButton[look="drop"] { padding-right: 22px; font-size: 12px; text-align: left; }
QPushButton[look="tag"] { color: $text; background: $field; border: 2px solid $field;
    border-radius: 10px; padding: 0 10px; font-size: 12px; min-height: 20px; }
QPushButton[look="tag"]:hover { border-color: $line; }
#lane-list { background: $panel; border: 1px solid $line; border-radius: 7px; }
#lane-list QScrollArea, #lane-list QScrollArea > QWidget > QWidget { background: $panel; }
QLabel[look="fault"] { color: $closed; font-size: 12px; font-weight: 500; }
QPushButton[look="done"] { color: $on_accent; background: $accent; border: 2px solid $accent;
    border-radius: 7px; font-size: 12px; font-weight: 600; padding: 0 10px; min-height: 20px; }
QPushButton[look="done"]:focus { border-color: $text; }
"""
)


def form_style(palette: Palette) -> str:
    """The style sheet of the form in the colours of a theme."""
    rules = field_rules(palette, "#event-form") + field_style(
        palette, "#lane-list QLineEdit", 'QPushButton[look="drop"]'
    )
    return rules + _EVENT_SHEET.substitute(
        panel=palette.panel,
        text=palette.text,
        muted=palette.muted,
        accent=palette.accent,
        on_accent=palette.on_accent,
        field=palette.field,
        line=palette.line,
        closed=palette.closed,
    )


_EVIDENCE_SHEET = Template(
    """
QFrame[look="form"] { background: $panel; border: 1px solid $accent; border-radius: 7px; }
QFrame[look="form"] QLabel[look="fault"] { color: $closed; font-size: 12px; font-weight: 500; }
QPushButton[look="quiet"] { color: $muted; background: transparent;
    border: 2px solid transparent; border-radius: 4px; font-size: 12px; font-weight: 500;
    padding: 0 6px; min-height: 20px; }
QPushButton[look="quiet"]:hover { color: $text; background: $field; border-color: $field; }
QPushButton[look="quiet"]:focus { border-color: $accent; }
"""
)


def evidence_style(palette: Palette) -> str:
    """The style sheet of forms and of the buttons of cards, in the colours of a theme."""
    return field_rules(palette, 'QFrame[look="form"]') + _EVIDENCE_SHEET.substitute(
        panel=palette.panel,
        text=palette.text,
        muted=palette.muted,
        accent=palette.accent,
        on_accent=palette.on_accent,
        field=palette.field,
        line=palette.line,
        closed=palette.closed,
    )
