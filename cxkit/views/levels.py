"""Levels: what was agreed or aimed at, as a reader says it."""

from collections.abc import Mapping

from cxkit.model.shared import Level, Metric
from cxkit.model.values import Duration, Target
from cxkit.views.amounts import share, with_unit
from cxkit.views.times import spoken
from cxkit.words import N_, say
from cxkit.words.times import GAP

SIGNS = {"<=": "≤", ">=": "≥"}
"""How a comparator is printed."""

_EACH = {
    "day": N_("each day"),
    "week": N_("each week"),
    "month": N_("each month"),
    "quarter": N_("each quarter"),
    "year": N_("each year"),
}
_EACH_ES = {"día": "day", "dia": "day", "semana": "week", "mes": "month", "trimestre": "quarter", "año": "year"}


def aim(target: Target, lang: str) -> str:
    """A target as a reader expects it: `≤ 24 h`, `≥ 95 %`; what is no figure stays as it was written."""
    if target.number is None:
        return target.text
    sign = SIGNS.get(target.comparator or "", target.comparator or "")
    time = Duration.parse(f"{target.number:.10g}{target.unit}") if target.unit and target.number >= 0 else None
    said = spoken(time, lang) if time and time.known else with_unit(target.number, target.unit, lang)
    return f"{sign}{GAP}{said}" if sign else said


def promised(level: Level, metrics: Mapping[str, Metric], lang: str) -> tuple[str, str]:
    """What was agreed, and how much of it."""
    target = aim(level.target, lang) if level.target else ""
    part = say(N_("in {share} of the cases"), lang, share=share(level.share, lang)) if level.share else ""
    condition = say(N_("if {condition}"), lang, condition=level.if_) if level.if_ else ""
    rest = " · ".join(filter(None, (part, condition, over(level.period or "", lang))))
    metric = metrics.get(level.metric or "")
    name = (metric.title if metric else None) or level.metric or level.text
    return " ".join(filter(None, (name, target))), rest


def level_said(level: Level, metrics: Mapping[str, Metric], lang: str) -> str:
    """`payment ≤ 5 min · in 90% of the cases · each month`."""
    return " · ".join(filter(None, promised(level, metrics, lang)))


def over(period: str, lang: str) -> str:
    """`each month` of `month` and of `mes`; other words as they were written."""
    word = period.strip().lower()
    named = _EACH.get(_EACH_ES.get(word, word))
    return say(named, lang) if named else period
