"""From what somebody wishes to a job: their defaults filled in, everything checked, nothing spent yet."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Any

from engine.catalogue import Catalogue, Model
from engine.enhance import enhance
from engine.errors import ModelUnknown, PromptInvalid, StyleUnknown
from engine.guild_styles import GuildStyles
from engine.members import Members
from engine.models import Job, JobState, Origin, Place
from engine.rules import check_prompt

ENHANCE_SEEDS = 2**31


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Who asks, where, and how they are answered."""

    id: int  # the interaction's, or made like one
    guild_id: int | None
    channel_id: int
    member_id: int
    place: Place
    locale: str
    at: datetime
    token: str | None = None  # None: the answer is a message of its own
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is to be drawn. ``None``: the member's default, or the model's."""

    prompt: str
    references: tuple[str, ...] = ()
    count: int = 1
    model: str | None = None
    aspect: str | None = None
    style: str | None = None
    seed: int | None = None
    private: bool | None = None
    spoiler: bool = False
    enhance: bool = False


class Offer(StrEnum):
    """What a result can be turned into."""

    REROLL = "reroll"
    EDIT = "edit"
    VARIATION = "variation"
    UPSCALE = "upscale"


class Drafts:
    """Makes jobs of wishes.

    Args:
        default_model: the name of what draws when nobody says otherwise.
    """

    def __init__(
        self, catalogue: Catalogue, styles: GuildStyles, members: Members, *, default_model: str
    ) -> None:
        self._catalogue = catalogue
        self._styles = styles
        self._members = members
        self._default_model = default_model

    async def new(self, asked: Asked, wish: Wish) -> Job:
        """A job for a wish.

        What a member only has as a default gives way to a model that does not take it; what they asked for
        now does not.

        Raises:
            RequestError: it cannot be drawn like this; the error says what can.
        """
        defaults = await self._members.defaults(asked.member_id)
        model = self._model(wish.model, defaults.model)
        prompt = _checked(wish.prompt, model)
        aspect = wish.aspect or self._if_taken(model, defaults.aspect)
        self._catalogue.check(
            model, references=len(wish.references), count=wish.count, aspect=aspect, seed=wish.seed
        )
        style = wish.style or await self._if_there(asked.guild_id, defaults.style)
        private = bool(defaults.private if wish.private is None else wish.private)
        job = self._job(
            asked,
            origin=Origin.COMMAND,
            prompt=prompt,
            model=model.name,
            version=model.version,
            references=wish.references,
            count=wish.count,
            aspect=aspect,
            style=style,
            seed=_seed(model) if wish.seed is None else wish.seed,
            private=private and asked.place is not Place.DM,
            spoiler=wish.spoiler,
        )
        return await self._worded(job, model, enhanced=wish.enhance)

    def reroll(self, asked: Asked, job: Job, references: tuple[str, ...]) -> Job:
        """The same again, with another seed. Raises RequestError."""
        model = self._catalogue.find(job.model)
        return self._from(
            asked, job, Origin.REROLL, model, references=references, full_prompt=job.full_prompt
        )

    async def edit(self, asked: Asked, job: Job, prompt: str, references: tuple[str, ...]) -> Job:
        """The same with other words or other references. Raises RequestError."""
        model = self._catalogue.find(job.model)
        if model.kind != "draw":  # a result that was made larger is drawn anew
            model = self._model(None, None)
        prompt = _checked(prompt, model)
        self._catalogue.check(model, references=len(references), count=job.count)
        edited = self._from(asked, job, Origin.EDIT, model, references=references, prompt=prompt)
        try:
            return await self._worded(edited, model)
        except StyleUnknown:  # it was removed meanwhile
            return replace(edited, style=None)

    def variation(self, asked: Asked, job: Job, picture_url: str) -> Job:
        """The same with one of its pictures as the reference. Raises RequestError."""
        model = self._varying(job)
        if model is None:
            raise ModelUnknown(job.model, self._catalogue.taking("references"))
        return self._from(
            asked, job, Origin.VARIATION, model, references=(picture_url,), full_prompt=job.full_prompt
        )

    def upscale(self, asked: Asked, job: Job, picture_url: str) -> Job:
        """One of its pictures made larger. Raises RequestError."""
        model = self._catalogue.upscaler()
        if model is None:
            raise ModelUnknown("upscale", ())
        return self._from(asked, job, Origin.UPSCALE, model, references=(picture_url,), count=1)

    def offers(self, job: Job) -> frozenset[Offer]:
        """What a job's result can be turned into."""
        offers = {Offer.EDIT}
        try:
            self._catalogue.find(job.model)
            offers.add(Offer.REROLL)
        except ModelUnknown:
            pass
        if self._varying(job) is not None:
            offers.add(Offer.VARIATION)
        if self._catalogue.upscaler() is not None and job.origin is not Origin.UPSCALE:
            offers.add(Offer.UPSCALE)
        return frozenset(offers)

    def references_taken(self, job: Job) -> int:
        """How many references an edit of a job's result can have."""
        try:
            model = self._catalogue.find(job.model, "draw")
        except ModelUnknown:
            model = self._model(None, None)
        return model.max_references

    async def starting(self, member_id: int) -> Model:
        """What draws from pictures for a member who names no model: their default, if it takes any."""
        defaults = await self._members.defaults(member_id)
        model = self._model(None, defaults.model)
        if model.references is not None:
            return model
        taking = self._catalogue.taking("references")
        return self._catalogue.find(taking[0], "draw") if taking else model

    # -- parts

    def _model(self, asked_for: str | None, default: str | None) -> Model:
        if asked_for is not None:
            return self._catalogue.find(asked_for, "draw")
        for name in (default, self._default_model):
            try:
                if name is not None:
                    return self._catalogue.find(name, "draw")
            except ModelUnknown:  # a default that the operator has taken away since
                continue
        return self._catalogue.draws()[0]

    def _varying(self, job: Job) -> Model | None:
        """What draws a variation of a job's result: its own model, or else the first that takes a picture."""
        models = [model for model in self._catalogue.draws() if model.references is not None]
        own = [model for model in models if job.model in (model.name, *model.slugs)]
        default = [model for model in models if model.name == self._default_model]
        return next(iter([*own, *default, *models]), None)

    def _if_taken(self, model: Model, aspect: str | None) -> str | None:
        taken = model.aspect is not None and aspect in model.aspect.values
        return aspect if taken else None

    async def _if_there(self, guild_id: int | None, style: str | None) -> str | None:
        if style is None:
            return None
        try:
            return (await self._styles.find(guild_id, style)).name
        except StyleUnknown:  # another guild's own
            return None

    async def _worded(self, job: Job, model: Model, *, enhanced: bool = False) -> Job:
        """The job with what its model is sent."""
        full = job.prompt
        if enhanced:
            full = enhance(
                full,
                seed=secrets.randbelow(ENHANCE_SEEDS),
                has_style=job.style is not None,
                has_reference=bool(job.references),
            )
        if job.style is not None:
            style = await self._styles.find(job.guild_id, job.style)
            full = style.applied(full)
            job = replace(job, style=style.name)
        if model.prompt_max_chars is not None and len(full) > model.prompt_max_chars:
            raise PromptInvalid(len(full), model.prompt_max_chars)
        return replace(job, full_prompt=None if full == job.prompt else full)

    def _from(self, asked: Asked, source: Job, origin: Origin, model: Model, **values: Any) -> Job:
        """A job that another one's result was turned into."""
        same: dict[str, Any] = {
            "prompt": source.prompt,
            "count": source.count if model.kind == "draw" else 1,
            "aspect": self._if_taken(model, source.aspect),
            "style": source.style,
            "private": source.private and asked.place is not Place.DM,
            "spoiler": source.spoiler,
            "source_job_id": source.id,
            "source_message_id": source.message_id,
        }
        return self._job(
            asked,
            origin=origin,
            model=model.name,
            version=model.version,
            seed=_seed(model),
            **{**same, **values},
        )

    def _job(self, asked: Asked, **values: Any) -> Job:
        ready = asked.token is not None and not values["references"]
        return Job(
            id=asked.id,
            guild_id=asked.guild_id,
            channel_id=asked.channel_id,
            requester_id=asked.member_id,
            place=asked.place,
            locale=asked.locale,
            state=JobState.QUEUED if ready else JobState.ACKNOWLEDGED,
            interaction_token=asked.token,
            interaction_expires_at=asked.expires_at,
            created_at=asked.at,
            **values,
        )


def _checked(prompt: str, model: Model) -> str:
    prompt = check_prompt(prompt)
    if model.prompt_max_chars is not None and len(prompt) > model.prompt_max_chars:
        raise PromptInvalid(len(prompt), model.prompt_max_chars)
    return prompt


def _seed(model: Model) -> int | None:
    """A seed of our own where the model takes one, so that it can be told later what made a picture."""
    return None if model.seed is None else secrets.randbelow(model.seed.max + 1)
