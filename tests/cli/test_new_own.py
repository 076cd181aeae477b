"""A roadmap, survey or portfolio about a journey of one's own begins with its words and claims nothing."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cxkit.source import read

Cxkit = Callable[..., Any]


OWN = """kind: journey
title: Vote
starts: Reads the date
ends: Goes home
steps:
  - customer: Finds the place
    wait: {time: 5m, why: Nobody is there}
  - customer: Shows the card
    pains: [Was sent away twice]
  - customer: Fills in the ballot
    moment_of_truth: It counts or not
  - customer: Leaves
    pains: [No receipt, Long way home, Rain]
  - {customer: none, title: Votes are counted, backstage: Counts}
"""


def about_own(cxkit: Cxkit, root: Path, text: str, kind: str) -> Any:
    """A file of a kind about a journey of one's own, the only one here."""
    for path in root.glob("*/*.yaml"):
        path.unlink()
    (root / "journeys/vote.yaml").write_text(text, encoding="utf-8")
    ran = cxkit("new", kind, "Plan")
    assert ran.code == 0, ran.err
    value = read(Path(ran.out.rstrip("\n")).read_bytes()).value
    linted = cxkit("lint", "--no-cache", "--select", "YML,SCH,REF", "--fail-on", "info")
    assert (linted.code, linted.out) == (0, "")
    return value


def test_a_roadmap_begins_with_the_pains_and_invents_nothing(cxkit: Cxkit, workspace: Any) -> None:
    value = about_own(cxkit, workspace(), OWN, "roadmap")
    assert value["journey"] == "vote"
    assert [list(each) for each in value["initiatives"]] == [["title", "addresses", "status"]] * 3
    assert [tuple(each.values()) for each in value["initiatives"]] == [
        ("Relieve: Was sent away twice", "shows-the-card-pains", "idea"),
        ("Relieve: No receipt", "leaves-pains", "idea"),
        ("Relieve: Long way home", "leaves-pains-2", "idea"),
    ]


@pytest.mark.parametrize(("lang", "said"), [("en", "What would make this better: "), ("es", "¿Qué mejoraría esto: ")])
def test_a_roadmap_without_pains_asks(lang: str, said: str, cxkit: Cxkit, workspace: Any) -> None:
    root = workspace(lang=lang)
    (root / "journeys").mkdir(exist_ok=True)
    plain = "".join(line for line in OWN.splitlines(keepends=True) if "pains" not in line)
    (idea,) = about_own(cxkit, root, plain, "roadmap")["initiatives"]
    assert idea == {"title": f"{said}Fills in the ballot?", "addresses": "fills-in-the-ballot", "status": "idea"}
    (root / ("roadmap-plan.yaml" if lang == "en" else "hoja-de-ruta-plan.yaml")).unlink()
    bare = f"{OWN.partition('steps:')[0]}steps: []\n"
    (idea,) = about_own(cxkit, root, bare, "roadmap")["initiatives"]
    assert idea == {"title": f"{said}Vote?", "status": "idea"}


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "How satisfied were you with '{}'?"), ("es", "¿Qué tan conforme quedaste con «{}»?")]
)
def test_a_survey_asks_about_steps_moments_of_truth_first(lang: str, said: str, cxkit: Cxkit, workspace: Any) -> None:
    root = workspace(lang=lang)
    (root / "journeys").mkdir(exist_ok=True)
    value = about_own(cxkit, root, OWN, "survey")
    steps = {"finds-the-place": "Finds the place", "fills-in-the-ballot": "Fills in the ballot", "leaves": "Leaves"}
    assert {name: (each["text"], each["step"]) for name, each in value["questions"].items()} == {
        step: (said.format(text), step) for step, text in steps.items()
    }
    assert not {"results", "period", "population", "sample"} & set(value)
    short = f"{OWN.partition('  - customer: Shows')[0]}"
    assert list(about_own(cxkit, root, short, "survey")["questions"]) == ["finds-the-place"]
    (question,) = about_own(cxkit, root, f"{OWN.partition('steps:')[0]}steps: []\n", "survey")["questions"].values()
    assert question == {"type": "csat", "scale": "1-5", "text": said.format("Vote")}


def test_a_portfolio_of_ones_own_decides_nothing(cxkit: Cxkit, workspace: Any) -> None:
    value = about_own(cxkit, workspace(), OWN, "portfolio")
    assert not {"chosen", "decided", "aspiration"} & set(value)
    assert len({each["weight"] for each in value["criteria"].values()}) == 1
    ((name, entry),) = value["journeys"].items()
    assert (name, entry["title"], entry["file"]) == ("vote", "Vote", "journeys/vote.yaml")
    assert set(entry["scores"].values()) == {3}
    assert set(entry["scores"]) == set(value["criteria"])


@pytest.mark.parametrize("text", ["Say: #1 {a} [b]", "'x' \"y\"", "- no", "{pain} {0} %s", "🍽 汉字"])
def test_words_of_a_journey_stay_words(text: str, cxkit: Cxkit, workspace: Any) -> None:
    root = workspace()
    quoted = json.dumps(text, ensure_ascii=False)
    own = f"kind: journey\ntitle: {quoted}\nsteps: [{{customer: {quoted}, pains: [{quoted}]}}]\n"
    assert about_own(cxkit, root, own, "roadmap")["initiatives"][0]["title"] == f"Relieve: {text}"
    (question,) = about_own(cxkit, root, own, "survey")["questions"].values()
    assert question["text"] == f"How satisfied were you with '{text}'?"
    ((_, entry),) = about_own(cxkit, root, own, "portfolio")["journeys"].items()
    assert entry["title"] == text
