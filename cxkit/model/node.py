"""Node: frozen, closed to unknown keys, and what every mapping of the vocabulary may carry."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Annotated, Any, Literal, get_args, get_origin

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    GetJsonSchemaHandler,
    Strict,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

Pointer = tuple[str | int, ...]

NONE = "none"
WRITTEN: JsonSchemaValue = {"type": ["string", "number"]}
"""What an editor lets pass where text is expected: numbers keep the characters that the author wrote."""


class Short:
    """Short forms of one field: a bare text stands for `{key: text}`, one item for a list of one.

    With `none`, the word `none` says that there is nothing on purpose and gives an empty list. The same object
    supplies the `anyOf` of the JSON Schema, so that editors and the loader agree.
    """

    def __init__(self, key: str = "", *, many: bool = True, none: bool = False) -> None:
        self.key = key
        self.many = many
        self.none = none

    def __call__(self, value: Any) -> Any:
        kind = type(value)
        if not self.many:
            return value if kind is dict else self.item(value)
        if kind is dict:
            return (value,)
        if kind is str and not (self.key or self.none):  # by far the most
            return (value,)
        if kind is list or kind is tuple:
            for item in value:
                if type(item) is not dict:
                    return [self.item(item) for item in value] if self.key else value
            return value
        if value is None or (self.none and value == NONE):
            return ()
        return (self.item(value),) if self.key else (value,)

    def item(self, value: Any) -> Any:
        """One item as its model wants it."""
        kind = type(value)
        if kind is str:
            return {self.key: value} if self.key else value
        if kind is dict or kind is bool or value is None or not self.key:
            return value
        return {self.key: value} if isinstance(value, (str, int, float)) else value

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], CoreSchema]) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self, handler(source))

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        schema = handler(core)
        if not self.many:
            return {"anyOf": [self.text(), schema]} if self.key else schema
        array = next(form for form in schema.get("anyOf", [schema]) if "items" in form)
        item = array["items"]
        if self.key:
            item = {"anyOf": [self.text(), item]}
        return {"anyOf": [item, {"type": "array", "items": item}, {"type": "null"}]}

    def text(self) -> JsonSchemaValue:
        """What the bare text may be, for the JSON Schema."""
        return dict(WRITTEN)


class Entry(Short):
    """An entry of a catalogue (`actors`, `processes`, …): nothing, a bare title, or the whole mapping."""

    def __init__(self, key: str = "title") -> None:
        super().__init__(key, many=False)

    def __call__(self, value: Any) -> Any:
        return {} if value is None else self.item(value)

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [self.text(), handler(core), {"type": "null"}]}


class Catalogue:
    """A map from id to entry; with `listed` a list of ids, or one id, stands for entries with nothing said.

    Given the keys of an entry, a map of these alone is refused: it is one entry whose id was forgotten, and every key
    of it would count as an entry.
    """

    def __init__(self, *, listed: bool = False, entry: frozenset[str] = frozenset()) -> None:
        self.listed = listed
        self.entry = entry

    def __call__(self, value: Any) -> Any:
        if value is None:
            return {}
        if self.entry and type(value) is dict and value and self.entry.issuperset(value):
            if not any(isinstance(held, (dict, list)) for held in value.values()):
                raise PydanticCustomError("bare_entry", "an id is expected")
        if not self.listed or type(value) is dict or isinstance(value, bool):
            return value
        names = value if isinstance(value, (list, tuple)) else [value]
        if all(isinstance(name, (str, int, float)) and not isinstance(name, bool) for name in names):
            return {str(name): {} for name in names}
        raise PydanticCustomError("ids", "a list of ids is expected")

    def __get_pydantic_core_schema__(self, source: Any, handler: Callable[[Any], CoreSchema]) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self, handler(source))

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        forms = [handler(core), {"type": "null"}]
        if self.listed:
            forms[1:1] = [dict(WRITTEN), {"type": "array", "items": dict(WRITTEN)}]
        return {"anyOf": forms}


_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?", re.ASCII)


def dated(text: str) -> bool:
    """Whether a text is an ISO 8601 date: a day of the calendar, a month or a year."""
    if not _DATE.fullmatch(text):
        return False
    try:
        return len(text) < 10 or date.fromisoformat(text) is not None
    except ValueError:
        return False


def _date(text: str) -> str:
    if not dated(text):
        raise PydanticCustomError("date", "a date such as 2026-01-20 is expected")
    return text


Text = str
"""Raw characters of any plain scalar except null and true/false (`1.10` stays `1.10`)."""
Number = Annotated[float, Strict()]
Whole = Annotated[int, Strict()]
Flag = Annotated[bool, Strict()]
Texts = Annotated[tuple[str, ...], Short()]
Date = Annotated[
    str,
    AfterValidator(_date),
    WithJsonSchema({**WRITTEN, "pattern": f"^{_DATE.pattern}$", "examples": ["2026-01-20"]}),
]
"""ISO 8601 text, `2026-01-20`, `2026-01` or `2026`: it sorts as it is written, and no clock is asked."""


class Link(BaseModel):
    """Where to read more: a URL or a path relative to the file."""

    model_config = ConfigDict(frozen=True, extra="forbid", coerce_numbers_to_str=True, defer_build=True)
    url: Text
    title: Text | None = None


Links = Annotated[tuple[Link, ...], Short("url")]


class Node(BaseModel):
    """A mapping of the vocabulary.

    Keys that begin with `x-` are the author's own: `cxkit.model.reading` sets them aside, the JSON Schema allows them.
    """

    model_config = ConfigDict(
        frozen=True, extra="forbid", coerce_numbers_to_str=True, allow_inf_nan=False, defer_build=True
    )
    notes: Texts = ()
    links: Links = ()

    def written(self, field: str) -> bool:
        """Whether the author wrote this field, as against a default of cxkit."""
        return field in self.model_fields_set

    def complete(self, field: str, value: Any) -> None:
        """Set a default that needs the neighbours (an id), before the node is published; not a written field."""
        self.__dict__[field] = value

    def children(self) -> Iterator[tuple[Pointer, "Node"]]:
        """Every node below this one with its pointer, depth first, in the order of the fields."""
        found: list[tuple[Pointer, Node]] = []
        _gather(self, (), found)
        return iter(found)

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        schema = handler.resolve_ref_schema(handler(core))
        schema["patternProperties"] = {"^x-": {}}
        return schema


def _gather(node: Node, at: Pointer, found: list[tuple[Pointer, Node]]) -> None:
    values = node.__dict__
    for name, key in _homes(type(node)):
        if value := values.get(name):
            _below(value, (*at, key), found)


def _below(value: Any, at: Pointer, found: list[tuple[Pointer, Node]]) -> None:
    kind = type(value)
    if kind is tuple:
        for index, item in enumerate(value):
            _below(item, (*at, index), found)
    elif kind is dict:
        for key, item in value.items():
            _below(item, (*at, key), found)
    elif isinstance(value, Node):
        found.append((at, value))
        _gather(value, at, found)


_HOMES: dict[type[Node], tuple[tuple[str, str], ...]] = {}


def _homes(model: type[Node]) -> tuple[tuple[str, str], ...]:
    """Every field that may hold nodes, with its key as the author writes it (Python keywords have an alias)."""
    found = _HOMES.get(model)
    if found is None:
        fields = model.model_fields.items()
        found = tuple((name, field.alias or name) for name, field in fields if _may_hold(field.annotation))
        _HOMES[model] = found
    return found


def _may_hold(annotation: Any) -> bool:
    """Whether a value of this type may be or hold a node; yes where the type is not known."""
    if isinstance(annotation, type) and not get_args(annotation):
        return annotation is object or issubclass(annotation, Node)
    if get_origin(annotation) is Literal or annotation in (None, ...):
        return False
    parts = get_args(annotation)[: 1 if get_origin(annotation) is Annotated else None]
    return any(map(_may_hold, parts)) if parts else True
