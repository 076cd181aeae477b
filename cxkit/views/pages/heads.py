"""What the head of a page says of any file: its kind, how far it has come, who answers for it."""

from cxkit.model.shared import File
from cxkit.views.frame import STATUSES, version_said
from cxkit.views.pages.rooms import Room
from cxkit.views.pages.whole import Chip
from cxkit.words import N_, say


def chips(room: Room, path: str, file: File, kind: str, lang: str) -> list[Chip]:
    """Kind, state, version, owner and sponsor, as far as they are told."""
    called = room.scope(path, file).called
    found = [Chip(say(kind, lang), solid=True)]
    if file.written("status"):
        found.append(Chip(say(STATUSES[file.status], lang)))
    if file.version:
        found.append(Chip(version_said(file.version)))
    if file.owner:
        found.append(Chip(say(N_("Owner: {owner}"), lang, owner=called(file.owner))))
    if file.sponsor:
        found.append(Chip(say(N_("Sponsor: {sponsor}"), lang, sponsor=called(file.sponsor))))
    return found
