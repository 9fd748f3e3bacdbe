"""`Series.str`: what texts can do, one by one."""

import re

import numpy as np
from pandas._cells import Cells, inferred
from pandas._dtypes import STR
from pandas._index import Index, as_index
from pandas._missing import NAN, is_missing
from pandas._own import missing


class Strings:
    """The texts of a column, or of labels."""

    def __init__(self, owner):
        cells = owner._cells.decoded()
        known = cells.known().tolist() if cells.letter == "O" else []
        fitting = cells.letter == "S" or (
            cells.letter == "O" and all(isinstance(value, (str, list, tuple, dict, bytes)) for value in known)
        )
        if not fitting and not (cells.letter == "O" and any(isinstance(value, str) for value in known)):
            raise AttributeError(f"Can only use .str accessor with string values, not {_kind(cells)}")
        self._owner, self._cells = owner, cells

    def __getattr__(self, name):
        raise missing("'StringMethods' object", name)

    def _made(self, cells):
        if isinstance(self._owner, Index):
            return cells.array if cells.letter in "bi" else self._owner._of(cells)
        return self._owner._like(cells)

    def _each(self, function, of=str):
        return [function(value) if isinstance(value, of) else NAN for value in self._cells.tolist()]

    def _texts(self, function):
        return self._made(Cells.objects(self._each(function), self._cells.dtype))

    def _truths(self, function, na=None):
        values = self._each(function)
        if self._cells.letter == "S" or na is not None:
            gap = False if na is None or is_missing(na) else na
            return self._made(Cells(np.array([gap if is_missing(value) else value for value in values], dtype=bool)))
        return self._made(inferred(values) if not any(map(is_missing, values)) else Cells.objects(values))

    def _numbers(self, function, of=str):
        return self._made(inferred(self._each(function, of)))

    def __getitem__(self, key):
        if isinstance(key, slice):
            return self._texts(lambda text: text[key])
        return self.get(key)

    def __iter__(self):
        raise TypeError("'StringMethods' object is not iterable")

    def get(self, i):
        """The character, or the list's item, at a place."""

        def one(value):
            if isinstance(value, dict):
                return value.get(i)
            return value[i] if -len(value) <= i < len(value) else NAN

        values = self._each(one, (str, list, tuple, dict))
        return self._made(Cells.objects(values, self._cells.dtype))

    def slice(self, start=None, stop=None, step=None):
        """A part of each text."""
        return self._texts(lambda text: text[start:stop:step])

    def len(self):
        """How long each is."""
        return self._numbers(len, (str, list, tuple, dict))

    def contains(self, pat, case=True, flags=0, na=None, regex=True):
        """Whether each has a pattern in it."""
        if not regex:
            wanted = pat if case else pat.lower()
            return self._truths(lambda text: wanted in (text if case else text.lower()), na)
        pattern = _pattern(pat, case, flags)
        return self._truths(lambda text: pattern.search(text) is not None, na)

    def match(self, pat, case=True, flags=0, na=None):
        """Whether each begins with a pattern."""
        pattern = _pattern(pat, case, flags)
        return self._truths(lambda text: pattern.match(text) is not None, na)

    def fullmatch(self, pat, case=True, flags=0, na=None):
        """Whether each is a pattern from end to end."""
        pattern = _pattern(pat, case, flags)
        return self._truths(lambda text: pattern.fullmatch(text) is not None, na)

    def startswith(self, pat, na=None):
        """Whether each begins with a text, or one of several."""
        return self._truths(lambda text: text.startswith(pat), na)

    def endswith(self, pat, na=None):
        """Whether each ends with a text, or one of several."""
        return self._truths(lambda text: text.endswith(pat), na)

    def replace(self, pat, repl=None, n=-1, case=None, flags=0, regex=False):
        """Each with another text in place of some."""
        if isinstance(pat, dict):
            found = self
            for old, new in pat.items():
                found = Strings(found.replace(old, new, n, case, flags, regex))
            return found._owner
        if regex or callable(repl) or isinstance(pat, re.Pattern) or case is False:
            pattern = _pattern(
                pat if regex or isinstance(pat, re.Pattern) else re.escape(pat), case is not False, flags
            )
            return self._texts(lambda text: pattern.sub(repl, text, count=max(n, 0)))
        return self._texts(lambda text: text.replace(pat, repl, n))

    def extract(self, pat, flags=0, expand=True):
        """The groups of a pattern's first match."""
        from pandas._frame import DataFrame

        pattern = re.compile(pat, flags)
        if not pattern.groups:
            raise ValueError("pattern contains no capture groups")
        found = self._each(lambda text: pattern.search(text))
        names = {number: name for name, number in pattern.groupindex.items()}
        columns = []
        for number in range(1, pattern.groups + 1):
            groups = [
                NAN if is_missing(match) or match.group(number) is None else match.group(number) for match in found
            ]
            columns.append(Cells.objects(groups, self._cells.dtype))
        if not expand and len(columns) == 1:
            return self._made(columns[0])
        labels = [names.get(number, number - 1) for number in range(1, pattern.groups + 1)]
        return DataFrame._of(
            as_index(None, len(labels)) if labels == list(range(len(labels))) else as_index(labels),
            columns,
            self._rows(),
        )

    def extractall(self, pat, flags=0):
        """The groups of all matches of a pattern, a row each."""
        from pandas._frame import DataFrame
        from pandas._multi import MultiIndex

        pattern = re.compile(pat, flags)
        if not pattern.groups:
            raise ValueError("pattern contains no capture groups")
        places, counts, rows = [], [], []
        for at, matches in enumerate(self._each(lambda text: list(pattern.finditer(text)))):
            for count, match in enumerate([] if is_missing(matches) else matches):
                places.append(at)
                counts.append(count)
                rows.append([NAN if group is None else group for group in match.groups()])
        names = {number: name for name, number in pattern.groupindex.items()}
        labels = [names.get(number, number - 1) for number in range(1, pattern.groups + 1)]
        values = [Cells.objects([row[at] for row in rows], self._cells.dtype) for at in range(pattern.groups)]
        index = self._rows()
        outer = index._parts if index.nlevels > 1 else [index._cells]
        parts = [part.take(np.array(places, dtype="int64")) for part in outer]
        found = MultiIndex._made([*parts, Cells(np.array(counts, dtype="int64"))], [*index.names, "match"])
        counted = labels == list(range(len(labels)))
        return DataFrame._of(as_index(None, len(labels)) if counted else as_index(labels), values, found)

    def slice_replace(self, start=None, stop=None, repl=""):
        """Each with another text in place of a part."""

        def replaced(text):
            first, end, _ = slice(start, stop).indices(len(text))
            return text[:first] + repl + text[max(first, end) :]

        return self._texts(replaced)

    def _rows(self):
        return self._owner.index if not isinstance(self._owner, Index) else as_index(None, len(self._owner))

    def findall(self, pat, flags=0):
        """All matches of a pattern."""
        pattern = re.compile(pat, flags)
        return self._made(Cells.objects(self._each(pattern.findall)))

    def count(self, pat, flags=0):
        """How often each has a pattern in it."""
        pattern = re.compile(pat, flags)
        return self._numbers(lambda text: len(pattern.findall(text)))

    def split(self, pat=None, *, n=-1, expand=False, regex=None):
        """Each in parts, as lists or (`expand`) as columns."""
        most = n if n and n > 0 else -1
        if (
            regex
            or isinstance(pat, re.Pattern)
            or (regex is None and pat is not None and len(pat) > 1 and not _is_plain(pat))
        ):
            pattern = re.compile(pat)
            return self._split(lambda text: pattern.split(text, maxsplit=max(most, 0)), expand)
        return self._split(lambda text: text.split(pat, most), expand)

    def rsplit(self, pat=None, *, n=-1, expand=False):
        """Each in parts, counted from the end."""
        return self._split(lambda text: text.rsplit(pat, n if n and n > 0 else -1), expand)

    def partition(self, sep=" ", expand=True):
        """Each in three parts: before a text, the text, and after it."""
        return self._split(lambda text: text.partition(sep), expand)

    def rpartition(self, sep=" ", expand=True):
        """The same, from the end."""
        return self._split(lambda text: text.rpartition(sep), expand)

    def _split(self, function, expand):
        from pandas._frame import DataFrame

        values = self._each(function)
        if not expand:
            return self._made(Cells.objects(values))
        width = max((len(parts) for parts in values if not is_missing(parts)), default=1)
        columns = []
        for at in range(width):
            cells = [NAN if isinstance(parts, float) else parts[at] if at < len(parts) else None for parts in values]
            dtype = self._cells.dtype
            columns.append(Cells.objects([NAN if cell is None and dtype == "str" else cell for cell in cells], dtype))
        return DataFrame._of(as_index(None, width), columns, self._rows())

    def join(self, sep):
        """The items of each list as one text."""
        values = self._each(lambda items: sep.join(items), (str, list, tuple))
        return self._made(Cells.objects(values, self._cells.dtype))

    def cat(self, others=None, sep=None, na_rep=None, join="left"):
        """All texts as one; or each with others beside it."""
        apart = sep or ""
        texts = [na_rep if is_missing(text) else text for text in self._cells.tolist()]
        if others is None:
            return apart.join(text for text in texts if text is not None)
        columns = others if isinstance(others, list) and others and not isinstance(others[0], str) else [others]
        for column in columns:
            more = column._at_labels(self._owner.index).tolist() if hasattr(type(column), "iloc") else list(column)
            more = [na_rep if is_missing(text) else text for text in more]
            texts = [None if a is None or b is None else f"{a}{apart}{b}" for a, b in zip(texts, more)]
        return self._made(Cells.objects([NAN if text is None else text for text in texts], STR))

    def pad(self, width, side="left", fillchar=" "):
        """Each as wide as a number says."""
        method = {"left": "rjust", "right": "ljust", "both": "center"}[side]
        return self._texts(lambda text: getattr(text, method)(width, fillchar))

    def repeat(self, repeats):
        """Each several times."""
        return self._texts(lambda text: text * repeats)

    def wrap(self, width, **options):
        """Each in lines."""
        import textwrap

        return self._texts(lambda text: "\n".join(textwrap.wrap(text, width)))

    def normalize(self, form):
        """Each in a normal form of Unicode."""
        import unicodedata

        return self._texts(lambda text: unicodedata.normalize(form, text))

    def encode(self, encoding, errors="strict"):
        """Each as bytes."""
        return self._made(Cells.objects(self._each(lambda text: text.encode(encoding, errors))))

    def get_dummies(self, sep="|", dtype=None):
        """A column for each part, 1 where a text has it."""
        from pandas._frame import DataFrame

        parts = [set() if is_missing(text) else set(text.split(sep)) - {""} for text in self._cells.tolist()]
        labels = sorted(set().union(*parts)) if parts else []
        values = [Cells(np.array([int(label in part) for part in parts], dtype="int64")) for label in labels]
        return DataFrame._of(as_index(labels), values, self._rows())


def _is_plain(pat):
    return re.escape(pat) == pat or not any(mark in pat for mark in "\\^$.|?*+()[]{}")


def _pattern(pat, case, flags):
    if isinstance(pat, re.Pattern):
        return pat
    return re.compile(pat, flags if case else flags | re.IGNORECASE)


def _kind(cells):
    return {"i": "integer", "f": "floating", "b": "boolean", "M": "datetime64", "m": "timedelta64"}.get(
        cells.letter, "mixed"
    )


def _text_method(name):
    def method(self, *args, **kwargs):
        return self._texts(lambda text: getattr(text, name)(*args, **kwargs))

    method.__name__ = name
    method.__doc__ = f"`str.{name}` of each text."
    return method


def _truth_method(name):
    def method(self):
        return self._truths(lambda text: getattr(text, name)())

    method.__name__ = name
    method.__doc__ = f"`str.{name}` of each text."
    return method


def _number_method(name):
    def method(self, sub, start=0, end=None):
        return self._numbers(lambda text: getattr(text, name)(sub, start, len(text) if end is None else end))

    method.__name__ = name
    method.__doc__ = f"`str.{name}` of each text."
    return method


for _name in (
    "upper",
    "lower",
    "title",
    "capitalize",
    "swapcase",
    "casefold",
    "strip",
    "lstrip",
    "rstrip",
    "zfill",
    "center",
    "ljust",
    "rjust",
    "removeprefix",
    "removesuffix",
    "translate",
):
    setattr(Strings, _name, _text_method(_name))
for _name in (
    "isalnum",
    "isalpha",
    "isdigit",
    "isspace",
    "islower",
    "isupper",
    "istitle",
    "isnumeric",
    "isdecimal",
    "isascii",
):
    setattr(Strings, _name, _truth_method(_name))
for _name in ("find", "rfind", "index", "rindex"):
    setattr(Strings, _name, _number_method(_name))
