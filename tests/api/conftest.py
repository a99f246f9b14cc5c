"""A program that talks to the API, with a key of somebody of the cast."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, cast

import pytest
from django.http import HttpResponse
from django.test import Client

from stafet.staff.models import User
from tests.world import World

ROOT = "/api/v1"


@dataclass
class Program:
    """Sends JSON with a key, and reads JSON."""

    key: str

    def get(self, path: str, **asked: Any) -> HttpResponse:
        return self.send("GET", path, query=asked)

    def post(self, path: str, body: Any = None, **headers: str) -> HttpResponse:
        return self.send("POST", path, body if body is not None else {}, headers=headers)

    def patch(self, path: str, body: Any, *, version: str | None) -> HttpResponse:
        headers = {} if version is None else {"If-Match": version}
        return self.send("PATCH", path, body, headers=headers)

    def delete(self, path: str, **asked: Any) -> HttpResponse:
        return self.send("DELETE", path, query=asked)

    def send(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        query: dict[str, Any] | None = None,
        headers: dict[str, str] | None = None,
        content_type: str = "application/json",
    ) -> HttpResponse:
        raw = body if isinstance(body, bytes) else b"" if body is None else json.dumps(body).encode()
        known = {name.replace("_", "-"): value for name, value in (headers or {}).items()}
        answer = Client(raise_request_exception=False).generic(
            method,
            ROOT + path,
            raw,
            content_type=content_type,
            query_params=query,
            headers={"Authorization": f"Bearer {self.key}", **known},
        )
        return cast("HttpResponse", answer)


@pytest.fixture
def program(world: World) -> Callable[[User], Program]:
    """Makes a program with a key of this user."""
    return lambda user: Program(world.api_key(user))
