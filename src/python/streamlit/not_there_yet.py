"""What Streamlit has and Headwater has not yet, so that using it says so. A hint tells what does instead."""

_ELEMENTS = """
altair_chart area_chart audio audio_input badge balloons bar_chart bottom cache_data cache_resource camera_input chat_input
chat_message color_picker column_config connection connections context data_editor date_input datetime_input
dialog download_button echarts_chart echo feedback form form_submit_button fragment get_option graphviz_chart grid html
iframe image latex line_chart link_button login logo logout map menu_button mermaid_chart metric multiselect navigation
Page page_link pagination pdf pills plotly_chart popover pydeck_chart pyplot query_params scatter_chart secrets
segmented_control select_slider set_option set_page_config skeleton snow space status switch_page tabs text_area time_input
toast user vega_lite_chart video App
"""

_HINTS = {
    "multiselect": "Several `st.checkbox` do the same.",
    "text_area": "`st.text_input` takes one line.",
    "form": "Widgets outside of a form work without it; each change reruns the script.",
    "form_submit_button": "Use `st.button`.",
    "metric": "`st.markdown` can show a number and its label.",
    "cache_data": "Keep the result in `st.session_state`.",
    "cache_resource": "Keep the object in `st.session_state`.",
}

NOT_THERE_YET = {name: _HINTS.get(name, "") for name in _ELEMENTS.split()}
