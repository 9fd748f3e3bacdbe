"""One column of a text file: texts become numbers, truth values, or stay texts."""

import re

import numpy as np
from _headwater_frame import numbers
from pandas._cells import Cells
from pandas._dtypes import STR
from pandas._missing import NAN

MISSING = {
    "",
    "#N/A",
    "#N/A N/A",
    "#NA",
    "-1.#IND",
    "-1.#QNAN",
    "-NaN",
    "-nan",
    "1.#IND",
    "1.#QNAN",
    "<NA>",
    "N/A",
    "NA",
    "NULL",
    "NaN",
    "None",
    "n/a",
    "nan",
    "null",
}
_BOOLS = {"True": True, "TRUE": True, "true": True, "False": False, "FALSE": False, "false": False}
_WHOLE = re.compile(r"\s*[+-]?[0-9]+\s*", re.ASCII)
_NUMBER = re.compile(r"\s*[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?\s*|\s*[+-]?inf(inity)?\s*", re.I)


def parsed(texts, gaps, thousands=None, decimal="."):
    """One column's cells, of the narrowest type that they all have."""
    if not texts:
        return Cells.objects([])
    known = [text for text in texts if text not in gaps]
    if thousands or decimal != ".":
        cells = _in_other_signs(texts, gaps, thousands, decimal)
        if cells is not None:
            return cells
    found = numbers(texts, gaps)
    if found is not None:
        return Cells(found)
    is_whole = len(known) == len(texts)
    if all(map(_NUMBER.fullmatch, known)):
        if is_whole and all(map(_WHOLE.fullmatch, known)):
            return Cells.of([int(text) for text in texts])
        return Cells(np.array([NAN if text in gaps else float(text) for text in texts], dtype="float64"))
    if all(text in _BOOLS for text in known):
        cells = [_BOOLS.get(text, NAN) for text in texts]
        return Cells(np.array(cells, dtype=bool)) if is_whole else Cells.objects(cells)
    return Cells.objects([NAN if text in gaps else text for text in texts], STR)


def _in_other_signs(texts, gaps, thousands, decimal):
    """Numbers such as `1.000,5`; None if they are no numbers."""

    def plain(text):
        text = text.replace(thousands, "") if thousands else text
        return text.replace(decimal, ".") if decimal != "." else text

    changed = [text if text in gaps else plain(text) for text in texts]
    known = [text for text in changed if text not in gaps]
    if not all(map(_NUMBER.fullmatch, known)):
        return None
    return parsed(changed, gaps)
