"""Who may be meant: the question and its answer."""

from typing import Literal

from ninja import Schema
from pydantic import Field

from stafet.api.schemas.leads import CompanyGiven, PersonGiven
from stafet.api.schemas.parts import Given, NameShown

Verdict = Literal["exact", "similar", "none"]


class QuestionGiven(Given):
    """A person, a company or both; any part may be missing."""

    person: PersonGiven = Field(default_factory=PersonGiven)
    company: CompanyGiven = Field(default_factory=CompanyGiven)


class CandidateShown(Schema):
    """A record that may be meant; of one that the key may not see only branch and verdict, and `hidden`."""

    verdict: Verdict
    id: int | None = None
    external_id: str | None = None
    score: float | None = Field(None, description="How likely it is this one, 0 to 1.")
    why: list[str] | None = Field(None, description="What agreed and what differed, a sentence each.")
    hidden: bool | None = None
    branch: NameShown | None = None


class AnswerShown(Schema):
    """The verdict: exact may be taken unasked, similar is for a person to decide, none is new. Best first."""

    verdict: Verdict
    candidates: list[CandidateShown]


class MatchesShown(Schema):
    """Contact and account, each decided by itself."""

    contact: AnswerShown
    account: AnswerShown
