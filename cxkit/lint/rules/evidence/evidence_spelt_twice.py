"""One piece of evidence has one spelling.

`Summary sheet`, `The summary sheet` and `Summary-sheet` are one thing to the customer and three to a reader. Articles,
accents and hyphens are what differs as a rule; the first spelling in the file is suggested. Capitals do not matter.

Source: plain bookkeeping: what is spelt in two ways is counted twice.

## Bad

```yaml
kind: journey
title: Buy travel insurance
steps:
  - customer: Compares the covers
    evidence: Summary sheet
  - customer: Pays
    evidence: [The summary-sheet, Policy]          # EVI003
```

## Good

```yaml
kind: journey
title: Buy travel insurance
steps:
  - customer: Compares the covers
    evidence: Summary sheet
  - customer: Pays
    evidence: [Summary sheet, Policy]
```
"""

from collections.abc import Iterator

from cxkit.lint.facts import Facts, cut, plain
from cxkit.lint.rule import INFO, Finding, Found, rule
from cxkit.model.journey import Journey
from cxkit.model.node import Node
from cxkit.words import N_

ARTICLES = frozenset(
    [
        "the",
        "a",
        "an",
        "el",
        "la",
        "los",
        "las",
        "un",
        "una",
        "unos",
        "unas",
        "su",
        "sus",
        "tu",
        "tus",
        "your",
        "his",
        "her",
        "their",
    ]
)


@rule("EVI003", INFO, fixable="unsafe")
def evidence_spelt_twice(journey: Journey, facts: Facts) -> Found:
    first: dict[str, str] = {}
    same: set[str] = set()
    for node, field, index, text in _evidence(journey, facts):
        if text in same:
            continue
        spelling = first.setdefault(_thing(text), text)
        if spelling == text:
            same.add(text)
        elif spelling.casefold() != text.casefold():
            yield Finding(
                node,
                N_("'{text}' is written '{spelling}' elsewhere in this file"),
                field=field,
                index=index,
                hint=N_("is it the same thing? Then write {spelling}"),
                change=(text, spelling),
                text=cut(text),
                spelling=cut(spelling),
            )


def _thing(text: str) -> str:
    """What is meant, however it is spelt: without its article."""
    name = plain(text)
    head, gap, rest = name.partition("-")
    return rest if gap and head in ARTICLES else name


def _evidence(journey: Journey, facts: Facts) -> Iterator[tuple[Node, str, int | None, str]]:
    for step in journey.steps:
        for item in step.evidence:
            yield item, "text", None, item.text
        for action in step.actions if facts.makers else ():
            for index, made in enumerate(action.makes):
                yield action, "makes", index, made
