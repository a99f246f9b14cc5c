"""Every message of the corpus."""

from tests.corpus import adf_messages, forms, letters, no_leads, portal_messages

CASES = [*adf_messages.CASES, *portal_messages.CASES, *letters.CASES, *no_leads.CASES, *forms.CASES]
