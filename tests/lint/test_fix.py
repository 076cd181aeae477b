"""The engine of fixes, with rules of its own: what is made, what is taken back, and when it ends."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

import pytest

from cxkit.diagnostic import Diagnostic, Fix, Severity
from cxkit.lint.fix import PASSES, Outcome, fix
from cxkit.lint.run import run
from cxkit.model.workspace import Workspace
from cxkit.source import Document, Edit, read

Rule = Callable[[Mapping[str, Document]], list[Diagnostic]]


class State(NamedTuple):
    documents: Mapping[str, Document]
    diagnostics: Sequence[Diagnostic]


class World:
    """A few texts, judged by rules that look for words."""

    def __init__(self, texts: Mapping[str, str], *rules: Rule) -> None:
        self.texts = {path: read(text.encode()) for path, text in texts.items()}
        self.rules = rules
        self.judged = 0

    def judge(self, changed: Mapping[str, Document]) -> State:
        self.judged += 1
        documents = {**self.texts, **changed}
        found = [each for rule in self.rules for each in rule(documents)]
        return State(documents, sorted(found, key=lambda each: each.order))

    def fix(self, *, unsafe: bool = False) -> tuple[dict[str, str], Outcome]:
        outcome = fix(self.judge({}), self.judge, unsafe=unsafe)
        texts = {path: document.text for path, document in outcome.judged.documents.items()}
        assert {path: texts[path] for path in outcome.changed} == {
            path: document.text for path, document in outcome.changed.items()
        }
        return texts, outcome


def word(
    old: str, new: str | None, code: str = "TST001", *, safe: bool = True, severity: Severity = Severity.WARNING
) -> Rule:
    """Finds a word that is a value, and would write another one for it."""

    def find(documents: Mapping[str, Document]) -> list[Diagnostic]:
        found = []
        for path, document in documents.items():
            for key, value in document.value.items() if isinstance(document.value, dict) else ():
                if value == old:
                    span = document.locate((key,))
                    edits = (Edit(span.start, span.end, new),) if new is not None else ()
                    found.append(
                        Diagnostic(
                            path,
                            span,
                            code,
                            severity,
                            f"'{old}' stands there",
                            pointer=(key,),
                            fix=Fix(safe, edits) if edits else None,
                        )
                    )
        return found

    return find


def test_all_fixes_of_all_files_are_made_and_told() -> None:
    texts, outcome = World({"a": "x: old # why\ny: old\n", "b": "x: old\n", "c": "x: fine\n"}, word("old", "new")).fix()
    assert texts == {"a": "x: new # why\ny: new\n", "b": "x: new\n", "c": "x: fine\n"}
    assert set(outcome.changed) == {"a", "b"}
    assert [(each.path, each.pointer) for each in outcome.fixed] == [("a", ("x",)), ("a", ("y",)), ("b", ("x",))]
    assert (outcome.judged.diagnostics, outcome.unfixed, outcome.settled) == ([], (), True)


def test_unsafe_fixes_wait_for_a_wish() -> None:
    world = World({"a": "x: old\ny: older\n"}, word("old", "new"), word("older", "newer", safe=False))
    assert world.fix()[0] == {"a": "x: new\ny: older\n"}
    assert world.fix(unsafe=True)[0] == {"a": "x: new\ny: newer\n"}


def test_a_fix_that_runs_over_a_comment_is_unsafe() -> None:
    def rule(documents: Mapping[str, Document]) -> list[Diagnostic]:
        document = documents["a"]
        if "#" not in document.text:
            return []
        end = document.text.index("tail") + 4
        whole = Fix(True, (Edit(3, end, "one"),))
        return [Diagnostic("a", document.span(3, end), "TST001", Severity.WARNING, "long", fix=whole)]

    texts, outcome = World({"a": "x: [one, # keep\n  tail\n  ]\n"}, rule).fix()
    assert texts == {"a": "x: [one, # keep\n  tail\n  ]\n"}
    assert (outcome.changed, outcome.fixed, outcome.unfixed) == ({}, (), ())


def test_nobody_is_told_that_such_a_fix_is_safe() -> None:
    class Torn(NamedTuple):
        workspace: Workspace
        documents: Mapping[str, Document]
        diagnostics: Sequence[Diagnostic]

    document = read(b"x: [one, # keep\n  tail\n  ]\ny: old # why\n")
    spans = [(3, document.text.index("tail") + 4), (document.text.index("old"), document.text.index("old") + 3)]
    said = [
        Diagnostic("a", document.span(*span), "YML001", Severity.ERROR, "long", fix=Fix(True, (Edit(*span, "new"),)))
        for span in spans
    ]
    found = run([Torn(Workspace(members=()), {"a": document}, said)])
    assert [each.fix.safe for each in found.diagnostics if each.fix] == [False, True]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (word("bad", "[", "TST002"), "the change would bring a new error (YML044)"),
        (word("bad", "'bad'", "TST002"), "the finding would remain"),
        (word("bad", "worse", "TST002"), "it would bring a new error: TST009, line 5"),
    ],
)
def test_one_bad_fix_keeps_no_other_from_being_made(bad: Rule, reason: str) -> None:
    lines = [f"k{n}: old" for n in range(9)]
    lines[4] = "k4: bad"
    world = World(
        {"a": "\n".join(lines) + "\n", "b": "x: old\n"},
        word("old", "new"),
        bad,
        word("worse", None, "TST009", severity=Severity.ERROR),
    )
    texts, outcome = world.fix()
    assert texts == {"a": world.texts["a"].text.replace("old", "new"), "b": "x: new\n"}
    (left,) = outcome.unfixed
    assert left.diagnostic.code == "TST002"
    assert reason in left.reason.message.format(**left.reason.args)
    assert len(outcome.fixed) == 9
    assert world.judged < 14, "tried in halves, not one by one"


def test_a_bad_fix_costs_the_other_files_nothing() -> None:
    world = World(
        {f"f{n}": "x: old\n" if n != 70 else "x: bad\n" for n in range(100)}, word("old", "new"), word("bad", "worse")
    )
    world.rules += (word("worse", None, "TST009", severity=Severity.ERROR),)
    texts, outcome = world.fix()
    assert [path for path, text in texts.items() if text != "x: new\n"] == ["f70"]
    assert world.judged <= 6


def test_harm_in_another_file_is_harm() -> None:
    def linked(documents: Mapping[str, Document]) -> list[Diagnostic]:
        one, other = documents["a"].text, documents["b"]
        broken = "id: here" not in one
        span = other.locate(("to",))
        return [Diagnostic("b", span, "TST009", Severity.ERROR, "leads nowhere")] if broken else []

    texts, outcome = World({"a": "id: here\n", "b": "# first\nto: here\n"}, word("here", "there"), linked).fix()
    assert texts == {"a": "id: here\n", "b": "# first\nto: there\n"}
    reasons = [each.reason.message.format(**each.reason.args) for each in outcome.unfixed]
    assert "it would bring a new error elsewhere: TST009, b:2" in reasons


def test_a_fix_may_wait_for_another_that_clears_its_way() -> None:
    def late(documents: Mapping[str, Document]) -> list[Diagnostic]:
        document = documents["a"]
        if "second: yes" in document.text and "first: done" not in document.text:
            return [Diagnostic("a", document.span(0, 0), "TST009", Severity.ERROR, "too early")]
        return []

    texts, outcome = World(
        {"a": "second: no\nfirst: open\n"}, word("no", "yes", "TST001"), word("open", "done", "TST002"), late
    ).fix()
    assert texts == {"a": "second: yes\nfirst: done\n"}
    assert outcome.unfixed == ()


def test_fixes_that_touch_wait_for_the_next_pass() -> None:
    def both(documents: Mapping[str, Document]) -> list[Diagnostic]:
        document = documents["a"]
        found = []
        for old, code in (("one two", "TST001"), ("two three", "TST002")):
            at = document.text.find(old)
            if at >= 0:
                edit = Edit(at, at + len(old), old.replace(" ", "-"))
                found.append(
                    Diagnostic("a", document.span(at, at + 3), code, Severity.INFO, old, fix=Fix(True, (edit,)))
                )
        return found

    texts, outcome = World({"a": "x: one two three\n"}, both).fix()
    assert texts == {"a": "x: one-two-three\n"}
    assert [each.code for each in outcome.fixed] == ["TST001", "TST002"]


def test_rules_that_fight_are_stopped_and_told() -> None:
    texts, outcome = World({"a": "x: left\n"}, word("left", "right"), word("right", "left", "TST002")).fix()
    assert texts == {"a": "x: right\n"}
    assert not outcome.settled
    assert [each.reason.message for each in outcome.unfixed] == ["the fixes of this run undo one another"]


def test_what_comes_to_no_end_is_stopped_after_so_many_passes() -> None:
    rules = [word(f"n{n}", f"n{n + 1}", f"TST{n:03}") for n in range(PASSES + 5)]
    texts, outcome = World({"a": "x: n0\n"}, *rules).fix()
    assert texts == {"a": f"x: n{PASSES}\n"}
    assert not outcome.settled
    texts, outcome = World({"a": f"x: n{5}\n"}, *rules).fix()
    assert outcome.settled


def test_a_run_that_stops_before_it_looked_at_refused_fixes_again_says_that_there_is_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    world = World({"a": "x: old\ny: bad\n"}, word("old", "new"), word("bad", "bad", "TST002"))
    assert world.fix()[1].settled
    monkeypatch.setattr("cxkit.lint.fix.PASSES", 1)
    assert not world.fix()[1].settled


def test_a_key_that_was_unknown_may_show_what_it_holds() -> None:
    def shape(documents: Mapping[str, Document]) -> list[Diagnostic]:
        document = documents["a"]
        value = document.value
        assert isinstance(value, dict)
        found = []
        if "outer" in value:
            span = document.locate(("outer",), "key")
            fix = Fix(True, (Edit(span.start, span.end, "good"),))
            found.append(Diagnostic("a", span, "SCH001", Severity.ERROR, "outer", pointer=("outer",), fix=fix))
        elif "inner" in str(value["good"]):
            at = ("good", "inner")
            span = document.locate(at, "key")
            found.append(Diagnostic("a", span, "SCH001", Severity.ERROR, "inner", pointer=at))
        return found

    texts, outcome = World({"a": "outer: {inner: 1}\n"}, shape).fix()
    assert texts == {"a": "good: {inner: 1}\n"}
    assert [each.message for each in outcome.judged.diagnostics] == ["inner"]
    assert outcome.unfixed == ()
