"""What holds of the commands for all input: they end in order, say true places, and give the same bytes everywhere."""

import json
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

if not sys.platform.startswith("linux"):
    pytest.skip("limits of processes and rights of files are those of Linux", allow_module_level=True)

from tests.hostile import judge
from tests.hostile.case import Run, journey, spelt
from tests.hostile.parent import Ended, Parent
from tests.hostile.playing import started
from tests.hostile.stage import look, set_up
from tests.render import pages
from tests.source.layouts import documents

DOMAIN = Path(__file__).parents[1] / "data/domain"
WHOLE = [path.read_bytes() for path in sorted(DOMAIN.glob("*.yaml"))]
PINCH = (*"\t\0\x1b\"':#*&<>[{}]|-!%@`\u202e\u2028\x85\ufeff\r9é😀", "\r\n", "\n")
FEW = settings(
    max_examples=20,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
COMMANDS = (
    ("lint", "map.yaml", "--output-format", "json"),
    ("lint", "map.yaml", "--lang", "es"),
    ("lint", "map.yaml", "--diff", "--unsafe-fixes"),
    ("stats", "map.yaml"),
    ("render", "map.yaml", "--view", "all", "-f", "dot,md,txt", "-o", "../out"),
    ("fmt", "map.yaml", "--diff"),
    ("lint", "map.yaml", "--fix"),
    ("fmt", "map.yaml"),
)


@st.composite
def torn(draw: st.DrawFn) -> bytes:
    """A journey with lines lost, doubled and swapped, and signs put in anywhere."""
    whole = draw(st.one_of(st.sampled_from(WHOLE), documents().map(lambda written: written.data)))
    lines = whole.splitlines(keepends=True)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(lines) - 1))
        match draw(st.sampled_from(("lose", "double", "swap", "sign", "byte"))):
            case "lose":
                del lines[at : at + draw(st.integers(1, 3))]
                lines = lines or [b""]
            case "double":
                lines.insert(at, lines[at])
            case "swap":
                lines[at], lines[-1] = lines[-1], lines[at]
            case "sign":
                place, sign = draw(st.integers(0, len(lines[at]))), draw(st.sampled_from(PINCH))
                lines[at] = lines[at][:place] + sign.encode() + lines[at][place:]
            case "byte":
                place = draw(st.integers(0, len(lines[at])))
                lines[at] = lines[at][:place] + bytes([draw(st.integers(0, 255))]) + lines[at][place + 1 :]
    return b"".join(lines)


class Place:
    """A stage that one input after the other is put on."""

    def __init__(self, parent: Parent, root: Path) -> None:
        self.parent, self.root = parent, root
        set_up(root, {"in/cxkit.toml": ""})

    def put(self, data: bytes, name: str = "map.yaml") -> None:
        (self.root / "in" / name).write_bytes(data)

    def run(self, *arguments: str, cwd: str = "in", **env: str) -> Ended:
        return started(Run(arguments, None, env=env, wishes={"cwd": cwd}), self.parent, self.root)

    def findings(self, *arguments: str) -> list[dict[str, Any]]:
        ended = self.run("lint", *(arguments or ("map.yaml",)), "--output-format", "json")
        judge.spoken(ended, data=True)
        found: list[dict[str, Any]] = json.loads(ended.out)["diagnostics"]
        return found


@pytest.fixture
def place(parent: Parent, tmp_path: Path) -> Place:
    return Place(parent, tmp_path)


def orderly(place: Place, data: bytes) -> None:
    place.put(data)
    for command in COMMANDS:
        before = look(place.root)
        ended = place.run(*command)
        judge.spoken(ended, data="json" in command, lines="--diff" in command)
        after = look(place.root)
        changed = {name for name in before.keys() | after.keys() if before.get(name) != after.get(name)}
        allowed = {"in/map.yaml"} if command[-1] == "--fix" or command == ("fmt", "map.yaml") else set()
        assert {name for name in changed if not name.startswith("out")} <= allowed
        for name in changed:
            if name.startswith("out/") and (place.root / name).is_file():
                judge.written(place.root / name)


@FEW
@given(data=torn())
def test_every_command_ends_in_order_on_torn_journeys(place: Place, data: bytes) -> None:
    orderly(place, data)


@FEW
@given(data=st.binary(max_size=400))
def test_every_command_ends_in_order_on_raw_bytes(place: Place, data: bytes) -> None:
    orderly(place, data)


@FEW
@given(data=torn(), above=st.integers(1, 5))
def test_findings_stand_in_the_text_and_move_with_it(place: Place, data: bytes, above: int) -> None:
    """Lines and columns exist; comments put above move every finding by as many lines, and change nothing else."""
    place.put(data)
    found = place.findings()
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for each in found:
        assert 1 <= each["line"] <= len(lines)
        assert 1 <= each["column"] <= len(lines[each["line"] - 1]) + 1
    if text.startswith(("%", "\ufeff", "-", "!", "&", "<", "#")) or not text.strip():
        return
    place.put(("# ñ 😀\n" * above).encode() + text.encode())
    moved = place.findings()
    unmoved = [each for each in found if each["line"] > 1 or each["column"] > 1]
    assert [(each["code"], each["line"] + above, each["column"]) for each in unmoved] == [
        (each["code"], each["line"], each["column"])
        for each in moved
        if (each["line"], each["column"]) != (above + 1, 1)
    ] or len(found) != len(moved)


@FEW
@given(source=documents(newlines=("\n",)))
def test_line_ends_do_not_move_a_finding(place: Place, source: Any) -> None:
    place.put(source.data)
    found = place.findings()
    place.put(source.data.replace(b"\n", b"\r\n"))
    where = ("code", "line", "column", "end_line", "end_column", "fingerprint")
    assert [[each[key] for key in where] for each in place.findings()] == [
        [each[key] for key in where] for each in found
    ]


@pytest.mark.parametrize("form", [("lint",), ("lint", "--output-format", "json"), ("stats",), ("render",), ("report",)])
def test_the_same_files_give_the_same_bytes_everywhere(place: Place, form: tuple[str, ...], tmp_path: Path) -> None:
    """Whatever the zone, the language of the machine, the hash seed, the folder and the order of the arguments."""
    for number, data in enumerate(WHOLE):
        place.put(data, f"f{number}.yaml")
    names = [f"f{number}.yaml" for number in range(len(WHOLE))]
    made: list[tuple[bytes, dict[str, bytes]]] = []
    ways: tuple[tuple[list[str], str, bool, dict[str, str]], ...] = (
        (names, "in", True, {"PYTHONHASHSEED": "1", "TZ": "UTC"}),
        (names[::-1], "in", True, {"PYTHONHASHSEED": "4242", "TZ": "Asia/Tokyo", "LANG": "de_DE.UTF-8"}),
        ([f"../in/{name}" for name in names], "home", False, {"TZ": "America/Caracas", "COLUMNS": "40"}),
    )
    for number, (given_names, cwd, fresh, env) in enumerate(ways):
        if fresh and cwd != "in":
            raise AssertionError("a fresh process begins in the folder `in`")
        out = tmp_path / f"out/{number}"
        told = () if form[0] in ("lint", "stats") else ("-o", str(out))
        wishes = {} if fresh else {"cwd": cwd}
        run = Run((*form, *given_names, "--lang", "en", *told), None, env=env, fresh=fresh, wishes=wishes)
        ended = started(run, place.parent, place.root)
        assert ended.code in (0, 1), ended.err
        files = {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}
        said = ended.out if form[0] in ("lint", "stats") else b""
        made.append((said if cwd == "in" or "json" in form else b"", files))
    assert made[0][0] or made[0][1]
    assert made[0] == made[1]
    assert made[0][1] == made[2][1]
    if "json" in form:
        assert made[0][0] == made[2][0]


def test_findings_of_a_file_are_its_own(place: Place) -> None:
    """Of files that name nothing in one another, all together tell what each tells alone."""
    alone = []
    lines = (
        "    frontstage: d\n",
        "    wait: soon\n    emotion: 7\n",
        "    next: nowhere\n",
        "    id: end\n    custom: x\n",
    )
    lone = [*(journey(each).encode() for each in lines), b"kind: journey\ntitle: [\n", b"\xff"]
    for number, data in enumerate(lone):
        place.put(data, f"f{number}.yaml")
        alone += place.findings(f"f{number}.yaml")
        (place.root / f"in/f{number}.yaml").unlink()
    for number, data in enumerate(lone):
        place.put(data, f"f{number}.yaml")
    together = place.findings(*(f"f{number}.yaml" for number in range(len(lone))))
    key = ("path", "line", "column", "code", "message")
    assert len(together) > 6
    assert sorted([each[name] for name in key] for each in together) == sorted(
        [each[name] for name in key] for each in alone
    )


HOSTILE = st.text(
    st.one_of(st.characters(exclude_categories=["Cs", "Cc"]), st.sampled_from("<>&\"'`]-!/?;:(){}\\$%#=")),
    min_size=1,
    max_size=40,
) | st.sampled_from(
    [
        "<script>alert(1)</script>",
        "]]><svg onload=alert(1)>",
        "--><iframe src=javascript:alert(1)>",
        "</style></title></text><base href=//e>",
        '" onload="alert(1)" x="',
        "' style='x:expression(1)' '",
        "&#x3c;script&#x3e;&lt;script&gt;",
        "{{7*7}}${7*7}<%=7*7%>",
        "<!--<![CDATA[<?xml<!DOCTYPE",
    ]
)
_SHAPE = """source => {
  const page = new DOMParser().parseFromString(source, 'text/html')
  const names = new Set()
  for (const element of page.querySelectorAll('*'))
    for (const name of [''].concat(element.getAttributeNames())) names.add(`${element.localName} ${name}`)
  const links = [...page.querySelectorAll('[href]')].map(element => element.getAttribute('href'))
  return [[...names].sort(), links, page.body.textContent]
}"""


def test_text_is_never_markup(place: Place) -> None:
    """A browser finds no other elements and attributes in pages and pictures than those that harmless words have."""
    from tests.browser import page

    def written(words: str) -> dict[str, str]:
        out = place.root / "out"
        for path in sorted(out.rglob("*"), reverse=True):
            path.rmdir() if path.is_dir() else path.unlink()
        folder = place.root / "in" / "w"
        for path in folder.rglob("*") if folder.exists() else ():
            path.unlink()
        if folder.exists():
            folder.rmdir()
        pages.workspace(folder, "@@")
        for path in folder.iterdir():
            path.write_text(path.read_text().replace("@@", "".join(map(spelt, words))))
        for command in (
            ("render", "w", "--view", "all", "-f", "svg,html-table", "-o", "../out/a"),
            ("report", "w", "-o", "../out/b"),
        ):
            ended = place.run(*command)
            assert ended.code == 0, ended.err
        return {
            str(path.relative_to(out)): path.read_text() for path in out.rglob("*") if path.suffix in (".svg", ".html")
        }

    with page() as view:
        wanted = set(LATER)
        for words in ("palabras", "0" * 30, "una frase con muchas palabras que ocupa más de una línea en todas partes"):
            shapes = {name: view.evaluate(_SHAPE, text) for name, text in written(words).items()}
            assert {name.rpartition(".")[2] for name in shapes} == {"svg", "html"}
            wanted |= {known for names, *_ in shapes.values() for known in names}

        @settings(FEW, max_examples=15)
        @given(words=HOSTILE)
        def inert(words: str) -> None:
            for name, text in written(words).items():
                names, links, _ = view.evaluate(_SHAPE, text)
                assert set(names) <= wanted, (name, set(names) - wanted)
                assert all(judge.LINKS.match(link) or link == "data:," for link in links), (name, links)

        inert()


LATER = {"tspan ", "text lang", "text direction", "text unicode-bidi"}
"""What words of other scripts bring along."""
