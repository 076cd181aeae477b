"""A large workspace of files that are right: nothing is said, and no file is opened but to be judged, or as named."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks.corpus import PERSONA, corpus
from cxkit.api import sharing
from cxkit.api.judging import lint
from cxkit.api.wishes import NO_WISHES
from cxkit.load import loading
from cxkit.load.census import census
from cxkit.model.shared import File

FILES = 60
NAMES = "parent: recorrido-0\nleads_to: [recorrido-1, recorrido-2]\npart_of: recorrido-3\n"
NAMED = ("000.yaml", "001.yaml", "002.yaml", "003.yaml", "persona.yaml")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "cxkit.toml").write_text("")
    (tmp_path / "persona.yaml").write_bytes(PERSONA)
    for number, data in enumerate(corpus(FILES)):
        (tmp_path / f"{number:03}.yaml").write_bytes(data)
    return tmp_path


@pytest.mark.parametrize("today", [None, "2026-06-01"])
def test_no_rule_has_anything_to_say_about_what_the_benchmarks_read(root: Path, today: str | None) -> None:
    linted = lint([str(root)], today=today)
    assert linted.findings.files == FILES + 1
    assert [(each.path, each.code, each.text()) for each in linted.findings.diagnostics] == []


@pytest.mark.skipif(sys.platform != "linux", reason="one process elsewhere")
def test_a_journey_that_is_right_is_judged_without_a_look_into_those_it_does_not_name(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(10, 14):  # they name others, which half of them find in the other process
        path = root / f"{number:03}.yaml"
        path.write_text(path.read_text().replace("persona:", f"{NAMES}persona:", 1))
    assert _judged(root) is not None
    monkeypatch.setattr(sharing, "fetched", _named_alone(loading.fetched))
    assert _judged(root) is not None
    (root / "099.yaml").write_text("kind: journey\ntitle: A\nleads_to: recorrido-x\nsteps:\n  - customer: Asks\n")
    assert _judged(root) is None  # for a name that is wrong, all titles are compared


def _named_alone(fetched: Callable[[loading.Reading, str], File]) -> Callable[[loading.Reading, str], File]:
    def fetch(reading: loading.Reading, name: str) -> File:
        if name not in NAMED:
            raise loading.Changed(name)
        return fetched(reading, name)

    return fetch


def _judged(root: Path) -> object:
    (place,) = census([str(root)], Path.cwd()).places
    return sharing.shared(place, sharing.Wish(NO_WISHES, None), {}, [])
