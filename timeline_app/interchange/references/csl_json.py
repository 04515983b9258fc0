"""CSL-JSON, as Zotero and other programs copy and export it (citation-style-language 1.0.2)."""

from __future__ import annotations

import json
import re

from timeline_app.core.evidence.import_result import (
    ImportedSource,
    ItemParts,
    ReadSources,
    RemarkReason,
    Unread,
    UnreadReason,
    free_name,
)
from timeline_app.core.records.records import CslDate, CslItem, CslName
from timeline_app.interchange.references.csl_dates import csl_date_of

_NAMES = ("author", "editor", "translator")
_DATES = ("issued", "accessed")
_ATTRIBUTE_OF = dict(zip(CslItem.__struct_encode_fields__, CslItem.__struct_fields__, strict=True))
"""The attribute of an item that holds a variable of CSL."""
TEXTS = set(_ATTRIBUTE_OF) - {*_NAMES, *_DATES, "type", "custom"}
_JOINER = "\u2060"
_REST = r'(?:/?(?:i|b|sub|sup|sc)>|span (?:style|class)="[^"<>]*">|/span>)'
_MARKUP = re.compile(f"<{_REST}")
"""The marks that CSL-JSON allows in texts."""
_LIKE_MARKUP = re.compile(f"<(?={_JOINER}*{_REST})")
_PARTED = re.compile(f"<{_JOINER}(?={_JOINER}*{_REST})")
_TYPE_WHERE_NONE_IS = "document"
_PARTICLES = ("non-dropping-particle", "dropping-particle")
_NAME_PARTS = {"family", "given", "literal", "suffix", *_PARTICLES}
_RENDERING = {"comma-suffix", "static-ordering", "parse-names"}
"""Parts of a name that say how it is set, not who it is."""


def without_marks(text: str) -> str:
    """A text in which nothing is a mark: a word joiner, which is not seen, parts what looks so."""
    return _LIKE_MARKUP.sub(f"<{_JOINER}", text)


def sources_of_csl(text: str) -> ReadSources:
    """The sources in a CSL-JSON item, a list of them, or an object that holds one as `items`."""
    try:
        value = json.loads(text, object_pairs_hook=_object)
    except (ValueError, RecursionError) as error:
        return ReadSources(unread=(Unread(UnreadReason.NOT_JSON, text, str(error)),))
    if isinstance(value, dict) and isinstance(value.get("items"), list):
        value = value["items"]
    items = value if isinstance(value, list) else [value]
    found: list[ImportedSource] = []
    unread: list[Unread] = []
    for item in items:
        if isinstance(item, dict) and item:
            found.append(_source(item))
        else:
            unread.append(Unread(UnreadReason.NOT_AN_ITEM, _json(item)))
    return ReadSources(tuple(found), tuple(unread))


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """An object, in which a name that stands there twice loses nothing."""
    held: dict[str, object] = {}
    numbers: dict[str, int] = {}
    for name, value in pairs:
        held[free_name(name, held, numbers)] = value
    return held


def _source(item: dict[str, object]) -> ImportedSource:
    parts = ItemParts()
    own_id = item.get("id")
    for name, value in item.items():
        if name != "id":
            _take(parts, name, value)
    if "type" not in parts.fields:
        parts.fields["type"] = _TYPE_WHERE_NONE_IS
        parts.remark(RemarkReason.NO_TYPE, "type", "")
    return parts.read(str(own_id) if isinstance(own_id, str | int) else "")


def _take(parts: ItemParts, name: str, value: object) -> None:
    """Put one variable where it belongs."""
    if value in ("", None, [], {}):
        return
    attribute = _ATTRIBUTE_OF.get(name, "")
    words = _plain(value)
    if name == "custom" and isinstance(value, dict):
        for key, held in value.items():
            parts.put_custom(key, _kept(held))
    elif name in _NAMES:
        _take_names(parts, attribute, value)
    elif name in _DATES:
        _take_date(parts, attribute, value)
    elif name == "type" and isinstance(value, str):
        parts.fields["type"] = value
    elif name in TEXTS and words is not None:
        parts.fields[attribute] = _unmarked(parts, name, words)
    else:
        parts.keep_aside(name, _kept(value))


def _unmarked(parts: ItemParts, name: str, words: str) -> str:
    bare = _MARKUP.sub("", words)
    if bare != words:
        parts.remark(RemarkReason.MARKUP, name, words)
    return _PARTED.sub("<", bare)


def _kept(value: object) -> str:
    words = _plain(value)
    return _json(value) if words is None else words


def _take_names(parts: ItemParts, attribute: str, value: object) -> None:
    """Read a list of names; one that isn't a name is kept aside."""
    names: list[CslName] = []
    for one in value if isinstance(value, list) else [value]:
        name = _name(one)
        if name is None:
            parts.keep_aside(attribute, _json(one))
            continue
        names.append(name)
        if isinstance(one, dict) and ({"suffix", *_PARTICLES} & set(one)):
            parts.remark(RemarkReason.NAME_JOINED, attribute, f"{name.given} {name.family}".strip())
    if names:
        parts.fields[attribute] = tuple(names)


def _name(value: object) -> CslName | None:
    """A name, None for what is none or has parts that would be lost."""
    if isinstance(value, str):
        return CslName(literal=_storable(value))
    if not isinstance(value, dict) or not set(value) <= _NAME_PARTS | _RENDERING:
        return None
    given = {key: value[key] for key in _NAME_PARTS if value.get(key)}
    if not given or not all(isinstance(text, str) for text in given.values()):
        return None
    texts = {key: _storable(text) for key, text in given.items()}
    of_family = (*_PARTICLES, "family", "suffix")
    family = " ".join(texts[key] for key in of_family if key in texts)
    return CslName(family, texts.get("given", ""), texts.get("literal", ""))


def _take_date(parts: ItemParts, attribute: str, value: object) -> None:
    date = csl_date_of(json.loads(_json(value)))
    if date is None:
        parts.keep_aside(attribute, _json(value))
    elif date != CslDate():
        parts.fields[attribute] = date
    if date is not None and date.literal and not (date.raw or date.date_parts):
        parts.remark(RemarkReason.NOT_A_DATE, attribute, date.literal)


def _plain(value: object) -> str | None:
    """A text, or a number as text; None for anything else."""
    if isinstance(value, str):
        return _storable(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return None


def _storable(text: str) -> str:
    """The text; halves of characters, which no file can hold, as the escapes they came as."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _json(value: object) -> str:
    return _storable(json.dumps(value, ensure_ascii=False))
