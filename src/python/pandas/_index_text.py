"""`repr(index)`."""

from pandas import _values_text as text_of
from pandas._options import get_option

_WIDTH = 80


def index_text(index):
    """The labels as a script would write them."""
    from pandas._index import RangeIndex

    kind = type(index).__name__
    if isinstance(index, RangeIndex):
        name = "" if index.name is None else f", name={index.name!r}"
        return f"RangeIndex(start={index.start}, stop={index.stop}, step={index.step}{name})"
    if index.nlevels > 1:
        return _multi(index)
    texts = _items(index)
    is_text = index._cells.letter in "S" or (
        index._cells.letter in "OC" and all(isinstance(item, str) for item in index) and len(index)
    )
    found = _summary(texts, kind, not is_text)
    attributes = []
    if index._cells.letter == "C":
        labels = ", ".join(_items(index.categories))
        attributes += [f"categories=[{labels}]", f"ordered={index.ordered}"]
    attributes.append(f"dtype='{index.dtype}'")
    if index.name is not None:
        attributes.append(f"name={index.name!r}")
    if len(index) > get_option("display.max_seq_items"):
        attributes.append(f"length={len(index)}")
    if index._cells.letter in "Mm":
        attributes.append("freq=None" if index._step is None else f"freq='{index._step}'")
    indent = "\n" + " " * (len(kind) + 1)
    lines = [f"{kind}({found.rstrip()}"]
    line = lines[0].rpartition("\n")[2]
    fresh = found.endswith("\n")
    for at, attribute in enumerate(attributes):
        word = attribute + ("," if at + 1 < len(attributes) else "")
        if fresh or len(line) + len(word) + 1 > _WIDTH:
            lines.append(indent + word)
            line, fresh = indent[1:] + word, False
        else:
            lines.append(" " + word)
            line += " " + word
    return "".join(lines) + ")"


def _items(index):
    kind = index._cells.letter
    if kind in "Mm":
        return [f"'{text}'" for text in text_of.texts(index._cells)]
    if kind == "P":
        return [f"'{item}'" for item in index]
    if kind == "I":
        return [str(item) for item in index]
    if kind == "f":
        return [text.strip() for text in text_of.floats(index.tolist())]
    return [text_of.shown(item, True) for item in index]


def _summary(texts, kind, justify):
    """The labels in brackets; ends with a line's end if they take more than a line."""
    indent = "\n" + " " * (len(kind) + 2)
    most = get_option("display.max_seq_items")
    is_cut = len(texts) > most
    if not texts:
        return "[], "
    if len(texts) == 1:
        return f"[{texts[0]}], "
    head, tail = (texts[:10], texts[-10:]) if is_cut else ([], texts)
    if justify and (is_cut or len(", ".join(tail)) >= _WIDTH):
        width = max(map(len, head + tail))
        head, tail = [text.rjust(width) for text in head], [text.rjust(width) for text in tail]
    lines = _Lines(indent)
    for text in head:
        lines.add(text + ", ", _WIDTH)
    if is_cut:
        lines.done += lines.line.rstrip() + indent + "..."
        lines.line = indent
    for text in tail[:-1]:
        lines.add(text + ", ", _WIDTH)
    lines.add(tail[-1], _WIDTH - 2)
    found = lines.done + lines.line + "],"
    ending = "\n" if len(found) > _WIDTH else " "
    return "[" + found[len(indent) :] + ending


class _Lines:
    def __init__(self, indent):
        self.indent, self.done, self.line = indent, "", indent

    def add(self, word, width):
        """Adds a word to the line, or to a new one if it is full."""
        if len(self.line.rstrip()) + len(word.rstrip()) >= width:
            self.done += self.line.rstrip()
            self.line = self.indent
        self.line += word


def _multi(index):
    rows = list(zip(*(_padded(level) for level in index._parts)))
    names = f",\n           names={index.names!r}" if any(name is not None for name in index.names) else ""
    if not rows:
        return f"MultiIndex([], {names.strip(', ').strip()})" if names else "MultiIndex([], )"
    lines = [f"({', '.join(row)})" for row in rows]
    most = get_option("display.max_seq_items")
    if len(lines) > most:
        lines = [*lines[:10], "...", *lines[-10:]]
        names += f", length={len(index)}" if names else f",\n           length={len(index)}"
    text = ",\n            ".join(lines).replace("...,", "...")
    return f"MultiIndex([{text}]{names or ',' + chr(10) + '           '})"


def _padded(level):
    from pandas._index import make

    texts = _items(make(level))
    width = max(map(len, texts), default=0)
    return [text.rjust(width) for text in texts]
