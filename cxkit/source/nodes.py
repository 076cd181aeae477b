"""The door to the YAML library: text to nodes with marks, never further."""

from collections.abc import Iterator
from typing import Any

from yaml.error import MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceStartEvent,
)
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from yaml.tokens import (
    AliasToken,
    AnchorToken,
    BlockEndToken,
    BlockEntryToken,
    BlockMappingStartToken,
    BlockSequenceStartToken,
    DirectiveToken,
    DocumentEndToken,
    DocumentStartToken,
    FlowEntryToken,
    FlowMappingEndToken,
    FlowMappingStartToken,
    FlowSequenceEndToken,
    FlowSequenceStartToken,
    KeyToken,
    ScalarToken,
    StreamEndToken,
    TagToken,
    ValueToken,
)

try:
    from yaml._yaml import CParser as _Parser
except ImportError:  # a platform without the compiled part: the same grammar in Python, slower
    from yaml.composer import Composer
    from yaml.parser import Parser
    from yaml.reader import Reader
    from yaml.scanner import Scanner

    class _Parser(Reader, Scanner, Parser, Composer):  # type: ignore[no-redef]
        def __init__(self, stream: str) -> None:
            Reader.__init__(self, stream)
            Scanner.__init__(self)
            Parser.__init__(self)
            Composer.__init__(self)


__all__ = [
    "AliasEvent",
    "AliasToken",
    "AnchorToken",
    "BlockEndToken",
    "BlockEntryToken",
    "BlockMappingStartToken",
    "BlockSequenceStartToken",
    "CollectionEndEvent",
    "DirectiveToken",
    "DocumentEndToken",
    "DocumentStartToken",
    "Failure",
    "FlowEntryToken",
    "FlowMappingEndToken",
    "FlowMappingStartToken",
    "FlowSequenceEndToken",
    "FlowSequenceStartToken",
    "KeyToken",
    "MappingNode",
    "MappingStartEvent",
    "Node",
    "NodeEvent",
    "ScalarEvent",
    "ScalarNode",
    "ScalarToken",
    "SequenceNode",
    "SequenceStartEvent",
    "StreamEndToken",
    "TagToken",
    "ValueToken",
    "children",
    "compose",
    "events",
    "tokens",
    "try_out",
]


class Failure(Exception):
    """The grammar refused the text. `index` is where it noticed, `context` where what it was reading began."""

    def __init__(self, error: YAMLError | None) -> None:
        super().__init__(str(error))
        self.reason = ""
        self.reading = ""
        self.index = 0
        self.context = -1
        if isinstance(error, MarkedYAMLError):
            self.reason = error.problem or ""
            self.reading = error.context or ""
            self.index = error.problem_mark.index if error.problem_mark else 0
            self.context = error.context_mark.index if error.context_mark else -1


class _Composer(_Parser):
    """Tags stay unresolved: no regular expression runs over the scalars, and `tag` is set where one was written."""

    def resolve(self, _kind: object, _value: object, _implicit: object) -> None:
        return None

    def descend_resolver(self, _parent: object, _index: object) -> None:
        return None

    def ascend_resolver(self) -> None:
        return None


def children(node: Any) -> list[Any]:
    """What stands directly in a list or mapping: items, or keys and values in turn."""
    if isinstance(node, MappingNode):
        return [part for pair in node.value for part in pair]
    return list(node.value)


def compose(text: str) -> tuple[Any, int]:
    """The root node of the first document (None when there is none) and where a second one begins, else -1."""
    try:
        parser = _Composer(text)
        root = parser.get_node() if parser.check_node() else None
        if root is not None and parser.check_node():
            second: Any = parser.get_node()
            return root, second.start_mark.index
    except YAMLError as error:
        raise Failure(error) from None
    return root, -1


def events(text: str) -> Iterator[Any]:
    """The stream of events, one at a time: whoever reads it may stop."""
    try:
        parser = _Parser(text)
        while parser.check_event():
            yield parser.get_event()
    except YAMLError as error:
        raise Failure(error) from None


def tokens(text: str) -> Iterator[Any]:
    """The words that the grammar sees, in the order of the text; those of no width too."""
    try:
        parser = _Parser(text)
        while parser.check_token():
            yield parser.get_token()
    except YAMLError as error:
        raise Failure(error) from None


def try_out(text: str) -> Failure | None:
    """The first place where the grammar refuses the text, else None. Labels and references are not looked at."""
    try:
        parser = _Parser(text)
        if hasattr(parser, "raw_parse"):
            parser.raw_parse()
        else:
            while parser.check_event():
                parser.get_event()
    except YAMLError as error:
        return Failure(error)
    return None
