"""Reads a mailbox folder by folder: what is new is kept first, only then anything is changed on the server.

Whoever dies in between reads the same messages again, and finds them kept: a capture is unique by its bytes. A message
that cannot be taken is noted and passed over, so that it never holds up the next; it stays where it is.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from typing import Final

from django.db import DatabaseError, InterfaceError
from django.db.models import F

from stafet.channels.imap import Broken, Letterbox, Listed
from stafet.channels.models import Mailbox, ReadFolder, StuckMessage
from stafet.channels.trouble import Trouble, Unfit
from stafet.channels.whose import source_of
from stafet.foundation import clock
from stafet.foundation.denials import Denial, Invalid
from stafet.intake.actions.hand_in import LARGEST
from stafet.jobs.take_in import take_in

AT_ONCE: Final = 50  # messages fetched by one command
BYTES_AT_ONCE: Final = 8 * 2**20
BEGINNING: Final = 2**20  # bytes of a message too large to keep: head and text stand before what is attached
MOST_TRIES: Final = 3  # that may each break the connection, before a message is passed over
AGAIN_AFTER: Final = timedelta(hours=1)
MOST_LATER: Final = 24  # tries of what was passed over; then a person has to look

_log = logging.getLogger(__name__)
IsOver = Callable[[], bool]


def fetch_mailbox(
    mailbox: Mailbox, box: Letterbox, *, is_over: IsOver, largest: int = LARGEST
) -> tuple[int, Denial | None]:
    """Take in whatever is new in all of its folders: how many messages, and what a person should know did not work.

    The first folder is open afterwards. Raises Broken when the connection breaks; another run goes on where this one
    ended.
    """
    taken, trouble = 0, None
    for name in reversed(mailbox.folders):
        try:
            reading = _Reading(mailbox, box, _standing(mailbox, name, box), is_over, largest)
            taken += reading.run()
            trouble = trouble or reading.trouble
        except Broken:
            raise
        except (Trouble, Unfit) as refusal:  # a folder that is gone does not keep the others from being read
            trouble = refusal
    return taken, trouble


class _Reading:
    """One pass over an open folder."""

    def __init__(
        self, mailbox: Mailbox, box: Letterbox, folder: ReadFolder, is_over: IsOver, largest: int
    ) -> None:
        self._mailbox, self._box, self._folder = mailbox, box, folder
        self._is_over, self._largest = is_over, largest
        self._noted = set(StuckMessage.objects.filter(folder=folder).values_list("uid", flat=True))
        self.trouble: Denial | None = None

    def run(self) -> int:
        """Take in what was passed over before and is due again, then what is new."""
        self._again()
        done = 0
        for lot in self._lots(self._new()):
            if self._is_over():
                return done
            done += self._take(lot)
            self._so_far(lot[-1].uid)
        if self._folder.is_fragile:
            self._folder.is_fragile = False
            self._folder.save(update_fields=["is_fragile"])
        return done

    def _new(self) -> list[Listed]:
        found = self._box.newer(self._folder.last_uid)
        since, dated_to = self._mailbox.reads_from, self._folder.dated_to
        if since is None:
            return found
        return [
            one for one in found if one.uid > dated_to or one.arrived_at is None or one.arrived_at >= since
        ]

    def _lots(self, listed: Sequence[Listed]) -> Iterator[list[Listed]]:
        """In order, as many at once as is sensible; alone what is large, and each where one broke the connection."""
        lot: list[Listed] = []
        size = 0
        for one in listed:
            if lot and (self._folder.is_fragile or len(lot) == AT_ONCE or size + one.size > BYTES_AT_ONCE):
                yield lot
                lot, size = [], 0
            lot.append(one)
            size += one.size
        if lot:
            yield lot

    def _take(self, lot: Sequence[Listed]) -> int:
        whole = [one.uid for one in lot if one.size <= self._largest]
        kept = self._take_whole(whole)
        for one in lot:
            if one.size > self._largest:
                self._take_beginning(one.uid)
        self._put_away(kept)
        return len(kept)

    def _take_whole(self, uids: Sequence[int]) -> list[int]:
        """Those of them that are kept now; what is not is noted."""
        if len(uids) == 1 and self._folder.is_fragile and not self._may_try(uids[0]):
            return []
        try:
            found = self._box.bodies(uids) if uids else {}
        except Broken:
            self._folder.is_fragile = True
            self._folder.save(update_fields=["is_fragile"])
            raise
        except Unfit as refusal:
            if len(uids) > 1:
                return [uid for one in uids for uid in self._take_whole([one])]
            self._pass_over(uids[0], refusal)
            return []
        self._look_for_missing([uid for uid in uids if uid not in found])
        return [uid for uid, raw in found.items() if self._keep(uid, raw)]

    def _look_for_missing(self, uids: Sequence[int]) -> None:
        """What the server did not give although it is there; what somebody has moved away meanwhile is nobody's loss."""
        there = self._box.still_there(uids) if uids else set()
        for uid in uids:
            if uid in there:
                self._pass_over(uid, Unfit("The mail server does not give this message."))
            else:
                self._settled(uid)

    def _keep(self, uid: int, raw: bytes) -> bool:
        try:
            take_in(source_of(raw, usual=self._mailbox.source), raw)
        except (DatabaseError, InterfaceError):
            raise
        except Invalid:
            self._take_beginning(uid, raw)
            return False
        except Exception:
            _log.exception("Message %s of mailbox %s could not be kept", uid, self._mailbox.pk)
            self._pass_over(uid, Unfit("Something went wrong while it was taken in."))
            return False
        self._settled(uid)
        return True

    def _take_beginning(self, uid: int, raw: bytes | None = None) -> None:
        """Keep what fits of a message that is too large: who wrote and what stands first. All of it stays where it is."""
        most = self._largest // 2**20
        try:
            start = (raw or self._box.beginning(uid, BEGINNING))[:BEGINNING]
            take_in(source_of(start, usual=self._mailbox.source), start)
        except Unfit as refusal:
            self._pass_over(uid, refusal)
            return
        why = Unfit("Larger than %(most)s MB: only its beginning was taken in.", most=most)
        self._note(uid, why, again=False)

    def _put_away(self, uids: Sequence[int]) -> None:
        if not uids:
            return
        try:
            if self._mailbox.moves_to:
                self._box.move(uids, self._mailbox.moves_to)
            else:
                self._box.mark_read(uids)
        except Unfit:
            # Kept they are; only the folder stays as full as it was.
            self.trouble = Trouble("Read mail cannot be moved or marked on the mail server.")

    def _so_far(self, uid: int) -> None:
        self._folder.last_uid = uid
        self._folder.save(update_fields=["last_uid"])

    def _may_try(self, uid: int) -> bool:
        """Note that this message is being fetched, before; whoever finds the note too often passes it over."""
        row, _ = StuckMessage.objects.get_or_create(
            folder=self._folder, uid=uid, defaults={"since": clock.now()}
        )
        self._noted.add(uid)
        if row.tries >= MOST_TRIES and row.again_at is None:
            self._pass_over(uid, Unfit("The connection breaks each time that it is fetched."))
            return False
        StuckMessage.objects.filter(pk=row.pk).update(tries=F("tries") + 1)
        return True

    def _again(self) -> None:
        due = StuckMessage.objects.filter(folder=self._folder, again_at__lte=clock.now()).order_by("uid")
        for row in due:
            # Put off before it is tried: whatever it breaks, the next turn begins with something else.
            self._pass_over(row.uid, None)
            if self._is_over():
                return
            self._put_away(self._take_whole([row.uid]))

    def _pass_over(self, uid: int, why: Denial | None) -> None:
        self._note(uid, why, again=True)

    def _note(self, uid: int, why: Denial | None, *, again: bool) -> None:
        row, _ = StuckMessage.objects.get_or_create(
            folder=self._folder, uid=uid, defaults={"since": clock.now()}
        )
        self._noted.add(uid)
        if why is not None:
            row.why = why.template
            row.facts = {name: str(value) for name, value in why.places.items()}
        row.tries += 1
        row.again_at = clock.now() + AGAIN_AFTER if again and row.tries < MOST_LATER else None
        row.save()

    def _settled(self, uid: int) -> None:
        if uid in self._noted:
            StuckMessage.objects.filter(folder=self._folder, uid=uid).delete()


def _standing(mailbox: Mailbox, name: str, box: Letterbox) -> ReadFolder:
    """Open this folder: how far it is read; from its beginning where its numbers mean something else by now."""
    validity = box.select(name)
    row = ReadFolder.objects.filter(mailbox=mailbox, name=name).first()
    if row is None or row.validity != validity:
        row = row or ReadFolder(mailbox=mailbox, name=name)
        if row.pk:
            row.stuck.all().delete()
        lies_there = [one.uid for one in box.newer(0)] if mailbox.reads_from else []
        row.validity, row.last_uid, row.dated_to = validity, 0, max(lies_there, default=0)
        row.save()
    return row
