"""What can be wrong with settings: one code for each kind of trouble."""

from typing import NamedTuple

from cxkit.words import N_


class Trouble(NamedTuple):
    """One kind of trouble. `summary` is an English template that says what the code stands for; all are errors."""

    slug: str
    summary: str


TROUBLES: dict[str, Trouble] = {
    "CFG001": Trouble("unknown-setting", N_("a key that settings do not have")),
    "CFG002": Trouble("misfit-setting", N_("a setting whose value is not one that it takes")),
    "CFG003": Trouble("unknown-code", N_("a code, a rule or an option of a rule that does not exist")),
    "CFG004": Trouble("unreadable-settings", N_("settings that are not valid TOML, or that cannot be read")),
    "CFG005": Trouble("low-contrast-theme", N_("a colour of the theme that something else cannot be told from")),
    "CFG006": Trouble("unusable-font", N_("a font of the theme in which no text can be set")),
}
"""Code to trouble. Codes never change their meaning: a new one goes to the end."""
