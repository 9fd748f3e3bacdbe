"""What is not in this numpy says so by name."""

_WHY = "This is Headwater's own numpy, which has what apps use most."


def missing(owner, name):
    """The error for an attribute that is not there."""
    return AttributeError(f"{owner} of Headwater has no attribute '{name}'. {_WHY}")
