"""Read a capture anew, after a reader was mended or a source switched on (R1)."""

from stafet.foundation.denials import NotNow, Overtaken
from stafet.intake.actions.settle import hold_capture, settle_capture
from stafet.intake.models import Capture, CaptureStatus
from stafet.staff.action import action
from stafet.staff.actor import Actor
from stafet.staff.events import record


@action("capture.settle")
def replay_capture(capture: Capture, *, by: Actor) -> Capture:
    """Settle it as if it had come just now. A capture that has led to a lead stays as it is: never a second one.

    Denies one that waits to be read for the first time. One that ended its process is not read here: a worker
    takes it.
    """
    hold_capture(capture)
    if capture.status == CaptureStatus.WAITING and not capture.tries and not capture.kills:
        raise Overtaken("This is being read just now.")
    if capture.leads.exists():
        return capture
    if not capture.raw:
        raise NotNow("What came in here was erased, so there is nothing left to read.")
    record("capture:replayed", capture, by=by, before={"status": capture.status, "kind": capture.kind})
    capture.status = CaptureStatus.WAITING
    capture.kind = capture.why = ""
    is_for_a_worker = capture.kills
    capture.starts = capture.tries = 0
    capture.next_try_at = None
    capture.replays += 1
    capture.save(update_fields=["status", "kind", "why", "starts", "tries", "next_try_at", "replays"])
    return capture if is_for_a_worker else settle_capture(capture, by=by)
