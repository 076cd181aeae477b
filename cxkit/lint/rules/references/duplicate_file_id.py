"""Two files of a kind have different ids.

A file without `id` takes its name. Two journeys with one id in a workspace are one to every reference, and their pictures
would overwrite one another.

Source: plain logic: a name that two files share leads to neither.

## Bad

```yaml journeys/dinner.yaml
kind: journey
title: Dinner
id: dinner            # REF011
steps:
  - customer: Comes in
```

```yaml journeys/group.yaml
kind: journey
title: Dinner for a group
id: dinner            # REF011
steps:
  - customer: They come in one by one
```

## Good

```yaml journeys/dinner.yaml
kind: journey
title: Dinner
id: dinner
steps:
  - customer: Comes in
```

```yaml journeys/group.yaml
kind: journey
title: Dinner for a group
id: dinner-group
steps:
  - customer: They come in one by one
```
"""

from cxkit.lint.rule import ERROR, Finding, Found, rule
from cxkit.model.shared import File
from cxkit.model.workspace import Member, Workspace
from cxkit.words import N_


@rule("REF011", ERROR)
def duplicate_file_id(workspace: Workspace) -> Found:
    files: dict[tuple[type[File], str], list[Member]] = {}
    for member in workspace.members:
        files.setdefault((member.kind, member.id), []).append(member)
    for (_, name), members in files.items():
        if len(members) > 1:
            same = [member.content for member in members]
            for content in same:
                others = tuple(
                    (other, N_("'{id}' is the id of this one too")) for other in same if other is not content
                )
                yield Finding(
                    content,
                    N_("'{id}' is the id of {n} files of the kind {kind}: a reference could mean any of them"),
                    field="id",
                    hint=N_("which of them keeps it? Give the others an `id` of their own"),
                    related=others,
                    id=name,
                    n=len(same),
                    kind=content.kind,
                )
