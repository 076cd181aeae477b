"""Quotes: what somebody said, in the marks of the language."""

from cxkit.views.text import clean

_MARKS = (("«", "»"), ("“", "”"), ('"', '"'), ("„", "“"))


def quoted(text: str, lang: str) -> str:
    """A quote in the marks of the language; what is quoted inside takes the other ones."""
    text = clean(text).strip()
    for opening, closing in _MARKS:
        inner = text[1:-1]
        if len(text) > 2 and text[0] == opening and text[-1] == closing and not {opening, closing} & set(inner):
            text = inner.strip()
    if lang == "es":
        return in_marks(text.replace("«", "“").replace("»", "”"), lang)
    return in_marks(text.replace("“", "‘").replace("”", "’"), lang)


def in_marks(text: str, lang: str) -> str:
    """A text between the marks of the language, whatever stands in it."""
    return f"«{text}»" if lang == "es" else f"“{text}”"
