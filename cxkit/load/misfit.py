"""One place where a value does not fit the model, and the words to speak of it."""

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cxkit.model import vocabulary
from cxkit.model.node import Pointer
from cxkit.model.shared import File
from cxkit.words import N_, Term

LONGEST = 60
"""Characters of a value that a message repeats."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """What pydantic found: its kind, where (in the normal form), the value there, and what belongs there."""

    kind: str
    pointer: Pointer
    value: Any
    limits: Mapping[str, Any]
    place: vocabulary.Place
    root: type[File]
    key: str

    @property
    def noun(self) -> Term:
        return noun(self.place.owner)


def noun(model: type) -> Term:
    """What a node is called in a sentence."""
    return Term(vocabulary.NOUNS[model.__name__])


def shown(value: Any) -> str:
    """A value as a message repeats it."""
    text = "" if value is None else str(value).lower() if isinstance(value, bool) else " ".join(str(value).split())
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def form(value: Any) -> Term:
    """What a value is, in the words of a person who writes YAML."""
    if value is None:
        return Term(N_("nothing"))
    if isinstance(value, bool):
        return Term(N_("true or false"))
    if isinstance(value, (list, tuple)):
        return Term(N_("a list"))
    if isinstance(value, dict):
        return Term(N_("a group of keys"))
    return Term(N_("a number")) if isinstance(value, (int, float)) else Term(N_("a text"))


MARGIN = 0.1
SURE = 0.82
"""How much of a word must be right, and how much more than of the next one, for no other to be meant."""


def only(word: str, known: tuple[str, ...]) -> bool:
    """Whether just one known word looks like `word`: nobody has to be asked which is meant."""
    plain = word.lower().replace("-", "_").replace(" ", "_")
    folded = {each.lower() for each in known}
    if plain in folded:
        return True
    near = difflib.get_close_matches(plain[:LONGEST], sorted(folded), 2, 0.6)
    ratios = [difflib.SequenceMatcher(None, each, plain[:LONGEST]).ratio() for each in near]
    return bool(ratios) and ratios[0] >= SURE and (len(ratios) == 1 or ratios[0] - ratios[1] >= MARGIN)


def nearest(word: str, known: tuple[str, ...], cutoff: float = 0.6) -> str | None:
    """The known word that looks most like `word`, whatever its case; None when nothing does."""
    plain = word.lower().replace("-", "_").replace(" ", "_")
    folded = {each.lower(): each for each in known}
    if plain in folded:
        return folded[plain]
    near = difflib.get_close_matches(plain[:LONGEST], list(folded), 1, cutoff)
    return folded[near[0]] if near else None
