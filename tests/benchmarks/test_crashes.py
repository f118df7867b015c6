"""The crash run, small: it meets its goals, and its account finds what is wrong."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from benchmarks.crashes import Account, table
from benchmarks.crashes import measured as run_of


async def test_a_few_kills_lose_nothing_and_what_is_wrong_is_counted(tmp_path: Path) -> None:
    run = await run_of(tmp_path, jobs=12, kills=6, seed=1)
    account = Account.of(run)
    text, met = table(run, account)
    assert met, text
    assert (run.kills.made, run.kills.by_moment.total()) == (6, 6)
    assert account.jobs == account.done + account.failed.total() + account.cancelled >= 12
    assert run.kills.by_state

    backend = run.discord.world.backend
    posted = [message for channel in list(backend.messages.values()) for message in channel.values()]
    result = next(message for message in posted if message.attachments)
    backend.create_message(result.channel_id, result.author_id, "again", attachments=result.attachments)
    lost_id = min(run.crowd.acknowledged())
    run.eachlabs.records.extend([run.eachlabs.records[0]] * (len(run.kills.creates_cut) + 1))
    with closing(sqlite3.connect(run.database)) as connection, connection:
        connection.execute("DELETE FROM jobs WHERE id = ?", (lost_id,))

    found = Account.of(run)
    assert found.twice == [result.attachments[0]["filename"]]
    assert found.lost == found.rowless == [lost_id]
    assert found.beyond > len(run.kills.creates_cut)
    text, met = table(run, found)
    assert not met
    assert text.count("MISSED") == 3
