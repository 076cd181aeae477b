"""What can be wrong with a comment that hides findings: one code for each kind of trouble."""

from typing import NamedTuple

from cxkit.words import N_


class Trouble(NamedTuple):
    """One kind of trouble. `summary` is an English template that says what the code stands for; all are warnings."""

    slug: str
    summary: str


UNUSED, UNEXPLAINED, EXPIRED, UNREADABLE = "SUP001", "SUP002", "SUP003", "SUP004"

TROUBLES: dict[str, Trouble] = {
    UNUSED: Trouble("unused-ignore", N_("a comment hides a finding that is not there")),
    UNEXPLAINED: Trouble("ignore-without-reason", N_("a comment hides findings and does not say why")),
    EXPIRED: Trouble("expired-ignore", N_("the day until which a comment hides findings has passed")),
    UNREADABLE: Trouble("ignore-without-effect", N_("a comment that should hide findings and cannot")),
}
"""Code to trouble. Codes never change their meaning: a new one goes to the end."""
