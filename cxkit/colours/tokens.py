"""The colours of cxkit: a role and its value in each theme, and no other colour anywhere; and what others make of it.

Source: the design language, sections 2.1 to 2.5. The tests recompute contrast and colour blindness from this table.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from cxkit.typeface import Typeface

Theme = Literal["light", "dark", "contrast", "print"]
THEMES: tuple[Theme, ...] = ("light", "dark", "contrast", "print")
LANES = ("evidence", "emotion", "customer", "front", "back", "support", "enablers", "metrics")

TOKENS: dict[str, tuple[str, str, str, str]] = {
    "page": ("#FFFFFF", "#0F141B", "#FFFFFF", "#FFFFFF"),  # the page
    "sunken": ("#F4F6F9", "#0A0E14", "#FFFFFF", "#FFFFFF"),  # chart band, code
    "raised": ("#FFFFFF", "#18202B", "#FFFFFF", "#FFFFFF"),  # cards, drawing ground
    "ink": ("#111827", "#E9EDF3", "#000000", "#000000"),  # text, default line
    "muted": ("#4B5565", "#A9B4C4", "#2B2F36", "#333333"),  # secondary text, icons
    "hairline": ("#DDE2EA", "#2A3443", "#595959", "#BFBFBF"),  # decoration only: grid, card edge
    "rule": ("#7A8596", "#708096", "#000000", "#595959"),  # border that means something: fields, table head
    "link": ("#1D37B8", "#93B8FF", "#00239C", "#1D3FA8"),  # always underlined in text
    "action": ("#1D37B8", "#93B8FF", "#00239C", "#1D3FA8"),  # selected, current, primary
    "on-action": ("#FFFFFF", "#0B1530", "#FFFFFF", "#FFFFFF"),  # text on action and on the customer header
    "focus": ("#B5179E", "#FFD166", "#B5007D", "#B5179E"),  # ring 3 px, offset 2 px
    "phase": ("#1B2433", "#2B384B", "#000000", "#FFFFFF"),  # phase bar (print: + 1 u ink border)
    "on-phase": ("#FFFFFF", "#F1F4F8", "#FFFFFF", "#000000"),
    "box": ("#FFFFFF", "#18202B", "#FFFFFF", "#FFFFFF"),  # fill of every box
    "arrow": ("#55637A", "#97A6BC", "#000000", "#333333"),  # service arrows
    "ok": ("#1F7763", "#5FE8CC", "#00473D", "#1F7763"),  # circle-check
    "ok-surface": ("#E8F6F2", "#0D2421", "#FFFFFF", "#FFFFFF"),
    "info": ("#2A44D6", "#93B8FF", "#00239C", "#2A44D6"),  # info
    "info-surface": ("#EEF4FF", "#121D36", "#FFFFFF", "#FFFFFF"),
    "warning": ("#875A00", "#F5B84C", "#5C2900", "#875A00"),  # triangle-alert
    "warning-surface": ("#FFF4DF", "#291F0D", "#FFFFFF", "#FFFFFF"),
    "error": ("#86001C", "#FF8E9B", "#8B0017", "#86001C"),  # circle-x
    "error-surface": ("#FDECEE", "#31141A", "#FFFFFF", "#FFFFFF"),
    "nodata": ("#424853", "#98A1AE", "#2B2F36", "#424853"),  # circle-dashed, always with dashed edge
    "nodata-surface": ("#F4F6F9", "#18202B", "#FFFFFF", "#FFFFFF"),
    "gap": ("#9A3A00", "#F0915A", "#7A2500", "#9A3A00"),  # trending-down + signed number
    "exceeds": ("#0B4F92", "#6DB4F7", "#003366", "#0B4F92"),  # trending-up + signed number
    "gap-fill": ("#FBE3D3", "#3A2013", "#FFFFFF", "#FFFFFF"),
    "exceeds-fill": ("#DCEBF9", "#10283F", "#FFFFFF", "#FFFFFF"),
    "added": ("#1463D2", "#5B96FF", "#003366", "#1463D2"),  # "+" solid 2.5, surface plain
    "added-surface": ("#E3EFFA", "#10283F", "#FFFFFF", "#FFFFFF"),
    "removed": ("#A9500A", "#EA8021", "#7A2500", "#A9500A"),  # "−" dash 6 4, surface hatched 45°, text struck
    "removed-surface": ("#FCEBDF", "#3A2013", "#FFFFFF", "#FFFFFF"),
    "changed": ("#560E66", "#FFC9F1", "#6B0060", "#560E66"),  # "~" double border 1 + 1
    "changed-surface": ("#F9E8F6", "#331530", "#FFFFFF", "#FFFFFF"),
    "moved": ("#5A606A", "#8F959E", "#2B2F36", "#5A606A"),  # "↔" dash 1.5 4 ghost at the old place + arrow
    "moved-surface": ("#F0F2F5", "#1E2733", "#FFFFFF", "#FFFFFF"),
    "mark-fail": ("#A3001F", "#FF8E9B", "#8B0017", "#A3001F"),  # also the loop arrow
    "mark-wait": ("#875A00", "#F5B84C", "#5C2900", "#875A00"),
    "mark-moment": ("#111827", "#E9EDF3", "#000000", "#000000"),
    "mark-policy": ("#4B5565", "#A9B4C4", "#2B2F36", "#333333"),  # also SLA, XLA
    "on-mark": ("#FFFFFF", "#0F141B", "#FFFFFF", "#FFFFFF"),  # letter on a mark
    "evidence-surface": ("#F6F7F9", "#141A22", "#FFFFFF", "#FFFFFF"),
    "evidence-line": ("#66707F", "#858C99", "#2F3743", "#66707F"),
    "evidence-ink": ("#434C5A", "#C3CCD8", "#2F3743", "#434C5A"),
    "emotion-surface": ("#FFFFFF", "#0F141B", "#FFFFFF", "#FFFFFF"),
    "emotion-line": ("#44546A", "#A3B3C7", "#1F2A3A", "#44546A"),
    "emotion-ink": ("#334155", "#CBD5E1", "#1F2A3A", "#334155"),
    "customer-surface": ("#EEF4FF", "#101B33", "#FFFFFF", "#FFFFFF"),
    "customer-line": ("#1D37B8", "#6A9BFF", "#00239C", "#1D37B8"),
    "customer-ink": ("#1D37B8", "#B4CCFF", "#00239C", "#1D37B8"),
    "front-surface": ("#ECF8F5", "#0C201F", "#FFFFFF", "#FFFFFF"),
    "front-line": ("#1A7D68", "#4FE3C0", "#00473D", "#1A7D68"),
    "front-ink": ("#0E5F4E", "#8FF0D8", "#00473D", "#0E5F4E"),
    "back-surface": ("#FDF5EA", "#231A10", "#FFFFFF", "#FFFFFF"),
    "back-line": ("#7A3706", "#DB7D48", "#5C2900", "#7A3706"),
    "back-ink": ("#6B3005", "#F5BE98", "#5C2900", "#6B3005"),
    "support-surface": ("#F7F2FE", "#1C1630", "#FFFFFF", "#FFFFFF"),
    "support-line": ("#9440EA", "#E6BDFF", "#47107F", "#9440EA"),
    "support-ink": ("#6D1FC0", "#EBD2FF", "#47107F", "#6D1FC0"),
    "enablers-surface": ("#F6F7E8", "#1A1D0E", "#FFFFFF", "#FFFFFF"),
    "enablers-line": ("#7A7105", "#CFE05C", "#363F00", "#7A7105"),
    "enablers-ink": ("#5A5304", "#DDEA8C", "#363F00", "#5A5304"),
    "metrics-surface": ("#F6F7F9", "#141A22", "#FFFFFF", "#FFFFFF"),
    "metrics-line": ("#66707F", "#858C99", "#2F3743", "#66707F"),
    "metrics-ink": ("#434C5A", "#C3CCD8", "#2F3743", "#434C5A"),
    "line-interaction": ("#1D37B8", "#6A9BFF", "#00239C", "#000000"),
    "line-visibility": ("#111827", "#E9EDF3", "#000000", "#000000"),
    "line-internal": ("#6D1FC0", "#E6BDFF", "#47107F", "#000000"),
    "line-implementation": ("#5A5304", "#CFE05C", "#363F00", "#000000"),
    "emotion--2": ("#8F2D00", "#E57238", "#7A2500", "#8F2D00"),
    "emotion--1": ("#C65A11", "#FBD9B0", "#8C3A00", "#C65A11"),
    "emotion-0": ("#687180", "#939AA5", "#3A4250", "#687180"),
    "emotion-1": ("#3D8CCF", "#D2E5FF", "#004E8C", "#3D8CCF"),
    "emotion-2": ("#0A4080", "#3F98EC", "#003366", "#0A4080"),
    "on-emotion": ("#FFFFFF", "#0F141B", "#FFFFFF", "#FFFFFF"),
    "c1": ("#1169F2", "#5177FA", "#1169F2", "#1169F2"),
    "c2": ("#C07838", "#E98F31", "#C07838", "#C07838"),
    "c3": ("#1F634A", "#5BF7C4", "#1F634A", "#1F634A"),
    "c4": ("#5D007A", "#A15282", "#5D007A", "#5D007A"),
    "c5": ("#636200", "#FCF246", "#636200", "#636200"),
    "c6": ("#161A24", "#DEEFFE", "#161A24", "#161A24"),
    "c7": ("#D73471", "#E8305C", "#D73471", "#D73471"),
    "c8": ("#1E97B0", "#61B4CE", "#1E97B0", "#1E97B0"),
    "s1": ("#E6EFFA", "#16263C", "#E6EFFA", "#E6EFFA"),
    "on-s1": ("#111827", "#E9EDF3", "#000000", "#111827"),
    "s2": ("#B7D1F0", "#204064", "#B7D1F0", "#B7D1F0"),
    "on-s2": ("#111827", "#E9EDF3", "#000000", "#111827"),
    "s3": ("#7FAEE2", "#2F6299", "#7FAEE2", "#7FAEE2"),
    "on-s3": ("#111827", "#FFFFFF", "#000000", "#111827"),
    "s4": ("#2460A3", "#5E97D6", "#17508F", "#2460A3"),
    "on-s4": ("#FFFFFF", "#0B1530", "#FFFFFF", "#FFFFFF"),
    "s5": ("#0C3563", "#A9CFF7", "#0C3563", "#0C3563"),
    "on-s5": ("#FFFFFF", "#0B1530", "#FFFFFF", "#FFFFFF"),
}


@dataclass(frozen=True, slots=True)
class Tokens:
    """The value of every role in every theme: ours, but for what an organisation has `changed`; and its typeface.

    `changed` holds theme, role and `#RRGGBB`, each role of a theme once; without `typeface` texts are set in Inter.
    """

    changed: tuple[tuple[Theme, str, str], ...] = ()
    typeface: "Typeface | None" = None

    def column(self, theme: str) -> Mapping[str, str]:
        """All roles of one theme in the order of the table, `#RRGGBB`. Raises ValueError for another word."""
        return _column(self, theme)

    def colour(self, role: str, theme: str = "light") -> str:
        """The value of a role, as `#RRGGBB`. Raises KeyError for a word that is no role."""
        return _column(self, theme)[role]


@lru_cache(maxsize=64)
def _column(tokens: Tokens, theme: str) -> Mapping[str, str]:
    at = THEMES.index(theme)
    ours = {role: values[at] for role, values in TOKENS.items()}
    return ours | {role: value for where, role, value in tokens.changed if where == theme}


OURS = Tokens()


def colour(role: str, theme: str = "light") -> str:
    """Our value of a role, as `#RRGGBB`. Raises KeyError for a word that is no role."""
    return OURS.colour(role, theme)
