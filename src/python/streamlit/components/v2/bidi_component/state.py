"""A component's values: as what mounting gives, and as an entry of session state."""

import copy

import _headwater

_MISSING = object()


class AttributeDictionary(dict):
    """A dictionary whose items are attributes, too."""

    def __getattr__(self, name):
        try:
            value = self[name]
        except KeyError:
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'") from None
        return AttributeDictionary(value) if isinstance(value, dict) else value

    def __setattr__(self, name, value):
        self[name] = value


class _Written(AttributeDictionary):
    """A dictionary all of whose ways to set an item come down to one."""

    def update(self, *others, **items):
        for name, value in dict(*others, **items).items():
            self[name] = value

    def __ior__(self, other):
        self.update(other)
        return self

    def setdefault(self, name, default=None):
        if name not in self:
            self[name] = default
        return self[name]


class ComponentResult(_Written):
    """The values of a component, as they were when it was mounted: its states, and what triggers brought in this run.

    While callbacks run, the last result shows the values that are new. Assigning to it sets the component's state.
    """

    def __init__(self, values=()):
        for name, value in dict(values).items():
            dict.__setitem__(self, name, copy.deepcopy(value) if isinstance(value, (dict, list)) else value)

    def __setitem__(self, name, value):
        _headwater.component_assign(self, name, value)
        dict.__setitem__(self, name, value)


class ComponentState(_Written):
    """`st.session_state[key]` of a component. What is set here is set in the component."""

    def __init__(self, key, values):
        dict.__init__(self, values)
        object.__setattr__(self, "_key", key)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
        return self.get(name)

    def __setattr__(self, name, value):
        if name.startswith("_"):
            object.__setattr__(self, name, value)
        else:
            self[name] = value

    def __setitem__(self, name, value):
        if _headwater.component_set(self._key, name, value):
            dict.__setitem__(self, name, value)

    def __delitem__(self, name):
        if name in self:
            _headwater.component_remove(self._key, name)
        dict.__delitem__(self, name)

    def __copy__(self):
        return dict(self)

    def __deepcopy__(self, memo):
        return copy.deepcopy(dict(self), memo)


_headwater.ComponentState = ComponentState
