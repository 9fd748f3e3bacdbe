# The classes of streamlit.errors: their places among each other.
import streamlit as st
from streamlit import errors

NAMES = """Error MarkdownFormattedException StreamlitAPIException StreamlitAPIWarning LocalizableStreamlitException DuplicateWidgetID
StreamlitDuplicateElementId StreamlitDuplicateElementKey StreamlitInvalidColumnSpecError StreamlitMixedNumericTypesError
StreamlitValueBelowMinError StreamlitValueAboveMaxError StreamlitInvalidMinMaxError StreamlitValueOutOfRangeError
StreamlitJSNumberBoundsError StreamlitInvalidNumberFormatError StreamlitMissingRequiredParameterError StreamlitIncompatibleParametersError
StreamlitInvalidFormCallbackError StreamlitInvalidLayoutContextError StreamlitValueAssignmentNotAllowedError
StreamlitWidgetAlreadyInstantiatedError StreamlitInvalidWidthError StreamlitInvalidHeightError StreamlitValueError
StreamlitInvalidParameterTypeError StreamlitBadTimeStringError StreamlitDataframeConversionError""".split()

for name in NAMES:
    cls = getattr(errors, name)
    st.text(f"{name}: {[c.__name__ for c in cls.__mro__[1:]]}")
st.text(errors is st.errors)
st.text(errors.StreamlitAPIException.__module__)
st.text(issubclass(errors.StreamlitValueError, ValueError))
st.text(issubclass(errors.StreamlitAPIException, errors.Error))
