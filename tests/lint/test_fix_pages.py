"""What is said to be fixable is fixed: each bad example becomes its good one, byte for byte, and then stays."""

import re
from pathlib import Path

import pytest

from cxkit import api
from cxkit.lint.catalogue import pages, rules
from cxkit.lint.pages import FENCE, HEADING, SINGLE, Page, text
from cxkit.lint.rule import Rule
from tests.lint.workshop import unmarked

HOME = Path(__file__).parent / "fixes"
FIXABLE = [entry for entry in (*rules(), *pages()) if entry.fixable and not entry.code.startswith("YML")]
Files = list[tuple[str, str]]


def pairs(markdown: str) -> list[tuple[bool, Files, Files]]:
    """Each bad example with the good one that follows it, and whether unsafe fixes are wanted."""
    heads = [*HEADING.finditer(markdown)]
    ends = [*(head.start() for head in heads[1:]), len(markdown)]
    found = []
    for head, end in zip(heads, ends, strict=True):
        blocks = [(block[2] or SINGLE[block[1]], block[3]) for block in FENCE.finditer(markdown, head.end(), end)]
        found.append((head[1].split()[0].lower(), "unsafe" in head[1], unmarked(blocks)))
    return [
        (unsafe, bad, good)
        for (word, unsafe, bad), (following, _, good) in zip(found, found[1:], strict=False)
        if (word, following) == ("bad", "good")
    ]


def proofs(entry: Rule | Page) -> list[tuple[bool, Files, Files]]:
    """Those of the code's own file; without one the page's."""
    own = HOME / f"{entry.code}.md"
    if own.exists():
        return pairs(own.read_text(encoding="utf-8"))
    return [(entry.fixable == "unsafe", bad, good) for _, bad, good in pairs(text(entry))]


PROOFS = [
    pytest.param(entry, *proof, id=f"{entry.code}-{number}")
    for entry in FIXABLE
    for number, proof in enumerate(proofs(entry), 1)
]


def mend(home: Path, code: str, unsafe: bool) -> dict[str, bytes]:
    api.fix([str(home)], unsafe=unsafe, select=[code])
    return {path.relative_to(home).as_posix(): path.read_bytes() for path in home.rglob("*.yaml")}


@pytest.mark.parametrize(("entry", "unsafe", "bad", "good"), PROOFS)
def test_bad_becomes_good_and_stays(tmp_path: Path, entry: Rule | Page, unsafe: bool, bad: Files, good: Files) -> None:
    (tmp_path / "cxkit.toml").touch()
    for name, content in bad:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8", newline="")
    wanted = {name: content.encode() for name, content in good}
    assert mend(tmp_path, entry.code, unsafe) == wanted
    assert mend(tmp_path, entry.code, unsafe) == wanted


@pytest.mark.parametrize("entry", FIXABLE, ids=lambda entry: entry.code)
def test_what_is_fixable_is_shown_to_be(entry: Rule | Page) -> None:
    shown = proofs(entry)
    assert shown
    if entry.fixable == "safe":
        assert not any(unsafe for unsafe, _, _ in shown)
    if entry.fixable == "both":
        assert not all(unsafe for unsafe, _, _ in shown)


def test_every_file_of_fixes_belongs_to_a_code_that_has_some() -> None:
    names = {path.stem for path in HOME.glob("*.md")}
    assert names <= {entry.code for entry in FIXABLE}
    assert all(re.search("^## Bad", path.read_text(encoding="utf-8"), re.MULTILINE) for path in HOME.glob("*.md"))
