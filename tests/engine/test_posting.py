from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from engine.errors import DeliveryError, DeliveryForbidden, PictureUnreachable, UploadTooLarge
from engine.models import Fitted, Job, JobState, Picture
from engine.pictures import Pictures
from engine.posting import SAFE_UPLOAD_BYTES, TRIES, Poster
from engine.store import Database, JobStore
from tests.engine.bench import REFERENCE
from tests.engine.drawings import noise
from tests.engine.fakes import RecordingCourier, a_job


def large() -> Picture:
    """A picture that does not compress: 480 kB."""
    file = BytesIO()
    image: Image.Image = noise(400, 400)
    image.save(file, "PNG")
    return Picture(file.getvalue(), "PNG", 400, 400)


class Desk:
    """A poster on a real store."""

    def __init__(self, store: JobStore, pictures: Pictures) -> None:
        self.store = store
        self.courier = RecordingCourier()
        self.poster = Poster(store, pictures, self.courier, backoff_s=0)

    async def a_picture(self, *results: Picture, references: Sequence[Picture] = ()) -> Job:
        job = a_job()
        await self.store.add(job)
        return await self.store.save(
            job, state=JobState.DELIVERING, results=results or [REFERENCE], references=references
        )

    def delivered(self) -> list[tuple[list[Fitted], list[Picture]]]:
        return [(list(fitted), list(references)) for _, fitted, references in self.courier.delivered]


@pytest.fixture
async def desk(tmp_path: Path, pictures: Pictures) -> AsyncIterator[Desk]:
    async with Database.open(f"sqlite+aiosqlite:///{tmp_path / 'easel.sqlite3'}") as database:
        yield Desk(JobStore(database), pictures)


async def test_a_result_is_posted_with_its_references_in_their_order(desk: Desk) -> None:
    job = await desk.a_picture(REFERENCE, large(), references=[large(), REFERENCE])
    assert await desk.poster.post(job, again=False) == 77
    assert desk.delivered() == [([Fitted(REFERENCE), Fitted(large())], [large(), REFERENCE])]


async def test_a_passing_trouble_is_waited_out(desk: Desk) -> None:
    desk.courier.refusals = [DeliveryError("503")] * (TRIES - 1)
    assert await desk.poster.post(await desk.a_picture(), again=False) == 77
    assert len(desk.courier.delivered) == 1


async def test_trouble_that_does_not_pass_is_told(desk: Desk) -> None:
    desk.courier.refusals = [DeliveryError("503")] * TRIES
    with pytest.raises(DeliveryError, match="503"):
        await desk.poster.post(await desk.a_picture(), again=False)
    assert desk.courier.refusals == []


async def test_where_the_bot_may_not_post_it_does_not_try_again(desk: Desk) -> None:
    desk.courier.refusals = [DeliveryForbidden("403"), DeliveryForbidden("403")]
    with pytest.raises(DeliveryForbidden):
        await desk.poster.post(await desk.a_picture(), again=False)
    assert len(desk.courier.refusals) == 1


async def test_a_result_is_made_to_fit_what_the_channel_takes(desk: Desk) -> None:
    desk.courier.limit_bytes = 100_000
    await desk.poster.post(await desk.a_picture(large()), again=False)
    [([fitted], _)] = desk.delivered()
    assert fitted.picture.size_bytes <= 100_000


async def test_each_time_the_channel_finds_it_too_large_it_gets_half(desk: Desk) -> None:
    desk.courier.limit_bytes = 480_000
    desk.courier.refusals = [UploadTooLarge("413"), UploadTooLarge("413")]
    await desk.poster.post(await desk.a_picture(large()), again=False)
    [([fitted], _)] = desk.delivered()
    assert fitted.picture.size_bytes <= 120_000


async def test_a_channel_that_said_too_much_gets_what_every_channel_takes(desk: Desk) -> None:
    limits: list[int] = []
    desk.courier.limit_bytes = 100 * SAFE_UPLOAD_BYTES
    desk.courier.refusals = [UploadTooLarge("413")]
    fit = desk.poster._pictures.fit

    async def watched(picture: Picture, limit_bytes: int) -> Fitted:
        limits.append(limit_bytes)
        return await fit(picture, limit_bytes)

    desk.poster._pictures.fit = watched  # type: ignore[method-assign]
    await desk.poster.post(await desk.a_picture(), again=False)
    assert limits == [100 * SAFE_UPLOAD_BYTES, SAFE_UPLOAD_BYTES]


async def test_a_channel_that_finds_everything_too_large_ends_it(desk: Desk) -> None:
    desk.courier.refusals = [UploadTooLarge("413")] * TRIES
    with pytest.raises(UploadTooLarge):
        await desk.poster.post(await desk.a_picture(), again=False)
    assert desk.courier.refusals == []


async def test_what_an_earlier_process_posted_is_not_posted_again(desk: Desk) -> None:
    job = await desk.a_picture()
    await desk.poster.post(job, again=False)
    assert await desk.poster.post(job, again=True) == 77
    assert len(desk.courier.delivered) == 1


async def test_what_an_earlier_process_only_began_to_post_is_posted(desk: Desk) -> None:
    assert await desk.poster.post(await desk.a_picture(), again=True) == 77
    assert len(desk.courier.delivered) == 1


async def test_a_saved_picture_that_is_gone_ends_it(desk: Desk) -> None:
    job = await desk.a_picture()
    await desk.store.save(job, state=JobState.FAILED)  # pictures go with a job's end
    with pytest.raises(PictureUnreachable):
        await desk.poster.post(job, again=False)
