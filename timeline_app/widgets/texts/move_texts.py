"""What is said of events that are moved."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from timeline_app.core.dates.bounds import parse_edtf
from timeline_app.core.dates.format import DateStyle, date_words
from timeline_app.core.dates.precision import Precision
from timeline_app.core.dates.shift import MoveFault
from timeline_app.render.style.translate import words


def tr(text: str) -> str:
    """The text in the user's language."""
    return QCoreApplication.translate("moving", text)


def edtf_in_words(edtf: str, style: DateStyle = DateStyle.SHORT) -> str:
    """A date in words."""
    date = parse_edtf(edtf)
    return date_words(date.earliest, date.latest, date.shape, words, style)


def steps_in_words(unit: Precision, steps: int) -> str:
    """How far something moves: "12 days later", "1 year earlier"."""
    one, many = {
        Precision.DAY: (tr("1 day"), tr("{n} days")),
        Precision.MONTH: (tr("1 month"), tr("{n} months")),
        Precision.SEASON: (tr("1 season"), tr("{n} seasons")),
        Precision.YEAR: (tr("1 year"), tr("{n} years")),
        Precision.DECADE: (tr("1 decade"), tr("{n} decades")),
        Precision.CENTURY: (tr("1 century"), tr("{n} centuries")),
        Precision.MILLENNIUM: (tr("1 millennium"), tr("{n} millennia")),
    }[unit]
    length = one if abs(steps) == 1 else many.replace("{n}", f"{abs(steps):,}")
    pattern = tr("{length} later") if steps > 0 else tr("{length} earlier")
    return tr("not moved") if not steps else pattern.replace("{length}", length)


def unit_in_words(unit: Precision) -> str:
    """That something moves by a unit that is coarser than what the zoom shows."""
    return {
        Precision.DAY: tr("moves by days"),
        Precision.MONTH: tr("moves by months"),
        Precision.SEASON: tr("moves by seasons"),
        Precision.YEAR: tr("moves by years"),
        Precision.DECADE: tr("moves by decades"),
        Precision.CENTURY: tr("moves by centuries"),
        Precision.MILLENNIUM: tr("moves by millennia"),
    }[unit]


def fault_in_words(fault: MoveFault) -> str:
    """Why a date can't be moved."""
    match fault:
        case MoveFault.UNDATED:
            return tr("Without a date there is nothing to move: give it one first")
        case MoveFault.TOO_FAR:
            return tr("No date can be written there")
        case MoveFault.OPEN:
            return tr("This end is open or unknown: give it a date first")
        case MoveFault.NO_SPAN:
            return tr("A date like this can't be an end of a span")
