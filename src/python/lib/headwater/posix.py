"""The system calls that Python's `os` stands on, over files in memory.

Names that `os` does not export begin with an underscore: `os` takes all others.
"""

import sys as _sys

import _files
from _system import random as urandom

environ = {
    b"HOME": b"/home/app",
    b"USER": b"app",
    b"LANG": b"C.UTF-8",
    b"TMPDIR": b"/tmp",
}

F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4
O_RDONLY, O_WRONLY, O_RDWR, O_ACCMODE = 0, 1, 2, 3
O_CREAT, O_EXCL, O_TRUNC, O_APPEND = 0o100, 0o200, 0o1000, 0o2000
O_NONBLOCK, O_DIRECTORY, O_NOFOLLOW, O_CLOEXEC = 0o4000, 0o200000, 0o400000, 0o2000000
EX_OK = 0

# Nothing takes a folder's number in place of its path.
_have_functions = []


def fspath(path):
    """Return the file system representation of the path: a str or bytes."""
    if isinstance(path, (str, bytes)):
        return path
    kind = type(path)
    try:
        method = kind.__fspath__
    except AttributeError:
        raise TypeError(
            "expected str, bytes or os.PathLike object, not " + kind.__name__
        ) from None
    text = method(path)
    if isinstance(text, (str, bytes)):
        return text
    raise TypeError(
        f"expected {kind.__name__}.__fspath__() to return str or bytes, not {type(text).__name__}"
    )


def _text(path, call, argument="path"):
    """The path as text."""
    if not isinstance(path, (str, bytes)):
        if not hasattr(type(path), "__fspath__"):
            raise TypeError(
                f"{call}: {argument} should be string, bytes or os.PathLike, not {type(path).__name__}"
            )
        path = fspath(path)
    if isinstance(path, bytes):
        path = path.decode("utf-8", "surrogateescape")
    if "\0" in path:
        raise ValueError("embedded null byte" if call == "open" else f"{call}: embedded null character in {argument}")
    return path


# --- what is known about a file


def _field(at):
    return property(lambda self: self[at])


class stat_result(tuple):
    """What is known about a file."""

    __module__ = "os"
    n_fields = n_sequence_fields = 10
    n_unnamed_fields = 0

    st_mode, st_ino, st_dev, st_nlink, st_uid, st_gid, st_size = map(_field, range(7))

    def __new__(cls, values, nanoseconds=None):
        values = tuple(values)
        if len(values) < 10:
            raise TypeError(
                f"os.stat_result() takes an at least 10-sequence ({len(values)}-sequence given)"
            )
        self = tuple.__new__(cls, values[:10])
        self.st_mtime_ns = values[8] * 10**9 if nanoseconds is None else nanoseconds
        self.st_atime_ns = self.st_ctime_ns = self.st_mtime_ns
        self.st_atime = self.st_mtime = self.st_ctime = self.st_mtime_ns / 10**9
        self.st_blksize, self.st_rdev = 4096, 0
        self.st_blocks = -(-values[6] // 512)
        return self

    def __repr__(self):
        names = "mode ino dev nlink uid gid size atime mtime ctime".split()
        return f"os.stat_result({', '.join(f'st_{name}={value}' for name, value in zip(names, self))})"

    def __reduce__(self):
        return stat_result, (tuple(self), self.st_mtime_ns)


def _result(parts):
    is_folder, number, size, nanoseconds = parts
    seconds = nanoseconds // 10**9
    mode = 0o040755 if is_folder else 0o100644
    return stat_result((mode, number, 1, 1, 1000, 1000, size, seconds, seconds, seconds), nanoseconds)


def stat(path, *, dir_fd=None, follow_symlinks=True):
    """Perform a stat system call on the given path."""
    if isinstance(path, int):
        return fstat(path)
    if not isinstance(path, (str, bytes)) and not hasattr(type(path), "__fspath__"):
        raise TypeError(f"stat: path should be string, bytes, os.PathLike or integer, not {type(path).__name__}")
    return _result(_files.stat(_text(path, "stat")))


def lstat(path, *, dir_fd=None):
    """Like stat: there are no symbolic links."""
    return _result(_files.stat(_text(path, "lstat")))


def fstat(fd):
    """Perform a stat system call on the given file descriptor."""
    if 0 <= fd <= 2:
        return stat_result((0o020620, fd, 1, 1, 1000, 1000, 0, 0, 0, 0))
    return _result(_files.stat_open(fd))


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    """Say whether there is something at the path: everybody may do everything with it."""
    try:
        _files.stat(_text(path, "access"))
    except OSError:
        return False
    return True


def chmod(path, mode, *, dir_fd=None, follow_symlinks=True):
    """Change nothing: files have no permissions."""
    stat(path)


def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
    """Set the time at which the file was written."""
    if ns is None:
        if times is None:
            import time

            ns = (time.time_ns(),) * 2
        else:
            ns = tuple(int(value * 10**9) for value in times)
    _files.set_modified(_text(path, "utime"), ns[1])


# --- folders


def getcwd():
    """Return the current folder."""
    return _files.current()


def getcwdb():
    """Return the current folder as bytes."""
    return _files.current().encode()


def chdir(path):
    """Change the current folder."""
    _files.enter(_text(path, "chdir"))


def mkdir(path, mode=0o777, *, dir_fd=None):
    """Create a folder."""
    _files.make_folder(_text(path, "mkdir"))


def rmdir(path, *, dir_fd=None):
    """Remove an empty folder."""
    _files.remove_folder(_text(path, "rmdir"))


def listdir(path=None):
    """Return the names of what is in a folder."""
    names = _files.list("." if path is None else _text(path, "listdir"))
    if path is not None and isinstance(fspath(path), bytes):
        return [name.encode("utf-8", "surrogateescape") for name in names]
    return names


class DirEntry:
    """Something in a folder, as scandir gives it."""

    __module__ = "os"
    __slots__ = ("name", "path")

    def inode(self):
        return stat(self.path).st_ino

    def stat(self, *, follow_symlinks=True):
        return stat(self.path)

    def is_dir(self, *, follow_symlinks=True):
        try:
            return stat(self.path).st_mode == 0o040755
        except FileNotFoundError:
            return False

    def is_file(self, *, follow_symlinks=True):
        try:
            return stat(self.path).st_mode != 0o040755
        except FileNotFoundError:
            return False

    def is_symlink(self):
        return False

    def is_junction(self):
        return False

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class _ScandirIterator:
    def __init__(self, folder, names):
        self._folder, self._names = folder, iter(names)

    def __iter__(self):
        return self

    def __next__(self):
        entry = DirEntry()
        entry.name = next(self._names)
        slash = b"/" if isinstance(entry.name, bytes) else "/"
        entry.path = self._folder + ("" if self._folder.endswith(slash) else slash) + entry.name
        return entry

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self._names = iter(())


def scandir(path=None):
    """Return an iterator of DirEntry objects for given path."""
    return _ScandirIterator("." if path is None else fspath(path), listdir(path))


# --- files by path


def remove(path, *, dir_fd=None):
    """Remove a file."""
    _files.remove_file(_text(path, "remove"))


def unlink(path, *, dir_fd=None):
    """Remove a file."""
    _files.remove_file(_text(path, "unlink"))


def rename(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Rename a file or folder."""
    _files.rename(_text(src, "rename", "src"), _text(dst, "rename", "dst"))


def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None):
    """Rename a file or folder, over what is there."""
    _files.rename(_text(src, "replace", "src"), _text(dst, "replace", "dst"))


def readlink(path, *, dir_fd=None):
    """Fail: there are no symbolic links."""
    path = _text(path, "readlink")
    _files.stat(path)
    raise OSError(22, "Invalid argument", path)


def truncate(path, length):
    """Cut or extend a file to a length."""
    if isinstance(path, int):
        return ftruncate(path, length)
    fd = open(path, O_WRONLY)
    try:
        ftruncate(fd, length)
    finally:
        close(fd)


# --- open files


def open(path, flags, mode=0o777, *, dir_fd=None):
    """Open a file and return its descriptor."""
    return _files.open(_text(path, "open"), flags)


def close(fd):
    """Close a file descriptor."""
    if not 0 <= fd <= 2:
        _files.close(fd)


def closerange(fd_low, fd_high):
    """Close all descriptors from the first to before the last."""
    for fd in range(fd_low, fd_high):
        try:
            close(fd)
        except OSError:
            pass


def read(fd, length):
    """Read at most so many bytes. Nobody types anything: standard input is at its end."""
    return b"" if fd == 0 else _files.read(fd, length)


def write(fd, data):
    """Write bytes, and return how many."""
    if fd not in (1, 2):
        return _files.write(fd, data)
    from _system import print

    print(fd == 2, data)
    return len(data)


def lseek(fd, position, whence):
    """Move to a place in a file, and return it."""
    if 0 <= fd <= 2:
        raise OSError(29, "Illegal seek")
    return _files.seek(fd, position, whence)


def ftruncate(fd, length):
    """Cut or extend an open file to a length."""
    _files.truncate(fd, length)


def fsync(fd):
    """Do nothing: there is no disk."""
    fstat(fd)


fdatasync = fsync


def isatty(fd):
    """Say no."""
    return False


def device_encoding(fd):
    """Return None: nothing is a terminal."""


def get_inheritable(fd):
    """Say no: there are no other processes."""
    return False


def set_inheritable(fd, inheritable):
    """Do nothing: there are no other processes."""


# --- the process and its machine


class terminal_size(tuple):
    """The width and height of a terminal."""

    __module__ = "os"
    columns, lines = _field(0), _field(1)

    def __repr__(self):
        return f"os.terminal_size(columns={self[0]}, lines={self[1]})"


def get_terminal_size(fd=1):
    """Fail: there is no terminal."""
    raise OSError(25, "Inappropriate ioctl for device")


class uname_result(tuple):
    """What the machine is."""

    __module__ = "os"
    sysname, nodename, release, version, machine = map(_field, range(5))


def uname():
    """Return what the machine is."""
    return uname_result((_sys.platform.capitalize(), "headwater", "", "", ""))


def getpid():
    """Return the number of the only process."""
    return 1


def getppid():
    """Return that nothing started it."""
    return 0


def getuid():
    """Return the number of the only user."""
    return 1000


geteuid = getgid = getegid = getuid


def getlogin():
    """Return the name of the only user."""
    return "app"


def umask(mask):
    """Return the usual mask: files have no permissions."""
    return 0o022


def cpu_count():
    """Return one: there are no threads."""
    return 1


def putenv(name, value):
    """Do nothing: `os.environ` is all there is."""


def unsetenv(name):
    """Do nothing: `os.environ` is all there is."""


def strerror(code):
    """Return the message of an error number."""
    return _files.messages.get(code) or f"Unknown error {code}"


def _exit(status):
    raise SystemExit(status)
