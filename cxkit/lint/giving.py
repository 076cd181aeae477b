"""Giving: what a customer hands over more than once."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from cxkit.lint.facts import Facts, plain
from cxkit.model.journey import CustomerAction, Step

ANEW = (
    r"\b(?:sign(?:ature)?s?|pay(?:ment)?s?|consents?|approvals?|authori[sz]ations?|answers?|feedback|opinions?|ratings?"
    r"|firmas?|pagos?|consentimientos?|autorizaci[oó]n(?:es)?|aprobaci[oó]n(?:es)?|respuestas?|opini[oó]n(?:es)?|notas?"
    r"|propinas?|tips?|references?|codes?|numbers?|boarding pass|c[oó]digos?|n[uú]meros?|tarjeta de embarque)\b"
)
"""What is done anew each time, or shown so that nothing else has to be asked: neither is asked for twice."""


class Gift(NamedTuple):
    """An item that was given before: where first, where again (its `place` in the list), over which channels."""

    first: Step
    step: Step
    act: CustomerAction
    place: int
    item: str
    before: tuple[str, ...]
    channels: tuple[str, ...]

    @property
    def apart(self) -> bool:
        """Whether the two happen over channels that have nothing in common."""
        return bool(self.before and self.channels) and set(self.before).isdisjoint(self.channels)


def again(facts: Facts) -> Iterator[Gift]:
    """Every item that one customer gives in two steps; two ways of which only one is taken are not one customer."""
    given: dict[str, tuple[Step, tuple[str, ...]]] = {}
    for step, act in facts.acts:
        for index, item in enumerate(act.gives):
            name = plain(item)
            channels = act.channel or step.channel
            first, before = given.setdefault(name, (step, channels))
            if first is not step and not re.search(ANEW, item, re.IGNORECASE) and facts.reaches(first, step):
                yield Gift(first, step, act, index, item, before, channels)
