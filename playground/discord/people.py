"""What people do in the local Discord: use the bot, write, react, delete."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from simcord.backend.access import reaction_permissions
from simcord.backend.errors import missing_permissions

from playground.discord.backend import thread_is_archived
from playground.discord.errors import PersonError, as_sentences
from playground.discord.limits import check_reaction
from playground.discord.options import ATTACHMENT_LIMIT_BYTES
from playground.discord.using import File, Using
from playground.discord.views import seen_messages

MESSAGE_CHARACTERS = 2_000  # without Nitro


class People(Using):
    """Everybody's hands. A method raises :class:`PersonError` for what Discord's client would not allow."""

    @as_sentences()
    def send(
        self,
        user_id: int,
        channel_id: int,
        content: str,
        *,
        files: Sequence[File] = (),
        reply_to_id: int | None = None,
    ) -> int:
        """Write a message; return its id."""
        if len(content) > MESSAGE_CHARACTERS or not (content.strip() or files):
            raise PersonError(f"A message has 1 to {MESSAGE_CHARACTERS} characters.")
        if any(len(data) > ATTACHMENT_LIMIT_BYTES for _, data in files):
            raise PersonError("Your file is larger than 10 MB.")
        channel = self._backend.get_channel(channel_id)
        needed = ["send_messages_in_threads" if channel.is_thread else "send_messages"]
        self._check_sees(user_id, channel_id, *needed, *(["attach_files"] if files else []))
        reference = None
        if reply_to_id is not None:
            self._visible_message(user_id, channel_id, reply_to_id)
            reference = {"channel_id": str(channel_id), "message_id": str(reply_to_id)}
        attachments = self._backend.store_attachments(channel_id, files)
        message = self._backend.create_message(
            channel_id, user_id, content, attachments=attachments, reference=reference
        )
        return message.id

    @as_sentences()
    def react(self, user_id: int, channel_id: int, message_id: int, emoji: str) -> None:
        """React to a message; reacting again changes nothing."""
        message = self._visible_message(user_id, channel_id, message_id)
        if message.is_ephemeral:
            raise PersonError("A message that only you see takes no reactions.")
        self._check_sees(user_id, channel_id, *reaction_permissions(message, emoji))
        check_reaction(message, emoji)
        metadata = self._backend.get_channel(channel_id).thread_metadata
        if metadata is not None and metadata.archived:
            raise thread_is_archived()
        self._backend.set_reaction(channel_id, message_id, emoji, user_id, True)

    @as_sentences()
    def unreact(self, user_id: int, channel_id: int, message_id: int, emoji: str) -> None:
        """Take one's reaction back."""
        self._visible_message(user_id, channel_id, message_id)
        self._backend.set_reaction(channel_id, message_id, emoji, user_id, False)

    @as_sentences()
    def delete(self, user_id: int, channel_id: int, message_id: int) -> None:
        """Delete one's own message, anybody's as a moderator, or dismiss one that only oneself sees."""
        message = self._visible_message(user_id, channel_id, message_id)
        if message.is_ephemeral:
            self._dismissed.add((message_id, user_id))
            self._world.changes.ring()
            return
        if message.author_id != user_id:
            if self._backend.get_channel(channel_id).guild_id is None:
                raise missing_permissions()
            self._check_sees(user_id, channel_id, "manage_messages")
        self._backend.delete_message(channel_id, message_id)

    def messages(self, channel_id: int, user_id: int) -> list[dict[str, Any]]:
        """What somebody sees: message objects, oldest first, the last 100, with ``pings_you``."""
        return seen_messages(self._world, self, channel_id, user_id)
