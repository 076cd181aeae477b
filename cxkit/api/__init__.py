"""The sentences that cross rooms: begin, load, lint, fix, stats, draw, report."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cxkit.api.adding import Wish as Wish
    from cxkit.api.adding import new as new
    from cxkit.api.beginning import init as init
    from cxkit.api.beginning import schemas as schemas
    from cxkit.api.counting import stats as stats
    from cxkit.api.drawing import draw as draw
    from cxkit.api.drawing import render as render
    from cxkit.api.explaining import kinds as kinds
    from cxkit.api.explaining import nearest_rule as nearest_rule
    from cxkit.api.explaining import rule as rule
    from cxkit.api.explaining import rules as rules
    from cxkit.api.explaining import schema as schema
    from cxkit.api.fixing import fix as fix
    from cxkit.api.judging import lint as lint
    from cxkit.api.orders import Order as Order
    from cxkit.api.places import write as write
    from cxkit.api.reporting import report as report
    from cxkit.load import CannotRun as CannotRun
    from cxkit.load import load as load

_HOMES = {
    "CannotRun": "cxkit.load",
    "Order": "cxkit.api.orders",
    "Wish": "cxkit.api.adding",
    "draw": "cxkit.api.drawing",
    "fix": "cxkit.api.fixing",
    "init": "cxkit.api.beginning",
    "kinds": "cxkit.api.explaining",
    "lint": "cxkit.api.judging",
    "load": "cxkit.load",
    "new": "cxkit.api.adding",
    "nearest_rule": "cxkit.api.explaining",
    "render": "cxkit.api.drawing",
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
        raise AttributeError(name)
    return getattr(import_module(_HOMES[name]), name)
