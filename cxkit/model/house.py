"""House rules: what a team asks of its own files, beyond what holds for everybody."""

from typing import Annotated, Any, Literal

from pydantic import Field, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from cxkit.model.node import Catalogue, Node, Short, Text, Texts
from cxkit.model.shared import File

GROUPS = ("any_of", "none_of")
"""Keys of a condition that hold further conditions."""
WORDS = ("some", "none", "said")
"""What a condition may ask of a key: that it says something, that it says nothing, that it was written at all."""
TESTS = ("is", "like", "at_least", "at_most", "count", "letters", "not")
"""What a condition may ask of a value."""

_VALUE: JsonSchemaValue = {"type": ["string", "number", "boolean"]}
_TEST: JsonSchemaValue = {
    "type": "object",
    "properties": {
        "is": {"anyOf": [_VALUE, {"type": "array", "items": _VALUE}]},
        "like": {"type": "string"},
        "at_least": _VALUE,
        "at_most": _VALUE,
        "count": {"type": ["number", "object"]},
        "letters": {"type": ["number", "object"]},
        "not": {},
    },
    "additionalProperties": False,
}
_CONDITION: JsonSchemaValue = {
    "type": "object",
    "properties": {name: {"type": "array", "items": {"type": "object"}} for name in GROUPS},
    "additionalProperties": {"anyOf": [_VALUE, {"type": "array", "items": _VALUE}, _TEST]},
}


class Asked:
    """A condition: keys of the element, each with what it has to say. What the keys mean is judged where rules are."""

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self)

    def __call__(self, value: Any) -> Any:
        if value is None:
            return {}
        if type(value) is not dict:
            raise PydanticCustomError("condition", "a condition such as {{channel: shop}} is expected")
        return value

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return _CONDITION


Condition = Annotated[dict[str, Any], Asked()]
Kind = Literal["journey", "persona", "organization", "portfolio", "survey", "roadmap"]


class HouseRule(Node):
    """One rule: which elements it looks at, and what must hold for each of them.

    `each` is the way to the elements in the file, key by key (`steps`, `steps/frontstage`); without it the file itself.
    """

    title: Text
    in_: Annotated[tuple[Kind, ...], Short()] = Field(("journey",), alias="in")
    each: Text | None = None
    where: Condition = Field(default_factory=dict)
    must: Condition
    message: Text
    hint: Text | None = None
    why: Text | None = None
    source: Text | None = None
    severity: Literal["error", "warning", "info"] = "warning"
    bad: Texts = ()
    good: Texts = ()


class House(File):
    """The rules of a house, by code."""

    kind: Literal["rules"]
    rules: Annotated[dict[str, HouseRule], Catalogue(), Field(default_factory=dict)]
