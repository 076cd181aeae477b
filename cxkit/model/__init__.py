"""Meaning: the words of the trade, frozen; no files, no YAML, no colours."""
