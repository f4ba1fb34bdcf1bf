"""What the pages say."""

from __future__ import annotations

import re
from html import unescape
from io import BytesIO

from sqlalchemy import delete

from storage import dialogues, people, tables
from tests.console import seed
from tests.console.conftest import Site, form


async def page(site: Site, path: str, role: str = "admin") -> str:
    """The words of a page, one space between them."""
    browser = await site.signed_in(site.house.of_role[role])
    answer = await browser.get(f"/console{path}")
    assert answer.status == 200
    return words(await answer.text())


def words(html: str) -> str:
    """The words of a page."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", html.split("<main", 1)[1])).split())


async def test_the_list_says_who_needs_what_by_when(site: Site) -> None:
    """The last active first, each with the one thing to do; no personal word."""
    text = await page(site, "/conversations")
    assert "4 conversations" in text
    order = [text.index(label) for label in ("K7-3FQA", "B2-9KLM", "Q4-TT2P", f"No. {site.house.asking}")]
    assert order == sorted(order)
    assert "Look now: medical emergency, open since today 09:59" in text
    assert "Claim and call today , waiting since today 09:05" in text
    assert "Navigator B calls today 11:10 , not claimed yet" in text
    assert "rare cancer" in text
    assert "liposarcoma" not in text


async def test_a_navigator_sees_their_own(site: Site) -> None:
    """What they claimed, and nothing that is somebody else's."""
    text = await page(site, "/conversations", "navigator")
    assert "1 conversation." in text
    assert "K7-3FQA" in text
    assert "Q4-TT2P" not in text


async def test_filters_are_an_address(site: Site) -> None:
    """The count is true, and the filter stays with the links."""
    assert "2 conversations match" in await page(site, "/conversations?language=es")
    assert "1 conversation matches" in await page(site, "/conversations?priority=P2")
    assert "No conversation matches" in await page(site, "/conversations?state=declined")
    browser = await site.signed_in(site.house.admin)
    html = await (await browser.get("/console/conversations?language=es")).text()
    assert f"/console/conversations/{site.house.melanoma}?language=es" in html


async def test_older_and_newer_pages(site: Site) -> None:
    """Going on to the older ones and back shows every conversation once, ties included."""

    def many(c) -> None:  # type: ignore[no-untyped-def]
        for number in range(120):
            person = people.of_chat(c, site.keyring, 5000 + number, seed.NOW)
            talk = seed.Dialogue(number=1, state="intake", last_at=seed.ago(10_000 + number // 7))
            dialogues.save(c, [dialogues.Saving(person, 0, talk)])

    await site.database.whole(many)
    browser = await site.signed_in(site.house.admin)
    pages, path = [], "/console/conversations"
    while path:
        html = await (await browser.get(path)).text()
        pages.append(re.findall(r'href="/console/conversations/(\d+)', html))
        older = re.search(r'rel="next" href="([^"]+)"', html)
        path = unescape(older[1]) if older else ""
    assert [len(ids) for ids in pages] == [50, 50, 24]
    assert len({id_ for ids in pages for id_ in ids}) == 124
    newer = re.search(r'rel="prev" href="([^"]+)"', html)
    assert newer
    html = await (await browser.get(unescape(newer[1]))).text()
    assert re.findall(r'href="/console/conversations/(\d+)', html) == pages[1]


async def test_the_transcript_looks_as_it_did(site: Site) -> None:
    """Bold stays, entities are characters, buttons stand under their message and the tapped one is told."""
    browser = await site.signed_in(site.house.reviewer)
    html = await (await browser.get(f"/console/conversations/{site.house.sarcoma}")).text()
    assert "I am an <b>automated helper</b> of" in html
    assert "Few hospitals see many &amp; experts" in html
    text = words(html)
    assert "I agree, I am 18 or older (tapped) Tell me more No thanks" in text
    assert "1 2 3 (tapped) 4 5" in text
    assert "They wrote: I agree, I am 18 or older 09:11 tapped a button" in text
    assert "Changed its message above May they see it? ✓ Yes, share them" in text
    assert "Staff: claimed" in text
    assert "edited" in text
    assert "Text consider-rare , version 3fa9c17be042" in text
    assert "Sunday, 22 November 2026" in text


async def test_what_was_understood_stands_beside_the_words(site: Site) -> None:
    """The words are marked in the line, whatever their spacing; the finding and the rules stand beside it."""
    browser = await site.signed_in(site.house.reviewer)
    html = await (await browser.get(f"/console/conversations/{site.house.sarcoma}")).text()
    assert "<mark>retroperitoneal  liposarcoma</mark>, <mark>stage 3</mark>. <mark>Surgery</mark> is" in html
    text = words(html)
    assert "Stage: Stage 3 (unasked)" in text
    assert "Stage: Stage 2 (changed later)" in text
    assert "Consideration: rare, strong" in text
    assert "Alarm: breath" in text
    assert "Qualified: P1" in text


async def test_the_case_says_unknowns_as_unknown(site: Site) -> None:
    """What nobody told them is there, in words; dates are dates, diseases have their names."""
    text = await page(site, f"/conversations/{site.house.sarcoma}")
    assert "Mon 30 Nov 2026" in text
    assert "dedifferentiated liposarcoma “ retroperitoneal liposarcoma ”" in text
    assert re.search(r"How it was found not told", text)
    assert "Keep what they tell us: yes, 22 Nov 2026, 09:11 PST" in text
    assert "+1 503 555 0142" in text
    assert "Nobody is on it" in text


async def test_hostile_text_is_only_text(site: Site) -> None:
    """Markup that a person typed is shown, never obeyed, also with evidence marked inside it."""
    browser = await site.signed_in(site.house.reviewer)
    html = await (await browser.get(f"/console/conversations/{site.house.sarcoma}")).text()
    assert "<script>alert" not in html
    assert "<b onclick" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b onclick=&#34;x()&#34;&gt;<mark>my dad</mark>" in html


async def test_every_view_is_recorded(site: Site) -> None:
    """Each look at a transcript is a row, also the second one; a refused one is none."""
    reviewer, navigator = await site.signed_in(site.house.reviewer), await site.signed_in(site.house.navigator)
    for _ in range(2):
        await reviewer.get(f"/console/conversations/{site.house.sarcoma}")
    await navigator.get(f"/console/conversations/{site.house.prostate}")
    views = [row for row in await site.audit() if row[0] == "view_transcript"]
    assert views == [("view_transcript", "K7-3FQA")] * 2
    assert "Dr. Chen read a conversation K7-3FQA" in await page(site, "/audit")


async def test_marking_as_reviewed(site: Site) -> None:
    """The note stands on the page with who and when, the list says so, and the audit log has it."""
    reviewer = await site.signed_in(site.house.reviewer)
    path = f"/console/conversations/{site.house.sarcoma}"
    note = "Alarm was right.\r\nTone: kind <3"
    answer = await reviewer.post(f"{path}/review", data=await form(reviewer, path) | {"note": note})
    assert answer.status == 200
    html = await answer.text()
    assert "Alarm was right.\nTone: kind &lt;3" in html
    assert "Reviewed by Dr. Chen, today 10:10" in words(html)
    assert "today 10:10 , Dr. Chen" in await page(site, "/conversations")
    assert "1 conversation matches" in await page(site, "/conversations?reviewed=yes")
    assert ("review", "K7-3FQA") in await site.audit()


async def test_a_note_that_is_too_long_comes_back(site: Site) -> None:
    """With what was typed, the reason and the mend; nothing is stored."""
    reviewer = await site.signed_in(site.house.reviewer)
    path = f"/console/conversations/{site.house.sarcoma}"
    answer = await reviewer.post(f"{path}/review", data=await form(reviewer, path) | {"note": "x" * 2001})
    html = await answer.text()
    assert "x" * 2001 in html
    assert "Shorten it and try again" in html
    assert "Not reviewed yet" in html
    answer = await reviewer.post(f"{path}/review", data={"note": BytesIO(b"x" * 2_000_000)})
    assert answer.status == 413


async def test_leads(site: Site) -> None:
    """Those that wait first; a navigator gets no link to what is not theirs."""
    browser = await site.signed_in(site.house.navigator)
    html = await (await browser.get("/console/leads")).text()
    text = words(html)
    assert "2 wait to be claimed" in text
    assert text.index("B2-9KLM") < text.index("Q4-TT2P") < text.index("K7-3FQA")
    assert "claimed by Ana Ruiz" in text
    assert f"/console/conversations/{site.house.sarcoma}" in html
    assert f"/console/conversations/{site.house.prostate}" not in html


async def test_calls_of_the_day(site: Site) -> None:
    """By navigator, in the reader's zone and in the person's."""
    text = await page(site, "/calls")
    assert "Today's calls Monday, 23 November 2026 . 1 call." in text
    assert "Navigator B" in text
    assert "11:10 Mon 14:10 EST, America/New York Q4-TT2P" in text
    assert "No calls are booked for this day" in await page(site, "/calls?day=2026-11-24")


async def test_staff_and_revoking_asks_once(site: Site) -> None:
    """The list with roles; a tap on Revoke says what it will do."""
    text = await page(site, f"/staff?revoke={site.house.navigator}")
    assert "Revoke Ana Ruiz? They are signed out at once" in text
    assert "Tom Old navigator Navigator C" in text
    assert "revoked" in text


async def test_empty_lists_say_what_to_do(site: Site) -> None:
    """Nothing there is a sentence, not a blank."""

    def clear(c) -> None:  # type: ignore[no-untyped-def]
        for name in ("call_cell", "booking", "lead", "alarm", "review", "transcript", "dialogue"):
            c.execute(delete(tables.metadata.tables[name]))

    await site.database.whole(clear)
    assert "Nobody has written to the bot yet" in await page(site, "/conversations")
    assert "You have no conversations yet" in await page(site, "/conversations", "navigator")
    assert "No leads yet" in await page(site, "/leads")
    assert "No calls are booked" in await page(site, "/calls")
