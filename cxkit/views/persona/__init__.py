"""The sheet of a persona: who it is, what matters to them, what is offered, and where they travel."""
