"""What is not in this pandas says so by name."""

_WHY = "This is Headwater's own pandas, which has the basics only."


def missing(owner, name):
    """The error for an attribute that is not there."""
    return AttributeError(f"{owner} has no attribute '{name}'. {_WHY}")


def without(function, options):
    """Checks that no option was given that is not there."""
    for name in options:
        raise AttributeError(f"{function} has no {name}=... {_WHY}")
