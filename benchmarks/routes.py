"""Our arrow router against Graphviz's `splines=ortho` on the same grids, in the same run.

    python -m benchmarks.routes [rounds]

Times are those of the processor in ms, the least of the rounds.
"""

import sys
from collections.abc import Callable
from time import process_time

from cxkit.views.routing import route
from tests.views import geometry, ortho, torture


def fastest(work: Callable[[], object], rounds: int) -> float:
    """Milliseconds of processor time of the fastest of the rounds: both work in this process, in one thread."""
    best = float("inf")
    for _ in range(rounds):
        start = process_time()
        work()
        best = min(best, process_time() - start)
    return best * 1000


def main(rounds: int = 5) -> None:
    print(f"{'blueprint':12}{'arrows':>7}{'crossings':>16}{'bends':>14}{'ms':>16}{'ratio':>8}")
    print(f"{'':19}{'own':>8}{'ortho':>8}{'own':>7}{'ortho':>7}{'own':>8}{'ortho':>8}")
    sums = [0, 0, 0, 0]
    sketches = {**torture.named(), "1300 arrows": torture.thousand()}
    for name, sketch in sketches.items():
        grid, links = sketch.grid(), sketch.links
        routes = route(grid, links).routes
        lines = [drawn.points for drawn in routes]
        peer = ortho.polylines(ortho.graph(grid, links), links)
        figures = [
            geometry.crossings(lines, [drawn.net for drawn in routes]),
            geometry.crossings(peer, range(len(peer))),
            geometry.bends(lines),
            geometry.bends(peer),
        ]
        own = fastest(lambda grid=grid, links=links: route(grid, links), rounds)
        # A drawing keeps its routes once it has them: each round needs a fresh one, built before the clock starts.
        fresh = [ortho.graph(grid, links) for _ in range(rounds)]
        theirs = fastest(lambda fresh=fresh: ortho.layout(fresh.pop()), rounds)
        crossed = f"{figures[0]:8}{figures[1]:8}{figures[2]:7}{figures[3]:7}"
        print(f"{name:12}{len(links):7}{crossed}{own:8.0f}{theirs:8.0f}{own / theirs:8.2f}")
        if name != "1300 arrows":
            sums = [total + figure for total, figure in zip(sums, figures, strict=True)]
    print(f"{'the ten':19}{sums[0]:8}{sums[1]:8}{sums[2]:7}{sums[3]:7}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
