"""What was asked for cannot be drawn: refused before anything was spent."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from engine.errors.pictures import PictureError
from engine.errors.root import EaselError


class RequestError(EaselError):
    """What was asked for cannot be drawn; refused before anything was spent."""

    reason = "request"


class PromptInvalid(RequestError):
    """The prompt is empty or longer than ``limit`` characters."""

    reason = "prompt"

    def __init__(self, length: int, limit: int) -> None:
        super().__init__(f"the prompt has {length} characters; 1 to {limit} are taken")
        self.length = length
        self.limit = limit


class ReferenceInvalid(RequestError):
    """The attached picture cannot be used; ``cause`` is the :class:`PictureError` that says why."""

    reason = "reference"

    def __init__(self, cause: PictureError) -> None:
        super().__init__(f"the reference cannot be used: {cause}")
        self.cause = cause


class ModelUnknown(RequestError):
    """The catalogue has no model ``name``; ``names`` are those it has."""

    reason = "model_unknown"

    def __init__(self, name: str, names: Sequence[str]) -> None:
        super().__init__("the catalogue has no such model")
        self.name = name
        self.names = tuple(names)


class OptionNotTaken(RequestError):
    """``model`` (its label) takes no ``option`` ("seed"), or not this value.

    ``names`` are the models that do; ``values`` those of the option that it takes, ``options`` the options.
    """

    reason = "option_not_taken"

    def __init__(
        self,
        option: str,
        model: str,
        names: Sequence[str],
        *,
        options: Sequence[str] = (),
        values: Sequence[str] = (),
    ) -> None:
        super().__init__(f"the model does not take {option}")
        self.option = option
        self.model = model
        self.names = tuple(names)
        self.options = tuple(options)
        self.values = tuple(values)


class TooManyReferences(RequestError):
    """``given`` pictures for a model that takes ``limit``; ``names``: models that take as many."""

    reason = "too_many_references"

    def __init__(self, given: int, limit: int, names: Sequence[str]) -> None:
        super().__init__(f"{given} references; the model takes {limit}")
        self.given = given
        self.limit = limit
        self.names = tuple(names)


class TooManyPictures(RequestError):
    """``given`` pictures were asked for at once; ``limit`` are made at most."""

    reason = "too_many_pictures"

    def __init__(self, given: int, limit: int) -> None:
        super().__init__(f"{given} pictures at once; {limit} are made at most")
        self.given = given
        self.limit = limit


class StyleUnknown(RequestError):
    """There is no style ``name`` here."""

    reason = "style_unknown"

    def __init__(self, name: str) -> None:
        super().__init__("there is no such style here")
        self.name = name


class StyleInvalid(RequestError):
    """A guild's own style cannot be kept; ``why`` is ``name``, ``template`` or ``length``.

    ``limit``: how many characters a name or a template has at most, where that is the matter.
    """

    reason = "style_invalid"

    def __init__(self, why: str, limit: int = 0) -> None:
        super().__init__(f"the style cannot be kept: {why}")
        self.why = why
        self.limit = limit


class StyleExists(RequestError):
    """A style ``name`` is there already."""

    reason = "style_exists"

    def __init__(self, name: str) -> None:
        super().__init__("a style of this name is there already")
        self.name = name


class TooManyStyles(RequestError):
    """The guild has ``limit`` styles of its own."""

    reason = "too_many_styles"

    def __init__(self, limit: int) -> None:
        super().__init__(f"the guild has {limit} styles already")
        self.limit = limit


class ResultGone(RequestError):
    """The result that this is about is no longer known: deleted, or forgotten at its requester's wish."""

    reason = "result_gone"


class MayNot(RequestError):
    """Whoever asks may not do this here."""

    reason = "may_not"


class RerollRunning(RequestError):
    """The same person rerolls the same result, and that has not ended."""

    reason = "reroll_running"


class Busy(RequestError):
    """``limit`` are there already; ``free_at`` is when one of them should be done, where that is known."""

    def __init__(self, limit: int, free_at: datetime | None) -> None:
        super().__init__(f"{limit} are there already")
        self.limit = limit
        self.free_at = free_at


class MemberBusy(Busy):
    """The member has ``limit`` pictures in the making in this guild."""

    reason = "member_busy"


class QueueFull(Busy):
    """``limit`` jobs wait in this guild."""

    reason = "queue_full"


class Closing(RequestError):
    """The process is stopping: it takes nothing new."""

    reason = "closing"
