"""The lexicons: every cancer and every treatment is found by each of its names, in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from dialogs.understanding import understand
from dialogs.understanding.lexicon import CANCERS, PAIRS, SUBTYPES, TREATMENTS, BrokenLexicon, rows, several
from dialogs.understanding.traps import TRAPS
from dialogs.understanding.words import plain

TODAY = date(2026, 11, 23)
SHARED = {
    "colangiocarcinoma": "listed for both bile duct rows",
    "lymphomia": "listed for lymphoma and for follicular lymphoma",
}
"""Names that two rows list: the broader or the first one answers."""


SEVERAL = frozenset(
    word.lower()
    for row in rows("morphology.psv")
    if ";" in row["cancer"]
    for word in (*several(row["en"]), *several(row["es"]))
)
"""Types that stand for several rows and are asked about."""


def is_trap(name: str) -> bool:
    """Whether a name is withheld on purpose (traps.psv), or a type that is asked about."""
    return name.lower() in TRAPS or name.lower() in SEVERAL


@pytest.mark.parametrize("cancer", CANCERS.values(), ids=lambda c: c.id)
def test_a_cancer_is_found_by_its_names(cancer) -> None:  # type: ignore[no-untyped-def]
    """English name and synonyms, Spanish terms; traps and shared names excepted."""
    names = [("I have {}", name) for name in (cancer.name, plain(cancer.name), *cancer.synonyms)]
    names += [("tengo {}", name) for name in cancer.spanish]
    missed = {
        name: understand(carrier.format(name), today=TODAY).diagnosis.id
        for carrier, name in names
        if not is_trap(name) and name not in SHARED
    }
    assert {name: id for name, id in missed.items() if id != cancer.id} == {}


@pytest.mark.parametrize("cancer", CANCERS.values(), ids=lambda c: c.id)
def test_a_misspelt_cancer_keeps_its_family(cancer) -> None:  # type: ignore[no-untyped-def]
    """Misspellings of the table: the family, or nothing; never another family."""
    wrong = {}
    for name in cancer.misspelt:
        finding = understand(f"I have {name}", today=TODAY).diagnosis
        if finding.family not in (cancer.family, "none", "other") and name not in SHARED_MISSPELLINGS:
            wrong[name] = finding.family
    assert wrong == {}


SHARED_MISSPELLINGS = {
    "leomyosarcoma": "of the uterus or of soft tissue",
    "liomyosarcoma": "of the uterus or of soft tissue",
    "stromal sarcome": "no organ is named",
}


@pytest.mark.parametrize("treatment", TREATMENTS.values(), ids=lambda t: t.id)
def test_a_treatment_is_found_by_its_names(treatment) -> None:  # type: ignore[no-untyped-def]
    """English name and synonyms, Spanish terms; traps and supportive drugs excepted."""
    if not treatment.modalities:
        return
    names = [("they recommend {}", name) for name in (treatment.name, *treatment.synonyms)]
    names += [("me recomiendan {}", name) for name in treatment.spanish]
    missed = [
        name
        for carrier, name in names
        if not is_trap(name)
        and "#" not in name
        and treatment.modalities[0] not in understand(carrier.format(name), today=TODAY).treatment.modalities
    ]
    assert missed == []


def test_broad_rows_have_buttons() -> None:
    """Two to five subtypes for every broad row, none of them the row itself."""
    assert all(2 <= len(ids) <= 5 and key not in ids for key, ids in SUBTYPES.items())


def test_pairs_name_known_rows() -> None:
    """Every pair has a plan and a disease, and its qualifiers are rows of qualifiers.psv."""
    known = {row["id"] for row in rows("qualifiers.psv")}
    for pair in PAIRS:
        assert pair.plans and pair.cancers
        assert {q for group in pair.needs for q in group} | pair.undo <= known


def test_a_broken_table_is_named(tmp_path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    """A row with a missing column stops the load and says where."""
    from dialogs.understanding import lexicon

    (tmp_path / "lexicons").mkdir()
    (tmp_path / "lexicons" / "x.psv").write_text("a|b\n1|2\n3\n", encoding="utf-8")
    monkeypatch.setattr(lexicon, "files", lambda package: tmp_path)
    with pytest.raises(BrokenLexicon, match=r"x\.psv, line 3: 1 columns, 2 are needed"):
        rows("x.psv")


def test_rarity_of_broad_names() -> None:
    """Null where subtypes differ, true for testis, sarcoma and bone (contract.md)."""
    unclear = "leukemia_nos lymphoma_nos brain_nos ovary_nos".split()
    assert [CANCERS[id].rare for id in unclear] == [None] * 4
    assert all(CANCERS[id].rare for id in ("testis_nos", "sarcoma_nos", "bone_nos"))
