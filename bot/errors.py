"""Why a command stops: told to the operator in one line."""


class Refused(Exception):
    """What was asked cannot be done; the text is one line: what, where, the mend."""
