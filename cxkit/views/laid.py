"""Laid: the boxes of a journey on their grid with the arrows between them, before they are drawn."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cxkit.model.flow import Edge
from cxkit.views.arrows import Arrow, reached
from cxkit.views.boxes import Fitted
from cxkit.views.plates import Placed
from cxkit.views.routing import Route, Routed


@dataclass(frozen=True, slots=True)
class Laid:
    """Boxes at their width, and all ways between them; y counts from the top of the first lane, in u."""

    fitted: Sequence[Fitted]
    flow: Sequence[Edge]
    boxes: Mapping[str, str]
    wanted: Sequence[Arrow]
    ways_out: Sequence[Arrow]
    routed: Routed
    plates: Placed

    @property
    def rooms(self) -> dict[str, float]:
        """What marks need above and below each box."""
        return {one.tile.id: one.room for one in self.fitted}

    def ways(self) -> Iterator[tuple[Arrow, Route, list[tuple[float, float]]]]:
        """Every arrow with its way and the points of it from border to border."""
        rooms = self.rooms
        for arrow, way in zip(self.wanted, self.routed.routes, strict=True):
            yield arrow, way, reached(way, rooms.get(arrow.source, 0.0), rooms.get(arrow.target, 0.0))
