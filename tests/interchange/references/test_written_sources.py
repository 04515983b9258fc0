"""Sources that are written as CSL-JSON, BibTeX and RIS are read back as they were."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.examples import examples
from tests.interchange.going_out import Going, names, read_back, words, written
from timeline_app.core.evidence.csl import csl_edtf
from timeline_app.core.records.records import CslDate, CslItem, CslName, Header, Source, SourceId
from timeline_app.interchange.foreign.values import ForeignFault, ForeignSource
from timeline_app.interchange.references.bibtex_types import CSL_TYPES
from timeline_app.interchange.references.ris import TYPES

_TEXTS = (
    "title",
    "container_title",
    "original_title",
    "publisher",
    "publisher_place",
    "volume",
    "issue",
    "edition",
    "genre",
    "medium",
    "archive",
    "archive_location",
    "language",
    "abstract",
    "note",
)
_dates = st.none() | st.sampled_from(
    (
        CslDate(((2023, 6, 18),)),
        CslDate(((2023, 6), (2024, 1, 2))),
        CslDate(((-44,),), circa=True),
        CslDate(raw="2023-06-20%"),
        CslDate(raw="2023"),
        CslDate(raw="2022-21"),
        CslDate(raw="[..2013-10]"),
        CslDate(raw="2023/.."),
        CslDate(literal="when the snow melts"),
    )
)
_names = st.lists(
    st.builds(CslName, names, st.just("") | names) | st.builds(CslName, literal=names), max_size=2
).map(tuple)
_items = st.builds(
    lambda fields, who, when, address, custom: CslItem(
        **fields, **who, **when, **address, custom=custom
    ),
    st.fixed_dictionaries({"type": st.sampled_from(sorted(CSL_TYPES))}).flatmap(
        lambda kind: st.dictionaries(st.sampled_from(_TEXTS), names, max_size=4).map(
            lambda held: held | kind
        )
    ),
    st.fixed_dictionaries({"author": _names}, optional={"editor": _names, "translator": _names}),
    st.fixed_dictionaries({"issued": _dates}, optional={"accessed": _dates}),
    st.sampled_from(
        (
            {},
            {"URL": "https://example.org/a_b?c=%20&d#~e", "DOI": "10.1000/a_b(1)"},
            {"ISBN": "978-3-16-148410-0", "page": "12–15"},
            {"ISSN": "1234-5678", "page": "S1"},
        )
    ),
    st.dictionaries(st.sampled_from(("eprint", "a-b", "two words")), names, max_size=1),
)
_goings = st.lists(st.tuples(names, _items), min_size=1, max_size=3).map(
    lambda drawn: Going(
        (),
        Header(""),
        [Source(SourceId(f"{own_id}{at}"), item) for at, (own_id, item) in enumerate(drawn)],
    )
)


@pytest.mark.parametrize("name", ["csl-json", "bibtex", "ris"])
def test_what_is_written_is_read_back(name: str) -> None:
    @given(_goings)
    @settings(max_examples=examples(40), deadline=None)
    def check(going: Going) -> None:
        parts = read_back(written(going, name), name)
        read = [part for part in parts if isinstance(part, ForeignSource)]
        assert [
            part for part in parts if isinstance(part, ForeignFault) and not _is_expected(part)
        ] == []
        items = [source.item for source in going.sources()]
        assert len(read) == len(items)
        for item, back in zip(items, read, strict=True):
            _CHECKS[name](item, back.item)

    check()


_LIST = (
    Source(
        SourceId("s1"),
        CslItem(
            "article-journal",
            "On talks",
            (CslName("De Gaulle, jr", "C."), CslName(literal="U.S. State, Bureau")),
            (CslName("Ma", "Li"),),
            (CslName("Wu"),),
            issued=CslDate(((2023, 6, 18),)),
            accessed=CslDate(((2024, 1),)),
            page="10–12",
            abstract="One.\nTwo.",
        ),
    ),
    Source(
        SourceId("s2"),
        CslItem("regulation", issued=CslDate(raw="2023-06-20%"), page="iv", ISSN="1234"),
        description="An order",
    ),
    Source(
        SourceId("s3"),
        CslItem(
            "book",
            "On peace",
            issued=CslDate(raw="2023-06/2023-07"),
            accessed=CslDate(literal="in May"),
            ISBN="1",
        ),
    ),
)
_AS_WRITTEN = {
    "ris": """\
TY  - JOUR
ID  - s1
AU  - De Gaulle jr, C.
AU  - U.S. State, Bureau
A2  - Ma, Li
A4  - Wu,
DA  - 2023/06/18
PY  - 2023
Y2  - 2024/01/
TI  - On talks
SP  - 10
EP  - 12
AB  - One.
AB  - Two.
ER  -\x20

TY  - STAT
ID  - s2
DA  - 2023-06-20%
PY  - 2023
SN  - 1234
SP  - iv
RN  - An order
ER  -\x20

TY  - BOOK
ID  - s3
DA  - 2023-06/2023-07
PY  - 2023
Y2  - in May
TI  - On peace
SN  - 1
ER  -\x20

""",
    "bibtex": """\
@article{s1,
  author = {{De Gaulle, jr}, C. and {U.S. State, Bureau}},
  editor = {Ma, Li},
  translator = {Wu,},
  title = {{On talks}},
  date = {2023-06-18},
  pages = {10–12},
  abstract = {One. Two.},
  urldate = {2024-01}
}

@misc{s2,
  entrysubtype = {regulation},
  date = {2023-06-20%},
  pages = {iv},
  issn = {1234},
  annotation = {An order}
}

@book{s3,
  title = {{On peace}},
  date = {2023-06/2023-07},
  isbn = {1},
  urldate = {in May}
}

""",
    "csl-json": """\
[
{"id":"s1","type":"article-journal","title":"On talks",\
"author":[{"family":"De Gaulle, jr","given":"C."},{"literal":"U.S. State, Bureau"}],\
"editor":[{"family":"Ma","given":"Li"}],"translator":[{"family":"Wu"}],\
"issued":{"date-parts":[[2023,6,18]]},"accessed":{"date-parts":[[2024,1]]},\
"page":"10–12","abstract":"One.\\nTwo."},
{"id":"s2","type":"regulation","issued":{"raw":"2023-06-20%"},"page":"iv","ISSN":"1234",\
"annote":"An order"},
{"id":"s3","type":"book","title":"On peace","issued":{"raw":"2023-06/2023-07"},\
"accessed":{"literal":"in May"},"ISBN":"1"}
]
""",
}


@pytest.mark.parametrize("name", _AS_WRITTEN)
def test_others_find_each_value_where_the_format_has_it(name: str) -> None:
    text = written(Going((), Header(""), _LIST), name).decode()
    assert text.replace("\r\n", "\n") == _AS_WRITTEN[name]


def _is_expected(fault: ForeignFault) -> bool:
    """Words that are no date were none before."""
    return fault.raw == "when the snow melts"


def _check_csl(item: CslItem, back: CslItem) -> None:
    assert back == item


def _check_bibtex(item: CslItem, back: CslItem) -> None:
    for name in CslItem.__struct_fields__:
        if name not in ("custom", "issued", "accessed"):
            assert _words(getattr(back, name)) == _words(getattr(item, name)), name
    _check_dates(item, back)


def _check_ris(item: CslItem, back: CslItem) -> None:
    if item.type in TYPES.values():
        assert back.type == item.type
    for name in CslItem.__struct_fields__:
        if name not in (
            "type",
            "custom",
            "issued",
            "accessed",
            "medium",
            "author",
            "editor",
            "translator",
        ):
            assert _words(getattr(back, name)) == _words(getattr(item, name)), name
    for name in ("author", "editor", "translator"):
        assert [_letters(one) for one in getattr(back, name)] == [
            _letters(one) for one in getattr(item, name)
        ]
    _check_dates(item, back)


_CHECKS = {"csl-json": _check_csl, "bibtex": _check_bibtex, "ris": _check_ris}


def _check_dates(item: CslItem, back: CslItem) -> None:
    for name in ("issued", "accessed"):
        date, read = getattr(item, name), getattr(back, name)
        assert (date and (csl_edtf(date) or date.literal)) == (
            read and (csl_edtf(read) or read.literal)
        )


def _words(value: str | tuple[CslName, ...]) -> str | list[CslName]:
    if isinstance(value, str):
        return words(value)
    return [CslName(*map(words, msgspec.structs.astuple(one))) for one in value]


def _letters(name: CslName) -> list[str]:
    """A name but for its order, which RIS may take for another at a comma."""
    return sorted(words(f"{name.literal or name.family} {name.given}".replace(",", " ")).split())
