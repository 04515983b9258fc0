"""Actors as edits make them: a new one, and two that turn out to be one."""

from __future__ import annotations

import re

import msgspec

from timeline_app.core.records.ids import new_id
from timeline_app.core.records.records import Actor, ActorId, ActorKind, OtherName

_SIDE = re.compile(r"[A-Z]{2}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*|[A-Za-z]{4,8}(-[A-Za-z0-9]{1,8})*")


def new_actor(name: str, kind: ActorKind = ActorKind.PERSON) -> Actor:
    """An actor of whom no more is known."""
    return Actor(ActorId(new_id(name, "actor")), name, kind)


def is_language(tag: str) -> bool:
    """Whether a text is well formed as a language tag (RFC 5646, without the irregular ones)."""
    return _LANGUAGE.fullmatch(tag) is not None


def joined_actor(kept: Actor, gone: Actor) -> Actor:
    """`kept` with all that is known of `gone`, whose name becomes another name of it.

    Kind and verification are those of `kept`, and its side if it has one.
    """
    known = {name.text for name in kept.other_names} | {kept.name}
    own = (OtherName(gone.name, ""), *gone.other_names)
    names = [name for name in own if name.text and name.text not in known]
    offices = [office for office in gone.offices if office not in kept.offices]
    notes = [note for note in (kept.note, gone.note) if note]
    return msgspec.structs.replace(
        kept,
        side=kept.side or gone.side,
        other_names=(*kept.other_names, *names),
        offices=(*kept.offices, *offices),
        note="\n\n".join(dict.fromkeys(notes)),
    )
