"""A local Discord and a local Eachlabs, to try and to test the bot without an account."""
