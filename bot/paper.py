"""The page a person keeps, laid out on one side of A4 or US Letter as a PDF.

Black and grey on white, so that a copy or a fax of it reads the same. The text is as large as it can be while all
of it fits. Fonts are embedded (Source Sans, SIL Open Font License); the same sheet always gives the same bytes.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from functools import cache, partial
from importlib.resources import files
from threading import Lock
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, HRFlowable, Paragraph

from dialogs.model import Sheet, SheetLine, SheetPart

PAPER = {"a4": A4, "letter": LETTER}
SIZES = (10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5)
"""Points of the running text, the largest first. The fullest case that we could make up takes 8.5."""
MARGIN, GAP = 15 * mm, 8 * mm
"""Around the page, and between the columns."""
BLACK, GREY, LINE = Color(0, 0, 0), Color(0.33, 0.33, 0.33), Color(0.75, 0.75, 0.75)
"""The grey of words is 7.4 to 1 on white."""
FONTS = {"Sans": "Regular", "Sans-Bold": "Semibold", "Sans-Italic": "It"}
BOX = "☐"
"""To tick; and in place of a character that the font lacks (an emoji, another script)."""


_ONE = Lock()
"""The fonts of reportlab keep their state for all documents together: one page at a time."""


class TooLong(Exception):
    """The sheet does not fit one page at the smallest size: a defect of its texts."""


def render(sheet: Sheet) -> bytes:
    """The sheet as a PDF of one page. Raises TooLong. May be called from any thread."""
    with _ONE:
        return _rendered(sheet)


def _rendered(sheet: Sheet) -> bytes:
    _fonts()
    page = next((page for size in SIZES if (page := _Page(sheet, size)).fits), None)
    if page is None:
        raise TooLong(f"{len(sheet.text)} characters")
    out = io.BytesIO()
    # Invariant: neither the hour nor a random id goes into the file. The page itself says when it was made.
    canvas = Canvas(out, pagesize=PAPER[sheet.paper], invariant=1, lang=sheet.language)
    canvas.setTitle(sheet.heading)
    page.draw(canvas)
    canvas.save()
    return out.getvalue()


@cache
def _fonts() -> frozenset[int]:
    """Registers the fonts, once; the characters that they have."""
    folder = files("font_source_sans_pro") / "files"
    for name, style in FONTS.items():
        pdfmetrics.registerFont(TTFont(name, str(folder / f"SourceSansPro-{style}.ttf")))
    pdfmetrics.registerFontFamily(
        "Sans", normal="Sans", bold="Sans-Bold", italic="Sans-Italic", boldItalic="Sans-Bold"
    )
    return frozenset(pdfmetrics.getFont("Sans").face.charToGlyph)


class _Page:
    """Everything in its place at one size of text; nothing is drawn yet. Lengths in points, from the top."""

    def __init__(self, sheet: Sheet, size: float) -> None:
        self.width, self.height = PAPER[sheet.paper]
        self.size = size
        self.left, self.right, self.y = MARGIN, self.width - MARGIN, MARGIN
        self.placed: list[tuple[float, float, Flowable]] = []
        part = {part.kind: part for part in sheet.parts}
        self._put(_bold(sheet.heading), size=1.6)
        self._put(_safe(sheet.made), size=0.9, colour=GREY)
        self._beside(partial(self._told, part["told"]), partial(self._points, part["apply"]), share=0.35)
        self._points(part["ask"], mark="{}.")
        self._beside(
            partial(self._points, part["collect"], mark=BOX), partial(self._points, part["next"]), share=0.46
        )
        self._plain(part["not"])
        self._sources(part["sources"])
        self.fits = self.y <= self.height - MARGIN

    def draw(self, canvas: Canvas) -> None:
        """Put it on paper, in reading order."""
        for x, bottom, flowable in self.placed:
            flowable.drawOn(canvas, x, self.height - bottom)

    # --- the parts ---

    def _told(self, part: SheetPart) -> None:
        self._title(part)
        for line in part.lines:
            label = f'<font color="#{GREY.hexval()[2:]}">{_safe(line.head)}:</font>'
            self._put(f"{label} {_safe(line.text)}", after=0.25)

    def _points(self, part: SheetPart, mark: str = "") -> None:
        """One paragraph a point, behind its number or a box to tick."""
        self._title(part)
        for number, line in enumerate(part.lines, 1):
            self._put(_point(line), mark=mark.format(number), after=0 if line.said else 0.3)
            if line.said:
                self._put(f"<i>{_safe(line.said)}</i>", colour=GREY, after=0.3)

    def _plain(self, part: SheetPart) -> None:
        self._title(part)
        self._put(_safe(" ".join(line.text for line in part.lines)))

    def _sources(self, part: SheetPart) -> None:
        """Small, in two columns, the first the longer one."""
        self._title(part)
        lines = [f"{number}. {line.text}" for number, line in enumerate(part.lines, 1)]
        half = (len(lines) + 1) // 2
        self._beside(partial(self._small, lines[:half]), partial(self._small, lines[half:]), share=0.5)

    def _small(self, lines: Iterable[str]) -> None:
        for line in lines:
            self._put(_safe(line), size=0.75, colour=GREY)

    def _title(self, part: SheetPart) -> None:
        self.y += 0.75 * self.size
        self._place(HRFlowable(width="100%", thickness=0.6, color=LINE, spaceBefore=0, spaceAfter=0))
        self.y += 0.2 * self.size
        self._put(_bold(part.title), size=1.12, after=0.2)

    # --- where things go ---

    def _beside(self, first: Callable[[], None], second: Callable[[], None], *, share: float) -> None:
        """Two columns, the first with its share of the width; goes on below the longer one."""
        left, right, top = self.left, self.right, self.y
        self.right = left + (right - left - GAP) * share
        first()
        bottom = self.y
        self.left, self.right, self.y = self.right + GAP, right, top
        second()
        self.left, self.right, self.y = left, right, max(bottom, self.y)

    def _put(self, text: str, *, size: float = 1, colour: Color = BLACK, mark: str = "", after: float = 0) -> None:
        """A paragraph of the column's width. size and after: as parts of the running text's size."""
        points = size * self.size
        style = ParagraphStyle(
            "", fontName="Sans", fontSize=points, leading=1.24 * points, textColor=colour,
            leftIndent=1.5 * points if mark else 0, bulletFontName="Sans", bulletFontSize=points,
        )  # fmt: skip
        self._place(Paragraph(text, style, bulletText=mark or None))
        self.y += after * self.size

    def _place(self, flowable: Flowable) -> None:
        _, height = flowable.wrap(self.right - self.left, self.height)
        self.y += height
        self.placed.append((self.left, self.y, flowable))


def _safe(text: str) -> str:
    """As it may stand in a paragraph; what the fonts lack is not dropped without a sign."""
    return escape("".join(one if ord(one) in _fonts() else " " if one.isspace() else BOX for one in text))


def _bold(text: str) -> str:
    return f"<b>{_safe(text)}</b>"


def _point(line: SheetLine) -> str:
    head = _bold(f"{line.head}. ") if line.head else ""
    marks = ", ".join(str(number) for number in line.sources)
    return head + _safe(line.text) + (f" [{marks}]" if marks else "")
