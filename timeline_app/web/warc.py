"""An answer as a WARC file, which web archives read (ISO 28500, version 1.1)."""

from __future__ import annotations

from io import BytesIO

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from timeline_app.web.answers import Answer

_CHANGED = (
    "The head of each answer is as the library that asked hands it on: names in small letters, "
    "lines of one name joined, the version of HTTP taken to be 1.1; a transfer coding is undone "
    "and its line left out, with the length of the body in its place. The body is as it was sent."
)
_OF_TRANSFER = frozenset(("transfer-encoding", "content-length", "connection", "keep-alive"))


def warc_file(answer: Answer, captured: str, agent: str) -> bytes:
    """The file for one answer, of gzip members as ISO 28500 has them; `captured` is RFC 3339."""
    file = BytesIO()
    writer = WARCWriter(file, gzip=True, warc_version="WARC/1.1")
    info = {
        "software": agent,
        "format": "WARC File Format 1.1",
        "http-header-user-agent": agent,
        "description": _CHANGED,
    }
    writer.write_record(writer.create_warcinfo_record(None, info))
    head = [line for line in answer.head if line[0].lower() not in _OF_TRANSFER]
    head.append(("content-length", str(len(answer.body))))
    status = f"{answer.status} {answer.reason}".strip()
    record = writer.create_warc_record(
        answer.address,
        "response",
        payload=BytesIO(answer.body),
        length=len(answer.body),
        http_headers=StatusAndHeaders(status, head, protocol="HTTP/1.1"),
        warc_headers_dict={"WARC-Date": captured},
    )
    writer.write_record(record)
    return file.getvalue()
