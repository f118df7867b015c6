"""What a model is sent: its own names and values for what a job asks."""

from __future__ import annotations

from engine.catalogue import Model
from engine.models import Job, PredictionRequest


def pictures_in_one(job: Job, model: Model) -> int:
    """How many of a job's missing pictures the model's next prediction makes."""
    return 1 if model.count is None else max(1, min(model.count.max, job.count - job.pictures))


def request_for(job: Job, model: Model) -> PredictionRequest:
    """The next create for a job: all of its missing pictures, or one where the model makes one at a time.

    What the model does not take is not sent, and neither are references beyond those that it takes.
    Pictures that are made one after the other have seeds one after the other, so that they differ.
    """
    request: dict[str, object] = dict(model.fixed)
    if model.prompt is not None:
        request[model.prompt] = job.drawn_prompt
    given = model.references and list(job.references[: model.references.max])
    edit = model.edit if given else None
    if model.references is not None and given:
        request[model.references.input] = given if model.references.as_list else given[0]
    if model.count is not None and (model.count.required or pictures_in_one(job, model) > 1):
        request[model.count.input] = pictures_in_one(job, model)
    if model.aspect is not None:
        unset = None if edit is None else edit.aspect
        if (shape := model.aspect.values.get(job.aspect or "", unset)) is not None:
            request[model.aspect.input] = shape
    if model.seed is not None and job.seed is not None:
        request[model.seed.input] = (job.seed + job.pictures) % (model.seed.max + 1)
    if edit is not None:
        return PredictionRequest(edit.slug, edit.version or model.version, request)
    return PredictionRequest(model.slug, model.version, request)
