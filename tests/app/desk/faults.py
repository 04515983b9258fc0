"""Faults as a working analyst makes them, each planted by itself in the sample."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from hashlib import sha256
from typing import Any, NamedTuple, TypeAlias

Document: TypeAlias = dict[str, Any]
Step: TypeAlias = Callable[[Document], None]


class Fault(NamedTuple):
    """What is wrong, the rule that is to name it and at which record, and how it is planted."""

    rule: str
    record: str
    wrong: str
    steps: tuple[Step, ...]


def _are(record: Mapping[str, Any], values: Mapping[str, Any]) -> bool:
    return all(record.get(name) == value for name, value in values.items())


def _change(section: str, own_id: str, values: Mapping[str, Any], document: Document) -> None:
    (record,) = (one for one in document[section] if one["id"] == own_id)
    record.update(values)


def changed(section: str, own_id: str, **values: object) -> Step:
    """Give fields of a record other values."""
    return partial(_change, section, own_id, values)


def _add(section: str, record: Mapping[str, Any], document: Document) -> None:
    document[section].append(dict(record))


def added(section: str, **record: object) -> Step:
    """Add a record."""
    return partial(_add, section, record)


def _drop(section: str, values: Mapping[str, Any], document: Document) -> None:
    kept = [one for one in document[section] if not _are(one, values)]
    assert len(kept) < len(document[section]), values
    document[section] = kept


def dropped(section: str, **values: object) -> Step:
    """Leave out the records with these values."""
    return partial(_drop, section, values)


def related(origin: str, target: str, kind: str, **values: object) -> Step:
    """Relate two events, which has a reason unless it gets a source or another note."""
    values = values or {"note": "Our reading."}
    return partial(_add, "relations", {"from": origin, "to": target, "type": kind, **values})


def _turn(origin: str, target: str, document: Document) -> None:
    (one,) = (x for x in document["relations"] if (x["from"], x["to"]) == (origin, target))
    one["from"], one["to"] = target, origin


def turned(origin: str, target: str) -> Step:
    """Turn a relation round."""
    return partial(_turn, origin, target)


def _set_item(own_id: str, values: Mapping[str, Any], document: Document) -> None:
    (source,) = (one for one in document["sources"] if one["id"] == own_id)
    source["item"].update(values)
    for name in [name for name, value in values.items() if value is None]:
        del source["item"][name]


def item(own_id: str, **values: object) -> Step:
    """Give fields of a source's item other values; those that are None go."""
    return partial(_set_item, own_id, values)


def _bare_relation(origin: str, target: str, document: Document) -> None:
    (one,) = (x for x in document["relations"] if (x["from"], x["to"]) == (origin, target))
    one.pop("note", None)
    one.pop("source", None)


def _said(own_id: str, speaker: str, on: str, at: str, source: str, **values: object) -> list[Step]:
    quote = {"id": own_id, "text": "We had a frank talk.", "source": source, "speaker": speaker}
    quote |= {"said_on": on, **values}
    return [partial(_add, "quotes", quote), added("event_quotes", event=at, quote=own_id)]


def _event(own_id: str, title: str, date: str, *actors: str, **values: object) -> list[Step]:
    event = {"id": own_id, "title": title, "date": date, **values}
    there = [added("participations", event=own_id, actor=actor) for actor in actors]
    return [partial(_add, "events", event), *there]


def kept(source: str, words: str) -> Step:
    """Keep a text of a source."""
    known_by = sha256(words.encode()).hexdigest()
    return added("texts", id="t", source=source, sha256=known_by, length=len(words), words=words)


def _one(rule: str, record: str, wrong: str, *steps: Step) -> Fault:
    return Fault(rule, record, wrong, steps)


FAULTS = (
    # Words of a date against the date.
    _one(
        "date-reworded",
        "ad-han-zheng",
        "the weekday of the day after",
        changed("date_claims", "dc-han-zheng-telesur", wording="On Tuesday"),
    ),
    _one(
        "date-reworded",
        "im-blinken-wang-beijing",
        "a weekday in Chinese",
        changed("date_claims", "dc-wang-beijing-exmoo", wording="周二(19日)"),
    ),
    _one(
        "date-reworded",
        "ev-china-cuts-channels",
        "a month in Chinese",
        changed("date_claims", "dc-china-cuts-xinhua", edtf="2022-09-05"),
    ),
    _one(
        "date-reworded",
        "ad-micron",
        "two figures of a day exchanged",
        changed("date_claims", "dc-micron-technode", edtf="2023-05-12"),
    ),
    _one(
        "date-reworded",
        "ad-refusal-explained",
        "the year before",
        changed("date_claims", "dc-refusal-ap", wording="Thursday, in 2021"),
    ),
    _one(
        "date-reworded",
        "ev-pelosi-taiwan-visit",
        "a last day that is one too late",
        changed("date_claims", "dc-pelosi-visit-infobox", edtf="2022-08-02/2022-08-04"),
    ),
    _one(
        "date-reworded",
        "xt-raimondo-china",
        "a last day in Chinese that is one too late",
        changed("date_claims", "dc-raimondo-china-wentao", edtf="2023-08-27/2023-08-31"),
    ),
    _one(
        "date-reworded",
        "ad-policy-talks",
        "a month that is shortened in the words",
        changed("date_claims", "dc-policy-talks-epoch", edtf="2024-02-08/2024-02-09"),
    ),
    # A date against its claims.
    _one(
        "date-outside-claims",
        "ad-china-protests",
        "a date moved off the claim that it rests on",
        changed("events", "ad-china-protests", date="2023-06-25"),
    ),
    _one(
        "date-outside-claims",
        "im-austin-call-declined",
        "a date that no source gives",
        changed("events", "im-austin-call-declined", date="2023-02-20", date_basis=""),
    ),
    _one(
        "claims-conflict",
        "ev-balloon-shot-down",
        "two dates and no word why this one",
        changed("events", "ev-balloon-shot-down", date_basis=""),
    ),
    # Quotes.
    _one(
        "quote-before-event",
        "q02",
        "a figure of its day left out",
        changed("quotes", "q02", said_on="2023-06-09"),
    ),
    _one(
        "quote-before-event",
        "qx-austin-balloon",
        "the year before",
        changed("quotes", "qx-austin-balloon", said_on="2022-02-04"),
    ),
    _one(
        "quote-after-source",
        "qx-mao-absurd",
        "said two days after its report",
        changed("quotes", "qx-mao-absurd", said_on="2023-06-23"),
    ),
    _one(
        "quote-after-source",
        "qx-wh-wang",
        "the month after",
        changed("quotes", "qx-wh-wang", said_on="2023-11-27"),
    ),
    _one(
        "quote-after-source",
        "q03",
        "a year after a source that perhaps is of that day",
        changed("quotes", "q03", said_on="2024-06-19"),
    ),
    _one(
        "speaker-absent",
        "ev-blinken-cbs-interview",
        "who was interviewed forgotten",
        dropped("participations", event="ev-blinken-cbs-interview", actor="blinken"),
    ),
    _one(
        "quote-uncited",
        "ad-gallium",
        "words about something else",
        added("event_quotes", event="ad-gallium", quote="q02"),
    ),
    _one(
        "quote-uncited",
        "xt-woodside",
        "the citation of its source taken away",
        dropped("citations", event="xt-woodside", source="woodside-cnn"),
    ),
    _one(
        "speaker-absent",
        "xt-woodside",
        "the other side forgotten among those who met",
        dropped("participations", event="xt-woodside", actor="xi"),
    ),
    _one(
        "speaker-absent",
        "xt-vienna",
        "somebody else's words on the second day",
        *_said("q-vienna", "blinken", "2023-05-11", "xt-vienna", "x-vienna-jt"),
    ),
    _one(
        "quote-outside-office",
        "q-qin",
        "a minister who was none any more",
        *_said(
            "q-qin",
            "qin-gang",
            "2023-09-18",
            "ad-han-zheng",
            "han-telesur",
            office="Foreign Minister",
        ),
    ),
    _one(
        "important-unquoted",
        "ad-gallium",
        "nobody's words",
        changed("events", "ad-gallium", importance=3),
    ),
    _one(
        "quote-differs",
        "qx-mao-absurd",
        "a word that the text has not got",
        kept("dictators-ap", "Mao Ning called them extremely absurd and very irresponsible."),
        changed("quotes", "qx-mao-absurd", text="extremely absurd and deeply irresponsible"),
    ),
    _one(
        "quote-not-found",
        "qx-mao-absurd",
        "words of another text",
        kept("dictators-ap", "Beijing protested on Wednesday, and that was all it said."),
    ),
    _one(
        "quote-shortened",
        "qx-mao-absurd",
        "words left out",
        kept("dictators-ap", "She called it extremely absurd, wrong, and irresponsible of him."),
        changed("quotes", "qx-mao-absurd", text="extremely absurd … and irresponsible"),
    ),
    _one(
        "date-not-found",
        "ad-china-protests",
        "words of a date that its text has not got",
        kept("dictators-ap", "Mao Ning said that the words were extremely absurd."),
        changed(
            "date_claims",
            "dc-china-protests-ap",
            selector={"prefix": "it said ", "suffix": ".", "start": 10, "end": 22},
        ),
    ),
    # Sources.
    _one(
        "sources-older",
        "xt-tsai-mccarthy",
        "the year after",
        changed("events", "xt-tsai-mccarthy", date="2024-04-05"),
    ),
    _one(
        "sources-older",
        "xt-kerry-beijing",
        "an announcement, and a source without a date",
        dropped("date_claims", event="xt-kerry-beijing"),
        changed("events", "xt-kerry-beijing", rests_on=""),
        dropped("citations", event="xt-kerry-beijing"),
        added("citations", event="xt-kerry-beijing", source="x-kerry-upi"),
        added("citations", event="xt-kerry-beijing", source="state-visit-readout"),
    ),
    _one(
        "rests-on-announcement",
        "im-wang-yi-washington",
        "the date as it was announced",
        added(
            "date_claims",
            id="dc-wang",
            event="im-wang-yi-washington",
            source="wang-dc-embassy",
            wording="October 26-28",
            edtf="2023-10-26/2023-10-28",
        ),
        changed("events", "im-wang-yi-washington", rests_on="dc-wang"),
    ),
    _one(
        "no-issue-date",
        "outbound-cnbc",
        "a report without its day",
        item("outbound-cnbc", issued=None),
    ),
    _one(
        "verified-unopened",
        "ad-gallium",
        "an event called verified",
        changed("events", "ad-gallium", verification="verified"),
    ),
    _one(
        "verified-unopened",
        "outbound-cnbc",
        "a source called verified",
        changed("sources", "outbound-cnbc", verification="verified"),
    ),
    _one(
        "accessed-unopened",
        "outbound-cnbc",
        "a day of access of what nobody opened",
        item("outbound-cnbc", accessed={"date-parts": [[2026, 11, 27]]}),
    ),
    _one(
        "seen-before-issued",
        "outbound-cnbc",
        "seen in the year before it was issued",
        changed("sources", "outbound-cnbc", seen_on="2022-11-27"),
    ),
    _one(
        "kept-missing",
        "outbound-cnbc",
        "a text that is said to be kept",
        changed("sources", "outbound-cnbc", seen="kept text"),
    ),
    _one(
        "copy-unnamed",
        "refusal-ap",
        "an agency's report elsewhere",
        item("refusal-ap", **{"container-title": None}),
        changed("sources", "refusal-ap", kind="news"),
    ),
    _one(
        "copy-unnamed",
        "counter-text",
        "a ministry's text elsewhere",
        item("counter-text", **{"container-title": None}),
        changed("sources", "counter-text", kind="official"),
    ),
    _one(
        "duplicate",
        "again",
        "a page a second time, with a slash",
        added(
            "sources",
            id="again",
            item={
                "type": "article",
                "title": "Outbound",
                "URL": "https://www.cnbc.com/2023/08/09/biden/",
            },
        ),
        item("outbound-cnbc", URL="http://cnbc.com/2023/08/09/biden"),
    ),
    _one(
        "no-locator",
        "ad-outbound-order",
        "a book of which no page is named",
        kept("outbound-cnbc", "word " * 5_001),
    ),
    _one(
        "malformed-address",
        "outbound-cnbc",
        "an address without its start",
        item("outbound-cnbc", URL="www.cnbc.com/2023/08/09"),
    ),
    _one(
        "one-source",
        "ad-gallium",
        "all other sources taken away",
        dropped("citations", event="ad-gallium"),
    ),
    _one(
        "no-source",
        "ad-han-zheng",
        "no source at all",
        dropped("citations", event="ad-han-zheng"),
        dropped("date_claims", event="ad-han-zheng"),
        changed("events", "ad-han-zheng", rests_on=""),
    ),
    # Relations and parts.
    _one(
        "relation-backwards",
        "xt-woodside",
        "an effect before its cause",
        related("xt-woodside", "ev-pelosi-taiwan-visit", "leads to"),
    ),
    _one(
        "relation-backwards",
        "xt-biden-dictator",
        "an answer the wrong way round",
        turned("ad-china-protests", "xt-biden-dictator"),
    ),
    _one(
        "relation-backwards",
        "ev-blinken-trip-called-off",
        "an effect that had begun before",
        turned("ev-balloon-incident", "ev-blinken-trip-called-off"),
    ),
    _one(
        "relation-backwards",
        "ev-biden-xi-bali",
        "an echo of what came later",
        turned("xt-woodside", "ev-biden-xi-bali"),
    ),
    _one(
        "relation-circle",
        "ev-balloon-disclosed",
        "each led to the other",
        related("ev-blinken-trip-called-off", "ev-balloon-disclosed", "leads to"),
    ),
    _one(
        "relation-circle",
        "ev-blinken-beijing-trip",
        "each a part of the other",
        related("ev-blinken-beijing-trip", "im-blinken-qin-talks", "part of"),
    ),
    _one(
        "relation-unsourced",
        "xt-kerry-beijing",
        "nothing says why",
        partial(_bare_relation, "xt-kerry-beijing", "st-climate-resumed"),
    ),
    _one(
        "relation-source-older",
        "ad-policy-talks",
        "a report from a year before",
        dropped("relations", **{"from": "ad-policy-talks", "to": "xt-woodside"}),
        related("ad-policy-talks", "xt-woodside", "results from", source="counter-politico"),
    ),
    _one(
        "part-outside",
        "ev-blinken-press-conference",
        "a day after the trip",
        changed("events", "ev-blinken-press-conference", date="2023-06-20"),
    ),
    _one(
        "part-outside",
        "im-rc135-intercept",
        "an instance from months before",
        changed("events", "im-rc135-intercept", date="2023-02-26"),
    ),
    # What is told twice.
    _one(
        "near-duplicate",
        "near",
        "the day after, in nearly the same words",
        *_event("near", "Blinken meets with Han Zheng", "2023-09-19"),
    ),
    _one(
        "near-duplicate",
        "near",
        "the same people on the same day, in other words",
        *_event(
            "near",
            "Secretary Blinken and Director Wang hold a session",
            "2023-02-18",
            "blinken",
            "wang-yi",
            kind="talks",
            place="Munich",
        ),
    ),
    _one(
        "duplicate",
        "same",
        "copied, and not changed",
        *_event("same", "Blinken meets Han Zheng", "2023-09-18", place="New York"),
    ),
    # States, plans, places, offices.
    _one(
        "states-overlap",
        "st-policy-talks-resumed",
        "two months too long",
        changed("events", "st-policy-talks-cancelled", date="2022-08-05/2024-03-01"),
    ),
    _one(
        "states-overlap",
        "st-leaders-stalled",
        "half a year too long, about",
        changed("events", "st-leaders-open", date="2022-11-14/2023-10~"),
    ),
    _one(
        "states-apart",
        "st-law-partly",
        "one day left",
        changed("events", "st-law-suspended", date="2022-08-05/2023-11-13"),
    ),
    _one(
        "plan-past",
        "ad-six-entities",
        "a plan of years ago",
        changed("events", "ad-six-entities", status="planned"),
    ),
    _one(
        "cancelled-unexplained",
        "ad-han-zheng",
        "cancelled, and nothing says why",
        changed("events", "ad-han-zheng", status="cancelled"),
    ),
    _one(
        "ongoing-over",
        "ev-us-navigation-ops",
        "ongoing until years ago",
        changed("events", "ev-us-navigation-ops", date="2022-08~/2022-12"),
    ),
    _one(
        "two-places",
        "two",
        "on the day of talks elsewhere",
        *_event("two", "A day in Paris", "2023-06-19", "blinken", place="Paris", kind="visit"),
    ),
    _one(
        "two-places",
        "two",
        "within a visit elsewhere",
        *_event("two", "Finance talks", "2023-07-08", "yellen", place="London", kind="talks"),
    ),
    _one(
        "office-ended",
        "xt-woodside",
        "a speaker who was none any more",
        added("participations", event="xt-woodside", actor="pelosi"),
    ),
    _one(
        "office-ended",
        "ad-policy-talks",
        "a minister who had been dismissed",
        added("participations", event="ad-policy-talks", actor="li-shangfu"),
    ),
    # Chinese typography.
    _one(
        "half-width-marks",
        "qx-shi-yi",
        "a comma",
        changed("quotes", "qx-shi-yi", text="有关国家在台海地区有意制造事端,蓄意挑起风险"),
    ),
    _one(
        "half-width-marks",
        "qx-mfa-airship",
        "a full stop at the end",
        changed("quotes", "qx-mfa-airship", text="该飞艇来自中国，属民用性质，用于气象等科研."),
    ),
    _one(
        "half-width-marks",
        "ad-gallium",
        "a comma in a summary",
        changed("events", "ad-gallium", summary="商务部:对镓、锗相关物项实施出口管制,八月起执行"),
    ),
)
