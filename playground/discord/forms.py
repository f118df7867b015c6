"""What a person fills into a form (a modal), checked as Discord's client does, in wire form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from simcord.backend.models import Channel
from simcord.enums import SELECT_TYPES, ComponentType

from playground.discord.backend import WallBackend
from playground.discord.choosing import Resolved, chosen_values
from playground.discord.errors import PersonError
from playground.discord.options import upload

Node = dict[str, Any]


class FilledForm:
    """A form's fields with somebody's values: ``components`` and ``resolved`` of its submission.

    Values are by ``custom_id``: a string for text and radio buttons, a list for a select or checkboxes, a
    bool for a checkbox, ``(filename, bytes)`` or a list of them for a file upload.

    Raises:
        PersonError: a value that the form does not take, or that is missing.
    """

    def __init__(
        self,
        backend: WallBackend,
        user_id: int,
        channel: Channel,
        components: Sequence[Mapping[str, Any]],
        values: Mapping[str, object],
    ) -> None:
        self.resolved: Resolved = {}
        self._backend = backend
        self._user_id = user_id
        self._channel = channel
        self._values = values
        self._files: list[tuple[Node, str, bytes]] = []
        if unknown := values.keys() - {field["custom_id"] for field in fields(components)}:
            raise PersonError(f"The form has no field {min(unknown)}.")
        self.components = [self._submitted(component) for component in components]
        for node, filename, data in self._files:  # nothing is uploaded unless everything is right
            node["values"].append(upload(backend, channel.id, filename, data, self.resolved))

    def _submitted(self, component: Mapping[str, Any]) -> Node:
        node: Node = {"type": component["type"], "id": component["id"]}
        if "components" in component:
            node["components"] = [self._submitted(child) for child in component["components"]]
        elif "component" in component:
            node["component"] = self._submitted(component["component"])
        elif "custom_id" in component:
            node["custom_id"] = component["custom_id"]
            self._fill(node, component)
        return node

    def _fill(self, node: Node, field: Mapping[str, Any]) -> None:
        kind, custom_id = field["type"], field["custom_id"]
        value = self._values.get(custom_id)
        if kind == ComponentType.CHECKBOX:
            node["value"] = field.get("default", False) if value is None else bool(value)
        elif kind in (ComponentType.TEXT_INPUT, ComponentType.RADIO_GROUP):
            node["value"] = self._text(field, value)
        elif kind == ComponentType.FILE_UPLOAD:
            files = files_of(value)
            self._check_count(field, len(files), 1)
            node["values"] = []
            self._files += [(node, filename, data) for filename, data in files]
        elif kind == ComponentType.CHECKBOX_GROUP:
            node["values"] = self._texts(value)
            self._check_count(field, len(node["values"]), len(field["options"]))
            self._check_offered(field, node["values"])
        elif kind in SELECT_TYPES:
            chosen = self._texts(value)
            if not chosen and not field.get("required", True):
                node["values"] = []
                return
            node["values"] = chosen_values(
                self._backend, self._user_id, self._channel, field, chosen, self.resolved
            )
        else:
            raise PersonError(f"The field {custom_id} is of no kind that can be filled in here.")

    def _text(self, field: Mapping[str, Any], value: object) -> str | None:
        custom_id, required = field["custom_id"], field.get("required", True)
        if value in (None, ""):
            if required:
                raise PersonError(f"The field {custom_id} must be filled in.")
            return "" if field["type"] == ComponentType.TEXT_INPUT else None
        if not isinstance(value, str):
            raise PersonError(f"The field {custom_id} takes text.")
        if field["type"] == ComponentType.RADIO_GROUP:
            self._check_offered(field, [value])
            return value
        least, most = field.get("min_length") or 0, field.get("max_length") or 4_000
        if not least <= len(value) <= most:
            raise PersonError(f"The field {custom_id} takes {least} to {most} characters.")
        return value

    def _texts(self, value: object) -> list[str]:
        if value is None:
            return []
        return [str(item) for item in value] if isinstance(value, list | tuple) else [str(value)]

    def _check_count(self, field: Mapping[str, Any], count: int, default_most: int) -> None:
        least, most = field.get("min_values"), field.get("max_values") or default_most
        least = 1 if least is None else least
        if not count and not field.get("required", True):
            return
        if not least <= count <= most:
            raise PersonError(f"The field {field['custom_id']} takes {least} to {most} of them.")

    def _check_offered(self, field: Mapping[str, Any], values: Sequence[str]) -> None:
        if unknown := set(values) - {option["value"] for option in field.get("options") or ()}:
            raise PersonError(f"There is nothing like {min(unknown)} to choose.")


def fields(components: Sequence[Mapping[str, Any]]) -> Iterator[Mapping[str, Any]]:
    """A form's fields, without the rows and labels that they stand in."""
    for component in components:
        if "custom_id" in component:
            yield component
        child = component.get("component")
        yield from fields(component.get("components") or ([child] if child else ()))


def files_of(value: object) -> list[tuple[str, bytes]]:
    """The files of a field: none, one or a list."""
    if value is None:
        return []
    files: list[tuple[str, bytes]] = []
    for file in value if isinstance(value, list) else [value]:
        match file:
            case (str(filename), bytes(data)):
                files.append((filename, data))
            case _:
                raise PersonError("The field takes files.")
    return files


def forged_fields(values: Mapping[str, object]) -> list[Node]:
    """The fields of a form that was never shown: texts, and lists as selects of strings."""
    nodes: list[Node] = []
    for index, (custom_id, value) in enumerate(values.items()):
        field: Node = {"type": ComponentType.TEXT_INPUT, "id": 2 * index + 2, "custom_id": custom_id}
        if isinstance(value, list | tuple):
            field |= {"type": ComponentType.STRING_SELECT, "values": [str(item) for item in value]}
        else:
            field["value"] = str(value)
        nodes.append({"type": ComponentType.LABEL, "id": 2 * index + 1, "component": field})
    return nodes
