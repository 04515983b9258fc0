"""`timeline-app convert`: a chronology or our JSON of anything that can be read."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from tests.app.commands import document, write_json
from timeline_app.app.cli.main import main
from timeline_app.storage.chronology.chronology import StoredChronology

SLIDES = {
    "events": [
        {"start_date": {"year": "2023", "month": "6", "day": "18"}, "text": {"headline": "Visit"}},
        {"text": {"headline": "No day"}},
    ]
}


@pytest.fixture
def slides(tmp_path: Path) -> Path:
    return write_json(tmp_path / "slides.json", SLIDES)


def test_a_foreign_file_becomes_a_chronology_and_a_report(slides: Path, tmp_path: Path) -> None:
    out, report = tmp_path / "out.chronology", tmp_path / "report.json"
    assert main(["convert", str(slides), str(out), "--report", str(report)]) == 0
    with StoredChronology.open(out, read_only=True) as chronology:
        assert chronology.counts().events == 2
        assert len(list(chronology.records("origins"))) == 2
    told = json.loads(report.read_text(encoding="utf-8"))
    assert (told["format"], told["events"], told["undated"]) == ("timelinejs", 2, 1)
    assert [problem["where"] for problem in told["problems"]] == ["events[1]"]


@pytest.mark.parametrize(
    ("suffix", "begins", "holds"),
    [
        (".csv", "\ufeffWhere,What stands there,Why,What became of it\n", "no date,undated\n"),
        (".txt", "slides.json: 2 events read as TimelineJS\n", "events[1]: no date; undated: {"),
    ],
)
def test_a_report_is_a_table_or_text_as_its_name_ends(
    slides: Path, tmp_path: Path, suffix: str, begins: str, holds: str
) -> None:
    report = tmp_path / f"report{suffix}"
    main(["convert", str(slides), str(tmp_path / "out.json"), "--report", str(report)])
    told = report.read_text(encoding="utf-8").replace("\r\n", "\n")
    assert told.startswith(begins)
    assert holds in told


def test_what_there_is_no_room_for_is_told_and_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    slide = {"start_date": {"year": "2023"}, "text": {"headline": "Visit"}, "odd": 1}
    slides = write_json(tmp_path / "slides.json", {"events": [slide, {**slide, "b": 2}]})
    main(["info", str(slides)])
    assert "no field for it: odd (2), b (1)" in capsys.readouterr().out
    main(["info", str(slides), "--json"])
    told = json.loads(capsys.readouterr().out)
    assert (told["left_over"], told["problem_counts"]) == ({"odd": 2, "b": 1}, {})


def test_the_report_is_what_info_prints(
    slides: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "report.json"
    main(["convert", str(slides), str(tmp_path / "out.json"), "--report", str(report)])
    capsys.readouterr()
    main(["info", str(slides), "--json"])
    assert json.loads(capsys.readouterr().out) == json.loads(report.read_text(encoding="utf-8"))


def test_without_a_report_what_was_not_read_is_told(
    slides: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["convert", str(slides), str(tmp_path / "out.json")]) == 0
    assert "events[1]: no date; undated" in capsys.readouterr().err


@pytest.mark.parametrize("way", [".chronology", ".json"])
def test_our_own_come_back_as_they_were(tmp_path: Path, way: str) -> None:
    first = write_json(tmp_path / "talks.json", document())
    second, third = tmp_path / f"second{way}", tmp_path / "third.json"
    assert main(["convert", str(first), str(second)]) == 0
    assert main(["convert", str(second), str(third)]) == 0
    fourth = tmp_path / "fourth.json"
    assert main(["convert", str(third), str(fourth)]) == 0
    assert third.read_bytes() == fourth.read_bytes()


@pytest.mark.parametrize("name", ["out.json", "out.chronology"])
def test_nothing_is_replaced(slides: Path, tmp_path: Path, name: str) -> None:
    out = tmp_path / name
    out.write_text("mine", encoding="utf-8")
    assert main(["convert", str(slides), str(out)]) == 4
    assert out.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("name", ["slides.json", "out.json", "./out.json", "mine.chronology"])
def test_a_report_replaces_nothing_that_is_read_or_written(
    slides: Path, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mine.chronology").write_text("mine", encoding="utf-8")
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    assert main(["convert", str(slides), "out.json", "--report", name]) == 2
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_another_suffix_is_refused(slides: Path, tmp_path: Path) -> None:
    assert main(["convert", str(slides), str(tmp_path / "out.timeline")]) == 2


def test_repetitions_lie_within_the_days_that_are_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    calendar = tmp_path / "talks.ics"
    lines = ["BEGIN:VCALENDAR", "BEGIN:VEVENT", "UID:1", "DTSTART;VALUE=DATE:20230102"]
    lines += ["SUMMARY:Weekly", "RRULE:FREQ=WEEKLY", "END:VEVENT", "END:VCALENDAR", ""]
    calendar.write_text("\r\n".join(lines), "utf-8", newline="")
    assert main(["info", str(calendar), "--json", "--from", "2023-01", "--to", "2023-01"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["events"], told["occurrences"]) == (1, 5)
    assert main(["info", str(calendar), "--encoding", "no-such"]) == 2
    capsys.readouterr()
    assert main(["info", str(calendar), "--from", "2023-02", "--to", "2023-01"]) == 2
    assert capsys.readouterr().err == "timeline-app: --to lies before --from\n"


def test_a_format_may_be_said(slides: Path, tmp_path: Path) -> None:
    """A list with dates is read as what it is said to be, whatever it looks like."""
    listed = tmp_path / "list.txt"
    listed.write_text("Date: 1\n2023-06-18: Visit\n2023-06-19: Talks\n", encoding="utf-8")
    for name in ("markwhen", "prose"):
        out = tmp_path / f"{name}.data"
        options = ("--input-format", name, "--output-format", "chronology-json")
        assert main(["convert", str(listed), str(out), *options]) == 0
        (made,) = json.loads(out.read_text(encoding="utf-8"))["imports"]
        assert made["format"] == name
    out = tmp_path / "slides.data"
    assert main(["convert", str(slides), str(out), "--output-format", "chronology"]) == 0
    StoredChronology.open(out, read_only=True).close()


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (("--input-format", "icalendar"), 3),
        (("--input-format", "no-such"), 2),
        (("--input-format", "chronology"), 2),
        (("--input-format", "png"), 2),
        (("--output-format", "vis-timeline"), 2),
    ],
)
def test_a_format_that_it_is_not_is_refused(
    slides: Path, tmp_path: Path, options: tuple[str, ...], status: int
) -> None:
    out = tmp_path / "out.json"
    assert main(["convert", str(slides), str(out), *options]) == status
    assert not out.exists()


def test_what_is_ours_may_be_said_to_be(tmp_path: Path) -> None:
    ours = write_json(tmp_path / "talks.json", document())
    out = tmp_path / "out.json"
    assert main(["convert", str(ours), str(out), "--input-format", "chronology"]) == 2
    assert main(["convert", str(ours), str(out), "--input-format", "chronology-json"]) == 0


@pytest.mark.usefixtures("qapp")
def test_a_document_may_have_a_picture_on_top(
    slides: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plain, pictured = tmp_path / "plain.pdf", tmp_path / "pictured.pdf"
    assert main(["convert", str(slides), str(plain)]) == 0
    assert main(["convert", str(slides), str(pictured), "--picture"]) == 0
    assert b"/Subtype /Image" not in plain.read_bytes()
    assert b"/Subtype /Image" in pictured.read_bytes()
    capsys.readouterr()
    assert main(["convert", str(slides), str(tmp_path / "out.csv"), "--picture"]) == 2
    assert capsys.readouterr().err.startswith("timeline-app: --picture: only docx, odt, html, pdf")
    assert not (tmp_path / "out.csv").exists()


PAGES = {"docx": "word/document.xml", "odt": "styles.xml"}
SHEETS = {
    "docx": ('w:w="11906" w:h="16838"', 'w:w="12240" w:h="15840"'),
    "odt": (
        'fo:page-width="210.0mm" fo:page-height="297.0mm"',
        'fo:page-width="215.9mm" fo:page-height="279.4mm"',
    ),
    "pdf": ("/MediaBox [0 0 595.3000 841.9000]", "/MediaBox [0 0 612.0000 792.0000]"),
}


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("kind", SHEETS)
def test_pages_are_of_the_paper_that_is_named_or_usual_here(
    slides: Path, tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LC_ALL", raising=False)
    for number, (told, region, sheet) in enumerate(
        (((), "de_DE", 0), ((), "en_US.UTF-8", 1), (("letter",), "de_DE", 1), (("A4",), "en_US", 0))
    ):
        monkeypatch.setenv("LC_PAPER", region)
        out = tmp_path / f"{number}.{kind}"
        options = ["--paper", *told] if told else []
        assert main(["convert", str(slides), str(out), *options]) == 0
        if kind in PAGES:
            with zipfile.ZipFile(out) as package:
                written = package.read(PAGES[kind])
        else:
            written = out.read_bytes()
        assert SHEETS[kind][sheet].encode() in written
        assert SHEETS[kind][1 - sheet].encode() not in written


def test_what_has_no_such_pages_is_refused(
    slides: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    for name, paper, wrong in (
        ("out.csv", "letter", "--paper: only docx, odt, pdf have pages"),
        ("out.docx", "A3", "--paper A3: one of A4, Letter"),
    ):
        out = tmp_path / name
        assert main(["convert", str(slides), str(out), "--paper", paper]) == 2
        assert capsys.readouterr().err.startswith(f"timeline-app: {wrong}")
        assert not out.exists()
