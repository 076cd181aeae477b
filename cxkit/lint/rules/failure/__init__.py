"""Failure: what may go wrong, how it is noticed and who puts it right."""
