"""The workspace: all files that can name one another, and what each of them can name."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from cxkit.model.journey import Action, Journey
from cxkit.model.organization import Organization
from cxkit.model.persona import Persona
from cxkit.model.shared import Actor, Channel, File, Metric, Policy, Process

if TYPE_CHECKING:
    from cxkit.model.overlay import StandIn  # most workspaces have no overlay

F = TypeVar("F", bound=File)


class Member(NamedTuple):
    """One file of the workspace: its path (relative to the root, with `/`), what it says, and whether it is judged."""

    path: str
    content: File
    judged: bool = True

    @property
    def kind(self) -> type[File]:
        return type(self.content)

    @property
    def id(self) -> str:
        return self.content.id


class Distant(Member):
    """A member whose content is fetched when somebody looks at it: its kind and its id are known without."""

    _kind: type[File]
    _id: str
    _fetch: Callable[[], File]

    @classmethod
    def of(cls, path: str, kind: type[File], id: str, judged: bool, fetch: Callable[[], File]) -> "Distant":
        self = cls(path, cast(File, None), judged)
        self._kind, self._id, self._fetch = kind, id, fetch
        return self

    @cached_property
    def content(self) -> File:
        return self._fetch()

    @property
    def fetched(self) -> bool:
        """Whether somebody has looked at it."""
        return "content" in self.__dict__

    @property
    def kind(self) -> type[File]:
        return self._kind

    @property
    def id(self) -> str:
        return self._id


@dataclass(frozen=True)
class Workspace:
    """The files of one root. Those that are not judged are there only to be named."""

    members: tuple[Member, ...] = ()
    business_day: float | None = None  # seconds of work in a business day, where the project says so
    today: str | None = None  # ISO date given by the user; there is no clock
    lang: str | None = None  # what its files are written in, where the project says so
    kinds: frozenset[str] = frozenset()  # every kind seen, broken files included
    lost: frozenset[tuple[str, str]] = frozenset()  # kind and id of files that are there and could not be read
    files: frozenset[str] = frozenset()  # every YAML file met, of cxkit or not, readable or not
    whole: bool = True  # whether all folders of the root were looked at
    parts: Mapping[str, tuple[Member, ...]] = field(default_factory=dict)  # the files of a journey with overlays
    stand_ins: Mapping[int, "StandIn"] = field(default_factory=dict, compare=False)  # by id() of its own nodes
    root: str = field(default="", compare=False)
    kept: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)  # answers about all of its files

    def of(self, kind: type[F]) -> Iterator[tuple[Member, F]]:
        """Members of a kind with their content, in the order of their paths."""
        for member in self._by_kind.get(kind, ()):
            yield member, cast(F, member.content)

    @cached_property
    def _by_kind(self) -> Mapping[type[File], list[Member]]:
        grouped: dict[type[File], list[Member]] = {}
        for member in self.members:
            grouped.setdefault(member.kind, []).append(member)
        return grouped

    @cached_property
    def _by_id(self) -> Mapping[tuple[type[File], str], list[Member]]:
        grouped: dict[tuple[type[File], str], list[Member]] = {}
        for member in self.members:
            grouped.setdefault((member.kind, member.id), []).append(member)
        return grouped

    def near(self, kind: type[F], path: str) -> list[tuple[Member, F]]:
        """Members of a kind, the nearest to `path` first: fewest folders apart, then by path."""
        return sorted(self.of(kind), key=lambda found: (apart(path, found[0].path), found[0].path))

    def named(self, kind: type[F], id: str, path: str) -> list[F]:
        """The files of a kind with this id, nearest first; more than one at the same distance is ambiguous."""
        found = sorted(self._by_id.get((kind, id), ()), key=lambda each: (apart(path, each.path), each.path))
        return [cast(F, member.content) for member in found]

    def scope(self, path: str) -> "Scope":
        """What the file at `path` can name."""
        return Scope(self, path)

    def ids(self, kind: type[File]) -> frozenset[str]:
        """The ids of all files of a kind."""
        if ("ids", kind) not in self.kept:
            self.kept["ids", kind] = frozenset(member.id for member in self._by_kind.get(kind, ()))
        found: frozenset[str] = self.kept["ids", kind]
        return found

    @cached_property
    def questions(self) -> frozenset[str]:
        """The ids of all questions that surveys ask."""
        if "survey" not in self.kinds:
            return frozenset()
        from cxkit.model.survey import Survey  # most workspaces have none

        return frozenset(name for _, survey in self.of(Survey) for name in survey.questions)

    @cached_property
    def candidates(self) -> frozenset[str]:
        """The ids of all journeys that portfolios list, with a file or without."""
        if "portfolio" not in self.kinds:
            return frozenset()
        from cxkit.model.portfolio import Portfolio

        return frozenset(name for _, portfolio in self.of(Portfolio) for name in portfolio.journeys)

    @cached_property
    def phases(self) -> Mapping[str, str]:
        """How far the transformation of each journey has come, by its id: the furthest where portfolios differ."""
        if "portfolio" not in self.kinds:
            return {}
        from cxkit.model.portfolio import PHASES, Portfolio

        found: dict[str, int] = {}
        for _, portfolio in self.of(Portfolio):
            if portfolio.status != "retired":
                for name, candidate in portfolio.journeys.items():
                    found[name] = max(PHASES.index(candidate.phase), found.get(name, 0))
        return {name: PHASES[number] for name, number in found.items()}

    @cached_property
    def journeys(self) -> tuple[Journey, ...]:
        return tuple(content for _, content in self.of(Journey))

    @cached_property
    def personas(self) -> tuple[Persona, ...]:
        return tuple(content for _, content in self.of(Persona))


def apart(one: str, other: str) -> int:
    """Folders to walk from one file to the other."""
    here, there = one.split("/")[:-1], other.split("/")[:-1]
    common = 0
    for left, right in zip(here, there, strict=False):
        if left != right:
            break
        common += 1
    return len(here) + len(there) - 2 * common


class Scope:
    """What one file can name: its own catalogues, then those of the organizations, the nearest first."""

    def __init__(self, workspace: Workspace, path: str, content: File | None = None) -> None:
        self.workspace = workspace
        self.path = path
        self._content = content

    @cached_property
    def content(self) -> File | None:
        if self._content is not None:
            return self._content
        return next((member.content for member in self.workspace.members if member.path == self.path), None)

    @cached_property
    def organizations(self) -> list[Organization]:
        return [content for _, content in self.workspace.near(Organization, self.path)]

    def _catalogue(self, name: str) -> Mapping[str, Any]:
        shared, content = self._shared(name), self.content
        own = (content and getattr(content, name, None)) or {}
        if not (shared and own) or any(content is organization for organization in self.organizations):
            return shared or own
        # A bare id (`channels: [web]`) says which are used, and hides nothing that is said elsewhere.
        return {**shared, **{key: entry for key, entry in own.items() if entry.model_fields_set or key not in shared}}

    def _shared(self, name: str) -> Mapping[str, Any]:
        """What the organizations say, the nearest last: the same for all files that are as far from each of them."""
        if not self.organizations:
            return {}
        kept, key = self.workspace.kept, ("shared", name, *map(id, self.organizations))
        if key not in kept:
            kept[key] = {}
            for organization in reversed(self.organizations):
                kept[key].update(getattr(organization, name))
        found: Mapping[str, Any] = kept[key]
        return found

    @cached_property
    def actors(self) -> Mapping[str, Actor]:
        return self._catalogue("actors")

    @cached_property
    def processes(self) -> Mapping[str, Process]:
        return self._catalogue("processes")

    @cached_property
    def policies(self) -> Mapping[str, Policy]:
        return self._catalogue("policies")

    @cached_property
    def metrics(self) -> Mapping[str, Metric]:
        return self._catalogue("metrics")

    @cached_property
    def channels(self) -> Mapping[str, Channel]:
        return self._catalogue("channels")

    def journeys(self, names: Iterable[str]) -> list[Journey]:
        """The journeys of these ids that are there; of several with one id the nearest."""
        return [journey for name in names for journey in self.workspace.named(Journey, name, self.path)[:1]]

    def measured(self, journeys: Iterable[str]) -> Iterator[Mapping[str, Metric]]:
        """The catalogues of metrics that a file about some journeys may mean: its own, then those of the journeys."""
        yield self.metrics
        for journey in self.journeys(journeys):
            yield journey.metrics

    def lead(self, action: Action) -> Actor | None:
        """The actor that leads an action: the first of `by`; None when nobody is named or the name is unknown."""
        return self.actors.get(action.by[0]) if action.by else None

    def human(self, action: Action) -> bool:
        """Whether a person does it. Somebody named and unknown is taken for a person: that is the default type."""
        if not action.by:
            return False
        actor = self.lead(action)
        return actor is None or actor.type == "person"

    def area(self, action: Action) -> str | None:
        """The area of the leading actor."""
        actor = self.lead(action)
        return actor.area if actor else None

    def called(self, id: str) -> str:
        """The title of an actor or persona, else the id as written."""
        actor = self.actors.get(id)
        if actor is not None and actor.title:
            return actor.title
        personas = self.workspace.named(Persona, id, self.path)
        return personas[0].title if personas else id
