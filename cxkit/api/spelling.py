"""One journey into the bytes of one or several formats, in this process or in others."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from cxkit.api.drawn import digest
from cxkit.load import CannotRun
from cxkit.render.formats import renderer
from cxkit.render.graphviz import EngineError
from cxkit.views.picture import Picture
from cxkit.words import N_

MOST_PROCESSES = 4
FEW = 12
"""Fewer drawings than this are made sooner than a second process is under way."""

_MADE_OF_LETTERS = ("png", "pdf")


class Spelt(NamedTuple):
    """A picture in one format; `data` is None where the file that is there already holds it.

    `lasting` is False where fonts of this machine took part: those may change without anybody saying so.
    """

    format: str
    picture: str
    data: bytes | None
    notes: tuple[str, ...]
    lasting: bool


class Wish(NamedTuple):
    """A format, what its renderer is asked for, and the digest of the picture that is already there."""

    format: str
    theme: str
    options: Mapping[str, Any]
    code: str = ""
    """A digest of the code that will draw."""
    there: str = ""

    @property
    def seal(self) -> str:
        """A digest of everything that decides the bytes beside the picture."""
        return digest([self.code, self.format, self.theme, repr(sorted(self.options.items()))])


class Failed(NamedTuple):
    """Why nothing can be drawn, in a form that crosses from one process to another."""

    message: str
    values: Mapping[str, Any]


def spelt(picture: Picture, wishes: Sequence[Wish]) -> list[Spelt] | Failed:
    """A picture in every format that is wished for."""
    made = []
    shown = repr(picture)
    for wish in wishes:
        said: list[str] = []
        look = digest([shown, wish.seal])
        if wish.there == look:
            made.append(Spelt(wish.format, look, None, (), True))
            continue
        options = dict(wish.options)
        if wish.format in _MADE_OF_LETTERS:
            options |= {"lang": picture.lang, "tell": said.append}
        try:
            result = renderer(wish.format)(picture, wish.theme, **options)
        except EngineError as error:
            return Failed(error.message, error.args_said)
        data = result.encode("utf-8") if isinstance(result, str) else bytes(result)
        made.append(Spelt(wish.format, look, data, tuple(said), not _borrows(wish.format, picture)))
    return made


def _borrows(format_: str, picture: Picture) -> bool:
    if format_ not in _MADE_OF_LETTERS:
        return False
    from cxkit.render.letters import foreign

    return bool(foreign(picture))


def in_order(do: Callable[[int], Any], count: int, pieces: int) -> Iterator[Any]:
    """`do(0)`, `do(1)` … one after the other; in several processes where `pieces` of work are worth it.

    Raises CannotRun where one of them says Failed.
    """
    processes = min(MOST_PROCESSES, _processors(), count)
    if processes < 2 or pieces < FEW or not _may_fork():
        for number in range(count):
            yield _checked(do(number))
        return
    from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
    from multiprocessing import get_context

    global _do
    _do = do
    pool = ProcessPoolExecutor(processes, get_context("fork"), initializer=_leave_interrupts_to_the_first)
    try:
        for result in pool.map(_run, range(count)):
            yield _checked(result)
    except BrokenExecutor:
        raise CannotRun(N_("the system ended a process that was drawing: is there too little memory?")) from None
    finally:
        pool.shutdown(cancel_futures=True)


_do: Callable[[int], Any] | None = None


def _run(number: int) -> Any:
    assert _do is not None
    return _do(number)


def _leave_interrupts_to_the_first() -> None:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _checked(result: Any) -> Any:
    if isinstance(result, Failed):
        raise CannotRun(result.message, result.values)
    return result


def _processors() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _may_fork() -> bool:
    """Whether a copy of this process would work: no engine with threads of its own may have been at work in it."""
    import threading

    busy = {"typst", "pygraphviz", "watchfiles"} & set(sys.modules)
    return sys.platform == "linux" and threading.active_count() == 1 and not busy
