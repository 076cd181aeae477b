"""What a drawing costs, as ratios within one run.

    python -m benchmarks.drawing [rounds]

From model to finished SVG, beside the bare engine's SVG of the whole picture as DOT; how that grows with the steps; how
many bytes come out. Then whole processes: two hundred journeys on one processor, on two, and unchanged. Times
of the first part are those of the processor, medians of paired rounds; the rest is wall time, for two processors are
what it is about, and between brackets stand the least and the most.
"""

import json
import statistics
import sys
from gzip import compress
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import NamedTuple

from benchmarks.corpus import PERSONA, corpus
from benchmarks.corpus import journey as corpus_journey
from benchmarks.scale import Bench, compare, show
from cxkit.api.drawing import draw
from cxkit.api.places import journeys
from cxkit.load import load
from cxkit.model.journey import Journey
from cxkit.model.workspace import Scope
from cxkit.render.dot import dot
from cxkit.render.graphviz import draw as engine
from cxkit.render.svg import finish
from cxkit.views.lettering import _lettered
from cxkit.views.picture import Picture
from cxkit.views.wrap import words_in

EXAMPLE = Path(__file__).parents[1] / "examples" / "banco-credito" / "viajes" / "credito.yaml"
GROWTH = (10, 100)
MANY = 200
RENDER = ("-m", "cxkit", "render", "--quiet", "--lang", "es")


class Parts(NamedTuple):
    """Seconds of the processor for one drawing, part by part."""

    view: float
    dot: float
    engine: float
    finishing: float


def drawn(journey: Journey, scope: Scope, source: str) -> tuple[Parts, Picture, str]:
    """One blueprint from model to SVG: what each part took, the picture, the SVG."""
    for remembered in (_lettered, words_in):  # another drawing has other words
        remembered.cache_clear()
    marks = [process_time()]
    picture = draw(journey, scope, "blueprint", lang="es", source=source)
    marks.append(process_time())
    text = dot(picture, whole=False)
    marks.append(process_time())
    outlines = engine(text)
    marks.append(process_time())
    svg = finish(picture, outlines)
    marks.append(process_time())
    return Parts(*(later - earlier for earlier, later in pairwise(marks))), picture, svg


def bare(picture: Picture) -> float:
    """Seconds that the engine takes for its own SVG of all that is in a picture."""
    text = dot(picture)
    start = process_time()
    engine(text)
    return process_time() - start


def one_drawing(rounds: int) -> None:
    """The fourteen steps of the bank: model to SVG beside the bare engine, and the bytes that come out."""
    (room,), _ = load([str(EXAMPLE)])
    ((path, journey, scope),) = journeys(room)
    taken: dict[str, list[float]] = {name: [] for name in (*Parts._fields, "bare")}
    for number in range(rounds + 1):
        parts, picture, svg = drawn(journey, scope, path)
        peer = bare(picture)
        if number:  # the first one pays for imports and fonts
            for name, value in zip(taken, (*parts, peer), strict=True):
                taken[name].append(value)
    for name, values in taken.items():
        low, high = min(values) * 1000, max(values) * 1000
        print(f"{name:<12}{statistics.median(values) * 1000:7.1f} ms ({low:.1f}-{high:.1f})")
    whole = [sum(parts) / peer for *parts, peer in zip(*taken.values(), strict=True)]
    _ratio(f"{len(journey.steps)} steps, model to SVG / bare engine", whole, "4 at most")
    data = svg.encode()
    small = len(compress(data, 9, mtime=0)) / 1000
    print(f"its SVG with all themes: {len(data) / 1000:.1f} kB, {small:.1f} kB gzipped   aim: 110 and 20 at most")


def growth(rounds: int) -> None:
    """The same for a few steps and for ten times as many."""
    found = []
    for steps in GROWTH:
        (room,), _ = load(["-"], stdin=corpus_journey(steps))
        found.append(next(iter(journeys(room))))
    taken: list[list[float]] = [[], []]
    for _ in range(rounds + 1):
        for (path, journey, scope), times in zip(found, taken, strict=True):
            times.append(sum(drawn(journey, scope, path)[0]))
    ratios = [many / few for few, many in zip(*(times[1:] for times in taken), strict=True)]
    _ratio(f"{GROWTH[1]} steps / {GROWTH[0]} steps", ratios, "14 at most")


def many_drawings(rounds: int) -> None:
    """Two hundred journeys as a command draws them: on one processor, on two, and with nothing changed."""
    with TemporaryDirectory() as place:
        bench, home = Bench(Path(place)), Path(place) / "home"
        home.mkdir()
        (home / "cxkit.toml").write_text("", encoding="utf-8")
        (home / "persona.yaml").write_bytes(PERSONA)
        for at, data in enumerate(corpus(MANY)):
            (home / f"{at:03}.yaml").write_bytes(data)
        fresh = [*RENDER, "--view", "blueprint", "--no-cache", str(home), "-o", f"{place}/fresh"]
        again = [*RENDER, "--view", "blueprint", str(home), "-o", f"{place}/again"]
        bench.run(again)  # compiles the modules, and draws what is not to be drawn again
        one, two, none, spun, shared = [], [], [], [], []
        for _ in range(rounds):
            one.append(bench.run(fresh, alone=True))
            two.append(bench.run(fresh))
            spun.append(bench.run(["-c", _TWO_LOOPS], alone=True))
            shared.append(bench.run(["-c", _TWO_LOOPS]))
            none.append(bench.run(again))
        seen = bench.said([*again, "--output-format", "json"])
        unchanged = sum(picture["unchanged"] for picture in json.loads(seen)["pictures"])
        loaded = bench.said(["-c", _NAMES_OF_MODULES, *again[2:]])
    show(f"{MANY} drawings, one processor", one)
    show(f"{MANY} drawings, two", two)
    show(f"{MANY} unchanged", none)
    compare("one processor / two", one, two, "1.7 at least")
    compare("two loops of nothing, one / two", spun, shared)
    compare("first run / second", one, none)
    print(f"second run: {unchanged} of {MANY} unchanged, engine imported: {'pygraphviz' in loaded.split()}")


_TWO_LOOPS = """
import os
pid = os.fork()
for _ in range(30_000_000): pass
if pid: os.waitpid(pid, 0)
"""
"""What the machine itself gains by its second processor, at that moment."""
_NAMES_OF_MODULES = """
import sys
from cxkit.__main__ import main
try: main()
finally: print(*sorted(sys.modules))
"""


def _ratio(name: str, ratios: list[float], aim: str) -> None:
    print(f"{name:<46}{statistics.median(ratios):6.2f} x ({min(ratios):.2f}-{max(ratios):.2f})   aim: {aim}")


def main(rounds: int = 15) -> None:
    one_drawing(rounds)
    growth(max(1, rounds // 3))
    many_drawings(max(1, rounds // 5))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
