"""What is not in this pandas says so by name."""


def missing(owner, name):
    """The error for an attribute that is not there."""
    return AttributeError(f"{owner} has no attribute '{name}'. This is Headwater's own pandas, which has the basics only.")


def without(function, options):
    """Checks that no option was given that is not there."""
    for name in options:
        raise AttributeError(f"{function}({name}=...) is not in Headwater's own pandas, which has the basics only.")
