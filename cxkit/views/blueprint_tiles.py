"""Boxes of a blueprint: those of every view, with promises, and with what is done where one of them fails."""

from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.views.promises import with_promises
from cxkit.views.recovery import recovered
from cxkit.views.tiles import Tile, tiles


def blueprint_tiles(journey: Journey, scope: Scope, lang: str) -> list[Tile]:
    """Every box of a step, column by column, from the top down."""
    return with_promises(recovered(tiles(journey, scope, lang), journey, scope, lang), journey, scope, lang)
