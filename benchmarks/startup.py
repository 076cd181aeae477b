"""How long cxkit takes to start, as ratios to `python -c pass` in the same run.

Processor time of whole processes, medians of rounds in which every command runs once, one after the other. As in an
installed package the modules stand there compiled, whatever the environment says about writing them.
"""

import os
import resource
import statistics
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROUNDS = 15
MAP = Path(__file__).parents[1] / "examples" / "first-map" / "map.yaml"
COMMANDS = {
    "python -c pass": ["-c", "pass"],
    "cxkit --version": ["-m", "cxkit", "--version"],
    "cxkit lint one.yaml": ["-m", "cxkit", "lint", "--no-cache", str(MAP)],
    "the same, unchanged": ["-m", "cxkit", "lint", str(MAP)],
}
TARGETS = {"cxkit --version": 1.5, "cxkit lint one.yaml": 24.0, "the same, unchanged": 5.0}


def processor_seconds(arguments: list[str], compiled: str) -> float:
    """User and system time of one run, with the folder that holds the compiled modules."""
    surroundings = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    surroundings |= {"PYTHONPYCACHEPREFIX": compiled, "CXKIT_CACHE_DIR": f"{compiled}/cache"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], check=False, capture_output=True, env=surroundings)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)


def main() -> None:
    times: dict[str, list[float]] = {name: [] for name in COMMANDS}
    with TemporaryDirectory() as compiled:
        for arguments in COMMANDS.values():  # once unmeasured: it compiles the modules
            processor_seconds(arguments, compiled)
        for _ in range(ROUNDS):
            for name, arguments in COMMANDS.items():
                times[name].append(processor_seconds(arguments, compiled))
    floor = times["python -c pass"]
    for name, taken in times.items():
        ratio = statistics.median(one / other for one, other in zip(taken, floor, strict=True))
        target = f"  target <= {TARGETS[name]:g}" if name in TARGETS else ""
        print(f"{name:<22}{statistics.median(taken) * 1000:8.1f} ms {ratio:6.2f} x{target}")


if __name__ == "__main__":
    main()
