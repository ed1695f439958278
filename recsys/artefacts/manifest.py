"""What is written down of a model beside its pickle, signed."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import Any, Self

FORMAT = 4


class ModelRefused(Exception):
    """A model that will not be loaded, and why, in one line."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """Where a model comes from, and what proves that its files are the ones that training wrote.

    Attributes:
        dataset: name of the data.
        fingerprint: of all ratings it was trained on, SHA-256.
        parameters: of `variational.learn`, or of `SVD`.
        metrics: its exam: rmse, mae, newcomer_rmse@5 in stars, ndcg@10.
        reason: why it was published: what it replaced, and how they compared.
        libraries: name -> version, of what must fit for the pickle to load.
        sha256: file -> digest of its bytes, hexadecimal.
        hmac: file -> HMAC-SHA-256 of its bytes under the signing key, hexadecimal.
    """

    version: str
    created_at: datetime
    dataset: str
    fingerprint: str
    n_ratings: int
    n_chat_ratings: int
    seed: int
    parameters: Mapping[str, Any]
    metrics: Mapping[str, float]
    reason: str
    libraries: Mapping[str, str]
    sha256: Mapping[str, str]
    hmac: Mapping[str, str]

    def with_files(self, files: Mapping[str, bytes], key: bytes) -> Self:
        """Return the manifest that vouches for these files."""
        return replace(
            self,
            sha256={name: hashlib.sha256(content).hexdigest() for name, content in files.items()},
            hmac={name: _mac(key, content) for name, content in files.items()},
        )

    def vouches_for(self, name: str, content: bytes, key: bytes) -> bool:
        """Tell whether the bytes are those that were signed under this name with this key."""
        signed = hmac.compare_digest(self.hmac.get(name, ""), _mac(key, content))
        return signed and hmac.compare_digest(self.sha256.get(name, ""), hashlib.sha256(content).hexdigest())

    def to_json(self, key: bytes) -> str:
        """Return the signed text of manifest.json."""
        document = {"format": FORMAT, **asdict(self), "created_at": self.created_at.isoformat()}
        return json.dumps({**document, "signature": _mac(key, _canonical(document))}, indent=2) + "\n"

    @classmethod
    def from_json(cls, text: str, key: bytes) -> Self:
        """Read manifest.json.

        Raises:
            ModelRefused: it is no manifest of this format, or was not signed with this key.
        """
        try:
            document: dict[str, Any] = json.loads(text)
            signature = str(document.pop("signature"))
        except (ValueError, KeyError, AttributeError, TypeError):
            raise ModelRefused("manifest.json is damaged") from None
        if not hmac.compare_digest(signature.encode(), _mac(key, _canonical(document)).encode()):
            raise ModelRefused("manifest.json was not signed with this key, or was changed since")
        if document.pop("format", None) != FORMAT:
            raise ModelRefused(f"manifest.json is not of format {FORMAT}; train a new model")
        document["created_at"] = datetime.fromisoformat(document["created_at"]).astimezone(UTC)
        return cls(**document)


def _canonical(document: Mapping[str, Any]) -> bytes:
    return json.dumps(document, sort_keys=True, separators=(",", ":")).encode()


def _mac(key: bytes, content: bytes) -> str:
    return hmac.new(key, content, hashlib.sha256).hexdigest()
