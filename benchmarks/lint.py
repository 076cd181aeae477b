"""How long parse, validation and all rules take together, as a multiple of libyaml's own event parse of the same bytes.

    python -m benchmarks.lint [rounds]

In one process, the two hundred files of the corpus as one workspace in a folder; medians of paired rounds.
"""

import gc
import statistics
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.corpus import PERSONA, corpus
from benchmarks.parse import bare, seconds
from cxkit.lint.run import run
from cxkit.load import load
from cxkit.model.journey import Journey
from cxkit.model.reading import read as model
from cxkit.source import read


def parsed(data: bytes) -> None:
    read(data)


def validated(data: bytes) -> None:
    model(Journey, read(data).value)


def main(rounds: int = 7) -> None:
    files = corpus()
    with TemporaryDirectory() as folder:
        for number, data in enumerate(files):
            (Path(folder) / f"{number:03}.yaml").write_bytes(data)
        (Path(folder) / "persona.yaml").write_bytes(PERSONA)
        (Path(folder) / "cxkit.toml").write_text("", encoding="utf-8")
        findings = len(run(load([folder])[0]).diagnostics)
        results = []
        for _ in range(rounds):
            gc.collect()
            gc.disable()  # as every command does
            times = [seconds(work, files) for work in (bare, parsed, validated)]
            start = perf_counter()
            loaded, _unreadable = load([folder])
            middle = perf_counter()
            run(loaded)
            results.append([*times, middle - start, perf_counter() - start])
            del loaded
            gc.enable()
    base = statistics.median(row[0] for row in results)
    print(f"{len(files)} files, {findings} findings; libyaml events {base / len(files) * 1e6:.0f} us/file")
    names = ("parse", "parse and validate", "load from the disk", "load and lint")
    for at, name in enumerate(names, 1):
        ratio = statistics.median(row[at] / row[0] for row in results)
        aim = "   (aim: 10 at most)" if name == "load and lint" else ""
        print(f"{name:<20}{ratio * base / len(files) * 1e6:6.0f} us/file  {ratio:6.2f}{aim}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
