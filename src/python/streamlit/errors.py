"""Streamlit's errors, by their names and bases. The messages come from where they are raised."""


class Error(Exception):
    """The base of all errors that Streamlit raises."""


class StreamlitComponentRegistryError(Error):
    """A component's files are not as they are declared."""


class FragmentStorageKeyError(Error, KeyError):
    """There is no such fragment."""


class FragmentHandledException(Exception):
    """An error that a fragment has shown already."""


class NoSessionContext(Error):
    """There is no session."""


class MarkdownFormattedException(Error):
    """An error whose message is markdown."""


class StreamlitMaxRetriesError(Error):
    """Something was tried too often."""


class StreamlitAPIException(MarkdownFormattedException):
    """A command was used in a way that it does not allow."""

    def __repr__(self):
        told = (f"{name}={value!r}" for name, value in vars(self).items() if value not in (None, "", False, [], {}))
        return f"{type(self).__name__}({', '.join(told)})"

    def __init__(self, *args, error_id=None):
        super().__init__(*args)
        self.error_id = error_id

    def __repr__(self):
        # Its own attributes, not its message.
        usual = [None, "", False, [], set(), {}]
        shown = ", ".join(f"{name}={value!r}" for name, value in vars(self).items() if value not in usual)
        return f"{type(self).__name__}({shown})"


class StreamlitAPIWarning(StreamlitAPIException, Warning):
    """A command was used in a way that is likely wrong."""


class LocalizableStreamlitException(StreamlitAPIException):
    """An error whose message is made of parts."""

    def __init__(self, message="", *, error_id=None, **parts):
        super().__init__(message.format(**parts) if parts else message, error_id=error_id)
        self._exec_kwargs = parts

    @property
    def exec_kwargs(self):
        """The parts."""
        return self._exec_kwargs


class StreamlitSecretNotFoundError(LocalizableStreamlitException, FileNotFoundError):
    """There is no such secret."""


# The others say all by their names.
for _base, _names in [
    (
        StreamlitAPIException,
        "StreamlitDataframeConversionError DuplicateWidgetID StreamlitAuthError UnserializableSessionStateError "
        "StreamlitInvalidLayoutContextError",
    ),
    ("StreamlitAuthError", "StreamlitMissingAuthlibError"),
    ("DuplicateWidgetID", "StreamlitDuplicateElementId StreamlitDuplicateElementKey"),
    (
        LocalizableStreamlitException,
        "StreamlitInvalidURLError StreamlitInvalidColumnSpecError StreamlitSelectionCountExceedsMaxError "
        "StreamlitMixedNumericTypesError StreamlitValueBelowMinError StreamlitValueAboveMaxError "
        "StreamlitInvalidMinMaxError StreamlitValueOutOfRangeError StreamlitJSNumberBoundsError "
        "StreamlitInvalidNumberFormatError StreamlitMissingRequiredParameterError StreamlitIncompatibleParametersError "
        "StreamlitQueryParamDictValueError StreamlitPageNotFoundError BidiComponentError "
        "StreamlitInvalidFormCallbackError StreamlitValueAssignmentNotAllowedError "
        "StreamlitWidgetAlreadyInstantiatedError StreamlitInvalidColorError StreamlitBadTimeStringError "
        "StreamlitInvalidWidthError StreamlitInvalidHeightError StreamlitValueError StreamlitInvalidParameterTypeError "
        "StreamlitDefaultNotInOptionsError StreamlitInvalidThemeError",
    ),
    (
        "BidiComponentError",
        "BidiComponentInvalidIdError BidiComponentInvalidCallbackNameError BidiComponentInvalidDefaultKeyError "
        "BidiComponentUnserializableDataError",
    ),
    ("StreamlitInvalidThemeError", "StreamlitInvalidThemeOptionError StreamlitInvalidThemeSectionError"),
]:
    _base = globals()[_base] if isinstance(_base, str) else _base
    for _name in _names.split():
        globals()[_name] = type(_name, (_base,), {"__module__": __name__})
del _base, _names, _name
