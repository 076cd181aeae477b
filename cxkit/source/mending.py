"""Finds the cause of a text that does not parse: try the likely slip, and believe it when the grammar gets further."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from cxkit.source.guard import Excess, patrol
from cxkit.source.layers import Layer, Patched, applied
from cxkit.source.limits import Limits
from cxkit.source.lines import Lines
from cxkit.source.nodes import Failure, try_out
from cxkit.source.pointer import Edit, Span
from cxkit.source.problems import Problem, cut, problem
from cxkit.source.slips import Slip, slips

_MOST = 20
"""Slips named in one file."""
_BUDGET = 12_000_000
"""Characters parsed in search of slips."""
_LEADING_TAB = re.compile(r"(?:^|(?<=\r)) *\t[ \t]*", re.MULTILINE)
_INDENTED = re.compile(r"(?:^|(?<=\r)) +[^\s#]", re.MULTILINE)
_KEY = re.compile(r"[a-z][a-z_]*")


@dataclass(slots=True)
class Mended:
    """What was found; `failure` is what remains. `sure`: the repairs write what was meant, beyond doubt."""

    problems: list[Problem] = field(default_factory=list)
    failure: Failure | None = None
    sure: bool = True


def mend(patched: Patched, lines: Lines, failure: Failure | None, *, cautious: bool, limits: Limits) -> Mended:
    """Name the slips in a text that does not parse because of `failure`, and apply to `patched` what makes it parse.

    `cautious`: the text may hold a bomb behind the place where it fails; it is read event by event, with the limits on.
    """
    work = _Mending(patched, lines, limits, cautious=cautious)
    while failure and len(work.result.problems) < _MOST and work.budget > 0:
        reached = work.blanks(failure)
        if reached is failure:
            reached = work.step(failure)
        if reached is failure:
            break
        failure = reached
    if failure:
        work.last_word(failure)
    work.result.failure = failure
    return work.result


class _Mending:
    def __init__(self, patched: Patched, lines: Lines, limits: Limits, *, cautious: bool) -> None:
        self.cautious = cautious
        self.patched = patched
        self.lines = lines
        self.limits = limits
        self.result = Mended()
        self.budget = _BUDGET
        self.tabbed: set[int] = set()

    def try_out(self, text: str) -> Failure | None:
        self.budget -= (len(text) + 1000) * (5 if self.cautious else 1)
        if not self.cautious:
            return try_out(text)
        try:
            patrol(text, self.limits)
        except Failure as failure:
            return failure
        except Excess:
            return Failure(None)
        return None

    def blanks(self, failure: Failure) -> Failure | None:
        """Tabs before the text of a line, read as spaces."""
        text = self.patched.text
        tabs = list(_LEADING_TAB.finditer(text))
        if not tabs or tabs[0].start() > failure.index:
            return failure
        best: tuple[int, list[Edit], Failure | None] | None = None
        for width in (2, 4, 8, 1, 3):
            edits = [Edit(found.start(), found.end(), found[0].replace("\t", " " * width)) for found in tabs]
            reached = self.try_out(applied(text, edits))
            far = len(text) + 1 if reached is None else Layer(edits).before(reached.index)
            if best is None or far > best[0]:
                best = (far, edits, reached)
            if reached is None:
                break
        if best is None or best[0] <= failure.index:
            return failure
        seen = [found for found in tabs if text[found.end() : found.end() + 1].strip()]
        if seen:
            numbers = [self._span(found.start(), found.end()).line for found in seen]
            shown = ", ".join(map(str, numbers[:8])) + (", …" if len(numbers) > 8 else "")
            start = self.patched.origin(seen[0].start())
            span = self.lines.span(start, start)
            blanks = seen[0].end() - seen[0].start()
            self.tabbed = set(numbers)
            place = span._replace(end=start + blanks, end_column=span.column + blanks)
            # Beside lines that are indented with spaces, a tab may stand for any number of them.
            sure = not _INDENTED.search(text)
            self._say("tab", place, self.patched.homeward(best[1]), sure=sure, lines=shown)
        self.patched.apply(best[1])
        return best[2]

    def step(self, failure: Failure) -> Failure | None:
        """Apply the first slip that explains `failure`; the same failure comes back when none does."""
        text = self.patched.text
        best: tuple[int, Slip, Failure] | None = None
        for slip in slips(text, failure):
            if self.budget <= 0 or (best and slip.slug != "indentation"):
                break
            edits = sorted(slip.edits)
            reached = self.try_out(applied(text, edits))
            if not _further(failure, reached, edits, slip):
                continue
            if reached is None or slip.slug != "indentation":
                self._accept(slip)
                return reached
            far = Layer(edits).before(reached.index)
            if best is None or far > best[0]:
                best = (far, slip, reached)
        if best is None:
            return failure
        self._accept(best[1])
        return best[2]

    def _accept(self, slip: Slip) -> None:
        if slip.slug != "indentation" or self._span(slip.start, slip.end).line not in self.tabbed:
            self._tell(slip)
        self.patched.apply(slip.edits)
        self.result.sure = self.result.sure and slip.sure

    def last_word(self, failure: Failure) -> None:
        """The failure that no slip explains, in general words."""
        self.result.sure = False
        text = self.patched.text
        at = failure.index
        if failure.reading.startswith("while scanning a quoted scalar") and failure.context >= 0:
            at = failure.context
            shown = cut(self.lines.line(self._span(at, at + 1).line) + text[at])
            self._say("unclosed-quote", self._span(at, at + 1), rewritten=shown)
            return
        found = self._span(at, at + 1)
        number = found.line
        while number > 1 and not self.lines.line(number).strip():
            number -= 1
        if number != found.line:
            start, end = self.lines.bounds(number)
            found = self.lines.span(start + len(self.lines.line(number)) - len(self.lines.line(number).lstrip()), end)
        line = self.lines.line(number)
        key = line.split(":", 1)[0].strip()
        if len(key) > self.limits.key and ":" in line:
            start = self.lines.bounds(number)[0] + line.index(key[0])
            self._say("key", self.lines.span(start, start + len(key)), limit=self.limits.key, found=len(key))
            return
        if "expected '-' indicator" in failure.reason or (
            "expected key" in failure.reason and line.lstrip().startswith("- ")
        ):
            self._say("mixed-list", found)
            return
        self._say("syntax", found, line=cut(line))

    def _tell(self, slip: Slip) -> None:
        table = Lines(self.patched.text)
        number = table.number(slip.edits[0].start if slip.edits else slip.start)
        first, stop = table.bounds(number)
        inside = [
            Edit(e.start - first, e.end - first, e.text) for e in slip.edits if first <= e.start and e.end <= stop
        ]
        shown = cut(applied(table.line(number), inside))
        args = {name: cut(word) if isinstance(word, str) else word for name, word in slip.args.items()}
        edits = self.patched.homeward(slip.edits)
        before = table.line(number)[: max(0, slip.start - first)]
        sure = slip.sure and self.result.sure and not _open(slip, before)
        self._say(slip.slug, self._span(slip.start, slip.end), edits, sure=sure, rewritten=shown, **args)

    def _span(self, start: int, end: int) -> Span:
        return self.lines.span(self.patched.origin(start), self.patched.origin(end))

    def _say(self, slug: str, span: Span, edits: Iterable[Edit] = (), *, sure: bool = False, **args: Any) -> None:
        self.result.problems.append(problem(slug, span, (), edits, sure=sure, **args))


def _open(slip: Slip, before: str) -> bool:
    """Whether the text may have been meant as more keys or as a list, though it reads well as a text.

    In braces a word before the colon may be the next key, and only the comma is missing.
    """
    words = str(slip.args.get("word", "")).split()
    second = slip.slug == "second-colon" and words and (len(words) == 1 or before.count("{") > before.count("}"))
    return slip.slug == "dash-in-text" or bool(second and _KEY.fullmatch(words[-1]))


def _further(failure: Failure, reached: Failure | None, edits: list[Edit], slip: Slip) -> bool:
    """True when the grammar gets further with these edits."""
    if reached is None:
        return True
    now = Layer(edits).before(reached.index)
    if slip.slug == "indentation":
        return now > max(failure.index, slip.end)
    if now > failure.index:
        return True
    if slip.opens:
        return now > slip.edits[-1].end and (now, reached.reason) != (failure.index, failure.reason)
    return False
