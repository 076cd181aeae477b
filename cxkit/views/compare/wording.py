"""Wording: what changed in a box, in a few lines under its text."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cxkit.compare.journeys import Pair
from cxkit.compare.nodes import Kind
from cxkit.views.amounts import share
from cxkit.views.compare.joined import Joined
from cxkit.views.compare.naming import arrowed, named, prefixed, turned
from cxkit.views.frame import entry_title, step_called
from cxkit.views.signs import duration_said, wait_time
from cxkit.views.text import clean
from cxkit.views.tiles import LANES as LANE_NAMES
from cxkit.words import N_, NN_, say

MOST = 4
"""Lines of change in one box; the others are told where the box is read out, and in the table."""
SOFT = ("makes", "metrics", "cost", "staff_emotion")
"""Keys that a box does not show of itself: told in it only where nothing else changed."""
LONGEST_STRUCK = 80
"""A longer old text is repeated in words, and not crossed out."""

_FURTHER = NN_("and {n} more change", "and {n} more changes")
WAIT, _FAIL = N_("wait"), N_("fail point")
_STEPS = ("channel", "when", "decision", "moment_of_truth", "service", "value_stream")


@dataclass(frozen=True, slots=True)
class Told:
    """What a box says of its change: the old text, whether it is crossed out, lines, and whether who and time are in
    them already."""

    old: str = ""
    lines: tuple[str, ...] = ()
    further: tuple[str, ...] = ()
    who: bool = False
    time: bool = False


def told(pair: Pair, part_of: Joined, lang: str, *, step: Pair | None = None) -> Told:
    """What changed in a node; with `step` also in the step whose customer it is."""
    if pair.before is None or pair.after is None:
        return Told()
    fields = {change.field: change for change in pair.changes if not change.quiet}
    old, lines = "", []
    for key in ("do", "text", "title"):
        if (change := fields.pop(key, None)) is not None:
            old = clean(str(change.before or ""))
    who = fields.pop("by", None)
    if who is not None:
        lines.append(arrowed(who, part_of, lang))
    timed = bool({"time", "max"} & fields.keys())
    if timed:
        one, other = (duration_said(side.node.time, side.node.max, lang) for side in (pair.before, pair.after))
        lines.append(turned(one, other))
        fields = {key: change for key, change in fields.items() if key not in ("time", "max")}
    if old and len(old) > LONGEST_STRUCK:
        lines.append(say(N_("before: {text}"), lang, text=old))
        old = ""
    lines += moved(pair, part_of, lang)
    if step is not None:
        lines += _of_step(step, part_of, lang)
    lines += [named(change, part_of, lang) for key, change in fields.items() if key not in SOFT]
    soft = [named(change, part_of, lang) for key, change in fields.items() if key in SOFT]
    if not (lines or old):
        lines, soft = soft, []
    if len(lines) > MOST:
        rest = [*lines[MOST - 1 :], *soft]
        return Told(old, (*lines[: MOST - 1], say(_FURTHER, lang, n=len(rest))), tuple(rest), who is not None, timed)
    return Told(old, tuple(lines), tuple(soft), who is not None, timed)


def moved(pair: Pair, part_of: Joined, lang: str) -> Iterator[str]:
    """`before: step 3, Arrives`: where something was."""
    for move in pair.moves:
        match move.aspect:
            case "step" if pair.before is not None:
                step = part_of.difference.before.steps[pair.before.step]
                yield say(
                    N_("before: step {number}, {name}"),
                    lang,
                    number=pair.before.step + 1,
                    name=clean(step_called(step)),
                )
            case "lane":
                yield say(N_("before: {text}"), lang, text=lane_said(str(move.before), lang))
            case "order" if pair.kind == "step":
                yield say(N_("before: step {number}"), lang, number=int(move.before) + 1)
            case "order":
                yield say(N_("before in place {n}"), lang, n=int(move.before) + 1)
            case "phase":
                phases = part_of.difference.before.phases
                name = entry_title(phases, str(move.before))
                yield say(N_("before: {text}"), lang, text=clean(name))


def lane_said(kind: str, lang: str) -> str:
    """A lane by the name that heads it."""
    return say(LANE_NAMES[{"frontstage": "front", "backstage": "back"}.get(kind, kind)], lang)


def ghost_said(pair: Pair, part_of: Joined, lang: str) -> str:
    """`now: step 5, Orders`: where something went."""
    if pair.after is None:
        return ""
    step = part_of.difference.after.steps[pair.after.step]
    said = say(N_("now: step {number}, {name}"), lang, number=pair.after.step + 1, name=clean(step_called(step)))
    if pair.before is not None and pair.before.kind != pair.after.kind:
        said = f"{said} · {lane_said(pair.after.kind, lang)}"
    return said


def _of_step(step: Pair, part_of: Joined, lang: str) -> Iterator[str]:
    """What changed in a step and is no box of its own: waits, fail points, channel, decision …"""
    inside = within(step, part_of)
    for pair in inside.get("wait", ()):
        one, other = (wait_time(side.node, lang) if side else "" for side in (pair.before, pair.after))
        if one != other:
            yield prefixed(say(WAIT, lang), one, other)
        elif pair.state in ("added", "removed"):
            node = pair.side.node
            yield f"{'+' if pair.state == 'added' else '−'} {say(WAIT, lang)}" + (
                f": {clean(node.why)}" if node.why else ""
            )
    changes = {change.field: change for change in step.changes}
    yield from (named(changes[field], part_of, lang) for field in _STEPS if field in changes)
    for pair in inside.get("fail", ()):
        text = f"{say(_FAIL, lang)}: {clean(pair.side.node.what)}"
        if pair.state in ("added", "removed"):
            yield f"{'+' if pair.state == 'added' else '−'} {text}"
        elif pair.state == "changed":
            rates = [
                share(side.node.rate, lang) if side and side.node.rate else "" for side in (pair.before, pair.after)
            ]
            yield f"{text} ({turned(*rates)})" if rates[0] != rates[1] else f"~ {text}"


def within(step: Pair, part_of: Joined) -> dict[Kind, list[Pair]]:
    """The pairs that stand in a step, by their kind."""
    found: dict[Kind, list[Pair]] = {}
    for pair in part_of.difference.pairs:
        now = pair.after is not None and step.after is not None and pair.after.step == step.after.step
        was = pair.after is None and pair.before is not None and step.before is not None
        if pair.kind != "step" and (
            now or (was and pair.before and step.before and pair.before.step == step.before.step)
        ):
            found.setdefault(pair.kind, []).append(pair)
    return found


def joined_lines(lines: Sequence[str]) -> str:
    """Lines in one, parted by semicolons; empty ones are left out."""
    return "; ".join(line for line in lines if line)
