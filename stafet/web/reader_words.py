"""What the readers say of something that they did not understand, in words that can be translated.

The readers are pure: they give their reason as an English sentence. Each of them stands here too.
"""

from django.utils.translation import gettext, gettext_noop

SENTENCES = (
    gettext_noop("Neither an address nor a telephone number nor a name with a wish was found."),
    gettext_noop("Nobody can be reached: the message names no address and no telephone number."),
    gettext_noop("Only the name of the house that sent it was found, nobody who asks."),
    gettext_noop("It reads like an advertisement."),
    gettext_noop("It reads like an application for work."),
    gettext_noop("It is an invitation to an appointment."),
    gettext_noop("Several people ask in one message."),
    gettext_noop("The message is empty."),
    gettext_noop("The message is nested too deeply to be taken apart."),
    gettext_noop("Marked as spam on the way here, but it reads like an enquiry."),
    gettext_noop("The content could not be read."),
    gettext_noop("The content is far larger than any enquiry."),
    gettext_noop("The form has more fields than any honest one."),
    gettext_noop("The form's parts cannot be told apart: its boundary is missing."),
    gettext_noop("The telephone system sent something that is no event of a call."),
    gettext_noop("A call that nobody can return: the caller hides the number."),
    gettext_noop("The advertiser's test button sent it."),
    gettext_noop("A pattern needs one to eight fields in braces, such as {vehicle}."),
    gettext_noop("Two fields need words between them."),
    gettext_noop("The JSON could not be read."),
    gettext_noop("The JSON holds no enquiry."),
    gettext_noop("The notice names a lead by number only; its content has to be fetched."),
    gettext_noop("The document declares XML entities, which no enquiry needs."),
    gettext_noop("The document contains forbidden XML declarations."),
    gettext_noop("The XML could not be read."),
    gettext_noop("The XML is no ADF document."),
    gettext_noop("The XML is nested too deeply or far too long."),
)


def said_reason(why: str) -> str:
    """A reader's reason in the language of whoever reads; what is no sentence of ours stays as it is."""
    return gettext(why) if why else ""
