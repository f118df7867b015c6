from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cogs.language import speaking
from cogs.presenters import text

SAY = speaking("en-US")


@pytest.mark.parametrize(
    "prompt",
    [
        "@everyone look",
        "<@123> and <@&456> in <#789>",
        "**bold** _it_ `code` ||spoiler||",
        "[free nitro](https://evil.example)",
        "https://evil.example/x",
        "# a heading",
        "one\n# two\n> three\n-# four",
        "<t:0:R> </imagine:1>",
    ],
)
def test_a_prompt_is_shown_as_typed_without_effect(prompt: str) -> None:
    line = text.quoted(prompt)
    assert "\n" not in line
    for effect in ("@everyone", "<@", "<#", "<t", "</", "[", "://"):
        at = line.find(effect)
        assert at < 0 or line[at - 1] == "\\", f"{effect!r} works in {line!r}"
    for marker in "*_`|":
        assert all(line[at - 1] == "\\" for at, char in enumerate(line) if char == marker)


@given(st.text(), st.integers(1, 50))
def test_a_short_text_is_short_and_ends_in_no_open_escape(words: str, limit: int) -> None:
    short = text.shortened(text.escaped(words), limit)
    assert len(short) <= limit
    if short.endswith("…"):
        assert not short[:-1].endswith("\\")


@given(st.lists(st.text(), max_size=200))
def test_a_list_of_names_fits_into_a_sentence(names: list[str]) -> None:
    assert len(text.listed(SAY, names)) <= text.NAMES_MAX_CHARS


def test_a_list_of_names_is_read_as_one() -> None:
    assert text.listed(SAY, ["Gemini", "Seed*ream"]) == "Gemini, Seed\\*ream"
