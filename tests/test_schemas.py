"""The JSON Schemas: fresh, valid, and of one mind with the loader."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from cxkit.lint import settings_schema
from cxkit.model import vocabulary
from cxkit.model.described import DESCRIPTIONS
from cxkit.model.reading import kinds, model_of
from cxkit.model.schema import as_text, described, file_name, schema, write
from cxkit.model.shared import File
from cxkit.source.reader import read
from cxkit.words import LANGUAGES, say

ROOT = Path(__file__).parents[1]
FILES = sorted([*(ROOT / "tests/data/domain").glob("*.yaml"), *(ROOT / "examples").rglob("*.yaml")])


def plain(value: Any) -> Any:
    """Values as JSON has them."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value


def errors(kind: str, value: Any) -> list[str]:
    return [error.message for error in jsonschema.Draft202012Validator(schema(kind)).iter_errors(plain(value))]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", kinds())
def test_the_shipped_schema_is_fresh(kind: str, lang: str) -> None:
    shipped = (ROOT / "schemas" / file_name(kind, lang)).read_bytes()
    assert shipped == as_text(kind, lang).encode(), "run `make schemas`"


def test_no_other_schema_is_shipped(tmp_path: Path) -> None:
    written = [*write(tmp_path), *settings_schema.write(tmp_path)]
    assert {path.name for path in written} == {path.name for path in (ROOT / "schemas").iterdir()}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", kinds())
def test_a_schema_is_valid_and_says_where_it_belongs(kind: str, lang: str) -> None:
    made = schema(kind, lang)
    jsonschema.Draft202012Validator.check_schema(made)
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert made["$id"] == f"urn:cxkit:schema:{kind}:{'' if lang == 'en' else 'es:'}1"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_files_that_we_ship_fit_their_schema(path: Path) -> None:
    value = read(path.read_bytes()).value
    if value["kind"] in kinds():
        assert errors(value["kind"], value) == []


MAP: dict[str, Any] = {"kind": "journey", "title": "T", "steps": [{"customer": "a"}]}


@pytest.mark.parametrize(
    "wrong",
    [
        {"titel": "T"},
        {"status": "drafted"},
        {"steps": {}},
        {"steps": [{"customer": "a", "ownr": "b"}]},
        {"steps": [{"customer": "a", "emotion": "bien"}]},
        {"steps": [{"customer": "a", "frontstage": {"time": "5m"}}]},
        {"reviewed": "12/03/2026"},
        {"actors": ["garzon"]},
        {"kind": "jurney"},
    ],
    ids=json.dumps,
)
def test_what_the_loader_refuses_an_editor_underlines(wrong: dict[str, Any]) -> None:
    assert errors("journey", MAP) == []
    assert errors("journey", {**MAP, **wrong}) != []


@pytest.mark.parametrize(
    "right",
    [
        {"x-miro": {"a": [1]}},
        {"version": 0, "reviewed": "2026-01", "tags": None},
        {"channels": "web", "phases": ["Uno"], "actors": {"g": None, "h": "Hilo"}},
        {"steps": [{"customer": "none", "title": "b", "moment_of_truth": True, "wait": "10m", "fail": "none"}]},
        {"steps": [{"customer": ["a", {"do": "b", "x-own": 1}], "next": "end", "basis": {"observed": "e1"}}]},
        {
            "steps": [
                {"frontstage": {"by": "pos"}, "emotion": {"value": -0.5, "basis": "assumed"}, "sla": {"share": 0.9}}
            ]
        },
    ],
    ids=json.dumps,
)
def test_what_the_loader_reads_an_editor_accepts(right: dict[str, Any]) -> None:
    assert errors("journey", {**MAP, **right}) == []
    model = model_of("journey")
    assert model is not None
    if "x-miro" not in right and "x-own" not in json.dumps(right):
        model.model_validate({**MAP, **right})


def test_every_key_is_described_and_every_description_is_used() -> None:
    used = set()
    for kind in kinds():
        model = model_of(kind)
        assert model is not None
        for node in vocabulary.nodes(model):
            for key in vocabulary.keys(node):
                text = described(node, key)
                own = (f"{node.__name__}.{key}", *([f"File.{key}"] if issubclass(node, File) else []), key)
                used.add(next(name for name in own if name in DESCRIPTIONS))
                assert text.endswith((".", "…"))
                assert say(text, "es") != say(text, "en")
    assert used == set(DESCRIPTIONS)


def test_an_unknown_kind_has_no_schema() -> None:
    with pytest.raises(KeyError):
        schema("portfolios")
