"""Expected passes: how often a customer goes through a step that work comes back to."""

from cxkit.model.journey import Journey, Step

ENOUGH = 1e-12
SWEEPS = 10_000

Ways = dict[str, dict[str, float]]


def passes(journey: Journey) -> dict[str, float]:
    """Step id to expected passes, for every step that a loop or a failure with a share leads back to.

    With `r` the probability that somebody who passes comes back, passes are 1/(1 − r), the mean of a geometric
    distribution; a single loop with `max: m` stops after m returns: (1 − r^(m+1))/(1 − r). `r` follows from the shares
    of all branches on the way. Where one of them is not said the step is left out: nothing is guessed.
    """
    ways, unknown = _ways(journey)
    found = {}
    for target, most in _returns(journey).items():
        if not any(step in unknown for step in _between(target, ways, unknown)):
            back = _return(target, ways)
            if back < 1:
                found[target] = (1 - (back ** (most + 1) if most else 0)) / (1 - back)
    return found


def _returns(journey: Journey) -> dict[str, int]:
    """Where shares lead back to, in the order of the file, with the most returns; 0 where there is no such limit."""
    limits: dict[str, list[int]] = {}
    for step in journey.steps:
        for fail in step.fail:
            if fail.back_to and fail.rate and journey.step(fail.back_to):
                limits.setdefault(fail.back_to, []).append(0)
        for way in step.next:
            if way.loop and way.share and journey.step(way.to):
                limits.setdefault(way.to, []).append(way.max or 0)
    return {target: each[0] if len(each) == 1 else 0 for target, each in limits.items()}


def _ways(journey: Journey) -> tuple[Ways, set[str]]:
    """Step id to the chances of what comes next, and the steps of which not all chances are said."""
    lived = [step for step in journey.steps if step.customer != ()]
    following = {step.id: other.id for step, other in zip(lived, lived[1:], strict=False)}
    ways: Ways = {}
    unknown: set[str] = set()
    for step in journey.steps:
        chances: dict[str, float] = {}
        ways[step.id] = chances
        failed = 0.0
        for fail in step.fail:
            if fail.back_to and fail.rate:
                chances[fail.back_to] = chances.get(fail.back_to, 0.0) + fail.rate.value
                failed += fail.rate.value
        for target, share in _onward(step, following.get(step.id, "end")):
            if share is None:
                unknown.add(step.id)
            chances[target] = chances.get(target, 0.0) + (share or 0.0) * (1 - failed)
    return ways, unknown


def _onward(step: Step, following: str) -> list[tuple[str, float | None]]:
    if not step.next:
        return [(following, 1.0)]
    if len(step.next) == 1 and not step.next[0].share:
        return [(step.next[0].to, 1.0)]
    return [(way.to, way.share.value if way.share else None) for way in step.next]


def _between(target: str, ways: Ways, unknown: set[str]) -> set[str]:
    """The steps that somebody can pass after `target` and from which `target` can be reached again."""
    after: set[str] = set()
    queue = [target]
    while queue:
        for other in ways.get(queue.pop(), ()):
            if other not in after:
                after.add(other)
                queue.append(other)
    leading = {target}
    while more := {step for step in after - leading if leading & ways.get(step, {}).keys()}:
        leading |= more
    return (leading & after) | (unknown & {target})


def _return(target: str, ways: Ways) -> float:
    """The probability of coming back to `target`: chances of reaching it, swept backwards until they stand still."""
    reach = dict.fromkeys(ways, 0.0)
    reach[target] = 1.0
    backwards = [step for step in reversed(ways) if step != target]
    for _ in range(SWEEPS):
        moved = 0.0
        for step in backwards:
            chance = sum(share * reach.get(other, 0.0) for other, share in ways[step].items())
            moved, reach[step] = max(moved, abs(chance - reach[step])), chance
        if moved < ENOUGH:
            break
    return sum(share * reach.get(other, 0.0) for other, share in ways[target].items())
