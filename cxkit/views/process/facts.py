"""The card of a process: what it delivers, how it is done well, by what it is known, who is prepared for it."""

from collections.abc import Iterator, Sequence

from cxkit.views.frame import entry_title
from cxkit.views.lettering import BOX, QUESTION
from cxkit.views.levels import aim, level_said
from cxkit.views.pictograms import ENABLERS
from cxkit.views.plaques import Line, Plaque, name, small
from cxkit.views.process.content import UNTRAINED, Content, Prepared
from cxkit.views.signs import Sign
from cxkit.views.text import clean
from cxkit.views.tiles import figure_said
from cxkit.words import N_, NN_, say

TIMES = NN_("{n} time", "{n} times")


def facts(shown: Content, lang: str) -> Iterator[Plaque]:
    """What the author wrote of the process itself, the standard first; nothing of what is not written."""
    process, scope = shown.process, shown.scope
    policies = [clean(entry_title(scope.policies, each)) for each in process.policy]
    agreed = [clean(level_said(level, scope.metrics, lang)) for level in process.agreement]
    for key, title, texts, bar in (
        ("standard", N_("Standard"), [process.standard], "enablers-line"),
        ("result", N_("What it delivers"), [process.result], ""),
        ("intended", N_("The effect that is wanted"), [process.intended], ""),
        ("good", N_("What it looks like done well"), [process.looks_good], "exceeds"),
        ("bad", N_("What it looks like done badly"), [process.looks_bad], "gap"),
        ("metrics", N_("What shows it"), metrics(shown, lang), ""),
        ("promise", N_("The promise that it keeps"), promises(shown), ""),
        ("agreement", N_("What is agreed"), agreed, ""),
        ("policy", N_("Limits"), policies, ""),
        ("practice", N_("Practice"), [process.practice], ""),
    ):
        said = [clean(text) for text in texts if text]
        if said:
            lines: tuple[Line, ...] = tuple((text, BOX, "ink") for text in said)
            head: Line = say(title, lang), QUESTION, "muted"
            yield Plaque(f"fact-{key}", "fact", (head, *lines), bar=bar)


def metrics(shown: Content, lang: str) -> list[str]:
    """`Felt welcome 71 % · n = 212 · aim ≥ 90 %`; those without a value say so."""
    found = []
    for key in shown.process.metrics:
        entry = shown.scope.metrics.get(key)
        figure = figure_said(key, entry, lang) or say(N_("not measured yet"), lang)
        goal = say(N_("aim {target}"), lang, target=aim(entry.target, lang)) if entry and entry.target else ""
        found.append(
            " · ".join(part for part in (f"{clean(entry_title(shown.scope.metrics, key))} {figure}", goal) if part)
        )
    return found


def promises(shown: Content) -> list[str]:
    """What was promised to customers and this process is to keep."""
    texts = [
        clean(promise.text or promise.metric or "")
        for run in shown.runs
        for promise in run.journey.promise
        if shown.name in promise.kept_by
    ]
    return list(dict.fromkeys(filter(None, texts)))


def people(shown: Content, lang: str) -> Iterator[Plaque]:
    """Who follows the process, with what trains them for it; a sign stands where somebody should have said it."""
    for n, role in enumerate(shown.people, 1):
        lines = [name(role.title), small(" · ".join(filter(None, (role.area, say(TIMES, lang, n=role.touches)))))]
        lines += [small(trained(do, where, role)) for do, where in role.trainings]
        sign = None
        if role.missing:
            asked = role in shown.untrained
            lines.append(small(untrained(role, lang), "gap" if asked else "muted"))
            if asked:
                sign = Sign("loose", "octagon", "!", "box", say(UNTRAINED, lang), "gap", "gap", 18)
        icon = "graduation-cap" if role.trainings and not role.missing else "user"
        yield Plaque(f"role-{n}", "role", tuple(lines), icon, "enablers-line", sign=sign)


def trained(do: str, where: Sequence[str], role: Prepared) -> str:
    """A training, with the journeys in which it counts where these are not all in which the role acts."""
    return do if len(where) == len(role.journeys) else f"{do} ({', '.join(where)})"


def untrained(role: Prepared, lang: str) -> str:
    """That no training is named, and in which journeys where that is not all in which the role acts."""
    if len(role.missing) < len(role.journeys):
        return say(N_("no training named: {journeys}"), lang, journeys=list(role.missing))
    return say(UNTRAINED, lang)


def means(shown: Content) -> Iterator[Plaque]:
    """Tools, shifts, contracts that are made ready for the process."""
    for n, (enabler, journey) in enumerate(shown.means, 1):
        when = clean(enabler.when or "")
        lines = name(clean(enabler.do)), *map(small, filter(None, (journey if shown.several else "", when)))
        yield Plaque(f"means-{n}", "means", lines, ENABLERS.get(enabler.type or "", "wrench"), "enablers-line")
