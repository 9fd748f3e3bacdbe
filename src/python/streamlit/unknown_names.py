"""What is said of a name that `st` does not have: not there yet, gone, or likely mistyped."""

from streamlit.not_there_yet import NOT_THERE_YET

# Names of old versions, and what took their place.
_GONE = {
    "beta_color_picker": "color_picker",
    "beta_columns": "columns",
    "beta_container": "container",
    "beta_expander": "expander",
    "beta_secrets": "secrets",
    "beta_set_page_config": "set_page_config",
    "cache": "cache_data cache_resource",
    "experimental_audio_input": "audio_input",
    "experimental_connection": "connection",
    "experimental_data_editor": "data_editor",
    "experimental_dialog": "dialog",
    "experimental_fragment": "fragment",
    "experimental_get_query_params": "query_params",
    "experimental_memo": "cache_data",
    "experimental_rerun": "rerun",
    "experimental_set_query_params": "query_params",
    "experimental_show": "write",
    "experimental_singleton": "cache_resource",
    "experimental_user": "user",
}


def not_yet(name):
    """That Streamlit has this and Headwater has not yet; None if it is not so."""
    hint = NOT_THERE_YET.get(name)
    return None if hint is None else f"`st.{name}` is not in Headwater yet. {hint}".rstrip()


def message(name, known):
    """The message of the AttributeError for `st.<name>`; `known` are the names that there are."""
    begin = f"module 'streamlit' has no attribute '{name}'"
    if name.startswith("_"):
        return begin
    if yet := not_yet(name):
        return yet
    if name in _GONE:
        return f"{begin}. st.{name} has been removed. Use {_either(_GONE[name].split())} instead."
    if name == "bokeh_chart":
        return f"{begin}. st.bokeh_chart has been removed. Use the streamlit-bokeh component instead."
    names = {*known, *NOT_THERE_YET}
    if name == "input":
        inputs = sorted(other for other in names if other.endswith("_input"))
        return f"{begin}. Use a specific input command such as {_either(inputs)}."
    from difflib import get_close_matches

    close = [other for other in get_close_matches(name, names, 3, 0.8) if abs(len(other) - len(name)) <= 1]
    return f"{begin}. Did you mean {_either(close)}?" if close else begin


def _either(names):
    names = [f"st.{name}" for name in names]
    if len(names) <= 2:
        return " or ".join(names)
    return f"{', '.join(names[:-1])}, or {names[-1]}"
