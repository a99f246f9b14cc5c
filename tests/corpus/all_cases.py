"""Every message of the corpus."""

from tests.corpus import (
    adf_messages,
    eighth_round,
    eleventh_round,
    fifth_round,
    forms,
    fourth_round,
    fourth_round_others,
    hard_html,
    hard_letters,
    hard_no_leads,
    hard_portals,
    letters,
    ninth_round,
    no_leads,
    portal_messages,
    real_enquiries,
    second_round,
    second_round_letters,
    seventh_round,
    sixth_round,
    tenth_round,
    third_round,
)

EASY = [*adf_messages.CASES, *portal_messages.CASES, *letters.CASES, *no_leads.CASES, *forms.CASES]
HARD = [
    *hard_portals.CASES,
    *hard_html.CASES,
    *hard_letters.CASES,
    *hard_no_leads.CASES,
    *second_round.CASES,
    *second_round_letters.CASES,
    *third_round.CASES,
    *fourth_round.CASES,
    *fourth_round_others.CASES,
    *fifth_round.CASES,
    *sixth_round.CASES,
    *seventh_round.CASES,
    *eighth_round.CASES,
    *ninth_round.CASES,
    *tenth_round.CASES,
    *eleventh_round.CASES,
    *real_enquiries.CASES,
]
CASES = [*EASY, *HARD]
