"""Options of rules: what one takes is told by what it is where nobody sets it."""

import math
from typing import Any

from cxkit.words import N_

LARGEST = 1e12
"""No option is that large, and larger whole numbers are none that a machine counts with."""


def fitting(default: Any, value: Any) -> Any:
    """The value as the rule takes it; None where it does not fit. What counts from above 0 stays above 0."""
    match default:
        case bool():
            return value if isinstance(value, bool) else None
        case int():
            whole = isinstance(value, int) and not isinstance(value, bool)
            return value if whole and abs(value) <= LARGEST and (value > 0 or default <= 0) else None
        case float():
            if isinstance(value, bool) or not isinstance(value, (int, float)) or abs(value) > LARGEST:
                return None
            return float(value) if math.isfinite(value) and (value > 0 or default <= 0) else None
        case str():
            return value if isinstance(value, str) else None
        case _:
            items = [value] if isinstance(value, str) else value
            fits = isinstance(items, list) and all(isinstance(item, str) for item in items)
            return tuple(items) if fits else None


def expected(default: Any) -> str:
    """What an option takes, as an English template."""
    match default:
        case bool():
            return N_("true or false")
        case int():
            return N_("a whole number above 0") if default > 0 else N_("a whole number")
        case float():
            return N_("a number above 0") if default > 0 else N_("a number")
        case str():
            return N_("a text")
        case _:
            return N_("a list of texts")


def form(default: Any) -> dict[str, Any]:
    """The same as JSON Schema."""
    match default:
        case bool():
            return {"type": "boolean", "default": default}
        case int():
            return {"type": "integer", **({"minimum": 1} if default > 0 else {}), "default": default}
        case float():
            return {"type": "number", **({"exclusiveMinimum": 0} if default > 0 else {}), "default": default}
        case str():
            return {"type": "string", "default": default}
        case _:
            return {"type": "array", "items": {"type": "string"}, "default": list(default)}
