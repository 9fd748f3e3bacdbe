"""`st.write` and `st.write_stream`: what a value is by Python's rules, and so which element draws it; and JSON."""

import collections
import io
import types
from collections.abc import ItemsView, KeysView, Mapping, ValuesView

import _headwater
from streamlit.errors import StreamlitAPIException, StreamlitInvalidParameterTypeError

_NESTED = (
    dict, list, map, enumerate, types.MappingProxyType, collections.UserDict, collections.ChainMap, collections.UserList,
    ItemsView, KeysView, ValuesView,
)
_EXPLAINED = (types.BuiltinFunctionType, types.FunctionType, types.MethodType, types.ModuleType, type)
_TABLES = {"DataFrame", "Series", "Index", "Styler", "ExtensionArray", "Categorical"}
_GENERATOR, _ASYNC_GENERATOR = 0x20, 0x200


class StreamingOutput(list):
    """What `st.write_stream` gives if it wrote more than one text: `st.write` writes the same again."""


def write(self, *args, unsafe_allow_html=False):
    """Draws each value as suits it: texts as markdown, lists and dictionaries as JSON, tables as tables, errors in
    their box, anything else by its text. Neighbours that are texts become one paragraph.

    args: The values.
    unsafe_allow_html: Whether HTML in a text is more than text. It is shown as text here.
    """
    if len(args) == 1 and isinstance(args[0], str):
        self.markdown(args[0], unsafe_allow_html=unsafe_allow_html)
        return
    if len(args) > 1 and not self._is_top_level:
        raise StreamlitAPIException(
            "Cannot replace a single element with multiple elements.\n\nThe `write()` method only supports multiple "
            "elements when inserting elements rather than replacing. That is, only when called as `st.write()` or "
            "`st.sidebar.write()`."
        )
    line = []

    def end_line():
        if line:
            self.markdown(" ".join(line), unsafe_allow_html=unsafe_allow_html)
            line.clear()

    for value in args:
        if isinstance(value, str):
            line.append(value)
            continue
        way = _way(value, unsafe_allow_html)
        if way is None:
            line.append(_quoted(value))
            continue
        if way != "html":
            end_line()
        if way == "again":
            for item in value:
                item() if callable(item) else self.write(item, unsafe_allow_html=unsafe_allow_html)
        elif way == "html":
            self.html(value._repr_html_())
        elif way == "markdown":
            self.markdown(value.getvalue())
        else:
            getattr(self, way)(value)
    end_line()


def write_stream(self, stream, *, cursor=None):
    """Writes what a generator gives, as it comes: texts grow into one, other values are written between them. Gives
    the text, or a list if there was more than one.

    stream: A generator, a function that makes one, or anything that can be iterated over.
    cursor: A text that is shown at the end as long as more comes.
    """
    if isinstance(stream, str) or _is_table(stream):
        raise StreamlitInvalidParameterTypeError(
            "Invalid `stream` type. Expected one of: generator, stream-like object. "
            f"Provided type: {type(stream).__name__}. Please use `st.write` instead for this data type."
        )
    if _makes(stream, _GENERATOR | _ASYNC_GENERATOR):
        stream = stream()
    if isinstance(stream, types.AsyncGeneratorType):
        raise StreamlitAPIException("An asynchronous generator cannot be written in Headwater yet: use `yield` in a `def`.")
    try:
        iter(stream)
    except TypeError as error:
        raise StreamlitAPIException(
            f"The provided input (type: {type(stream)}) cannot be iterated. Please make sure that it is a generator, "
            "generator function or iterable."
        ) from error
    written = StreamingOutput()
    text, slot = "", None

    def end_text():
        nonlocal text, slot
        if text:
            slot.markdown(text)
            written.append(text)
            text, slot = "", None

    for chunk in stream:
        if isinstance(chunk, str):
            if chunk:
                shown = cursor or "" if slot else ""
                slot = slot or self.empty()
                text += chunk
                slot._markdown(text + shown, unterminated_parsing=True)
            continue
        end_text()
        if callable(chunk):
            chunk()
        else:
            self.write(chunk)
            written.append(chunk)
    end_text()
    if not written:
        return ""
    return written[0] if len(written) == 1 and isinstance(written[0], str) else written


def _way(value, html):
    """The method that draws a value; None if that is its text."""
    if value is None or isinstance(value, (bool, int, float)):
        return None
    kind = type(value)
    if isinstance(value, StreamingOutput):
        return "again"
    if isinstance(value, Exception):
        return "exception"
    if isinstance(value, _headwater.Handle):
        return "help"
    if _is_table(value):
        return "dataframe"
    if isinstance(value, _NESTED) or _is_own_mapping(value) or _is_named_tuple(value):
        return "json"
    if isinstance(value, io.StringIO):
        return "markdown"
    if isinstance(value, (types.GeneratorType, types.AsyncGeneratorType)) or _makes(value, _GENERATOR | _ASYNC_GENERATOR):
        return "write_stream"
    if isinstance(value, _EXPLAINED) or hasattr(kind, "__dataclass_fields__"):
        return "help"
    if html and _has_method(value, "_repr_html_"):
        return "html"
    if _has_method(value, "to_pandas") or _has_method(value, "__dataframe__"):
        return "dataframe"
    return "help" if is_address(str(value)) else None


def _quoted(value):
    """The text of a value between as many backticks as it takes; several lines as a block."""
    text = str(value)
    longest = run = 0
    for char in text:
        run = run + 1 if char == "`" else 0
        longest = max(longest, run)
    if "\n" in text:
        fence = "`" * max(3, longest + 1)
        return f"{fence}\n{text}\n{fence}"
    fence = "`" * (longest + 1)
    return f"{fence}{text}{fence}"


def _is_table(value):
    if isinstance(value, dict):
        return bool(value) and _is_of_pandas(next(iter(value.values())), {"Series"})
    return _is_of_pandas(value, _TABLES) or is_array(value)


def is_array(value):
    """Whether it is an array of numpy."""
    return type(value).__name__ == "ndarray" and type(value).__module__ == "numpy"


def _is_of_pandas(value, names):
    return any(kind.__name__ in names and kind.__module__.split(".")[0] == "pandas" for kind in type(value).__mro__)


def _is_own_mapping(value):
    """Whether it is `st.session_state`, or another mapping of the package."""
    return type(value).__module__.startswith("streamlit") and isinstance(value, Mapping) and _has_method(value, "to_dict")


def _is_named_tuple(value):
    return isinstance(value, tuple) and _has_method(value, "_asdict")


def _has_method(value, name):
    return callable(getattr(value, name, None))


def _makes(value, flags):
    """Whether it is a function, or a method, whose code is that of a generator."""
    code = getattr(getattr(value, "__func__", value), "__code__", None)
    return isinstance(value, (types.FunctionType, types.MethodType)) and bool(code and code.co_flags & flags)


def is_address(text):
    """Whether a text is Python's own for an object that says nothing of itself: `<module.Name object at 0x7f…>`."""
    head, at, digits = text.rpartition(" at 0x")
    letters = head[1:].replace("<", "").replace(">", "").replace(".", "").replace("_", "").replace(" ", "")
    return (
        bool(at)
        and head[:1] == "<"
        and (head[1:2].isalpha() or head[1:2] == "_")
        and letters.isascii()
        and (not letters or letters.isalnum())
        and digits.endswith(">")
        and len(digits) > 1
        and all(digit in "0123456789abcdefABCDEF" for digit in digits[:-1])
    )


def to_json(value):
    """A value as JSON text, and what could not be written down, if that is so."""
    import json

    if _is_own_mapping(value):
        value = value.to_dict()
    if _is_named_tuple(value):
        value = value._asdict()
    if isinstance(value, (collections.ChainMap, types.MappingProxyType, collections.UserDict)):
        value = dict(value)
    if _is_list_like(value):
        value = list(value)
    if isinstance(value, str):
        return str(value), None
    try:
        return json.dumps(value, default=_plain), None
    except TypeError as error:
        left_out = (
            "this data structure was not fully serializable as JSON due to one or more unexpected keys.  "
            f"(Error was: {error})"
        )
        return json.dumps(value, skipkeys=True, default=_plain), left_out


def _is_list_like(value):
    import array
    import enum

    kinds = (
        list, set, tuple, array.array, collections.deque, enum.EnumMeta, enumerate, frozenset, ItemsView, KeysView, map,
        range, collections.UserList, ValuesView,
    )
    return isinstance(value, kinds)


def _plain(value):
    return list(value) if isinstance(value, set) else repr(value)


_headwater.to_json = to_json
