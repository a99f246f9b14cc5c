"""Read notices: one's own, one or all."""

from stafet.foundation import clock
from stafet.notify.models import Notice, NoticeChoice
from stafet.staff.action import action
from stafet.staff.actor import Actor


@action("notice", locks=False)
def read_notice(notice: Notice, *, by: Actor) -> Notice:
    """This notice is read; one that was read before stays as it is."""
    if notice.read_at is None:
        notice.read_at = clock.now()
        Notice.objects.filter(pk=notice.pk, read_at=None).update(read_at=notice.read_at)
    return notice


@action("notice", locks=False)
def read_all(whose: NoticeChoice, *, up_to: int | None = None, by: Actor) -> int:
    """All unread notices of this person are read, `up_to` this one where it is named; how many there were.

    Who names the newest one that was shown does not read what came meanwhile.
    """
    unread = Notice.objects.filter(user=whose.pk, read_at=None, in_desk=True)
    if up_to is not None:
        unread = unread.filter(pk__lte=up_to)
    return unread.update(read_at=clock.now())
