"""Whatever the layout: faults are undone to the byte, a second run finds nothing to do, and no two codes fight."""

import re
import shutil
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cxkit import api
from cxkit.api.fixing import Fixed
from cxkit.lint.catalogue import entries
from cxkit.source import Document, read
from cxkit.source.marks import marks
from tests.source.layouts import Written, documents

ROOT = Path(__file__).resolve().parents[2]
CALM = (HealthCheck.too_slow, HealthCheck.function_scoped_fixture)

# Pattern and fault: what an author may write instead, and can only have meant in one way.
FAULTS = (
    (r"(?<=[\s{-])customer:(?=\s)", ("cliente:", "Cliente:", "'cliente':", "custommer:")),
    (r"(?<=[\s{,])emotion:(?=\s)", ("emocion:", "emoción:", "Emotion:", '"emocion":')),
    (r"(?<=[\s{,])evidence:(?=\s)", ("evidencia:", "evidencias:", "evidense:")),
    (r"(?<=[\s{-])phase:(?=\s)", ("fase:", "etapa:", "Phase:")),
    (r"^steps:(?=\s)", ("pasos:", '"pasos":', "'pasos':")),
    (r"^kind:(?= \w)", ("Kind:", "tipo:", "KIND:")),
    (r"^kind: journey\r?\n(?=\w)", ("",)),
    (r"(?<=^kind: )journey(?=\s)", ("viaje", "jorney", "'Journey'")),
    (r"(?<=^status: )validated(?=\s)", ("validado", "Validated", '"validatd"')),
    (r"(?<=emotion: )-?\d(?=[\s,}])", ('"{}"', "'{}'")),
    (r"(?<=\btime: )(\d+)m(?=[\s,}])", ("{0} minutos", "{0} min.", "'{0} minutes'")),
    (r"(?<=\bmax: )(\d+)h(?=[\s,}])", ("{0} horas", "{0} hours")),
)


class Home:
    """A copy of the examples, in which one file at a time is written anew."""

    def __init__(self, root: Path) -> None:
        self.root = root
        shutil.copytree(ROOT / "examples", root, dirs_exist_ok=True)
        self.journeys = [path for path in sorted(root.rglob("*.yaml")) if b"\nsteps:" in path.read_bytes()]
        self.journeys = [path for path in self.journeys if self._clean(path)]
        self.texts = {path: path.read_text(encoding="utf-8") for path in self.journeys}

    @staticmethod
    def _clean(path: Path) -> bool:
        return not any(each.fix and each.fix.safe for each in api.lint([str(path)]).findings.diagnostics)

    def fix(self, path: Path, data: bytes, *, unsafe: bool = False) -> tuple[bytes, Fixed]:
        path.write_bytes(data)
        try:
            done = api.fix([str(path)], unsafe=unsafe)
            return path.read_bytes(), done
        finally:
            path.write_bytes(self.texts[path].encode())


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Home:
    return Home(tmp_path_factory.mktemp("examples"))


def laid_out(text: str, random: Random) -> bytes:
    """The same journey with remarks between and behind its lines, other line ends, and perhaps a byte order mark."""
    lines: list[str] = []
    plain = not re.search(r"[|>][-+]?\s*$", text, re.MULTILINE)
    for line in text.splitlines():
        if plain and random.random() < 0.1:
            lines.append(random.choice(["", "   ", "# nota: [sí]", "  # 😀 'x", "    # - a: b"]))
        if plain and random.random() < 0.1 and line.strip() and not re.search(r"#|[|>&*]\s*$", line):
            line += random.choice(["   ", " # por qué", "  #: {"])
        lines.append(line)
    newline = random.choice(["\n", "\r\n"])
    mark = b"\xef\xbb\xbf" if random.random() < 0.3 else b""
    return mark + (newline.join(lines) + random.choice(["", newline])).encode()


def spoilt(data: bytes, random: Random) -> bytes:
    """With one to six faults in different places."""
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    text = data[len(mark) :].decode()
    wanted = [
        (found.start(), found.end(), found[0], found.groups(), random.choice(faults))
        for pattern, faults in FAULTS
        for found in re.finditer(pattern, text, re.MULTILINE)
        if "#" not in text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
    ]
    random.shuffle(wanted)
    chosen: list[tuple[int, int, str, tuple[str, ...], str]] = []
    for each in wanted[:6]:
        if all(each[1] < other[0] or other[1] < each[0] for other in chosen):
            chosen.append(each)
    for start, end, old, groups, fault in sorted(chosen, reverse=True):
        text = text[:start] + fault.format(*(groups or (old,))) + text[end:]
    return mark + text.encode()


@given(seed=st.integers(0, 2**32))
@settings(max_examples=40, deadline=None, suppress_health_check=CALM)
def test_what_was_spoilt_is_as_it_was(home: Home, seed: int) -> None:
    random = Random(seed)
    path = random.choice(home.journeys)
    data = laid_out(home.texts[path], random)
    broken = spoilt(data, random)
    fixed, done = home.fix(path, broken)
    assert fixed == data
    assert [each.code for each in done.linted.findings.diagnostics if each.severity.word == "error"] == []
    again, done = home.fix(path, fixed)
    assert again == data
    assert (list(done.changes), list(done.linted.findings.fixed or ())) == ([], [])


def kept(document: Document) -> list[str]:
    return [mark.word for mark in marks(document) if mark.kind == "comment"]


def errors(done: Fixed) -> list[str]:
    return [each.code for each in done.linted.findings.diagnostics if each.severity.word == "error"]


@given(written=documents(), head=st.sampled_from(["", "kind: journey\n", "title: A\n"]), unsafe=st.booleans())
@settings(max_examples=80, deadline=None, suppress_health_check=CALM)
def test_any_file_at_all_is_fixed_once_and_for_all(written: Written, head: str, unsafe: bool) -> None:
    mark = b"\xef\xbb\xbf" if written.data.startswith(b"\xef\xbb\xbf") else b""
    own = "kind" in written.value or "title" in written.value or written.data[len(mark) :].startswith((b"%", b"---"))
    data = mark + ("" if own else head).encode() + written.data[len(mark) :]
    first = api.fix(["-"], stdin=data, unsafe=unsafe)
    assert first.stdin is not None
    assert first.notes == []
    before, after = read(data), read(first.stdin)
    assert kept(after) == kept(before) or unsafe
    assert (after.bom, after.value is None) == (before.bom, before.value is None)
    for sign in ("\r\n", "\r", "\n"):
        assert (sign in after.text) <= (sign in before.text) or not before.text.count("\n")
    if not first.changes:
        assert first.stdin == data
    second = api.fix(["-"], stdin=first.stdin, unsafe=unsafe)
    assert second.stdin == first.stdin
    assert list(second.linted.findings.fixed or ()) == []
    if unsafe:
        reasons = first.linted.findings.unfixed.values()
        assert all(not each.fix for each in first.linted.findings.diagnostics) or reasons


@given(
    written=documents(), place=st.integers(0, 10_000), sign=st.sampled_from("\t\0\x1b\"':#*&<\u202e\u2028[]{},-\r\n")
)
@settings(max_examples=80, deadline=None, suppress_health_check=CALM)
def test_a_file_that_was_spoilt_anywhere_is_never_made_worse(written: Written, place: int, sign: str) -> None:
    text = "kind: journey\n" + written.data.decode("utf-8-sig")
    at = place % len(text)
    data = (text[:at] + sign + text[at:]).encode()
    before = api.fix(["-"], stdin=data, write=False)
    assert before.stdin is not None
    again = api.fix(["-"], stdin=before.stdin)
    assert again.stdin == before.stdin
    left, told = read(before.stdin).problems, read(data).problems
    assert sum(found.severity == "error" for found in left) <= sum(found.severity == "error" for found in told)


SLOTS: dict[str, tuple[str, str]] = {
    "KND001": ("Kind", "kind"),
    "SCH001": ("titulo", "title"),
    "SCH003": ('"2"', "2"),
    "SCH004": ("borrador", "draft"),
    "SCH005": ("70}", "70%}"),
    "SCH006": ("20/01/2026", "2026-01-20"),
    "TIM001": ("10 minutos", "10m"),
    "REF001": ("Cooc", "cook"),
    "REF004": ("Take_Order", "take-order"),
    "REF010": ("FLOOR", "floor"),
    "STR003": ("again, customer: B", "again-2, customer: B"),
    "STR011": ("Phone", "phone"),
    "EVI003": ("a menu", "Menu"),
    "YML032": ("Dinner #1", '"Dinner #1"'),
    "YML037": ("Old: and new", '"Old: and new"'),
    "YML048": ("lang:en", "lang: en"),
    "STR016": ("come-inn", "come-in"),
    "YML004": ("\x07", ""),
    "YML005": ("\ufeff", ""),
    "YML006": ("\u2028", " "),
    "YML022": ("%YAML 1.1\n---\n", "---\n"),
    "YML026": ("!include other.yaml", "other.yaml"),
    "YML027": ("!Come in", '"!Come in"'),
    "YML028": ("&Sons and more", '"&Sons and more"'),
    "YML029": ("*Special offer", '"*Special offer"'),
    "YML030": ("&a ", ""),
    "YML033": ("#one", '"#one"'),
    "YML034": ("：", ": "),
    "YML035": ("Eats, and pays", '"Eats, and pays"'),
    "YML036": ("{email} arrives", '"{email} arrives"'),
    "YML038": ("?Where", '"?Where"'),
    "YML039": ("@home", '"@home"'),
    "YML040": (">5m", '">5m"'),
    "YML041": ("- Order", '"- Order"'),
    "YML042": ('"Order" a meal', "'\"Order\" a meal'"),
    "YML043": ("", '"'),
    "YML044": ("", "}"),
    "YML045": ("]", ""),
    "YML046": ("", ","),
    "YML047": ("", ":"),
    "YML049": ("   ", "    "),
    "YML050": ("\t", "  "),
    "YML051": ("\u00a0\u00a0", "  "),
    "YML052": ('"C:\\data"', "'C:\\data'"),
}
TEMPLATE = """\
{YML022}{KND001}: journey   # what it is
{SCH001}: {YML032}
status:   {SCH004}
{YML048}
reviewed: {SCH006}
notes: {YML037}
actors: {{cook: {{area: {REF010}}}}}
channels: {{phone: {{}}}}
steps:
  - id: {REF004}
    customer: Asks
    channel:  {STR011}
    emotion: {SCH003}   # glad
    evidence: Menu
    wait: {TIM001}
    next: [{{to: {REF004}, loop: true, max: 1}}, {{to: again, if: x, share: {SCH005}]
    backstage: {{do: Cooks , by: {REF001}}}
  - {{id: again, customer: A}}
  - {{id: {STR003}, evidence: [ {EVI003}, Bill ]}}
  - {{id: {STR016}, customer: C}}
variant_of: lunch
x-invisible: Or{YML004}der{YML006}a m{YML005}eal
x-labels: [&a one, {YML030}two, *a]
x-tag: {YML026}
x-exclamation: {YML027}
x-and: {YML028}
x-star: {YML029}
x-hash: [{YML033}, two]
x-wide{YML034}Order
x-comma: {{do: {YML035}, at: 1}}
x-braces: {YML036}
x-question: {{do: {YML038}}}
x-sign: {YML039}
x-more: {YML040}
x-dash: {YML041}
x-quotes: {YML042}
x-quote: "Order a meal{YML043}
x-open: {{do: Eats{YML044}
x-stray: [one]{YML045}
x-between: {{do: "Eats"{YML046} at: 1}}
x-colon{YML047} Order
x-column:
  - do: Eats
{YML049}at: 1
x-tab:
{YML050}- Eats
x-blank:
{YML051}- Eats
x-stroke: {YML052}
"""
ORGANIZATION = "kind: organization\ntitle: Bistro\nareas: {floor: {}}\n"
LUNCH = "kind: journey\nid: lunch\ntitle: Lunch\nsteps: [{id: again, customer: A}, {id: come-in, customer: C}]\n"


def table(*faulty: str) -> str:
    return TEMPLATE.format(**{code: bad if code in faulty else good for code, (bad, good) in SLOTS.items()})


@pytest.fixture(scope="module")
def bistro(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("bistro")
    (root / "cxkit.toml").touch()
    (root / "organization.yaml").write_text(ORGANIZATION, encoding="utf-8")
    (root / "lunch.yaml").write_text(LUNCH, encoding="utf-8")
    return root


def mended(root: Path, text: str, *rounds: list[str]) -> str:
    path = root / "dinner.yaml"
    path.write_bytes(text.encode())
    for select in rounds:
        done = api.fix([str(path)], unsafe=True, select=select)
        assert list(done.notes) == []
        if path.read_bytes().decode() == table():
            break
    return path.read_bytes().decode()


@pytest.mark.parametrize("code", SLOTS)
def test_a_fault_in_its_slot_is_found_and_fixed(bistro: Path, code: str) -> None:
    assert table(code) != table()
    assert mended(bistro, table(code), [code]) == table()
    assert mended(bistro, table(), [code]) == table()


@pytest.mark.parametrize("one", SLOTS)
def test_no_two_codes_fight(bistro: Path, one: str) -> None:
    """Together, and one after the other; which of the two comes first goes by turns."""
    for number, other in enumerate([*SLOTS][: [*SLOTS].index(one)]):
        both = table(one, other)
        first, last = (one, other) if number % 2 else (other, one)
        assert mended(bistro, both, [one, other]) == table(), other
        assert mended(bistro, both, [first], [last], [first]) == table(), other


def test_every_code_with_fixes_has_a_slot() -> None:
    assert set(SLOTS) == {entry.code for entry in entries() if entry.fixable}


def test_all_faults_at_once(bistro: Path) -> None:
    assert mended(bistro, table(*SLOTS), list(SLOTS)) == table()


@given(one=documents(), other=documents())
@settings(max_examples=40, deadline=None, suppress_health_check=CALM)
def test_files_that_do_not_know_each_other_are_judged_alike_together(
    tmp_path_factory: pytest.TempPathFactory, one: Written, other: Written
) -> None:
    root = tmp_path_factory.mktemp("apart")
    paths = []
    for name, written in (("one", one), ("other", other)):
        (root / name).mkdir()
        (root / name / "cxkit.toml").touch()
        path = root / name / f"{name}.yaml"
        path.write_bytes(written.data.replace(b"kind: ", b"kind: journey # "))
        paths.append(str(path))

    def told(*named: str) -> list[tuple[object, ...]]:
        found = api.lint(named).findings
        return sorted((each.path, each.span, each.code, each.text()) for each in found.diagnostics)

    assert told(*paths) == sorted(told(paths[0]) + told(paths[1])) == told(*reversed(paths))
