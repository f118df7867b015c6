from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.models import Job
from engine.scheduler import Scheduler
from tests.engine.fakes import a_job


class Room:
    """Starts jobs that hold their turn until they are told to go."""

    def __init__(self, scheduler: Scheduler) -> None:
        self.scheduler = scheduler
        self.started: list[int] = []
        self.holding: dict[int, asyncio.Event] = {}
        self.tasks: dict[int, asyncio.Task[None]] = {}

    async def arrive(self, job: Job) -> Job:
        self.tasks[job.id] = asyncio.create_task(self._hold(job))
        await settle()
        return job

    async def go(self, job_id: int) -> None:
        self.holding.pop(job_id).set()
        await settle()

    async def cancel(self, job_id: int) -> None:
        self.tasks[job_id].cancel()
        await asyncio.gather(self.tasks[job_id], return_exceptions=True)
        self.holding.pop(job_id, None)
        await settle()

    async def _hold(self, job: Job) -> None:
        async with self.scheduler.turn(job):
            self.started.append(job.id)
            self.holding[job.id] = asyncio.Event()
            await self.holding[job.id].wait()


async def settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


@asynccontextmanager
async def a_room(*, guild: int = 2, total: int = 10) -> AsyncIterator[Room]:
    room = Room(Scheduler(guild_concurrency=guild, total_concurrency=total))
    async with AsyncExitStack() as stack:
        yield room
        stack.callback(lambda: [task.cancel() for task in room.tasks.values()])
    await asyncio.gather(*room.tasks.values(), return_exceptions=True)


async def test_a_guild_has_no_more_running_than_its_semaphore_lets() -> None:
    async with a_room(guild=2) as room:
        jobs = [await room.arrive(a_job()) for _ in range(3)]
        assert room.started == [jobs[0].id, jobs[1].id]
        await room.go(jobs[0].id)
        assert room.started == [job.id for job in jobs]


async def test_all_guilds_together_have_no_more_running_than_the_provider_takes() -> None:
    async with a_room(total=3) as room:
        for guild_id in range(5):
            await room.arrive(a_job(guild_id=guild_id))
        assert len(room.started) == room.scheduler.running == 3


async def test_guilds_take_turns_so_that_a_busy_one_does_not_hold_up_a_quiet_one() -> None:
    async with a_room(guild=1, total=1) as room:
        busy = [await room.arrive(a_job(guild_id=1)) for _ in range(3)]
        quiet = await room.arrive(a_job(guild_id=2))
        await room.go(busy[0].id)
        assert room.started == [busy[0].id, quiet.id]


async def test_a_members_jobs_are_served_as_they_were_asked_for_not_as_they_were_saved() -> None:
    async with a_room(guild=1) as room:
        asked = [a_job() for _ in range(4)]
        for job in (asked[0], asked[3], asked[1], asked[2]):
            await room.arrive(job)
        assert [room.scheduler.place(job) for job in asked] == [None, 1, 2, 3]
        for job in asked:
            await room.go(job.id)
        assert room.started == [job.id for job in asked]


async def test_members_of_a_guild_take_turns() -> None:
    async with a_room(guild=1) as room:
        eager = [await room.arrive(a_job(requester_id=1)) for _ in range(3)]
        other = await room.arrive(a_job(requester_id=2))
        await room.go(eager[0].id)
        await room.go(other.id)
        assert room.started == [eager[0].id, other.id, eager[1].id]


async def test_the_place_shown_is_the_order_in_which_turns_are_given() -> None:
    async with a_room(guild=1) as room:
        jobs = [await room.arrive(a_job(requester_id=member)) for member in (1, 1, 1, 2, 3, 2)]
        places = {job.id: room.scheduler.place(job) for job in jobs}
        assert places[jobs[0].id] is None, "it has its turn"
        for job_id in sorted(places, key=lambda one: places[one] or 0):
            assert room.started[-1] == job_id
            await room.go(job_id)


async def test_who_is_cancelled_while_waiting_leaves_the_line() -> None:
    async with a_room(guild=1) as room:
        first, second, third = [await room.arrive(a_job()) for _ in range(3)]
        await room.cancel(second.id)
        assert room.scheduler.place(third) == 1
        await room.go(first.id)
        assert room.started == [first.id, third.id]


async def test_a_whole_guild_cancelled_at_once_leaves_nothing_behind() -> None:
    async with a_room(guild=1) as room:
        jobs = [await room.arrive(a_job(requester_id=member)) for member in (1, 2, 2, 3)]
        for job in jobs:
            room.tasks[job.id].cancel()
        ends = await asyncio.gather(*room.tasks.values(), return_exceptions=True)
        assert all(isinstance(end, asyncio.CancelledError) for end in ends), ends
        assert room.scheduler.running == 0


async def test_who_is_cancelled_while_running_gives_the_slot_back() -> None:
    async with a_room(guild=1) as room:
        first, second = [await room.arrive(a_job()) for _ in range(2)]
        await room.cancel(first.id)
        assert room.started == [first.id, second.id]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["arrive", "go", "cancel"]), st.integers(0, 3), st.integers(0, 2)),
        max_size=40,
    )
)
def test_whatever_comes_goes_or_is_cancelled_no_slot_leaks(steps: list[tuple[str, int, int]]) -> None:
    async def play() -> None:
        async with a_room(guild=2, total=3) as room:
            jobs: dict[int, Job] = {}
            for step, guild_id, member in steps:
                if step == "arrive":
                    job = await room.arrive(a_job(guild_id=guild_id, requester_id=member))
                    jobs[job.id] = job
                elif step == "go" and room.holding:
                    await room.go(sorted(room.holding)[member % len(room.holding)])
                elif step == "cancel" and jobs:
                    await room.cancel(sorted(jobs)[(guild_id + member) % len(jobs)])
                running = Counter(jobs[job_id].guild_id for job_id in room.holding)
                assert room.scheduler.running == running.total() <= 3
                assert all(number <= 2 for number in running.values())
            while room.holding:
                await room.go(min(room.holding))
            assert room.scheduler.running == 0
            assert all(task.done() for task in room.tasks.values()), "nobody is left waiting"

    asyncio.run(play())
