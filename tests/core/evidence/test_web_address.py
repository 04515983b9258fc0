import pytest

from timeline_app.core.evidence.csl import address_of, is_web_address
from timeline_app.core.records.records import CslItem


@pytest.mark.parametrize(
    "address",
    [
        "https://www.state.gov/secretary-blinkens-visit/",
        "http://example.org",
        "HTTPS://EXAMPLE.ORG/%E7%A7%A6?a=b#c",
        "https://example.org:8443/a",
        "https://[2001:db8::1]/a",
        "https://例え.jp/秦刚",
    ],
)
def test_addresses_of_the_web_are_told_by_scheme_and_host(address: str) -> None:
    assert is_web_address(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,<b>x",
        "ftp://example.org",
        "www.example.org",
        "https:example.org",
        "https://",
        "https:///etc/passwd",
        "https://example.org/a b",
        " https://example.org",
        "https://example.org\n",
        "java\tscript:alert(1)",
        "https://example.org/\u202etxt",
        "https://example.org:port/",
        "https://[::1",
        "https://bank.example@other.example/",
    ],
)
def test_all_else_is_not_for_a_browser(address: str) -> None:
    assert not is_web_address(address)


def test_a_source_without_url_is_read_at_its_doi() -> None:
    assert address_of(CslItem("article", DOI="10.1000/182")) == "https://doi.org/10.1000/182"
    assert address_of(CslItem("article", URL="https://a.example", DOI="10.1/2")) == (
        "https://a.example"
    )
    assert address_of(CslItem("article")) == ""
