"""How sending one message can fail: three ways, by what follows."""


class Later(Exception):
    """This message did not go out now; it may later."""


class Refused(Exception):
    """This message will never arrive there."""


class Away(Exception):
    """Nothing goes out at the moment, whatever it is: no message is at fault."""
