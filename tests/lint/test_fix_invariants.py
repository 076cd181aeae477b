"""What `--fix` promises for files of every kind, with any faults, in any layout.

It settles, changes only what it reports, keeps what is not its own, and leaves no error that was not there.
"""

import re
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cxkit import api
from cxkit.api.fixing import Fixed
from cxkit.diagnostic import Diagnostic
from cxkit.lint import fix as engine
from cxkit.lint.fix import Judged
from cxkit.lint.harm import Reason, harm
from cxkit.source import Document, Edit, encode
from tests.lint.drafts import NEIGHBOURS
from tests.lint.faulty import REMARK, Draft

CALM = (HealthCheck.too_slow, HealthCheck.function_scoped_fixture)
BREAK = re.compile("\r\n|\r|\n")
NAME = "dinner.yaml"
UNSEEN = frozenset(("YML004", "YML005", "YML006", "YML051"))
"""Codes of characters that nobody sees and that other readers take for words or line breaks."""
UNREAD = ("YML", "KND", "SCH")
"""Codes of errors that keep a file from being understood: what is told beside them is not all."""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> "Home":
    monkeypatch.chdir(tmp_path)
    for name, content in NEIGHBOURS.items():
        (tmp_path / name).write_text(content, encoding="utf-8")
    return Home(monkeypatch)


class Home:
    """A workspace that drafts are judged and fixed in."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.attempts: list[tuple[Judged, Judged, list[Diagnostic]]] = []
        monkeypatch.setattr(engine, "harm", self._harm)

    def _harm(self, before: Judged, after: Judged, fixes: list[Diagnostic]) -> Reason | None:
        reason = harm(before, after, fixes)
        if reason is None:
            self.attempts.append((before, after, fixes))
        return reason

    def told(self, data: bytes) -> list[Diagnostic]:
        return list(api.lint(["-"], stdin=data, stdin_filename=NAME).findings.diagnostics)

    def fix(self, data: bytes, *, unsafe: bool) -> Fixed:
        self.attempts.clear()
        return api.fix(["-"], stdin=data, stdin_filename=NAME, unsafe=unsafe)

    def fixed(self, data: bytes, *, unsafe: bool) -> bytes:
        return self.fix(data, unsafe=unsafe).stdin or b""

    def fmt(self, data: bytes) -> bytes:
        return api.fmt(["-"], stdin=data, stdin_filename=NAME).stdin or b""


class Pass(NamedTuple):
    """One pass of fixes: the text and what was said of it, before and after."""

    before: Document
    after: Document
    told: list[Diagnostic]
    left: list[Diagnostic]
    fixed: list[Diagnostic]

    @property
    def edits(self) -> list[Edit]:
        return sorted({edit for each in self.fixed if each.fix for edit in each.fix.edits})


def passes(home: Home) -> list[Pass]:
    """The last run taken apart: of each state, the last attempt that did no harm stands."""
    stood = {id(before): (before, after, fixes) for before, after, fixes in home.attempts}
    path = str(Path.cwd() / NAME)
    return [
        Pass(before.documents[path], after.documents[path], [*before.diagnostics], [*after.diagnostics], fixes)
        for before, after, fixes in stood.values()
    ]


def applied(text: str, edits: list[Edit]) -> str:
    for edit in reversed(edits):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text


def moved(place: int, edits: list[Edit], *, behind: bool = True) -> int:
    """Where a place stands afterwards: behind what is put in just there, or before it."""
    gone = [edit for edit in edits if edit.end <= place and (behind or edit.start < place)]
    return place + sum(len(edit.text) - (edit.end - edit.start) for edit in gone)


def changes_only_what_is_reported(one: Pass) -> None:
    assert one.after.text == applied(one.before.text, one.edits)
    assert one.after.bom == one.before.bom


def keeps_what_is_not_its_own(one: Pass) -> None:
    """Comments and line ends, in their order, and the end of the file."""
    before, after = one.before.text, one.after.text
    assert REMARK.findall(after) == REMARK.findall(before)
    own = [sign for edit in one.edits for sign in BREAK.findall(edit.text)]
    gone = [sign for edit in one.edits for sign in BREAK.findall(before[edit.start : edit.end])]
    if not own and not gone:
        assert BREAK.findall(after) == BREAK.findall(before)
    assert set(own) <= set(BREAK.findall(before)) or not BREAK.search(before)
    assert after.endswith(("\r", "\n")) == before.endswith(("\r", "\n"))


def scalars(text: str) -> dict[int, tuple[Any, ...]] | None:
    """What stands where: its size, value, label, tag, and how deep; None for a text that nobody can read."""
    found: dict[int, tuple[Any, ...]] = {}
    depth = 0
    try:
        for event in yaml.parse(text, yaml.CSafeLoader):
            depth += isinstance(event, yaml.CollectionStartEvent)
            if isinstance(event, yaml.NodeEvent) and event.start_mark.index < event.end_mark.index:
                start, size = event.start_mark.index, event.end_mark.index - event.start_mark.index
                value = getattr(event, "value", type(event).__name__)
                found[start] = (size, value, event.anchor, getattr(event, "tag", None), depth)
            depth -= isinstance(event, yaml.CollectionEndEvent)
    except yaml.YAMLError:
        return None
    return found


def changes_no_other_value(one: Pass) -> None:
    before, after = scalars(one.before.text), scalars(one.after.text)
    if before is None or after is None or any(each.code in UNSEEN for each in one.fixed):
        return
    spans = [each[:2] for each in one.edits]
    mended = [each.fix.edits for each in one.fixed if each.fix and each.code.startswith("YML")]
    spans += [(edits[0].start, edits[-1].end) for edits in mended]
    kept, torn = set(), [(moved(near, one.edits, behind=False), moved(end, one.edits)) for near, end in spans]
    for start, (*what, depth) in before.items():
        end = start + what[0]
        if any(near <= end and start <= far for near, far in spans):
            torn.append((moved(start, one.edits), moved(end, one.edits)))
            continue
        place = moved(start, one.edits)
        kept.add(place)
        assert after.get(place, ())[:-1] == (*what,)
        assert after[place][-1] == depth or mended
    for start, (size, *_) in after.items():
        assert start in kept or any(start <= far + 1 and near <= start + size + 1 for near, far in torn)
    if not mended:
        assert said(after) == said(before)


def said(found: dict[int, tuple[Any, ...]]) -> list[str]:
    """Comments that were taken for text."""
    return [number for _, value, *_ in found.values() for number in REMARK.findall(str(value))]


def errors(found: list[Diagnostic]) -> Counter[str]:
    return Counter(each.code for each in found if each.severity.word == "error")


def unread(found: list[Diagnostic]) -> bool:
    return any(each.severity.word == "error" and each.code.startswith(UNREAD) for each in found)


def fixes_what_it_claims(one: Pass) -> None:
    before, after = (Counter(each.fingerprint for each in found) for found in (one.told, one.left))
    claimed = Counter(each.fingerprint for each in one.fixed)
    assert {name: n for name, n in claimed.items() if after[name] > before[name] - n} == {}
    if not unread(one.told):
        assert errors(one.left) - (errors(one.told) - errors(one.fixed)) == Counter()


def holds(home: Home, data: bytes, *, unsafe: bool) -> None:
    """All that is promised of one file."""
    done = home.fix(data, unsafe=unsafe)
    assert done.notes == []
    assert engine.CIRCLE not in done.linted.findings.unfixed.values()
    made = passes(home)
    assert [each for one in made for each in one.fixed] == list(done.linted.findings.fixed or ())
    assert (encode(made[-1].after) if made else data) == done.stdin
    for one in made:
        changes_only_what_is_reported(one)
        keeps_what_is_not_its_own(one)
        changes_no_other_value(one)
        fixes_what_it_claims(one)
    again = home.fix(done.stdin or b"", unsafe=unsafe)
    assert (again.stdin, list(again.linted.findings.fixed or ())) == (done.stdin, [])


@given(seed=st.integers(0, 2**40), most=st.integers(1, 8), unsafe=st.booleans())
@settings(max_examples=2000, deadline=None, suppress_health_check=CALM)
def test_fixes_settle_and_touch_nothing_else(home: Home, seed: int, most: int, unsafe: bool) -> None:
    holds(home, Draft(seed, most).written(), unsafe=unsafe)


@given(seed=st.integers(0, 2**40), most=st.integers(1, 4))
@settings(max_examples=150, deadline=None, suppress_health_check=CALM)
def test_only_what_each_fault_brings_alone_comes_to_light(home: Home, seed: int, most: int) -> None:
    draft = Draft(seed, most, tears=0)
    clean = errors(home.told(draft.written(())))
    known = clean.copy()
    for number in range(len(draft.faults)):
        known += errors(home.told(draft.written([number]))) - clean
    torn = any(fault.code.startswith("YML") for fault in draft.faults)  # several of these hide one another
    for unsafe in (False, not torn):
        found = home.fix(draft.written(), unsafe=unsafe).linted.findings
        assert errors([*found.diagnostics]) - (known - errors([*(found.fixed or ())])) == Counter()


@given(seed=st.integers(0, 2**40), most=st.integers(0, 6), unsafe=st.booleans())
@settings(max_examples=200, deadline=None, suppress_health_check=CALM)
def test_fixes_and_the_one_layout_leave_each_other_alone(home: Home, seed: int, most: int, unsafe: bool) -> None:
    data = Draft(seed, most).written()
    for first in (data, home.fmt(data)):
        done = home.fmt(home.fixed(first, unsafe=unsafe))
        assert home.fixed(done, unsafe=unsafe) == done
        assert home.fmt(done) == done
        assert sorted(REMARK.findall(done.decode())) == sorted(REMARK.findall(data.decode()))


def test_an_id_that_has_swallowed_a_comment_keeps_it(home: Home) -> None:
    text = 'kind: journey\ntitle: A\nsteps:\n  - id: "Take Order #new: ask Ana"\n    customer: Orders\n'
    assert [each.code for each in home.told(text.encode()) if each.code == "REF004"] == ["REF004"]
    assert home.fixed(text.encode(), unsafe=True).decode() == text
