"""Makes a bare interpreter into one that a script feels at home in. Runs once, before anything else."""

import builtins
import sys
import time

import _clock
import _files
import _io
import _library
import _open
import _system
import _threads


def boot():
    """Does all of it."""
    for name in "FileIO", "open", "open_code":
        setattr(_io, name, getattr(_open, name))
    builtins.open = _open.open
    builtins.input = input
    builtins.help = Help()
    time.sleep = _system.sleep
    _clock.install()
    sys.argv = sys.orig_argv = [_system.app]
    sys.dont_write_bytecode = True
    sys.executable = sys._base_executable = ""
    sys.setrecursionlimit(1000)
    _threads.install()
    _library.install()
    sys.path[:] = [_files.current(), _library.FOLDER]
    sys.prefix = sys.exec_prefix = sys.base_prefix = sys.base_exec_prefix = "/"
    sys._stdlib_dir = _library.FOLDER
    for fd, name, errors in (0, "stdin", "strict"), (1, "stdout", "strict"), (2, "stderr", "backslashreplace"):
        stream = _open.stream(fd, f"<{name}>", errors)
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)
    # The codecs that are not built in.
    import encodings


def input(prompt="", /):
    """Fail: nobody can type anything. Widgets ask users."""
    raise EOFError("input() has nobody to ask in an app; use st.text_input")


class Help:
    """Shows what is known about an object, or about Python."""

    def __repr__(self):
        return "Type help(object) for help about object."

    def __call__(self, *args, **kwargs):
        import pydoc

        return pydoc.help(*args, **kwargs)
