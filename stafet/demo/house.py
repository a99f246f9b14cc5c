"""Who works at Bælt & Förde: three branches, their teams as trees, fifteen people in all five roles."""

from dataclasses import dataclass
from typing import Final

from django.contrib.auth.hashers import make_password

from stafet.foundation import clock
from stafet.staff.keys import digest_of
from stafet.staff.models import ApiKey, Branch, Membership, Team, User
from stafet.staff.rights import Role

PASSWORD: Final = "stafet-demo"
DOMAIN: Final = "baelt.example"  # .example is reserved and belongs to nobody (RFC 2606)

# code, name, country, time zone, language
BRANCHES: Final = (
    ("ODE", "Odense", "DK", "Europe/Copenhagen", "da"),
    ("FLE", "Flensburg", "DE", "Europe/Berlin", "de"),
    ("HAM", "Hamburg", "DE", "Europe/Berlin", "de"),
)
# code, name, branch, team above
TEAMS: Final = (
    ("ODE-S", "Salg Odense", "ODE", None),
    ("ODE-N", "Nye biler", "ODE", "ODE-S"),
    ("ODE-B", "Brugte biler", "ODE", "ODE-S"),
    ("ODE-V", "Værksted Odense", "ODE", None),
    ("FLE-V", "Verkauf Flensburg", "FLE", None),
    ("FLE-G", "Gebrauchtwagen Flensburg", "FLE", "FLE-V"),
    ("HAM-V", "Verkauf Hamburg", "HAM", None),
    ("HAM-N", "Neuwagen Hamburg", "HAM", "HAM-V"),
    ("HAM-G", "Gebrauchtwagen Hamburg", "HAM", "HAM-V"),
    ("HAM-F", "Flotte Hamburg", "HAM", "HAM-V"),
    ("HAM-W", "Werkstatt Hamburg", "HAM", None),
)


@dataclass(frozen=True, slots=True)
class Colleague:
    """One who works here: `home` is the home team, `supervises` a team, `serves` further branches."""

    login: str
    name: str
    role: Role
    branch: str
    language: str
    home: str | None = None
    supervises: str | None = None
    serves: tuple[str, ...] = ()

    @property
    def email(self) -> str:
        """The address to log in with."""
        return f"{self.login}@{DOMAIN}"


COLLEAGUES: Final = (
    Colleague("admin", "Astrid Holm", Role.ADMINISTRATOR, "ODE", "en"),
    Colleague("dana", "Dana Reuter", Role.DISPATCHER, "HAM", "en", serves=("ODE", "FLE")),
    Colleague("lars", "Lars Østergaard", Role.MANAGER, "ODE", "da"),
    Colleague("sven", "Sven Harms", Role.MANAGER, "HAM", "de", serves=("FLE",)),
    Colleague("mette", "Mette Krogh", Role.SUPERVISOR, "ODE", "da", "ODE-S", "ODE-S"),
    Colleague("birte", "Birte Johannsen", Role.SUPERVISOR, "FLE", "de", "FLE-V", "FLE-V"),
    Colleague("carola", "Carola Wittmann", Role.SUPERVISOR, "HAM", "de", "HAM-V", "HAM-V"),
    Colleague("soren", "Søren Bach", Role.AGENT, "ODE", "da", "ODE-B"),
    Colleague("ida", "Ida Lindholm", Role.AGENT, "ODE", "da", "ODE-N"),
    Colleague("torben", "Torben Juhl", Role.AGENT, "ODE", "da", "ODE-V"),
    Colleague("anke", "Anke Petersen", Role.AGENT, "FLE", "de", "FLE-V"),
    Colleague("hauke", "Hauke Lorenzen", Role.AGENT, "FLE", "de", "FLE-G"),
    Colleague("jonas", "Jonas Brandt", Role.AGENT, "HAM", "de", "HAM-N"),
    Colleague("leyla", "Leyla Aydın", Role.AGENT, "HAM", "de", "HAM-G"),
    Colleague("piotr", "Piotr Nowak", Role.AGENT, "HAM", "en", "HAM-F"),
    Colleague("katrin", "Katrin Voss", Role.AGENT, "HAM", "de", "HAM-W"),
)


def furnish() -> None:
    """Make branches, teams and people with their keys."""
    for code, name, country, zone, language in BRANCHES:
        Branch.objects.create(code=code, name=name, country=country, time_zone=zone, language=language)
    branches = {branch.code: branch for branch in Branch.objects.all()}
    teams: dict[str, Team] = {}
    for code, name, branch, above in TEAMS:
        parent = teams[above] if above else None
        teams[code] = Team.objects.create(code=code, name=name, branch=branches[branch], parent=parent)
    for colleague in COLLEAGUES:
        _employ(colleague, branches, teams)
    # Hashing is slow on purpose; one hash is enough for a password that all share.
    User.objects.filter(email__endswith=f"@{DOMAIN}").update(password=make_password(PASSWORD))


def _employ(colleague: Colleague, branches: dict[str, Branch], teams: dict[str, Team]) -> None:
    user = User.objects.create_user(
        colleague.email,
        colleague.name,
        role=colleague.role,
        branch=branches[colleague.branch],
        team=teams.get(colleague.home or ""),
        language=colleague.language,
    )
    user.serves.set([branches[code] for code in colleague.serves])
    if colleague.supervises:
        Membership.objects.create(user=user, team=teams[colleague.supervises], is_supervisor=True)
    elif colleague.home:
        Membership.objects.create(user=user, team=teams[colleague.home])


def give_keys(secrets: dict[str, str]) -> None:
    """Give each colleague the key whose secret stands under their address; only its SHA-256 is kept."""
    for user in User.objects.filter(email__in=secrets):
        secret = secrets[user.email]
        ApiKey.objects.create(
            name=f"Demo, {user.name}",
            digest=digest_of(secret),
            hint=secret[:8],
            user=user,
            role=user.role,
            created_at=clock.now(),
        )
