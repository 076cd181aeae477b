"""A time carries its unit: `30s`, `5m`, `2h`, `3d`, `2bd`.

`1:30` is an hour and a half to one reader and ninety seconds to another, and `30` is anything. A time that cannot be
read is in no sum, and no tolerance is compared with it.

Source: plain logic: `1:30` may be read in two ways, and YAML 1.1 reads it as the number 90.

## Bad

```yaml
kind: journey
title: Open an account at the counter
steps:
  - customer: Signs
    frontstage: {do: Explains the card, by: clerk, time: 1:30}   # TIM001
    wait: {time: 20}                                            # TIM001
```

## Good

```yaml
kind: journey
title: Open an account at the counter
steps:
  - customer: Signs
    frontstage: {do: Explains the card, by: clerk, time: 90s}
    wait: {time: 15m-20m}
```
"""

import re

from cxkit.lint.facts import Facts
from cxkit.lint.rule import ERROR, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.model.node import Node
from cxkit.model.values import Duration
from cxkit.words import N_

CLOCK = r"(\d+):(\d\d)(?::(\d\d))?"
NUMBER = r"\d+(?:[.,]\d+)?"
RANGE = rf"(?:(?:entre|between)\s+)?({NUMBER})\s*(?:-|–|a|y|to|and)\s*({NUMBER})\s*(\D+)"
THOUSANDS = r"(?<!\d)[1-9]\d{0,2},\d{3}(?!\d)"
PART = rf"({NUMBER})\s*([^\W\d]+(?:\s+(?:h[aá]bil(?:es)?|laboral(?:es)?|laborables?|days?))?)\.?"
WORDS = {
    "s": "s seg segs segundo segundos sec secs second seconds",
    "m": "m min mins minuto minutos minute minutes",
    "h": "h hr hrs hs hora horas hour hours",
    "d": "d día días dia dias day days",
    "w": "w sem semana semanas wk wks week weeks",
}
UNITS = {word: unit for unit, words in WORDS.items() for word in words.split()}
BUSINESS = re.compile(r"d[ií]as?\s+(?:h[aá]bil(?:es)?|laboral(?:es)?|laborables?)|(?:business|working)\s+days?")


@rule("TIM001", ERROR, fixable="safe")
def unreadable_duration(journey: Journey, facts: Facts) -> Found:
    for acted in facts.timed:
        if not ((acted.time is None or acted.time.known) and (acted.max is None or acted.max.known)):
            yield from _unread(acted, acted.time, acted.max)
    for step in journey.steps:
        for fail in step.fail:
            for action in fail.recover:
                yield from _unread(action, action.time, action.max)
        for wait in step.wait:
            yield from _unread(wait, wait.time, wait.max)
            if wait.time is None and wait.why and _meant_as_time(wait.why):
                yield _finding(wait, "why", wait.why)


def _unread(node: Node, time: Duration | None, max: Duration | None) -> Found:
    if time is not None and not time.known:
        yield _finding(node, "time", time.text)
    if max is not None and not max.known:
        yield _finding(node, "max", max.text)


def _finding(node: Node, field: str, text: str) -> Finding:
    readings = _readings(text)
    if len(readings) == 1:
        hint = N_("write {better}")
    elif len(readings) == 2:
        hint = N_("is it {better} or {other}? Write it so")
    elif readings:
        hint = N_("seconds, minutes, hours? Write {better}, {other} or {third}")
    elif "," in text:
        hint = N_("write decimals with a point, and the unit: 1.5h")
    else:
        hint = N_("write a number and its unit: 30s, 5m, 2h, 3d, or 2bd for business days")
    better, other, third, *_ = (*readings, "", "", "")
    return Finding(
        node,
        N_("how long is '{text}'? It has no unit that can be read"),
        field=field,
        hint=hint,
        change=(text, better) if len(readings) == 1 else None,
        safe=True,
        text=text,
        better=better,
        other=other,
        third=third,
    )


def _readings(text: str) -> list[str]:
    """What the author may have meant, in the spelling that can be read."""
    if clock := re.fullmatch(CLOCK, text):
        if clock[3]:
            return [f"{int(clock[1])}h{int(clock[2])}m{int(clock[3])}s"]
        return [f"{int(clock[1])}m{int(clock[2])}s", f"{int(clock[1])}h{int(clock[2])}m"]
    if re.fullmatch(NUMBER, text) and "," not in text:
        return [f"{text}s", f"{text}m", f"{text}h"]
    plain = text.strip().lower()
    numbers = [plain, plain.replace(",", "")] if re.search(THOUSANDS, plain) else [plain]
    return list(filter(None, map(_spelt, numbers)))


def _spelt(text: str) -> str:
    """`10 minutos`, `1 hora y 30 min`, `10 a 15 minutos`, `2 días hábiles` so that they can be read, else nothing."""
    if both := re.fullmatch(RANGE, text):
        unit = _unit(both[3])
        made = f"{_point(both[1])}{unit}-{_point(both[2])}{unit}" if unit else ""
    else:
        parts = re.findall(PART, text)
        between = re.sub(PART, "", text)
        units = [_unit(word) for _, word in parts]
        whole = parts and all(units) and not between.replace(" y ", "").replace(" and ", "").strip()
        made = (
            "".join(f"{_point(number)}{unit}" for (number, _), unit in zip(parts, units, strict=True)) if whole else ""
        )
    return made if made and Duration.parse(made).known else ""


def _unit(word: str) -> str:
    word = word.strip().rstrip(".")
    return "bd" if BUSINESS.fullmatch(word) else UNITS.get(word, "")


def _point(number: str) -> str:
    return number.replace(",", ".")


def _meant_as_time(text: str) -> bool:
    """`wait: 10 minutos` is read as a reason; it was meant as a time."""
    return bool(_readings(text))
