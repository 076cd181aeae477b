"""Laws of the blueprint: nothing leaves its place, nothing lies on anything, same file, same picture."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from cxkit.colours import TOKENS
from cxkit.views.blueprint import blueprint
from cxkit.views.picture import Box
from tests.views import journeys, shown
from tests.views.blueprints import drawn, known
from tests.views.shown import texts


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("name", journeys.NAMES)
def test_journeys_of_the_reference_have_no_fault(name, lang):
    assert shown.faults(known(name, lang)) == {}


@pytest.mark.parametrize("lang", ["es", "en"])
@pytest.mark.parametrize("name", journeys.examples())
def test_shipped_journeys_have_no_fault(name, lang):
    journey, scope = journeys.example(name)
    assert shown.faults(blueprint(journey, scope, lang=lang, source=name)) == {}


@pytest.mark.parametrize("seed", [*range(60), 182, 214, 287, 363, 556, 893])
def test_nasty_journeys_have_no_fault(seed):
    assert shown.faults(drawn(journeys.nasty(seed))) == {}


@pytest.mark.parametrize("count", [1, 2, 40, 100])
def test_any_number_of_steps(count):
    picture = drawn(journeys.nasty(4, steps=count))
    assert len(texts(picture, "number")) == count
    assert shown.outside(picture) == []
    assert shown.spilling(picture) == []


@pytest.mark.parametrize(
    "content",
    [
        {"steps": []},
        {"steps": [], "enablers": ["Contratar"]},
        {"steps": [{}]},
        {"steps": [{"title": "De noche", "customer": "none"}]},
        {"steps": [{"title": "De noche", "customer": "none", "support": "Limpia"}]},
        {"steps": [{"customer": ""}]},
        {"title": "", "steps": [{"customer": "Entra", "next": "end"}, {"customer": "Sale", "next": "end"}]},
        {"steps": [{"customer": "Entra", "fail": {"what": "Nadie", "back_to": "entra"}, "wait": "mucho"}]},
    ],
)
def test_next_to_nothing_is_drawn_too(content):
    assert shown.faults(drawn(content)) == {}


@pytest.mark.parametrize("text", [*journeys.TEXTS, "x" * 400, "«" * 30, "\u202egnorw", "a\u0300" * 40])
def test_no_text_leaves_its_box(text):
    picture = drawn(
        {
            "title": text,
            "owner": text,
            "scenario": text,
            "enablers": [text],
            "metrics": {"m": {"title": text, "value": 3}},
            "steps": [
                {
                    "title": text,
                    "phase": text,
                    "customer": text,
                    "evidence": text,
                    "frontstage": {"do": text, "by": text, "if": text, "judgement": True, "policy": "p"},
                    "backstage": [text, text],
                    "support": {"do": text, "carries": text, "feeds": "b"},
                    "metrics": "m",
                    "decision": text,
                    "next": [{"to": "b", "if": text}],
                },
                {"id": "b", "customer": "b"},
            ],
        }
    )
    assert shown.faults(picture) == {}


@pytest.mark.parametrize("name", journeys.NAMES)
def test_a_new_step_moves_nothing_to_its_left(name):
    journey, scope = journeys.domain(name)
    before = blueprint(journey, scope, lang="es")
    for at in range(1, len(journey.steps) + 1):
        new = journey.steps[0].model_copy(
            update={"id": "nuevo", "next": (), "frontstage": (), "support": (), "title": "x"}
        )
        more = journey.model_copy(update={"steps": (*journey.steps[:at], new, *journey.steps[at:])})
        after = {box.id: box for box in blueprint(more, scope, lang="es").items if isinstance(box, Box)}
        for step in journey.steps[:at]:
            for box in shown.boxes(before, "customer", "action"):
                if box.id == f"customer.{step.id}" or box.id in {f"action.{action.id}" for action in step.actions}:
                    assert (after[box.id].x, after[box.id].width) == (box.x, box.width)


def test_only_known_roles():
    for picture in (known("restaurante"), drawn(journeys.nasty(7))):
        for item in picture.items:
            for field in ("role", "border", "fill", "stroke", "ink"):
                role = getattr(item, field, None)
                assert role in TOKENS or role in (None, "none"), (role, item)


def test_the_same_picture_whatever_the_hash_seed():
    code = (
        "from tests.views import journeys; from cxkit.views.blueprint import blueprint\n"
        "import hashlib\n"
        "print(hashlib.sha256(repr([blueprint(*journeys.alone(journeys.nasty(n)), lang='es') for n in (3, 7)])"
        ".encode()).hexdigest())"
    )
    root = Path(__file__).resolve().parents[2]
    runs = [
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed},
            text=True,
        ).stdout
        for seed in ("0", "1")
    ]
    assert runs[0] == runs[1]
