"""Which addresses are asked: of the web, and of this machine's own network only those typed."""

from __future__ import annotations

import ipaddress
from urllib.parse import SplitResult, urlsplit

_NAT64 = ipaddress.ip_network("64:ff9b::/96")  # RFC 6052
_PORTS = {"http": 80, "https": 443}


def web_address(text: str) -> SplitResult | None:
    """An absolute address of http or https without a name and password; None for any other."""
    if any(letter <= " " or letter == "\\" for letter in text):
        return None
    try:
        found = urlsplit(text)
        is_web = found.scheme in _PORTS and bool(found.hostname) and found.port != 0
    except ValueError:  # a port that is none, brackets without an end
        return None
    return found if is_web and found.username is None and found.password is None else None


def host_of(address: str) -> str:
    """The host of an address in small letters, without its port; empty where it has none."""
    found = web_address(address)
    return "" if found is None else found.hostname or ""


def server_of(found: SplitResult) -> tuple[str, int]:
    """The host and port that an address asks."""
    return found.hostname or "", found.port or _PORTS[found.scheme]


def is_public(address: str) -> bool:
    """Whether an IP address is one of the internet: not of this machine, nor of a private network.

    By the registries of special addresses (RFC 6890); an address that wraps one of IPv4 is what
    that is.
    """
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour
        if found in _NAT64:
            inner = ipaddress.IPv4Address(int(found) & 0xFFFF_FFFF)
        if inner is not None:
            return is_public(str(inner))
    return found.is_global and not found.is_multicast
