"""JavaScript literals as the events of a stream; nothing is run.

What stands in a script as data is read: objects, arrays, strings, numbers, `new Date(2014, 3, 20)`,
and the literal that a call or `new` wraps (`new vis.DataSet([…])`, `callback({…})`). All that
would have to be run is null. Broken JSON is read by the same rules, which are wider: comments,
single quotes, names without quotes, a comma too many, line ends within strings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from timeline_app.interchange.foreign.reader import ForeignRefusedError, RefusalReason
from timeline_app.interchange.texts.limits import DEEPEST_SCRIPT

Value = str | float | bool | None
Event = tuple[str, Value]
"""As ijson's `basic_parse` has them: "start_map", "map_key", "string", "end_map", …"""

_TOKEN = re.compile(
    r"""(?P<space>(?:[\s\ufeff]+|//[^\n]*|/\*.*?\*/|<!--[^\n]*)+)
    |(?P<string>"[^"\\]*(?:\\.[^"\\]*)*"|'[^'\\]*(?:\\.[^'\\]*)*'|`[^`\\]*(?:\\.[^`\\]*)*`)
    |(?P<number>[-+]?(?:0[xX][0-9a-fA-F]+|(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?))
    |(?P<name>[^\W\d][\w$]*|\$[\w$]*)
    |(?P<mark>.)""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(
    r"\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|.))", re.DOTALL
)
_SURROGATES = re.compile("[\ud800-\udfff]")
_PLAIN_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f", "v": "\v", "0": ""}
_CONSTANTS: dict[str, Value] = {"true": True, "false": False}
_OPENING, _CLOSING = frozenset("{[("), frozenset("}])")
_BEFORE_LITERAL = frozenset("=(:,[;") | {"", "return", "default"}
"""What a literal may stand behind in a script; behind anything else a brace begins a block."""
_LONGEST_NUMBER = 30
_OF_A_DATE = frozenset({"Date", "UTC"})


class LiteralError(ValueError):
    """A script ends, or goes wrong, within a literal; the text says at which line."""


class _Token(NamedTuple):
    kind: str
    text: str
    at: int


def literal_events(text: str) -> Iterator[Event]:
    """The literals of a script one after another.

    Raises `LiteralError`, and `ForeignRefusedError` for what is nested beyond reason.
    """
    script = _Script(text)
    before = ""
    while token := script.next_or_none():
        if token.text in ("{", "[") and before in _BEFORE_LITERAL:
            yield from script.container(token)
            before = "}"
        else:
            before = token.text


class _Script:
    """Reads tokens forward; never back by more than one."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = self._scanned()
        self._back: _Token | None = None

    def _scanned(self) -> Iterator[_Token]:
        at, text = 0, self._text
        while found := _TOKEN.match(text, at):
            kind = found.lastgroup or ""
            if kind == "mark" and (found[0] in "\"'`" or text.startswith("/*", at)):
                raise self.broken(at)  # a text or a comment without end
            if kind != "space":
                yield _Token(kind, found[0], at)
            at = found.end()

    def broken(self, at: int) -> LiteralError:
        """Where it is."""
        return LiteralError(f"line {self._text.count(chr(10), 0, at) + 1}")

    def next_or_none(self) -> _Token | None:
        """The next token, unless the script has ended."""
        token, self._back = self._back, None
        return token or next(self._tokens, None)

    def next(self) -> _Token:
        """The next token of a literal. Raises `LiteralError` at the end."""
        token = self.next_or_none()
        if token is None:
            raise self.broken(len(self._text))
        return token

    def container(self, opening: _Token) -> Iterator[Event]:
        """The events of the object or array that begins with this token."""
        open_marks = [opening.text]
        yield _start(opening.text)
        is_key = opening.text == "{"
        while open_marks:
            token = self.next()
            if token.text == ",":
                is_key = open_marks[-1] == "{"
            elif token.kind == "mark" and token.text in _CLOSING:
                yield self._closed(open_marks, token)
                if open_marks and open_marks[-1] == "(":
                    self._skip_rest()  # what else the call is given
                    open_marks.pop()
                if open_marks:
                    self._skip_expression()
                is_key = False
            else:
                if is_key:
                    yield "map_key", self._key(token)
                    token = self.next()
                yield from self._value(token, open_marks)
                is_key = open_marks[-1] == "{" and self._is_fresh

    _is_fresh = False
    """Whether a container has just begun."""

    def _closed(self, open_marks: list[str], token: _Token) -> Event:
        last = open_marks.pop()
        if (last, token.text) == ("{", "}"):
            return "end_map", None
        if (last, token.text) == ("[", "]"):
            return "end_array", None
        raise self.broken(token.at)

    def _key(self, token: _Token) -> str:
        if token.kind not in ("string", "name", "number"):
            raise self.broken(token.at)
        key = unescaped(token.text[1:-1]) if token.kind == "string" else token.text
        colon = self.next()
        if colon.text != ":":
            raise self.broken(colon.at)
        return key

    def _value(self, token: _Token, open_marks: list[str]) -> Iterator[Event]:
        """One value; of a container its beginning only, which joins those that are open."""
        self._is_fresh = False
        if token.kind == "mark" and token.text in ("{", "["):
            self._open(open_marks, token.text)
            self._is_fresh = True
            yield _start(token.text)
        elif token.kind == "string":
            yield self._string(token)
        elif token.kind == "number":
            yield (("null", None) if self._skip_expression() else _number(token.text))
        elif token.kind == "name":
            yield from self._named(token, open_marks)
        else:
            self._back = token
            if not self._skip_expression():
                raise self.broken(token.at)
            yield "null", None

    def _open(self, open_marks: list[str], mark: str) -> None:
        open_marks.append(mark)
        if len(open_marks) > DEEPEST_SCRIPT:
            raise ForeignRefusedError(RefusalReason.UNSAFE, "nesting")

    def _string(self, token: _Token) -> Event:
        """A string, with those that plus signs join to it."""
        pieces = [token.text]
        while True:
            mark = self.next()
            if mark.text != "+":
                self._back = mark
                break
            token = self.next()
            if token.kind != "string":
                self._back = token
                self._skip_expression()
                return "null", None
            pieces.append(token.text)
        if self._skip_expression():
            return "null", None
        return "string", "".join(unescaped(piece[1:-1]) for piece in pieces)

    def _named(self, token: _Token, open_marks: list[str]) -> Iterator[Event]:
        """A constant, a call that wraps a literal, or an expression that isn't run."""
        if token.text == "new":
            token = self.next()
        last = token
        while True:
            mark = self.next()
            if mark.text != ".":
                break
            last = self.next()
        if mark.text != "(" or last.text == "function":
            self._back = mark
            was_more = self._skip_expression()
            is_constant = last is token and not was_more and token.text in _CONSTANTS
            yield ("boolean", _CONSTANTS[token.text]) if is_constant else ("null", None)
            return
        first = self.next()
        if first.text in ("{", "["):
            self._open(open_marks, "(")
            self._open(open_marks, first.text)
            self._is_fresh = True
            yield _start(first.text)
            return
        given = self._call(last.text, first)
        mark = self.next()
        self._back = mark
        was_more = self._skip_expression()
        yield given if not was_more or mark.text == "." else ("null", None)

    def _arguments(self, first: _Token) -> list[_Token]:
        """Texts and numbers up to the bracket of a call; none if anything else is among them."""
        given: list[_Token] = []
        token, is_plain = first, True
        while token.text != ")":
            if token.kind in ("string", "number"):
                given.append(token)
            elif token.text != ",":
                is_plain = False
                if token.text in _OPENING:
                    self._skip_rest(token.text)
            token = self.next()
        return given if is_plain else []

    def _call(self, name: str, first: _Token) -> Event:
        """What a call with plain arguments gives, if it gives a date; up to its bracket."""
        given = self._arguments(first)
        if not given:
            return "null", None
        if name in _OF_A_DATE and len(given) > 1:
            return _date_of([one.text for one in given])
        if name in _OF_A_DATE or name == "moment":
            one = given[0]
            plain = _number(one.text) if one.kind == "number" else None
            return plain or ("string", unescaped(one.text[1:-1]))
        return "null", None

    def _skip_rest(self, opening: str = "(") -> None:
        """Go on behind the bracket that closes this one."""
        depth = 1 if opening else 0
        while depth:
            token = self.next()
            if token.kind == "mark":
                depth += (token.text in _OPENING) - (token.text in _CLOSING)

    def _skip_expression(self) -> bool:
        """Go on to what ends an expression, and say whether anything stood before that."""
        was_more = False
        while True:
            token = self.next_or_none()
            if token is None:
                return was_more
            if token.kind == "mark":
                if token.text in ",;" or token.text in _CLOSING:
                    self._back = token
                    return was_more
                if token.text in _OPENING:
                    self._skip_rest()
            was_more = True


def _start(mark: str) -> Event:
    return ("start_map" if mark == "{" else "start_array"), None


def _number(text: str) -> Event:
    if len(text) > _LONGEST_NUMBER:
        return "string", text[:_LONGEST_NUMBER]
    if "x" in text.lower():
        return "number", int(text, 16)
    return "number", float(text) if re.search(r"[.eE]", text) else int(text)


def _date_of(given: list[str]) -> Event:
    """`new Date(2014, 3, 20, 10, 30)`: months count from 0."""
    try:
        year, month, *rest = (int(one) for one in given[:7])
    except ValueError:
        return "null", None
    day, hour, minute, second = (*(rest or [1])[:4], *(0,) * (4 - len((rest or [1])[:4])))
    clock = f"T{hour:02}:{minute:02}:{second:02}" if len(given) > 3 else ""
    return "string", f"{year:04}-{month + 1:02}-{day:02}{clock}"


def unescaped(text: str) -> str:
    """What a string without its quotes says; halves of characters are U+FFFD."""
    if "\\" not in text:
        return _SURROGATES.sub("\ufffd", text)
    text = _ESCAPE.sub(_escape, text)
    paired = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return _SURROGATES.sub("\ufffd", paired)


def _escape(found: re.Match[str]) -> str:
    code = found[1] or found[2] or found[3]
    if code:
        return chr(int(code, 16)) if int(code, 16) <= 0x10FFFF else "\ufffd"
    return "" if found[4] in ("\n", "\r\n") else _PLAIN_ESCAPES.get(found[4], found[4])
