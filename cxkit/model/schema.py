"""JSON Schema of every kind, for editors: keys, forms, words and what each key is for, in two languages."""

import json
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from cxkit.model import vocabulary
from cxkit.model.described import DESCRIPTIONS
from cxkit.model.node import WRITTEN
from cxkit.model.reading import kinds, model_of
from cxkit.model.shared import File
from cxkit.words import LANGUAGES, N_, Term, say

DIALECT = "https://json-schema.org/draft/2020-12/schema"
LAST = ("notes", "links")
"""Keys of every node: they stand last in a list of completions."""

_ABOUT = N_("A file of cxkit of the kind '{kind}': {noun}.")
_OWN = N_("A key of your own: cxkit leaves it alone.")


class _Forms(GenerateJsonSchema):
    """Text fields take numbers too, as they are written; pydantic's titles and defaults say nothing to a designer."""

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:  # noqa: ARG002
        return dict(WRITTEN)

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        return False


def schema(kind: str, lang: str = "en") -> dict[str, Any]:
    """The JSON Schema (2020-12) of a kind with descriptions in `lang`. Raises KeyError for a word that is no kind."""
    model = model_of(kind)
    made = model.model_json_schema(schema_generator=_Forms)
    for node in vocabulary.nodes(model):
        part = made if node is model else made["$defs"][node.__name__]
        _describe(part, node, lang)
    properties = made["properties"]
    properties["kind"] = {"const": kind, "description": properties["kind"]["description"]}
    about = say(_ABOUT, lang, kind=kind, noun=Term(vocabulary.NOUNS[model.__name__]))
    name = kind if lang == "en" else f"{kind}:{lang}"
    head = {"$schema": DIALECT, "$id": f"urn:cxkit:schema:{name}:1", "title": f"cxkit {kind}", "description": about}
    rest = {key: _plain(value) for key, value in made.items() if key not in head}
    defs = rest.pop("$defs", {})
    return {**head, **rest, "$defs": dict(sorted(defs.items()))}


def _describe(part: dict[str, Any], node: type[BaseModel], lang: str) -> None:
    part["title"] = say(vocabulary.NOUNS[node.__name__], lang)
    part.pop("description", None)
    properties = part["properties"]
    if node.__name__ == "Basis":
        properties.pop("word")
        part.pop("required")
        part["minProperties"] = 1
    if node.__name__ == "Action":
        part["anyOf"] = [{"required": ["do"]}, {"required": ["by"]}]
    if "patternProperties" in part:
        part["patternProperties"] = {"^x-": {"description": say(_OWN, lang)}}
    order = sorted(properties, key=LAST.__contains__)
    part["properties"] = {key: {"description": say(described(node, key), lang), **properties[key]} for key in order}


def described(node: type[BaseModel], key: str) -> str:
    """The English template that says what a key is for."""
    found = DESCRIPTIONS.get(f"{node.__name__}.{key}")
    if found is None and issubclass(node, File):
        found = DESCRIPTIONS.get(f"File.{key}")
    return found or DESCRIPTIONS[key]


def _plain(part: Any) -> Any:
    """Without titles of fields, with alternatives that differ only in their type made one."""
    if isinstance(part, list):
        return [_plain(item) for item in part]
    if not isinstance(part, dict):
        return part
    plain = {key: _plain(value) for key, value in part.items()}
    return _merged(plain) if "anyOf" in plain else plain


def _merged(part: dict[str, Any]) -> dict[str, Any]:
    """`anyOf` flattened: inner alternatives drawn out, repeated ones dropped, bare types joined."""
    flat: list[dict[str, Any]] = []
    for each in part["anyOf"]:
        flat += each["anyOf"] if each.keys() == {"anyOf"} else [each]
    types: list[str] = []
    others = []
    for each in flat:
        if each.keys() == {"type"}:
            named = each["type"] if isinstance(each["type"], list) else [each["type"]]
            types += [name for name in named if name not in types]
        elif each not in others:
            others.append(each)
    bare = [{"type": types if len(types) > 1 else types[0]}] if types else []
    forms = bare + others
    rest = {key: value for key, value in part.items() if key != "anyOf"}
    return {**rest, **forms[0]} if len(forms) == 1 else {**rest, "anyOf": forms}


def file_name(kind: str, lang: str = "en") -> str:
    """`journey.schema.json`, `journey.es.schema.json`."""
    return f"{kind}{'' if lang == 'en' else f'.{lang}'}.schema.json"


def as_text(kind: str, lang: str = "en") -> str:
    """The schema as the file that ships: two blanks of indentation, a line break at the end."""
    return json.dumps(schema(kind, lang), ensure_ascii=False, indent=2) + "\n"


def write(folder: Path) -> list[Path]:
    """Write the schemas of all kinds in all languages into `folder`; the paths in order."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for kind in kinds():
        for lang in LANGUAGES:
            path = folder / file_name(kind, lang)
            path.write_text(as_text(kind, lang), encoding="utf-8", newline="\n")
            written.append(path)
    return written
