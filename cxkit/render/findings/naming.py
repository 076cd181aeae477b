"""What codes are called, and their pages, for formats that explain them."""

from functools import cache

from cxkit.lint import catalogue
from cxkit.lint.catalogue import Entry


@cache
def entries() -> dict[str, Entry]:
    """Everything that may be said, by code."""
    return {one.code: one for one in catalogue.entries()}


def names() -> dict[str, str]:
    """Code to name."""
    return {code: one.name for code, one in entries().items()}
