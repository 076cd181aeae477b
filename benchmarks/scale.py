"""What `cxkit lint` takes on a large workspace, as whole processes, beside yamllint and check-jsonschema.

    python -m benchmarks.scale [files] [rounds]

Wall time, processor time and the most memory of one process. Every round runs each command once, one after the other,
so that a busy machine is busy for all of them; medians are printed, and between brackets the least and the most. The
peers, slow as they are, judge one file and a tenth of the same files, and what lies between is taken ten times; no
line is too long for yamllint, so that it has nothing to print either. All rules are on. The modules are compiled, as in
an installed package; whoever changes them meanwhile makes what was remembered worthless.
"""

import json
import os
import statistics
import subprocess
import sys
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from benchmarks.corpus import PERSONA, corpus

SCHEMA = Path(__file__).parents[1] / "schemas" / "journey.schema.json"
LINT = ("-m", "cxkit", "lint", "--output-format", "concise")
FRESH = (*LINT, "--no-cache")


class Taken(NamedTuple):
    wall: float
    processor: float
    memory: float
    """MB of the largest process."""


class Bench:
    """Commands run in one folder of compiled modules."""

    def __init__(self, folder: Path) -> None:
        kept = {name: value for name, value in os.environ.items() if name not in _UNSET}
        self._surroundings = {**kept, "PYTHONPYCACHEPREFIX": str(folder / "compiled"), "LC_ALL": "C.UTF-8"}

    def run(self, arguments: Sequence[str], *, alone: bool = False) -> Taken:
        """Run Python with these arguments; `alone` on one processor."""
        start = perf_counter()
        process = subprocess.Popen(
            [sys.executable, *arguments],
            env=self._surroundings,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=_on_one_processor if alone else None,
        )
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
        return Taken(perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)

    def said(self, arguments: Sequence[str]) -> str:
        """What Python prints with these arguments."""
        command = [sys.executable, *arguments]
        return subprocess.run(command, env=self._surroundings, capture_output=True, text=True, check=True).stdout


_UNSET = ("PYTHONDONTWRITEBYTECODE", "CXKIT_NO_CACHE", "CXKIT_CACHE_DIR", "CXKIT_TODAY", "CXKIT_LANG")


def _on_one_processor() -> None:
    os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])


def workspaces(folder: str, number: int) -> None:
    """Write them: many files, four times as many, a tenth of them, fifty, and one; each with the persona."""
    files = corpus(4 * number)
    shares = {"many": files[:number], "more": files, "tenth": files[:number:10], "few": files[:50], "one": files[:1]}
    for name, share in shares.items():
        home = Path(folder) / name
        home.mkdir()
        (home / "cxkit.toml").write_text("", encoding="utf-8")
        (home / "persona.yaml").write_bytes(PERSONA)
        for at, data in enumerate(share):
            (home / f"{at:05}.yaml").write_bytes(data)


def peers(bench: Bench, tenth: str, one: str) -> dict[str, Taken]:
    """The peers on all files, from what they take for a tenth of them and for one."""
    commands = {
        "yamllint": ["-m", "yamllint", "-d", "{extends: relaxed, rules: {line-length: disable}}"],
        "check-jsonschema": ["-m", "check_jsonschema", "--schemafile", str(SCHEMA)],
    }
    return {
        name: _tenfold(bench.run([*command, *_yaml(one)]), bench.run([*command, *_yaml(tenth)]))
        for name, command in commands.items()
    }


def _yaml(folder: str) -> list[str]:
    """The journeys alone: a schema knows one kind of file."""
    return [str(path) for path in Path(folder).glob("[0-9]*.yaml")]


def _tenfold(least: Taken, tenth: Taken) -> Taken:
    wall, processor = ((few + 10 * (many - few)) for few, many in zip(least[:2], tenth[:2], strict=True))
    return Taken(wall, processor, tenth.memory)


def main(number: int = 2000, rounds: int = 3) -> None:
    changes = count()
    with TemporaryDirectory() as place:
        bench, folder = Bench(Path(place)), Path(place)
        # In a process of its own: what this one holds would count as memory of those that it starts.
        bench.run(["-c", f"from benchmarks.scale import workspaces; workspaces({place!r}, {number})"])
        many, more, tenth, few, one = (str(folder / name) for name in ("many", "more", "tenth", "few", "one"))
        changing = Path(many) / "00007.yaml"
        text = changing.read_text(encoding="utf-8")
        size = sum(path.stat().st_size for path in Path(many).glob("*.yaml"))

        def touch() -> None:
            changing.write_text(f"{text}# {next(changes)}\n", encoding="utf-8")

        steps: dict[str, Callable[[], Taken]] = {
            "python -c pass": lambda: bench.run(["-c", "pass"]),
            "one file, unchanged": lambda: bench.run([*LINT, one]),
            "50 files": lambda: bench.run([*FRESH, few]),
            "50 files, one processor": lambda: bench.run([*FRESH, few], alone=True),
            "cold": lambda: bench.run([*FRESH, many]),
            "cold, one processor": lambda: bench.run([*FRESH, many], alone=True),
            "unchanged": lambda: bench.run([*LINT, many]),
            "one changed": lambda: (touch(), bench.run([*LINT, many]))[1],
            "four times as many, cold": lambda: bench.run([*FRESH, more]),
            "four times as many, unchanged": lambda: bench.run([*LINT, more]),
        }
        for target in (one, few, many, more):  # compiles the modules, fills the cache
            bench.run([*LINT, target])
        bench.run([*LINT, more])
        taken: dict[str, list[Taken]] = {name: [] for name in steps}
        others: dict[str, list[Taken]] = {}
        for _ in range(rounds):
            for name, one_peer in peers(bench, tenth, one).items():
                others.setdefault(name, []).append(one_peer)
            for name, step in steps.items():
                taken[name].append(step())
        findings = subprocess.run(
            [sys.executable, "-m", "cxkit", "lint", "--output-format", "json", "--no-cache", many],
            capture_output=True,
            check=False,
        ).stdout
    found = json.loads(findings)["diagnostics"]
    print(
        f"{number} files, {size / 1e6:.1f} MB, {len(found)} findings in {len({each['path'] for each in found})} files"
    )
    for name, all_taken in {**others, **taken}.items():
        show(name, all_taken)
    print()
    yamllint, schema = others["yamllint"], others["check-jsonschema"]
    for name, aim in (("cold", 20), ("cold, one processor", None), ("unchanged", 150), ("one changed", None)):
        compare(f"yamllint / {name}", yamllint, taken[name], f"{aim} at least" if aim else "")
        compare(f"check-jsonschema / {name}", schema, taken[name], "8 at least" if name == "cold" else "")
    compare("one file unchanged / pass", taken["one file, unchanged"], taken["python -c pass"], "5 at most")
    compare("four times the files, cold", taken["four times as many, cold"], taken["cold"], "4.6 at most")
    compare(
        "four times the files, unchanged", taken["four times as many, unchanged"], taken["unchanged"], "4.6 at most"
    )
    compare("one processor / two", taken["cold, one processor"], taken["cold"], "1.4 at least")
    compare("the same for 50 files", taken["50 files, one processor"], taken["50 files"], "1 or more")


def show(name: str, taken: list[Taken]) -> None:
    wall = [each.wall for each in taken]
    processor = statistics.median(each.processor for each in taken)
    memory = max(each.memory for each in taken)
    spread = f"({min(wall):.2f}-{max(wall):.2f})"
    print(f"{name:<32}{statistics.median(wall):8.2f} s {spread:<16} processor {processor:7.2f} s {memory:6.0f} MB")


def compare(name: str, slow: list[Taken], quick: list[Taken], aim: str = "") -> None:
    walls = sorted(one.wall / other.wall for one, other in zip(slow, quick, strict=True))
    work = statistics.median(one.processor / other.processor for one, other in zip(slow, quick, strict=True))
    line = f"{name:<40}{statistics.median(walls):7.1f} x wall ({walls[0]:.1f}-{walls[-1]:.1f})  {work:7.1f} x processor"
    print(line + (f"   aim: {aim}" if aim else ""))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
