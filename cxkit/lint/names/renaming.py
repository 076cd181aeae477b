"""Every place of a file where an id is named, so that the names change together with the id."""

from cxkit.lint.names.nameable import OWN
from cxkit.lint.names.pointing import pointing
from cxkit.lint.rule import Change
from cxkit.model.shared import File

LOCAL = OWN | {"keeper", "enabled", "covered"}
"""What a file names may be a step, an action or an item of its own."""


def renamed(content: File, old: str, new: str) -> tuple[Change, ...]:
    """The changes that go with giving the step, action or item `old` of this file the id `new`; not the id itself."""
    changes = []
    for what, named in pointing(content).items():
        if what not in LOCAL:
            continue
        for node, field, names in named:
            if isinstance(names, dict):
                continue
            for item, name in enumerate((names,) if isinstance(names, str) else names):
                home, _, last = name.rpartition("/")
                if last == old and home in ("", content.id):
                    better = f"{home}/{new}" if home else new
                    changes.append(Change(node, field, name, better, None if isinstance(names, str) else item))
    return tuple(changes)
