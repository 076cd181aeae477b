"""What tests of pictures share."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.browser import page


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One browser for the pictures of a module."""
    with page(viewport={"width": 1400, "height": 1000}) as view:
        yield view
