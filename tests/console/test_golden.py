"""Real conversations on real pages: what the shell stored is what staff read."""

from __future__ import annotations

import re

import pytest

from bot.settings import read_practice
from dialogs.considerations import that_apply
from storage import people, review_queries
from storage.review_queries import Filters
from tests.console import golden
from tests.console.conftest import Site


@pytest.fixture
async def ids(site: Site) -> dict[str, int]:
    """Every golden conversation, taken turn by turn; ids by name."""
    return await golden.played(site.database, site.keyring)


async def test_considerations_are_those_that_were_explained_last(site: Site, ids: dict[str, int]) -> None:
    """The list shows and finds what applied when it was explained, also after a correction; before that, nothing."""
    explained = {}
    for name, id_ in ids.items():
        row = await site.database.look(review_queries.conversation, site.keyring, id_)
        file = await site.database.look(review_queries.file, site.keyring, id_)
        if row is None or file is None:
            continue  # erased their data
        was_explained = "explained" in file.dialogue.notes
        applies = {one.id for one in that_apply(file.dialogue.case, read_practice())} if was_explained else set()
        assert set(row.considerations) == applies, name
        explained[id_] = applies
    for consideration in set().union(*explained.values()):
        filters = Filters(consideration=consideration)
        page = await site.database.look(review_queries.conversations, site.keyring, None, filters)
        found = {row.person_id for row in page.rows} & set(explained)
        assert found == {id_ for id_, its in explained.items() if consideration in its}
    assert sum(map(bool, explained.values())) >= 5


async def test_every_conversation_can_be_read(site: Site, ids: dict[str, int]) -> None:
    """No page fails, no rule and no question is shown by its bare id, what was typed stands where it was typed."""
    browser = await site.signed_in(site.house.reviewer)
    for name, id_ in ids.items():
        file = await site.database.look(review_queries.file, site.keyring, id_)
        if file is None:
            assert not await site.database.look(people.of_ids, site.keyring, [id_])
            continue
        answer = await browser.get(f"/console/conversations/{id_}")
        html = await answer.text()
        assert answer.status == 200, name
        assert html.count('<li class="line') == len(file.lines), name
        for id_of_rule, shown in re.findall(r'<span title="([^"]+)"[^>]*>([^<]+)</span>', html):
            assert "_" not in shown, (name, id_of_rule)
            assert shown != id_of_rule, (name, id_of_rule)
