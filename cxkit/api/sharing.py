"""A large workspace read and judged by two processes: what is said is what one of them would have said alone."""

import os
import pickle
import signal
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from typing import IO, Any, NamedTuple

from cxkit.api.judging import judge
from cxkit.api.wishes import Wishes
from cxkit.cache import Seen
from cxkit.lint.catalogue import rules
from cxkit.lint.result import Result, merged
from cxkit.load.census import Place
from cxkit.load.loading import LIMITS, Changed, Loaded, Reading, fetched, finished, take
from cxkit.load.paths import Unreadable
from cxkit.model.reading import KINDS, model_of
from cxkit.model.workspace import Distant

MANY = 400
"""Files from which on a second process saves more time than it takes."""


class Wish(NamedTuple):
    """What is asked of every file."""

    wishes: Wishes
    today: str | None


class Half(NamedTuple):
    """What one process has read, as far as the other one has to know it."""

    members: list[tuple[str, str, str, bool]]
    """Path, kind, id, whether it is judged."""
    judged: list[str]
    skipped: list[str]
    broken: set[str]
    kinds: set[str]
    lost: set[tuple[str, str]]
    seen: dict[str, Seen]
    unreadable: list[Unreadable]


def possible(place: Place) -> bool:
    """Whether a second process can be had and is worth it."""
    return (
        len(place.judged) + len(place.others) >= MANY
        and not place.given
        and sys.platform == "linux"  # elsewhere a process begins anew and imports everything once more
        and len(os.sched_getaffinity(0)) > 1
        and threading.active_count() == 1
    )


def shared(
    place: Place, wish: Wish, seen: dict[str, Seen], unreadable: list[Unreadable]
) -> tuple[Loaded, Result] | None:
    """The workspace and what is found in it; None where one process has to do it all."""
    names = [*sorted(place.judged), *place.others]
    reading = Reading(place, LIMITS, {}, seen)
    missed: list[Unreadable] = []
    take(reading, names[:1], missed)  # whatever has to be imported and made ready is, before there are two
    rules()
    mine, yours = names[1::2], names[2::2]
    try:
        begun = _Second(place, wish, yours)
    except OSError:
        return None
    with begun as second:
        take(reading, mine, missed)
        half = second.hear(Half)
        if half is None or "blueprint" in reading.kinds | half.kinds:  # files that are one journey stay together
            return None
        second.tell(_half(reading, missed))
        loaded = _joined(reading, half, wish, yours)
        try:
            result = judge(loaded, wish.wishes)
        except Changed:
            return None
        theirs = second.hear(Result)
        if theirs is None:
            return None
    unreadable += sorted([*missed, *half.unreadable], key=lambda each: each.path)
    return loaded, merged(result, theirs)


class _Second:
    """The other process. Whatever befalls it, it is gone in the end, and what was not heard is None."""

    def __init__(self, place: Place, wish: Wish, names: list[str]) -> None:
        """Begin it. Raises OSError where the system gives no further process."""
        from_second, to_first = os.pipe()
        from_first, to_second = os.pipe()
        try:
            self._process = os.fork()
        except OSError:
            for end in (from_second, to_first, from_first, to_second):
                os.close(end)
            raise
        if self._process == 0:
            failed = 1
            try:
                os.close(from_second)
                os.close(to_second)
                with os.fdopen(from_first, "rb") as ear, os.fdopen(to_first, "wb") as mouth:
                    _second(place, wish, names, ear, mouth)
                failed = 0
            finally:
                os._exit(failed)  # nothing of the first process is to be flushed or ended here
        os.close(from_first)
        os.close(to_first)
        self._ear, self._mouth = os.fdopen(from_second, "rb"), os.fdopen(to_second, "wb")

    def __enter__(self) -> "_Second":
        return self

    def hear(self, kind: type[Any]) -> Any:
        with suppress(EOFError, OSError, pickle.UnpicklingError):
            heard = pickle.load(self._ear)
            return heard if isinstance(heard, kind) else None
        return None

    def tell(self, what: Any) -> None:
        with suppress(OSError):
            _tell(self._mouth, what)

    def __exit__(self, *_: object) -> None:
        for end in (self._mouth, self._ear):
            with suppress(OSError):
                end.close()
        with suppress(ProcessLookupError, ChildProcessError):
            os.kill(self._process, signal.SIGKILL)  # it has said all that somebody waits for
            os.waitpid(self._process, 0)


def _second(place: Place, wish: Wish, names: list[str], ear: IO[bytes], mouth: IO[bytes]) -> None:
    reading, missed = Reading(place, LIMITS, {}, {}), list[Unreadable]()
    take(reading, names, missed)
    _tell(mouth, _half(reading, missed, set(names)))
    half: Half = pickle.load(ear)
    loaded = _joined(reading, half, wish, [])
    _tell(mouth, judge(loaded, wish.wishes, together=False))


def _tell(mouth: IO[bytes], what: Any) -> None:
    pickle.dump(what, mouth, protocol=5)
    mouth.flush()


def _half(reading: Reading, missed: list[Unreadable], among: set[str] | None = None) -> Half:
    return Half(
        members=[(each.path, each.content.kind, each.content.id, each.judged) for each in reading.members],
        judged=[name for name in reading.judged if among is None or name in among],
        skipped=reading.skipped,
        broken=reading.broken,
        kinds=reading.kinds,
        lost=reading.lost,
        seen=reading.seen,
        unreadable=missed,
    )


def _joined(reading: Reading, half: Half, wish: Wish, theirs: Sequence[str]) -> Loaded:
    """The whole workspace, the members of the other half at a distance."""
    judged = frozenset(half.judged)
    for name in theirs:
        if name not in judged:
            reading.judged.pop(name, None)
    reading.skipped += half.skipped
    reading.broken |= half.broken
    reading.kinds |= half.kinds
    reading.lost |= half.lost
    reading.seen.update(half.seen)
    distant = [
        Distant.of(path, model_of(kind), name, judged, partial(fetched, reading, path))
        for path, kind, name, judged in half.members
        if kind in KINDS
    ]
    return finished(reading, wish.today, distant)
