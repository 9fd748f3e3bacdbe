"""How Python was built and where it is, of which there is little to say."""

import sys


def get_config_var(name):
    """Return None: nothing was configured."""


def get_config_vars(*names):
    """Return nothing for each name."""
    return [None for _ in names] if names else {}


def get_path(name, *_, **__):
    """Return the folder of the standard library."""
    return sys._stdlib_dir


def get_paths(*_, **__):
    """Return where things are."""
    return {"stdlib": sys._stdlib_dir, "platstdlib": sys._stdlib_dir, "purelib": sys._stdlib_dir}


def get_platform():
    """Return the name of the platform."""
    return sys.platform


def get_python_version():
    """Return the version without its last number."""
    return "%d.%d" % sys.version_info[:2]
