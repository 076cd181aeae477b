"""How long `read` takes, as a multiple of libyaml's own event parse of the same bytes.

    python -m benchmarks.parse [rounds]

Both run in the same process, one after the other, file by file; the median of the rounds is printed.
"""

import gc
import statistics
import sys
from collections.abc import Callable
from time import perf_counter

from yaml._yaml import CParser

from benchmarks.corpus import corpus
from cxkit.source import read
from cxkit.source.nodes import compose


def bare(data: bytes) -> None:
    """libyaml's events without a Python object for any of them."""
    CParser(data).raw_parse()


def composed(data: bytes) -> None:
    """Nodes with marks, nothing else."""
    compose(data.decode())


def seconds(work: Callable[[bytes], object], files: list[bytes]) -> float:
    start = perf_counter()
    for data in files:
        work(data)
    return perf_counter() - start


def main(rounds: int = 15) -> None:
    files = corpus()
    size = sum(map(len, files))
    problems = sum(len(read(data).problems) for data in files)
    gc.collect()
    results = [(seconds(bare, files), seconds(composed, files), seconds(read, files)) for _ in range(rounds)]
    base = statistics.median(first for first, _, _ in results)
    nodes = statistics.median(second / first for first, second, _ in results)
    whole = statistics.median(third / first for first, _, third in results)
    print(f"{len(files)} files, {size / len(files):.0f} bytes each, {problems} problems")
    print(f"libyaml events   {base / len(files) * 1e6:6.0f} us/file   1.00")
    print(f"nodes with marks {nodes * base / len(files) * 1e6:6.0f} us/file   {nodes:.2f}")
    print(f"read             {whole * base / len(files) * 1e6:6.0f} us/file   {whole:.2f}   (aim: 7.5 at most)")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
