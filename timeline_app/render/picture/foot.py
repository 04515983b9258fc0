"""The top of a figure: rule, headline, deck; and its foot: where it is from, what it leaves out."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from functools import reduce
from typing import NamedTuple

from timeline_app.core.text.translation import Translate, words
from timeline_app.render.picture.drawing import Drawing, FilledBox, Stroke
from timeline_app.render.picture.footnotes import SourceNote
from timeline_app.render.picture.lettering import balanced_lines, lines_of, metrics_of, width_of
from timeline_app.render.picture.margins import Frame
from timeline_app.render.picture.shown_count import DrawnCounts, events_left_out, lines_left_out
from timeline_app.render.picture.spec import PictureSpec, SourceStyle

RULE_GAP_PX = 8.0
MOST_NAMED = 6
NAMES_SHARE = 0.15
"""Of the height: so much the names of what is left out may take at most."""


class Foot(NamedTuple):
    """What stands at the foot, from its own top on, and how high it is."""

    drawing: Drawing
    height: float


def foot_of(
    spec: PictureSpec,
    notes: Iterable[SourceNote],
    counts: DrawnCounts,
    size: tuple[float, float],
    frame: Frame,
    translate: Translate,
) -> Foot:
    """The foot of a figure of some size that names the sources `notes`, and what it leaves out."""
    width, room = size[0], size[0] - 2 * frame.margin
    said = as_known_words(spec, translate)
    if spec.sources is SourceStyle.LINE:
        said += source_words(tuple(notes), room, frame, translate)
    if counts.not_shown:
        said.append(events_left_out(counts, translate))
    most = max(1, int(NAMES_SHARE * size[1] / frame.foot_pitch))
    if counts.missing:
        said.append(missing_words(counts, room, most, frame, translate))
    lines = sentence_lines(said, room, frame, most) + sentence_lines(
        credit_words(spec, translate), room, frame
    )
    drawing = Drawing()
    drawing.strokes.append(Stroke(frame.margin, 0.5, width - frame.margin, 0.5, "text"))
    first = RULE_GAP_PX + metrics_of(frame.foot).ascent()
    drawing.write(lines, frame.margin, first, frame.foot_pitch, frame.foot, "muted")
    return Foot(drawing, RULE_GAP_PX + len(lines) * frame.foot_pitch)


def missing_words(
    counts: DrawnCounts, room: float, most: int, frame: Frame, translate: Translate
) -> str:
    """The sentence that names the lines of communication that a figure lacks.

    It names all, unless it would take more than `most` lines; then it counts the rest.
    """
    all_of_them = len(counts.missing)

    def is_long(named: int) -> bool:
        said = lines_left_out(counts, named, translate)
        return len(lines_of(said, frame.foot, room, most + 1)) > most

    named = all_of_them
    if is_long(all_of_them):
        named = max(1, bisect_left(range(all_of_them), True, lo=1, key=is_long) - 1)
    return lines_left_out(counts, named, translate)


def as_known_words(spec: PictureSpec, translate: Translate) -> list[str]:
    """Of which day the figure is, where it shows what was known then: a sentence, or none.

    It says how many events of the chronology are left out, where that is known.
    """
    known = words.mark("As known on {date}: what came out later is left out.")
    counted = words.mark(
        "As known on {date}: {n} {event|events} and all else not known then are left out.", "", 1
    )
    if not spec.as_known:
        return []
    said = translate(counted, spec.left_out) if spec.left_out else translate(known)
    return [said.format(date=spec.as_known)]


def sentence_lines(said: list[str], room: float, frame: Frame, most: int = 0) -> list[str]:
    """Sentences on lines: one goes on a line of its own before it would be broken.

    None takes more lines than `most`, or than a foot's usual number; one that takes several goes
    on where the last one ended.
    """
    most = max(most, frame.most_foot_lines)
    lines: list[str] = []
    for sentence in said:
        joined = f"{lines[-1]} {sentence}" if lines else sentence
        is_long = width_of(sentence, frame.foot) > room
        if lines and (is_long or width_of(joined, frame.foot) <= room):
            lines[-1:] = lines_of(joined, frame.foot, room, most + 1)
        else:
            lines += lines_of(sentence, frame.foot, room, most)
    return lines


def credit_words(spec: PictureSpec, translate: Translate) -> list[str]:
    """Who made the figure, of when the chronology is, and with what: sentences."""
    made = translate(words.mark("Made with Timeline."))
    if spec.as_of:
        pattern = translate(words.mark("Chronology as of {date}; made with Timeline."))
        made = pattern.format(date=spec.as_of)
    credit = spec.credit.strip().rstrip(".")
    if not credit:
        return [made]
    return [translate(words.mark("Chart: {name}.")).format(name=credit), made]


def source_words(
    notes: tuple[SourceNote, ...], room: float, frame: Frame, translate: Translate
) -> list[str]:
    """The publishers that most rests on, as many as have room on a line, and how many more.

    How many sources nobody opened is told with them.
    """
    publishers = Counter(note.publisher for note in notes if note.publisher)
    names = [name for name, _ in sorted(publishers.items(), key=lambda one: (-one[1], one[0]))]
    for count in range(min(MOST_NAMED, len(names)), 0, -1):
        said = _named(names[:count], len(names) - count, translate)
        if count == 1 or width_of(said, frame.foot) <= room:
            return [said, *_excerpts(notes, translate), translate(words.mark("Dates are local."))]
    return []


def _excerpts(notes: tuple[SourceNote, ...], translate: Translate) -> list[str]:
    """How many of the sources were seen in excerpts alone: a sentence, or none."""
    seen = {note.key.partition("\0")[0]: note.is_excerpt for note in notes}
    excerpts = sum(seen.values())
    if not excerpts:
        return []
    told = words.mark("Of {count} sources {n} {was|were} seen in excerpts only.", "", 1)
    return [translate(told, excerpts).format(count=len(seen))]


def _named(names: list[str], more: int, translate: Translate) -> str:
    joined = translate(words.mark("{names}; {next}"))
    listed = reduce(lambda row, name: joined.format(names=row, next=name), names)
    if not more:
        return translate(words.mark("Sources: {names}.")).format(names=listed)
    pattern = translate(words.mark("Sources: {names}; {n} more.", "", 1), more)
    return pattern.format(names=listed)


HEAD_RULE_GAP_PX = 12.0
DECK_GAP_PX = 8.0


class FigureHead(NamedTuple):
    """What stands at the top, and where it ends; `lines` are those of the headline."""

    drawing: Drawing
    lines: tuple[str, ...]
    bottom: float


def head_of(headline: str, deck: str, width: float, frame: Frame) -> FigureHead:
    """The top of a figure so many units wide; without a headline it has no rule either."""
    drawing, room = Drawing(), width - 2 * frame.margin
    y = frame.margin * 0.8
    lines = balanced_lines(headline, frame.headline, room, frame.most_headline_lines)
    if lines:
        drawing.boxes.append(FilledBox(frame.margin, y, *frame.rule, "text"))
        y += frame.rule[1] + HEAD_RULE_GAP_PX * frame.headline.size_px / 30
        first = y + metrics_of(frame.headline).ascent()
        drawing.write(lines, frame.margin, first, frame.headline_pitch, frame.headline)
        y += len(lines) * frame.headline_pitch
    deck_lines = lines_of(deck, frame.deck, room, frame.most_deck_lines)
    if deck_lines:
        y += DECK_GAP_PX if lines else 0.0
        first = y + metrics_of(frame.deck).ascent()
        drawing.write(deck_lines, frame.margin, first, frame.deck_pitch, frame.deck, "muted")
        y += len(deck_lines) * frame.deck_pitch
    return FigureHead(drawing, lines, y)
