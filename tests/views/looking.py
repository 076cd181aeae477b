"""What a browser sees of drawings: texts outside their boxes and on one another, and contrast as it is painted."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from cxkit.colours import OURS, Tokens
from cxkit.render.themes import tokens_css
from tests.browser import OUTSIDE, font_faces

_READ = """() => {
  const painted = 'rect, path, polygon, polyline, ellipse, circle'
  const holds = (shape, x, y) => {
    const box = shape.box ??= shape.node.getBBox()
    const moved = shape.node.closest('.face')?.transform.baseVal[0].matrix
    if (moved) [x, y] = [x - moved.e, y - moved.f]
    if (x < box.x || x > box.x + box.width || y < box.y || y > box.y + box.height) return false
    return shape.node.tagName === 'rect' || shape.node.isPointInFill(new DOMPoint(x, y))
  }
  window.drawings = [...document.querySelectorAll('svg.cx')].map(svg => {
    const shapes = [], texts = [], edges = []
    const under = (x, y) => shapes.filter(shape => holds(shape, x, y)).map(shape => shape.node)
    for (const node of svg.querySelectorAll(`${painted}, text`)) {
      if (node.closest('defs, symbol')) continue
      if (node.tagName !== 'text') {
        if (node.id && node.tagName === 'rect') {
          const {x, y, width, height} = node.getBBox()
          const beside = [[x - 2, y + height / 2], [x + width / 2, y + height + 2]]
          edges.push({node, unders: beside.map(([x, y]) => under(x, y))})
        }
        shapes.push({node})
        continue
      }
      const box = node.getBBox(), size = parseFloat(getComputedStyle(node).fontSize)
      const baseline = node.y.baseVal[0].value, middle = baseline - 0.3 * size
      const places = [box.x + 1, box.x + box.width / 2, box.x + box.width - 1]
      if (!node.textContent.trim()) continue
      texts.push({
        node, said: node.textContent, left: box.x, right: box.x + box.width,
        top: baseline - 0.74 * size, bottom: baseline + 0.2 * size, unders: places.map(x => under(x, middle)),
      })
    }
    return {name: svg.id, texts, edges}
  })
}"""

_ON_ONE_ANOTHER = """() => window.drawings.flatMap(({name, texts}) => texts.flatMap((one, at) =>
  texts.slice(at + 1).filter(other => one.left + 1 < other.right && other.left + 1 < one.right
    && one.top + 1 < other.bottom && other.top + 1 < one.bottom)
  .map(other => `${name}: ${one.said} | ${other.said}`)))"""

_PALE = """([text, shape]) => {
  const read = color => { const [r, g, b, a = 1] = color.match(/[\\d.]+/g).map(Number); return [r, g, b, a] }
  const over = (top, ground) => top.slice(0, 3).map((part, n) => part * top[3] + ground[n] * (1 - top[3]))
  const light = color => color.map(part => part / 255)
    .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, n) => sum + part * [0.2126, 0.7152, 0.0722][n], 0)
  const ratio = (one, other) => {
    const [low, high] = [light(one), light(other)].sort((a, b) => a - b)
    return (high + 0.05) / (low + 0.05)
  }
  const colour = (node, what) => {
    const style = getComputedStyle(node), value = style[what]
    if (value === 'none' || value.startsWith('url(')) return [0, 0, 0, 0]  // a hatch covers too little to count
    const [r, g, b, a] = read(value)
    return [r, g, b, a * style[`${what}Opacity`] * style.opacity]
  }
  const ground = nodes => nodes.reduce((below, node) => over(colour(node, 'fill'), below), [255, 255, 255])
  const hairline = read(getComputedStyle(document.getElementById('hairline')).color)
  return window.drawings.flatMap(({name, texts, edges}) => {
    const found = []
    for (const {node, said, unders} of texts) {
      const least = Math.min(...unders.map(nodes => ratio(over(colour(node, 'fill'), ground(nodes)), ground(nodes))))
      if (least < text) found.push(`${name}: ${said}: ${least.toFixed(2)}`)
    }
    for (const {node, unders} of edges) {
      const line = colour(node, 'stroke'), inner = colour(node, 'fill')
      if (!line[3] || line.join() === inner.join() || line.join() === hairline.join()) continue
      const least = Math.min(...unders.map(nodes => {
        const around = ground(nodes)
        return Math.max(ratio(over(line, around), around), ratio(over(inner, around), around))
      }))
      if (least < shape) found.push(`${name}: border of ${node.id}: ${least.toFixed(2)}`)
    }
    return found
  })
}"""

_ROOT = "theme => document.documentElement.dataset.theme = theme"


def put(view: Any, drawings: Sequence[str], title: str = "cxkit", tokens: Tokens = OURS) -> None:
    """Lay drawings that bring no tokens of their own into one page, and read where everything is."""
    figures = "".join(f"<figure>{drawing}</figure>" for drawing in drawings)
    rules = "#hairline{color:var(--hairline)}figure{margin:0}"
    style = f"<style>{font_faces()}{tokens_css(tokens=tokens)}{rules}</style>"
    head = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title>{style}'
    view.set_content(f'{head}<main><h1>{title}</h1>{figures}<i id="hairline" hidden></i></main></html>')
    view.evaluate("""async () => {
      await Promise.all(['400', '600', '700', 'italic 400'].map(font => document.fonts.load(`${font} 12px Inter`)))
      await document.fonts.ready
    }""")
    view.evaluate(_READ)


def outside(view: Any) -> list[str]:
    """Texts that leave the box they belong to."""
    found: list[str] = view.evaluate(OUTSIDE)
    return found


def on_one_another(view: Any) -> list[str]:
    """Texts whose letters lie on those of another."""
    found: list[str] = view.evaluate(_ON_ONE_ANOTHER)
    return found


def pale(view: Any, theme: str) -> list[str]:
    """Texts under 4.5 (7 in the theme of high contrast) and borders under 3 against what is painted under them.

    A border counts where the box is told from its ground by nothing else; a hairline is decoration.
    """
    view.evaluate(_ROOT, theme)
    found: list[str] = view.evaluate(_PALE, [7.0 if theme == "contrast" else 4.5, 3.0])
    return found


def inaccessible(view: Any) -> list[str]:
    """What axe-core objects to, contrast apart, which `pale` reads; skips the test where it is not there."""
    source = Path(os.environ.get("CXKIT_AXE", "axe.min.js"))
    if not source.is_file():
        pytest.skip("axe-core is not here: set CXKIT_AXE to its axe.min.js (npm i axe-core)")
    view.evaluate(source.read_text(encoding="utf-8"))
    found = view.evaluate("axe.run({resultTypes: ['violations'], rules: {'color-contrast': {enabled: false}}})")
    return [f"{each['id']}: {node['html']}" for each in found["violations"] for node in each["nodes"]]
