"""The sentences that cross rooms: begin, load, lint, fix, stats, draw, report."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cxkit.api.adding import new as new
    from cxkit.api.beginning import Made as Made
    from cxkit.api.beginning import init as init
    from cxkit.api.beginning import schemas as schemas
    from cxkit.api.counting import Counted as Counted
    from cxkit.api.counting import stats as stats
    from cxkit.api.drawing import draw as draw
    from cxkit.api.explaining import kinds as kinds
    from cxkit.api.explaining import nearest_rule as nearest_rule
    from cxkit.api.explaining import rule as rule
    from cxkit.api.explaining import rules as rules
    from cxkit.api.explaining import schema as schema
    from cxkit.api.fixing import Fixed as Fixed
    from cxkit.api.fixing import fix as fix
    from cxkit.api.judging import Linted as Linted
    from cxkit.api.judging import lint as lint
    from cxkit.api.places import write as write
    from cxkit.api.rendering import Drawn as Drawn
    from cxkit.api.rendering import render as render
    from cxkit.api.rendering.orders import Order as Order
    from cxkit.api.reporting import Reported as Reported
    from cxkit.api.reporting import report as report
    from cxkit.load import CannotRun as CannotRun
    from cxkit.load import load as load

_HOMES = {
    "CannotRun": "cxkit.load",
    "Counted": "cxkit.api.counting",
    "Drawn": "cxkit.api.rendering",
    "Fixed": "cxkit.api.fixing",
    "Linted": "cxkit.api.judging",
    "Made": "cxkit.api.beginning",
    "Order": "cxkit.api.rendering.orders",
    "Reported": "cxkit.api.reporting",
    "draw": "cxkit.api.drawing",
    "fix": "cxkit.api.fixing",
    "init": "cxkit.api.beginning",
    "kinds": "cxkit.api.explaining",
    "lint": "cxkit.api.judging",
    "load": "cxkit.load",
    "nearest_rule": "cxkit.api.explaining",
    "new": "cxkit.api.adding",
    "render": "cxkit.api.rendering",
    "report": "cxkit.api.reporting",
    "rule": "cxkit.api.explaining",
    "rules": "cxkit.api.explaining",
    "schema": "cxkit.api.explaining",
    "schemas": "cxkit.api.beginning",
    "stats": "cxkit.api.counting",
    "write": "cxkit.api.places",
}


def __getattr__(name: str) -> Any:
    # Each command pays only for the rooms it walks through.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)
