"""The root of all errors, and what is wrong with the settings."""

from __future__ import annotations


class EaselError(Exception):
    """The root. ``reason`` is the short word kept in a job's row."""

    reason = "internal"


class SettingsError(EaselError):
    """A setting is missing or wrong; the message is one line for the operator, without the value."""

    reason = "settings"
