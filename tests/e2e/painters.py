"""A guild of painters with galleries: what the tests of /gallery say and see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.e2e.stage import Message, Stage

EPHEMERAL = 1 << 6
SETTINGS = {"MEMBER_IN_FLIGHT": "20", "GUILD_CONCURRENCY": "8", "EACHLABS_MODEL": "nano-banana-2"}


@dataclass
class Guild:
    """A guild of a test's own, with two people in it."""

    stage: Stage
    id: int
    channel_id: int
    ann_id: int
    bob_id: int

    async def drawn(
        self, *prompts: str, user_id: int | None = None, channel_id: int | None = None, **options: Any
    ) -> list[Message]:
        """Results, in the order of the prompts and of their ids."""
        asked = []
        for prompt in prompts:
            asked.append(
                await self.stage.imagine(
                    prompt,
                    user_id=user_id or self.ann_id,
                    channel_id=channel_id or self.channel_id,
                    **options,
                )
            )
        results = [await self.stage.pictured(one) for one in asked]
        await self.stage.until(lambda: all(self.stage.job(one)["state"] == "done" for one in asked))
        return results

    def open(self, user_id: int | None = None, channel_id: int | None = None, **options: Any) -> int:
        """Type /gallery."""
        return self.stage.command(
            "gallery", user_id=user_id or self.ann_id, channel_id=channel_id or self.channel_id, **options
        )

    async def looked(
        self, user_id: int | None = None, channel_id: int | None = None, **options: Any
    ) -> Message:
        """What /gallery answers."""
        return await self.stage.answered(self.open(user_id, channel_id, **options), "🖼️")


def a_guild(stage: Stage) -> Guild:
    """A new one."""
    world = stage.discord.world
    guild_id = world.add_guild("A guild of painters")
    ann_id, bob_id = (world.add_person(guild_id, name) for name in ("Ann", "Bob"))
    return Guild(stage, guild_id, world.guild_channels(guild_id)[0], ann_id, bob_id)


def prompts(gallery: Message) -> list[str]:
    """What a gallery's entries were drawn from, in their order."""
    return [one["description"].splitlines()[0].removeprefix("> ") for one in gallery["embeds"]]


def as_it_is(stage: Stage, message: Message, user_id: int) -> Message:
    """A message as somebody sees it now."""
    messages = stage.messages(int(message["channel_id"]), user_id)
    return next(one for one in messages if one["id"] == message["id"])
