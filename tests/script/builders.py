"""Small catalogues that name only what a test is about."""

from dialogs.script import Catalogue

NOTES = "# source: none\n# reviewer: unreviewed\n"


def a_catalogue(en: str, es: str | None = None, *, sources: str = "", chapter: str = "welcome") -> Catalogue:
    """A catalogue of one chapter; Spanish is the English text unless given."""
    return Catalogue({("en", chapter): en, ("es", chapter): en if es is None else es}, sources)
