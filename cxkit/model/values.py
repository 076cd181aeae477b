"""Values written as short text: durations, shares, money, levels, bases."""

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, ClassVar, Literal, NamedTuple

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from cxkit.model.lapse import lapse

_ATTEMPT = (  # compiled when it is first asked for
    r"~?\d[\d\s.,:h'-]*(s|m|h|d|w|bd|min\w{0,5}|sec\w{0,4}|seg\w{0,5}|hours?|hrs?|horas?|days?|d[ií]as?|weeks?|semanas?)?"
)


class _Written(ABC):
    """A value that keeps what the author wrote and shows it in JSON Schema as text (or a number)."""

    __slots__ = ()
    examples: ClassVar[tuple[str | float, ...]] = ()

    @classmethod
    @abstractmethod
    def parse(cls, value: Any) -> Any:
        """The value of what the author wrote. Raises PydanticCustomError where it is none."""

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.parse)

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": ["string", "number"], "examples": list(cls.examples)}


@dataclass(frozen=True, slots=True)
class Duration(_Written):
    """A time or a range of times, in seconds and in business days.

    `30s`, `5m`, `2h`, `3d`, `1w`, `2bd`, `3m-8m`, `3-8m`, `1h30m`, ISO 8601 `PT5M`. A text that is none of these is
    kept with `known` false, so that a rule can say so while the rest of the file is still drawn.
    """

    examples: ClassVar[tuple[str | float, ...]] = ("30s", "5m", "2h", "3d", "2bd", "3m-8m")
    text: str
    low: float = 0.0  # seconds
    high: float = 0.0
    low_days: float = 0.0  # business days: hours only where the project says how many
    high_days: float = 0.0
    known: bool = True

    @classmethod
    def parse(cls, value: Any) -> "Duration":
        if type(value) is str:
            return _read(value)
        if isinstance(value, Duration):
            return value
        if value is None or isinstance(value, (bool, dict, list)):
            raise PydanticCustomError("duration", "a time such as 30s, 5m, 2h, 3d or 2bd is expected")
        return _read(str(value))

    @staticmethod
    def attempted(text: str) -> bool:
        """Whether a time was meant, even if it cannot be read: `1:30`, `10 minutes`, but not `two colleagues`."""
        return re.fullmatch(_ATTEMPT, text.strip(), re.IGNORECASE) is not None or _read(text).known

    def seconds(self, business_day: float | None = None) -> tuple[float, float] | None:
        """Low and high in seconds; None where business days cannot be turned into hours."""
        if self.low_days or self.high_days:
            if business_day is None:
                return None
            return self.low + self.low_days * business_day, self.high + self.high_days * business_day
        return self.low, self.high


@lru_cache(maxsize=4096)
def _read(text: str) -> Duration:
    text = text.strip()
    found = lapse(text)
    return Duration(text, known=False) if found is None else Duration(text, *found)


@dataclass(frozen=True, slots=True)
class Share(_Written):
    """A part of a whole, from 0 to 1, written `18%`, `18 %` or `0.18`."""

    examples: ClassVar[tuple[str | float, ...]] = ("18%", 0.18)
    text: str
    value: float

    @classmethod
    def parse(cls, value: Any) -> "Share":
        if isinstance(value, Share):
            return value
        if isinstance(value, (bool, dict, list)) or value is None:
            raise PydanticCustomError("share", "a share such as 18% or 0.18 is expected")
        text = str(value).strip()
        if re.fullmatch(r"\d+,\d+\s*%?", text):
            raise PydanticCustomError("decimal_comma", "write {better}", {"better": text.replace(",", ".")})
        found = re.fullmatch(r"(\d+(?:\.\d+)?|\.\d+)\s*(%?)", text)
        if found is None:
            raise PydanticCustomError("share", "a share such as 18% or 0.18 is expected")
        number = float(found[1]) / (100 if found[2] else 1)
        if number > 1:
            raise PydanticCustomError("share_range", "between 0 and 100 %; write {better}", {"better": f"{text}%"})
        return cls(text, number)


class Money(NamedTuple):
    """An amount in an ISO 4217 currency; never converted."""

    amount: float
    currency: str

    @classmethod
    def of(cls, text: str) -> "Money | None":
        """`15000 CLP`, `CLP 15000`, `99.90 EUR`; None when the text is something else (a policy id)."""
        found = re.fullmatch(r"(?:([A-Z]{3})\s*)?(\d{1,15}(?:\.\d{1,9})?)\s*([A-Z]{3})?", text.strip())
        if found is None or not (found[1] or found[3]):
            return None
        return cls(float(found[2]), found[1] or found[3])


@dataclass(frozen=True, slots=True)
class Target(_Written):
    """What a level promises: a comparator, a number and a unit, parsed from `<= 24h`, `≥ 95 %`, `4.5`."""

    examples: ClassVar[tuple[str | float, ...]] = ("<= 24h", ">= 95%", 4.5)
    text: str
    comparator: Literal["<=", ">=", "<", ">", "="] | None = None
    number: float | None = None
    unit: str = ""

    @classmethod
    def parse(cls, value: Any) -> "Target":
        if isinstance(value, Target):
            return value
        if isinstance(value, (bool, dict, list)) or value is None:
            raise PydanticCustomError("target", "a target such as <= 24h, >= 95% or 4.5 is expected")
        text = str(value).strip()
        plain = text.replace("≤", "<=").replace("≥", ">=")
        found = re.fullmatch(r"(<=|>=|<|>|=)?\s*(-?\d{1,15}(?:\.\d{1,9})?)(?!\d)\s*(.*)", plain)
        if found is None:
            return cls(text)
        return cls(text, found[1], float(found[2]), found[3].strip())  # type: ignore[arg-type]


BasisWord = Literal["observed", "assumed", "proposed"]
GAP = "gap:"
"""`gap:<question or metric>`: an initiative may answer to a gap that was measured."""


def gap(name: str) -> str:
    """The question or metric of `gap:question`; empty for any other name."""
    return name[len(GAP) :].strip() if name.startswith(GAP) else ""
