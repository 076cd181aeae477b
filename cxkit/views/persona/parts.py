"""Parts: a persona has always a sheet; its title is enough for a card."""

from cxkit.model.persona import Persona
from cxkit.model.workspace import Scope


def parts(persona: Persona, scope: Scope) -> tuple[str, ...]:  # noqa: ARG001 -- views are asked alike
    """One sheet."""
    return ("",)
