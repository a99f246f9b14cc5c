"""Whatever is sent to the API about a pipeline that leads stand in, they can go on: tried by edits made at random (R28 to R31)."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from stafet.catalog.models import LeadType, Pipeline, State, Status
from stafet.foundation.denials import Invalid, NotNow
from stafet.leads.actions.edit import edit_lead
from stafet.leads.actions.lose import lose_lead
from stafet.leads.actions.win import win_lead
from stafet.leads.models import Lead
from stafet.leads.transition import first_status
from stafet.staff.actor import SYSTEM
from stafet.staff.at_hand import noticed
from tests.api.conftest import Program
from tests.world import World

STATES = [str(state) for state in State]
CODES = st.sampled_from(["N", "C", "T", "O", "W", "L", "X", "Y", "Z"])
EDITS = st.fixed_dictionaries(
    {},
    optional={
        "code": CODES,
        "names": st.fixed_dictionaries({"en": st.sampled_from(["Call", "Lost", "Won", ""])}),
        "state": st.sampled_from(STATES),
        "is_hidden": st.booleans(),
        "probability": st.one_of(st.none(), st.integers(-1, 101)),
        "onward": st.lists(CODES, max_size=4),
    },
)


class PipelineInUse(RuleBasedStateMachine):
    """An administrator with a key who changes whatever can be changed, while a lead stands on each status."""

    world: World

    @initialize()
    def begin(self) -> None:
        self.inner = transaction.atomic()
        self.inner.__enter__()
        noticed(None)
        self.program = Program(self.world.api_key(self.world.administrator))
        self.pipeline = Pipeline.objects.get(code="sale")
        lead = self.world.lead(handover="accepted")
        self.accepted = lead.number
        self.states: dict[int, str] = {}
        self.answers: list[int] = []
        self._remember()

    def teardown(self) -> None:
        if hasattr(self, "inner"):
            transaction.set_rollback(True)
            self.inner.__exit__(None, None, None)

    def _path(self) -> str:
        return f"/definitions/pipelines/{self.pipeline.pk}"

    def _told(self) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(self.program.get(self._path()).content)
        return told

    def _send(self, path: str, body: dict[str, Any]) -> None:
        answer = self.program.patch(path, body, version="*")
        assert answer.status_code in {200, 400, 422}, answer.content
        self.answers.append(answer.status_code)

    def _remember(self) -> None:
        self.states |= dict(self.pipeline.statuses.values_list("pk", "state"))

    @rule(place=st.integers(0, 12), edit=EDITS)
    def edit_one(self, place: int, edit: dict[str, Any]) -> None:
        """One status otherwise, all others as they are."""
        statuses = self._told()["statuses"]
        one = statuses[place % len(statuses)]
        one |= edit
        self._send(self._path(), {"statuses": statuses})

    @rule(edit=EDITS)
    def add_one(self, edit: dict[str, Any]) -> None:
        """A status more, or what pretends to be one."""
        self._send(self._path(), {"statuses": [*self._told()["statuses"], edit]})

    @rule(keep=st.lists(st.integers(0, 9), max_size=10), edits=st.lists(EDITS, max_size=3))
    def send_others(self, keep: list[int], edits: list[dict[str, Any]]) -> None:
        """Some of them in another order, some twice, some left out, and more."""
        statuses = self._told()["statuses"]
        kept = [statuses[place % len(statuses)] for place in keep]
        self._send(self._path(), {"statuses": kept + edits})

    @rule(place=st.integers(0, 12), onward=st.lists(st.integers(0, 12), max_size=4), hide=st.booleans())
    def narrow(self, place: int, onward: list[int], *, hide: bool) -> None:
        """Steps among those that there are, and perhaps a status hidden with them: what nearly fits."""
        statuses = self._told()["statuses"]
        one = statuses[place % len(statuses)]
        one |= {"onward": sorted({statuses[to % len(statuses)]["code"] for to in onward} - {one["code"]})}
        one |= {"is_hidden": hide}
        self._send(self._path(), {"statuses": statuses})

    @rule(hide=st.booleans(), code=st.sampled_from(["sale", "service"]))
    def hide_pipelines(self, code: str, *, hide: bool) -> None:
        """The whole pipeline, or the other one."""
        key = Pipeline.objects.get(code=code).pk
        self._send(f"/definitions/pipelines/{key}", {"is_hidden": hide})

    @rule(
        kind=st.sampled_from(["SALES", "TEST", "SERV"]),
        change=st.fixed_dictionaries(
            {},
            optional={
                "default_pipeline": st.sampled_from(["sale", "service", "gone"]),
                "pipelines": st.lists(st.sampled_from(["sale", "service"]), max_size=2),
                "is_hidden": st.booleans(),
                "is_default": st.booleans(),
            },
        ),
    )
    def change_types(self, kind: str, change: dict[str, Any]) -> None:
        """The types that lead into it."""
        self._send(f"/definitions/lead-types/{LeadType.objects.get(code=kind).pk}", change)

    @rule(data=st.data())
    def step(self, data: st.DataObject) -> None:
        """The lead goes on meanwhile, wherever the pipeline lets it."""
        lead = Lead.objects.get(number=self.accepted)
        to = data.draw(st.sampled_from(list(self.pipeline.statuses.values_list("code", flat=True))))
        try:
            with transaction.atomic():
                edit_lead(lead, changes={"status": to}, by=SYSTEM)
        except (NotNow, Invalid):
            self.answers.append(0)

    @invariant()
    def statuses_stay_and_keep_their_states(self) -> None:
        if not hasattr(self, "states"):
            return
        self._remember()
        assert dict(self.pipeline.statuses.values_list("pk", "state")) == self.states

    @invariant()
    def each_state_can_be_entered(self) -> None:
        if not hasattr(self, "states"):
            return
        noticed(None)
        for state in State:
            assert first_status(self.pipeline.pk, state).state == state
        assert Status.objects.filter(pipeline=self.pipeline, state=State.NEW).count() == 1

    @invariant()
    def new_leads_begin_where_they_can(self) -> None:
        if not hasattr(self, "states"):
            return
        usual = LeadType.objects.get(is_default=True)
        assert not usual.is_hidden
        for kind in LeadType.objects.select_related("default_pipeline").prefetch_related("pipelines"):
            assert not kind.default_pipeline.is_hidden
            assert not kind.pipelines.all() or kind.default_pipeline in kind.pipelines.all()

    @invariant()
    def whoever_stands_anywhere_can_be_won_and_lost(self) -> None:
        if not hasattr(self, "states"):
            return
        for status in self.pipeline.statuses.filter(state=State.IN_PROGRESS):
            for close, reason in ((win_lead, "sold"), (lose_lead, "not_reached")):
                self._try_to_close(status, close, reason)

    def _try_to_close(self, status: Status, close: Any, reason: str) -> None:
        """Put the lead on this status and walk on, by the verbs alone, until it closes; then as it was."""
        with transaction.atomic():
            Lead.objects.filter(number=self.accepted).update(status=status, state=State.IN_PROGRESS)
            assert any(self._closes(path, close, reason) for path in self._paths(status)), (
                status.code,
                reason,
            )
            transaction.set_rollback(True)

    def _closes(self, path: list[Status], close: Any, reason: str) -> bool:
        noticed(None)
        try:
            with transaction.atomic():
                for status in path:
                    edit_lead(
                        Lead.objects.get(number=self.accepted), changes={"status": status.code}, by=SYSTEM
                    )
                close(Lead.objects.get(number=self.accepted), reason=reason, by=SYSTEM)
        except (NotNow, Invalid):
            return False
        return True

    def _paths(self, start: Status) -> Iterator[list[Status]]:
        """No step, then the shortest ways through visible statuses in progress."""
        waiting: list[list[Status]] = [[]]
        known = {start.pk}
        while waiting:
            path = waiting.pop(0)
            yield path
            here = path[-1] if path else start
            onward = here.next_statuses.all() or self.pipeline.statuses.all()
            for one in onward:
                if one.state == State.IN_PROGRESS and not one.is_hidden and one.pk not in known:
                    known.add(one.pk)
                    waiting.append([*path, one])


@pytest.mark.parametrize("examples", [3, pytest.param(150, marks=pytest.mark.slow)])
def test_no_edit_of_the_api_breaks_a_pipeline_in_use(world: World, examples: int) -> None:
    class Machine(PipelineInUse):
        pass

    Machine.world = world
    run_state_machine_as_test(
        Machine,
        settings=settings(
            max_examples=examples,
            stateful_step_count=20,
            deadline=None,
            database=None,
            derandomize=True,
            suppress_health_check=list(HealthCheck),
        ),
    )
