"""What a model is sent: its own names for the prompt and the reference.

Source: the vendor's model pages, read in November 2026.
"""

from __future__ import annotations

from engine.models import Job, PredictionRequest

TEXT_ONLY, WITH_PICTURES = "-text-to-image", "-edit"


def request_for(job: Job) -> PredictionRequest:
    """The create for a job.

    Gemini takes ``image_url``. Of the models that come in pairs (``nano-banana-2-text-to-image`` and
    ``nano-banana-2-edit``) the second takes the pictures, as ``image_urls``.
    """
    if job.reference_url is None:
        return PredictionRequest(job.model, job.version, {"prompt": job.prompt})
    if job.model.endswith((TEXT_ONLY, WITH_PICTURES)):
        model = job.model.removesuffix(TEXT_ONLY).removesuffix(WITH_PICTURES) + WITH_PICTURES
        return PredictionRequest(
            model, job.version, {"prompt": job.prompt, "image_urls": [job.reference_url]}
        )
    return PredictionRequest(job.model, job.version, {"prompt": job.prompt, "image_url": job.reference_url})
