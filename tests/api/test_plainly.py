"""Diagnostics as plain values: whatever a message holds comes back as it was."""

import json

import pytest

import cxkit.words
from cxkit.api import plainly
from cxkit.diagnostic import Diagnostic, Severity
from cxkit.source import Span
from cxkit.source.values import number


def test_everything_that_a_message_may_hold_has_a_plain_form() -> None:
    words = [kind for kind in vars(cxkit.words).values() if isinstance(kind, type) and issubclass(kind, str)]
    texts = [kind("one", "many") if kind.__name__ == "Plural" else kind("one") for kind in words]
    held = [*texts, number("1.10"), number("0x1F"), number(".nan"), 1, 1.5, True, None, (1, ("a",)), [texts], "\ud800"]
    args = {f"a{n}": each for n, each in enumerate(held)}
    found = Diagnostic("a.yaml", Span(1, 2, 1, 3, 1, 2), "STR001", Severity.INFO, texts[0], args, pointer=("a", 0))
    again = plainly.diagnostic(json.loads(json.dumps(plainly.plain(found))), {"a.yaml"})
    assert repr(again) == repr(found)
    assert [type(each) for each in again.args.values()] == [type(each) for each in held]
    with pytest.raises(TypeError):
        plainly.plain(found._replace(args={"a": {1, 2}}))
