"""The dates and the order of a roadmap are possible.

An initiative ends after it starts, starts when what it depends on is over, waits for nothing that was dropped, and never
for itself by a detour. A plan that breaks one of these cannot be kept by anybody, and the next reader does not know which
of the two lines to believe. Months and years count where they leave no doubt.

Source: plain logic, as in every network plan since Kelley and Walker (1959), «Critical-Path Planning and Scheduling».

## Bad

```yaml
kind: roadmap
title: Work of the airline
initiatives:
  - id: data
    title: Ask for the traveller's own number
    start: 2026-04-01
    end: 2026-02-28             # RDM006
  - id: notice
    title: Tell everybody within 15 minutes
    start: 2026-02-01           # RDM006
    depends_on: data
  - id: chat
    title: Rebook in the chat
    depends_on: staff           # RDM006
  - id: staff
    title: Train for the chat
    depends_on: chat
```

## Good

```yaml
kind: roadmap
title: Work of the airline
initiatives:
  - id: data
    title: Ask for the traveller's own number
    start: 2026-04-01
    end: 2026-05-29
  - id: notice
    title: Tell everybody within 15 minutes
    start: 2026-06-01
    depends_on: data
  - id: chat
    title: Rebook in the chat
    depends_on: staff
  - id: staff
    title: Train for the chat
```
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from cxkit.lint.facts import cut
from cxkit.lint.rule import ERROR, Finding, Found, rule
from cxkit.model.workspace import Scope
from cxkit.words import N_

if TYPE_CHECKING:
    from cxkit.model.roadmap import Initiative, Roadmap

LONGEST = 6
"""Initiatives of a circle that a message lists."""


@rule("RDM006", ERROR)
def impossible_plan(roadmap: "Roadmap", scope: Scope) -> Found:
    known: Mapping[str, Initiative] | None = None
    for initiative in roadmap.initiatives:
        if initiative.start and initiative.end and _before(initiative.end, initiative.start):
            yield Finding(
                initiative,
                N_("'{initiative}' ends on {end}, before it starts on {start}"),
                field="end",
                hint=N_("which of the two dates was meant otherwise?"),
                initiative=cut(initiative.title),
                start=initiative.start,
                end=initiative.end,
            )
        if initiative.depends_on and initiative.open:
            known = _all(roadmap, scope) if known is None else known
            yield from _late(initiative, known)
    if known:
        yield from _circles(roadmap, known)


def _before(one: str, other: str) -> bool:
    """Whether a date is surely before another one: `2026-04` is not before `2026-04-20`."""
    most = min(len(one), len(other))
    return one[:most] < other[:most]


def _all(roadmap: "Roadmap", scope: Scope) -> Mapping[str, "Initiative"]:
    """Every initiative of the workspace by id; those of the own file win, and an id of several others means none."""
    from cxkit.model.roadmap import Roadmap

    kept = scope.workspace.kept
    if "initiatives" not in kept:
        found: dict[str, list[Initiative]] = {}
        for _, other in scope.workspace.of(Roadmap):
            if other.status != "retired":
                for each in other.initiatives:
                    found.setdefault(each.id, []).append(each)
        kept["initiatives"] = {name: same[0] for name, same in found.items() if len(same) == 1}
    others: dict[str, Initiative] = kept["initiatives"]
    return others | {each.id: each for each in roadmap.initiatives}


def _late(initiative: "Initiative", known: Mapping[str, "Initiative"]) -> Found:
    """What comes before and is dropped, or over too late."""
    for index, name in enumerate(initiative.depends_on):
        first = known.get(name)
        if first is None or first is initiative:
            continue
        if first.status == "dropped":
            yield Finding(
                initiative,
                N_("'{initiative}' waits for '{first}', which was dropped"),
                field="depends_on",
                index=index,
                hint=N_("can it be done without? Then take it out of `depends_on`; if not, it is dropped too"),
                initiative=cut(initiative.title),
                first=cut(first.title),
            )
        elif first.open and first.end and initiative.start and _before(initiative.start, first.end):
            yield Finding(
                initiative,
                N_("'{initiative}' starts on {start}, before '{first}' is over on {end}"),
                field="start",
                hint=N_(
                    "does it have to wait for all of it? If not, take it out of `depends_on`; else it starts later"
                ),
                initiative=cut(initiative.title),
                first=cut(first.title),
                start=initiative.start,
                end=first.end,
            )


def _circles(roadmap: "Roadmap", known: Mapping[str, "Initiative"]) -> Found:
    """Every circle that goes through this file, once; the way goes on through other files."""
    own = {initiative.id for initiative in roadmap.initiatives}
    over: set[str] = set()
    for initiative in roadmap.initiatives:
        way: list[str] = [initiative.id]
        waiting = [iter(initiative.depends_on)]
        inside = {initiative.id}
        while waiting:
            name = next(waiting[-1], None)
            if name is None:
                waiting.pop()
                done = way.pop()
                inside.discard(done)
                over.add(done)
            elif name in inside:
                circle = way[way.index(name) :]
                while circle[0] not in own and not own.isdisjoint(circle):
                    circle.append(circle.pop(0))
                if circle[0] in own:
                    yield _circle(circle, known)
            elif name in known and name not in over:
                way.append(name)
                inside.add(name)
                waiting.append(iter(known[name].depends_on))


def _circle(way: list[str], known: Mapping[str, "Initiative"]) -> Finding:
    first = known[way[0]]
    titles = [cut(known[name].title) for name in (*way, way[0])]
    shown = titles if len(titles) <= LONGEST else [*titles[: LONGEST - 2], "…", titles[-1]]
    return Finding(
        first,
        N_("'{initiative}' waits for itself: {way}"),
        field="depends_on",
        hint=N_("which of them can begin without the others? Take what it waits for out of its `depends_on`"),
        initiative=cut(first.title),
        way=" → ".join(shown),
    )
