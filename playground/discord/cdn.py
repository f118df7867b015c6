"""The files of the local Discord, under URLs that it serves itself."""

from __future__ import annotations

import io
from collections import OrderedDict
from typing import Any
from urllib.parse import quote

from PIL import Image
from simcord.backend.cdn import CdnStore

KEPT_BYTES = 512 * 2**20  # older files go when there are more: a load test must not fill the memory


class Cdn(CdnStore):
    """SimCord's store with real addresses, picture dimensions and a bound."""

    def __init__(self) -> None:
        super().__init__()
        self.base_url = ""  # set once the port is known
        self._files: OrderedDict[str, bytes] = OrderedDict()
        self._kept_bytes = 0

    def store_attachment(
        self, attachment_id: int, channel_id: int, filename: str, data: bytes, description: str | None
    ) -> dict[str, Any]:
        """Keep a file; return its attachment object, with width and height where it is a picture."""
        attachment = super().store_attachment(attachment_id, channel_id, filename, b"", description)
        self._blobs.clear()  # the files are in self._files: SimCord's own dict has no bound
        folder = f"/attachments/{channel_id}/{attachment_id}/"
        self._keep(folder, data)
        attachment["size"] = len(data)
        attachment["url"] = attachment["proxy_url"] = self.base_url + folder + quote(filename)
        if description is None:
            del attachment["description"]
        if size := picture_size(data):
            attachment["width"], attachment["height"] = size
        return attachment

    def get(self, url: str) -> bytes | None:
        """The bytes behind one of its URLs or paths; ``None`` when there is no such file (any more)."""
        folder, slash, _ = url.removeprefix(self.base_url).rpartition("/")
        return self._files.get(folder + slash)

    def _keep(self, folder: str, data: bytes) -> None:
        self._files[folder] = data
        self._kept_bytes += len(data)
        while self._kept_bytes > KEPT_BYTES:
            _, dropped = self._files.popitem(last=False)
            self._kept_bytes -= len(dropped)


def picture_size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels as the header says, or ``None``: not a picture that Pillow knows."""
    try:
        with Image.open(io.BytesIO(data)) as picture:
            return picture.size
    except Exception:  # Discord shows a file that it cannot read as a plain file
        return None
