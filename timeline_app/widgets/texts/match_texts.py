"""How the words of a quote stand in the kept text of their source, as a card says it."""

from __future__ import annotations

from timeline_app.core.evidence.match import MatchState
from timeline_app.core.text.translation import Texts

match_texts = Texts("match_texts")


def match_words(state: MatchState | None) -> str:
    """What is said of a state; None is one that isn't known yet."""
    match state:
        case None:
            return match_texts.tr("is being looked for in its source")
        case MatchState.MATCHES:
            return match_texts.tr("matches its source")
        case MatchState.TYPOGRAPHY:
            return match_texts.tr("matches its source but for typography")
        case MatchState.SHORTENED:
            return match_texts.tr("matches its source, shortened")
        case MatchState.SEVERAL:
            return match_texts.tr("stands in its source more than once")
        case MatchState.DIFFERS:
            return match_texts.tr("differs from its source")
        case MatchState.NOT_FOUND:
            return match_texts.tr("not found in its source")
        case MatchState.NO_TEXT:
            return match_texts.tr("source text not kept")
