"""How long a blueprint takes from model to finished SVG, as a multiple of the bare engine's SVG of the same DOT.

    python -m benchmarks.drawing [rounds]

The fourteen steps of the bank credit example; one process, medians of paired rounds.
"""

import statistics
import sys
from pathlib import Path
from time import perf_counter

from cxkit.api.drawing import draw
from cxkit.api.places import journeys
from cxkit.load import load
from cxkit.render.dot import dot
from cxkit.render.graphviz import draw as engine
from cxkit.render.svg import finish

EXAMPLE = Path(__file__).parents[1] / "examples" / "banco-credito" / "viajes" / "credito.yaml"


def main(rounds: int = 15) -> None:
    (room,), _ = load([str(EXAMPLE)])
    ((path, journey, scope),) = journeys(room)
    results = []
    for _ in range(rounds + 1):
        marks = [perf_counter()]
        picture = draw(journey, scope, "blueprint", lang="es", source=path)
        marks.append(perf_counter())
        text = dot(picture)
        marks.append(perf_counter())
        drawn = engine(text)
        marks.append(perf_counter())
        finish(picture, drawn)
        marks.append(perf_counter())
        results.append([later - earlier for earlier, later in zip(marks, marks[1:], strict=False)])
    results = results[1:]  # the first one pays for imports and fonts
    bare = statistics.median(row[2] for row in results)
    print(f"{len(journey.steps)} steps, {len(text) / 1000:.0f} kB of DOT, bare engine {bare * 1000:.1f} ms")
    for name, at in (("view", 0), ("DOT", 1), ("finishing", 3)):
        print(f"{name:<12}{statistics.median(row[at] for row in results) * 1000:7.1f} ms")
    whole = statistics.median(sum(row) / row[2] for row in results)
    print(f"{'whole':<12}{statistics.median(map(sum, results)) * 1000:7.1f} ms {whole:6.2f} x   (aim: 5 at most)")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
