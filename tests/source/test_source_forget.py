"""A document that has let go of its nodes finds every place that it found before, and what it let go is freed."""

import gc
import weakref

from benchmarks.corpus import corpus
from cxkit.source import Document, read
from cxkit.source.nodes import Node

TEXTS = [*corpus(2), b"a: {do:Explica, repite}\nb:\t- x\nc: !env y\n", b"\xef\xbb\xbfa: 1\r\nb: [c, d]\r\n"]


def places(document: Document) -> list[object]:
    pointers = [("kind",), ("steps", 0), ("steps", 3, "frontstage", "by"), ("a",), ("a", "do"), ("b", 1), ("c",)]
    return [document.locate(pointer, part) for pointer in pointers for part in ("key", "value")]  # type: ignore[arg-type]


def test_places_are_the_same_after_forgetting() -> None:
    documents = [read(data) for data in TEXTS]
    before = [places(document) for document in documents]
    for document in documents:
        document.forget()
        document.forget()
    assert [places(document) for document in documents] == before
    assert [places(document) for document in documents] == before


def test_of_many_that_forgot_one_is_whole() -> None:
    documents = [read(data) for data in corpus(5)]
    for document in documents:
        document.forget()
    for document in documents:
        places(document)
    assert [document._root is not None for document in documents] == [False] * 4 + [True]


def test_a_text_without_nodes_stays_without() -> None:
    document = read(b"\x89PNG")
    document.forget()
    assert document.root is None
    assert document.locate(("a",)).line == 1


def test_what_is_let_go_is_freed_where_nobody_collects() -> None:
    gc.collect()
    gc.disable()
    try:
        document = read(corpus(1)[0])
        node: weakref.ref[Node] = weakref.ref(document.root.value[0][0])
        value = {str(key) for key in document.value}
        document.forget()
        assert value
        assert node() is None
    finally:
        gc.enable()


def test_reading_leaves_no_circle() -> None:
    data = corpus(1)[0]
    read(data)
    gc.collect()
    gc.disable()
    try:
        read(data)
        assert gc.collect() == 0
    finally:
        gc.enable()
