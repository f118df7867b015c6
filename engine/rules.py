"""What may be asked for: pure decisions, made before anything is spent."""

from __future__ import annotations

from engine.errors import PromptInvalid

PROMPT_MAX_CHARS = 1_000


def check_prompt(prompt: str) -> str:
    """The prompt without surrounding white space.

    Raises:
        PromptInvalid: nothing is left, or it is too long.
    """
    prompt = prompt.strip()
    if not 1 <= len(prompt) <= PROMPT_MAX_CHARS:
        raise PromptInvalid(len(prompt), PROMPT_MAX_CHARS)
    return prompt
