"""What people read: a job, its progress or an error in words. Pure: nothing here asks or sends anything.

Every function takes ``say`` first, the texts of one language (:func:`cogs.language.speaking`): a job's own
messages speak ``job.locale``, an answer that one person sees their interaction's.
"""

from cogs.presenters import buttons, errors, gallery, help, info, jobs, me, queue, styles, text  # noqa: A004

__all__ = ["buttons", "errors", "gallery", "help", "info", "jobs", "me", "queue", "styles", "text"]
