"""Frames as tables of HTML."""

from html import escape

from pandas import _values_text as text_of
from pandas._own import missing


def frame_html(frame, index, header, na_rep, float_format, classes, border, escapes, formatters):
    """A frame as `<table>`: a row of headers, then a row for each of its own."""
    if frame.columns.nlevels > 1 or frame.index.nlevels > 1:
        raise missing("DataFrame.to_html", "labels of several levels")
    shown = (lambda text: escape(str(text), quote=False)) if escapes else str
    names = classes.split() if isinstance(classes, str) else list(classes or [])
    edge = "" if border in (False, 0) else f' border="{1 if border in (None, True) else border}"'
    lines = [f'<table{edge} class="{" ".join(["dataframe", *names])}">']
    named = index and frame.index.name is not None
    if header:
        lines += ["  <thead>", '    <tr style="text-align: right;">']
        lines += ["      <th></th>" if frame.columns.name is None else _cell("th", frame.columns.name, shown)] * index
        lines += [_cell("th", label, shown) for label in frame.columns]
        lines.append("    </tr>")
        if named:
            lines += ["    <tr>", _cell("th", frame.index.name, shown), *["      <th></th>"] * len(frame.columns)]
            lines.append("    </tr>")
        lines.append("  </thead>")
    columns = []
    for label, cells in zip(frame.columns, frame._values):
        formatter = formatters.get(label) if formatters else None
        columns.append([text.strip() for text in text_of.texts(cells, False, na_rep, float_format, formatter)])
    lines.append("  <tbody>")
    for label, row in zip(text_of.labels(frame.index._cells), zip(*columns)):
        lines.append("    <tr>")
        lines += [_cell("th", label, shown)] * index + [_cell("td", text, shown) for text in row]
        lines.append("    </tr>")
    return "\n".join([*lines, "  </tbody>", "</table>"])


def _cell(tag, text, shown):
    return f"      <{tag}>{shown(text)}</{tag}>"
