"""The session's clock, wherever Python would ask the machine's: in a page there is none that it knows."""

import time

import _datetime
import _system


def install():
    """Puts it into `time` and `datetime`."""
    time.time = _system.now
    time.time_ns = lambda: int(_system.now() * 1_000_000_000)
    # In a page, `time` tells the local time, and nothing about its zone.
    for name, value in ("tzname", ("UTC", "UTC")), ("timezone", 0), ("altzone", 0), ("daylight", 0):
        if not hasattr(time, name):
            setattr(time, name, value)
    for name in "gmtime", "localtime", "ctime":
        setattr(time, name, _at_a_moment(getattr(time, name)))
    for name, before in ("strftime", 1), ("asctime", 0):
        setattr(time, name, _of_parts(getattr(time, name), before))
    for kind, methods in (_datetime.date, (today,)), (_datetime.datetime, (now, utcnow, today)):
        for method in methods:
            _system.replace(kind, method.__name__, classmethod(method))


def _at_a_moment(function):
    """The function of seconds since 1970, which are now unless they are given."""

    def at(seconds=None, /):
        return function(_system.now() if seconds is None else seconds)

    return _named(at, function)


def _of_parts(function, before):
    """The function of the parts of a moment, which come after `before` others and are those of now unless given."""

    def of(*args):
        return function(*args) if len(args) != before else function(*args, time.localtime())

    return _named(of, function)


def _named(new, function):
    new.__name__ = new.__qualname__ = function.__name__
    new.__doc__ = function.__doc__
    return new


def now(cls, tz=None):
    """Returns the current time in a zone, or the local time without one."""
    return cls.fromtimestamp(_system.now(), tz)


def utcnow(cls):
    """Returns the current time in UTC, without a zone."""
    return cls.fromtimestamp(_system.now(), _datetime.timezone.utc).replace(tzinfo=None)


def today(cls):
    """Returns the current date, or moment, in local time."""
    return cls.fromtimestamp(_system.now())
