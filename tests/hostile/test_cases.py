"""Hostile input of every family: each case ends as its table says, and hurts nothing around it."""

import sys
from importlib import import_module
from pathlib import Path

import pytest

if not sys.platform.startswith("linux"):
    pytest.skip("limits of processes and rights of files are those of Linux", allow_module_level=True)

from tests.hostile.case import Case
from tests.hostile.parent import Parent
from tests.hostile.playing import play

FAMILIES = sorted(path.stem for path in (Path(__file__).parent / "cases").glob("[a-z]*.py"))
CASES: list[tuple[str, Case]] = [
    (family, case) for family in FAMILIES for case in import_module(f"tests.hostile.cases.{family}").CASES
]


@pytest.mark.parametrize("case", [case for _, case in CASES], ids=[f"{family}: {case.name}" for family, case in CASES])
def test_it_ends_as_the_table_says(case: Case, parent: Parent, tmp_path: Path) -> None:
    play(case, parent, tmp_path)


def test_the_table_is_long_and_names_no_case_twice() -> None:
    names = [(family, case.name) for family, case in CASES]
    assert len(names) >= 150
    assert len(set(names)) == len(names)
    assert all(case.runs for _, case in CASES)
