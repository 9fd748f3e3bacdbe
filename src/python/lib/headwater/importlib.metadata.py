"""What is installed: Headwater itself, which stands in for Streamlit. `importlib` asks this module, too."""

_VERSIONS = {"streamlit": "1.67.0"}


class PackageNotFoundError(ModuleNotFoundError):
    """The package was not found."""

    def __str__(self):
        return f"No package metadata was found for {self.name}"

    @property
    def name(self):
        return self.args[0]


def version(distribution_name):
    """Return the version of an installed package."""
    try:
        return _VERSIONS[distribution_name]
    except KeyError:
        raise PackageNotFoundError(distribution_name) from None


class MetadataPathFinder:
    """What `importlib.invalidate_caches` calls."""

    @classmethod
    def invalidate_caches(cls):
        pass
