"""`st.help`: what there is to say about any object: its name, type, value or signature, documentation and members."""

import functools
import sys

import streamlit
from streamlit.writing import is_address

_LONGEST = 300


def help(self, obj=streamlit, *, width="stretch"):
    """Shows what an object is: its name, its type, its value or its signature, its documentation and its members.

    obj: The object; Streamlit itself if there is none.
    width: 'stretch', or a number of pixels.
    """
    return self._help(functools.partial(_explained, obj), width=width)


def _explained(obj):
    """All that is shown of an object, as texts; what there is nothing to say of is left out."""
    name = _name_of_call()
    explained = {"name": name, "kind": _kind(obj), "doc_string": _doc(obj), "value": _value(obj, name)}
    return _told(explained) | {"members": _members(obj)}


def _told(texts):
    return {name: text for name, text in texts.items() if text}


def _kind(obj):
    import inspect

    return "class" if inspect.isclass(obj) else type(obj).__name__


def _doc(obj):
    """The documentation: its own, that of what it overrides, or that of its class; a function has only its own."""
    import inspect
    import types

    doc = inspect.getdoc(obj)
    if doc is None and type(obj) not in (type, types.ModuleType, types.FunctionType, types.MethodType):
        doc = inspect.getdoc(type(obj))
    return doc.strip() if doc else None


def _value(obj, shown):
    """Its `repr()`, or else how it is called, or how its class is. None if that is the name that is shown anyway."""
    text = _text(obj)
    if text is not None:
        return text
    named = obj if _own_name(obj) else type(obj)
    module = getattr(named, "__module__", None)
    value = f"{module}." if module else ""
    value += f"{_own_name(named)}{_signature(named)}"
    return None if value == shown else value


def _own_name(obj):
    return getattr(obj, "__qualname__", None) or getattr(obj, "__name__", None)


def _text(obj):
    """Its `repr()`, cut if it is long; None if that would say nothing."""
    import inspect

    if inspect.ismodule(obj) or callable(obj):
        return None
    text = repr(obj)
    if is_address(text) and not isinstance(obj, str):
        return None
    text = text.strip()
    return f"{text[:_LONGEST]}..." if len(text) > _LONGEST else text


def _signature(obj):
    import inspect

    if not callable(obj):
        return ""
    try:
        return str(inspect.signature(obj))
    except (ValueError, NameError):
        return "(...)"
    except TypeError:
        return ""


def _members(obj):
    """What it holds: data first, then functions, then classes. Not shown are modules and what begins with `_`."""
    import inspect

    members = []
    # The interpreter names twice what both an object and its class have.
    for name in dict.fromkeys(dir(obj)):
        if name.startswith("_"):
            continue
        try:
            if _is_computed(obj, name):
                # Asking for it would run the author's code.
                rank, kind, text, doc = 0, "property", None, _doc(getattr(obj.__class__, name))
            else:
                member = getattr(obj, name)
                if inspect.ismodule(member):
                    continue
                rank = 2 if inspect.isclass(member) else 1 if callable(member) else 0
                kind, text = _kind(member), _text(member)
                doc = _doc(member) if text is None else None
        except AttributeError:
            continue
        first_line = doc.partition("\n")[0] if doc else None
        members.append((rank, name, _told({"name": name, "type": kind, "value": text, "doc_string": first_line})))
    return [member for _, _, member in sorted(members, key=lambda member: member[:2])]


def _is_computed(obj, name):
    import inspect

    found = [getattr(kind, name, None) for kind in inspect.getmro(obj.__class__)]
    return any(isinstance(member, property) or inspect.isgetsetdescriptor(member) for member in found)


def _name_of_call():
    """What the script calls the object, by the line that it runs: the argument of `st.help` or `st.write`, or all of a
    line of magic. None for an argument that is a plain value.

    As in Streamlit, that line is read alone. It raises what Python says of it if it is only a part of a statement.
    """
    import ast

    line = _line_of_script()
    if line is None:
        return None
    call = ast.parse(line).body[0].value
    function = call.func if isinstance(call, ast.Call) else None
    if getattr(function, "id", None) not in _COMMANDS and getattr(function, "attr", None) not in _COMMANDS:
        return line.removesuffix(",")
    argument = call.args[0] if call.args else None
    if argument is None or isinstance(argument, ast.Constant):
        return None
    if isinstance(argument, ast.NamedExpr):
        return argument.target.id
    return line[argument.col_offset : argument.end_col_offset]


_COMMANDS = ("help", "write")


def _line_of_script():
    """The line that the script runs; None if its source is not at hand, as in `exec`."""
    import linecache

    frame = sys._getframe()
    while frame and frame.f_globals.get("__name__", "").partition(".")[0] == "streamlit":
        frame = frame.f_back
    if frame is None:
        return None
    file = frame.f_code.co_filename
    linecache.checkcache(file)
    return linecache.getline(file, frame.f_lineno).strip() or None
