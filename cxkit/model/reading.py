"""From plain values to the model, the author's own `x-` keys set aside."""

import copy
from functools import cache
from importlib import import_module
from typing import Any, TypeVar

from pydantic import ValidationError

from cxkit.model.node import Pointer
from cxkit.model.shared import File

F = TypeVar("F", bound=File)

KINDS: dict[str, str] = {
    "journey": "cxkit.model.journey:Journey",
    "persona": "cxkit.model.persona:Persona",
    "organization": "cxkit.model.organization:Organization",
    "blueprint": "cxkit.model.blueprint:Blueprint",
    "portfolio": "cxkit.model.portfolio:Portfolio",
    "survey": "cxkit.model.survey:Survey",
    "roadmap": "cxkit.model.roadmap:Roadmap",
    "rules": "cxkit.model.house:House",
}
"""Every kind of file with the home of its model, in the order in which people meet them."""


def kinds() -> tuple[str, ...]:
    """Every kind, in the order in which people meet them."""
    return tuple(KINDS)


@cache
def model_of(kind: str) -> type[File]:
    """The model of a kind, imported on demand. Raises KeyError for a word that is no kind."""
    module, _, name = KINDS[kind].partition(":")
    found: type[File] = getattr(import_module(module), name)
    return found


def read(model: type[F], value: Any) -> F:
    """The model of a plain value. Raises pydantic.ValidationError, never about a key that begins with `x-`.

    The places in the error are those of the normal form: a lone item has index 0.
    """
    try:
        return model.model_validate(value)
    except ValidationError as error:
        own = [
            found["loc"]
            for found in error.errors(include_url=False, include_context=False, include_input=False)
            if found["type"] == "extra_forbidden" and str(found["loc"][-1]).startswith("x-")
        ]
        if not own:
            raise
    value = copy.deepcopy(value)
    for pointer in own:
        holder = written(value, pointer[:-1])
        if type(holder) is dict:
            holder.pop(pointer[-1], None)
    return model.model_validate(value)


def written(value: Any, pointer: Pointer) -> Any:
    """What the author wrote at a pointer of the normal form: a short form stands for all that is below it."""
    for step in pointer:
        if type(value) is dict:
            if step in value:
                value = value[step]
            elif step != 0:
                return None
        elif type(value) is list:
            if type(step) is not int or step >= len(value):
                return None
            value = value[step]
    return value
