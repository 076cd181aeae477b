"""Every kind in its short and long forms."""

from typing import Any

import pytest
from pydantic import ValidationError

from cxkit.model import vocabulary
from cxkit.model.journey import Journey
from cxkit.model.organization import Organization
from cxkit.model.persona import Persona
from cxkit.model.reading import KINDS, kinds, model_of, read, written


def journey(*steps: Any, **header: Any) -> Journey:
    return read(Journey, {"kind": "journey", "title": "T", **header, "steps": list(steps)})


SAME_STEP = [
    (
        {"frontstage": "Saluda"},
        {"frontstage": {"do": "Saluda"}},
        {"frontstage": [{"do": "Saluda"}]},
        {"frontstage": ["Saluda"]},
    ),
    ({"customer": "Entra"}, {"customer": {"do": "Entra"}}, {"customer": [{"do": "Entra"}]}),
    ({"support": {"by": "pos"}}, {"support": [{"by": ["pos"]}]}),
    ({"evidence": "Carta"}, {"evidence": ["Carta"]}, {"evidence": {"text": "Carta"}}),
    ({"pains": "Tarda"}, {"pains": [{"text": "Tarda"}]}),
    ({"emotion": -1}, {"emotion": {"value": -1}}),
    ({"basis": "observed"}, {"basis": {"observed": []}}),
    ({"next": "end"}, {"next": {"to": "end"}}, {"next": [{"to": "end"}]}, {"next": ["end"]}),
    ({"wait": "10m"}, {"wait": {"time": "10m"}}, {"wait": ["10m"]}),
    ({"wait": "la notaría"}, {"wait": {"why": "la notaría"}}),
    ({"fail": "Se cae"}, {"fail": {"what": "Se cae"}}, {"fail": [{"what": "Se cae"}]}),
    ({"touchpoint": "Correo"}, {"touchpoint": [{"title": "Correo"}]}),
    ({"sla": "pronto"}, {"sla": {"text": "pronto"}}, {"sla": [{"text": "pronto"}]}),
    ({"channel": "web"}, {"channel": ["web"]}),
    ({"links": "a.md"}, {"links": {"url": "a.md"}}, {"links": ["a.md"]}),
    ({"notes": "¿Y si llueve?"}, {"notes": ["¿Y si llueve?"]}),
    ({"metrics": None}, {"metrics": []}, {}),
]


@pytest.mark.parametrize("forms", SAME_STEP, ids=lambda forms: next(iter(forms[0])))
def test_short_forms_mean_the_same(forms: tuple[dict[str, Any], ...]) -> None:
    first, *others = [journey({"title": "P", **form}).steps[0] for form in forms]
    assert all(other == first for other in others)


def test_none_is_nothing_on_purpose_and_absent_is_nothing_said() -> None:
    none, absent, empty = journey(
        {"title": "A", "customer": "none", "fail": "none"}, {"title": "B"}, {"title": "C", "customer": None}
    ).steps
    assert (none.customer, none.fail, none.written("fail")) == ((), (), True)
    assert (absent.customer, absent.written("fail")) == (None, False)
    assert empty.customer is None


@pytest.mark.parametrize(("value", "reason"), [(True, ""), ("Aquí decide", "Aquí decide"), (False, None), (None, None)])
def test_a_moment_of_truth_is_true_or_its_reason(value: object, reason: str | None) -> None:
    step = journey({"customer": "a", "moment_of_truth": value}).steps[0]
    assert step.moment_of_truth == reason
    assert step.decides is (reason is not None)


def test_keys_that_are_python_words_have_an_underscore_in_code() -> None:
    step = journey(
        {
            "customer": "a",
            "frontstage": {"do": "b", "if": "no", "with": "c", "async": True},
            "pains": {"text": "t", "for": "x"},
        }
    ).steps[0]
    action = step.frontstage[0]
    assert (action.if_, action.with_, action.async_, step.pains[0].for_) == ("no", ("c",), True, ("x",))


def test_catalogues_take_lists_titles_and_nothing() -> None:
    made = journey(
        channels=["web", "app"], phases=["Uno", "Dos"], actors={"garzon": "Garzón", "pos": None}, processes=None
    )
    assert list(made.channels) == ["web", "app"]
    assert list(made.phases) == ["Uno", "Dos"]
    assert (made.actors["garzon"].title, made.actors["pos"].title, made.processes) == ("Garzón", None, {})


def test_default_ids_come_from_the_text_and_never_take_a_written_one() -> None:
    made = journey(
        {
            "customer": "Paga",
            "evidence": ["Boleta", "Aviso"],
            "frontstage": "Cobra",
            "pains": {"id": "cobra", "text": "x"},
        },
        {"customer": "Paga", "support": {"by": "pos"}},
        {"id": "paga-2", "customer": "none"},
        {"customer": None},
    )
    assert [step.id for step in made.steps] == ["paga", "paga-3", "paga-2", "step-4"]
    assert [item.id for item in made.steps[0].evidence] == ["paga-evidence", "paga-evidence-2"]
    assert made.steps[0].frontstage[0].id == "cobra-2"
    assert made.steps[1].support[0].id == "pos"
    assert made.steps[0].title == "Paga"
    assert not made.steps[0].written("id")
    assert not made.steps[0].written("title")


def test_own_keys_are_set_aside_wherever_they_stand() -> None:
    value = {
        "kind": "journey",
        "title": "T",
        "x-board": 1,
        "actors": {"x-ray": {"title": "Rayos", "x-color": "red"}},
        "steps": [{"customer": "a", "x-note": {"b": 1}, "frontstage": {"do": "c", "x-z": None}}],
    }
    made = read(Journey, value)
    assert list(made.actors) == ["x-ray"]
    assert made.steps[0].frontstage[0].do == "c"
    assert value["x-board"] == 1


def test_unknown_keys_are_refused_beside_own_ones() -> None:
    with pytest.raises(ValidationError) as caught:
        journey({"customer": "a", "x-a": 1, "ownr": "b"})
    assert [error["loc"] for error in caught.value.errors()] == [("steps", 0, "ownr")]


def test_a_node_is_frozen() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        journey({"customer": "a"}).title = "b"  # type: ignore[misc]


def test_children_come_with_the_keys_that_the_author_wrote() -> None:
    value = {
        "kind": "journey",
        "title": "T",
        "basis": "assumed",
        "actors": {"g": {}},
        "steps": [{"customer": "a", "frontstage": {"do": "b", "basis": {"observed": "e"}}}],
    }
    found = {pointer: type(node).__name__ for pointer, node in read(Journey, value).children()}
    assert found[("steps", 0)] == "Step"
    assert found[("steps", 0, "frontstage", 0, "basis")] == "Basis"
    assert found[("actors", "g")] == "Actor"
    assert found[("basis",)] == "Basis"


def test_written_follows_the_short_forms() -> None:
    value = {"steps": [{"frontstage": {"do": "b"}, "emotion": 2}]}
    assert written(value, ("steps", 0, "frontstage", 0, "do")) == "b"
    assert written(value, ("steps", 0, "emotion", "value")) == 2
    assert written(value, ("steps", 4)) is None
    assert written(value, ("steps", 0, "support", 0)) is None


def test_a_persona_takes_sources_by_id_or_in_place() -> None:
    made = read(
        Persona,
        {
            "kind": "persona",
            "title": "Ana",
            "share": "22%",
            "based_on": ["e1", {"type": "interview", "n": 8}],
            "jobs": "llegar a tiempo",
            "empathy": {"says": "hola"},
            "channels": ["web"],
        },
    )
    assert [source.id for source in made.based_on] == ["e1", None]
    assert made.share is not None
    assert (made.share.value, made.jobs[0].want, made.empathy.says[0].text) == (0.22, "llegar a tiempo", "hola")  # type: ignore[union-attr]


def test_an_organization_takes_areas_as_names() -> None:
    made = read(
        Organization,
        {
            "kind": "organization",
            "title": "B",
            "areas": ["Riesgo"],
            "value_streams": {"v": {"stages": ["Uno"]}},
            "value_proposition": "Hoy",
            "team": {"e": {"motivation": "enps"}},
        },
    )
    assert list(made.areas) == ["Riesgo"]
    assert made.value_streams["v"].stages[0].title == "Uno"
    assert made.value_proposition is not None
    assert (made.value_proposition.text, made.team["e"].motivation.metric) == ("Hoy", "enps")  # type: ignore[union-attr]


def test_every_kind_has_its_model_under_its_name() -> None:
    assert kinds() == tuple(KINDS)
    for kind in KINDS:
        model = model_of(kind)
        assert model is not None
        assert vocabulary.choices(vocabulary.place(model, ("kind",)).type) == (kind,)


def test_every_node_of_the_vocabulary_has_a_name() -> None:
    named = {node.__name__ for kind in kinds() for node in vocabulary.nodes(model_of(kind) or Journey)}
    assert named == set(vocabulary.NOUNS)


def test_a_key_knows_its_homes() -> None:
    assert vocabulary.place(Journey, ("steps", 3, "frontstage", 0, "by")).owner.__name__ == "Action"
    assert vocabulary.place(Journey, ("steps", 3, "by")).type is None
    assert {node.__name__ for node in vocabulary.homes(Journey, "up_to")} == {"Action", "Fail"}
