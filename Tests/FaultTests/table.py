"""The table of faults: each is a function that causes it and says what it has seen."""
import dataclasses
import functools
import typing

FAULTS = {}


@dataclasses.dataclass
class Fault:
    number: int
    name: str
    injected: str
    expected: str
    cause: typing.Callable
    needs: str
    seconds: int
    is_long: bool


def fault(number, name, injected, expected, *, part="", needs="", seconds=60, is_long=False, polls=False):
    """Enters a fault in the table.

    The function gets a `service.Place`, raises `service.Failure` (or lets a Place method do so) where something is not
    as expected, and returns what was seen, in words. `part` tells several tests of one fault apart ("a", "b").
    `needs`: "mounts" runs it in a user and mount namespace of its own, as its root; "root" only as root; a program's
    name only where that is installed. Where a need is not met the row says so. `is_long`: for `make soak` alone.
    `polls`: once more where the service is told to list its inbox, as "8p" ("8ap").
    """
    def enter(cause):
        add(f"{number}{part}", name, cause)
        if polls:
            add(f"{number}{part}p", f"{name}, listed", functools.partial(polling, cause))
        return cause

    def add(key, name, cause):
        assert key not in FAULTS, key
        FAULTS[key] = Fault(number, name, injected, expected, cause, needs, seconds, is_long)
    return enter


def polling(cause, place):
    place.polls = True
    return cause(place)
