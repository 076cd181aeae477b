"""Other readers as judges: ruamel's YAML 1.2 on whole files, and the reader itself without its compiled parser."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from benchmarks.corpus import corpus
from cxkit.source import read

DOMAIN = Path(__file__).parents[1] / "data" / "domain"
FILES = [*(path.read_bytes() for path in sorted(DOMAIN.glob("*.yaml"))), *corpus(3)]

_WITHOUT_C = """
import sys
class Missing:
    def find_spec(self, name, path=None, target=None):
        if name == "yaml._yaml":
            raise ImportError(name)
sys.meta_path.insert(0, Missing())
from cxkit.source import read
document = read(sys.stdin.buffer.read())
print([(found.slug, found.span.line, found.span.column) for found in document.problems])
print(repr(document.value))
"""


def plain(value: Any) -> Any:
    """Keys as text, and what ruamel still takes for a date or YAML 1.1 number as the text it came from."""
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, (bool, int, float)) or value is None:
        return value
    return str(value)


@pytest.mark.parametrize("data", FILES, ids=lambda data: data[:40].decode())
def test_values_as_ruamel_reads_them(data: bytes) -> None:
    assert plain(read(data).value) == plain(YAML(typ="safe", pure=True).load(data.decode()))


def without_c(text: str) -> list[str]:
    run = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", _WITHOUT_C],
        input=text.encode(),
        capture_output=True,
        check=True,
        timeout=60,
    )
    return run.stdout.decode().splitlines()


def test_the_python_parser_says_the_same() -> None:
    text = "a: b: c\nd: {e: f, g}\nh: *i*\nj: 1.10\nj: 2\n"
    document = read(text.encode())
    problems = [(found.slug, found.span.line, found.span.column) for found in document.problems]
    assert without_c(text) == [repr(problems), repr(document.value)]


def test_a_question_in_braces_only_hurts_the_python_parser() -> None:
    text = "a: {b: ¿Hay mesa?, c: no}\n"
    assert read(text.encode()).problems == []
    assert without_c(text) == ["[('question-in-braces', 1, 8)]", "{'a': {'b': '¿Hay mesa?', 'c': 'no'}}"]
