"""Pictograms: which picture belongs to a channel, to evidence, to who acts, and to what is prepared."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from cxkit.model.ids import slug
from cxkit.model.journey import Evidence
from cxkit.model.shared import Actor, Channel
from cxkit.views.pictograms.words import CHANNELS, EVIDENCE, PARTING

OTHER_CHANNEL = "radio"
PLACES = frozenset({"store", "building-2", "map-pin"})
POST = frozenset({"mail", "mailbox"})
THING, SCREEN = "package", "monitor"

ACTORS = {"person": "user", "system": "server", "partner": "handshake"}
WORK = {"system": "cpu", "partner": "handshake"}
ENABLERS = {
    "hiring": "user-plus",
    "training": "graduation-cap",
    "tooling": "wrench",
    "supplier": "truck",
    "staffing": "users",
    "management": "gauge",
    "facilities": "building-2",
    "marketing": "megaphone",
    "compliance": "scale",
}
CARDS = {"pains": "octagon-alert", "gains": "circle-plus", "opportunities": "lightbulb"}
NAMES = frozenset(
    name
    for name in (
        *CHANNELS.values(),
        *EVIDENCE.values(),
        *(OTHER_CHANNEL, THING, SCREEN),
        *ACTORS.values(),
        *WORK.values(),
        *ENABLERS.values(),
        *CARDS.values(),
    )
    if name
)
"""Every pictogram that can be asked for here."""

_HEARD = 8
"""Words of a text that may name it: further on it tells a story."""
_LONGEST = max(name.count("-") + 1 for name in {**CHANNELS, **EVIDENCE})
_STOPS = re.compile(r"[,;:.()/·|«»\"]")


def of_channel(name: str, channel: Channel | None = None) -> str:
    """By its type, else by its id, else by its title; one that says nothing gets the sign of any other.

    Where the type says only that it is a place, or mail, an id or a title that tells which is heard first: a surgery
    has no type of its own, and mail comes in two ways.
    """
    type_, title = (channel.type or "", channel.title or "") if channel is not None else ("", "")
    told = [_told(text, "channel") for text in (type_, name, title)]
    kin = PLACES if told[0] in PLACES else POST if type_.lower() in ("mail", "correo") else frozenset()
    return next(filter(None, [*(found for found in told[1:] if found in kin), *told]), OTHER_CHANNEL)


def of_channels(names: Sequence[str], channels: Mapping[str, Channel]) -> list[str]:
    """The pictograms of some channels, each once, in the order of the channels."""
    return list(dict.fromkeys(of_channel(name, channels.get(name)) for name in names))


def of_touchpoint(title: str) -> str:
    """By the words of its title; empty where they tell nothing."""
    return _told(title, "channel") or _told(title, "evidence")


def of_evidence(item: Evidence, channels: Mapping[str, Channel]) -> str:
    """By the words of its text, else by its channel, else a thing or a screen; empty where nothing is known."""
    if found := _told(item.text, "evidence"):
        return found
    for name in item.channel:
        if (found := of_channel(name, channels.get(name))) != OTHER_CHANNEL:
            return found
    return {"physical": THING, "digital": SCREEN}.get(item.type or "", "")


def of_work(lead: Actor | None) -> str:
    """The sign of an action that a system or a partner leads; empty where a person of the house does."""
    return WORK.get(lead.type, "") if lead is not None else ""


def of_enabler(type: str | None) -> str:
    return ENABLERS.get(type or "", "")


@lru_cache(maxsize=2048)
def _told(text: str, of: str) -> str:
    """The pictogram of what a text names: the last known word before anything that only tells more of it."""
    table = CHANNELS if of == "channel" else EVIDENCE
    parts = (slug(part).split("-")[:_HEARD] for part in _STOPS.split(text))
    return next((found for words in parts if (found := _named(words, table))), "")


def _named(words: Sequence[str], table: Mapping[str, str]) -> str:
    found, at = "", 0
    while at < len(words):
        for size in range(min(_LONGEST, len(words) - at), 0, -1):
            icon = _known("-".join(words[at : at + size]), table)
            if icon is not None:
                found, at = icon, at + size
                break
        else:
            if found and words[at] in PARTING:
                return found
            at += 1
    return found


def _known(name: str, table: Mapping[str, str]) -> str | None:
    """The entry of a name, of its singular where it is a plural; None where there is none."""
    singulars = (name.removesuffix(ending) for ending in ("s", "es") if name.endswith(ending))
    return next((table[one] for one in (name, *singulars) if one in table), None)
