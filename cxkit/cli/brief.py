"""What was typed after `cxkit lint`, where it is so plain that the whole command line need not be built for it."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from cxkit.cli.printing import Looks

VALUES = {
    "--select": "select",
    "--extend-select": "extend_select",
    "--ignore": "ignore",
    "--profile": "profile",
    "--fail-on": "fail_on",
    "--output-format": "outputs",
    "--color": "color",
    "--today": "today",
    "--lang": "lang",
    "--cache-dir": "cache_dir",
    "--baseline": "baseline",
}
"""Options with a value; those that are not here, and every mistake, are for the whole command line."""
FLAGS = {
    "--quiet": ("quiet", True),
    "-q": ("quiet", True),
    "--no-cache": ("cache", False),
    "--update-baseline": ("update_baseline", True),
    "--statistics": ("statistics", True),
    "--exit-zero": ("exit_zero", True),
}
CHOICES = {
    "profile": ("workshop", "review", "strict"),
    "fail_on": ("error", "warning", "info"),
    "color": ("auto", "always", "never"),
    "lang": ("en", "es"),
}


def options(arguments: Sequence[str]) -> dict[str, Any] | None:
    """What `linting.run` takes; None where the whole command line has to look at it."""
    found: dict[str, Any] = {}
    paths, wishes = [], {"select": "", "extend_select": "", "ignore": ""}
    looks: dict[str, Any] = {}
    if anew := os.environ.get("CXKIT_NO_CACHE", ""):
        if anew not in ("1", "true"):
            return None
        found["cache"] = False
    for option, name in (("today", "CXKIT_TODAY"), ("cache_dir", "CXKIT_CACHE_DIR")):
        if os.environ.get(name):
            found[option] = os.environ[name]
    words = iter(arguments)
    for word in words:
        if not word.startswith("-"):
            paths.append(word)
        elif word in FLAGS:
            option, setting = FLAGS[word]
            (looks if option in Looks._fields else found)[option] = setting
        else:
            option, sign, value = word.partition("=")
            option, value = VALUES.get(option, ""), value if sign else next(words, "")
            if not option or not value or value.startswith("-") or value not in CHOICES.get(option, (value,)):
                return None
            if option in wishes:
                wishes[option] += f",{value}"
            elif option == "outputs":
                looks[option] = (*looks.get(option, ()), value)
            elif option in Looks._fields:
                looks[option] = value
            else:
                found[option] = value
    if "cache_dir" in found:
        found["cache_dir"] = Path(found["cache_dir"])
    return {
        "paths": paths or ["."],
        **{name: codes([wish]) for name, wish in wishes.items()},
        **found,
        "looks": Looks(**looks),
    }


def codes(wishes: Sequence[str] | None) -> tuple[str, ...]:
    """Codes and names as they were given: comma separated, the option once or several times."""
    return tuple(code.strip() for wish in wishes or () for code in wish.split(",") if code.strip())
