"""Matching: whether an element is as a condition wants it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from pydantic_core import PydanticCustomError

from cxkit.lint.facts import Facts, called, plain
from cxkit.lint.house.ways import Element, split, values, written
from cxkit.model.house import GROUPS, TESTS, WORDS
from cxkit.model.journey import Emotion
from cxkit.model.node import Node
from cxkit.model.shared import Basis
from cxkit.model.values import Duration, Share, Target
from cxkit.words import N_

DEEPEST = 6
"""Conditions within conditions."""


class Wrong(NamedTuple):
    """A part of a condition that means nothing: where it stands in the condition, and what to say about it."""

    at: tuple[str | int, ...]
    message: str
    args: Mapping[str, Any] = {}


def holds(facts: Facts, element: Element, condition: Mapping[str, Any]) -> bool:
    """Whether everything that a condition asks is so."""
    for key, wanted in condition.items():
        if key == "any_of":
            if not any(holds(facts, element, each) for each in wanted):
                return False
        elif key == "none_of":
            if any(holds(facts, element, each) for each in wanted):
                return False
        elif not _is(facts, element, split(key), wanted):
            return False
    return True


def _is(facts: Facts, element: Element, way: tuple[str, ...], wanted: Any) -> bool:
    found = values(facts, element, way)
    if wanted == "some":
        return bool(found)
    if wanted == "none":
        return not found
    if wanted == "said":
        return bool(found) or written(element, way)
    if isinstance(wanted, dict):
        return all(_TESTS[name](found, asked, facts) for name, asked in wanted.items())
    return _equal(found, wanted, facts)


def _equal(found: Sequence[Any], wanted: Any, _facts: Facts) -> bool:
    return any(_same(value, each) for value in found for each in _list(wanted))


def _like(found: Sequence[Any], wanted: Any, _facts: Facts) -> bool:
    return any(like(plain(text(value)), str(wanted)) for value in found)


def like(words: str, pattern: str) -> bool:
    """Whether `words` is made as a pattern says, in which `*` stands for anything.

    Capitals, accents and signs do not count. The pieces are looked for one after the other, each at its first place:
    no pattern takes longer than the text is.
    """
    first, *rest = [plain(piece) for piece in pattern.split("*")]
    if not rest:
        return words == first
    *middle, last = rest
    if not (words.startswith(first) and words.endswith(last)) or len(words) < len(first) + len(last):
        return False
    at, end = len(first), len(words) - len(last)
    for piece in middle:
        at = words.find(piece, at, end)
        if at < 0:
            return False
        at += len(piece)
    return True


def _at_least(found: Sequence[Any], wanted: Any, facts: Facts) -> bool:
    return bool(found) and all(
        (order := _compared(value, wanted, facts, 0)) is not None and order >= 0 for value in found
    )


def _at_most(found: Sequence[Any], wanted: Any, facts: Facts) -> bool:
    return bool(found) and all(
        (order := _compared(value, wanted, facts, 1)) is not None and order <= 0 for value in found
    )


def _count(found: Sequence[Any], wanted: Any, _facts: Facts) -> bool:
    return _within(len(found), wanted)


def _letters(found: Sequence[Any], wanted: Any, _facts: Facts) -> bool:
    return all(_within(len(text(value)), wanted) for value in found)


def _not(found: Sequence[Any], wanted: Any, facts: Facts) -> bool:
    if isinstance(wanted, dict):
        return not all(_TESTS[name](found, asked, facts) for name, asked in wanted.items())
    return not (bool(found) if wanted == "some" else not found if wanted == "none" else _equal(found, wanted, facts))


_TESTS: Mapping[str, Callable[[Sequence[Any], Any, Facts], bool]] = {
    "is": _equal,
    "like": _like,
    "at_least": _at_least,
    "at_most": _at_most,
    "count": _count,
    "letters": _letters,
    "not": _not,
}


def _list(wanted: Any) -> Sequence[Any]:
    return wanted if isinstance(wanted, (list, tuple)) else (wanted,)


def _within(number: int, wanted: Any) -> bool:
    if not isinstance(wanted, dict):
        return number == int(wanted)
    return int(wanted.get("at_least", number)) <= number <= int(wanted.get("at_most", number))


def _same(value: Any, wanted: Any) -> bool:
    if isinstance(wanted, bool) or isinstance(value, bool):
        return value is wanted
    if (number := _number(value)) is not None and (other := _number(wanted)) is not None:
        return number == other
    if isinstance(value, Duration):
        time = Duration.parse(str(wanted))
        return value.text == time.text or (value.known and _ends(value) == _ends(time))
    return text(value).casefold() == str(wanted).casefold()


def _ends(time: Duration) -> tuple[float, ...]:
    return time.low, time.high, time.low_days, time.high_days


def _number(value: Any) -> float | None:
    """A value that can be counted with, as a plain number."""
    if isinstance(value, Emotion):
        value = value.value
    if isinstance(value, Share):
        return value.value
    if isinstance(value, Target):
        return value.number
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    return None


def _compared(value: Any, wanted: Any, facts: Facts, end: int) -> int | None:
    """-1, 0 or 1 as a value is less than, equal to or more than what is wanted; None where they cannot be compared.

    Of a time with two ends, `end` says which one counts.
    """
    if isinstance(value, Duration):
        limit = Duration.parse(str(wanted))
        one, other = value.seconds(facts.business_day), limit.seconds(facts.business_day)
        if not (value.known and limit.known) or one is None or other is None:
            return None
        return _sign(one[end], other[end])
    number = _number(value)
    if isinstance(value, Share):
        wanted = Share.parse(wanted).value
    if number is not None:
        return _sign(number, float(wanted))
    return _sign(text(value), str(wanted))


def _sign(one: Any, other: Any) -> int:
    return int(one > other) - int(one < other)


def text(value: Any) -> str:
    """A value in the author's words."""
    if isinstance(value, Emotion):
        return f"{value.value:g}"
    if isinstance(value, Basis):
        return value.word
    if isinstance(value, Node):
        return called(value)
    return str(getattr(value, "text", value))


def wrongs(condition: Any, look: Callable[[str], Any], depth: int = 0) -> Iterator[Wrong]:
    """What is wrong with a condition. `look` gives the type of what a key leads to, or says why it leads nowhere."""
    if not isinstance(condition, dict):
        yield Wrong((), N_("a condition such as {{channel: shop}} is expected"))
        return
    if depth > DEEPEST:
        yield Wrong((), N_("more than {limit} conditions within one another"), {"limit": DEEPEST})
        return
    for key, wanted in condition.items():
        if key in GROUPS:
            if not isinstance(wanted, list) or not wanted:
                yield Wrong((key,), N_("'{word}' takes a list of conditions"), {"word": key})
                continue
            for number, each in enumerate(wanted):
                yield from (wrong._replace(at=(key, number, *wrong.at)) for wrong in wrongs(each, look, depth + 1))
        elif isinstance(kind := look(key), Wrong):
            yield kind._replace(at=(key,))
        else:
            yield from (wrong._replace(at=(key, *wrong.at)) for wrong in _asked(wanted, key, kind))


def _asked(wanted: Any, key: str, kind: Any, depth: int = 0) -> Iterator[Wrong]:
    """What is wrong with what a condition asks of one key."""
    if isinstance(wanted, dict):
        if not wanted or depth > DEEPEST:
            yield Wrong(
                (), N_("'{word}' is asked for nothing: write one of {known}"), {"word": key, "known": list(TESTS)}
            )
        for name, asked in wanted.items():
            if name not in TESTS:
                yield Wrong((name,), N_("'{name}' is no test; there are {known}"), {"name": name, "known": list(TESTS)})
            elif not _fits(name, asked, kind):
                yield Wrong((name,), N_("'{name}' cannot be asked for {value}"), {"name": name, "value": _shown(asked)})
            elif name == "not" and isinstance(asked, dict):
                yield from (wrong._replace(at=(name, *wrong.at)) for wrong in _asked(asked, key, kind, depth + 1))
    elif wanted is None:
        yield Wrong(
            (),
            N_("what is '{word}' to be? Write a value, a list, or one of {known}"),
            {"word": key, "known": list(WORDS)},
        )
    elif not all(isinstance(each, (str, int, float)) for each in _list(wanted)):
        yield Wrong((), N_("'{word}' cannot be asked for {value}"), {"word": key, "value": _shown(wanted)})


def _fits(name: str, asked: Any, kind: Any) -> bool:
    match name:
        case "count" | "letters":
            if isinstance(asked, dict):
                return bool(asked) and all(end in ("at_least", "at_most") and _counts(n) for end, n in asked.items())
            return _counts(asked)
        case "like":
            return isinstance(asked, str) and bool(asked)
        case "at_least" | "at_most":
            return isinstance(asked, (str, int, float)) and not isinstance(asked, bool) and _comparable(asked, kind)
        case "not" if isinstance(asked, dict):
            return True
    return bool(_list(asked)) and all(isinstance(each, (str, int, float)) for each in _list(asked))


def _counts(number: Any) -> bool:
    return isinstance(number, int) and not isinstance(number, bool) and 0 <= number <= 1_000_000


def _shown(value: Any) -> str:
    return str(value)[:60]


def _comparable(limit: Any, kind: Any) -> bool:
    """Whether a limit can be compared with values of a type: `10m` with times, `2` with numbers, a text with texts."""
    try:
        if kind is Duration:
            return Duration.parse(str(limit)).known
        if kind is Share:
            return Share.parse(limit) is not None
        return kind not in (Emotion, Target, float, int) or float(limit) is not None
    except (ValueError, PydanticCustomError):
        return False
