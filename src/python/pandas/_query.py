"""`query` and `eval`: expressions in which columns are names."""

import ast
import re
import sys

from pandas._missing import NAN
from pandas.errors import UndefinedVariableError

_LOCAL = "__local_"


class _Columns(ast.NodeTransformer):
    """Makes Python's `and`, `or`, `not` and chains of comparisons work on columns."""

    def visit_BoolOp(self, node):
        """`a and b` as `a & b`."""
        self.generic_visit(node)
        operator = ast.BitAnd() if isinstance(node.op, ast.And) else ast.BitOr()
        found = node.values[0]
        for value in node.values[1:]:
            found = ast.BinOp(found, operator, value)
        return found

    def visit_UnaryOp(self, node):
        """`not a` as `~a`."""
        self.generic_visit(node)
        return ast.UnaryOp(ast.Invert(), node.operand) if isinstance(node.op, ast.Not) else node

    def visit_Compare(self, node):
        """`a < b < c` as `(a < b) & (b < c)`, and `a in [..]` as a call."""
        self.generic_visit(node)
        found, left = None, node.left
        for operator, right in zip(node.ops, node.comparators):
            if isinstance(operator, (ast.In, ast.NotIn)) or isinstance(right, ast.List):
                call = ast.Call(ast.Name("__isin__", ast.Load()), [left, right], [])
                negated = isinstance(operator, (ast.NotIn, ast.NotEq))
                one = ast.UnaryOp(ast.Invert(), call) if negated else call
            else:
                one = ast.Compare(left, [operator], [right])
            found = one if found is None else ast.BinOp(found, ast.BitAnd(), one)
            left = right
        return found


def _isin(left, right):
    if hasattr(type(left), "iloc"):
        return left.isin(right)
    return left in right


class _Names(dict):
    """The columns, the labels of the rows, and the script's own variables behind `@`."""

    def __init__(self, frame, local):
        super().__init__()
        self._frame, self._local = frame, local

    def __missing__(self, name):
        frame = self._frame
        if name.startswith(_LOCAL):
            if name[len(_LOCAL) :] in self._local:
                return self._local[name[len(_LOCAL) :]]
            raise UndefinedVariableError(name[len(_LOCAL) :], True)
        if name == "__isin__":
            return _isin
        quoted = _QUOTED.get(name)
        if quoted in frame.columns:
            return frame[quoted]
        if name in frame.columns:
            return frame[name]
        if name in frame.index.names or name == "index":
            index = frame.index
            column = index._column() if index.nlevels == 1 else index.get_level_values(name)._column()
            return column._with_index(frame.index)
        if name in ("True", "False", "None", "nan"):
            return {"True": True, "False": False, "None": None, "nan": NAN}[name]
        raise UndefinedVariableError(name)


# Names in backticks, by the names that stand for them.
_QUOTED = {}


def evaluate(frame, text):
    """What an expression gives."""
    if not isinstance(text, str):
        raise ValueError(f"expr must be a string to be evaluated, {type(text)} given")

    def quoted(found):
        name = "__quoted_" + "".join(mark if mark.isalnum() else f"_{ord(mark)}_" for mark in found[1])
        _QUOTED[name] = found[1]
        return name

    source = re.sub(r"`([^`]+)`", quoted, text)
    source = re.sub(r"@(\w+)", _LOCAL + r"\1", source)
    # As in pandas, `&` and `|` bind no tighter than `and` and `or`.
    source = re.sub(r"(?<![&|])&(?!&)", " and ", re.sub(r"\|", " or ", source)) if not _has_text(source) else source
    source = source.replace("~", " not ") if not _has_text(source) else source
    tree = ast.fix_missing_locations(_Columns().visit(ast.parse(source.strip().replace("\n", " "), mode="eval")))
    return eval(compile(tree, "<query>", "eval"), {"__builtins__": {}}, _Names(frame, _locals()))


def _has_text(source):
    return any(mark in part for part in re.findall(r"'[^']*'|\"[^\"]*\"", source) for mark in "&|~")


def _locals():
    """The variables of the script that asks."""
    frame = sys._getframe(1)
    while frame is not None and frame.f_globals.get("__name__", "").split(".")[0] == "pandas":
        frame = frame.f_back
    return {} if frame is None else {**frame.f_globals, **frame.f_locals}
