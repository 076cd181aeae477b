"""HOW IT IS SPELT. A view or diagnostics to text and bytes; no decisions."""
