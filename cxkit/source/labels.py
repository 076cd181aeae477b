"""Tags, anchors and aliases: what YAML does with texts that begin with `!`, `&` or `*`."""

import re
from typing import Any, NamedTuple

from cxkit.source.guard import Excess
from cxkit.source.layers import quoting
from cxkit.source.limits import Limits
from cxkit.source.nodes import AliasEvent, MappingStartEvent, ScalarEvent, SequenceStartEvent, events
from cxkit.source.pointer import Edit

_CANDIDATE = re.compile(r"[!&*](?=\S)(?<![^\s\[{,:][!&*])")

_NODES = frozenset((AliasEvent, ScalarEvent, SequenceStartEvent, MappingStartEvent))
_FOREIGN = re.compile(r"!(?:!|<|include\b|Ref\b|Sub\b|secret\b|env_var\b|vault\b)", re.IGNORECASE)
_TEXT_TAGS = ("tag:yaml.org,2002:str", "!")
_END = re.compile(r"[\r\n\]}]|,(?=\s)|[ \t]#")


class Label(NamedTuple):
    """One word that YAML takes for a tag, an anchor or an alias, and the edits that make it what was meant."""

    slug: str
    start: int
    end: int
    word: str
    edits: tuple[Edit, ...] = ()
    first: int = -1
    sure: bool = False
    """Nothing but a text can have been meant."""


def possible(text: str) -> bool:
    """False when the text has neither tags nor anchors nor aliases."""
    return ("!" in text or "&" in text or "*" in text) and _CANDIDATE.search(text) is not None


def labels(text: str, limits: Limits) -> list[Label]:
    """Everything in `text` that begins with `!`, `&` or `*` and was not meant so. Raises `Excess` and `Failure`."""
    result: list[Label] = []
    anchors: dict[str, Any] = {}
    repeated: list[tuple[Any, Any]] = []
    used: list[tuple[Any, bool]] = []
    for event in events(text):
        kind = type(event)
        if kind not in _NODES:
            continue
        if kind is AliasEvent:
            used.append((event, event.anchor in anchors))
            if len(used) > limits.aliases:
                raise Excess("aliases", event.start_mark.index)
            continue
        if event.anchor is not None:
            if event.anchor in anchors:
                repeated.append((anchors[event.anchor], event))
            else:
                anchors[event.anchor] = event
        if event.tag is not None:
            _tag(result, text, event)
    names = {event.anchor for event, _ in used}
    for event, known in used:
        if not known:
            start, end = _whole(text, event.start_mark.index)
            word = text[event.start_mark.index : event.end_mark.index]
            edits = tuple(quoting(text, start, end))
            # One word after a star may be a label that is misspelt.
            sure = not anchors or end > event.end_mark.index
            result.append(Label("alias-in-text", start, end, word, edits, sure=sure))
    for event in anchors.values():
        if event.anchor not in names and _plain(event):
            _anchor(result, text, event)
    for first, event in repeated:
        if event.anchor not in names and _plain(event):
            _anchor(result, text, event)
        else:
            start = text.index("&", event.start_mark.index)
            end = start + 1 + len(event.anchor)
            place = text.index("&", first.start_mark.index)
            edits = (_gone(text, start, end),)
            result.append(Label("repeated-anchor", start, end, event.anchor, edits, place))
    return result


def _whole(text: str, start: int) -> tuple[int, int]:
    """From `start` to where the text on this line ends."""
    found = _END.search(text, start)
    end = found.start() if found else len(text)
    return (start, start + len(text[start:end].rstrip()))


def _plain(event: Any) -> bool:
    return isinstance(event, ScalarEvent) and not event.style and event.tag is None


def _anchor(result: list[Label], text: str, event: Any) -> None:
    start = event.start_mark.index
    end = max(event.end_mark.index, start + 1 + len(event.anchor))
    edits = tuple(quoting(text, start, end))
    # A label before one word may be one that is not used yet.
    sure = len(event.value.split()) != 1
    result.append(Label("anchor-in-text", start, end, "&" + event.anchor, edits, sure=sure))


def _tag(result: list[Label], text: str, event: Any) -> None:
    start = event.start_mark.index
    at = text.find("!", start)
    if at < 0:
        return
    stop = max(at, text.find(">", at, event.end_mark.index)) if text.startswith("!<", at) else at
    while stop < len(text) and not text[stop].isspace() and text[stop] not in ",[]{}":
        stop += 1
    word = text[at:stop]
    single = isinstance(event, ScalarEvent)
    if single and event.tag in _TEXT_TAGS:
        blank = Edit(at, stop, "")
        begin = stop
        while begin < event.end_mark.index and text[begin] == " ":
            begin += 1
        quotes = quoting(text, begin, max(begin, event.end_mark.index))
        result.append(Label("", at, stop, word, (blank, *quotes) if not event.style else (blank,)))
        return
    plain = single and not event.style and at == start
    if plain and not _FOREIGN.match(word):
        end = max(event.end_mark.index, stop)
        result.append(Label("tag-in-text", start, end, word, tuple(quoting(text, start, end)), sure=True))
        return
    result.append(Label("foreign-tag", at, stop, word, (_gone(text, at, stop),)))


def _gone(text: str, start: int, end: int) -> Edit:
    """Take a word out, and the space behind it."""
    return Edit(start, end + 1 if text[end : end + 1] == " " else end, "")
