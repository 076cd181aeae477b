"""Proving: the examples of a house rule are judged by that rule, and by no other."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from cxkit.config import Config
from cxkit.diagnostic import Severity
from cxkit.lint.house.compiling import Own
from cxkit.lint.run import run
from cxkit.lint.terms import Terms
from cxkit.load.census import Place
from cxkit.load.loading import read_place
from cxkit.words import N_, say

NAME = "-"


class Proof(NamedTuple):
    """One example of a rule, counted from 1 among the bad or the good ones, and what is wrong with it, if anything."""

    code: str
    good: bool
    number: int
    problem: str = ""
    args: Mapping[str, Any] = {}

    @property
    def holds(self) -> bool:
        return not self.problem

    def text(self, lang: str = "en") -> str:
        """What is wrong, in the reader's language; empty where the example is judged as it should be."""
        return say(self.problem, lang, **self.args)


def proofs(own: Own) -> Iterator[Proof]:
    """Every example of a rule, judged: a bad one is found fault with, where `# CODE` marks lines exactly there."""
    for good, examples in ((False, own.entry.bad), (True, own.entry.good)):
        for number, example in enumerate(examples, 1):
            yield _proof(own, good, number, example)


def _proof(own: Own, good: bool, number: int, example: str) -> Proof:
    code = own.rule.code
    place = Place(Path(), Config())
    place.given = NAME
    place.judged[NAME] = True
    room = read_place(place, [], stdin=example.encode("utf-8", "surrogatepass"))
    found = run([room], Terms([code], own=[own.rule])).diagnostics
    proof = Proof(code, good, number)
    broken = next((each for each in found if each.code != code and each.severity is Severity.ERROR), None)
    if broken is not None:
        args = {"line": broken.span.line, "code": broken.code, "text": broken.text()}
        return proof._replace(problem=N_("it is no file of cxkit: line {line}, {code} {text}"), args=args)
    lines = {each.span.line for each in found if each.code == code}
    if good:
        if not lines:
            return proof
        return proof._replace(problem=N_("the rule finds fault with it, line {line}"), args={"line": min(lines)})
    if not lines:
        return proof._replace(problem=N_("the rule finds nothing wrong with it"))
    marked = {n for n, line in enumerate(example.splitlines(), 1) if line.rstrip().endswith(f"# {code}")}
    if marked and marked != lines:
        args = {"found": sorted(lines), "marked": sorted(marked)}
        return proof._replace(problem=N_("the rule speaks of the lines {found}, marked are {marked}"), args=args)
    return proof
