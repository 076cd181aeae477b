"""A few lines to copy for the end of each help."""

EXAMPLES = {
    "init": ("cxkit init", "cxkit init my-service --template workspace --lang en --title 'Order a meal'"),
    "new": ("cxkit new journey 'Renew a passport'", "cxkit new persona 'Travels for work'", "cxkit new roadmap 2027"),
    "lint": (
        "cxkit lint",
        "cxkit lint journeys --select STR,TIM --fail-on error",
        "cxkit lint --output-format github --output-format sarif:cxkit.sarif",
        "cxkit lint --update-baseline",
        "cat map.yaml | cxkit lint -",
    ),
    "fmt": ("cxkit fmt", "cxkit fmt --check journeys", "cat map.yaml | cxkit fmt -"),
    "render": (
        "cxkit render",
        "cxkit render map.yaml --view map -f png -o wall.png",
        "cxkit render map.yaml -f pdf --paper a3",
        "cxkit render map.yaml --theme contrast --watch",
    ),
    "report": ("cxkit report", "cxkit report -o public --today 2026-11-21"),
    "stats": ("cxkit stats", "cxkit stats journeys --output-format json"),
    "config": ("cxkit config", "cxkit config drafts/map.yaml", "cxkit config --schema > settings.schema.json"),
    "rules": ("cxkit rules", "cxkit rules --output-format json"),
    "rule": ("cxkit rule STR005", "cxkit rule journey-without-ends --lang es"),
    "schema": ("cxkit schema --write", "cxkit schema journey > journey.schema.json"),
}
"""Command lines by the name of their command."""
