"""Which addresses are of the web, and which of this machine or a private network."""

from __future__ import annotations

import pytest

from timeline_app.web.addresses import host_of, is_public, web_address


@pytest.mark.parametrize(
    "text",
    [
        "ftp://example.org/a",
        "file:///etc/passwd",
        "javascript:alert(1)",
        "example.org/a",
        "//example.org/a",
        "http://",
        "http:///a",
        "https://name:secret@example.org/",
        "https://name@example.org/",
        "http://example.org:0/",
        "http://example.org:99999/",
        "http://[::1/",
        "http://example.org/a b",
        "http://example.org\\@127.0.0.1/",
        "http://example.org/\r\nHost: other",
        "",
    ],
)
def test_nothing_else_is_an_address_of_the_web(text: str) -> None:
    assert web_address(text) is None
    assert host_of(text) == ""


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("https://Example.ORG/a?b#c", "example.org"),
        ("http://example.org:8080/", "example.org"),
        ("http://[2001:db8::1]:80/a", "2001:db8::1"),
        ("https://例子.中国/一", "例子.中国"),
    ],
)
def test_the_host_of_an_address(text: str, host: str) -> None:
    assert host_of(text) == host


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.2.7",
        "198.18.0.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fe80::1%eth0",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "2001:db8::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a00:1",
        "2002:7f00:1::",
        "2002:c0a8:101::1",
        "nonsense",
        "",
    ],
)
def test_addresses_of_this_machine_and_private_networks_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "2606:4700::1111", "64:ff9b::808:808", "::ffff:8.8.8.8"]
)
def test_others_are(address: str) -> None:
    assert is_public(address)
