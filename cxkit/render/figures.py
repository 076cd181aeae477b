"""The structural figures of journeys as text for people and as JSON for programs."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cxkit.measures.structure import Figures, Part, Times
from cxkit.render.terminal import columns, safe, uncommanding
from cxkit.views.amounts import in_a_row, in_units, number
from cxkit.words import N_, say, shown

SCHEMA = "cxkit/stats/1"


@dataclass(frozen=True, slots=True)
class Figured:
    """One journey with its figures; `path` is the one that machines get."""

    id: str
    path: str
    title: str
    figures: Figures


def as_json(found: Sequence[Figured], lang: str = "en") -> str:  # noqa: ARG001
    """`cxkit/stats/1`. Keys are never translated; `lang` is taken so that all formats are called alike."""
    document = {
        "schema": SCHEMA,
        "journeys": [{"id": each.id, "path": each.path, "figures": each.figures.as_json()} for each in found],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def as_text(found: Sequence[Figured], lang: str = "en") -> str:
    """One block a journey: a label and a figure a line, every share with what it is a share of."""
    return uncommanding("\n".join(_block(each, lang) for each in found))


def _block(each: Figured, lang: str) -> str:
    lines = [(say(label, lang), text) for label, text in _lines(each.figures, lang)]
    wide = max(columns(label) for label, _ in lines)
    body = "".join(f"  {label}{' ' * (wide - columns(label))}  {safe(text)}\n" for label, text in lines)
    return f"{safe(each.title)} ({safe(each.id)})\n{body}"


def _lines(found: Figures, lang: str) -> Iterator[tuple[str, str]]:
    yield N_("steps"), _steps(found, lang)
    yield N_("phases"), f"{len(found.phases)}" + (f": {', '.join(found.phases)}" if found.phases else "")
    split = say(
        N_("{front} in view, {back} out of view, {support} of support"),
        lang,
        front=found.front,
        back=found.back,
        support=found.support,
    )
    yield N_("actions"), f"{found.actions}: {split}" if found.actions else "0"
    if found.actions:
        yield N_("actions that say who"), _part(found.with_by, lang)
        yield N_("human contacts with a process"), _part(found.designed, lang)
    yield N_("steps with evidence"), _part(found.evidence, lang)
    yield N_("steps with a contact in view"), _part(found.frontstage, lang)
    yield N_("steps with emotion"), _part(found.emotion_coverage, lang)
    if found.emotion.n:
        values = in_a_row((number(value, lang) for value in found.emotion.values), lang)
        yield (
            N_("emotion"),
            say(
                N_("mean {mean}, lowest {least} (n = {n}): {values}"),
                lang,
                mean=_signed(found.emotion.mean, lang),
                least=_signed(found.emotion.min, lang),
                n=found.emotion.n,
                values=values,
            ),
        )
    yield (
        N_("moments of truth"),
        say(
            N_("{n}, {measured} of them measured"), lang, n=found.moments_of_truth, measured=found.moments_with_metrics
        ),
    )
    yield N_("fail points"), str(found.fails)
    yield N_("waits"), f"{found.waits}" + (f": {duration(found.declared_wait, lang)}" if found.declared_wait.n else "")
    if found.actions:
        timed = say(
            N_("{time} with a standard time, {max} with a longest time"), lang, time=found.timed, max=found.with_max
        )
        yield N_("timed actions"), timed
        yield N_("work time"), duration(found.work_time, lang) + "; " + say(N_("touch time, not elapsed"), lang)
        yield N_("areas"), f"{len(found.areas)}" + (f": {', '.join(found.areas)}" if found.areas else "")
        where = ", ".join(f"{step} {n}" for step, n in found.area_changes.items())
        yield N_("changes of area"), f"{sum(found.area_changes.values())}" + (f": {where}" if where else "")
        yield N_("changes of face"), str(found.face_changes)
    for step, passes in found.passes.items():
        yield N_("expected passes"), f"{step}: {shown(round(passes, 6), lang)}"
    for question in found.open_questions:
        yield N_("open question"), question


def _steps(found: Figures, lang: str) -> str:
    if found.customer_steps == found.steps:
        return str(found.steps)
    return say(N_("{n}, {lived} of them with the customer"), lang, n=found.steps, lived=found.customer_steps)


def _part(part: Part, lang: str) -> str:
    return say(N_("{n} of {of}"), lang, n=part.n, of=part.of)


def _signed(value: float | None, lang: str) -> str:
    return "" if value is None else number(round(value, 6), lang)


def duration(times: Times, lang: str) -> str:
    """`28 min 30 s (1710 s)`; a range shows both ends, business days stay apart."""
    low, high = _seconds(times.min_s, lang), _seconds(times.max_s, lang)
    text = low if low == high else say(N_("{low} to {high}"), lang, low=low, high=high)
    if times.business_days:
        days = shown(times.business_days, lang)
        if times.min_business_days != times.business_days:
            days = f"{shown(times.min_business_days, lang)}–{days}"
        text += " + " + say(N_("{days} business days"), lang, days=days)
    return text


def _seconds(seconds: float, lang: str) -> str:
    plain = f"{shown(seconds, lang)} s"
    spelt = " ".join(f"{n} {unit}" for n, unit in in_units(seconds))
    return plain if seconds < 60 or not spelt else f"{spelt} ({plain})"
