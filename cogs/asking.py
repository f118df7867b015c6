"""From an interaction to a job in the queue, acknowledged: what every way of asking for a picture shares."""

from __future__ import annotations

import discord

from cogs.circumstances import of_interaction
from cogs.errors import say_of
from engine.drafting import Asked
from engine.errors import RerollRunning
from engine.models import Job, Place
from engine.service import Service


def place_of(interaction: discord.Interaction) -> Place:
    """Whether the bot can post where this comes from, or can answer the interaction alone."""
    if interaction.guild_id is not None:
        member = interaction.client.get_guild(interaction.guild_id) is not None
        return Place.GUILD if member else Place.ELSEWHERE
    return Place.ELSEWHERE if interaction.context.private_channel else Place.DM


def asked_by(interaction: discord.Interaction) -> Asked:
    """Who asks, where, and how they are answered."""
    assert interaction.channel_id is not None, "what people use comes from a channel"
    return Asked(
        id=interaction.id,
        guild_id=interaction.guild_id,
        channel_id=interaction.channel_id,
        member_id=interaction.user.id,
        place=place_of(interaction),
        locale=interaction.locale.value,
        token=interaction.token,
        expires_at=interaction.expires_at,
        at=interaction.created_at,
    )


async def submit(interaction: discord.Interaction, service: Service, job: Job) -> None:
    """Put a job in the queue and say so: "thinking…", which becomes its message.

    Raises:
        RequestError: it is not taken, and nothing was said yet.
    """

    async def acknowledge() -> int | None:
        acknowledged = await interaction.response.defer(thinking=True, ephemeral=job.private)
        return None if acknowledged is None else acknowledged.message_id

    circumstances = of_interaction(interaction, private=job.only_answers)
    if not await service.submit(job, acknowledge, circumstances=circumstances):
        raise RerollRunning("the same person rerolls the same result")


async def whisper(interaction: discord.Interaction, key: str, **values: str | float) -> None:
    """Say something to the one who asked, and to nobody else."""
    text = say_of(interaction)(key, **values)
    if interaction.response.is_done():
        await interaction.followup.send(text, ephemeral=True)
    else:
        await interaction.response.send_message(text, ephemeral=True)
