"""What is remembered of the workspaces of a run: the pictures that were drawn, and how high journeys were laid out."""

from collections.abc import Sequence
from pathlib import Path

from cxkit.api.drawing import draw
from cxkit.api.rendering.digests import contents, digest, makers
from cxkit.api.rendering.orders import Job, Order
from cxkit.api.rendering.stamps import Stamps
from cxkit.load import Loaded
from cxkit.model.journey import Journey


class Memory:
    """The stamps of every workspace, with digests of the `code` that draws and of what each workspace holds (`shown`).

    Empty where nobody wants a cache, or where the pictures go to standard output.
    """

    def __init__(self, rooms: Sequence[Loaded] = (), order: Order | None = None) -> None:
        self.code = ""
        self.shown: dict[Path, str] = {}
        self.stamps: dict[Path, Stamps] = {}
        if order and order.cache and not order.streamed:
            self.code = makers(order.engine)
            self.shown = {room.root: contents(room) for room in rooms}
            self.stamps = {room.root: Stamps(room.root, order.cache_dir) for room in rooms}

    def height(self, job: Job, journey: Journey) -> float:
        """How high, in u, a journey is drawn on one sheet; laid out only where nothing of it is known."""
        stamps = self.stamps.get(job.room.root)
        if stamps is None:
            return _height(job, journey)
        steps = repr([step.id for step in journey.steps])
        of = [job.path, journey.id, steps, job.view, job.lang, repr(job.typeface)]
        name = digest([self.code, self.shown[job.room.root], *of])
        found = stamps.height(name)
        if found is None:
            found = _height(job, journey)
            stamps.put_height(name, found)
        return found

    def keep(self) -> None:
        """Write down what was put."""
        for stamps in self.stamps.values():
            stamps.keep()


def _height(job: Job, journey: Journey) -> float:
    return draw(journey, job.scope, job.view, lang=job.lang, source=job.path, typeface=job.typeface).height
