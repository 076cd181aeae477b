"""Text: knows YAML, has never heard of a journey."""

from cxkit.source.document import Document
from cxkit.source.limits import Limits
from cxkit.source.pointer import Edit, Pointer, Span
from cxkit.source.problems import Problem
from cxkit.source.reader import read
from cxkit.source.troubles import TROUBLES, Trouble
from cxkit.source.values import Integer, Real, Value

__all__ = [
    "TROUBLES",
    "Document",
    "Edit",
    "Integer",
    "Limits",
    "Pointer",
    "Problem",
    "Real",
    "Span",
    "Trouble",
    "Value",
    "read",
]
