"""Addresses that a program of an office opens: those that it can take apart, and no other."""

import pytest

from cxkit.render.inert import web_address


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("https://example.org/a?b=1&c=2#d", "https://example.org/a?b=1&c=2#d"),
        ("https://example.org:8080/", "https://example.org:8080/"),
        ("HTTPS://Example.org", "HTTPS://Example.org"),
        ("https://[2001:db8::1]/x", "https://[2001:db8::1]/x"),
        ("mailto:ana@example.org", "mailto:ana@example.org"),
        ("../map.svg", None),
        ("javascript:alert(1)", None),
        ("https://[", None),
        ("https://example.org:http/", None),
        ("https://example.org:99999/", None),
        ("https:///path", None),
        ("https://:80/", None),
        ("https:", None),
        ("mailto:", None),
    ],
)
def test_an_address_of_the_web_leads_somewhere(address: str, kept: str | None) -> None:
    assert web_address(address) == kept
