"""Pieces of work in their order, done in this process or shared among several."""

import os
import sys
from collections.abc import Callable, Iterator
from typing import Any

from cxkit.api.rendering.formats import Failed
from cxkit.load import CannotRun
from cxkit.words import N_

MOST_PROCESSES = 4
FEW = 12
"""Fewer drawings than this are made sooner than a second process is under way."""


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
