"""What can be wrong with the shape of a file: one code for each kind of trouble."""

from typing import NamedTuple

from cxkit.words import N_


class Trouble(NamedTuple):
    """One kind of trouble. `summary` is an English template that says what the code stands for; all are errors."""

    slug: str
    summary: str


TROUBLES: dict[str, Trouble] = {
    "KND001": Trouble("no-cxkit-file", N_("the file does not say with 'kind:' which kind of cxkit file it is")),
    "SCH001": Trouble("unknown-key", N_("a key that this part of the file does not have")),
    "SCH002": Trouble("missing-key", N_("a key that this part of the file cannot do without")),
    "SCH003": Trouble(
        "wrong-form", N_("a text where a number is expected, a list where a text is expected, and so on")
    ),
    "SCH004": Trouble("not-in-list", N_("a word that is not one of those allowed here")),
    "SCH005": Trouble("out-of-range", N_("a number that is too small or too large")),
    "SCH006": Trouble("unreadable-value", N_("a share, a date, a time or a scale that cannot be read")),
    "SCH007": Trouble("empty-action", N_("an action that says neither what is done nor who does it")),
    "SCH008": Trouble("given-twice", N_("a key of a journey that two of its files give")),
}
"""Code to trouble. Codes never change their meaning: a new one goes to the end."""
