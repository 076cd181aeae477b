"""Whatever a valid workspace says: the rules on processes and people answer, and in the same way in any order."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cxkit.lint.catalogue import rules
from cxkit.words import Plural
from tests.lint.workshop import judged

OURS = [rule.code for rule in rules() if rule.code.startswith(("PRO", "PEO"))]
NAMES = st.sampled_from(["a", "b", "c", "0", "all", "in/a", "Ana", "portal", "Saluda al cliente"])
SOME = st.lists(NAMES, max_size=3)


def maybe(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Some of the keys."""
    return st.fixed_dictionaries({}, optional=fields)


def entries(entry: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.dictionaries(st.sampled_from("abc"), entry, max_size=3)


FLAG = st.booleans()
TYPES = st.sampled_from(["person", "system", "partner"])
ACTORS = entries(maybe(type=TYPES, area=NAMES, title=NAMES, agreement=NAMES))
TEXTS = dict.fromkeys(("owner", "result", "standard", "looks_good", "looks_bad", "policy", "metrics"), NAMES)
PROCESSES = entries(st.none() | maybe(**TEXTS, transversal=FLAG, reviewed=st.sampled_from(["2020", "2026-11-01"])))
PARTS = {
    "process": NAMES,
    "may": NAMES,
    "up_to": NAMES,
    "needs": SOME,
    "policy": NAMES,
    "metrics": SOME,
    "channel": SOME,
}
ACTION = maybe(by=SOME, **PARTS).flatmap(lambda parts: NAMES.map(lambda name: {"do": name, **parts}))
FAIL = maybe(recover=st.lists(ACTION | NAMES, max_size=2), may=NAMES, up_to=NAMES).map(
    lambda parts: {"what": "w", **parts}
)
LANES = {lane: st.lists(ACTION, max_size=3) for lane in ("frontstage", "backstage", "support")}
STEP = maybe(
    customer=NAMES | st.just("none"),
    moment_of_truth=FLAG,
    target_emotion=st.integers(-2, 2),
    phase=NAMES,
    fail=st.lists(FAIL, max_size=2),
    **LANES,
).map(lambda parts: {"title": "T", **parts})
KINDS = st.sampled_from(["training", "hiring", "supplier"])
ENABLER = maybe(type=KINDS, enables=SOME, covers=SOME).map(lambda parts: {"do": "d", **parts})
STATUS = st.sampled_from(["draft", "validated"])
JOURNEY = st.fixed_dictionaries(
    {"kind": st.just("journey"), "title": NAMES, "status": STATUS, "steps": st.lists(STEP, max_size=4)},
    optional={"actors": ACTORS, "processes": PROCESSES, "enablers": st.lists(ENABLER, max_size=3)},
)
TEAM = entries(maybe(motivation=NAMES, size=st.integers(0, 9)))
ORGANIZATION = maybe(actors=ACTORS, processes=PROCESSES, team=TEAM).map(
    lambda parts: {"kind": "organization", "title": "O", **parts}
)
PHASE = st.sampled_from(["mapping", "implementing"])
PORTFOLIO = PHASE.map(lambda phase: {"kind": "portfolio", "title": "P", "journeys": {"one": {"phase": phase}}})


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(JOURNEY, st.none() | ORGANIZATION, st.none() | PORTFOLIO)
def test_any_workspace_is_judged_in_the_same_way_whatever_the_order_of_its_files(
    journey: dict[str, Any], organization: dict[str, Any] | None, portfolio: dict[str, Any] | None
) -> None:
    others = [("m", organization), ("n", portfolio)]
    with TemporaryDirectory() as folder:
        told = []
        for number, prefix in enumerate(("a", "z")):  # before the journey, and behind it
            files = [("one.yaml", journey), *((f"{prefix}{name}.yaml", each) for name, each in others if each)]
            texts = [
                (name, json.dumps({"id": "one", **each}) if name == "one.yaml" else json.dumps(each))
                for name, each in files
            ]
            result = judged(Path(folder) / str(number), texts, OURS, today="2026-11-21")
            assert not [each for each in result.diagnostics if each.code.startswith(("YML", "SCH"))]
            told.append(
                {
                    (each.path.lstrip("az"), each.pointer, each.code, each.severity, each.text(lang), each.advice(lang))
                    for each in result.diagnostics
                    for lang in ("en", "es")
                }
            )
            for each in result.diagnostics:
                assert isinstance(each.message, Plural) or "{" not in each.text()
    assert told[0] == told[1]
