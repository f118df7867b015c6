"""``python -m playground``: a local Discord, a local Eachlabs and the real bot, on one page."""

from __future__ import annotations

import argparse
import asyncio
import signal
import sys
import tempfile
from pathlib import Path

from playground.bot_process import BotProcess, environment
from playground.discord.server import LocalDiscord
from playground.eachlabs.server import LocalEachlabs

DEFAULT_PORT = 8765


async def play(port: int) -> int:
    """Run until Ctrl-C or until the bot ends; return the exit status."""
    stopping = asyncio.Event()
    for stop_signal in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(stop_signal, stopping.set)
    with tempfile.TemporaryDirectory(prefix="easel-playground-") as folder:
        async with LocalEachlabs() as eachlabs, LocalDiscord(port=port) as discord:
            bot = BotProcess(environment(discord, eachlabs, Path(folder) / "easel.sqlite3"), Path(folder))
            await bot.start()
            ended = asyncio.create_task(bot.wait())
            stopped = asyncio.create_task(stopping.wait())
            try:
                await discord.until(lambda: discord.bot_online or ended.done() or stopping.is_set(), 60)
                if discord.bot_online:
                    print(f"\n  Easel is in the channel: open {discord.url} and type /imagine\n", flush=True)  # noqa: T201
                await asyncio.wait({ended, stopped}, return_when=asyncio.FIRST_COMPLETED)
                return 0 if stopping.is_set() else ended.result()
            finally:
                await bot.stop()
                stopped.cancel()


def main() -> int:
    """Read the command line and play."""
    parser = argparse.ArgumentParser(prog="python -m playground", description=__doc__)
    parser.add_argument(
        "--port",
        type=int,
        default=DEFAULT_PORT,
        help="port of the page on loopback; 0 takes any free one (default: %(default)s)",
    )
    try:
        return asyncio.run(play(parser.parse_args().port))
    except OSError as error:
        print(f"The playground cannot start: {error.strerror}. Try --port 0.", file=sys.stderr)  # noqa: T201
        return 1


if __name__ == "__main__":
    sys.exit(main())
