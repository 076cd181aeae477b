"""The process that commands are run from, one for all tests of a worker."""

from collections.abc import Iterator

import pytest


@pytest.fixture(scope="session")
def parent(tmp_path_factory: pytest.TempPathFactory) -> Iterator[object]:
    from tests.hostile.parent import Parent  # it knows Linux only

    made = Parent(tmp_path_factory.mktemp("parent"))
    yield made
    made.close()
