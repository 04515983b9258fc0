"""Which addresses a browser may be asked to open: those of the web, and nothing else."""

from __future__ import annotations

from urllib.parse import urlsplit

from timeline_app.core.records.records import CslItem

_SCHEMES = frozenset({"http", "https"})


def is_web_address(text: str) -> bool:
    """Whether this is an http or https address with a host, safe to hand to a browser.

    Blanks, control and format characters are refused, since an address that holds them
    does not read as what it opens; and so is a name before the host ("bank.example@evil.example").
    """
    if not text.isprintable() or " " in text:  # the one blank that is printable
        return False
    try:
        parts = urlsplit(text)
        host = parts.hostname
        _ = parts.port  # reading it is what checks it
    except ValueError:  # a bad port, or a bracket that is no IPv6 address
        return False
    return parts.scheme in _SCHEMES and bool(host) and "@" not in parts.netloc


def address_of(item: CslItem) -> str:
    """Where a source can be read: its URL as given, else its DOI as a link, else nothing."""
    if item.URL:
        return item.URL
    return f"https://doi.org/{item.DOI}" if item.DOI else ""


def site_of(item: CslItem) -> str:
    """The host of a source's web address without "www."; nothing where it has none."""
    if not is_web_address(item.URL):
        return ""
    return (urlsplit(item.URL).hostname or "").removeprefix("www.")
