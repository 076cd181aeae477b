"""The named values that describe the structure of a journey; every share with its n."""

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import fmean
from typing import Any


def _short(number: float) -> float:
    """A whole number without its decimals, so that JSON shows 1710 and not 1710.0."""
    return int(number) if number == int(number) else round(number, 6)


@dataclass(frozen=True, slots=True)
class Part:
    """So many of so many."""

    n: int
    of: int

    @property
    def share(self) -> float | None:
        """From 0 to 1; None of nothing."""
        return self.n / self.of if self.of else None

    def as_json(self) -> dict[str, int]:
        return {"n": self.n, "of": self.of}


@dataclass(frozen=True, slots=True)
class Times:
    """A sum of times, both ends of ranges. Business days stay apart where the project gives them no hours."""

    min_s: float = 0.0
    max_s: float = 0.0
    min_business_days: float = 0.0
    business_days: float = 0.0
    n: int = 0
    """How many times went into the sum."""

    def as_json(self) -> dict[str, float]:
        return {
            "min_s": _short(self.min_s),
            "max_s": _short(self.max_s),
            "min_business_days": _short(self.min_business_days),
            "business_days": _short(self.business_days),
            "n": self.n,
        }


@dataclass(frozen=True, slots=True)
class BasisCount:
    """What things rest on; what nobody said is counted apart and taken for nothing."""

    observed: int = 0
    assumed: int = 0
    proposed: int = 0
    not_stated: int = 0

    @property
    def stated(self) -> Part:
        said = self.observed + self.assumed + self.proposed
        return Part(said, said + self.not_stated)

    def as_json(self) -> dict[str, int]:
        return {name: getattr(self, name) for name in ("observed", "assumed", "proposed", "not_stated")}


@dataclass(frozen=True, slots=True)
class Emotions:
    """The lived curve on the scale from −2 to 2, step by step, with what it rests on."""

    values: tuple[float, ...]
    written: tuple[float, ...]
    scale: str
    basis: BasisCount

    @property
    def n(self) -> int:
        return len(self.values)

    @property
    def mean(self) -> float | None:
        return fmean(self.values) if self.values else None

    @property
    def min(self) -> float | None:
        return min(self.values, default=None)

    def as_json(self) -> dict[str, Any]:
        return {
            "values": [_short(value) for value in self.values],
            "mean": None if self.mean is None else round(self.mean, 6),
            "min": None if self.min is None else _short(self.min),
            "n": self.n,
            "scale": self.scale,
            "basis": self.basis.as_json(),
        }


@dataclass(frozen=True, slots=True)
class Completeness:
    """How far a map or a blueprint is filled in: parts by name, and their mean."""

    parts: Mapping[str, Part]

    @property
    def share(self) -> float | None:
        shares = [part.share for part in self.parts.values() if part.share is not None]
        return fmean(shares) if shares else None

    def as_json(self) -> dict[str, Any]:
        share = None if self.share is None else round(self.share, 6)
        return {"share": share, "parts": {name: part.as_json() for name, part in self.parts.items()}}


@dataclass(frozen=True, slots=True)
class Figures:
    """The structural figures of a journey. Steps in which no customer acts are columns, but no customer steps."""

    steps: int
    customer_steps: int
    phases: tuple[str, ...]
    front: int
    back: int
    support: int
    with_by: Part
    """Actions that name who does them."""
    designed: Part
    """Human actions in view that follow a process."""
    evidence: Part
    frontstage: Part
    emotion_coverage: Part
    moments_of_truth: int
    moments_with_metrics: int
    fails: int
    waits: int
    timed: int
    with_max: int
    areas: tuple[str, ...]
    area_changes: Mapping[str, int]
    """Step id to how often the work changes area in its column; steps without a change are left out."""
    faces: tuple[tuple[str, str], ...]
    """Step id and the actor that the customer meets first."""
    face_changes: int
    work_time: Times
    declared_wait: Times
    emotion: Emotions
    passes: Mapping[str, float]
    """Where work comes back to: expected passes, 1/(1 − rate)."""
    open_questions: tuple[str, ...]
    channels: Mapping[str, int]
    """Channel to the number of steps that use it."""
    basis: BasisCount
    map_completeness: Completeness
    blueprint_completeness: Completeness
    lines: int | None = None

    @property
    def actions(self) -> int:
        return self.front + self.back + self.support

    def as_json(self) -> dict[str, Any]:
        """The object `figures` of `cxkit/stats/1`."""
        return {
            "lines": self.lines,
            "steps": self.steps,
            "customer_steps": self.customer_steps,
            "phases": len(self.phases),
            "actions": {"front": self.front, "back": self.back, "support": self.support},
            "with_by": self.with_by.as_json(),
            "designed": self.designed.as_json(),
            "coverage": {
                "evidence": self.evidence.as_json(),
                "frontstage": self.frontstage.as_json(),
                "emotion": self.emotion_coverage.as_json(),
            },
            "moments_of_truth": {"n": self.moments_of_truth, "with_metrics": self.moments_with_metrics},
            "fails": self.fails,
            "waits": self.waits,
            "timed": {"time": self.timed, "max": self.with_max},
            "areas": list(self.areas),
            "area_changes": sum(self.area_changes.values()),
            "area_changes_by_step": dict(self.area_changes),
            "faces": [{"step": step, "actor": actor} for step, actor in self.faces],
            "face_changes": self.face_changes,
            "work_time": self.work_time.as_json(),
            "declared_wait": self.declared_wait.as_json(),
            "emotion": self.emotion.as_json(),
            "passes": {target: round(passes, 6) for target, passes in self.passes.items()},
            "open_questions": list(self.open_questions),
            "channels": dict(self.channels),
            "basis": self.basis.as_json(),
            "map_completeness": self.map_completeness.as_json(),
            "blueprint_completeness": self.blueprint_completeness.as_json(),
        }
