"""Judgement: what is wrong or unwise in a file, as findings; no terminal, no drawing."""
