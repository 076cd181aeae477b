"""Customer journeys as code: YAML in, findings, pictures, figures and reports out.

The verbs stand in `cxkit.api`; two of them, `load` and `lint`, are also the names of rooms, so none is repeated here.
Nothing is imported before it is asked for.
"""

TYPE_CHECKING = False  # importing it from typing would cost more than `--version` may take
if TYPE_CHECKING:
    from cxkit import api as api
    from cxkit.diagnostic import Diagnostic as Diagnostic
    from cxkit.diagnostic import Fix as Fix
    from cxkit.diagnostic import Severity as Severity

__version__ = "0.1.0"

_HOMES = {
    "api": "cxkit.api",
    "Diagnostic": "cxkit.diagnostic",
    "Fix": "cxkit.diagnostic",
    "Severity": "cxkit.diagnostic",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'cxkit' has no attribute {name!r}")
    from importlib import import_module

    home = import_module(_HOMES[name])
    return home if _HOMES[name].endswith(f".{name}") else getattr(home, name)


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
