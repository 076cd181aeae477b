"""The typeface of an organisation: its files read with care, how wide their characters are, and what it is called."""

from cxkit.typeface.faces import PARTS, Face, Part, Typeface
from cxkit.typeface.file import Unfit, read, together

__all__ = ["PARTS", "Face", "Part", "Typeface", "Unfit", "read", "together"]
