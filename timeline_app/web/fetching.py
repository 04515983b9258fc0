"""Asks for pages: by GET alone, without cookies, and each host once at a time.

Where an address leads is looked up first, and what answers is asked for by that number: a name
can't lead to another machine between the look and the question. The one module that connects.
"""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Collection, Sequence
from urllib.parse import urljoin

from PySide6.QtCore import SLOT, QObject, QTimer, QUrl, Slot
from PySide6.QtNetwork import (
    QAbstractSocket,
    QHostAddress,
    QHostInfo,
    QNetworkAccessManager,
    QNetworkProxy,
    QNetworkReply,
    QNetworkRequest,
    QSslConfiguration,
    QSslSocket,
)

from timeline_app.web.addresses import host_of, is_public, web_address
from timeline_app.web.answers import Answer, wait_asked
from timeline_app.web.page_tasks import AskedPage, PageFault, PageLimits

_ACCEPTED = b"text/html, application/xhtml+xml, application/pdf;q=0.9, text/plain;q=0.9, */*;q=0.5"
_MOVED = frozenset((301, 302, 303, 307, 308))
_UNSAID_WAIT_S = 10.0
"""How long a server is let alone that wants that, but doesn't say how long."""

_Error = QNetworkReply.NetworkError
_Attribute = QNetworkRequest.Attribute
_Redirect = QNetworkRequest.RedirectPolicy
_FAULTS = {
    _Error.HostNotFoundError: PageFault.NO_HOST,
    _Error.SslHandshakeFailedError: PageFault.NOT_SECURE,
    _Error.ConnectionRefusedError: PageFault.NO_CONNECTION,
    _Error.TimeoutError: PageFault.NO_CONNECTION,
    _Error.UnknownNetworkError: PageFault.NO_CONNECTION,
}
_ANSWERED = range(200, 600)
"""Qt's errors that tell of an answer: its status says more."""
_OF_PROTOCOL = range(300, 400)


def secure_by() -> str:
    """The library for TLS that Qt has found, empty where it has none."""
    return QSslSocket.sslLibraryVersionString() if QSslSocket.supportsSsl() else ""


def authorities() -> int:
    """How many authorities the system trusts to say whose a server is."""
    return len(QSslConfiguration.systemCaCertificates())


class Fetched:
    """What became of a page: an answer, or why there is none; `addresses` were asked for it."""

    def __init__(self, page: AskedPage, left_s: float) -> None:
        self.page = page
        self.addresses: list[str] = []
        self.answer: Answer | None = None
        self.fault: PageFault | None = None
        self.detail = ""
        self.left_s = left_s
        """Seconds that its answers may still take."""
        self.has_waited = False
        """Whether it was put off once, as a server wanted it."""


class Fetcher(QObject):
    """Asks for pages, so many at once and none of a host that is asked already.

    `typed` are the hosts that may lead to this machine or a private network. `asked` is told of
    each address before anything is sent there, `ended` once of each page.
    """

    def __init__(
        self,
        limits: PageLimits,
        typed: Collection[str],
        agent: str,
        asked: Callable[[Fetched, str], object],
        ended: Callable[[Fetched], object],
    ) -> None:
        super().__init__()
        self.limits, self.agent = limits, agent
        self._typed = frozenset(host.lower() for host in typed)
        self.asked, self._ended = asked, ended
        self._queue: deque[tuple[Fetched, str]] = deque()
        self._asking: dict[str, _Question] = {}
        """What is asked now, by its host."""
        self._not_before: dict[str, float] = {}
        """When hosts may be asked again that want to be let alone."""
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._go_on)
        self.network = QNetworkAccessManager(self)
        self.network.setProxy(QNetworkProxy(QNetworkProxy.ProxyType.NoProxy))
        self.all_ended: Callable[[], object] = _nothing

    def fetch(self, pages: Sequence[AskedPage]) -> None:
        """Ask for these pages."""
        self._queue.extend((Fetched(page, self.limits.longest_s), page.address) for page in pages)
        self._turn.start(0)

    def may_ask(self, host: str, found: str) -> bool:
        """Whether a host may be asked that is at this IP address."""
        return is_public(found) or host in self._typed

    def answered(self, question: _Question) -> None:
        """A question has its answer, or none."""
        fetched = question.fetched
        self._asking.pop(question.host, None)
        self._turn.start(0)
        answer = fetched.answer
        if answer is None:
            self._ended(fetched)
        elif answer.status in _MOVED and answer.named("location"):
            self._lead_on(fetched, answer)
        elif answer.status == 429 or wait_asked(answer) >= 0:
            self._put_off(fetched, question.host, wait_asked(answer))
        else:
            self._ended(fetched)

    def _lead_on(self, fetched: Fetched, answer: Answer) -> None:
        address = _joined(answer.address, answer.named("location"))
        fetched.detail = address
        if address in fetched.addresses:
            self._end(fetched, PageFault.CIRCLE)
        elif len(fetched.addresses) > self.limits.most_redirects:
            self._end(fetched, PageFault.TOO_FAR)
        else:
            fetched.answer, fetched.detail = None, ""
            self._queue.appendleft((fetched, address))

    def _put_off(self, fetched: Fetched, host: str, seconds: float) -> None:
        """Ask again after so long, if it isn't long; else let the host alone with all its pages."""
        wait = _UNSAID_WAIT_S if seconds < 0 else seconds
        address = fetched.addresses[-1]
        if not fetched.has_waited and wait <= self.limits.longest_wait_s:
            fetched.has_waited, fetched.answer = True, None
            fetched.addresses.pop()
            self._not_before[host] = time.monotonic() + wait
            self._queue.appendleft((fetched, address))
            return
        self._end(fetched, PageFault.ASKS_TO_WAIT)
        for one in [one for one in self._queue if host_of(one[1]) == host]:
            self._queue.remove(one)
            self._end(one[0], PageFault.ASKS_TO_WAIT)

    def _end(self, fetched: Fetched, fault: PageFault) -> None:
        fetched.fault = fault
        self._ended(fetched)

    def _go_on(self) -> None:
        """Ask what can be asked now; look again when a host may be asked that can't yet."""
        now, soonest = time.monotonic(), 0.0
        for one in list(self._queue):
            if len(self._asking) >= self.limits.at_once:
                break
            fetched, address = one
            host = host_of(address)
            wait = self._not_before.get(host, 0.0) - now
            if not host:
                self._queue.remove(one)
                self._end(fetched, PageFault.NOT_WEB)
            elif wait > 0:
                soonest = min(soonest or wait, wait)
            elif host not in self._asking:
                self._queue.remove(one)
                self._asking[host] = _Question(self, fetched, address)
                self._asking[host].look_up()
        if not self._queue and not self._asking:
            self.all_ended()
        elif soonest and not self._asking:
            self._turn.start(int(soonest * 1000) + 1)


def _joined(address: str, relative: str) -> str:
    """Where a page leads on; what is no address at all comes out as it stands."""
    try:
        return urljoin(address, relative).partition("#")[0]
    except ValueError:
        return relative


def _nothing() -> None:
    """Nobody waits."""


class _Question(QObject):
    """One address that is asked: looked up, sent, and its answer taken in bounds."""

    def __init__(self, fetcher: Fetcher, fetched: Fetched, address: str) -> None:
        super().__init__(fetcher)
        self._fetcher, self.fetched, self._address = fetcher, fetched, address
        self._url = QUrl(address)
        self.host = host_of(address)
        self._reply: QNetworkReply | None = None
        self._body = bytearray()
        self._has_ended = False
        self._begun = time.monotonic()
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.timeout.connect(lambda: self._break_off(PageFault.TOO_SLOW))
        self._limit.start(max(1, int(fetched.left_s * 1000)))

    def look_up(self) -> None:
        """Find where the host is, and ask there."""
        if not self._url.isValid() or web_address(self._address) is None:
            self._break_off(PageFault.NOT_WEB)
            return
        name = self._url.host(QUrl.ComponentFormattingOption.FullyEncoded)
        # The types say bytes where Qt for Python takes what SLOT gives.
        QHostInfo.lookupHost(name, self, SLOT("_found(QHostInfo)"))  # type: ignore[call-overload]

    @Slot(QHostInfo)
    def _found(self, info: QHostInfo) -> None:
        if self._has_ended:
            return
        found = info.addresses()
        if not found:
            self._break_off(PageFault.NO_HOST)
        elif not all(self._fetcher.may_ask(self.host, one.toString()) for one in found):
            self._break_off(PageFault.PRIVATE, self._address)
        else:
            is_old = QAbstractSocket.NetworkLayerProtocol.IPv4Protocol
            first = next((one for one in found if one.protocol() == is_old), found[0])
            self._send(first)

    def _send(self, where: QHostAddress) -> None:
        self.fetched.addresses.append(self._address)
        self._fetcher.asked(self.fetched, self._address)
        name = self._url.host(QUrl.ComponentFormattingOption.FullyEncoded)
        url = QUrl(self._url)
        url.setHost(where.toString())
        url.setFragment("")
        port = self._url.port()
        request = QNetworkRequest(url)
        literal = f"[{name}]" if ":" in name else name
        request.setRawHeader(b"Host", (f"{literal}:{port}" if port > 0 else literal).encode())
        request.setRawHeader(b"User-Agent", self._fetcher.agent.encode())
        request.setRawHeader(b"Accept", _ACCEPTED)
        request.setRawHeader(b"Accept-Language", b"*")
        request.setRawHeader(b"Accept-Encoding", b"gzip")  # by hand: Qt leaves the body packed then
        request.setPeerVerifyName(name)
        manual = QNetworkRequest.LoadControl.Manual
        for attribute, value in (
            (
                _Attribute.RedirectPolicyAttribute,
                QNetworkRequest.RedirectPolicy.ManualRedirectPolicy,
            ),
            (_Attribute.CookieLoadControlAttribute, manual),
            (_Attribute.CookieSaveControlAttribute, manual),
            (_Attribute.AuthenticationReuseAttribute, manual),
            (_Attribute.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.AlwaysNetwork),
        ):
            request.setAttribute(attribute, value.value)
        request.setAttribute(_Attribute.Http2AllowedAttribute, False)
        self._reply = self._fetcher.network.get(request)
        self._reply.readyRead.connect(self._take)
        self._reply.finished.connect(self._finished)

    def _take(self) -> None:
        if self._reply is None or self._has_ended:
            return
        self._body += self._reply.readAll().data()
        if len(self._body) > self._fetcher.limits.most_bytes:
            self._break_off(PageFault.TOO_LARGE)

    def _finished(self) -> None:
        reply = self._reply
        if reply is None or self._has_ended:
            return
        self._take()
        if self._has_ended:
            return
        error = reply.error()
        status = reply.attribute(_Attribute.HttpStatusCodeAttribute)
        is_answer = error is _Error.NoError or (
            error.value in _ANSWERED and error.value not in _OF_PROTOCOL
        )
        if not is_answer or status is None:
            unsaid = PageFault.NO_CONNECTION if status is None else PageFault.CUT_OFF
            self._break_off(_FAULTS.get(error, unsaid), reply.errorString())
            return
        reason = reply.attribute(_Attribute.HttpReasonPhraseAttribute)
        head = tuple(
            (bytes(name.data()).decode("latin-1"), bytes(value.data()).decode("latin-1"))
            for name, value in reply.rawHeaderPairs()
        )
        self.fetched.answer = Answer(
            self._address, int(status), str(reason or ""), head, bytes(self._body)
        )
        self._end()

    def _break_off(self, fault: PageFault, detail: str = "") -> None:
        self.fetched.fault, self.fetched.detail = fault, detail
        self._end()

    def _end(self) -> None:
        self._has_ended = True
        self._limit.stop()
        self.fetched.left_s -= time.monotonic() - self._begun
        if self._reply is not None:
            self._reply.abort()
            self._reply.deleteLater()
        self._fetcher.answered(self)
        self.deleteLater()
