"""Discord's gateway: one WebSocket a shard, sessions that outlive it, events as the intents allow.

Sources: Discord's API documentation, "Gateway" and "Opcodes and Status Codes" (2026-08).
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
import zlib
from collections.abc import Mapping
from typing import Any

import discord
from aiohttp import WSMsgType, web
from simcord.backend import serializers
from simcord.intents import missing_privileged_intents, prune_guild_create

from playground.discord.backend import guild_of
from playground.discord.sessions import Session
from playground.discord.world import World

DISPATCH, HEARTBEAT, IDENTIFY, PRESENCE, RESUME, MEMBERS = 0, 1, 2, 3, 6, 8
INVALID_SESSION, HELLO, HEARTBEAT_ACK = 9, 10, 11
HEARTBEAT_INTERVAL_S = 41.25  # what Discord sends
RESUMABLE_S = 180.0  # how long a session waits for its client to come back
MEMBERS_A_CHUNK = 1_000

_log = logging.getLogger(__name__)


class Closed(Exception):
    """The gateway ends a connection with a close code of its own."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


class Connection:
    """One WebSocket; what is sent leaves in order, compressed where the client asked for it."""

    def __init__(self, request: web.Request, socket: web.WebSocketResponse) -> None:
        self.request = request
        self.socket = socket
        self.session: Session | None = None
        self._outbox: asyncio.Queue[str] = asyncio.Queue()
        wants_zlib = request.query.get("compress") == "zlib-stream"
        self._compressor = zlib.compressobj() if wants_zlib else None

    def send(self, text: str) -> None:
        """Send a payload, soon."""
        self._outbox.put_nowait(text)

    def send_op(self, op: int, data: object = None) -> None:
        """Send anything but an event."""
        self.send(json.dumps({"op": op, "d": data, "s": None, "t": None}))

    async def write(self) -> None:
        """Write what is to be sent, for as long as it is connected."""
        while True:
            text = await self._outbox.get()
            if self._compressor is None:
                await self.socket.send_str(text)
            else:
                data = self._compressor.compress(text.encode())
                await self.socket.send_bytes(data + self._compressor.flush(zlib.Z_SYNC_FLUSH))

    def abort(self) -> None:
        """Cut it, without a closing frame."""
        if self.request.transport is not None:
            self.request.transport.abort()


class Gateway:
    """Every session and connection of the bot.

    Attributes:
        presence: what the bot last set its presence to (the ``d`` of opcode 3).
        identified: how many times a client identified: a reconnect that resumes does not count.
        resumed: how many times one resumed.
    """

    def __init__(self, world: World, token: str) -> None:
        self.url = ""  # set once the port is known
        self.presence: dict[str, Any] | None = None
        self.identified = 0
        self.resumed = 0
        self._world = world
        self._token = token
        self._sessions: dict[str, Session] = {}
        self._connections: set[Connection] = set()
        world.backend.subscribers.append(self._dispatch)

    @property
    def online(self) -> bool:
        """Whether the bot is connected with at least one shard."""
        return any(session.connection is not None for session in self._sessions.values())

    def drop(self) -> None:
        """Cut every connection; the sessions can be resumed."""
        for connection in list(self._connections):
            connection.abort()

    def invalidate(self) -> None:
        """End every session: the clients must identify again and miss what happens until then."""
        sessions, self._sessions = self._sessions, {}
        for session in sessions.values():
            if session.connection is not None:
                session.connection.session = None
                session.connection.send_op(INVALID_SESSION, False)
        self._world.changes.ring()

    async def close(self) -> None:
        """Close every connection, as Discord does when it restarts."""
        for connection in list(self._connections):
            await connection.socket.close(code=1001)

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Serve one connection until it ends."""
        socket = web.WebSocketResponse(timeout=1, max_msg_size=4096, compress=False)
        await socket.prepare(request)
        connection = Connection(request, socket)
        self._connections.add(connection)
        writer = asyncio.create_task(connection.write())
        try:
            connection.send_op(HELLO, {"heartbeat_interval": int(HEARTBEAT_INTERVAL_S * 1000)})
            await self._listen(connection)
        except Closed as closed:
            await socket.close(code=closed.code, message=closed.reason.encode())
        except ConnectionError:
            pass  # gone
        finally:
            self._connections.discard(connection)
            self._part(connection)
            writer.cancel()
            await asyncio.gather(writer, return_exceptions=True)
        return socket

    def _part(self, connection: Connection) -> None:
        session = connection.session
        if session is not None and session.connection is connection:
            session.connection = None
            session.parted_s = time.monotonic()
            if connection.socket.close_code in (1000, 1001):  # a client that says goodbye does not resume
                self._sessions.pop(session.id, None)
        self._world.changes.ring()

    async def _listen(self, connection: Connection) -> None:
        while True:
            try:
                # a client that misses two heartbeats is gone
                message = await connection.socket.receive(timeout=2 * HEARTBEAT_INTERVAL_S)
            except TimeoutError:
                raise Closed(4009, "Session timed out.") from None
            if message.type not in (WSMsgType.TEXT, WSMsgType.BINARY):
                return
            try:
                payload = json.loads(message.data)
                op, data = payload["op"], payload.get("d")
            except (ValueError, KeyError, TypeError):
                raise Closed(4002, "Error while decoding payload.") from None
            self._receive(connection, op, data)

    def _receive(self, connection: Connection, op: int, data: Any) -> None:
        if op == HEARTBEAT:
            connection.send_op(HEARTBEAT_ACK)
        elif op == IDENTIFY:
            self._identify(connection, data)
        elif op == RESUME:
            self._resume(connection, data)
        elif connection.session is None:
            raise Closed(4003, "Not authenticated.")
        elif op == PRESENCE:
            self.presence = data
            self._world.changes.ring()
        elif op == MEMBERS:
            self._send_members(connection.session, data)
        else:
            raise Closed(4001, "Unknown opcode.")

    def _identify(self, connection: Connection, data: Mapping[str, Any]) -> None:
        self._check_token(data)
        if connection.session is not None:
            raise Closed(4005, "Already authenticated.")
        shard_id, shard_count = data.get("shard") or (0, 1)
        if not 0 <= shard_id < shard_count:
            raise Closed(4010, "Invalid shard.")
        intents = discord.Intents.none()
        intents.value = int(data.get("intents") or 0)
        if missing_privileged_intents(intents, self._world.approved_intents):
            raise Closed(4014, "Disallowed intent(s).")
        self._forget_the_lost()
        session = Session(shard_id, shard_count, intents)
        self._sessions[session.id] = session
        self._attach(session, connection)
        self.identified += 1
        if data.get("presence"):
            self.presence = data["presence"]
        self._greet(session)
        self._world.changes.ring()

    def _greet(self, session: Session) -> None:
        backend = self._world.backend
        guilds = [
            guild
            for guild in backend.guilds.values()
            if session.covers(guild.id) and backend.has_bot(guild.id)
        ]
        ready = {
            "v": 10,
            "user": serializers.user_payload(backend.bot_user),
            "guilds": [{"id": str(guild.id), "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "resume_gateway_url": self.url,
            "shard": [session.shard_id, session.shard_count],
            "application": {"id": str(backend.application_id), "flags": 0},
        }
        session.push("READY", ready)
        for guild in guilds:
            self._send_guild(session, backend.guild_payload(guild))

    def _send_guild(self, session: Session, payload: Mapping[str, Any]) -> None:
        if session.intents.guilds:
            guild = dict(payload)
            prune_guild_create(guild, session.intents, self._world.bot_id)
            session.push("GUILD_CREATE", guild)

    def _resume(self, connection: Connection, data: Mapping[str, Any]) -> None:
        self._check_token(data)
        self._forget_the_lost()
        session = self._sessions.get(data.get("session_id", ""))
        missed = session.missed_since(data.get("seq") or 0) if session is not None else None
        if session is None or missed is None:
            connection.send_op(INVALID_SESSION, False)
            return
        if session.connection is not None and session.connection is not connection:
            session.connection.abort()
        self._attach(session, connection)
        for text in missed:
            connection.send(text)
        session.push("RESUMED", {})
        self.resumed += 1
        self._world.changes.ring()

    def _attach(self, session: Session, connection: Connection) -> None:
        session.connection = connection
        connection.session = session

    def _check_token(self, data: Mapping[str, Any]) -> None:
        if str(data.get("token", "")).removeprefix("Bot ") != self._token:
            raise Closed(4004, "Authentication failed.")

    def _forget_the_lost(self) -> None:
        now = time.monotonic()
        for session in list(self._sessions.values()):
            if session.connection is None and now - session.parted_s > RESUMABLE_S:
                del self._sessions[session.id]

    def _dispatch(self, event: str, payload: Mapping[str, Any]) -> None:
        """Give an event to every session whose shard and intents it is for."""
        guild_id = guild_of(event, payload)
        for session in list(self._sessions.values()):
            if not session.covers(guild_id):
                continue
            if event == "GUILD_CREATE":
                self._send_guild(session, payload)
            else:
                session.deliver(event, payload, self._world)

    def _send_members(self, session: Session, data: Mapping[str, Any]) -> None:
        """GUILD_MEMBERS_CHUNK for opcode 8: by ids, or by the beginning of a name."""
        backend = self._world.backend
        guild = backend.guilds.get(int(data["guild_id"]))
        if guild is None or not backend.has_bot(guild.id):
            return
        wanted = {int(user_id) for user_id in data.get("user_ids") or ()}
        prefix = str(data.get("query") or "").lower()
        members = [
            serializers.member_payload(backend, guild, member)
            for member in guild.members.values()
            if (member.user_id in wanted if wanted else backend.users[member.user_id].name.startswith(prefix))
        ]
        members = members[: data.get("limit") or len(members)]
        count = max(1, -(-len(members) // MEMBERS_A_CHUNK))
        for index in range(count):
            chunk: dict[str, Any] = {
                "guild_id": str(guild.id),
                "members": members[index * MEMBERS_A_CHUNK : (index + 1) * MEMBERS_A_CHUNK],
                "chunk_index": index,
                "chunk_count": count,
                "not_found": [str(user_id) for user_id in sorted(wanted - guild.members.keys())],
                "nonce": data.get("nonce"),
            }
            session.push("GUILD_MEMBERS_CHUNK", chunk)
