"""Feelings on one scale: what is lived, what is believed, what is aimed at, and how far apart they stand."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Literal, NamedTuple

from cxkit.model.journey import Emotion, Journey, Step
from cxkit.model.scale import BEST, WORST
from cxkit.model.shared import Basis

Reading = Literal["lived", "believed", "aimed"]
READINGS: tuple[Reading, ...] = ("lived", "believed", "aimed")


class Felt(NamedTuple):
    """One reading of one step: `place` is the number of the step from 0, `level` lies between −2 and 2."""

    place: int
    level: float
    basis: Basis | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """What is lived in a step beside what is believed or aimed at, both between −2 and 2."""

    place: int
    lived: float
    other: float

    @property
    def difference(self) -> float:
        """Points from what is lived up to the other; negative where what is lived is better."""
        return self.other - self.lived


def felt(journey: Journey, reading: Reading = "lived") -> tuple[Felt, ...]:
    """The readings of the steps that have one, in their order; values beyond the scale count as its end.

    Columns with `customer: none` have no feelings. What a reading rests on is its own word; what is lived also
    takes that of its step or file.
    """
    scale = journey.scale
    found = []
    for place, step in enumerate(journey.steps):
        emotion = _read(step, reading)
        if emotion is None or step.customer == () or not isfinite(emotion.value):
            continue
        level = max(WORST, min(BEST, scale.level(emotion.value)))
        basis = emotion.basis or ((step.basis or journey.basis) if reading == "lived" else None)
        found.append(Felt(place, level, basis))
    return tuple(found)


def staff(journey: Journey) -> tuple[Felt, ...]:
    """What those feel who meet the customer (`staff_emotion` of frontstage actions), from −2 to 2.

    Of several in one step the lowest, the first of equals: a mean would hide who suffers. What a reading rests on is
    its own word, else that of its action, step or file.
    """
    scale = journey.scale
    found = []
    for place, step in enumerate(journey.steps):
        here = [
            Felt(
                place,
                max(WORST, min(BEST, scale.level(action.staff_emotion.value))),
                action.staff_emotion.basis or action.basis or step.basis or journey.basis,
            )
            for action in step.frontstage
            if action.staff_emotion is not None and isfinite(action.staff_emotion.value)
        ]
        if (low := lowest(here)) is not None:
            found.append(low)
    return tuple(found)


def _read(step: Step, reading: Reading) -> Emotion | None:
    if reading == "lived":
        return step.emotion
    return step.emotion_org if reading == "believed" else step.target_emotion


def gaps(journey: Journey, reading: Reading) -> tuple[Gap, ...]:
    """The steps where both are known."""
    lived = {one.place: one.level for one in felt(journey)}
    return tuple(Gap(one.place, lived[one.place], one.level) for one in felt(journey, reading) if one.place in lived)


def widest(found: Sequence[Gap]) -> Gap | None:
    """The gap with the most points, whichever way it goes; the first of several; None where nothing differs."""
    best = max(found, key=lambda gap: abs(gap.difference), default=None)
    return best if best is not None and best.difference else None


def lowest(found: Sequence[Felt]) -> Felt | None:
    """The worst moment, the first of several."""
    return min(found, key=lambda one: one.level, default=None)


def lows(found: Sequence[Felt]) -> tuple[Felt, ...]:
    """The worst moments, where they are low at all.

    What is above 0 is no low, and 0 is none where most moments are no better.
    """
    low = lowest(found)
    if low is None or low.level > 0:
        return ()
    alike = tuple(one for one in found if one.level == low.level)
    return alike if low.level < 0 or 2 * len(alike) <= len(found) else ()
