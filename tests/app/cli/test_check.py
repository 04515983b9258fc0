"""`timeline-app check`: what it prints, and how it ends."""

from __future__ import annotations

import ast
import json
import sqlite3
import zlib
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.app.commands import document, fingerprint, refusal, write_chronology, write_json
from timeline_app.app.cli import check as check_command
from timeline_app.app.cli.main import main
from timeline_app.app.messages.exit_status import Exit
from timeline_app.core.edits.edit import added
from timeline_app.core.records.kept_words import LARGEST, sha256_of
from timeline_app.core.records.records import Quote, QuoteId, SourceId
from timeline_app.storage.chronology.chronology import StoredChronology
from timeline_app.storage.database.schema import WORDS

Captured = pytest.CaptureFixture[str]
AP = {"id": "ap", "item": {"type": "article", "title": "AP", "issued": {"raw": "2023-06-20"}}}
CNA = {"id": "cna", "item": {"type": "article", "title": "CNA", "issued": {"raw": "2023-06-20"}}}


def checked() -> dict[str, Any]:
    """A chronology that no editor would question."""
    held = document()
    held["sources"] = [AP, CNA]
    held["events"] = held["events"][:1]
    held["citations"] = [{"event": "call", "source": "ap"}, {"event": "call", "source": "cna"}]
    return held


def lines(capsys: Captured, status: Exit, *arguments: str | Path) -> list[str]:
    assert main(["check", *map(str, arguments)]) == status
    said = capsys.readouterr()
    assert said.err == ""
    return said.out.splitlines()


def test_a_chronology_that_nobody_questions_ends_with_zero(
    capsys: Captured, tmp_path: Path
) -> None:
    path = write_json(tmp_path / "good.json", checked())
    assert lines(capsys, Exit.DONE, path) == ["nothing to question"]
    assert lines(capsys, Exit.DONE, path, "--json") == ["[]"]


def test_findings_are_told_by_severity_a_line_each(capsys: Captured, tmp_path: Path) -> None:
    path = write_chronology(tmp_path / "talks.chronology", document())
    before = fingerprint(path)
    assert lines(capsys, Exit.FINDINGS, path) == [
        "3 errors",
        "  Call, 13 June 2023: no source says so [no-source call]",
        "  Thaw, about November 2023: no source says so [no-source thaw]",
        "  Rumour: no source says so [no-source rumour]",
        "1 warning",
        "  Visit, 18–19 June 2023: it rests on one source (A note) [one-source visit]",
    ]
    assert fingerprint(path) == before


def test_hints_come_when_they_are_asked_for(capsys: Captured, tmp_path: Path) -> None:
    path = write_json(tmp_path / "good.json", checked())
    assert lines(capsys, Exit.FINDINGS, path, "--hints") == [
        "2 hints",
        "  AP: no text of the source is kept [no-text ap]",
        "  CNA: no text of the source is kept [no-text cna]",
    ]


def test_programs_get_the_place_of_each_finding(capsys: Captured, tmp_path: Path) -> None:
    held = checked()
    held["sources"][1] = {**CNA, "based_on": "ap"}
    path = write_json(tmp_path / "one.json", held)
    assert json.loads("\n".join(lines(capsys, Exit.FINDINGS, path, "--json"))) == [
        {
            "rule": "one-source",
            "severity": "warning",
            "sentence": "it rests on one source",
            "section": "events",
            "id": "call",
            "name": "Call",
            "event": "call",
            "date": "2023-06-13",
            "about": "AP, CNA",
        }
    ]


def test_the_same_twice_is_found(capsys: Captured, tmp_path: Path) -> None:
    held = checked()
    held["events"].append({**held["events"][0], "id": "again"})
    held["citations"] += [{**made, "event": "again"} for made in held["citations"]]
    held["sources"].append({**AP, "id": "ap-2", "item": {**AP["item"], "DOI": "10.1/a"}})
    held["sources"].append({**AP, "id": "ap-3", "item": {**AP["item"], "DOI": "10.1/A"}})
    path = write_json(tmp_path / "twice.json", held)
    assert lines(capsys, Exit.FINDINGS, path) == [
        "2 warnings",
        "  Call, 13 June 2023: it is there twice (Call) [duplicate again]",
        "  AP: it is there twice (AP) [duplicate ap-3]",
    ]


def test_very_many_findings_of_a_rule_are_counted(
    capsys: Captured, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check_command, "MOST_TOLD", 1)
    path = write_json(tmp_path / "talks.json", document())
    assert lines(capsys, Exit.FINDINGS, path)[:3] == [
        "3 errors",
        "  Call, 13 June 2023: no source says so [no-source call]",
        "  and 2 more: no source says so",
    ]


def test_what_can_not_be_read_is_refused(capsys: Captured, tmp_path: Path) -> None:
    refusal(capsys, Exit.REFUSED, "check", tmp_path / "none.chronology")
    held = checked()
    held["events"][0]["date"] = "2023-06-14/2023-06-01"
    said = refusal(capsys, Exit.REFUSED, "check", write_json(tmp_path / "bent.json", held))
    assert "ends before it starts" in said


def test_the_sample_is_without_an_error(capsys: Captured) -> None:
    found = lines(capsys, Exit.FINDINGS, "sample")
    assert found[0].endswith("warnings")


def test_what_is_waived_is_told_last_with_its_reason(capsys: Captured, tmp_path: Path) -> None:
    held = checked() | {"version": 3}
    held["sources"][1] = {**CNA, "based_on": "ap"}
    waiver = {"rule": "one-source", "section": "events", "record": "call", "reason": "As it is."}
    path = write_json(tmp_path / "one.json", held | {"waivers": [waiver]})
    assert lines(capsys, Exit.DONE, path) == [
        "1 waived",
        "  Call, 13 June 2023: it rests on one source (AP, CNA) [one-source call]: As it is.",
    ]
    (told,) = json.loads("\n".join(lines(capsys, Exit.DONE, path, "--json")))
    assert told["waived"] == "As it is."


def test_a_quote_is_looked_for_in_the_text_that_is_kept(capsys: Captured, tmp_path: Path) -> None:
    held = checked() | {"version": 3}
    words = "He said: “We will not yield on this in any way.” Then he left."
    held["texts"] = [
        {"id": "t", "source": "ap", "sha256": sha256_of(words), "length": len(words)}
        | {"words": words}
    ]
    said = ["We will not yield", "We will yield on this in any way", "Something else was agreed"]
    held["quotes"] = [{"id": f"q{n}", "text": text, "source": "ap"} for n, text in enumerate(said)]
    held["event_quotes"] = [{"event": "call", "quote": f"q{n}"} for n in range(3)]
    path = write_json(tmp_path / "quotes.json", held)
    differs, not_found = lines(capsys, Exit.FINDINGS, path)[1:]
    where = "13 June 2023: the quote"
    assert differs == f"  {said[1]}, {where} differs from its source's text (AP) [quote-differs q1]"
    assert not_found == (
        f"  {said[2]}, {where} is not in its source's text (AP) [quote-not-found q2]"
    )


def shortened_quote(tmp_path: Path, text: str, words: str) -> Path:
    """A chronology nobody questions, with a quote of a text."""
    held = checked() | {"version": 3}
    kept = {"id": "t", "source": "ap", "sha256": sha256_of(words), "length": len(words)}
    held["texts"] = [kept | {"words": words}]
    held["quotes"] = [{"id": "q", "text": text, "source": "ap"}]
    held["event_quotes"] = [{"event": "call", "quote": "q"}]
    return write_json(tmp_path / "shortened.json", held)


def test_what_a_shortened_quote_leaves_out_is_told(capsys: Captured, tmp_path: Path) -> None:
    words = "We met them in Geneva on Tuesday and agreed to talk."
    path = shortened_quote(tmp_path, "We met [the envoys] in Geneva … and agreed to talk.", words)
    assert lines(capsys, Exit.DONE, path) == ["nothing to question"]
    (told,) = [one for one in lines(capsys, Exit.FINDINGS, path, "--hints") if "q]" in one]
    assert told == (
        "  We met [the envoys] in Geneva … and agreed to talk., 13 June 2023: the quote leaves out"
        " words of its source's text (AP); leaves out [the envoys] for “them”, “on Tuesday”"
        " [quote-shortened q]"
    )
    found = json.loads("\n".join(lines(capsys, Exit.FINDINGS, path, "--hints", "--json")))
    (one,) = [one for one in found if one["id"] == "q"]
    assert one["omitted"] == [
        {"quoted": "[the envoys]", "kept": "them"},
        {"quoted": "…", "kept": "on Tuesday"},
    ]


def test_what_bends_a_shortened_quote_is_an_error(capsys: Captured, tmp_path: Path) -> None:
    path = shortened_quote(tmp_path, "We will … attack Taiwan.", "We will not attack Taiwan.")
    (told,) = lines(capsys, Exit.FINDINGS, path)[1:]
    assert told == (
        "  We will … attack Taiwan., 13 June 2023: the quote differs from its source's text (AP);"
        " a negation is left out: “not” [quote-differs q]"
    )
    (one,) = json.loads("\n".join(lines(capsys, Exit.FINDINGS, path, "--json")))
    assert one["differences"] == [{"quoted": "…", "kept": "not", "fault": "negation"}]
    assert one["omitted"] == [{"quoted": "…", "kept": "not"}]


def test_a_memo_tells_what_a_quote_leaves_out(capsys: Captured, tmp_path: Path) -> None:
    words = "We met the envoys in Geneva on Tuesday and agreed to talk."
    path = shortened_quote(tmp_path, "We met the envoys … and agreed to talk.", words)
    memo = tmp_path / "memo.txt"
    assert main(["convert", str(path), str(memo)]) == Exit.DONE
    assert "[leaves out “in Geneva on Tuesday”]" in " ".join(memo.read_text().split())
    capsys.readouterr()


def test_a_long_text_wants_a_locator(capsys: Captured, tmp_path: Path) -> None:
    held = checked() | {"version": 3}
    words = "word " * 5_001
    text = {"id": "t", "source": "ap", "sha256": sha256_of(words), "length": len(words)}
    held["texts"] = [text | {"words": words}]
    path = write_json(tmp_path / "long.json", held)
    found = lines(capsys, Exit.FINDINGS, path, "--hints")
    said = "a long text is cited without saying where in it (AP)"
    assert f"  Call, 13 June 2023: {said} [no-locator call]" in found


KEPT = {"ap": "He said no.", "cna": "She said yes."}


def with_texts(path: Path) -> Path:
    """A chronology nobody questions, with a text of each of its sources."""
    held = checked()
    held["version"] = 3
    held["texts"] = [
        {
            "id": f"text-{source}",
            "source": source,
            "sha256": sha256_of(words),
            "length": len(words),
            "words": words,
        }
        for source, words in KEPT.items()
    ]
    return write_chronology(path, held)


def spoil(path: Path, statement: str, **values: object) -> None:
    with closing(sqlite3.connect(path)) as file, file:
        assert file.execute(statement, values).rowcount == 1


@pytest.mark.parametrize(
    ("statement", "data", "said"),
    [
        (f'DELETE FROM "{WORDS}" WHERE "sha256" = :sha256', b"", "are not in the file"),
        (
            f'UPDATE "{WORDS}" SET "data" = :data WHERE "sha256" = :sha256',
            b"no such stream",
            "are damaged",
        ),
        (
            f'UPDATE "{WORDS}" SET "data" = :data WHERE "sha256" = :sha256',
            zlib.compress(b"He said so."),
            "are damaged",
        ),
        (
            f'UPDATE "{WORDS}" SET "data" = :data WHERE "sha256" = :sha256',
            zlib.compress(b"no " * LARGEST),
            "are damaged",
        ),
        ('UPDATE "text" SET "length" = 5 WHERE "sha256" = :sha256', b"", "is longer or shorter"),
    ],
    ids=["missing", "no stream", "other words", "too many words", "other length"],
)
def test_words_of_texts_are_looked_at(
    capsys: Captured, tmp_path: Path, statement: str, data: bytes, said: str
) -> None:
    path = with_texts(tmp_path / "texts.chronology")
    assert lines(capsys, Exit.DONE, path) == ["nothing to question"]
    spoil(path, statement, sha256=sha256_of(KEPT["ap"]), data=data)
    heading, line = lines(capsys, Exit.FINDINGS, path)
    assert heading == "1 damaged text"
    assert line.startswith("  AP: ")
    assert said in line
    assert line.endswith("[damaged-text text-ap]")
    (told,) = json.loads("\n".join(lines(capsys, Exit.FINDINGS, path, "--json")))
    assert (told["rule"], told["section"], told["id"]) == ("damaged-text", "texts", "text-ap")


def test_a_quote_of_a_damaged_text_is_not_said_to_differ(capsys: Captured, tmp_path: Path) -> None:
    path = with_texts(tmp_path / "texts.chronology")
    with StoredChronology.open(path) as chronology:
        quote = Quote(QuoteId("no"), "He said no", SourceId("ap"))
        chronology.apply(added(quote))
    capsys.readouterr()
    spoil(path, f'DELETE FROM "{WORDS}" WHERE "sha256" = :sha256', sha256=sha256_of(KEPT["ap"]))
    assert main(["check", str(path)]) == Exit.FINDINGS
    said = capsys.readouterr()
    assert said.err == ""
    assert "1 damaged text" in said.out
    assert "quote-" not in said.out.replace("quote-unused", "")


EVIL = "a\x1b]0;b\x07c\x9b31md\u202ee\u2028f\x7f"


@pytest.mark.parametrize(
    "arguments", [["check"], ["check", "--hints"], ["check", "--json"], ["info"]]
)
def test_no_text_of_a_document_speaks_to_the_terminal(
    capsys: Captured, tmp_path: Path, arguments: list[str]
) -> None:
    held = document()
    held["chronology"]["title"] = EVIL
    held["sources"].append({"id": f"s{EVIL}", "item": {"type": "article", "title": EVIL}})
    held["lanes"].append({"id": f"l{EVIL}", "name": EVIL, "colour": "lane-1", "order": 9})
    held["events"].append({"id": f"e{EVIL}", "title": EVIL, "date": "2023"})
    held["events"].append({"id": f"f{EVIL}", "title": " ", "date": "2023"})
    path = write_json(tmp_path / "evil.json", held)
    command, *options = arguments
    main([command, str(path), *options])
    said = capsys.readouterr()
    assert said.out
    assert not set(EVIL) & set(said.out + said.err) - set("a]0;bc31mdef")


def test_what_is_told_of_a_bad_file_does_not_either(capsys: Captured, tmp_path: Path) -> None:
    held = document()
    held["events"].append({"id": f"e{EVIL}", "title": "x", "date": EVIL})
    assert main(["check", str(write_json(tmp_path / "evil.json", held))]) != Exit.DONE
    said = capsys.readouterr()
    assert said.err
    assert not set(EVIL) & set(said.err) - set("a]0;bc31mdef")


def test_commands_print_in_one_place_alone() -> None:
    """So that no text of a document gets past what makes it inert."""
    folder = Path(check_command.__file__).parent
    printing = {
        path.name
        for path in folder.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call)
        and ast.unparse(node.func)
        in ("print", "sys.stdout.write", "sys.stderr.write", "traceback.print_exc")
    }
    assert printing == {"output.py"}
