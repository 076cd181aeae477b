"""Whatever the layout: a comment hides what it is written for and nothing else, and without it all is as it was."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from types import SimpleNamespace
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from cxkit import api
from cxkit.diagnostic import Diagnostic, Severity
from cxkit.lint.gathering import apart
from cxkit.lint.ignoring import unhidable
from cxkit.lint.silencing import silence
from cxkit.lint.suppressing import Setting, suppressed
from cxkit.lint.terms import Terms
from cxkit.model.workspace import Workspace
from cxkit.render.findings import Findings
from cxkit.source import Document, Pointer, encode, read
from cxkit.source.marks import marks
from tests.lint.test_fix_property import laid_out
from tests.source.layouts import Written, documents

ROOT = Path(__file__).resolve().parents[2]
CALM = (HealthCheck.too_slow, HealthCheck.function_scoped_fixture)
HEADS = ("kind: journey\n", "kind: journey\ntitle: A\nstatus: validated\n", "title: A\n")


@cache
def texts() -> list[str]:
    """Journeys that have a lot to say."""
    paths = [*(ROOT / "examples").rglob("*.yaml"), *(ROOT / "tests/data/domain").rglob("*.yaml")]
    found = [path.read_text(encoding="utf-8") for path in sorted(paths)]
    return [text for text in found if "\nsteps:" in text and "cxkit:" not in text]


def poor(data: bytes, random: Random) -> bytes:
    """The same file without some of its lines, and perhaps held to more than it was."""
    lines = data.splitlines(keepends=True)
    kept = [line for line in lines if not re.match(rb"\s+\w+: [^|>&\[{]*$", line) or random.random() < 0.8]
    text = b"".join(kept)
    return re.sub(rb"(?m)^status: \w+", b"status: validated", text) if random.random() < 0.5 else text


def found(data: bytes) -> Findings:
    return api.lint(["-"], stdin=data).findings


def parts(findings: Findings) -> list[Diagnostic]:
    return [part for each in findings.diagnostics for part in apart(each)]


def same(found: list[Diagnostic]) -> Counter[tuple[object, ...]]:
    """Findings wherever they stand."""
    return Counter((each.code, each.fingerprint) for each in found)


def one_is_hidden(data: bytes, random: Random) -> None:
    before = found(data)
    known = read(data)
    choice = [each for each in parts(before) if each.code not in unhidable()]
    assume(choice and known.value is not None)
    wanted = random.choice(choice)
    text = silence(known, [wanted], "why")
    assert isinstance(text, Document)
    after = found(encode(text))
    hidden = [each for each, reason in after.hidden if reason == "why"]
    assert len(hidden) == len(after.hidden)
    assert {each.code for each in hidden} == {wanted.code}
    assert same([wanted]) <= same(hidden)
    assert same(parts(after)) + same(hidden) == same(parts(before))
    line = next(line for line in text.text.splitlines() if "cxkit: ignore" in line)
    if not line.lstrip().startswith("#"):
        assert {each.span.line for each in hidden} <= {wanted.span.line, *behind(text, hidden)}
    if line.lstrip().startswith("# cxkit: ignore-file"):
        assert not any(each.code == wanted.code for each in parts(after))
    verb = "ignore-file" if "ignore-file" in line else "ignore"
    comment = f"# cxkit: {verb}[{wanted.code}] -- why"
    indent = line[: len(line) - len(line.lstrip())]
    written = f"{indent}{comment}{text.newline}" if line.lstrip().startswith("#") else f"  {comment}"
    assert text.text.replace(written, "", 1) == known.text


def behind(text: Document, hidden: list[Diagnostic]) -> set[int]:
    """The lines of values whose key has the comment behind it."""
    return {each.span.line for each in hidden if text.locate(each.pointer, "key").line != each.span.line}


@given(seed=st.integers(0, 2**32))
@settings(max_examples=15, deadline=None, suppress_health_check=CALM)
def test_a_comment_hides_its_finding_in_a_journey(seed: int) -> None:
    random = Random(seed)
    one_is_hidden(poor(laid_out(random.choice(texts()), random), random), random)


def pointers(value: object, above: Pointer = ()) -> Iterator[Pointer]:
    if isinstance(value, (dict, list)):
        for step, item in value.items() if isinstance(value, dict) else enumerate(value):
            yield (*above, step)
            yield from pointers(item, (*above, step))


@given(written=documents(), head=st.sampled_from(HEADS), seed=st.integers(0, 2**32))
@settings(max_examples=100, deadline=None, suppress_health_check=CALM)
def test_a_comment_finds_a_place_in_any_layout(written: Written, head: str, seed: int) -> None:
    random = Random(seed)
    document = read(headed(written, head))
    assume(document.value is not None)
    at = random.choice([*pointers(document.value)])
    part = random.choice(("key", "value"))
    wanted = Diagnostic("-", document.locate(at, part), "INT006", Severity.INFO, "a message", pointer=at)
    text = silence(document, [wanted], "why")
    assert isinstance(text, Document)
    assert text.value == document.value
    now = wanted._replace(span=text.locate(at, part))
    other = now._replace(code="STR005")
    nothing: Any = SimpleNamespace(workspace=Workspace(), judged=(), diagnostics=())
    settled = suppressed([now, other], {"-": text}, Setting(nothing, Terms(), {}, True))
    assert (settled.told, [each.diagnostic for each in settled.hidden]) == ([other], [now])


def headed(written: Written, head: str) -> bytes:
    mark = b"\xef\xbb\xbf" if written.data.startswith(b"\xef\xbb\xbf") else b""
    own = written.data[len(mark) :].startswith((b"%", b"---")) or "kind" in written.value or "title" in written.value
    return mark + (b"" if own else head.encode()) + written.data[len(mark) :]


def all_is_hidden(data: bytes) -> None:
    before = found(data)
    done = api.hide(["-"], "por qué", stdin=data)
    assert done.stdin is not None
    old, new = read(data), read(done.stdin)
    assert new.value == old.value
    kept = Counter(mark.word for mark in marks(new) if mark.kind == "comment" and "cxkit: ignore" not in mark.word)
    joined = [mark.word for mark in marks(new) if mark.kind == "comment" and "cxkit: ignore" in mark.word]
    lost = Counter(mark.word for mark in marks(old) if mark.kind == "comment") - kept
    assert all(any(word in comment for comment in joined) for word in lost)
    after = found(done.stdin)
    assert after.diagnostics == done.linted.findings.diagnostics
    silent = done.failed == [] == list(done.notes)
    if silent:
        assert all(each.code in unhidable() for each in after.diagnostics)
        assert len(after.hidden) == len(before.hidden) + sum(each.code not in unhidable() for each in parts(before))
    assert silent or old.value is None or any(each.code in unhidable() for each in after.diagnostics)
    again = api.hide(["-"], "otra vez", stdin=done.stdin)
    assert again.stdin == done.stdin
    assert (list(again.changes), again.done) == ([], None)


@given(seed=st.integers(0, 2**32))
@settings(max_examples=15, deadline=None, suppress_health_check=CALM)
def test_all_of_a_journey_is_hidden_once_and_for_all(seed: int) -> None:
    random = Random(seed)
    all_is_hidden(poor(laid_out(random.choice(texts()), random), random))


@given(written=documents(), head=st.sampled_from(HEADS))
@settings(max_examples=40, deadline=None, suppress_health_check=CALM)
def test_all_of_any_file_is_hidden_once_and_for_all(written: Written, head: str) -> None:
    all_is_hidden(headed(written, head))
