"""Why a change is not made: data, as every trouble is."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from cxkit.source.pointer import Span
from cxkit.words import N_, say

REFUSALS: dict[str, str] = {
    # A text that is changed by characters.
    "unreadable": N_("the file cannot be read as it stands, so nothing can show what a change would do"),
    "overlap": N_("two changes meet at the same characters"),
    "outside": N_("the change points behind the end of the file"),
    "unwritable": N_("the new text holds a character that no file can hold"),
    "breaks": N_("the file could no longer be read after the change"),
    "new-error": N_("the change would bring a new error ({code})"),
    "elsewhere": N_("the change would also alter '{place}'"),
    "comment": N_("the change would lose or alter a comment: {word}"),
    "label": N_("the change would lose or alter the label or tag '{word}'"),
    # A value that is changed by its place.
    "missing": N_("there is no '{place}' in the file"),
    "present": N_("'{place}' is already there"),
    "alias": N_("'{place}' is written elsewhere, under the label '{anchor}': change it there"),
    "anchor": N_("'{place}' is repeated elsewhere through its label '{anchor}': the change would show there too"),
    "merge-key": N_("'{place}' takes over the fields of another place with '<<': write them out first"),
    "value": N_("'{place}' cannot be written so that it is read as what was wanted"),
    # A file that is laid out anew.
    "layout": N_("what stands here is written in a way that cannot be laid out anew with nothing lost"),
}
"""Reason to English template."""


class Refusal(NamedTuple):
    """A change that was not made. `slug` is the reason; `span` shows where in the text as it stands."""

    slug: str
    span: Span
    args: Mapping[str, Any] = {}

    @property
    def message(self) -> str:
        return REFUSALS[self.slug]

    def text(self, lang: str = "en") -> str:
        """The reason in the reader's language."""
        return say(self.message, lang, **self.args)
