"""Findings in which every text means harm."""

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st

from cxkit.diagnostic import Diagnostic, Fix, Related, Severity
from cxkit.load.paths import Unreadable
from cxkit.render.findings import Findings
from cxkit.source import Edit, Span
from cxkit.source.document import Document
from cxkit.source.lines import Lines

HARM = (
    "two\nlines", "return\r\nand\rmore", "100%", "%0A::error::x", "::error file=a::x", "##[error]x", "##vso[task.x]y",
    "\x1b[31mred\x07", "\x9b31m", "\u202egnol", "]]>", "<b>&amp;\"'</b>", "<!-- x -->", "a\0b", "\ud800", "\udcff",
    "👩‍👩‍👧 🍽", "x" * 10_000, "`code` *x* _y_ ~z~ $1$ | cell", "[click](https://evil.example)", "![i](http://x/y.png)",
    "www.evil.example", "@everyone #1 a@b.example", "{0} {{x}}", "\\", "\\|", "\ufffe\uffff", "\u2028\x85\x0b", "\t",
    " ", "-->", "</testcase>", "C:\\x\\y", "# head", "- item", "ñandú e\u0301 漢字", "\U00010000", "<br>",
)  # fmt: skip
PATHS = (
    "a.yaml", "my maps/one two.yaml", "50%.yaml", "a#b?c.yaml", "a:b,c.yaml", "::error::x.yaml", "new\nline.yaml",
    "esc\x1b[31m.yaml", "a\udcff.yaml", "ñ/漢.yaml", "<x>&'\".yaml", "../up.yaml", "-", "https://x.example/y.yaml",
    "##[error]x.yaml", "|*_`.yaml", "@who.yaml",
)  # fmt: skip

harm = st.one_of(
    st.sampled_from(HARM),
    st.lists(st.sampled_from(HARM), max_size=3).map("".join),
    st.text(st.characters(exclude_categories=()), max_size=30),
)
letters = st.sampled_from(["a", "ñ", "🍽", "\t", "\n", "\r\n", "\r", "e\u0301", "漢", " ", "##["])


def span(text: str, start: int, end: int) -> Span:
    return Lines(text).span(start, end)


@st.composite
def diagnostics(draw: st.DrawFn, path: str, text: str, depth: int = 1) -> Diagnostic:
    start = draw(st.integers(0, len(text)))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=4, unique=True)))
    edits = tuple(Edit(a, b, draw(harm)) for a, b in zip(cuts[::2], cuts[1::2], strict=False))
    place = span(text, start, draw(st.integers(start, len(text))))
    return Diagnostic(
        path=path,
        span=place,
        code=draw(st.sampled_from(["STR005", "YML004", "TIM001", "XXX999"])),
        severity=draw(st.sampled_from(Severity)),
        message="nobody owns '{text}'",
        args={"text": draw(harm)},
        hint=draw(st.sampled_from(["", "who is '{text}'?"])),
        pointer=draw(st.lists(st.one_of(harm, st.integers(0, 9)), max_size=2).map(tuple)),
        element=draw(st.sampled_from(["", "pay", "\x1b<"])),
        related=(Related(path, place, "the other '{text}'"),) if draw(st.booleans()) else (),
        fix=Fix(draw(st.booleans()), edits) if edits else None,
        parts=tuple(draw(st.lists(diagnostics(path, text, depth - 1), max_size=2))) if depth else (),
    )


@st.composite
def findings(draw: st.DrawFn) -> Findings:
    paths = draw(st.lists(st.sampled_from(PATHS), min_size=1, max_size=3, unique=True))
    texts = {path: draw(st.lists(letters, max_size=25).map("".join)) for path in paths}
    some = st.one_of([st.lists(diagnostics(path, text), max_size=2) for path, text in texts.items()])
    return made(
        [one for listed in draw(st.lists(some, max_size=3)) for one in listed],
        texts,
        hidden=[(each, draw(harm)) for each in draw(some)],
        known=draw(some),
        unreadable=[Unreadable("x\n::error::y", "{text}", {"text": draw(harm)})],
        not_checked=[("STR008", "no date, {n} times", 2)],
    )


def made(listed: Sequence[Diagnostic], texts: dict[str, str], **more: Any) -> Findings:
    """Findings as a run has them: sorted, and with the texts that they speak of."""
    return Findings(
        diagnostics=sorted(listed, key=lambda each: each.order),
        files=len(texts),
        documents={path: Document(text, None, ()) for path, text in texts.items()},
        judged=lambda: list(texts),
        **more,
    )


def one(text: str, path: str = "a.yaml", **more: Any) -> Diagnostic:
    """A finding about the first line."""
    kept: dict[str, Any] = {
        "span": Span(1, 1, 1, 2, 0, 1),
        "code": "STR005",
        "severity": Severity.WARNING,
        "message": "nobody owns '{text}'",
        "args": {"text": text},
        **more,
    }
    return Diagnostic(path=path, **kept)


def everything() -> Findings:
    """Each harm in each place, once."""
    texts = dict.fromkeys(PATHS, "ñ🍽: x\r\nsteps:\n  - a\n")
    fix = Fix(True, (Edit(1, 2, "🍽"), Edit(8, 13, "")))
    listed = [
        one(
            harm,
            PATHS[number % len(PATHS)],
            severity=list(Severity)[number % 3],
            hint="who is '{text}'?",
            pointer=(harm, number),
            fix=fix,
            related=(Related(PATHS[0], Span(2, 1, 2, 3, 7, 9), "{text}", {"text": harm}),),
        )
        for number, harm in enumerate(HARM)
    ]
    hidden = [(each, each.args["text"]) for each in listed[:9]]
    missed = [Unreadable(path, "{text}", {"text": path}) for path in PATHS]
    return made(listed, texts, hidden=hidden, known=listed[9:12], gone=1, unreadable=missed)
