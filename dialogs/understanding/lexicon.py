"""The lexicons as values: cancers, treatments, their buttons and the pairs of domain.md 5.2.

The tables lie beside this module as `*.psv` so that a clinician can read and amend them. Each `X.psv` is
the domain reference verbatim; `X_more.psv` holds what was added since (other spellings, lay words), so that
the additions can be told apart and signed off. Everything is checked when it is loaded: a bad row stops
the start, never a conversation.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from typing import Literal

from dialogs.understanding.text import fold

FAMILIES = frozenset(
    "breast lung prostate colorectal pancreas liver_biliary stomach_esophagus kidney bladder_urothelial gynecologic"
    " head_neck thyroid brain_cns melanoma_skin sarcoma_bone lymphoma leukemia myeloma neuroendocrine"
    " testicular_germ_cell pediatric_other other unknown_primary none".split()
)
MODALITIES = (
    "surgery chemotherapy radiation immunotherapy targeted hormone transplant_cell_therapy surveillance palliative"
    " trial none_yet unsure"
).split()
KIND_MODALITIES: dict[str, tuple[str, ...]] = {
    "surveillance": ("surveillance",),
    "workup": ("none_yet",),
    "palliative": ("palliative",),
    "trial": ("trial",),
    "none": ("none_yet",),
    "surgery": ("surgery",),
    "radiation": ("radiation",),
    "chemo_regimen": ("chemotherapy",),
    "transplant_cell": ("transplant_cell_therapy",),
    "immunotherapy": ("immunotherapy",),
    "targeted": ("targeted",),
    "hormone": ("hormone",),
    "combined": ("chemotherapy", "radiation"),
    "local": ("surgery",),
    "supportive": (),
    "other": (),
}
OTHER_MODALITIES: dict[str, tuple[str, ...]] = {
    "bcg": ("immunotherapy",),
    "tace": ("chemotherapy",),
    "y90": ("radiation",),
    "trimodality": ("surgery", "chemotherapy", "radiation"),
    "keynote522": ("chemotherapy", "immunotherapy"),
    "platinum_ici": ("chemotherapy", "immunotherapy"),
    "epcis": ("chemotherapy", "immunotherapy"),
    "tchp": ("chemotherapy", "targeted"),
    "evp": ("targeted", "immunotherapy"),
    "azaven": ("chemotherapy", "targeted"),
    "crs_hipec": ("surgery", "chemotherapy"),
    "tip_hdct": ("chemotherapy", "transplant_cell_therapy"),
}
"""Rows whose kind does not tell their modalities: combined ones give both parts (contract.md)."""

BROAD_BUT_MIXED = frozenset(
    "leukemia_nos lymphoma_nos brain_nos ovary_nos uterus_nos liver_nos pancreas_nos headneck_nos thyroid_nos"
    " net_nos".split()
)
"""Broad names whose subtypes differ in rarity: nothing can be said of it (contract.md, `rare`)."""

WITHOUT_STAGE_FAMILIES = frozenset({"leukemia", "myeloma", "brain_cns", "unknown_primary"})
WITHOUT_STAGE = frozenset(
    "breast_dcis melanoma_insitu bladder_cis breast_phyllodes desmoid gctb tgct pheo_pgl castleman ptld pcnsl"
    " neck_unknown".split()
)
"""Diseases without a stage, or with the stage in their name, that the family does not tell (domain.md 4.1)."""


class BrokenLexicon(ValueError):
    """A table of the lexicons is wrong: which one, where and how."""


@dataclass(frozen=True, slots=True)
class Cancer:
    """One row of domain.md 3.3 without its columns `growth` and `as`, on which nothing rests; meanings in 3.1."""

    id: str
    name: str
    synonyms: tuple[str, ...]
    misspelt: tuple[str, ...]
    spanish: tuple[str, ...]
    family: str
    rarity: Literal["R6", "R15", "C", "NA"]
    urgent_class: Literal["U", "S", "N"]
    team: str
    tests: tuple[str, ...]
    grey: tuple[str, ...]
    trials: Literal["U", "S", "L"]
    icd10: tuple[str, ...]

    @property
    def rare(self) -> bool | None:
        """Fewer than 6 new cases per 100,000 a year; None where the name does not tell (contract.md)."""
        if self.rarity == "NA" or self.id in BROAD_BUT_MIXED:
            return None
        return self.rarity == "R6"

    @property
    def urgent(self) -> bool:
        """Class U of domain.md 1.5.1: days matter."""
        return self.urgent_class == "U"

    @property
    def staged(self) -> bool:
        """Whether asking for a stage makes sense (domain.md 4.1)."""
        return self.rarity != "NA" and self.family not in WITHOUT_STAGE_FAMILIES and self.id not in WITHOUT_STAGE

    def name_in(self, language: str) -> str:
        """Display name; in Spanish the first term of its column with a capital letter."""
        if language != "es" or not self.spanish:
            return self.name
        return self.spanish[0][:1].upper() + self.spanish[0][1:]


@dataclass(frozen=True, slots=True)
class Treatment:
    """One row of domain.md 5; `intensity` is the burden, never a judgement of the plan."""

    id: str
    name: str
    kind: str
    synonyms: tuple[str, ...]
    spanish: tuple[str, ...]
    intensity: Literal["low", "moderate", "aggr", "var", "na"]
    reason: str

    @property
    def modalities(self) -> tuple[str, ...]:
        """Modalities of contract.md; none for supportive drugs."""
        return OTHER_MODALITIES.get(self.id, KIND_MODALITIES[self.kind])

    def name_in(self, language: str) -> str:
        """Display name; in Spanish the first term of its column with a capital letter."""
        if language != "es" or not self.spanish:
            return self.name
        return self.spanish[0][:1].upper() + self.spanish[0][1:]


@dataclass(frozen=True, slots=True)
class Pair:
    """A plan that is heavy for this disease: one row of domain.md 5.2."""

    plans: frozenset[str]
    cancers: frozenset[str]
    stages: frozenset[str]
    """Stages that must have been said; empty: any."""
    needs: tuple[frozenset[str], ...]
    """Groups of qualifiers, of each of which one must be in the words; empty: low-risk by name."""
    undo: frozenset[str]
    """Qualifiers any of which takes the pair back."""
    text: Literal["A", "B"]
    """B: the plan is big but the disease is not low-risk; the bot must not say that it is."""


def rows(name: str) -> list[dict[str, str]]:
    """Rows of a table as dictionaries by its header; comment lines start with `# `."""
    text = (files(__package__) / "lexicons" / name).read_text(encoding="utf-8")
    lines = [
        (number, line)
        for number, line in enumerate(text.splitlines(), 1)
        if line.strip() and not line.startswith("# ")
    ]
    header = lines[0][1].split("|")
    table = []
    for number, line in lines[1:]:
        cells = line.split("|")
        if len(cells) != len(header):
            raise BrokenLexicon(f"{name}, line {number}: {len(cells)} columns, {len(header)} are needed")
        table.append(dict(zip(header, (cell.strip() for cell in cells), strict=True)))
    return table


def several(cell: str) -> tuple[str, ...]:
    """The terms of a cell."""
    return tuple(term.strip() for term in cell.split(";") if term.strip())


def one_of(value: str, allowed: str, where: str) -> str:
    """The value, when it is one of the allowed words; else the table is broken."""
    if value not in allowed.split():
        raise BrokenLexicon(f"{where}: {value!r} is none of {allowed}")
    return value


def additions(name: str, known: dict[str, dict[str, str]]) -> dict[str, list[str]]:
    """Terms of an additions table by id; an unknown id is an error."""
    more: dict[str, list[str]] = {}
    for row in rows(name):
        if row["id"] not in known:
            raise BrokenLexicon(f"{name}: unknown id {row['id']!r}")
        for column in ("en", "es"):
            more.setdefault(f"{row['id']}/{column}", []).extend(several(row[column]))
    return more


def unique(table: list[dict[str, str]], name: str) -> dict[str, dict[str, str]]:
    """Rows by id; an id that comes twice is an error."""
    found: dict[str, dict[str, str]] = {}
    for row in table:
        if row["id"] in found:
            raise BrokenLexicon(f"{name}: id {row['id']!r} comes twice")
        found[row["id"]] = row
    return found


def load_cancers() -> dict[str, Cancer]:
    """domain.md 3.3 with the additions, checked."""
    table = unique(rows("cancers.psv"), "cancers.psv")
    more = additions("cancers_more.psv", table)
    for key, row in table.items():
        where = f"cancers.psv, {key}"
        one_of(row["family"], " ".join(FAMILIES), where)
        one_of(row["rare"], "R6 R15 C NA", where)
        one_of(row["urgent"], "U S N", where)
        one_of(row["trials"], "U S L", where)
    return {
        key: Cancer(
            key,
            row["name"],
            (*several(row["synonyms"]), *more.get(f"{key}/en", [])),
            several(row["misspell"]),
            (*several(row["es"]), *more.get(f"{key}/es", [])),
            row["family"],
            row["rare"],  # type: ignore[arg-type]  # checked above, as are the two below
            row["urgent"],  # type: ignore[arg-type]
            row["team"],
            several(row["tests"]),
            several(row["grey"]),
            row["trials"],  # type: ignore[arg-type]
            several(row["icd10"]),
        )
        for key, row in table.items()
    }


def load_treatments() -> dict[str, Treatment]:
    """domain.md 5 with the additions, checked."""
    table = unique(rows("treatments.psv"), "treatments.psv")
    more = additions("treatments_more.psv", table)
    for key, row in table.items():
        one_of(row["intensity"], "low moderate aggr var na", f"treatments.psv, {key}")
        one_of(row["kind"], " ".join(KIND_MODALITIES), f"treatments.psv, {key}")
    return {
        key: Treatment(
            key,
            row["name"],
            row["kind"],
            (*several(row["synonyms"]), *more.get(f"{key}/en", [])),
            (*several(row["es"]), *more.get(f"{key}/es", [])),
            row["intensity"],  # type: ignore[arg-type]  # checked above
            row["reason"],
        )
        for key, row in table.items()
    }


def load_subtypes(cancers: dict[str, Cancer]) -> dict[str, tuple[str, ...]]:
    """Buttons for every broad row: known ids, at most five."""
    found = {row["id"]: several(row["subtypes"]) for row in rows("subtypes.psv")}
    broad = {key for key in cancers if key.endswith("_nos")}
    if set(found) != broad:
        raise BrokenLexicon(f"subtypes.psv: {sorted(set(found) ^ broad)} differ from the _nos rows of cancers.psv")
    for key, subtypes in found.items():
        if not 1 < len(subtypes) <= 5 or not set(subtypes) <= set(cancers):
            raise BrokenLexicon(f"subtypes.psv, {key}: two to five known ids are needed")
    return found


def expanded(cell: str, known: dict[str, Treatment] | dict[str, Cancer]) -> frozenset[str]:
    """Ids of a cell of pairs.psv; `kind:…`, `family:…` and `aggr:…` stand for all rows of that sort."""
    ids: set[str] = set()
    for term in several(cell):
        sort, _, value = term.rpartition(":")
        if not sort:
            if value not in known:
                raise BrokenLexicon(f"pairs.psv: unknown id {value!r}")
            ids.add(value)
            continue
        for key, row in known.items():
            if sort == "kind" and isinstance(row, Treatment) and row.kind == value:
                ids.add(key)
            if sort == "aggr" and isinstance(row, Treatment) and (row.kind, row.intensity) == (value, "aggr"):
                ids.add(key)
            if sort == "family" and isinstance(row, Cancer) and (row.family == value or value == "any"):
                ids.add(key)
    return frozenset(ids)


def load_pairs(cancers: dict[str, Cancer], treatments: dict[str, Treatment]) -> list[Pair]:
    """domain.md 5.2."""
    return [
        Pair(
            expanded(row["plans"], treatments),
            expanded(row["cancers"], cancers),
            frozenset(several(row["stages"])),
            tuple(frozenset(group.split("/")) for group in several(row["needs"])),
            frozenset(several(row["undo"])),
            one_of(row["text"], "A B", "pairs.psv"),  # type: ignore[arg-type]
        )
        for row in rows("pairs.psv")
    ]


CANCERS = load_cancers()
TREATMENTS = load_treatments()
SUBTYPES = load_subtypes(CANCERS)
PAIRS = load_pairs(CANCERS, TREATMENTS)


def _proper_names() -> frozenset[str]:
    """Words that keep their capital inside a sentence: those that have one inside a name, as in "tumor de Wilms"."""
    rows_of_names: list[Cancer | Treatment] = [*CANCERS.values(), *TREATMENTS.values()]
    names = [name for row in rows_of_names for name in (row.name, *row.spanish)]
    return frozenset(fold(word) for name in names for word in name.split()[1:] if word[:1].isupper())


PROPER_NAMES = _proper_names()


def in_sentence(label: str) -> str:
    """A display name as it stands inside a sentence: "breast cancer", but "Wilms tumor" and "DCIS"."""
    first = label.split()[0] if label else ""
    if len(first) < 2 or first[1:] != first[1:].lower() or fold(first) in PROPER_NAMES:
        return label
    return label[0].lower() + label[1:]


def in_a_list(labels: Iterable[str]) -> str:
    """Display names as one list, each once: "Surgery, chemo"."""
    first, *rest = dict.fromkeys(labels) or [""]
    return ", ".join([first, *map(in_sentence, rest)])
