"""Pages are fetched from servers that answer as those of the web do, the bad ones too."""

from __future__ import annotations

import shutil
import ssl
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from tests.web.server import Server, serving
from timeline_app.app.jobs.page_server import fetched_parts
from timeline_app.core.evidence.match import MatchState
from timeline_app.core.evidence.sought_words import SoughtWords
from timeline_app.core.evidence.text_input import UnreadTextReason
from timeline_app.web.page_tasks import (
    AskedPage,
    FetchPages,
    PageEnd,
    PageFault,
    PageLimits,
    PageOutcome,
    PageStep,
    part_from,
)

HOSTS = ["127.0.0.1", "127.0.0.2", "127.0.0.3"]
SHORT = PageLimits(longest_s=1.0, most_bytes=2_000_000, longest_wait_s=2)

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as one:
        yield one


def fetched(
    addresses: Sequence[str],
    limits: PageLimits = SHORT,
    typed: Sequence[str] = HOSTS,
    sought: Sequence[SoughtWords] = (),
    folder: bytes = b"",
) -> tuple[list[PageEnd], list[str]]:
    """How it ended with each address, in their order, and all that were asked."""
    pages = [AskedPage(str(n), address, list(sought)) for n, address in enumerate(addresses)]
    job = FetchPages(pages, list(typed), folder=folder, limits=limits)
    parts = [part_from(raw) for raw in fetched_parts(job)]
    ends = {part.source: part for part in parts if isinstance(part, PageEnd)}
    assert len(ends) == sum(isinstance(part, PageEnd) for part in parts), "once of each"
    asked = [part.address for part in parts if isinstance(part, PageStep)]
    return [ends[str(n)] for n in range(len(addresses))], asked


def one(address: str, limits: PageLimits = SHORT) -> PageEnd:
    return fetched([address], limits)[0][0]


def test_the_words_of_a_page_are_read_as_those_of_a_file(server: Server) -> None:
    end = one(f"{server.address}/ok/a")
    assert end.outcome is PageOutcome.KEPT
    assert end.read is not None
    assert "the balloon was ours" in end.read.words
    assert "<p>" not in end.read.words
    assert len(end.read.file_sha256) == 64
    assert (end.status, end.media_type) == (200, "text/html")
    assert end.captured.endswith("Z")
    assert end.addresses == (f"{server.address}/ok/a",)


def test_no_cookie_goes_along_and_who_asks_is_told(server: Server) -> None:
    fetched([f"{server.address}/ok/a", f"{server.address}/ok/b"])
    assert len(server.heads) == 2
    for head in server.heads:
        assert "Cookie" not in head
        assert "Referer" not in head
        assert "Authorization" not in head
        assert head["User-Agent"].startswith("timeline-app/")


def test_what_rests_on_a_page_is_matched(server: Server) -> None:
    sought = [
        SoughtWords("the balloon was ours"),
        SoughtWords("Both sides met on Tuesday in the capital"),
    ]
    (end,), _ = fetched([f"{server.address}/ok/a"], sought=sought)
    assert [match.state for match in end.matches] == [MatchState.MATCHES, MatchState.DIFFERS]


def test_each_address_that_a_page_leads_on_to_is_told(server: Server) -> None:
    (end,), asked = fetched([f"{server.address}/redirect/2/a"])
    assert end.outcome is PageOutcome.KEPT
    steps = ["/redirect/2/a", "/redirect/1/a", "/redirect/0/a", "/ok/a"]
    assert asked == [server.address + step for step in steps]
    assert end.addresses == tuple(asked)


def test_ten_are_followed_and_no_more(server: Server) -> None:
    assert one(f"{server.address}/redirect/9/a").outcome is PageOutcome.KEPT
    end = one(f"{server.address}/redirect/10/b")
    assert (end.outcome, end.fault) == (PageOutcome.FAILED, PageFault.TOO_FAR)
    assert server.asked["/ok/b"] == 0


def test_a_circle_is_seen_at_once(server: Server) -> None:
    end = one(f"{server.address}/circle/a")
    assert end.fault is PageFault.CIRCLE
    assert server.asked == {"/circle/a": 1, "/circle/b": 1}


@pytest.mark.parametrize("target", ["ftp://127.0.0.1/x", "file:///etc/passwd", "http://u:p@h/"])
def test_a_page_leads_to_the_web_alone(server: Server, target: str) -> None:
    (end,), asked = fetched([f"{server.address}/to/{target}"])
    assert (end.outcome, end.fault) == (PageOutcome.NOT_ASKED, PageFault.NOT_WEB)
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("path", "fault"),
    [
        ("/slow", PageFault.TOO_SLOW),
        ("/endless", PageFault.TOO_LARGE),
        ("/broken", PageFault.CUT_OFF),
        ("/gzip/bomb", PageFault.TOO_LARGE),
        ("/gzip/half", PageFault.CUT_OFF),
    ],
)
def test_what_has_no_whole_answer_fails(server: Server, path: str, fault: PageFault) -> None:
    end = one(server.address + path)
    assert (end.outcome, end.fault) == (PageOutcome.FAILED, fault)
    assert end.read is None


@pytest.mark.parametrize(
    ("status", "outcome"),
    [
        (401, PageOutcome.BARRED),
        (403, PageOutcome.BARRED),
        (451, PageOutcome.BARRED),
        (404, PageOutcome.GONE),
        (410, PageOutcome.GONE),
        (500, PageOutcome.FAILED),
        (502, PageOutcome.FAILED),
    ],
)
def test_a_status_tells_how_it_ended(server: Server, status: int, outcome: PageOutcome) -> None:
    end = one(f"{server.address}/status/{status}")
    assert (end.outcome, end.status, end.fault) == (outcome, status, None)
    assert sum(server.asked.values()) == 1


def test_what_it_is_is_told_by_what_stands_in_it(server: Server) -> None:
    page, image, empty = fetched(
        [f"{server.address}/image/page", f"{server.address}/image/real", f"{server.address}/empty"]
    )[0]
    assert page.read is not None
    assert "<p>" not in page.read.words
    assert (image.outcome, image.unread) == (PageOutcome.UNREAD, UnreadTextReason.NOT_TEXT)
    assert (empty.outcome, empty.unread) == (PageOutcome.UNREAD, UnreadTextReason.EMPTY)


@pytest.mark.parametrize("named", ["gb2312", "utf-8", "no-such-charset"])
def test_a_charset_that_lies_does_not_bend_the_words(server: Server, named: str) -> None:
    end = one(f"{server.address}/charset/{named}")
    assert end.read is not None
    assert "会谈在北京举行" in end.read.words


def test_a_packed_answer_is_unpacked(server: Server) -> None:
    assert one(f"{server.address}/gzip/a").outcome is PageOutcome.KEPT


def test_a_server_that_asks_to_wait_is_let_alone_so_long(server: Server) -> None:
    (first, other), _ = fetched([f"{server.address}/wait/1/a", f"{server.address}/ok/b"])
    assert first.outcome is other.outcome is PageOutcome.KEPT
    path = "/wait/1/a"
    assert server.asked[path] == 2
    assert server.last_asked[path] - server.first_asked[path] >= 1.0
    assert server.first_asked["/ok/b"] - server.first_asked[path] >= 1.0


def test_one_that_asks_for_long_is_asked_nothing_more(server: Server) -> None:
    (first, other), asked = fetched([f"{server.address}/wait/900/a", f"{server.address}/ok/b"])
    assert (first.outcome, first.fault) == (PageOutcome.BARRED, PageFault.ASKS_TO_WAIT)
    assert other.fault is PageFault.ASKS_TO_WAIT
    assert len(asked) == 1


def test_two_hosts_are_asked_at_a_time_and_one_of_them_once(server: Server) -> None:
    with serving("127.0.0.2") as second, serving("127.0.0.3") as third:
        addresses = [f"{each.address}/ok/{n}" for n in range(6) for each in (server, second, third)]
        ends, _ = fetched(addresses)
        assert all(end.outcome is PageOutcome.KEPT for end in ends)
        assert [each.most_at_once for each in (server, second, third)] == [1, 1, 1]


def test_this_machine_is_asked_only_where_somebody_typed_it(server: Server) -> None:
    port = server.address.rpartition(":")[2]
    (end, named), asked = fetched(
        [f"{server.address}/ok/a", f"http://localhost:{port}/ok/a"], typed=()
    )
    for each in (end, named):
        assert (each.outcome, each.fault) == (PageOutcome.NOT_ASKED, PageFault.PRIVATE)
    assert asked == []
    assert not server.asked


def test_no_page_leads_to_this_machine(server: Server) -> None:
    """A public page would lead on to the machine that asks: that is not typed."""
    port = server.address.rpartition(":")[2]
    (end,), asked = fetched([f"{server.address}/to/http://127.0.0.2:{port}/x"], typed=HOSTS[:1])
    assert (end.outcome, end.fault) == (PageOutcome.NOT_ASKED, PageFault.PRIVATE)
    assert len(asked) == 1


def test_hosts_that_are_not_there_and_ports_that_are_shut() -> None:
    ends, _ = fetched(["http://no-such-host.invalid/", "http://127.0.0.1:9/"])
    assert [end.fault for end in ends] == [PageFault.NO_HOST, PageFault.NO_CONNECTION]


def test_tls_that_fails_is_no_answer(server: Server, tmp_path: Path) -> None:
    plain = one(server.address.replace("http", "https"))
    assert (plain.outcome, plain.fault) == (PageOutcome.FAILED, PageFault.NOT_SECURE)
    program = shutil.which("openssl")
    if program is None:
        pytest.skip("openssl, which makes a certificate that nobody trusts, is not installed")
    key, made = tmp_path / "key.pem", tmp_path / "made.pem"
    names = ["-subj", "/CN=localhost", "-keyout", str(key), "-out", str(made)]
    command = [program, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *names]
    subprocess.run(command, check=True, capture_output=True)
    with serving("127.0.0.2") as own:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(made, key)
        own.http.socket = context.wrap_socket(own.http.socket, server_side=True)
        untrusted = one(own.address.replace("http", "https") + "/ok/a")
        assert (untrusted.outcome, untrusted.fault) == (PageOutcome.FAILED, PageFault.NOT_SECURE)
        assert not own.asked


def test_an_answer_that_changes_is_read_as_it_is_now(server: Server) -> None:
    sought = [SoughtWords("the balloon was ours")]
    address = f"{server.address}/changes"
    first, second = (fetched([address], sought=sought)[0][0] for _ in range(2))
    assert first.matches[0].state is MatchState.MATCHES
    assert second.matches[0].state is not MatchState.MATCHES


def test_the_answer_itself_is_kept_as_a_record_where_that_is_wanted(
    server: Server, tmp_path: Path
) -> None:
    (end,), _ = fetched([f"{server.address}/gzip/a"], folder=bytes(tmp_path))
    (path,) = tmp_path.iterdir()
    assert path.name == end.record
    with path.open("rb") as file:
        records = {
            record.rec_type: (record, record.content_stream().read())
            for record in ArchiveIterator(file)
        }
    assert b"names in small letters" in records["warcinfo"][1]
    answer, body = records["response"]
    assert answer.rec_headers["WARC-Target-URI"] == f"{server.address}/gzip/a"
    assert answer.rec_headers["WARC-Date"] == end.captured
    assert answer.http_headers.get_statuscode() == "200"
    assert b"the balloon was ours" in body
