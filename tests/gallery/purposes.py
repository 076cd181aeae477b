"""What each view is for, which picture stands for it in the index, and what the gallery leaves out."""

from typing import NamedTuple


class Purpose(NamedTuple):
    """What a view is for, in a sentence, and the picture that shows it: a place in the gallery without its ending."""

    text: str
    shown: str


PURPOSES = {
    "blueprint": Purpose(
        "How the service is made, step by step: what the customer does and feels, what happens in front of and behind "
        "the line of visibility, and what holds it up.",
        "restaurante/cenar.blueprint",
    ),
    "map": Purpose(
        "What the customer lives from start to end: actions, evidence, feelings, pains, and what could be better.",
        "hospital-scan/scan.map",
    ),
    "stream": Purpose(
        "Where the time goes: work, waits and changes of area, added up along the way.",
        "it-service-desk/report-an-incident.stream",
    ),
    "areas": Purpose(
        "Who hands work to whom, how often, and how many people the customer meets.",
        "textbook/appliances/new-washing-machine.areas",
    ),
    "trace": Purpose(
        "From each pain to the initiative, the process and the figure that are to change it; where the thread breaks.",
        "it-service-desk/report-an-incident.trace",
    ),
    "persona": Purpose(
        "For whom the journey is: situation, jobs, what weighs and what helps, and the journeys that person makes.",
        "hospital-scan/margaret.persona",
    ),
    "compare": Purpose(
        "Today beside what it is to become: what is new, what is gone, what moves, and how it is to feel.",
        "banco-credito/credito-futuro.compare",
    ),
    "atlas": Purpose(
        "All journeys of an organization on one sheet, and how far the work on each has come.",
        "banco-credito/viajes-del-banco.atlas",
    ),
    "matrix": Purpose(
        "Which journey to begin with, and whether the answer holds when the criteria are weighted otherwise.",
        "banco-credito/viajes-del-banco.matrix",
    ),
    "roadmap": Purpose(
        "What is being done, by when, and which gap each initiative is to close.",
        "it-service-desk/solved-and-told.roadmap",
    ),
    "ecosystem": Purpose(
        "Everybody and everything around the customer, and what passes between them.",
        "it-service-desk/it.ecosystem",
    ),
    "process": Purpose(
        "One process and every moment of every journey that hangs on it: what breaks if it does.",
        "it-service-desk/incident.process",
    ),
}

MOST_PROCESSES = 2
"""Pictures of processes of one example, those with the most in them; there would be one for each process."""


class Short(NamedTuple):
    """The views that are shown of an example, and the example that shows the others of the same service."""

    views: tuple[str, ...]
    twin: str


SHORT = {"textbook/lustrabotas": Short(("blueprint", "map"), "textbook/shoeshine")}
"""Examples of which only some views are shown: this one is the same service in Spanish."""
