"""The house rules: which room knows which, what starts fast, and that both languages say everything."""

import ast
import re
import string
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po
from importlinter.cli import lint_imports

import cxkit
import hatch_build
from cxkit.words import LANGUAGES, N_, NN_, listed, say

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted((ROOT / "cxkit").rglob("*.py"))
CATALOGUES = sorted((ROOT / "cxkit/words").glob("*/*.po"))
HOMELESS = {"utils", "util", "helpers", "helper", "common", "base", "misc"}


class Said(NamedTuple):
    """A message of the code: where it is written, and its plural if it has one."""

    room: str
    place: str
    message: str
    many: str | None


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def said() -> tuple[Said, ...]:
    return tuple(message for path in MODULES for message in _said_in(path))


def _said_in(path: Path) -> Iterator[Said]:
    room = path.relative_to(ROOT / "cxkit").parts[0].removesuffix(".py")
    with path.open("rb") as stream:
        for line, message, _, _ in extract("python", stream, keywords={"N_": None, "NN_": (1, 2)}):
            one, many = message if isinstance(message, tuple) else (message, None)
            yield Said(room, f"{name_of(path)}:{line}", one, many)


ROOMS = sorted({message.room for message in said()})


@cache
def catalogue(path: Path) -> Catalog:
    with path.open("rb") as stream:
        return read_po(stream, locale=path.parent.name, abort_invalid=True)


def entries(path: Path) -> list[Message]:
    return [entry for entry in catalogue(path) if entry.id]


def forms(text: str | tuple[str, ...] | list[str]) -> list[str]:
    return [text] if isinstance(text, str) else list(text)


def placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def printed(program: str) -> list[str]:
    """The lines that a Python program prints in a process of its own."""
    command = [sys.executable, "-c", program]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()


def test_rooms_and_libraries_are_imported_one_way(capsys: pytest.CaptureFixture[str]) -> None:
    broken = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert not broken, capsys.readouterr().out


def test_the_version_is_answered_before_anything_is_imported() -> None:
    program = (
        "import sys; before = set(sys.modules); sys.argv = ['cxkit', '--version']\n"
        "from cxkit.__main__ import main; main(); print(*sorted(set(sys.modules) - before))"
    )
    assert printed(program) == [f"cxkit {cxkit.__version__}", "cxkit cxkit.__main__"]


def test_the_package_is_light_and_gives_its_nouns_when_asked() -> None:
    program = (
        "import cxkit, sys; print(*[name for name in sys.modules if 'cxkit' in name])\nprint(cxkit.Severity.ERROR.word)"
    )
    assert printed(program) == ["cxkit", "error"]
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = cxkit.nothing


def test_the_version_is_in_the_changelog() -> None:
    assert f"## {cxkit.__version__} " in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_says_what_it_is_and_stays_short(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert path.stem not in HOMELESS
    if not text and path.name == "__init__.py" and len(path.relative_to(ROOT).parts) > 3:
        return  # a folder inside a room needs no sentence of its own
    assert len(text.splitlines()) <= 400
    first = (ast.get_docstring(ast.parse(text)) or "").partition("\n\n")[0]
    assert re.search(r"[.?!)]$", first), f"opens with no sentence: {first!r}"


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_every_message_of_the_room_is_translated(room: str, language: str) -> None:
    known = {
        form: entry
        for path in CATALOGUES
        if path.parent.name == language
        for entry in entries(path)
        if all(forms(entry.string))
        for form in [tuple(forms(entry.id))]
    }
    wanted = (message for message in said() if message.room == room)
    silent = [
        f"{place}: {message}"
        for _, place, message, many in wanted
        if ((message,) if many is None else (message, many)) not in known
    ]
    assert silent == [], "\n".join([f"{len(silent)} not translated", *silent])


@pytest.mark.parametrize("path", CATALOGUES, ids=name_of)
def test_a_catalogue_holds_finished_messages_of_the_code_and_no_others(path: Path) -> None:
    alive = {message.message for message in said()}
    faults = [f"kept although gone: {entry.id}" for entry in catalogue(path).obsolete.values()]
    written = Counter(re.findall(r"^msgid (?!\"\"$).*", path.read_text(encoding="utf-8"), re.MULTILINE))
    faults += [f"written {n} times, of which the first counts: {line}" for line, n in written.items() if n > 1]
    for entry in entries(path):
        if forms(entry.id)[0] not in alive:
            faults.append(f"not in the code: {entry.id}")
        if entry.fuzzy:
            faults.append(f"fuzzy: {entry.id}")
        if not all(forms(entry.string)) or len(forms(entry.string)) != len(forms(entry.id)):
            faults.append(f"empty, or not as many forms as in English: {entry.id}")
    assert faults == [], "\n".join(faults)


@pytest.mark.parametrize("path", CATALOGUES, ids=name_of)
def test_a_translation_names_the_arguments_of_its_message(path: Path) -> None:
    faults = []
    for entry in entries(path):
        wanted = set().union(*map(placeholders, forms(entry.id)))
        may_miss = {"n"} if len(forms(entry.id)) > 1 else set()
        for text in forms(entry.string):
            given = placeholders(text)
            if given - wanted or wanted - given - may_miss:
                faults.append(f"{entry.id}: {sorted(wanted)} became {sorted(given)}")
    assert faults == [], "\n".join(faults)


@pytest.mark.parametrize("path", CATALOGUES, ids=name_of)
def test_spanish_uses_its_own_marks(path: Path) -> None:
    faults = [
        text
        for entry in entries(path)
        for text in forms(entry.string)
        for spoken in [re.sub("«[?!]»", "", text)]  # the sign itself, quoted
        if any(spoken.count(close) != spoken.count(open_) for open_, close in ("¿?", "¡!"))
        or re.search(r"(?<!=)\"\w+ ", text)
    ]
    assert faults == [], "\n".join(faults)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_messages_are_written_out_and_name_their_arguments_plainly(path: Path) -> None:
    """Arguments reach a template as finished text, so `{n:g}` and `{name!r}` would fail, and so would a bare brace."""
    calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
    faults = []
    for call in calls:
        if isinstance(call.func, ast.Name) and call.func.id in ("N_", "NN_"):
            for argument in call.args:
                text = argument.value if isinstance(argument, ast.Constant) else None
                if not isinstance(text, str) or not is_plain(text):
                    faults.append(f"{name_of(path)}:{call.lineno}: {ast.unparse(argument)}")
    assert faults == [], "\n".join(faults)


def is_plain(template: str) -> bool:
    try:
        fields = [field for field in string.Formatter().parse(template) if field[1] is not None]
    except ValueError:
        return False
    return all(name.isidentifier() and not spec and not turn for _, name, spec, turn in fields)


def test_the_rooms_of_a_language_agree() -> None:
    for language in {path.parent.name for path in CATALOGUES}:
        rooms = [path for path in CATALOGUES if path.parent.name == language]
        compiled = hatch_build.compiled(language, rooms)
        assert compiled == hatch_build.compiled(language, rooms)
        assert compiled == (ROOT / f"cxkit/words/{language}.mo").read_bytes()


def test_two_rooms_that_differ_stop_the_build(tmp_path: Path) -> None:
    for room, text in (("lint", "hola"), ("views", "buenas")):
        (tmp_path / f"{room}.po").write_text(f'msgid "hello"\nmsgstr "{text}"\n', encoding="utf-8")
    with pytest.raises(SystemExit, match=r"lint.po and views.po say 'hello' differently in 'es'"):
        hatch_build.compiled("es", sorted(tmp_path.glob("*.po")))


def test_words_fill_their_templates() -> None:
    assert say(N_("{a} and {b}"), "en", a=1.5) == "1.5 and {b}"
    assert say("{a}", "es", a=1.5) == "1,5"
    assert say(NN_("{n} cat", "{n} cats"), "es", n=1) == "1 cat"
    assert say(NN_("{n} cat", "{n} cats"), "en", n=2) == "2 cats"
    assert say("", "es") == ""
    assert say("{a}", "en", a="{b.__class__}") == "{b.__class__}"
    assert listed(["a", "b", "«informe»"], "es") == "a, b e «informe»"
    assert listed(["agua", "hielo"], "es") == "agua y hielo"
    assert listed(["a"], "en") == "a"
