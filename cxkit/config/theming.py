"""The table `theme`: which colours and which font an organisation draws in, and what is said of those that fail."""

import difflib
import re
from collections.abc import Mapping
from typing import Any

from cxkit.colours import THEMES, TOKENS, Theme, Tokens
from cxkit.colours.theming import faint, followed
from cxkit.config.checking import MOST, Sheet, spelt
from cxkit.config.settings import Themed, Written
from cxkit.source import Pointer
from cxkit.words import N_

FONT = "font"
"""The table beside those of the themes."""
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_FAINT = N_("contrast of {ink} on {ground}: {ratio}, needs {least}")
_NEAR = N_('contrast of {ink} on {ground}: {ratio}, needs {least}; {role} = "{near}" would do')
_EXAMPLES = ("customer-line", "front-line", "back-line", "support-line", "ink", "phase")


def theme(sheet: Sheet, value: Any, at: Pointer) -> Themed | None:
    """The colours of a table with a table for each theme; None, and something said, where one cannot be used."""
    own = Sheet(sheet.path, sheet.text)
    found = _themes(own, value, at)
    sheet.problems += own.problems[: MOST - len(sheet.problems)]
    return None if own.problems else found


def _themes(sheet: Sheet, value: Any, at: Pointer) -> Themed:
    if not isinstance(value, dict):
        sheet.wrong(at, N_("'{key}' is a table, not {value}"), key=at[-1], value=spelt(value))
        value = {}
    given: dict[str, Mapping[Written, str]] = {}
    changed: list[tuple[Theme, str, str]] = []
    typeface = None
    for name, table in value.items():
        if name == FONT:
            from cxkit.config.fonts import fonts  # fewer themes have one than have colours

            given[FONT], typeface = fonts(sheet, table, (*at, name))
            continue
        which = next((each for each in THEMES if each == name), None)
        if which is None:
            sheet.unknown((*at, name), dict.fromkeys((*THEMES, FONT)))
            continue
        known = len(sheet.problems)
        given[which] = _colours(sheet, table, (*at, name))
        if len(sheet.problems) == known:  # a slip of the pen would look like a pair that fails
            _contrast(sheet, given[which], which)
        changed += [(which, role, colour) for role, colour in followed(_plain(given[which]), which).items()]
    ordered = tuple(sorted((theme, str(role), colour) for theme, role, colour in changed))
    return Themed(Tokens(ordered, typeface), given)


def _colours(sheet: Sheet, table: Any, at: Pointer) -> dict[Written, str]:
    """The roles of one theme with their colours, in capital letters."""
    if not isinstance(table, dict):
        sheet.wrong(at, N_("'{key}' is a table, not {value}"), key=at[-1], value=spelt(table))
        return {}
    found: dict[Written, str] = {}
    for key, value in table.items():
        role, place = key.replace("_", "-"), (*at, key)
        if role not in TOKENS:
            _unknown(sheet, role, place)
        elif role in found:
            other = next(str(each.at[-1]) for each in found if each == role)
            message = N_("'{key}' is given twice, here and as '{other}'")
            sheet.wrong(place, message, name=True, key=key, other=other)
        elif isinstance(value, str) and _COLOUR.fullmatch(value):
            found[Written(role, place)] = value.upper()
        else:
            message = N_("'{key}' is a colour such as \"{like}\", not {value}")
            sheet.wrong(place, message, key=key, like=TOKENS[role][0], value=spelt(value))
    return found


def _plain(given: Mapping[Written, str]) -> dict[str, str]:
    return {str(role): colour for role, colour in given.items()}


def _unknown(sheet: Sheet, role: str, at: Pointer) -> None:
    if near := difflib.get_close_matches(role[:60].lower(), TOKENS, 1):
        message = N_("no colour is called '{key}', did you mean '{near}'?")
        sheet.wrong(at, message, code="CFG001", name=True, key=at[-1], near=near[0])
    else:
        message = N_("no colour is called '{key}'; there are, among others, {known}")
        sheet.wrong(at, message, code="CFG001", name=True, key=at[-1], known=list(_EXAMPLES))


def _contrast(sheet: Sheet, given: Mapping[Written, str], theme: Theme) -> None:
    places = {str(role): role.at for role in given}
    for each in faint(_plain(given), theme):
        sheet.wrong(places[each.role], _NEAR if each.near else _FAINT, code="CFG005", **each._asdict())
