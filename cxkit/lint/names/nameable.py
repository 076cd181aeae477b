"""What can be named, who may declare it, and why a name may stay unchecked."""

from typing import Any, Literal

from cxkit.model.node import Node
from cxkit.words import N_

What = Literal[
    "actor",
    "someone",
    "preparer",
    "process",
    "policy",
    "metric",
    "persona",
    "segment",
    "journey",
    "part",
    "service",
    "stream",
    "step",
    "place",
    "partner",
    "item",
    "source",
    "keeper",
    "enabled",
    "covered",
    "limit",
    "recovery",
    "subject",
    "above",
    "covers",
    "candidate",
    "criterion",
    "component",
    "question",
    "filed",
    "initiative",
    "asked",
    "column",
    "address",
    "changed",
    "trigger",
]
Names = str | tuple[str, ...] | dict[str, Any]
Pointing = tuple[Node, str, Names]
"""A node, the field in which it names something, and the names: one, a list, or the keys of a map."""

CATALOGUES: dict[str, str] = {"actor": "actors", "process": "processes", "policy": "policies", "metric": "metrics"}
OWN = frozenset({"step", "place", "partner", "item"})
LISTED = frozenset(
    {
        "actor",
        "process",
        "policy",
        "metric",
        "persona",
        "segment",
        "service",
        "source",
        "subject",
        "covers",
        "candidate",
        "criterion",
        "component",
        "question",
    }
)
WITHIN: frozenset[What] = frozenset({"asked", "column", "address", "changed", "trigger"})
"""Names inside the journeys that a file is about."""
PLANNED = WITHIN | {
    "subject",
    "above",
    "covers",
    "candidate",
    "criterion",
    "component",
    "question",
    "filed",
    "initiative",
}
"""What portfolios, surveys, roadmaps and overlays name."""
PLACES = OWN | WITHIN - {"column"} | {"keeper", "enabled", "covered", "part"}  # may be written `journey/step`
LOSSES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(OWN, ("blueprint",)),  # the names of the own file, but for what an overlay adds to it
    **dict.fromkeys(WITHIN, ("blueprint", "journey")),
    "metric": ("organization", "survey"),
    "component": ("portfolio",),
    "initiative": ("roadmap",),
    "candidate": (),
    "criterion": (),
    "question": (),
    "filed": (),
}
"""Which files may hold a name when they are there and cannot be read; an organization where nothing is said."""
BY_ID: dict[str, tuple[str, ...]] = {
    "journey": ("journey",),
    "part": ("journey",),
    "persona": ("persona",),
    "covered": ("journey", "persona"),
    "subject": ("journey",),
    "above": ("journey",),
    "covers": ("journey",),
}
"""Names of whole files: only a file of that very id may hold them."""

_ACTORS = N_("no file in reach declares actors")
_PROCESSES = N_("no file in reach declares processes")
_JOURNEYS = N_("the workspace has no other journey and no portfolio")
_SUBJECT = N_("the journey that it is about is not in the workspace")
_PERSONAS = N_("the workspace has no persona")
LOST = N_("a file cannot be read, and may declare the name")
UNCHECKED: dict[What, str] = {
    "actor": _ACTORS,
    "someone": _ACTORS,
    "preparer": _ACTORS,
    "process": _PROCESSES,
    "policy": N_("no file in reach declares policies"),
    "metric": N_("no file in reach declares metrics or asks questions"),
    "persona": _PERSONAS,
    "segment": N_("no organization declares segments"),
    "journey": _JOURNEYS,
    "part": _JOURNEYS,
    "service": N_("no organization declares services"),
    "stream": N_("no organization declares value streams"),
    "step": _JOURNEYS,
    "place": _JOURNEYS,
    "partner": _JOURNEYS,
    "item": _JOURNEYS,
    "source": N_("the file declares no sources"),
    "keeper": _PROCESSES,
    "enabled": _ACTORS,
    "covered": _JOURNEYS,
    "limit": N_("no file in reach declares policies"),
    "recovery": _PROCESSES,
    "subject": N_("the workspace has no journey"),
    "above": N_("the workspace has no journey"),
    "covers": N_("the workspace has no journey"),
    "candidate": N_("the portfolio lists no journeys"),
    "criterion": N_("the portfolio has no criteria"),
    "component": N_("no portfolio names components of the experience"),
    "question": N_("the survey has no questions"),
    "filed": N_("the folder of the file was not looked at"),
    "initiative": N_("no roadmap has initiatives"),
    **dict.fromkeys(WITHIN, _SUBJECT),
}
