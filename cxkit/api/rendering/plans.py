"""Which pictures have to be drawn, and what is remembered of those that were."""

from collections.abc import Sequence
from pathlib import Path

from cxkit.api.places import folders, write
from cxkit.api.rendering.digests import digest
from cxkit.api.rendering.formats import Spelt, Wish
from cxkit.api.rendering.memory import Memory
from cxkit.api.rendering.orders import Job, Order, Written
from cxkit.api.rendering.stamps import Stamp
from cxkit.load import Loaded
from cxkit.model.journey import Journey
from cxkit.model.shared import File


class Plans:
    """The formats that each job still needs, in `wishes`; a picture that would come out as it is needs none."""

    def __init__(self, rooms: Sequence[Loaded], jobs: Sequence[Job], order: Order, memory: Memory) -> None:
        self._order = order
        self._jobs = jobs
        self._folders = folders(rooms)
        self._stamps = memory.stamps
        self._inputs: dict[tuple[int, str], str] = {}
        self._there: dict[tuple[int, str], Stamp] = {}
        self.wishes: list[list[Wish]] = []
        for number, job in enumerate(jobs):
            wishes = []
            for format_ in job.formats:
                tokens = job.room.config.tokens
                wish = Wish(
                    format_, order.colours(format_), order.options(format_, job.paper), memory.code, tokens=tokens
                )
                if self._stamps:
                    wish = self._compared(number, job, wish, memory.shown[job.room.root])
                    if (number, format_) in self._there and not wish.there:
                        continue
                wishes.append(wish)
            self.wishes.append(wishes)

    def _compared(self, number: int, job: Job, wish: Wish, shown: str) -> Wish:
        """The wish, with the picture that is there where only the files around it have changed."""
        inputs = digest(
            [wish.seal, shown, job.path, job.content.id, job.view, job.part, repr(job.axes), job.lang, _cut(job)]
        )
        self._inputs[number, wish.format] = inputs
        stamp = self._stamps[job.room.root].of(self._place(number, wish.format))
        if stamp is None:
            return wish
        self._there[number, wish.format] = stamp
        return wish if stamp.inputs == inputs else wish._replace(there=stamp.picture)

    def _place(self, number: int, format_: str) -> Path:
        job = self._jobs[number]
        if self._order.single:
            return self._order.output
        name = self._order.name(job.stem, job.view, format_, job.sheet, job.axes)
        return self._order.output / self._folders[job.room.root] / name

    def settle(self, number: int, format_: str, made: Spelt | None) -> tuple[Written, tuple[str, ...]]:
        """Write a picture, or leave the one that is there; what is said of it. Raises CannotRun."""
        job, place = self._jobs[number], self._place(number, format_)
        there = self._there.get((number, format_))
        if there is not None and (made is None or made.data is None):
            if made is not None:
                there = there._replace(inputs=self._inputs[number, format_])
                self._stamps[job.room.root].put(place, there)
            return Written(place, job.id, job.view, format_, unchanged=True, axes=job.axes), there.notes
        assert made is not None
        assert made.data is not None
        write(place, made.data, inside=None if self._order.single else self._order.output)
        if self._stamps:
            stamp = Stamp(self._inputs[number, format_], made.picture, digest([made.data]), made.notes)
            self._stamps[job.room.root].put(place, stamp if made.lasting else None)
        return Written(place, job.id, job.view, format_, axes=job.axes), made.notes


def _cut(job: Job) -> str:
    """Which part of its file a job draws, and in how many: the paper decides it together with what is drawn."""
    return (
        f"{job.sheet} {[len(sheet.steps) for sheet in job.sheets if isinstance(sheet, Journey)]} {_steps(job.content)}"
    )


def _steps(content: File) -> list[str]:
    return [step.id for step in content.steps] if isinstance(content, Journey) else []
