"""Signs: which marks stand on a box, what they say, and where they find room on its border."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from cxkit.model.journey import Action, Fail, Step, Wait
from cxkit.model.values import Duration
from cxkit.model.workspace import Scope
from cxkit.views.amounts import share
from cxkit.views.frame import entry_title
from cxkit.views.levels import level_said
from cxkit.views.picture import Box, Item, Mark, Shape
from cxkit.views.times import limit, spoken
from cxkit.words import N_, say

MOST = 3
STEP_APART = 27.0
FROM_CORNER = 9.0
CLEAR = 15.0
"""From the middle of a mark to an arrow that enters beside it."""
REACH = 12.0
"""A mark and its halo stand this far out of the border."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A mark without its place. `name` says which entry of the legend explains it."""

    name: str
    shape: Shape
    letter: str
    fill: str
    label: str
    stroke: str = "box"
    ink: str = "on-mark"
    size: float = 20

    def at(self, x: float, y: float, group: str) -> Mark:
        return Mark(
            self.shape,
            round(x, 2),
            round(y, 2),
            self.size,
            self.letter,
            self.fill,
            self.stroke,
            2,
            self.ink,
            f"mark {self.name}",
            self.label,
            group,
        )


NAMES = {
    "moment": N_("moment of truth"),
    "fail": N_("fail point"),
    "wait": N_("wait"),
    "decision": N_("decision"),
    "policy": N_("rule: cannot be changed here"),
    "promise": N_("promise to the customer"),
    "sla": N_("service level agreement (SLA)"),
    "xla": N_("experience level agreement (XLA)"),
    "more": N_("further marks"),
}


def of_kind(name: str, lang: str, label: str = "") -> Sign:
    """The sign of a kind, with what it means here as label."""
    match name:
        case "moment":
            return Sign(name, "star", "", "mark-moment", label, size=22)
        case "fail":
            return Sign(name, "circle", say(N_("F"), lang), "mark-fail", label)
        case "wait":
            return Sign(name, "triangle", say(N_("W"), lang), "mark-wait", label, size=22)
        case "decision":
            letter = say(N_("D"), lang)
            return Sign(name, "diamond", letter, "box", label, "customer-line", "customer-line", 24)
        case "policy":
            return Sign(name, "square", "§", "mark-policy", label, size=18)
        case "promise":
            return Sign(name, "shield", say(N_("P"), lang), "mark-policy", label)
        case "sla":
            return Sign(name, "shield", say(N_("S"), lang), "mark-policy", label)
        case "xla":
            return Sign(name, "shield", say(N_("X"), lang), "mark-policy", label)
    return Sign(name, "circle", label, "mark-policy", label, size=18)


def step_signs(step: Step, lang: str) -> tuple[Sign, ...]:
    """The signs of the customer's box: the star first, then what to look at first."""
    found = []
    if step.moment_of_truth is not None:
        found.append(of_kind("moment", lang, _said(N_("moment of truth"), step.moment_of_truth, lang)))
    own = {action.id for action in step.actions}
    found += [_fail(fail, lang) for fail in step.fail if fail.at not in own]
    found += [of_kind("wait", lang, wait_label(wait, lang)) for wait in step.wait]
    if step.decision:
        found.append(of_kind("decision", lang, _said(N_("decision"), step.decision, lang)))
    found += [of_kind("sla", lang, f"SLA: {level_said(level, {}, lang)}") for level in step.sla]
    found += [of_kind("xla", lang, f"XLA: {level_said(level, {}, lang)}") for level in step.xla]
    return _once(found)


def action_signs(action: Action, step: Step, scope: Scope, lang: str) -> tuple[Sign, ...]:
    """The signs of a provider's action: where it may fail, what limits it."""
    found = [_fail(fail, lang) for fail in step.fail if fail.at == action.id]
    found += [
        of_kind("policy", lang, _said(N_("policy"), entry_title(scope.policies, name), lang)) for name in action.policy
    ]
    return _once(found)


def _once(signs: Sequence[Sign]) -> tuple[Sign, ...]:
    """One sign of a kind on a box, which says everything of its kind."""
    kinds: dict[str, list[Sign]] = {}
    for sign in signs:
        kinds.setdefault(sign.name, []).append(sign)
    return tuple(replace(same[0], label="; ".join(sign.label for sign in same)) for same in kinds.values())


def _fail(fail: Fail, lang: str) -> Sign:
    rate = f" ({share(fail.rate, lang)})" if fail.rate else ""
    return of_kind("fail", lang, _said(N_("fail point"), fail.what, lang) + rate)


def wait_label(wait: Wait, lang: str) -> str:
    """`wait: 3 d, max 1 d (the reason)`."""
    time, why = wait_time(wait, lang), wait.why or ""
    return _said(N_("wait"), f"{time} ({why})" if time and why else time or why, lang)


def waits_said(waits: Sequence[Wait], lang: str) -> list[str]:
    """`wait 3 d, max 1`, of those waits that say how long."""
    return [say(N_("wait {time}"), lang, time=time) for wait in waits if (time := wait_time(wait, lang))]


def wait_time(wait: Wait, lang: str) -> str:
    """`3 d, max 1`, as under a box."""
    return duration_said(wait.time, wait.max, lang)


def duration_said(time: Duration | None, longest: Duration | None, lang: str) -> str:
    """A usual time and the longest one."""
    parts = [spoken(time, lang)] if time else []
    if longest:
        parts.append(say(N_("max {time}"), lang, time=limit(time, longest, lang)))
    return ", ".join(parts)


def _said(name: str, what: str, lang: str) -> str:
    said = say(name, lang)
    return f"{said}: {what}" if what else said


def placed(signs: Sequence[Sign], box: Box, ports: Sequence[tuple[float, float]]) -> list[Item]:
    """The signs of a box on its upper border, clear of the arrows that end there; on the lower one where that is full.

    `ports` are the ends of arrows on this box. At most three signs, then one that counts the others.
    """
    items: list[Item] = []
    left, right = box.x, box.x + box.width
    busy = {edge: [x for x, y in ports if abs(y - edge) < 1] for edge in (box.y, box.y + box.height)}
    star = [sign for sign in signs if sign.name == "moment"]
    others = [sign for sign in signs if sign.name != "moment"]
    if len(star) + len(others) > MOST:
        kept = MOST - len(star)
        hidden = others[kept:]
        more = Sign(
            "more", "circle", f"+{len(hidden)}", "mark-policy", "; ".join(sign.label for sign in hidden), size=20
        )
        others = [*others[:kept], more]

    def corner(side: float, edge: float) -> float:
        """How far from a corner the first sign stands: further in where an arrow enters just round it."""
        near = any(abs(x - side) < 1 and abs(y - edge) < CLEAR for x, y in ports)
        return FROM_CORNER + (8 if near else 0)

    for sign in star:
        x = _free(left + corner(left, box.y), 3.0, right, busy[box.y])
        if x is not None:
            busy[box.y].append(x)
            items.append(sign.at(x, box.y, box.group))
    for sign in others:
        for edge in (box.y, box.y + box.height):
            x = _free(right - corner(right, edge), -3.0, left, busy[edge])
            if x is not None:
                busy[edge] = [*busy[edge], x - STEP_APART + CLEAR, x, x + STEP_APART - CLEAR]
                items.append(sign.at(x, edge, box.group))
                break
    return items


def _free(start: float, by: float, end: float, busy: Sequence[float]) -> float | None:
    """The first place from `start` towards `end` that is clear of all that is there."""
    x = start
    while (end - x) * by > 0 and abs(end - x) >= FROM_CORNER - 0.01:
        if all(abs(x - other) >= CLEAR - 0.01 for other in busy):
            return x
        x += by
    return None
