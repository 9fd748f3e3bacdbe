"""`open` and the raw files below it, which `_io` lacks where it cannot reach an operating system."""

import _io
import posix


class FileIO(_io._RawIOBase):
    """A file without a buffer."""

    _closefd = True
    _fd = -1

    def __init__(self, file, mode="r", closefd=True, opener=None):
        if not isinstance(mode, str):
            raise TypeError(f"FileIO() argument 'mode' must be str, not {type(mode).__name__}")
        kinds, rest = [letter for letter in mode if letter in "rwxa"], mode.replace("b", "", 1)
        if any(letter not in "rwxab+" for letter in mode):
            raise ValueError(f"invalid mode: {mode}")
        if len(kinds) != 1 or rest.count("+") > 1:
            raise ValueError(
                "Must have exactly one of create/read/write/append mode and at most one plus"
            )
        kind, plus = kinds[0], "+" in mode
        self._kind, self._plus = kind, plus
        self._reads, self._writes = kind == "r" or plus, kind != "r" or plus
        self._closefd = bool(closefd)
        self.name = file
        if isinstance(file, int) and not isinstance(file, bool):
            if file < 0:
                raise ValueError("negative file descriptor")
            posix.fstat(file)
            self._fd = file
        else:
            if not closefd:
                raise ValueError("Cannot use closefd=False with file name")
            flags = posix.O_RDWR if plus else posix.O_RDONLY if kind == "r" else posix.O_WRONLY
            flags |= {
                "r": 0,
                "w": posix.O_CREAT | posix.O_TRUNC,
                "x": posix.O_CREAT | posix.O_EXCL,
                "a": posix.O_CREAT | posix.O_APPEND,
            }[kind]
            if opener is None:
                self._fd = posix.open(file, flags | posix.O_CLOEXEC, 0o666)
            else:
                self._fd = opener(file, flags | posix.O_CLOEXEC)
                if not isinstance(self._fd, int):
                    raise TypeError("expected integer from opener")
                if self._fd < 0:
                    raise ValueError(f"opener returned {self._fd}")
            if posix.fstat(self._fd).st_mode == 0o040755:
                posix.close(self._fd)
                self._fd = -1
                raise IsADirectoryError(21, "Is a directory", file)
        if kind == "a" and self._fd > 2:
            posix.lseek(self._fd, 0, 2)

    @property
    def mode(self):
        """How the file was opened."""
        if self._kind == "r":
            return "rb+" if self._plus else "rb"
        return self._kind + "b" + ("+" if self._plus else "")

    @property
    def closefd(self):
        """Whether the descriptor is closed with the file."""
        return self._closefd

    def __repr__(self):
        if self.closed:
            return "<_io.FileIO [closed]>"
        return f"<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self._closefd}>"

    def __getstate__(self):
        raise TypeError("cannot pickle '_io.FileIO' object")

    def _check(self):
        if self.closed:
            raise ValueError("I/O operation on closed file")

    def fileno(self):
        self._check()
        return self._fd

    def isatty(self):
        self._check()
        return False

    def readable(self):
        self._check()
        return self._reads

    def writable(self):
        self._check()
        return self._writes

    def seekable(self):
        self._check()
        return self._fd > 2

    def read(self, size=-1):
        self._check()
        if not self._reads:
            raise _io.UnsupportedOperation("File not open for reading")
        if size is None or size < 0:
            return self.readall()
        return posix.read(self._fd, size)

    def readall(self):
        self._check()
        if not self._reads:
            raise _io.UnsupportedOperation("File not open for reading")
        parts = []
        while part := posix.read(self._fd, 1 << 20):
            parts.append(part)
        return b"".join(parts)

    def readinto(self, buffer):
        view = memoryview(buffer).cast("B")
        data = self.read(len(view))
        view[: len(data)] = data
        return len(data)

    def write(self, data):
        self._check()
        if not self._writes:
            raise _io.UnsupportedOperation("File not open for writing")
        return posix.write(self._fd, data)

    def seek(self, position, whence=0):
        self._check()
        return posix.lseek(self._fd, position, whence)

    def tell(self):
        self._check()
        return posix.lseek(self._fd, 0, 1)

    def truncate(self, size=None):
        self._check()
        if not self._writes:
            raise _io.UnsupportedOperation("File not open for writing")
        if size is None:
            size = self.tell()
        posix.ftruncate(self._fd, size)
        return size

    def close(self):
        if self.closed:
            return
        fd, self._fd = self._fd, -1
        try:
            super().close()
        finally:
            if self._closefd and fd >= 0:
                posix.close(fd)


FileIO.__module__ = "_io"


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """Open a file and return a stream of text, or of bytes with "b" in the mode."""
    if not isinstance(mode, str):
        raise TypeError(f"open() argument 'mode' must be str, not {type(mode).__name__}")
    if not isinstance(buffering, int):
        raise TypeError(f"'{type(buffering).__name__}' object cannot be interpreted as an integer")
    for name, value in ("encoding", encoding), ("errors", errors), ("newline", newline):
        if value is not None and not isinstance(value, str):
            raise TypeError(f"open() argument '{name}' must be str or None, not {type(value).__name__}")
    if not isinstance(file, int):
        file = posix.fspath(file)
    letters = set(mode)
    if letters - set("axrwb+t") or len(mode) > len(letters):
        raise ValueError(f"invalid mode: {mode!r}")
    binary = "b" in letters
    if binary and "t" in letters:
        raise ValueError("can't have text and binary mode at once")
    if len(letters & set("axrw")) > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if binary:
        for name, value in ("encoding", encoding), ("errors", errors), ("newline", newline):
            if value is not None:
                raise ValueError(f"binary mode doesn't take {'an' if name != 'newline' else 'a'} {name} argument")
    raw = FileIO(file, "".join(letters & set("axrw")) + ("+" if "+" in letters else ""), closefd, opener)
    try:
        if buffering == 0:
            if binary:
                return raw
            raise ValueError("can't have unbuffered text I/O")
        size = buffering if buffering > 1 else _io.DEFAULT_BUFFER_SIZE
        if "+" in letters:
            buffer = _io.BufferedRandom(raw, size)
        elif "r" in letters:
            buffer = _io.BufferedReader(raw, size)
        else:
            buffer = _io.BufferedWriter(raw, size)
        if binary:
            return buffer
        if encoding is None or encoding == "locale":
            encoding = "UTF-8"
        text = _io.TextIOWrapper(buffer, encoding, errors, newline, buffering == 1)
        text.mode = mode
        return text
    except BaseException:
        raw.close()
        raise


def open_code(path):
    """Open a file with Python's source in it."""
    return open(path, "rb")


def stream(fd, name, errors):
    """One of the standard streams. What is written goes out at once."""
    mode = "r" if fd == 0 else "w"
    raw = FileIO(fd, mode, closefd=False)
    raw.name = name
    buffer = _io.BufferedReader(raw) if fd == 0 else raw
    text = _io.TextIOWrapper(buffer, "utf-8", errors, None if fd == 0 else "\n", False, fd != 0)
    text.mode = mode
    return text
