"""Whatever the provider does wrong ends in one message that says what to do next, and the bot goes on."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from cogs import presenters
from cogs.language import speaking
from engine.errors import PromptInvalid
from tests.e2e.stage import Stage, a_picture, a_stage

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def shared(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stage]:
    """One stage for all faults: each must leave the bot as it was."""
    async with a_stage(tmp_path_factory.mktemp("faults"), {"MEMBER_IN_FLIGHT": "20"}) as stage:
        yield stage


# What goes wrong, by the local Eachlabs' word for it, and what the requester reads.
FAULTS = {
    "refused": "did not take this request",
    "refused-empty": "did not take this request",
    "invalid": "did not take this request",
    "unauthorized": "refused this bot's key",
    "forbidden": "refused this bot's key",
    "out-of-credit": "credit at the image service is used up",
    "model-gone": "did not take this request",
    "create-500": "had a fault",
    "create-503": "had a fault",
    "create-redirect": "had a fault",
    "create-reset": "broke before it answered",
    "provider-rejected": "declined this request",
    "provider-failed": "made no picture this time",
    "provider-auth-error": "tell the bot's operator",
    "error-text": "could not make this picture",
    "error-field": "could not make this picture",
    "failed": "Try again",
    "cancelled": "Try again",
    "stuck": "not finished in time",
    "get-404": "Try again",
    "get-401": "refused this bot's key",
    "output-none": "Try again",
    "picture-html": "not a usable picture",
    "picture-truncated": "not a usable picture",
    "picture-bomb": "too large",
    "picture-endless": "too large",
    "picture-redirect-private": "address that is not allowed",
    "picture-redirect-metadata": "address that is not allowed",
    "picture-redirect-loop": "Try again",
    "picture-404": "not a usable picture",
    "picture-half": "not a usable picture",
}

# What passes: the requester gets a picture and never knows.
PASSING = [
    "rate-limited",
    "rate-limited-for=1",
    "retryable-once",
    "create-slow=20",
    "create-reset-created",
    "create-broken-json",
    "create-empty",
    "create-no-id",
    "get-429",
    "get-500=3",
    "get-502=3",
    "get-reset=3",
    "get-broken-json=3",
    "get-empty",
    "unknown-status",
    "odd-case",
    "output-list",
    "output-images",
    "output-data",
    "picture-redirect",
    "picture-503-once",
    "picture-jpeg",
    "picture-webp",
]


@pytest.mark.parametrize(("fault", "words"), FAULTS.items(), ids=FAULTS)
async def test_a_fault_ends_in_one_clear_message(shared: Stage, fault: str, words: str) -> None:
    interaction_id = await shared.imagine(f"a heron [fault:{fault}]")
    message = await shared.refused(interaction_id)
    explanation = message["content"].split("⚠️ ")[1]
    assert words in explanation
    assert any(advice in explanation for advice in ("Try", "tell")), "it says what to do next"
    assert message["attachments"] == []
    answers = [m for m in shared.messages() if f"fault:{fault}]" in m["content"].replace("\\", "")]
    assert len(answers) == 1, "one message, edited"
    await shared.until(lambda: shared.job_states()[-1] == "failed")


@pytest.mark.parametrize("fault", PASSING)
async def test_a_passing_fault_is_not_the_members_business(shared: Stage, fault: str) -> None:
    message = await shared.drawn(await shared.imagine(f"a heron [fault:{fault}]"))
    assert message["attachments"][0]["content_type"] == "image/png"
    assert shared.discord.cdn_bytes(message["attachments"][0]["url"]).startswith(b"\x89PNG")


async def test_a_provider_that_stays_busy_costs_nobody_a_picture(shared: Stage) -> None:
    shared.eachlabs.faults.next_create("rate-limited-for", 5)
    interaction_id = await shared.imagine("a patient heron")
    await shared.until(lambda: "slow down" in shared.says(interaction_id))
    await shared.drawn(interaction_id)


async def test_a_provider_that_is_down_costs_nobody_a_picture(shared: Stage) -> None:
    shared.eachlabs.faults.next_create("create-503", times=12)
    asked = [await shared.imagine(f"a heron in the storm {number}") for number in range(3)]
    await shared.until(lambda: all("is down since" in shared.says(one) for one in asked))
    for interaction_id in asked:
        await shared.drawn(interaction_id)


async def test_a_picture_that_the_guild_does_not_take_is_scaled_and_says_so(shared: Stage) -> None:
    message = await shared.drawn(await shared.imagine("a heron [fault:picture-large]"))
    assert message["attachments"][0]["size"] <= 10 * 2**20
    assert "scaled down from" in message["content"]


@pytest.mark.parametrize(
    ("image", "words"),
    [
        (("cat.png", b"this is no picture"), "cannot be used"),
        (("cat.png", a_picture()[:60]), "cannot be used"),
        (("cat.bmp", a_picture(kind="BMP")), "cannot be used"),
        (("cat.png", a_picture((5_001, 5_000))), "25 megapixels"),
    ],
    ids=["no picture", "truncated", "a format not taken", "too many pixels"],
)
async def test_a_reference_that_cannot_be_used_spends_nothing(
    shared: Stage, image: tuple[str, bytes], words: str
) -> None:
    created = len(shared.eachlabs.records)
    message = await shared.refused(await shared.imagine("in oil", image=image))
    assert words in message["content"]
    assert "Attach" in message["content"]
    assert len(shared.eachlabs.records) == created


async def test_a_blank_prompt_is_refused_to_its_writer_alone(shared: Stage) -> None:
    interaction_id = await shared.imagine("   ")
    message = await shared.until(lambda: shared.answer(interaction_id))
    assert message["content"] == presenters.errors.explained(speaking("en-US"), PromptInvalid(0, 1_000))
    assert message["flags"] & 64, "only they see it"


async def test_every_slot_is_free_after_all_this(shared: Stage) -> None:
    asked = [await shared.imagine(f"afterwards {number}") for number in range(3)]
    for interaction_id in asked:
        await shared.drawn(interaction_id)


async def test_no_secret_is_in_the_log(shared: Stage) -> None:
    log = shared.log.read_text()
    assert "fault" in log or "job failed" in log, "the log was really written"
    assert shared.discord.token not in log
    assert shared.eachlabs.key not in log
