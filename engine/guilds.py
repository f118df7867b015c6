"""What moderators ruled, in memory: asked for without waiting, changed in the store first."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from engine.acts import Act, ActKind
from engine.errors import PolicyInvalid
from engine.policy import Policy
from engine.rules import Block
from engine.store.guilds import BlockRow, GuildRow, GuildStore, Word
from engine.usage import Charge

log = logging.getLogger(__name__)

LOOK_EVERY_S = 2.0  # for what other processes changed
LOOK_BACK = timedelta(seconds=60)  # clocks differ, and a transaction is seen later than its time says
TRIES = 5  # of a change, when somebody else changes something at the same time
MOST_WORDS = 10_000  # of one guild


@dataclass(frozen=True, slots=True)
class Ruled:
    """What one guild's moderators ruled."""

    revision: int = 0
    policy: Policy = field(default_factory=Policy)
    words: tuple[Word, ...] = ()
    blocks: Mapping[int, Block] = field(default_factory=dict)  # by member; those that are over are among them
    resets: Mapping[int, datetime] = field(default_factory=dict)


NOTHING = Ruled()


class Guilds:
    """Every guild's rules.

    Args:
        store: where they are kept.
        look_every_s: how often it is asked for what other processes changed.
    """

    def __init__(self, store: GuildStore, *, look_every_s: float = LOOK_EVERY_S) -> None:
        self._store = store
        self._look_every_s = look_every_s
        self._ruled: dict[int, Ruled] = {}

    def of(self, guild_id: int | None) -> Ruled:
        """What holds in a guild; outside of guilds nothing is ruled."""
        return NOTHING if guild_id is None else self._ruled.get(guild_id, NOTHING)

    async def load(self) -> None:
        """Read everything; once, before anybody is let in."""
        self._take(await self._store.all())

    async def charges(self, since: datetime) -> list[Charge]:
        """What was drawn in guilds since then."""
        return await self._store.charges(since)

    async def watch(self) -> None:
        """See what other processes change, for as long as this one runs."""
        while True:
            await asyncio.sleep(self._look_every_s)
            try:
                await self.look()
            except Exception:
                log.exception("what other processes ruled could not be read")

    async def look(self) -> None:
        """Read anew what changed lately and is not known here."""
        revisions = await self._store.revisions(datetime.now(UTC) - LOOK_BACK)
        news = [one for one, revision in revisions.items() if revision != self.of(one).revision]
        if news:
            self._take(await self._store.of(news))
            for guild_id in news:
                log.info("guild %d is ruled by revision %d", guild_id, self.of(guild_id).revision)

    # -- changes; each is kept and noted before it holds

    async def change(self, guild_id: int, actor_id: int | None, **settings: object) -> tuple[Policy, Policy]:
        """Change some settings; return the policy before and after.

        Raises:
            PolicyInvalid: the whole could not be so.
        """
        for _ in range(TRIES):
            ruled = self.of(guild_id)
            changed = ruled.policy.changed(**settings)
            if changed == ruled.policy:
                return changed, changed
            act = Act(
                kind=ActKind.SETTING,
                guild_id=guild_id,
                at=datetime.now(UTC),
                actor_id=actor_id,
                what=", ".join(sorted(settings))[:255],
                old=_shown(ruled.policy, settings),
                new=_shown(changed, settings),
            )
            if await self._store.save_policy(ruled.revision, changed.text(), act):
                await self._read(guild_id)
                return ruled.policy, changed
            await self._read(guild_id)
        raise PolicyInvalid("", "others change it at the same time: try again")

    async def add_word(self, guild_id: int, actor_id: int, word: Word) -> bool | None:
        """One more on the blocklist; ``False``: it is there; ``None``: there are 10,000."""
        act = _act(ActKind.WORD_ADDED, guild_id, actor_id, what=word.text)
        return await self._and_read(guild_id, await self._store.add_word(word, act, most=MOST_WORDS))

    async def remove_word(self, guild_id: int, actor_id: int, word: Word) -> bool:
        """One less; ``False``: it was not there."""
        act = _act(ActKind.WORD_REMOVED, guild_id, actor_id, what=word.text)
        return bool(await self._and_read(guild_id, await self._store.remove_word(word, act)))

    async def block(
        self, guild_id: int, actor_id: int | None, member_id: int, *, until: datetime | None, why: str
    ) -> None:
        """A member may not ask any more; ``until`` ``None``: for good."""
        act = _act(ActKind.BLOCKED, guild_id, actor_id, member_id=member_id, why=why)
        await self._store.block(member_id, BlockRow(until, why), act)
        await self._read(guild_id)

    async def unblock(self, guild_id: int, actor_id: int | None, member_id: int, *, why: str = "") -> bool:
        """A member may ask again; ``False``: they could."""
        act = _act(ActKind.UNBLOCKED, guild_id, actor_id, member_id=member_id, why=why)
        return bool(await self._and_read(guild_id, await self._store.unblock(member_id, act)))

    async def reset_quota(self, guild_id: int, actor_id: int, member_id: int) -> None:
        """What a member asked for before now does not count any more."""
        act = _act(ActKind.QUOTA_RESET, guild_id, actor_id, member_id=member_id)
        await self._store.reset_quota(member_id, act)
        await self._read(guild_id)

    async def _and_read(self, guild_id: int, changed: bool | None) -> bool | None:
        if changed:
            await self._read(guild_id)
        return changed

    async def _read(self, guild_id: int) -> None:
        self._take(await self._store.of([guild_id]))

    def _take(self, rows: list[GuildRow]) -> None:
        for row in rows:
            if row.revision < self.of(row.guild_id).revision:
                continue  # read before a change that is known already
            try:
                policy = Policy.read(row.policy)
            except PolicyInvalid as error:  # of a later version, or mended by hand: what was known holds
                log.error("the policy of guild %d cannot be read: %s", row.guild_id, error)
                policy = self.of(row.guild_id).policy
            self._ruled[row.guild_id] = Ruled(
                revision=row.revision,
                policy=policy,
                words=row.words,
                blocks={one: Block(until=block.until, why=block.why) for one, block in row.blocks.items()},
                resets=row.resets,
            )


def _act(kind: ActKind, guild_id: int, actor_id: int | None, **more: object) -> Act:
    return Act(kind=kind, guild_id=guild_id, at=datetime.now(UTC), actor_id=actor_id, **more)  # type: ignore[arg-type]


def _shown(policy: Policy, settings: Mapping[str, object]) -> str:
    """The settings of a policy that changed, as JSON."""
    return policy.model_dump_json(include=set(settings))
