"""The jobs that a worker runs by the clock: the rounds, what is fetched elsewhere, tidying."""

import logging
from typing import Final

from procrastinate import JobContext
from procrastinate.contrib.django import app

from stafet.bulk.wake import BULK
from stafet.channels.probes import forget_old_probes
from stafet.contacts.cleaned_again import clean_again
from stafet.imports.wake import GO_ON
from stafet.jobs.adverts import ask_forms, fetch_owed
from stafet.jobs.dropped import take_dropped
from stafet.jobs.erasing import erase_waiting, make_files, retain
from stafet.jobs.imports import advance_imports
from stafet.jobs.many import work_on_runs
from stafet.jobs.projects import advance_projects
from stafet.jobs.rounds import ROUNDS, SWEEPS, make_round, make_sweep
from stafet.matching.frequent import count_frequent
from stafet.notify.deliver import forget_old
from stafet.privacy.person_file import forget_files
from stafet.privacy.wake import PRIVACY
from stafet.projects.wake import PROJECTS
from stafet.staff.allowance import drop_old_allowances
from stafet.staff.repeat import drop_old_answers

EVERY_TEN_SECONDS: Final = "* * * * * */10"
EVERY_MINUTE: Final = "* * * * *"
EVERY_TEN_MINUTES: Final = "*/10 * * * *"
HOURLY: Final = "17 * * * *"
EVERY_HALF_MINUTE: Final = "* * * * * */30"
AT_ONCE: Final = 500  # rows that one round handles before it lets others have a turn
AT_ONCE_SWEPT: Final = 20_000
AT_ONCE_IN_RUNS: Final = 60  # slices of a run over many rows, some hundred rows each

_log = logging.getLogger(__name__)


@app.periodic(cron=EVERY_TEN_SECONDS)
@app.task(name="stafet.rounds", queueing_lock="stafet.rounds")
def make_rounds(timestamp: int) -> None:
    """Handle all that waits."""
    for round_ in ROUNDS:
        make_round(round_, limit=AT_ONCE)
    for sweep in SWEEPS:
        make_sweep(sweep, limit=AT_ONCE_SWEPT)


@app.periodic(cron=EVERY_TEN_SECONDS)
@app.task(name=BULK, queueing_lock=BULK, lock=BULK)
def make_runs(timestamp: int = 0) -> None:
    """Go on with runs over many rows, in turns, until the next bell; one worker at a time, so that others stay free."""
    work_on_runs(AT_ONCE_IN_RUNS)


@app.periodic(cron=EVERY_TEN_SECONDS)
@app.task(name=GO_ON, queueing_lock=GO_ON)
def take_up_imports(timestamp: int = 0) -> None:
    """Go on with imports, and with undoing them."""
    advance_imports()


@app.periodic(cron=EVERY_TEN_SECONDS)
@app.task(name=PRIVACY, queueing_lock=PRIVACY, lock=PRIVACY)
def go_on_with_privacy(timestamp: int = 0) -> None:
    """Go on with erasures, and make files of one person's data."""
    make_files()
    erase_waiting()


@app.periodic(cron=HOURLY)
@app.task(name="stafet.retention", queueing_lock="stafet.retention")
def let_go_of_what_is_past(timestamp: int) -> None:
    """Let go what was kept longer than the periods say; by default they say for ever."""
    retain()


@app.periodic(cron=EVERY_TEN_SECONDS)
@app.task(name=PROJECTS, queueing_lock=PROJECTS, lock=PROJECTS)
def fill_projects(timestamp: int = 0) -> None:
    """Take into projects who joined their groups, and show their leads to new managers."""
    advance_projects()


@app.periodic(cron=EVERY_TEN_SECONDS)
@app.task(name="stafet.adverts", queueing_lock="stafet.adverts")
def fetch_adverts(timestamp: int) -> None:
    """Fetch leads of lead ads that were named and are not here yet."""
    fetch_owed()


@app.periodic(cron=EVERY_MINUTE)
@app.task(name="stafet.advert_forms", queueing_lock="stafet.advert_forms")
def ask_advert_forms(timestamp: int) -> None:
    """Ask lead ads for what nobody named; each source has its turn every quarter of an hour."""
    ask_forms()


@app.periodic(cron=EVERY_HALF_MINUTE)
@app.task(name="stafet.dropped", queueing_lock="stafet.dropped")
def take_dropped_files(timestamp: int) -> None:
    """Take in files of rows that lie in a source's folder."""
    take_dropped()


@app.periodic(cron=EVERY_HALF_MINUTE)
@app.task(name="stafet.stalled", queueing_lock="stafet.stalled", pass_context=True)
async def take_up_stalled(context: JobContext, timestamp: int) -> None:
    """Give the jobs of killed workers to living ones; every job may run twice without harm."""
    manager = context.app.job_manager
    for job in await manager.get_stalled_jobs():
        _log.warning("Job %s of a killed worker is taken up again", job.id)
        await manager.retry_job(job)


@app.periodic(cron=HOURLY)
@app.task(name="stafet.tidy", queueing_lock="stafet.tidy")
def tidy(timestamp: int) -> None:
    """Forget what nobody can ask for any more."""
    drop_old_answers()
    drop_old_allowances()
    forget_old()
    forget_old_probes()
    forget_files()


@app.periodic(cron=HOURLY)
@app.task(name="stafet.frequent", queueing_lock="stafet.frequent")
def count_keys_again(timestamp: int) -> None:
    """Count which values many customers share, if their number has changed."""
    count_frequent()


@app.periodic(cron=EVERY_TEN_MINUTES)
@app.task(name="stafet.clean_again", queueing_lock="stafet.clean_again")
def clean_records_again(timestamp: int) -> None:
    """Clean what was never cleaned, or by older rules: after a new version was set up, every customer."""
    while clean_again(limit=AT_ONCE):
        pass
