"""A problem carries the edits that mend it, and says when they write what was meant beyond doubt."""

import pytest

from cxkit.load.problems import diagnostics
from cxkit.source import Document, change, read, touches_comment
from cxkit.source.comparing import same
from tests.source.test_source_traps import CASES, data

UNMENDED = {
    *(
        "unreadable-byte",
        "other-encoding",
        "wrong-encoding",
        "not-text",
        "binary",
        "web-page",
        "conflict",
        "empty-file",
    ),
    *(
        "only-comments",
        "not-a-mapping",
        "several-documents",
        "duplicate-key",
        "complex-key",
        "merge-key",
        "cyclic-alias",
    ),
    *("mixed-list", "syntax"),
}
UNSURE = {
    # The value that is read now differs, or the author may have meant something else.
    *("cut-text", "foreign-tag", "repeated-anchor", "dash-in-text", "missing-colon", "indentation", "unclosed-quote"),
    *("unclosed-bracket", "stray-bracket"),
}


@pytest.mark.parametrize("text", [case[0] for case in CASES])
def test_the_edits_of_a_trap_mend_it(text: str | bytes) -> None:
    document = read(data(text))
    (problem,) = document.problems
    assert bool(problem.edits) is (problem.slug not in UNMENDED)
    if not problem.edits:
        assert not problem.sure
        return
    assert not (problem.sure and problem.slug in UNSURE)
    mended = change(document, problem.edits)
    assert isinstance(mended, Document), mended
    assert mended.problems == []
    if problem.sure:
        assert same(mended.value, document.value)
        assert not touches_comment(document, problem.edits)


@pytest.mark.parametrize(
    ("text", "sure"),
    [
        # what is read now is what the edits write
        ("customer: Dice: ya va\n", True),
        ("a: {do: Explica, repite y anota, by: x}\n", True),
        ("notes: {email}\n", True),
        ("by: @mesa\n", True),
        ("a: >= 95%\n", True),
        ("title：Cena\nlang: es\n", True),
        ("steps:\n\t- do: a\n\t\tby: b\n", True),
        ("a: !urgente llamar\n", True),
        ("a: &nota avisar a caja\n", True),
        ("a: *nota* avisar\n", True),
        ("a: {do:Explica, by: x}\n", True),
        ("a: 1\n\ufeffb: 2\n", True),
        ("%YAML 1.1\n---\na: 1\n", True),
        # keys, labels or lists may have been meant
        ("purpose: customer: x\n", False),
        ("a: {do: Explica, emotion}\n", False),
        ("a: {uno, dos}\n", False),
        ("a:\n  b: 1\n\tc: 2\n", False),
        ("pains: - nada\n", False),
        ("a: &garzon Saluda\n", False),
        ("a: {x: &g 1, y: *g, z: *gg}\n", False),
        # the value would become another
        ("a: uno #2\n", False),
        ("target: >5\nb: 1\n", False),
        ("- do： Saluda\n", False),
        ('a: "x\\0"\n', False),
        ("a: !include b.yaml\n", False),
        ("%TAG ! tag:x,2000:\n---\na: 1\n", False),
    ],
)
def test_sure_and_unsure(text: str, sure: bool) -> None:
    problem = read(text.encode()).problems[0]
    assert problem.edits
    assert problem.sure is sure


def test_what_is_built_on_a_guess_is_not_sure() -> None:
    document = read(b"a: [b, {c: d, e f}\ng: {email}\nh: Dice: ya\n")
    assert {found.slug for found in document.problems} >= {"unclosed-bracket", "second-colon", "braces-in-text"}
    assert not any(found.sure for found in document.problems)
    label = next(found for found in read(b"title Cena\ng: !x y z\n").problems if found.slug == "tag-in-text")
    assert label.edits
    assert not label.sure


def test_edits_that_meet_a_repair_wait_for_it() -> None:
    document = read(b"kind: a\nend: {fin\n")
    edits = {found.slug: found.edits for found in document.problems}
    assert edits["braces-in-text"] == ()
    assert edits["unclosed-bracket"]


def test_edits_count_the_text_as_it_is_written() -> None:
    text = "a: 1\n\ufeffb: Dice: ya\nc: @x\nd: {e: f g, h i}\n"
    document = read(text.encode())
    by_slug = {found.slug: found for found in document.problems}
    assert set(by_slug) == {"stray-bom", "second-colon", "reserved-start", "comma-in-braces"}
    for slug in ("second-colon", "reserved-start", "comma-in-braces"):
        mended = change(document, by_slug[slug].edits)
        assert isinstance(mended, Document)
        assert slug not in {found.slug for found in mended.problems}
        assert same(mended.likely, document.likely)


def test_one_after_the_other_mends_all() -> None:
    document = read(b"a: b: c\nd: @e\nf: *g*\nh: [PAID] x\ni: {j: k, l m}\no: !p q\n")
    value = document.likely
    passes = 0
    while document.problems:
        mended = change(document, document.problems[-1].edits)
        assert isinstance(mended, Document)
        document = mended
        passes += 1
    assert passes == 6
    assert same(document.value, value)


@pytest.mark.parametrize(
    ("text", "safe"),
    [("by: @mesa\n", True), ("a: uno #2\n", False), ("a: 1\na: 2\n", None), ("a: {do: b, c}\n", False)],
)
def test_diagnostics_carry_the_fix(text: str, safe: bool | None) -> None:
    document = read(text.encode())
    (found,) = diagnostics(document, "a.yaml")
    assert (found.fix and found.fix.safe) is safe
    assert not found.fix or found.fix.edits == document.problems[0].edits
