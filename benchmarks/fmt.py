"""How long formatting takes, as a multiple of reading the same files.

    python -m benchmarks.fmt [rounds]

In one process, the two hundred files of the corpus as they are and as `fmt` leaves them; medians of paired rounds.
"""

import gc
import statistics
import sys
from collections.abc import Sequence

from benchmarks.corpus import corpus
from benchmarks.parse import seconds
from cxkit.model.order import order
from cxkit.source import Document, encode, read
from cxkit.source.formatting import formatted


def reading(data: bytes) -> None:
    read(data)


def formatting(data: bytes) -> Document:
    found = formatted(read(data), order("journey"))
    assert isinstance(found, Document)
    return found


def compare(name: str, files: Sequence[bytes], rounds: int) -> None:
    results = []
    for _ in range(rounds):
        gc.collect()
        gc.disable()  # as every command does
        results.append([seconds(work, files) for work in (reading, formatting)])
        gc.enable()
    ratio = statistics.median(row[1] / row[0] for row in results)
    each = statistics.median(row[1] for row in results) / len(files) * 1e6
    print(f"{name:<12}{each:6.0f} us/file  {ratio:6.2f} times reading")


def main(rounds: int = 7) -> None:
    files = corpus()
    tidy = [encode(formatting(data)) for data in files]
    compare("all change", files, rounds)
    compare("all tidy", tidy, rounds)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
