"""Kinship: which journeys there are, which belongs to which, and how they stand."""

from typing import Any

from cxkit.measures.kinship import children, descendants, kin
from cxkit.measures.standing import measured, opinions
from cxkit.model.journey import Journey
from cxkit.model.portfolio import Portfolio
from cxkit.model.reading import read
from cxkit.model.shared import File
from cxkit.model.survey import Survey
from cxkit.model.workspace import Member, Workspace


def workspace(*files: File) -> Workspace:
    members = tuple(Member(f"{n:03}.yaml", each) for n, each in enumerate(files))
    return Workspace(members, kinds=frozenset(each.kind for each in files))


def journey(id: str, **given: Any) -> Journey:
    return read(Journey, {"kind": "journey", "id": id, "title": id.upper(), "steps": [{"customer": "Acts"}], **given})


def portfolio(**journeys: Any) -> Portfolio:
    return read(Portfolio, {"kind": "portfolio", "id": "p", "title": "P", "journeys": journeys})


def survey(id: str, **given: Any) -> Survey:
    return read(Survey, {"kind": "survey", "id": id, "title": id, **given})


def test_a_candidate_and_its_map_are_one_and_what_is_only_named_comes_last() -> None:
    listed = portfolio(a={"title": "Own title", "phase": 3}, b={"file": "002.yaml"}, c={"parent": "whole"})
    files = (listed, journey("a", leads_to="later", parent="whole"), journey("other"))
    found = kin(workspace(*files), listed, "000.yaml")
    assert [(one.id, one.title, one.mapped, one.phase) for one in found] == [
        ("a", "Own title", True, 3),
        ("b", "OTHER", True, 0),
        ("c", "c", False, 0),
        ("whole", "whole", False, None),
        ("later", "later", False, None),
    ]
    assert [one.parent for one in found] == [3, None, 3, None, None]
    assert found[0].leads_to == (4,)
    assert children(found) == {3: [0, 2]}


def test_circles_of_parents_are_cut_and_said() -> None:
    found = kin(
        workspace(
            journey("a", parent="b"), journey("b", parent="a"), journey("c", parent="a"), journey("d", parent="d")
        )
    )
    assert [(one.parent, one.circular) for one in found] == [(None, True), (None, True), (0, False), (None, True)]


def test_descendants_stand_before_what_belongs_to_them() -> None:
    parents = {"b": "a", "c": "a", "d": "b", "e": "b"}
    found = kin(workspace(journey("a"), *(journey(name, parent=of) for name, of in parents.items())))
    assert descendants(0, children(found)) == [(1, 1), (3, 2), (4, 2), (2, 1)]


def test_the_newest_survey_speaks_and_an_nps_first() -> None:
    asked = {"q": {"type": "csat", "scale": "1-5"}, "r": {"type": "nps"}}
    old = survey(
        "old",
        journey="a",
        period="2025",
        questions=asked,
        results={"r": {"promoters": 5, "passives": 0, "detractors": 0}},
    )
    new = survey("new", journey=["a", "b"], period="2026", questions=asked, results={"q": {"mean": 4, "n": 9}})
    retired = survey("gone", journey="c", status="retired", questions=asked, results={"q": 3})
    found = opinions(workspace(old, new, retired))
    assert set(found) == {"a", "b"}
    assert (found["a"].sort, found["a"].kind, found["a"].value, found["a"].n, found["a"].scale) == (
        "csat",
        "mean",
        4,
        9,
        "1-5",
    )
    assert opinions(workspace(old))["a"].value == 100


def test_metrics_count_once_and_only_with_a_value() -> None:
    one = journey(
        "a", metrics={"m": {"value": 3}, "n": {}}, steps=[{"customer": "Acts", "metrics": ["m", "elsewhere"]}]
    )
    assert measured(one, workspace(one).scope("000.yaml")) == 1
