"""The door for programs: API v1, as `docs/openapi.json` describes it."""
