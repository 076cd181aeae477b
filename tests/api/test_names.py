"""Names that rooms give out late: what a reader of the code sees is what a program gets."""

import ast
from importlib import import_module
from pathlib import Path

import pytest

LATE = ["cxkit", "cxkit.api", "cxkit.load", "cxkit.source"]


def promised(path: Path) -> dict[str, str]:
    """The imports of a module that only type checkers follow: name to module."""
    (block,) = (
        node
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
    )
    found = [node for node in block.body if isinstance(node, ast.ImportFrom)]
    return {name.name: str(node.module) for node in found for name in node.names}


@pytest.mark.parametrize("name", LATE)
def test_a_late_name_is_the_one_that_type_checkers_see(name: str) -> None:
    room = import_module(name)
    names = promised(Path(str(room.__file__)))
    table = room._LATER if name == "cxkit.source" else room._HOMES
    assert set(names) == set(table)
    for each, home in names.items():
        given = getattr(room, each)
        assert given is (import_module(f"{home}.{each}") if each == "api" else getattr(import_module(home), each))


@pytest.mark.parametrize("name", LATE)
def test_an_unknown_name_is_said_with_its_module(name: str) -> None:
    with pytest.raises(AttributeError, match=f"'{name}'.*'nothing'"):
        import_module(name).nothing  # noqa: B018
