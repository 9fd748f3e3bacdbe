"""`st.session_state`: values that outlive the run."""

from collections.abc import MutableMapping

import _headwater

_MISSING = object()
_HINT = (
    "Did you forget to initialize it? More info: "
    "https://docs.streamlit.io/develop/concepts/architecture/session-state#initialization"
)


class SessionStateProxy(MutableMapping):
    """Values that outlive the run, under text keys, as a mapping and as attributes. Widgets with a key are entries."""

    def __iter__(self):
        return iter(_headwater.state_keys())

    def __len__(self):
        return len(_headwater.state_keys())

    def __contains__(self, key):
        return _headwater.state_get(str(key), _MISSING) is not _MISSING

    def __getitem__(self, key):
        value = _headwater.state_get(str(key), _MISSING)
        if value is _MISSING:
            raise KeyError(f'st.session_state has no key "{key}". {_HINT}')
        return value

    def __setitem__(self, key, value):
        _headwater.state_set(str(key), value)

    def __delitem__(self, key):
        if key not in self:
            raise KeyError(f'st.session_state has no key "{key}". {_HINT}')
        _headwater.state_remove(str(key))

    def __getattr__(self, name):
        value = _headwater.state_get(name, _MISSING)
        if value is _MISSING:
            raise AttributeError(f'st.session_state has no attribute "{name}". {_HINT}')
        return value

    def __setattr__(self, name, value):
        _headwater.state_set(name, value)

    def __delattr__(self, name):
        if name not in self:
            raise AttributeError(f'st.session_state has no attribute "{name}". {_HINT}')
        _headwater.state_remove(name)

    def __repr__(self):
        return repr(self.to_dict())

    def to_dict(self):
        """All entries, as a dictionary."""
        return {key: self[key] for key in self}
