"""A Document back to bytes."""

import codecs

from cxkit.source.document import Document


def encode(document: Document) -> bytes:
    """The bytes that `document` was read from: with its byte order mark and line ends, and unread ones as they were."""
    if document.raw is not None:
        return document.raw
    data = document.text.encode("utf-8")
    return codecs.BOM_UTF8 + data if document.bom else data
