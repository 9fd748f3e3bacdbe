"""Finds the modules that come with Headwater and are loaded only when something imports them."""

import sys
from _frozen_importlib import ModuleSpec

import _headwater


class Later:
    """Comes after everything else that finds modules: a `pandas.py` of the app's own is found first."""

    @staticmethod
    def find_spec(name, path=None, target=None):
        if _headwater.later(name) is None:
            return None
        return ModuleSpec(name, Later, origin=f"<{name}>", is_package=name == "pandas")

    @staticmethod
    def create_module(spec):
        return None

    @staticmethod
    def exec_module(module):
        name = module.__spec__.name
        exec(compile(_headwater.later(name), f"<{name}>", "exec"), module.__dict__)


sys.meta_path.append(Later)
