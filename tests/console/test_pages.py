"""What the pages say."""

from __future__ import annotations

import ast
import re
from datetime import UTC, datetime
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any

from sqlalchemy import delete, update

from bot.console import words as console_words
from dialogs import qualification, safety
from dialogs.machine import STATES
from dialogs.model import OpenAlarm
from storage import alarms, dialogues, leads, people, staff, tables, transcripts
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
    """Open alarms first, then the last active, each with the one thing to do; no personal word."""
    text = await page(site, "/conversations")
    assert "4 conversations" in text
    order = [text.index(label) for label in ("K7-3FQA", "B2-9KLM", "Q4-TT2P", f"No. {site.house.asking}")]
    assert order == sorted(order)
    assert "Look now: medical emergency, open since today 09:59 . Nobody is on it." in text
    assert "Nobody has taken it since today 09:05 . Claim and call today" in text
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
    """Each by its value, together, and by days; the count is true, and the filter stays with the links."""
    for query, count in (
        ("outcome=open", 3), ("outcome=none", 1), ("consideration=rare", 1), ("consideration=rare&outcome=none", 0),
        ("writer=loved_one", 2), ("reviewed=no", 4), ("from=2026-11-23", 3), ("to=2026-11-22", 1),
        ("from=2026-11-23&to=2026-11-23&language=es", 1), ("from=2026-11-24", 0),
    ):  # fmt: skip
        text = await page(site, f"/conversations?{query}")
        expected = "1 conversation matches the filter" if count == 1 else f"{count} conversations match the filter"
        assert expected in text, query
        assert "Clear" in text
    assert "2 conversations match" in await page(site, "/conversations?language=es")
    assert "1 conversation matches" in await page(site, "/conversations?priority=P2")
    assert "No conversation matches" in await page(site, "/conversations?state=declined")
    browser = await site.signed_in(site.house.admin)
    html = await (await browser.get("/console/conversations?language=es")).text()
    assert f"/console/conversations/{site.house.melanoma}?language=es" in html


async def test_a_day_is_a_day_of_the_practice(site: Site) -> None:
    """Half past nine in the evening in Los Angeles is still that day, though it is tomorrow in UTC."""

    def write_late(c: Any) -> None:
        person = people.of_chat(c, site.keyring, 7000, seed.NOW)
        late = datetime(2026, 11, 21, 5, 30, tzinfo=UTC)
        dialogues.save(c, [dialogues.Saving(person, 0, seed.Dialogue(number=1, state="intake", last_at=late))])

    await site.database.whole(write_late)
    assert "1 conversation matches" in await page(site, "/conversations?from=2026-11-20&to=2026-11-20&language=none")
    assert "No conversation matches" in await page(site, "/conversations?from=2026-11-21&to=2026-11-21&language=none")


async def test_a_filter_that_is_not_known_is_told(site: Site) -> None:
    """Left out, and said: an address of last year shows no wrong list in silence."""
    text = await page(site, "/conversations?state=waiting_for_fax&language=es&from=yesterday")
    assert "a filter that is not known here: state, from. It was left out." in text
    assert "2 conversations match the filter" in text
    assert "not known here: who, what" in await page(site, "/audit?who=99&what=flying")


async def test_what_came_since_is_said_on_the_next_load(site: Site) -> None:
    """The links of a list remember what their reader saw; what came later is counted, shown and marked."""
    browser = await site.signed_in(site.house.reviewer)
    html = await (await browser.get("/console/conversations")).text()
    link = re.search(r'href="(/console/conversations/\d+\?[^"]*seen=[^"]+)"', html)
    watch = re.search(r'data-watch="([^"]+)"', html)
    assert link and watch
    assert "new, show" not in html
    assert "new, show" not in await (await browser.get(unescape(link[1]))).text()

    def write(c: Any) -> None:
        for chat_id in (1003, 8000):
            person = people.of_chat(c, site.keyring, chat_id, seed.NOW)
            stands = dialogues.load(c, [person]).get(person.id, seed.Dialogue())
            later = stands.model_copy(update={"number": stands.number + 1, "last_at": seed.ago(1)})
            dialogues.save(c, [dialogues.Saving(person, stands.number, later)])

    await site.database.whole(write)
    fragment = await (await browser.get(unescape(watch[1]))).text()
    assert re.fullmatch(r'\s*<a href="/console/conversations\?seen=[^"]+">2 new, show</a>\s*', fragment)
    html = await (await browser.get(unescape(link[1]))).text()
    show = re.search(r'href="(/console/conversations\?seen=[^"]+)">2 new, show', html)
    assert show
    text = words(await (await browser.get(unescape(show[1]))).text())
    assert "2 new since you last looked" in text
    assert "Q4-TT2P new Navigator B calls" in text
    assert text.count(" new ") == 3
    filtered = unescape(watch[1]).replace("new?", "new?language=es&")
    assert (await (await browser.get(filtered)).text()).strip() == ""


async def test_new_leads_are_said(site: Site) -> None:
    """Also by the page that is open, in the same words."""
    browser = await site.signed_in(site.house.navigator)
    html = await (await browser.get("/console/leads")).text()
    watch = re.search(r'data-watch="([^"]+)"', html)
    assert watch
    assert (await (await browser.get(watch[1])).text()).strip() == ""

    def add(c: Any) -> None:
        person = people.of_chat(c, site.keyring, 1004, seed.NOW)
        leads.make(c, person, seed.request("N3-0001", "P3", "es"), seed.NOW)

    await site.database.whole(add)
    assert "1 new, show" in await (await browser.get(watch[1])).text()


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
    assert [len(ids) for ids in pages] == [51, 50, 23]
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
    assert "Consideration: rare cancer, strong" in text
    assert "Alarm: trouble breathing, medical emergency, 911 given" in text
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
    assert "2 wait to be claimed, 1 claimed, 0 closed" in text
    assert text.index("B2-9KLM") < text.index("Q4-TT2P") < text.index("K7-3FQA")
    assert "claimed by Ana Ruiz" in text
    assert "nobody has taken it" in text
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


async def test_alarms_stand_before_everything_with_who_is_on_it(site: Site) -> None:
    """Also one of somebody who wrote long ago; one that nobody is on before one that is taken."""

    def raise_old(c: Any) -> None:
        person = people.of_chat(c, site.keyring, 1004, seed.NOW)
        alarms.put(c, site.keyring, person, OpenAlarm(id="crisis_active", level="CRISIS", code="A2", at=seed.ago(4)))
        alarms.take(c, "A1-0001", site.house.navigator, seed.ago(3))

    await site.database.whole(raise_old)
    text = await page(site, "/conversations")
    order = [text.index(label) for label in (f"No. {site.house.asking}", "K7-3FQA", "B2-9KLM", "Q4-TT2P")]
    assert order == sorted(order)
    assert "Look now: crisis, open since today 10:06 . Nobody is on it." in text
    assert "Ana Ruiz is on it: medical emergency , open since today 09:59" in text
    assert "4 conversations" in text


async def test_the_state_says_what_really_stands(site: Site) -> None:
    """`booked` is a call only where one is booked."""
    assert "Handed over, no time chosen" in await page(site, f"/conversations/{site.house.melanoma}")
    assert "Call booked" in await page(site, f"/conversations/{site.house.prostate}")
    site.clock.move(hours=3)
    assert "Call time has passed" in await page(site, f"/conversations/{site.house.prostate}")

    def end(c: Any) -> None:
        leads.claim(c, "B2-9KLM", site.house.navigator, seed.NOW)
        leads.close(c, "B2-9KLM", "reached", seed.NOW)
        leads.withdraw(c, "Q4-TT2P", seed.NOW)

    await site.database.whole(end)
    text = await page(site, "/conversations")
    assert "Request done" in text
    assert "Request withdrawn" in text
    assert text.count("Call booked") == 0, "the filter speaks of the hand-over"


async def test_a_time_on_the_same_clock_is_said_once(site: Site) -> None:
    """New York is told beside the reader's Los Angeles; Los Angeles is not told beside itself."""
    path = f"/conversations/{site.house.prostate}"
    assert "for them Mon 14:10 EST" in await page(site, path)
    here = update(tables.booking).values(zone="America/Los_Angeles")
    await site.database.whole(lambda c: c.execute(here))
    text = await page(site, path)
    assert "today 11:10 with Navigator B" in text
    assert "for them" not in text
    assert "11:10 the same" in await page(site, "/calls")


async def test_being_told_to_start_soon_is_no_alarm(site: Site) -> None:
    """Alarms alone are marked as such."""

    def told(c: Any) -> None:
        person = people.of_chat(c, site.keyring, 1003, seed.NOW)
        line = seed.said(10, 200, "they want to start on Monday", trace=("safety:told_urgent:URGENT_DX",))
        transcripts.append(c, [(person, line)])

    await site.database.whole(told)
    browser = await site.signed_in(site.house.reviewer)
    html = await (await browser.get(f"/console/conversations/{site.house.prostate}")).text()
    assert "Heard: told to start soon, days may matter" in html
    assert 'class="alarm"' not in html
    html = await (await browser.get(f"/console/conversations/{site.house.sarcoma}")).text()
    assert html.count('class="alarm"') == 1


async def test_a_closed_lead_is_not_urgent(site: Site) -> None:
    """P1 and done: nobody has to call today."""

    def end(c: Any) -> None:
        leads.close(c, "K7-3FQA", "reached", seed.NOW)
        alarms.clear(c, "A1-0001", site.house.navigator, seed.NOW)

    await site.database.whole(end)
    assert "P1, closed" in await page(site, "/conversations?outcome=reached")
    assert "K7-3FQA P1, closed" in await page(site, "/leads")


async def test_the_log_can_be_narrowed(site: Site) -> None:
    """By who, by what, by whom it was about, by day; page by page both ways, each entry once."""
    house = site.house

    def work(c: Any) -> None:
        for number in range(120):
            staff.audit(c, house.navigator, "claim", f"C{number:03d}", seed.ago(3000 - number))
        staff.audit(c, None, "data_shown", f"person {house.sarcoma}", seed.ago(2))

    await site.database.whole(work)
    reviewer = await site.signed_in(house.reviewer)
    await reviewer.get(f"/console/conversations/{house.sarcoma}")
    browser = await site.signed_in(house.admin)

    async def log(query: str) -> str:
        return words(await (await browser.get(f"/console/audit?{query}")).text())

    assert "120 entries match the filter" in await log(f"who={house.navigator}&what=claim")
    assert "1 entry matches the filter" in await log("subject=C007")
    assert "2 entries match the filter" in await log("subject=C007,+C008+,")
    assert "the system showed somebody their data" in await log("who=0")
    assert "120 entries match" in await log("to=2026-11-22")
    assert "No entry matches" in await log("from=2026-11-25")
    pages, path = [], "/console/audit?what=claim"
    while path:
        html = await (await browser.get(path)).text()
        pages.append(re.findall(r"C\d{3}", html.split("<table", 1)[1]))
        older, newer = (re.search(rf'rel="{way}" href="([^"]+)"', html) for way in ("next", "prev"))
        path = unescape(older[1]) if older else ""
        assert bool(newer) == (len(pages) > 1)
    assert [len(part) for part in pages] == [50, 50, 20]
    assert len({code for part in pages for code in part}) == 120
    for expected in pages[-2::-1]:
        assert newer
        html = await (await browser.get(unescape(newer[1]))).text()
        assert re.findall(r"C\d{3}", html.split("<table", 1)[1]) == expected
        newer = re.search(r'rel="prev" href="([^"]+)"', html)
    assert newer is None


async def test_who_looked_at_a_conversation(site: Site) -> None:
    """One click from the conversation, for administrators only."""
    reviewer, admin = await site.signed_in(site.house.reviewer), await site.signed_in(site.house.admin)
    path = f"/console/conversations/{site.house.sarcoma}"
    assert "Who looked at this conversation" not in await (await reviewer.get(path)).text()
    html = await (await admin.get(path)).text()
    link = re.search(r'href="([^"]+)">Who looked at this conversation', html)
    assert link
    text = words(await (await admin.get(unescape(link[1]))).text())
    assert "2 entries match" in text
    assert "Dr. Chen read a conversation K7-3FQA" in text


def test_every_entry_of_the_log_has_plain_words() -> None:
    """Whatever the program writes into it, read from its source."""
    written = set()
    for path in Path("bot").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "audit" and len(call.args) == 5:
                what = call.args[2]
                written |= {what.value} if isinstance(what, ast.Constant) else set()
    assert {"claim", "release", "invite", "joined", "data_deleted", "sign_out_everywhere"} <= written
    assert written <= set(console_words.AUDIT)
    assert console_words.audited("brand_new thing") == "brand new thing"


def given_reasons() -> set[str]:
    """Every reason that dialogs/qualification.py can give, read from its source."""
    tree = ast.parse(Path(qualification.__file__).read_text("utf-8"))
    return {
        one.value
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "append"
        for one in call.args
        if isinstance(one, ast.Constant) and isinstance(one.value, str)
    }


def test_every_rule_has_plain_words() -> None:
    """Reasons, red flags, considerations, timing: none is shown by its id."""
    reasons = given_reasons()
    assert {"class_u", "class_s", "minor", "wants_call"} <= reasons
    assert reasons <= set(console_words.REASONS)
    flags = Path(safety.__file__).parent / "understanding/lexicons/red_flags.psv"
    rows = [line.partition("|")[0] for line in flags.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert set(rows[1:]) <= set(console_words.FLAGS)
    assert set(STATES) <= set(console_words.STATES)
    for entry, shown in (
        ("timing:S", "Timing: time is short, ask soon"),
        ("for:class_s", "For the lead: time is short for this disease or its treatment"),
        ("for:consideration_rare", "For the lead: consideration: rare cancer"),
        ("safety:cord:E911", "Alarm: pressure on the spinal cord, medical emergency, 911 given"),
        ("safety:told_urgent:URGENT_DX", "Heard: told to start soon, days may matter"),
        ("safety:pregnancy:HUMAN", "Heard: pregnant, for a person to look at"),
        ("missed:2", "Not understood twice, asked in the simplest words"),
        ("contradiction:stage", "Said something else before: Stage"),
        ("left_open:findings", "Not answered several times, left open: How it was found"),
    ):
        assert console_words.rule(entry) == shown


def test_an_unknown_rule_is_shown_by_its_id() -> None:
    """A rule of tomorrow breaks no page."""
    assert console_words.rule("brand_new:thing:loud") == "Brand new, thing, loud"
    assert console_words.rule("safety:brand_new:LOUD") == "Alarm: brand new, LOUD"
    assert console_words.rule("for:brand_new") == "For the lead: brand new"
    assert console_words.rule("timing") == "Timing"
    assert console_words.rule("") == ""
    assert console_words.reason("consideration_brand_new") == "consideration brand new"
    assert console_words.state("brand_new") == "Brand new"
