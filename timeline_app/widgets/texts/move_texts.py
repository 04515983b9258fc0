"""What is said of events that are moved."""

from __future__ import annotations

from timeline_app.core.dates.bounds import parse_edtf
from timeline_app.core.dates.format import DateStyle, date_words
from timeline_app.core.dates.precision import Precision
from timeline_app.core.dates.shift import MoveFault
from timeline_app.core.text.translation import Texts, words

move_texts = Texts("move_texts")

_STEPS = {
    Precision.DAY: (
        move_texts.mark("{n} {day|days} later", "", 1),
        move_texts.mark("{n} {day|days} earlier", "", 1),
    ),
    Precision.MONTH: (
        move_texts.mark("{n} {month|months} later", "", 1),
        move_texts.mark("{n} {month|months} earlier", "", 1),
    ),
    Precision.SEASON: (
        move_texts.mark("{n} {season|seasons} later", "", 1),
        move_texts.mark("{n} {season|seasons} earlier", "", 1),
    ),
    Precision.YEAR: (
        move_texts.mark("{n} {year|years} later", "", 1),
        move_texts.mark("{n} {year|years} earlier", "", 1),
    ),
    Precision.DECADE: (
        move_texts.mark("{n} {decade|decades} later", "", 1),
        move_texts.mark("{n} {decade|decades} earlier", "", 1),
    ),
    Precision.CENTURY: (
        move_texts.mark("{n} {century|centuries} later", "", 1),
        move_texts.mark("{n} {century|centuries} earlier", "", 1),
    ),
    Precision.MILLENNIUM: (
        move_texts.mark("{n} {millennium|millennia} later", "", 1),
        move_texts.mark("{n} {millennium|millennia} earlier", "", 1),
    ),
}


def edtf_in_words(edtf: str, style: DateStyle = DateStyle.SHORT) -> str:
    """A date in words."""
    date = parse_edtf(edtf)
    return date_words(date.earliest, date.latest, date.shape, words, style)


def steps_in_words(unit: Precision, steps: int) -> str:
    """How far something moves: "12 days later", "1 year earlier"."""
    if not steps:
        return move_texts.tr("not moved")
    later, earlier = _STEPS[unit]
    return move_texts.tr(later if steps > 0 else earlier, "", abs(steps))


def unit_in_words(unit: Precision) -> str:
    """That something moves by a unit that is coarser than what the zoom shows."""
    return {
        Precision.DAY: move_texts.tr("moves by days"),
        Precision.MONTH: move_texts.tr("moves by months"),
        Precision.SEASON: move_texts.tr("moves by seasons"),
        Precision.YEAR: move_texts.tr("moves by years"),
        Precision.DECADE: move_texts.tr("moves by decades"),
        Precision.CENTURY: move_texts.tr("moves by centuries"),
        Precision.MILLENNIUM: move_texts.tr("moves by millennia"),
    }[unit]


def fault_in_words(fault: MoveFault) -> str:
    """Why a date can't be moved."""
    match fault:
        case MoveFault.UNDATED:
            return move_texts.tr("Without a date there is nothing to move: give it one first")
        case MoveFault.TOO_FAR:
            return move_texts.tr("No date can be written there")
        case MoveFault.OPEN:
            return move_texts.tr("This end is open or unknown: give it a date first")
        case MoveFault.NO_SPAN:
            return move_texts.tr("A date like this can't be an end of a span")
        case MoveFault.TIMES_TURNED:
            return move_texts.tr("By its clock times it would end before it starts")
