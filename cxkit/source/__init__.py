"""Text: knows YAML, has never heard of a journey."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from cxkit.source.pointer import Edit, Pointer, Span

if TYPE_CHECKING:
    from cxkit.source.changing import change
    from cxkit.source.document import Document
    from cxkit.source.encoding import encode
    from cxkit.source.limits import Limits
    from cxkit.source.marks import touches_comment
    from cxkit.source.patching import Insert, Remove, Rename, Replace, patch
    from cxkit.source.problems import Problem
    from cxkit.source.reader import read
    from cxkit.source.refusal import REFUSALS, Refusal
    from cxkit.source.spelling import scalar
    from cxkit.source.troubles import TROUBLES, Trouble
    from cxkit.source.values import Integer, Real, Value

_LATER = {
    "Document": "document",
    "Integer": "values",
    "Limits": "limits",
    "Problem": "problems",
    "Real": "values",
    "TROUBLES": "troubles",
    "Trouble": "troubles",
    "Value": "values",
    "read": "reader",
    "REFUSALS": "refusal",
    "Insert": "patching",
    "Refusal": "refusal",
    "Remove": "patching",
    "Rename": "patching",
    "Replace": "patching",
    "change": "changing",
    "encode": "encoding",
    "patch": "patching",
    "scalar": "spelling",
    "touches_comment": "marks",
}
"""What is imported when it is asked for, and where it stands: places alone are wanted without the reader."""

__all__ = [
    "REFUSALS",
    "TROUBLES",
    "Document",
    "Edit",
    "Insert",
    "Integer",
    "Limits",
    "Pointer",
    "Problem",
    "Real",
    "Refusal",
    "Remove",
    "Rename",
    "Replace",
    "Span",
    "Trouble",
    "Value",
    "change",
    "encode",
    "patch",
    "read",
    "scalar",
    "touches_comment",
]


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
