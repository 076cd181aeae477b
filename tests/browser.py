"""Headless Chromium for tests: drawings and pages as a reader sees them, with the shipped fonts and without network."""

import os
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from cxkit.render.graphviz import FONTS

_STEMS = {
    "inter-400": (400, "normal"),
    "inter-600": (600, "normal"),
    "inter-700": (700, "normal"),
    "inter-400-italic": (400, "italic"),
}

OUTSIDE = """() => [...document.querySelectorAll('text')].flatMap(text => {
  const holder = text.closest('[data-in]')
  if (!holder) return []
  const box = document.getElementById(holder.dataset.in)
  if (!box) return [`${text.textContent} (no box ${holder.dataset.in})`]
  const inner = text.getBoundingClientRect(), outer = box.getBoundingClientRect()
  const leaves = inner.left < outer.left - 0.5 || inner.right > outer.right + 0.5
    || inner.top < outer.top - 0.5 || inner.bottom > outer.bottom + 0.5
  return leaves ? [text.textContent] : []
})"""


def chromium() -> str:
    """The path of the browser; skips the test with the reason where there is none."""
    path = os.environ.get("CXKIT_CHROMIUM", "/usr/bin/chromium")
    if not Path(path).exists():
        pytest.skip(f"no Chromium at {path}: set CXKIT_CHROMIUM")
    pytest.importorskip("playwright", reason="playwright is not installed")
    return path


@contextmanager
def page(**options: Any) -> Iterator[Any]:
    """A page of a browser that reaches no network; `options` are those of a browser context."""
    path = chromium()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=path, args=["--no-sandbox"])
        try:
            yield browser.new_context(offline=True, **options).new_page()
        finally:
            browser.close()


def font_faces() -> str:
    """The shipped fonts as `@font-face` rules without files."""
    rules = []
    for stem, (weight, slant) in _STEMS.items():
        data = b64encode((FONTS / f"{stem}.ttf").read_bytes()).decode()
        source = f"url(data:font/ttf;base64,{data})"
        rules.append(f"@font-face{{font-family:Inter;font-weight:{weight};font-style:{slant};src:{source}}}")
    return "".join(rules)


def show(view: Any, svg: str) -> None:
    """Put a drawing into a page, at the top left corner, and wait for its fonts."""
    body = svg.partition("?>")[2] if svg.startswith("<?xml") else svg
    style = f"<style>{font_faces()}body{{margin:0}}svg{{display:block}}</style>"
    view.set_content(f'<!doctype html><html lang="en"><meta charset="utf-8"><title>cxkit</title>{style}{body}</html>')
    view.evaluate("""async () => {
      await Promise.all(['400', '600', '700', 'italic 400'].map(font => document.fonts.load(`${font} 12px Inter`)))
      await document.fonts.ready
    }""")


def texts_outside_boxes(*drawings: str) -> list[str]:
    """The texts that leave the box they belong to, as Chromium draws them."""
    found: list[str] = []
    with page(viewport={"width": 1400, "height": 1000}) as view:
        for drawing in drawings:
            show(view, drawing)
            found += view.evaluate(OUTSIDE)
    return found
