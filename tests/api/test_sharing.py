"""Two processes say what one says: the same findings in the same order, whatever goes wrong in either."""

import os
import signal
import sys
from pathlib import Path

import pytest

from benchmarks.corpus import corpus
from cxkit.api import sharing
from cxkit.api.judging import lint
from cxkit.cache import FOLDER
from cxkit.load import loading
from cxkit.model.shared import File
from cxkit.render.findings import FORMATS, spelling
from cxkit.render.findings.summary import summary

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="one process elsewhere")

FILES = 14
REFERENCE = (
    "kind: journey\nid: recorrido-{n}\ntitle: T\nparent: recorrido-{parent}\npersona: ana\nsteps:\n  - customer: A\n"
)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Files that name one another across the halves, broken ones, doubled ids, a few of no interest."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "cxkit.toml").write_text("")
    for number, data in enumerate(corpus(FILES)):
        (tmp_path / f"{number:02}.yaml").write_bytes(data)
    for n, parent in ((70, 71), (71, 70), (72, 3), (73, 99), (74, 74), (4, 5)):
        (tmp_path / f"r{n}.yaml").write_text(REFERENCE.format(n=n, parent=parent))
    for n in range(80, 88):  # they name a file that cannot be read, in whichever half it is
        text = REFERENCE.format(n=n, parent="x").replace("recorrido-x", "bad2")
        (tmp_path / f"r{n}.yaml").write_text(f"{text}    metrics: perhaps-a-question\n")
    for n in range(90, 96):  # ids that two files have, hidden in one or in both, and comments that hide nothing
        text = REFERENCE.format(n=90 + n % 3, parent=70).replace(
            "\ntitle", "  # cxkit: ignore[REF011] -- why\ntitle", n % 2
        )
        (tmp_path / f"r{n}.yaml").write_text(text)
    for n in range(96, 100):
        text = REFERENCE.format(n=n, parent=70)
        (tmp_path / f"r{n}.yaml").write_text(f"# cxkit: ignore-file[REF] -- why\n# cxkit: ignore-file[EVI003]\n{text}")
    (tmp_path / "plan.yaml").write_text("kind: survey\nquestions: 7\n")
    (tmp_path / "org.yaml").write_text("kind: organization\ntitle: O\nmetrics:\n  nps: {title: NPS}\n")
    (tmp_path / "bad1.yaml").write_text("kind: journey\ntitle: [\n")
    (tmp_path / "bad2.yaml").write_text("kind: journey\ntitle: T\nstep: 1\n")
    (tmp_path / "foreign.yaml").write_text("on: push\njobs: {}\n")
    (tmp_path / "list.yaml").write_text("- a\n")
    return tmp_path


def said(*paths: str, **more: object) -> list[str]:
    linted = lint(paths or ["."], **more)  # type: ignore[arg-type]
    return [
        *(render(linted.findings, "en") for render in map(spelling, FORMATS)),
        summary(linted.findings, "en"),
        *(line.text() for line in linted.unreadable),
    ]


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """From now on every workspace has two processes; the list counts those that came to an end together."""
    done: list[int] = []
    real = sharing.shared

    def counted(*arguments: object) -> object:
        found = real(*arguments)  # type: ignore[arg-type]
        done.append(found is not None)
        return found

    monkeypatch.setattr(sharing, "MANY", 2)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    monkeypatch.setattr(sharing.threading, "active_count", lambda: 1)
    monkeypatch.setattr(sharing, "shared", counted)
    return done


def test_two_say_what_one_says(root: Path, request: pytest.FixtureRequest) -> None:
    questions: list[tuple[tuple[str, ...], dict[str, object]]] = [
        ((), {}),
        ((), {"select": ["REF", "STR"]}),
        ((), {"ignore": ["REF001"], "today": "2030-01-01"}),
        (("r70.yaml", "r73.yaml", "r4.yaml"), {}),
        (("foreign.yaml", "list.yaml", "."), {}),
    ]
    alone = [said(*paths, **more) for paths, more in questions]
    assert "REF011" in alone[0][0]
    assert "REF001" in alone[0][0]
    assert "SUP001" in alone[0][0]
    assert "suppressed" in alone[0][len(FORMATS)]
    two = request.getfixturevalue("two")
    assert [said(*paths, **more) for paths, more in questions] == alone
    assert two == [True] * len(questions)


def test_neither_reads_what_only_the_other_has_to(root: Path, two: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    real = sharing.fetched

    def counted(reading: loading.Reading, name: str) -> File:
        read.append(name)
        return real(reading, name)

    monkeypatch.setattr(sharing, "fetched", counted)
    assert "REF011" in said(select=["REF011"])[0]
    assert two == [True]
    assert read
    assert {*read} <= {"04.yaml", "r4.yaml", *(f"r{n}.yaml" for n in range(90, 96))}, "only where an id is doubled"


def test_what_two_found_is_remembered(root: Path, two: list[int]) -> None:
    fresh = said()
    assert said(cache=True) == fresh
    assert two == [True, True]
    assert said(cache=True) == fresh
    assert two == [True, True]
    assert (root / FOLDER).is_dir()


def test_files_that_are_one_journey_stay_in_one_process(root: Path, request: pytest.FixtureRequest) -> None:
    (root / "over.yaml").write_text("kind: blueprint\njourney: recorrido-3\nsteps:\n  paso-1: {support: {by: crm}}\n")
    alone = said()
    two = request.getfixturevalue("two")
    assert said() == alone
    assert two == [False]


def test_what_either_cannot_read_is_said_in_order(
    root: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    real = loading.cache.read

    def refuse(path: str, most: int) -> object:
        if path.endswith(("01.yaml", "02.yaml", "r70.yaml", "r71.yaml")):
            raise PermissionError(13, "Permission denied")
        return real(path, most)

    monkeypatch.setattr(loading.cache, "read", refuse)
    alone = said()
    assert "01.yaml" in alone[len(FORMATS) + 1]
    two = request.getfixturevalue("two")
    assert said() == alone
    assert two == [True]


@pytest.mark.parametrize("when", ["_half", "_joined", "judge", "_tell", "take"])
@pytest.mark.parametrize("how", ["error", "killed", "interrupted"])
def test_a_second_process_that_fails_is_not_missed(
    root: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest, when: str, how: str
) -> None:
    alone = said()
    first = os.getpid()
    real = getattr(sharing, when)

    def fail(*arguments: object, **more: object) -> object:
        if os.getpid() != first:
            if how == "killed":
                os.kill(os.getpid(), signal.SIGKILL)
            raise KeyboardInterrupt if how == "interrupted" else ValueError("no")
        return real(*arguments, **more)

    two = request.getfixturevalue("two")
    monkeypatch.setattr(sharing, when, fail)
    assert said() == alone
    assert two == [False]
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_where_there_is_no_further_process_one_does_it_all(
    root: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    alone = said()
    two = request.getfixturevalue("two")
    before = len(os.listdir("/proc/self/fd"))  # noqa: PTH208

    def refuse() -> int:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", refuse)
    assert said() == alone
    assert two == [False]
    assert len(os.listdir("/proc/self/fd")) == before  # noqa: PTH208


def test_a_file_that_changes_in_between_is_judged_as_it_is(
    root: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    two = request.getfixturevalue("two")
    real = sharing._joined
    other = REFERENCE.format(n=170, parent=71).encode()

    def change(*arguments: object) -> object:
        for name in ("r70.yaml", "r71.yaml"):
            (root / name).write_bytes(other)
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(sharing, "_joined", change)
    told = said()
    assert two == [False]
    monkeypatch.setattr(sharing, "possible", lambda _: False)
    assert told == said()


def test_few_files_and_busy_programs_stay_alone(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def place(files: int, given: str = "") -> loading.Place:
        made = loading.Place(root, loading.config.Config())
        made.judged = {f"{n}.yaml": False for n in range(files)}
        made.given = given
        return made

    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    monkeypatch.setattr(sharing.threading, "active_count", lambda: 1)
    assert sharing.possible(place(sharing.MANY))
    assert not sharing.possible(place(sharing.MANY - 1))
    assert not sharing.possible(place(sharing.MANY, "-"))
    monkeypatch.setattr(sharing.threading, "active_count", lambda: 2)
    assert not sharing.possible(place(sharing.MANY))
    monkeypatch.setattr(sharing.threading, "active_count", lambda: 1)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    assert not sharing.possible(place(sharing.MANY))
