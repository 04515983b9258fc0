"""Servers of this machine that answer as good and bad ones do, and count what is asked."""

from __future__ import annotations

import gzip
import math
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = (
    "<html><head><title>{name}</title></head>"
    "<body><article><h1>{name}</h1>{text}</article></body></html>"
)
WORDS = "They said “the balloon was ours” that day. Both sides met on Wednesday in the capital."
_ENOUGH_S = 20


def page(name: str, words: str = WORDS) -> bytes:
    """A page with these words between a few more."""
    paragraphs = f"<p>{words}</p><p>Nothing else of it was told on that day, and nobody asked.</p>"
    return PAGE.format(name=name, text=paragraphs).encode()


class Server:
    """One host of this machine; `asked` counts each path, `most_at_once` what stood open.

    What is asked after `answers_until` questions waits until that number is greater.
    """

    def __init__(self, host: str) -> None:
        self.asked: Counter[str] = Counter()
        self.heads: list[dict[str, str]] = []
        self.most_at_once = 0
        self.first_asked: dict[str, float] = {}
        self.last_asked: dict[str, float] = {}
        self.answers_until: float = math.inf
        self._open = 0
        self._lock = threading.Lock()
        self.is_ending = threading.Event()
        self.http = ThreadingHTTPServer((host, 0), _handler_of(self))
        self.http.daemon_threads = True
        self.host = host
        self.address = f"http://{host}:{self.http.server_address[1]}"

    def begin(self, path: str, head: dict[str, str]) -> int:
        """Count a question; gives which one of its path it is."""
        with self._lock:
            self.asked[path] += 1
            self.heads.append(head)
            self.first_asked.setdefault(path, time.monotonic())
            self.last_asked[path] = time.monotonic()
            self._open += 1
            self.most_at_once = max(self.most_at_once, self._open)
            count, nth = self.asked[path], self.asked.total()
        while nth > self.answers_until and not self.is_ending.wait(0.001):
            pass
        return count

    @property
    def open_now(self) -> int:
        """How many questions are being answered."""
        return self._open

    def end(self) -> None:
        """One is answered."""
        with self._lock:
            self._open -= 1


@contextmanager
def serving(host: str = "127.0.0.1") -> Iterator[Server]:
    """A server while the block lasts."""
    server = Server(host)
    thread = threading.Thread(target=server.http.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.is_ending.set()
        server.http.shutdown()
        server.http.server_close()


def _handler_of(server: Server) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            pass

        def do_GET(self) -> None:
            path = self.path
            count = server.begin(path, dict(self.headers.items()))
            try:
                kind, _, rest = path.strip("/").partition("/")
                _ANSWERS.get(kind, _gone)(self, rest, count, server)
            except (BrokenPipeError, ConnectionResetError):
                self.close_connection = True
            finally:
                server.end()

    return Handler


Answer = Callable[[BaseHTTPRequestHandler, str, int, Server], None]


def _send(to: BaseHTTPRequestHandler, status: int, body: bytes = b"", **head: str) -> None:
    to.send_response(status)
    named = {name.replace("_", "-"): value for name, value in head.items()}
    for name, value in {"Content-Type": "text/html", **named}.items():
        to.send_header(name, value)
    to.send_header("Content-Length", str(len(body)))
    to.end_headers()
    to.wfile.write(body)


def _ok(to: BaseHTTPRequestHandler, rest: str, count: int, server: Server) -> None:
    _send(to, 200, page(rest), Set_Cookie="known=yes")


def _gone(to: BaseHTTPRequestHandler, rest: str, count: int, server: Server) -> None:
    _send(to, 404, page("not found"))


def _status(to: BaseHTTPRequestHandler, rest: str, count: int, server: Server) -> None:
    _send(to, int(rest.partition("/")[0]), page("no"))


def _redirect(to: BaseHTTPRequestHandler, rest: str, count: int, server: Server) -> None:
    left, _, name = rest.partition("/")
    target = f"/redirect/{int(left) - 1}/{name}" if int(left) else f"/ok/{name}"
    _send(to, 302, Location=target)


def _to(to: BaseHTTPRequestHandler, rest: str, count: int, server: Server) -> None:
    _send(to, 301, Location=rest)


def _circle(to: BaseHTTPRequestHandler, rest: str, count: int, server: Server) -> None:
    _send(to, 302, Location="/circle/b" if rest == "a" else "/circle/a")


def _slow(to: BaseHTTPRequestHandler, rest: str, count: int, server: Server) -> None:
    to.send_response(200)
    to.send_header("Content-Type", "text/html")
    to.send_header("Content-Length", "1000000")
    to.end_headers()
    begun = time.monotonic()
    while time.monotonic() - begun < _ENOUGH_S and not server.is_ending.wait(0.05):
        to.wfile.write(b"a")
        to.wfile.flush()


def _endless(to: BaseHTTPRequestHandler, rest: str, count: int, server: Server) -> None:
    to.send_response(200)
    to.send_header("Content-Type", "text/html")
    to.send_header("Connection", "close")
    to.end_headers()
    to.close_connection = True
    begun = time.monotonic()
    while time.monotonic() - begun < _ENOUGH_S and not server.is_ending.is_set():
        to.wfile.write(b"<p>more and more</p>" * 5000)


def _broken(to: BaseHTTPRequestHandler, rest: str, count: int, server: Server) -> None:
    to.send_response(200)
    to.send_header("Content-Type", "text/html")
    to.send_header("Content-Length", "100000")
    to.end_headers()
    to.wfile.write(page("half"))
    to.close_connection = True


def _image(to: BaseHTTPRequestHandler, rest: str, count: int, server: Server) -> None:
    """A page that says to be an image, or an image that says to be a page."""
    if rest == "page":
        _send(to, 200, page(rest), Content_Type="image/png")
    else:
        _send(to, 200, b"\x89PNG\r\n\x1a\n" + bytes(2000))


def _charset(to: BaseHTTPRequestHandler, rest: str, count: int, server: Server) -> None:
    """Words in GBK; the head says so, or lies."""
    body = page("charset", "会谈在北京举行，双方同意继续保持沟通。" * 4).decode().encode("gbk")
    _send(to, 200, body, Content_Type=f"text/html; charset={rest.partition('/')[0]}")


def _gzip(to: BaseHTTPRequestHandler, rest: str, count: int, server: Server) -> None:
    body = gzip.compress(page("packed"))
    if rest.startswith("bomb"):
        body = gzip.compress(b"<p>" + bytes(60_000_000), 9)
    elif rest == "half":
        body = body[:-30]
    _send(to, 200, body, Content_Encoding="gzip")


def _wait(to: BaseHTTPRequestHandler, rest: str, count: int, server: Server) -> None:
    seconds, _, name = rest.partition("/")
    if count == 1:
        _send(to, 429, page("wait"), Retry_After=seconds)
    else:
        _send(to, 200, page(name))


def _changes(to: BaseHTTPRequestHandler, rest: str, count: int, server: Server) -> None:
    _send(
        to, 200, page("changes", WORDS.replace("ours", f"theirs {count}") if count > 1 else WORDS)
    )


def _empty(to: BaseHTTPRequestHandler, rest: str, count: int, server: Server) -> None:
    _send(to, 200, b"")


_ANSWERS: dict[str, Answer] = {
    "ok": _ok,
    "status": _status,
    "redirect": _redirect,
    "to": _to,
    "circle": _circle,
    "slow": _slow,
    "endless": _endless,
    "broken": _broken,
    "image": _image,
    "charset": _charset,
    "gzip": _gzip,
    "wait": _wait,
    "changes": _changes,
    "empty": _empty,
}
