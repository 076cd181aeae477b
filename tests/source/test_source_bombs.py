"""Files made to hurt: a limit is named, nothing crashes, nothing takes long. A child process shows a crash."""

import subprocess
import sys

import pytest

_READ = """
import sys
from time import process_time
from cxkit.source import read
from cxkit.words import say
data = sys.stdin.buffer.read()
start = process_time()
document = read(data)
print(round(process_time() - start, 3))
for problem in document.problems[:5]:
    print(problem.slug, "|", say(problem.message, "en", **problem.args)[:300])
print("value" if document.value is not None else "no value")
"""
_LAUGHS = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"a{i}: &a{i} [{','.join([f'*a{i - 1}'] * 10)}]\n" for i in range(1, 10)
)
_MERGE = "m0: &m0 {x: 1}\n" + "".join(f"m{i}: &m{i} {{<<: [{','.join([f'*m{i - 1}'] * 9)}]}}\n" for i in range(1, 9))
_CHAIN = "k0: &a0 []\n" + "".join(f"k{i}: &a{i} [*a{i - 1}]\n" for i in range(1, 190))


def child(source: str) -> list[str]:
    run = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", _READ], input=source.encode(), capture_output=True, timeout=20, check=False
    )
    assert run.returncode == 0, run.stderr.decode()
    lines = run.stdout.decode().splitlines()
    assert float(lines[0]) < 3
    return lines[1:]


@pytest.mark.parametrize(
    ("source", "limit", "figure"),
    [
        (_LAUGHS, "expansion", "10"),
        (_MERGE, "expansion", "10"),
        (_CHAIN, "depth", "64"),
        ("[" * 100000, "depth", "64"),
        ("[" * 100000 + "]" * 100000, "depth", "64"),
        ("{a: " * 100000, "depth", "64"),
        ("[{a: " * 40 + "x" + "}]" * 40, "depth", "64"),
        ("? " * 5000, "depth", "64"),
        ("- " * 5000, "depth", "64"),
        ("".join(" " * i + "a:\n" for i in range(1500)), "depth", "64"),
        ("a: " + "x" * 10_000_000, "size", "2097152"),
        ("a: " + "x" * 2_000_000, "scalar", "262144"),
        ('a: "' + "x" * 2_000_000 + '"', "scalar", "262144"),
        ("a: |\n  " + "x" * 2_000_000, "scalar", "262144"),
        ("".join(f"k{i}: 1\n" for i in range(100000)), "nodes", "200000"),
        ("-\n" * 500000, "nodes", "200000"),
        ("[" + "1," * 500000 + "]", "nodes", "200000"),
        ("a: &a x\n" + "b: [" + "*a," * 201 + "]", "aliases", "200"),
        ("a" * 5000 + ": 1\n", "key", "1024"),
        ("? " + "a" * 5000 + "\n: 1", "key", "1024"),
    ],
    ids=lambda part: part[:20] if isinstance(part, str) else None,
)
def test_a_limit_is_named(source: str, limit: str, figure: str) -> None:
    lines = child(source)
    assert lines[0].startswith(f"{limit} |")
    assert f"'{limit}'" in lines[0]
    assert figure in lines[0]
    assert lines[-1] == "no value"


@pytest.mark.parametrize(
    "source",
    [
        "".join(f"k{i}: 1\n" for i in range(99000)) + "x: a: b",
        "".join(f"k{i}: a #b\n" for i in range(90000)),
        "".join(f"k{i}: !a b\n" for i in range(90000)),
        "".join(f"k{i}: a: b\n" for i in range(90000)),
        "".join(f'k{i}: "a\n' for i in range(90000)),
        "a:\n" + "".join(f"\tk{i}: 1\n" for i in range(90000)),
        "k: 1\n" * 99000,
        "a: [" + "{b: c, d}," * 20000 + "]",
        "\ufeff" * 600000,
        "a: " + ": " * 500000,
        "a:" * 500000,
        " " * 2_000_000,
        'a: "' + "x " * 1_000_000,
        "%" * 1_000_000,
        "!" * 1_000_000,
        "*a " * 300_000,
    ],
    ids=lambda part: part[:20],
)
def test_much_trouble_takes_no_long_time(source: str) -> None:
    assert child(source)
