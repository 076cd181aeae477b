"""Questions on a terminal; every one of them has a flag that answers it beforehand."""

import sys
from collections.abc import Mapping

from cxkit.cli.options import tell
from cxkit.words import N_, say


def attended() -> bool:
    """Whether somebody is there to answer: input and talk are both a terminal."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def choose(question: str, choices: Mapping[str, str], otherwise: str, lang: str) -> str:
    """One of `choices` (a word with what it means), asked until it is one; nothing typed is `otherwise`."""
    tell(question)
    for word, meaning in choices.items():
        tell(f"  {word:<10} {meaning}")
    while True:
        answer = _line(f"[{otherwise}] > ").lower()
        found = [word for word in choices if word.startswith(answer)] if answer else [otherwise]
        if len(found) == 1 or answer in found:
            return answer if answer in found else found[0]
        tell(say(N_("one of these, please: {known}"), lang, known=list(choices)))


def text(question: str, otherwise: str) -> str:
    """A line of text; nothing typed is empty, and `otherwise` is shown as what is taken then."""
    tell(question)
    return _line(f"[{otherwise}] > ")


def _line(prompt: str) -> str:
    print(prompt, end="", file=sys.stderr, flush=True)
    answer = sys.stdin.readline()
    if not answer:  # the end of the input: no more answers are to be had
        print(file=sys.stderr)
        raise KeyboardInterrupt
    return answer.strip()
