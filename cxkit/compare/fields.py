"""Fields: what two readings of one node say differently, key by key, in the words of their authors."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from cxkit.model.journey import Action, Emotion
from cxkit.model.scale import Scale
from cxkit.model.shared import Basis
from cxkit.model.values import Duration, Share, Target

Plain = str | float | bool | tuple[str, ...] | None

QUIET = frozenset({"id", "basis", "notes", "links"})
"""Keys about the map rather than about what it shows: a node that differs in these alone is the same to a customer."""
REFERENCES: Mapping[str, Sequence[str]] = {
    "at": ("nodes",),
    "back_to": ("nodes", "step"),
    "for": ("nodes",),
    "kept_by": ("step", "processes"),
    "process": ("processes",),
    "policy": ("policies",),
    "up_to": ("policies",),
    "by": ("actors",),
    "channel": ("channels",),
}
"""Keys that hold ids, and of what: another id for the same thing is no change of those that name it."""


@dataclass(frozen=True, slots=True)
class Change:
    """One key with its values before and after, as they were written; None where nothing was."""

    field: str
    before: Plain
    after: Plain

    @property
    def quiet(self) -> bool:
        return self.field in QUIET


@dataclass(frozen=True, slots=True)
class Renamed:
    """Ids of the earlier journey and what they are called in the later one, by what they name; the scales of both."""

    ids: Mapping[str, Mapping[str, str]]
    scales: tuple[Scale, Scale]


def changes(before: BaseModel, after: BaseModel, skip: Collection[str], renamed: Renamed) -> tuple[Change, ...]:
    """The keys that differ, in the order of the vocabulary; `skip` names those that are compared elsewhere."""
    return tuple(_changes(before, after, skip, renamed, ""))


def _changes(
    before: BaseModel, after: BaseModel, skip: Collection[str], renamed: Renamed, prefix: str
) -> Iterator[Change]:
    for name, field in type(after).model_fields.items():
        key = field.alias or name
        if key in skip:
            continue
        one, other = getattr(before, name), getattr(after, name)
        if isinstance(one, BaseModel) and isinstance(other, BaseModel) and not isinstance(other, (Basis, Emotion)):
            yield from _changes(one, other, (), renamed, f"{prefix}{key}.")
        elif _meant(one, key, renamed, 0) != _meant(other, key, renamed, 1):
            yield Change(prefix + key, plain(one), plain(other))


def plain(value: Any) -> Plain:
    """A value as its author wrote it; None for nothing."""
    match value:
        case None | "" | ():
            return None
        case bool() | int() | float() | str():
            return value
        case Duration() | Share() | Target():
            return value.text
        case Emotion():
            return value.value
        case Basis():
            return value.word
        case tuple() | list():
            return tuple(str(said) for item in value if (said := plain(item)) is not None)
        case Action():
            return value.do or ", ".join(value.by)
        case BaseModel():
            return " ".join(_words(getattr(value, name)) for name in type(value).model_fields if getattr(value, name))
    return str(value)


def _words(value: Any) -> str:
    said = plain(value)
    return ", ".join(said) if isinstance(said, tuple) else str(said)


def _meant(value: Any, key: str, renamed: Renamed, side: int) -> Any:
    """What is compared: times by their length, shares by their size, texts by their words, ids by what they name."""
    match value:
        case None | "" | () | False:
            return None
        case Duration() if value.known:
            return value.low, value.high, value.low_days, value.high_days
        case Share():
            return round(value.value, 9)
        case Target() if value.number is not None:
            return value.comparator, value.number, value.unit
        case Emotion():
            return round(renamed.scales[side].level(value.value), 6)
        case Basis():
            return value.word, value.observed, value.assumed, value.proposed
        case str():
            text = " ".join(value.split())
            homes = REFERENCES.get(key, ()) if side == 0 else ()
            return next((renamed.ids[home][text] for home in homes if text in renamed.ids.get(home, {})), text)
        case tuple() | list():
            return tuple(_meant(item, key, renamed, side) for item in value)
        case BaseModel():
            names = (name for name in type(value).model_fields if name not in QUIET)
            return tuple(_meant(getattr(value, name), name, renamed, side) for name in names)
    return value
