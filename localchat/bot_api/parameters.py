"""Reading a Bot API call: query string, urlencoded, multipart or JSON body, each value by its type."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request

from localchat.refusals import Refused, bad_request

UPLOAD_BYTES = 50 * 1024 * 1024
# Room for the other parts of a multipart body.
BODY_BYTES = UPLOAD_BYTES + 1024 * 1024
PART_BYTES = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with the call."""

    name: str
    content_type: str
    content: bytes


@dataclass(slots=True)
class Parameters:
    """The values of one call, still as they came: texts from forms, anything from JSON."""

    values: dict[str, Any] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def __contains__(self, name: str) -> bool:
        value = self.values.get(name)
        return value is not None and value != ""

    def text(self, name: str, default: str = "") -> str:
        """A string; numbers and booleans of a JSON body are no strings."""
        value = self.values.get(name)
        if value is None:
            return default
        if not isinstance(value, str):
            raise bad_request(f'parameter "{name}" must be a String')
        if "\x00" in value or not _is_unicode(value):
            raise bad_request("strings must be encoded in UTF-8")
        return value.replace("\r\n", "\n").replace("\r", "\n")

    def integer(self, name: str, default: int = 0) -> int:
        """A whole number."""
        value = self.values.get(name)
        if value is None or value == "":
            return default
        if isinstance(value, str) and re.fullmatch(r"\s*[+-]?\d{1,18}\s*", value, re.ASCII):
            return int(value)
        if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 2**63:
            return value
        raise bad_request(f'parameter "{name}" must be an Integer')

    def boolean(self, name: str, default: bool = False) -> bool:
        """True or False, written as Telegram takes them (true, yes, 1)."""
        value = self.values.get(name)
        if value is None or value == "":
            return default
        if isinstance(value, bool):
            return value
        if str(value).strip().lower() in {"true", "yes", "1"}:
            return True
        if str(value).strip().lower() in {"false", "no", "0"}:
            return False
        raise bad_request(f'parameter "{name}" must be a Boolean')

    def structure(self, name: str, what: str = "") -> Any:
        """A JSON-serialized object or array; None where it is absent.

        Args:
            what: How Telegram names it in "can't parse ... JSON object".
        """
        value = self.values.get(name)
        if value is None or value == "":
            return None
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value)
        except ValueError:
            raise bad_request(f"can't parse {what or name} JSON object") from None

    def mapping(self, name: str, what: str = "") -> dict[str, Any] | None:
        """A JSON-serialized object."""
        value = self.structure(name, what)
        if value is not None and not isinstance(value, dict):
            raise bad_request(f"object expected as {what or name}")
        return value

    def sequence(self, name: str, what: str = "") -> list[Any] | None:
        """A JSON-serialized array."""
        value = self.structure(name, what)
        if value is not None and not isinstance(value, list):
            raise bad_request(f"expected an Array of {what or name}")
        return value

    def upload(self, reference: str) -> Upload | None:
        """The file that `attach://name`, or a parameter's own name, stands for."""
        return self.uploads.get(reference.removeprefix("attach://"))


def _is_unicode(value: str) -> bool:
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


async def read_parameters(request: Request) -> Parameters:
    """Everything that a call says, the body over the query string.

    Raises:
        Refused: 413 for a body over 50 MB, 400 for one that cannot be read.
    """
    if int(request.headers.get("content-length") or 0) > BODY_BYTES:
        raise Refused(413, "Request Entity Too Large")
    parameters = Parameters(dict(request.query_params))
    content_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if content_type == "application/json":
        body = await request.body()
        try:
            values = json.loads(body or b"{}")
        except ValueError:
            raise bad_request("can't parse JSON object") from None
        if not isinstance(values, dict):
            raise bad_request("object expected")
        parameters.values |= values
    elif content_type in {"multipart/form-data", "application/x-www-form-urlencoded"}:
        try:
            async with request.form(max_part_size=PART_BYTES) as form:
                for name, value in form.multi_items():
                    if isinstance(value, UploadFile):
                        parameters.uploads[name] = await read_upload(value)
                    else:
                        parameters.values[name] = value
        except HTTPException as error:
            raise bad_request(f"can't parse the form: {error.detail}") from None
    return parameters


async def read_upload(file: UploadFile) -> Upload:
    """The content of an uploaded file.

    Raises:
        Refused: 413 for one over 50 MB.
    """
    content = await file.read(UPLOAD_BYTES + 1)
    if len(content) > UPLOAD_BYTES:
        raise Refused(413, "Request Entity Too Large")
    return Upload(file.filename or "", file.content_type or "", content)
