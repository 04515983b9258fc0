"""In which encoding a web page is: by its mark, by what it says of itself, or as any text."""

from __future__ import annotations

import codecs
import re

from timeline_app.interchange.texts.encodings import decoded

_DECLARED = re.compile(
    rb"""<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w:.-]{1,40})|<\?xml[^>]{0,200}encoding=["']([\w.-]{1,40})""",
    re.IGNORECASE,
)
_WITHIN = 16_384
_MEANT = {
    "ascii": "cp1252",
    "big5": "big5hkscs",
    "euc-kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "shift_jis": "cp932",
    "tis-620": "cp874",
    "utf-16": "utf-8",
    "utf-16-be": "utf-8",
    "utf-16-le": "utf-8",
}
"""What browsers read under a name (Encoding Standard, 4.2), by Python's names; a page that says
in ASCII to be UTF-16 isn't."""
_TEXT_ENCODINGS = re.compile(r"(utf|gb|big5|cp|iso8859|koi8|mac|shift|euc|ascii|tis|iso2022|hz)")

_ONE_BYTE = re.compile(r"(cp(?:12|8)\d\d$|iso8859|koi8|mac)")
"""Text in these is hardly ever UTF-8 by chance: a server said it of a page that says otherwise."""


def decoded_html(data: bytes) -> str:
    """The page as text. Raises `TextReadError` where its encoding can't be told."""
    if data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return decoded(data)
    encoding = _declared(data)
    if encoding and not (_ONE_BYTE.match(encoding) and _is_utf8(data)):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            pass  # it says something else than it is
    return decoded(data)


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _declared(data: bytes) -> str:
    found = _DECLARED.search(data[:_WITHIN])
    if not found:
        return ""
    try:
        name = codecs.lookup((found[1] or found[2]).decode("ascii")).name
    except (LookupError, UnicodeDecodeError):
        return ""
    return _MEANT.get(name, name) if _TEXT_ENCODINGS.match(name) else ""
