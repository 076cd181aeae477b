"""Ids are lower case letters, digits and hyphens.

An id is typed by hand in other places, stands in addresses and in names of files, and shows up in every comparison of
two versions. Blanks and capitals are what people remember wrongly, and underscores where the same file has hyphens too.
Letters of every script are fine, and titles say things as they are called. Ids of metrics often come from other
systems, and are left as they are.

Source: practice of addresses on the web and of files under version control.

## Bad

```yaml
kind: journey
title: Book a table by phone
actors:
  Front_Desk: {title: Front desk}         # REF004
steps:
  - id: Take Call
    customer: Calls
    frontstage: {do: Answers within three rings, by: Front_Desk}
  - customer: Calls again for two more people
    next: {to: Take Call, loop: true, max: 1}
```

## Good

```yaml
kind: journey
title: Book a table by phone
actors:
  front-desk: {title: Front desk}
steps:
  - id: take-call
    customer: Calls
    frontstage: {do: Answers within three rings, by: front-desk}
  - customer: Calls again for two more people
    next: {to: take-call, loop: true, max: 1}
```
"""

import re
from collections import Counter
from collections.abc import Iterator

from cxkit.lint.facts import Facts
from cxkit.lint.rule import WARNING, Change, Finding, Found, rule
from cxkit.model.ids import RESERVED, free, slug
from cxkit.model.journey import Journey
from cxkit.model.node import Node
from cxkit.model.organization import Organization
from cxkit.model.persona import Persona
from cxkit.model.shared import File, Metric, Note
from cxkit.model.workspace import Scope
from cxkit.words import N_

CATALOGUES = ("actors", "processes", "policies", "channels", "sources", "segments", "services", "value_streams")

TIDY = r"(?:[a-z\d]+(?:-[a-z\d]+)*\n)*"
"""Ids in ASCII, all of a file at one look; others are looked at one by one."""


@rule(
    "REF004",
    WARNING,
    fixable="both",
    gathered=N_("{n} ids are hard to type: {places}"),
)
def untidy_id(content: File, facts: Facts) -> Found:
    entries = [(catalogue, content.__dict__.get(catalogue) or {}) for catalogue in CATALOGUES]
    ids = [name for _, catalogue in entries for name in catalogue]
    ids += [node.__dict__["id"] for node in facts.identified]
    if re.fullmatch(TIDY, "\n".join([*ids, ""])):
        return
    written = [*_written(content, facts)]
    joined = not any("-" in name for _, _, name in written)  # one way of joining words is as good as the other
    wrong = [one for one in written if not _tidy(one[2].replace("_", "-") if joined else one[2])]
    if not wrong:
        return
    times = Counter(name for _, _, name in written)
    taken = {name for _, _, name in written} | {getattr(node, "id", "") for _, node in content.children()}
    for node, catalogue, name in wrong:
        if name in RESERVED:
            continue
        better = free(slug(name), taken) if slug(name) else ""
        lone = times[name] == 1 and " #" not in name  # behind ` #` there may have been a comment
        sure = bool(better) and lone and node is not content and isinstance(content, Journey)
        changes = (_here(node, catalogue, content, name, better), *_named(facts, name, better)) if sure else ()
        yield Finding(
            node,
            N_("the id '{id}' is hard to type and to remember; {better} is easier")
            if better
            else N_("the id '{id}' is hard to type and to remember"),
            field="" if catalogue else "id",
            key=bool(catalogue),
            hint=N_(
                "which word would a colleague type? Lower case letters, digits and hyphens, here and where it is named"
            ),
            place=name,
            changes=changes,
            safe=_alone(facts.scope),
            id=name,
            better=better,
        )


def _tidy(name: str) -> bool:
    import unicodedata  # letters of other scripts may carry marks of their own

    bare = "".join(letter for letter in name if not unicodedata.category(letter).startswith("M"))
    return all(part.isalnum() and part == part.lower() for part in bare.split("-"))


def _written(content: File, facts: Facts) -> Iterator[tuple[Node, str, str]]:
    """Every id that the author wrote: the node, the catalogue that it is a key of, the id."""
    for catalogue in CATALOGUES:
        for name, entry in (content.__dict__.get(catalogue) or {}).items():
            yield entry, catalogue, name
    for node in facts.identified:
        yield node, "", node.__dict__["id"]


def _here(node: Node, catalogue: str, content: File, old: str, new: str) -> Change:
    if not catalogue:
        return Change(node, "id", old, new)
    entries = getattr(content, catalogue)
    if all(not entry.__pydantic_fields_set__ for entry in entries.values()):  # a bare list of ids
        return Change(content, catalogue, old, new, [*entries].index(old))
    return Change(node, "", old, new, key=True)


def _named(facts: Facts, old: str, new: str) -> Iterator[Change]:
    """Every other place of the file that names it."""
    for named in facts.pointing.values():
        for node, field, names in named:
            if isinstance(names, str):
                if names == old:
                    yield Change(node, field, old, new)
            else:
                yield from (Change(node, field, old, new, at) for at, name in enumerate(names) if name == old)
    for node in (facts.content, *(node for _, node in facts.content.children())):
        fields = node.__dict__
        for field in ("owner", "sponsor"):
            if fields.get(field) == old and isinstance(fields[field], str):
                yield Change(node, field, old, new)
        if isinstance(node, (Note, Metric)) and node.source == old:
            yield Change(node, "source", old, new)
        channels = fields.get("channel")
        if isinstance(channels, tuple):
            yield from (Change(node, "channel", old, new, at) for at, name in enumerate(channels) if name == old)


def _alone(scope: Scope) -> bool:
    """Whether no other file can name what stands in this one."""
    here = scope.content
    return all(
        member.content is here or isinstance(member.content, (Persona, Organization))
        for member in scope.workspace.members
    )
