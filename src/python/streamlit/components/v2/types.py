"""Names for annotations."""

from typing import Any, Callable

BidiComponentData = Any
BidiComponentDefaults = dict[str, Any] | None
BidiComponentKey = str | int | None
ComponentIsolateStyles = bool
ComponentRenderer = Callable[..., Any]
