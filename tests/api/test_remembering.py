"""A remembered run says what a fresh one would say, byte by byte, whatever has changed in between."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import cxkit.words
from cxkit.api import judging, remembering
from cxkit.api.judging import lint
from cxkit.cache import FOLDER
from cxkit.load import loading
from cxkit.render.findings import FORMATS, spelling
from cxkit.render.findings.summary import summary

DATA = Path(__file__).parents[1] / "data" / "domain"
JOURNEY = """\
kind: journey
title: {title}
persona: {persona}
steps:
  - customer: Ask
    frontstage: {{do: Answer, by: {by}}}
"""
PERSONA = "kind: persona\nid: {id}\ntitle: Ana\n"


def journey(title: str = "Ask", persona: str = "ana", by: str = "desk") -> str:
    return JOURNEY.format(title=title, persona=persona, by=by)


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "work"
    home.mkdir()
    monkeypatch.chdir(home)
    put(home, "cxkit.toml", "")
    put(home, "ask.yaml", journey())
    put(home, "ana.yaml", PERSONA.format(id="ana"))
    put(home, "more/pay.yaml", journey("Pay", "nobody"))
    put(home, "more/hidden.yaml", "# cxkit: ignore-file[EVI001, TIM001] -- ¿por qué?\n" + journey("Go", "ana"))
    put(home, "broken.yaml", "kind: journey\ntitle: [\n")
    put(home, "shape.yaml", "kind: journey\ntitle: T\nstep: []\n")
    return home


def put(root: Path, name: str, text: str) -> None:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(text, encoding="utf-8")


def said(*paths: str, cache: bool, lang: str = "en", **more: object) -> list[str]:
    """Everything that a run prints, in every format."""
    linted = lint(paths or ["."], cache=cache, lang=lang, **more)  # type: ignore[arg-type]
    found = linted.findings
    return [
        *(render(found, linted.lang) for render in map(spelling, FORMATS)),
        summary(found, linted.lang),
        *(line.text(linted.lang) for line in linted.unreadable),
    ]


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The workspaces that were read and judged, and not remembered."""
    found: list[str] = []
    real = loading.read_place

    def counted(place: loading.Place, *arguments: object, **more: object) -> loading.Loaded:
        found.append(place.root.name)
        return real(place, *arguments, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(loading, "read_place", counted)
    return found


def test_the_second_run_reads_nothing_and_says_the_same(root: Path, reads: list[str]) -> None:
    fresh = said(cache=False)
    assert "SCH" in fresh[0]
    assert "YML" in fresh[0]
    assert said(cache=True) == fresh
    assert reads == ["work", "work"]
    for lang in ("en", "es"):
        expected = said(cache=False, lang=lang)
        del reads[:]
        assert said(cache=True, lang=lang) == expected
        assert reads == []


def test_every_kind_of_message_comes_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reads: list[str]) -> None:
    home = tmp_path / "domain"
    shutil.copytree(DATA, home, ignore=shutil.ignore_patterns(FOLDER))
    monkeypatch.chdir(home)
    for lang in ("en", "es"):
        fresh = said(cache=False, lang=lang, today="2026-11-22")
        said(cache=True, lang=lang, today="2026-11-22")
        del reads[:]
        assert said(cache=True, lang=lang, today="2026-11-22") == fresh
        assert reads == []


CHANGES: dict[str, Callable[[Path], object]] = {
    "a file changes": lambda root: put(root, "ask.yaml", journey("Ask again", "nobody")),
    "one letter, same size": lambda root: put(root, "ask.yaml", journey("Asc", by="desq")),
    "what another file names goes": lambda root: put(root, "ana.yaml", PERSONA.format(id="eva")),
    "a file comes": lambda root: put(root, "nobody.yaml", PERSONA.format(id="nobody")),
    "a file goes": lambda root: (root / "ana.yaml").unlink(),
    "a file gets another name": lambda root: (root / "ask.yaml").rename(root / "asked.yaml"),
    "a file moves": lambda root: (root / "ask.yaml").rename(root / "more" / "ask.yaml"),
    "a file hides": lambda root: (root / "ask.yaml").rename(root / ".ask.yaml"),
    "two files change places": lambda root: (
        (root / "ask.yaml").rename(root / "x"),
        (root / "broken.yaml").rename(root / "ask.yaml"),
        (root / "x").rename(root / "broken.yaml"),
    ),
    "an ignore file comes": lambda root: put(root, ".gitignore", "more/\n"),
    "an ignore file further down": lambda root: put(root, "more/.gitignore", "*.yaml\n"),
    "the settings exclude": lambda root: put(root, "cxkit.toml", 'exclude = ["more/"]\n'),
    "the settings ignore a rule": lambda root: put(root, "cxkit.toml", 'ignore = ["REF"]\n'),
    "the settings select rules": lambda root: put(root, "cxkit.toml", 'select = ["STR"]\n'),
    "the settings know a day": lambda root: put(root, "cxkit.toml", 'business_day = "7h30m"\n'),
    "the settings have a language": lambda root: put(root, "cxkit.toml", 'lang = "es"\n'),
    "a workspace begins within": lambda root: put(root, "more/cxkit.toml", ""),
    "a folder becomes a file": lambda root: (shutil.rmtree(root / "more"), put(root, "more", "x")),
    "a file becomes a folder": lambda root: ((root / "ana.yaml").unlink(), (root / "ana.yaml").mkdir()),
    "a link to elsewhere": lambda root: (
        put(root.parent, "out.yaml", journey("Out")),
        (root / "link.yaml").symlink_to(root.parent / "out.yaml"),
    ),
    "a link that leads nowhere": lambda root: (root / "link.yaml").symlink_to("nowhere.yaml"),
    "nothing of ours is left": lambda root: [path.unlink() for path in root.rglob("*.yaml")],
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_whatever_changes_is_seen(root: Path, change: Callable[[Path], object]) -> None:
    said(cache=True)
    said("ask.yaml", "more", cache=True)
    change(root)
    for paths in ((), ("ask.yaml", "more"), ("*.yaml",)):
        expected = said(*paths, cache=False)
        assert said(*paths, cache=True) == expected
        assert said(*paths, cache=True) == expected


def test_a_neighbour_that_is_only_named_counts(root: Path, reads: list[str]) -> None:
    first = said("ask.yaml", cache=True)
    assert said("ask.yaml", cache=True) == first
    assert reads == ["work"]
    put(root, "ana.yaml", PERSONA.format(id="eva"))
    assert "REF001" in said("ask.yaml", cache=True)[0]
    assert reads == ["work", "work"]


def test_options_are_questions_of_their_own(root: Path) -> None:
    for more in ({}, {"select": ["STR"]}, {"ignore": ["REF"]}, {"today": "2030-01-01"}, {"select": ["str", "ref"]}):
        expected = said(cache=False, **more)
        assert said(cache=True, **more) == expected
        assert said(cache=True, **more) == expected


def test_an_unknown_rule_is_refused_each_time(root: Path) -> None:
    for _ in range(2):
        with pytest.raises(judging.CannotRun):
            said(cache=True, select=["STR999"])


def test_standard_input_is_never_remembered(root: Path, reads: list[str]) -> None:
    for persona in ("nobody", "ana"):
        told = said("-", cache=True, stdin=journey(persona=persona).encode(), stdin_filename="ask.yaml")
        assert ("REF001" in told[0]) == (persona == "nobody")
    assert len(reads) == 2
    assert not (root / FOLDER).exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_cannot_be_read_is_said_each_time(root: Path) -> None:
    said(cache=True)
    (root / "ask.yaml").chmod(0)
    for _ in range(2):
        assert "ask.yaml" in said(cache=True)[-1]


def test_a_file_that_could_not_be_read_once_is_read_later(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = loading.cache.read

    def refuse(path: str, most: int) -> object:
        if path.endswith("ask.yaml"):
            raise PermissionError(13, "Permission denied")
        return real(path, most)

    with monkeypatch.context() as here:
        here.setattr(loading.cache, "read", refuse)
        for _ in range(2):
            assert said(cache=True)[-1].endswith("ask.yaml: cannot be read: Permission denied")
    assert said(cache=True) == said(cache=False)


def test_another_version_or_other_code_judges_anew(
    root: Path, reads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    said(cache=True)
    monkeypatch.setattr(cxkit, "__version__", "999")
    said(cache=True)
    monkeypatch.setattr(remembering, "_code", lambda: [1, 2, 3])
    said(cache=True)
    assert reads == ["work"] * 3
    said(cache=True)
    assert reads == ["work"] * 3


def entries(root: Path) -> list[Path]:
    return list((root / FOLDER).glob("*.json"))


def test_another_reader_of_yaml_judges_anew(root: Path, reads: list[str]) -> None:
    said(cache=True)
    (entry,) = entries(root)
    kept = json.loads(entry.read_text())
    assert kept["content"]["libraries"]
    kept["content"]["libraries"][0][1] += 1
    entry.write_text(json.dumps(kept))
    said(cache=True)
    assert reads == ["work"] * 2


def test_the_code_that_judges_is_known_by_its_files() -> None:
    count, size, newest = remembering._code.__wrapped__()
    files = [
        path
        for room in ("api", "colours", "config", "source", "model", "load", "lint", "measures", "typeface", "words")
        for path in (Path(cxkit.__path__[0]) / room).rglob("*.py")
    ]
    files += Path(cxkit.__path__[0]).glob("*.py")
    assert count == len(files)
    assert size == sum(path.stat().st_size for path in files)
    assert newest == max(path.stat().st_mtime_ns for path in files)


def _spoilt(value: object) -> list[object]:
    """Copies of a value with one part of it replaced by something of another form."""
    found: list[object] = [None, 7, "text", [], {}, {"tuple": []}, {"term": 1}, -1]
    if isinstance(value, list):
        for at in range(len(value)):
            found += [[*value[:at], other, *value[at + 1 :]] for other in _spoilt(value[at])]
    elif isinstance(value, dict):
        for key in value:
            found += [{**value, key: other} for other in _spoilt(value[key])]
            found.append({name: item for name, item in value.items() if name != key})
    return found


def test_whatever_an_entry_holds_a_run_ends_well(root: Path) -> None:
    """Each part of an entry spoilt in turn: the run says something of the right form, whatever it is."""
    put(root, "ask.yaml", journey(persona="anna"))
    for name in ("broken.yaml", "shape.yaml", "more/pay.yaml"):
        (root / name).unlink()
    said(cache=True)
    (entry,) = entries(root)
    kept = json.loads(entry.read_text())
    (kept["content"]["diagnostics"], *_) = [[each] for each in kept["content"]["diagnostics"] if each[2] == "REF001"]
    for content in _spoilt(kept["content"]):
        entry.write_text(json.dumps({**kept, "content": content}))
        assert len(said(cache=True)) >= 4


def test_an_entry_cannot_show_other_files(root: Path) -> None:
    put(root.parent, "secret.txt", "top secret\n")
    said(cache=True)
    (entry,) = entries(root)
    kept = json.loads(entry.read_text())
    for each in kept["content"]["diagnostics"]:
        each[0] = "../secret.txt"
    entry.write_text(json.dumps(kept))
    assert "secret" not in "".join(said(cache=True))


def test_a_folder_of_ones_own_serves_several_workspaces(
    root: Path, tmp_path: Path, reads: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other"
    shutil.copytree(root, other)
    put(other, "ask.yaml", journey("Elsewhere", "nobody"))
    for _ in range(2):
        for home in (root, other):
            monkeypatch.chdir(home)
            expected = said(cache=False)
            assert said(cache=True, cache_dir=tmp_path / "kept") == expected
    assert reads.count("work") == 3
    assert not (root / FOLDER).exists()
    (tmp_path / "link").symlink_to(tmp_path / "kept")  # it was asked for by name
    monkeypatch.chdir(root)
    said(cache=True, cache_dir=tmp_path / "link")
    assert reads.count("work") == 3


def test_a_remembered_run_imports_neither_yaml_nor_pydantic_nor_typer(root: Path) -> None:
    program = (
        "import sys; from contextlib import suppress\n"
        "from cxkit.cli import main\n"
        "with suppress(SystemExit): main(sys.argv[1:])\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    surroundings = {name: value for name, value in os.environ.items() if name != "CXKIT_NO_CACHE"}
    put(root, "cxkit.toml", 'business_day = "8h"\nlang = "en"\n')
    for form in ("full", "concise", "json"):
        outputs = []
        for _ in range(2):
            command = [sys.executable, "-c", program, "lint", "--output-format", form]
            ran = subprocess.run(command, cwd=root, capture_output=True, check=True, text=True, env=surroundings)
            outputs.append(ran.stdout)
        assert outputs[0] == outputs[1]
        dear = {"yaml", "pydantic", "pydantic_core", "typer", "rich", "click", "dataclasses", "inspect"}
        assert not dear & set(ran.stderr.split())


def test_runs_at_the_same_time_do_not_meet(root: Path) -> None:
    surroundings = {name: value for name, value in os.environ.items() if name != "CXKIT_NO_CACHE"}
    command = [sys.executable, "-m", "cxkit", "lint", "--output-format", "json", "--lang", "en"]
    for title in ("One", "Two"):
        put(root, "ask.yaml", journey(title, "nobody"))
        runs = [
            subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings)
            for _ in range(5)
        ]
        printed = {run.communicate() for run in runs}
        assert len(printed) == 1
        ((out, _),) = printed
        assert out.decode() == said(cache=False)[2]
        assert [path.suffix for path in (root / FOLDER).iterdir() if path.name != ".gitignore"] == [".json"]


NAMES = ("a.yaml", "b.yaml", "c.yml", "d/a.yaml", "d/e/b.yaml")
TEXTS = (
    journey(),
    journey("Pay", "eva"),
    PERSONA.format(id="ana"),
    PERSONA.format(id="eva"),
    "kind: organization\ntitle: O\nactors:\n  desk: {title: Desk}\n",
    "kind: blueprint\njourney: a\nsteps:\n  ask: {support: {by: crm}}\n",
    "kind: journey\nid: a\ntitle: T\nsteps: {}\n",
    "on: push\njobs: {}\n",
    "a: [",
    "",
)
STEPS = st.one_of(
    st.tuples(st.just("write"), st.sampled_from(NAMES), st.sampled_from(TEXTS)),
    st.tuples(st.just("delete"), st.sampled_from(NAMES), st.just("")),
    st.tuples(st.just("move"), st.sampled_from(NAMES), st.sampled_from(NAMES)),
    st.tuples(st.just("ignore"), st.sampled_from(("", "d/", "e/")), st.sampled_from(("", "a.yaml\n", "d/\n"))),
    st.tuples(st.just("settings"), st.sampled_from(("", "d/")), st.sampled_from(("", 'exclude = ["e/"]\n'))),
    st.tuples(st.just("nothing"), st.just(""), st.just("")),
)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=st.lists(st.tuples(STEPS, st.sampled_from((".", "a.yaml", "d", "*.yaml"))), min_size=2, max_size=8))
def test_any_way_of_working_is_told_as_it_is(
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
    steps: list[tuple[tuple[str, str, str], str]],
) -> None:
    root = tmp_path_factory.mktemp("work")
    monkeypatch.chdir(root)
    put(root, "cxkit.toml", "")
    put(root, "a.yaml", TEXTS[0])
    for (what, name, more), path in steps:
        if what == "write":
            put(root, name, more)
        elif what == "delete":
            (root / name).unlink(missing_ok=True)
        elif what == "move" and (root / name).exists() and not (root / more).exists():
            (root / more).parent.mkdir(parents=True, exist_ok=True)
            (root / name).rename(root / more)
        elif what in ("ignore", "settings"):
            put(root, f"{name}{'.gitignore' if what == 'ignore' else 'cxkit.toml'}", more)
        expected = said(path, cache=False)
        assert said(path, cache=True) == expected
        assert said(path, cache=True) == expected
