"""Where `zoneinfo` finds time zones: all that are known are in `_zones`; a script may add folders of its own."""

import os

from . import _zones

TZPATH = ()


class InvalidTZPathWarning(RuntimeWarning):
    """A folder that is not told from the root."""


def reset_tzpath(to=None):
    """Looks for zones in these folders from now on, before those that are known."""
    global TZPATH
    if isinstance(to, (str, bytes)):
        raise TypeError(f"tzpath must be a list or tuple, not {type(to)}: {to!r}")
    folders = tuple(to or ())
    if not all(map(os.path.isabs, folders)):
        raise ValueError(f"Paths should be absolute: {', '.join(folders)}")
    TZPATH = folders


def find_tzfile(key):
    """The file of a zone in the folders of a script."""
    if os.path.isabs(key):
        raise ValueError(f"ZoneInfo keys may not be absolute paths, got: {key}")
    if len(os.path.normpath(key)) != len(key):
        raise ValueError(f"ZoneInfo keys must be normalized relative paths, got: {key}")
    if key.split("/")[0] == "..":
        raise ValueError(f"ZoneInfo keys must refer to subdirectories of TZPATH, got: {key}")
    files = (os.path.join(folder, key) for folder in TZPATH)
    return next(filter(os.path.isfile, files), None)


def available_timezones():
    """The names of all zones."""
    own = {
        os.path.relpath(os.path.join(root, name), folder)
        for folder in TZPATH
        for root, _, names in os.walk(folder)
        for name in names
    }
    return own | set(_zones.PLACES)
