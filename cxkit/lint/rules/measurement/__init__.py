"""Measurement: what is asked, of whom, and whether its figures can be trusted."""
