"""Types of cells: `dtype`, and what scripts may write for one."""

import _headwater_array as _array

_SHORT = {
    "?": "bool", "b1": "bool", "bool_": "bool",
    "b": "int8", "h": "int16", "i": "int32", "l": "int64", "q": "int64", "p": "int64", "int": "int64", "int_": "int64",
    "B": "uint8", "H": "uint16", "I": "uint32", "L": "uint64", "Q": "uint64", "uint": "uint64",
    "e": "float16", "f": "float32", "d": "float64", "float": "float64", "double": "float64", "single": "float32",
    "half": "float16", "i1": "int8", "i2": "int16", "i4": "int32", "i8": "int64", "u1": "uint8", "u2": "uint16",
    "u4": "uint32", "u8": "uint64", "f2": "float16", "f4": "float32", "f8": "float64",
    "O": "object", "str": "<U0", "U": "<U0", "S": "<U0", "M8": "datetime64[us]", "m8": "timedelta64[us]",
    "datetime64": "datetime64[us]", "timedelta64": "timedelta64[us]",
}  # fmt: skip
_CLASSES = {bool: "bool", int: "int64", float: "float64", str: "<U0", object: "object"}
_KINDS = {"b": "b", "i": "i", "u": "u", "f": "f", "<": "U", "o": "O", "d": "M", "t": "m"}
_CHARS = {
    "bool": "?", "int8": "b", "int16": "h", "int32": "i", "int64": "l", "uint8": "B", "uint16": "H", "uint32": "I",
    "uint64": "L", "float16": "e", "float32": "f", "float64": "d", "object": "O",
}  # fmt: skip
_KNOWN = {}


class dtype:
    """The type of an array's cells."""

    __slots__ = ("_name",)
    __module__ = "numpy"
    names = None
    fields = None
    shape = ()
    byteorder = "="
    isnative = True
    metadata = None

    def __new__(cls, given="float64", align=False, copy=False):
        name = name_of(given)
        if name not in _KNOWN:
            made = object.__new__(cls)
            made._name = name
            _KNOWN[name] = made
        return _KNOWN[name]

    @property
    def name(self):
        """The name, for texts with the number of bits that they take."""
        return f"str{self.itemsize * 8}" if self.kind == "U" and self.itemsize else self._name.replace("<U0", "str")

    @property
    def kind(self):
        """One letter for what the cells are."""
        return "u" if self._name[:2] == "ui" else _KINDS[self._name[0]]

    @property
    def char(self):
        """One letter for the type."""
        return _CHARS.get(self._name, self.kind)

    @property
    def str(self):
        """The kind with the number of bytes, and in which order they are."""
        if self.kind in "UO":
            return "|O" if self.kind == "O" else self._name
        if self.kind in "Mm":
            return f"<{self.kind}8{self._name[self._name.index('[') :]}"
        order = "|" if self.itemsize == 1 else "<"
        return f"{order}{self.kind}{self.itemsize}"

    @property
    def itemsize(self):
        """How many bytes a cell would take."""
        if self.kind == "U":
            return 4 * int(self._name[2:])
        if self.kind == "b":
            return 1
        return int(self._name.lstrip("uintfloa")) // 8 if self.kind in "iuf" else 8

    @property
    def type(self):
        """The class of scalars."""
        return getattr(_array, {"U": "str_", "M": "datetime64", "m": "timedelta64"}.get(self.kind, self._name))

    @property
    def hasobject(self):
        """Whether the cells are any objects."""
        return self.kind == "O"

    def newbyteorder(self, order="S"):
        """The same: the order of bytes is the machine's."""
        return self

    def __eq__(self, other):
        if isinstance(other, dtype):
            return self._name == other._name
        try:
            return self._name == name_of(other)
        except TypeError:
            return False

    def __hash__(self):
        return hash(self._name)

    def __str__(self):
        return self._name

    def __repr__(self):
        if self.kind == "O":
            return "dtype('O')"
        return f"dtype('{self.str if self.kind in 'Mm' else self._name.replace('<U0', '<U')}')"

    def __reduce__(self):
        return dtype, (self._name,)

    def __bool__(self):
        return True


def name_of(given):
    """The name of a type by which Rust knows it. None is the type of floats."""
    if type(given) is dtype:
        return given._name
    if given is None:
        return "float64"
    if isinstance(given, type):
        if given in _CLASSES:
            return _CLASSES[given]
        name = getattr(given, "_code", None)
        if name is not None:
            return name
        if issubclass(given, float):
            return "float64"
        return "object"
    if isinstance(given, str):
        text = given.lstrip("<=|>")
        if text in _SHORT:
            return _SHORT[text]
        if text[:1] in "US" and text[1:].isdigit():
            return f"<U{text[1:]}"
        if text[:2] in ("M8", "m8"):
            text = ("datetime64" if text[0] == "M" else "timedelta64") + text[2:]
        try:
            _array.common_type(text, "bool")
        except TypeError:
            raise TypeError(f"data type {given!r} not understood") from None
        return text
    inner = getattr(given, "dtype", None)
    if inner is not None:
        return name_of(inner)
    name = getattr(given, "name", None) or getattr(given, "numpy_dtype", None)
    if isinstance(name, str):
        return name_of(name)
    raise TypeError(f"Cannot interpret '{given!r}' as a data type")


def of_array(array):
    """The type of an array's cells."""
    return _KNOWN.get(array._dtype) or dtype(array._dtype)
