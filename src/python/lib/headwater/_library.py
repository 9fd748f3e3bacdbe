"""Finds the modules of the standard library, which are packed (see `packed.rs`), and says what is not there."""

import sys
from _frozen_importlib import ModuleSpec

import _packed

FOLDER = "/lib/python3.14"


class Library:
    """The packed modules as an entry of `sys.path`, and what loads them."""

    def find_spec(self, name, target=None):
        is_package = _packed.find(name)
        if is_package is None:
            return None
        spec = ModuleSpec(name, self, origin=self.get_filename(name), is_package=is_package)
        spec.has_location = True
        if is_package:
            spec.submodule_search_locations.append(FOLDER + "/" + name.replace(".", "/"))
        return spec

    def create_module(self, spec):
        return None

    def exec_module(self, module):
        exec(_packed.code(module.__spec__.name), module.__dict__)

    def get_code(self, name):
        return _packed.code(name)

    def get_source(self, name):
        return None

    def is_package(self, name):
        return bool(_packed.find(name))

    def get_filename(self, name):
        return FOLDER + "/" + name.replace(".", "/") + ("/__init__.py" if _packed.find(name) else ".py")

    def invalidate_caches(self):
        pass


class Missing:
    """Says of a well-known module that Headwater does not have it, where Python says only that there is none."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        why = _packed.missing(name)
        # `importlib.util.find_spec` and the like only ask.
        importing = sys._getframe(2).f_code.co_name == "_find_and_load_unlocked"
        if why and importing:
            raise ModuleNotFoundError(f"No module named {name!r}: {why}", name=name)
        return None


def _hook(library):
    def find(path):
        if path == FOLDER or path.startswith(FOLDER + "/"):
            return library
        raise ImportError("not the standard library")

    return find


def install():
    """Makes the packed modules importable."""
    sys.path_hooks.insert(0, _hook(Library()))
    sys.meta_path.append(Missing)
