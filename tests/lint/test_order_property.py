"""Whatever stands in a workspace: no rule stumbles over it, and neither order nor layout decides what is found."""

import re
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cxkit import api
from cxkit.diagnostic import Diagnostic
from tests.lint.drafts import KINDS, NEIGHBOURS, Slot
from tests.lint.faulty import Draft

CALM = (HealthCheck.too_slow, HealthCheck.function_scoped_fixture)
SEEDS = st.integers(0, 2**40)
CATALOGUES = frozenset(("actors", "channels", "criteria", "journeys", "processes", "questions", "results", "rules"))
"""Keys below which the order of the entries is the author's own word."""


def judged(files: dict[str, bytes]) -> list[Diagnostic]:
    with TemporaryDirectory() as folder:
        for name, content in NEIGHBOURS.items():
            Path(folder, name).write_text(content, encoding="utf-8")
        for name, data in files.items():
            Path(folder, name).write_bytes(data)
        found = list(api.lint([folder], today="2026-11-21").findings.diagnostics)
        return [each._replace(path=Path(each.path).name) for each in found]


def drafts(seed: int, tears: int = 1) -> dict[str, Draft]:
    """One of each of some kinds."""
    random = Random(seed)
    kinds = random.sample([*KINDS], random.randint(2, len(KINDS)))
    return {kind: Draft(random.getrandbits(40), random.randint(0, 3), tears=tears, kind=kind) for kind in kinds}


@given(seed=SEEDS)
@settings(max_examples=60, deadline=None, suppress_health_check=CALM)
def test_the_order_of_files_decides_nothing(seed: int) -> None:
    files = {kind: draft.written() for kind, draft in drafts(seed).items()}
    told = []
    for names in ([*files], [*reversed(files)]):
        called = {kind: f"{number}-of-all.yaml" for number, kind in enumerate(names)}
        found = judged({called[kind]: data for kind, data in files.items()})
        kinds = {name: kind for kind, name in called.items()}
        told.append(
            sorted(
                (kinds.get(each.path, each.path), each.span, each.code, each.severity, plainly(each, lang, kinds))
                for each in found
                for lang in ("en", "es")
            )
        )
    assert told[0] == told[1]


def plainly(each: Diagnostic, lang: str, kinds: dict[str, str]) -> str:
    """What is said, with the kinds of files in the place of their names."""
    said = f"{each.text(lang)} {each.advice(lang)}"
    return re.sub(r"\d-of-all\.yaml", lambda name: kinds[name[0]], said)


def shuffled(value: Any, random: Random, above: str = "") -> Any:
    """With the keys of each mapping in another order, but for those that the author orders."""
    if isinstance(value, Slot):
        value.good = shuffled(value.good, random, above)
    elif isinstance(value, list):
        return [shuffled(item, random) for item in value]
    elif isinstance(value, dict):
        entries = [(key, shuffled(item, random, str(getattr(key, "good", key)))) for key, item in value.items()]
        return dict(entries if above in CATALOGUES else random.sample(entries, len(entries)))
    return value


@given(seed=SEEDS, kind=st.sampled_from([*KINDS]))
@settings(max_examples=120, deadline=None, suppress_health_check=CALM)
def test_the_order_of_keys_decides_nothing(seed: int, kind: str) -> None:
    told = []
    for turned in (False, True):
        draft = Draft(seed, 4, tears=0, kind=kind)
        draft.faults = [fault for fault in draft.faults if not fault.code.startswith("YML")]
        draft.bads = {slot: bad for slot, bad in draft.bads.items() if slot in draft.faults}
        draft.tree = shuffled(draft.tree, Random(seed)) if turned else draft.tree
        found = judged({"own.yaml": draft.written()})
        told.append(sorted((each.path, each.pointer, each.code, each.text()) for each in found if each.code < "YML"))
    assert told[0] == told[1]


@given(seed=SEEDS, above=st.integers(1, 4))
@settings(max_examples=120, deadline=None, suppress_health_check=CALM)
def test_comments_above_and_other_line_ends_move_lines_only(seed: int, above: int) -> None:
    data = Draft(seed, 5).written().removeprefix(b"\xef\xbb\xbf")
    text = re.sub("\r\n|\r", "\n", data.decode())
    if text.startswith(("%", "---")):
        return
    found = judged({"own.yaml": text.encode()})
    for other, lines in (
        (text.replace("\n", "\r\n"), 0),
        (text.replace("\n", "\r"), 0),
        ("# ñ 😀\n" * above + text, above),
    ):
        told = judged({"own.yaml": other.encode()})
        assert [(each.path, *place(each), each.code, each.fingerprint) for each in told] == [
            (each.path, *place(each, lines), each.code, each.fingerprint) for each in found
        ]


def place(each: Diagnostic, lines: int = 0) -> tuple[int, ...]:
    """Lines and columns; of a file that is told of as a whole, its first line."""
    span = each.span
    own = each.path == "own.yaml"
    return (span.line + lines * own, span.column, span.end_line + lines * own, span.end_column)
