"""What models are sent: nothing that they do not take, and all that was asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.catalogue import MAX_PICTURES, Catalogue, Model
from engine.errors import RequestError
from engine.inputs import pictures_in_one, request_for
from engine.models import Job, Origin, PredictionRequest
from playground.eachlabs import MODELS, Limits
from tests.playground.eachlabs_client import a_client

CATALOGUE = Catalogue.load()
ALL = [CATALOGUE.find(name) for name in CATALOGUE.names()]
HERON, STORK = "https://cdn.test/heron.png", "https://cdn.test/stork.png"
SHAPES = sorted({shape for model in ALL if model.aspect for shape in model.aspect.values})


def a_job(**asked: Any) -> Job:
    asked = {"prompt": "a heron", "model": "gemini", "version": "1", "origin": Origin.COMMAND, **asked}
    return Job(
        id=1, guild_id=2, channel_id=3, requester_id=4, created_at=datetime(2026, 11, 2, tzinfo=UTC), **asked
    )


def sent(name: str, **asked: Any) -> PredictionRequest:
    return request_for(a_job(**asked), CATALOGUE.find(name))


def test_the_brief_s_model_is_sent_the_prompt_and_one_picture() -> None:
    version = "2.0-flash-exp-image-generation"
    assert sent("gemini") == PredictionRequest("gemini", version, {"prompt": "a heron"})
    with_picture = {"prompt": "a heron", "image_url": HERON}
    assert sent("gemini", references=(HERON,)) == PredictionRequest("gemini", version, with_picture)


def test_a_pair_s_second_model_takes_the_pictures() -> None:
    request = sent("nano-banana-2", references=(HERON, STORK), aspect="16:9", count=3)
    assert (request.model, request.version) == ("nano-banana-2-edit", "0.0.1")
    assert request.input == {
        "prompt": "a heron",
        "image_urls": [HERON, STORK],
        "num_images": 3,
        "aspect_ratio": "16:9",
        "resolution": "1K",
        "output_format": "png",
    }
    assert sent("nano-banana-2").model == "nano-banana-2-text-to-image"


def test_the_model_draws_the_full_prompt_where_there_is_one() -> None:
    assert sent("gemini", full_prompt="a heron, in ink").input == {"prompt": "a heron, in ink"}


def test_a_shape_is_told_in_the_model_s_own_words() -> None:
    assert sent("flux-2-turbo", aspect="16:9").input["image_size"] == "landscape_16_9"
    assert sent("recraft-v3", aspect="3:2").input["size"] == "1536x1024"
    assert "image_size" not in sent("flux-2-turbo").input


def test_a_model_that_can_keep_the_reference_s_shape_is_told_to_unless_one_was_chosen() -> None:
    assert sent("nano-banana", references=(HERON,)).input["aspect_ratio"] == "auto"
    assert sent("nano-banana", references=(HERON,), aspect="1:1").input["aspect_ratio"] == "1:1"
    assert "aspect_ratio" not in sent("nano-banana").input


def test_a_count_is_sent_where_it_must_be_or_where_it_is_more_than_one() -> None:
    assert sent("nano-banana").input["num_images"] == 1
    assert "num_images" not in sent("nano-banana-2").input
    assert sent("nano-banana-2", count=4, pictures=1).input["num_images"] == 3
    assert "num_images" not in sent("nano-banana-2", count=4, pictures=3).input


def test_a_model_without_a_count_is_asked_for_one_picture_after_the_other() -> None:
    assert sent("gemini", count=4).input == {"prompt": "a heron"}
    assert pictures_in_one(a_job(count=4), CATALOGUE.find("gemini")) == 1
    assert pictures_in_one(a_job(count=4, pictures=1), CATALOGUE.find("nano-banana-2")) == 3


def test_a_model_that_makes_fewer_at_once_is_asked_for_no_more(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        '[pairs]\nlabel = "P"\nabout = "P"\nslug = "p"\nversion = "1"\ncost_usd = 1\nseconds = 1\n'
        'count = { input = "n", max = 2 }\n',
        encoding="utf-8",
    )
    pairs = Catalogue.load(own).find("pairs")
    asked = [request_for(a_job(count=3, pictures=made), pairs).input.get("n") for made in (0, 2)]
    assert asked == [2, None]


def test_pictures_one_after_the_other_have_seeds_one_after_the_other() -> None:
    seeds = [sent("flux-2-pro", seed=7, count=3, pictures=made).input["seed"] for made in range(3)]
    assert seeds == [7, 8, 9]
    assert sent("flux-2-pro", seed=2**31 - 1, count=2, pictures=1).input["seed"] == 0
    assert "seed" not in sent("flux-2-pro").input


def test_an_upscale_is_sent_the_picture_and_nothing_else() -> None:
    request = sent("topaz-upscale-image", references=(HERON,), origin=Origin.UPSCALE, seed=7, aspect="1:1")
    assert request.input == {"image_url": HERON}


jobs = st.builds(
    a_job,
    prompt=st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=1000),
    references=st.lists(st.sampled_from([HERON, STORK]), max_size=4).map(tuple),
    count=st.integers(1, MAX_PICTURES),
    pictures=st.integers(0, MAX_PICTURES - 1),
    aspect=st.none() | st.sampled_from(SHAPES),
    seed=st.none() | st.integers(0, 2**31 - 1) | st.integers(0, 2**63),
)


@pytest.mark.parametrize("model", ALL, ids=lambda model: model.name)
@given(job=jobs)
def test_nothing_is_ever_sent_that_the_model_does_not_take(model: Model, job: Job) -> None:
    """The far side of the contract is the local Eachlabs' own table: it shares nothing with the catalogue."""
    if model.kind == "upscale" and not job.references:
        job = replace(job, references=(HERON,))
    request = request_for(job, model)
    assert MODELS[request.model].check(request.version, dict(request.input)) == request.input


@pytest.mark.parametrize("model", ALL, ids=lambda model: model.name)
@given(job=jobs)
def test_all_that_passes_the_check_is_sent(model: Model, job: Job) -> None:
    try:
        CATALOGUE.check(
            model, references=len(job.references), count=job.count, aspect=job.aspect, seed=job.seed
        )
    except RequestError:
        return
    request = request_for(job, model).input
    if model.references is not None and job.references:
        address = list(job.references) if model.references.as_list else job.references[0]
        assert request[model.references.input] == address
    assert job.aspect is None or (
        model.aspect is not None and request[model.aspect.input] == model.aspect.values[job.aspect]
    )
    assert job.seed is None or (model.seed is not None and model.seed.input in request)


async def test_the_local_image_service_takes_each_model_with_all_its_options_over_the_wire() -> None:
    async with a_client(limits=Limits(requests=1000, running=1000)) as client:
        for model in ALL:
            asked: dict[str, Any] = {"count": 1 if model.count is None else MAX_PICTURES}
            asked["aspect"] = None if model.aspect is None else next(iter(model.aspect.values))
            asked["seed"] = None if model.seed is None else model.seed.max
            for references in range(model.kind == "upscale", model.max_references + 1):
                request = request_for(a_job(references=(HERON,) * references, **asked), model)
                created = await client.create_with(dict(request.input), request.model, request.version)
                assert created.status == 201, (model.name, created.json)
        assert {record.model.slug for record in client.eachlabs.records} == {
            slug for model in ALL for slug in model.slugs
        }
