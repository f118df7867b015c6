"""What was drawn is found again by whoever may see it; what is kept waits for a week."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.folding import folded
from engine.gallery import KEPT_EXPIRED, MAX_WORDS, Gallery, Page
from engine.models import Job, JobState, Picture, Place
from engine.store import Database, JobStore, PictureKind
from engine.store.gallery import GalleryStore
from tests.engine.fakes import a_job

GUILD, ANN, BOB = 10, 20, 21
SQUARE, LOUNGE = 30, 31
PICTURE = Picture(b"bytes of a picture", "PNG", 4, 3)


class Drawings:
    """A gallery, and the rows that it shows."""

    def __init__(self, database: Database) -> None:
        self.jobs = JobStore(database)
        self.gallery = Gallery(GalleryStore(database))
        self._message_id = 1_000

    async def drawn(self, prompt: str, **fields: object) -> Job:
        self._message_id += 1
        job = a_job(
            **{"guild_id": GUILD, "channel_id": SQUARE, "requester_id": ANN, "prompt": prompt, **fields}
        )
        await self.jobs.add(job)
        return await self.jobs.save(job, state=JobState.DONE, message_id=self._message_id, pictures=1)

    async def kept(self, prompt: str, **fields: object) -> Job:
        job = a_job(**{"guild_id": GUILD, "requester_id": ANN, "prompt": prompt, **fields})
        await self.jobs.add(job)
        await self.jobs.save(job, state=JobState.FETCHED, results=[PICTURE], references=[PICTURE], pictures=1)
        return await self.jobs.save(job, state=JobState.KEPT)

    async def page(self, viewer_id: int = ANN, **look: object) -> Page:
        values: dict[str, object] = {"guild_id": GUILD, "channel_ids": {SQUARE, LOUNGE}, "of": None}
        values |= {"words": "", "number": 1} | look
        return await self.gallery.page(viewer_id, **values)  # type: ignore[arg-type]

    async def mine(self, viewer_id: int = ANN, **look: object) -> Page:
        return await self.page(viewer_id, **{"guild_id": None, "channel_ids": None, **look})


def prompts(page: Page) -> Sequence[str]:
    return [job.prompt for job in page.jobs]


@pytest.fixture
async def drawings(tmp_path: Path) -> AsyncIterator[Drawings]:
    async with Database.open(f"sqlite+aiosqlite:///{tmp_path / 'easel.sqlite3'}") as database:
        yield Drawings(database)


async def test_a_guilds_are_shown_newest_first_from_the_channels_that_one_sees(drawings: Drawings) -> None:
    await drawings.drawn("square")
    await drawings.drawn("lounge", channel_id=LOUNGE, requester_id=BOB)
    await drawings.drawn("another guild", guild_id=11)
    await drawings.drawn("a secret", private=True)
    await drawings.drawn("by an account", place=Place.ELSEWHERE)
    assert prompts(await drawings.page()) == ["lounge", "square"]
    assert prompts(await drawings.page(channel_ids={SQUARE})) == ["square"]
    assert prompts(await drawings.page(channel_ids=())) == []
    assert prompts(await drawings.page(of=BOB)) == ["lounge"]


async def test_ones_own_are_shown_from_everywhere_secrets_too(drawings: Drawings) -> None:
    await drawings.drawn("square")
    await drawings.drawn("a secret", private=True)
    await drawings.drawn("by an account", place=Place.ELSEWHERE, guild_id=99)
    await drawings.drawn("a letter", place=Place.DM, guild_id=None)
    await drawings.drawn("another's", requester_id=BOB)
    assert prompts(await drawings.mine()) == ["a letter", "by an account", "a secret", "square"]
    assert prompts(await drawings.mine(BOB)) == ["another's"]


async def test_what_is_not_posted_or_was_deleted_is_not_shown(drawings: Drawings) -> None:
    there = await drawings.drawn("there")
    gone = await drawings.drawn("gone")
    await drawings.jobs.add(a_job(guild_id=GUILD, channel_id=SQUARE, requester_id=ANN))
    await drawings.kept("kept", channel_id=SQUARE)
    assert gone.message_id is not None
    await drawings.gallery.gone([gone.message_id])
    assert prompts(await drawings.page()) == prompts(await drawings.mine()) == [there.prompt]


async def test_pages_hold_five_and_the_last_follows_none(drawings: Drawings) -> None:
    assert await drawings.page(number=7) == Page((), 1, 1, 0)
    for number in range(11):
        await drawings.drawn(f"picture {number}")
    pages = [await drawings.page(number=number) for number in (1, 2, 3)]
    assert [len(page.jobs) for page in pages] == [5, 5, 1]
    assert len({job.id for page in pages for job in page.jobs}) == 11
    assert {(page.pages, page.total) for page in pages} == {(3, 11)}
    for beyond in (4, 10**12):
        assert await drawings.page(number=beyond) == pages[2]
    for before in (0, -3):
        assert await drawings.page(number=before) == pages[0]


@pytest.mark.parametrize(
    ("prompt", "words"),
    [
        ("A Crème heron", "creme"),
        ("a heron", "HERON"),
        ("100 % wool_", "100 %"),
        ("100 % wool_", "wool_"),
        ("der große Fluß", "GROSSE fluss"),
        ("ｆｕｌｌ width", "full"),
        ("İstanbul", "istanbul"),
        ("'; DROP TABLE jobs; --", "'; drop"),
        ("back\\slash", "k\\s"),
    ],
)
async def test_words_are_found_however_they_are_spelt(drawings: Drawings, prompt: str, words: str) -> None:
    await drawings.drawn(prompt)
    await drawings.drawn("something else")
    assert prompts(await drawings.page(words=words)) == [prompt]


@pytest.mark.parametrize("words", ["%", "_", "her%n", "h_ron", "heron stork", "*"])
async def test_no_sign_stands_for_others(drawings: Drawings, words: str) -> None:
    await drawings.drawn("a heron")
    assert prompts(await drawings.page(words=words)) == []


@settings(max_examples=20, deadline=None)
@given(
    texts=st.lists(st.text(alphabet="aAäÄéß%_\\'\" ", min_size=1, max_size=8), min_size=1, max_size=5),
    words=st.text(alphabet="aAäÄéß%_\\'\" ", max_size=6),
)
async def test_the_database_finds_what_python_finds(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str], words: str
) -> None:
    folder = tmp_path_factory.mktemp("found")
    async with Database.open(f"sqlite+aiosqlite:///{folder / 'easel.sqlite3'}") as database:
        drawings = Drawings(database)
        for text in texts:
            await drawings.drawn(text)
        wanted = [text for text in texts if all(one in folded(text) for one in folded(words).split())]
        page = await drawings.page(words=words)
    assert prompts(page) == wanted[::-1]


async def test_a_flood_of_words_is_cut(drawings: Drawings) -> None:
    await drawings.drawn("a heron")
    assert prompts(await drawings.page(words="heron " * 10_000)) == ["a heron"]
    assert prompts(await drawings.page(words="heron " * MAX_WORDS + "stork")) == ["a heron"]


# -- kept


async def test_what_is_kept_is_its_requesters_alone(drawings: Drawings) -> None:
    job = await drawings.kept("late")
    assert [one.id for one in await drawings.gallery.kept(ANN)] == [job.id]
    assert await drawings.gallery.kept(BOB) == []
    assert await drawings.gallery.kept_pictures(job.id, ANN) == [PICTURE]
    assert await drawings.gallery.kept_references(job.id, ANN) == [PICTURE]
    for none in (
        drawings.gallery.kept_pictures(job.id, BOB),
        drawings.gallery.kept_references(job.id, BOB),
        drawings.gallery.kept_pictures(job.id + 1, ANN),
    ):
        assert await none == []


async def test_a_kept_one_that_was_shown_is_a_result_like_others(drawings: Drawings) -> None:
    job = await drawings.kept("late", private=True, place=Place.ELSEWHERE)
    shown = Job(**{**{name: getattr(job, name) for name in job.__slots__}, "channel_id": LOUNGE})
    await drawings.gallery.shown(shown, 555)
    assert await drawings.gallery.kept(ANN) == []
    assert await drawings.gallery.kept_pictures(job.id, ANN) == []
    saved = await drawings.jobs.by_message(555)
    assert saved is not None
    assert (saved.state, saved.channel_id) == (JobState.DONE, LOUNGE)
    assert prompts(await drawings.mine()) == ["late"]


async def test_what_nobody_comes_for_is_given_up_with_its_pictures(drawings: Drawings) -> None:
    old, posted = await drawings.kept("old"), await drawings.drawn("posted")
    assert await drawings.gallery.expire(datetime.now(UTC) - timedelta(hours=1)) == 0
    assert await drawings.gallery.expire(datetime.now(UTC) + timedelta(hours=1)) == 1
    saved = await drawings.jobs.get(old.id)
    assert saved is not None
    assert (saved.state, saved.reason) == (JobState.FAILED, KEPT_EXPIRED)
    assert await drawings.jobs.pictures(old.id, PictureKind.RESULT) == []
    assert prompts(await drawings.mine()) == [posted.prompt]
