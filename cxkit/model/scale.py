"""The scale of emotions: what the numbers of a file mean between very bad and very good."""

import re
from functools import lru_cache
from typing import Annotated, NamedTuple

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

WORST, BEST = -2.0, 2.0

_SCALE = r"\s*([-−–+]?\d{1,9}(?:\.\d{1,9})?)\s*(?:\.\.\.?|…|to|-|–|a)\s*([-−–+]?\d{1,9}(?:\.\d{1,9})?)\s*"


class Scale(NamedTuple):
    """The lowest and the highest value that a file may write."""

    low: float = WORST
    high: float = BEST

    @classmethod
    @lru_cache(maxsize=256)  # most files write one of a few
    def of(cls, text: str) -> "Scale | None":
        """`-2..2`, `1-5`, `0..10`, `-3..+3`; None when the text is no scale."""
        found = re.fullmatch(_SCALE, text)
        if found is None:
            return None
        low, high = (float(end.replace("−", "-").replace("–", "-")) for end in found.groups())
        return cls(low, high) if low < high else None

    def level(self, value: float) -> float:
        """The value on the common scale from −2 to 2: on 1-5 it is x − 3, on 1-7 (x − 4)·2/3."""
        middle = (self.low + self.high) / 2
        return (value - middle) * (BEST - WORST) / (self.high - self.low)

    def holds(self, value: float) -> bool:
        return self.low <= value <= self.high


def face(level: float) -> int:
    """The face of a level between −2 and 2: the nearest whole number, halves toward 0."""
    whole = int(abs(level) + 0.5)
    if abs(level) + 0.5 == whole and whole:
        whole -= 1
    whole = min(whole, int(BEST))
    return whole if level >= 0 else -whole


def _scale(text: str) -> str:
    if Scale.of(text) is None:
        raise PydanticCustomError("scale", "a scale such as -2..2 or 1-5 is expected")
    return text


ScaleText = Annotated[str, AfterValidator(_scale)]
