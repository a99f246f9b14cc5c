"""What another server did not do: a sentence for whoever looks at the channel."""

from stafet.foundation.denials import NotNow


class Trouble(NotNow):
    """Nothing can be read or sent at the moment; tried again later."""


class Unfit(NotNow):
    """This one message cannot be taken; the others can."""
