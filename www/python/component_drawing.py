"""A sheet to draw on, as a component of your own. It tells every move of the pen, as fast as the pointer goes: a run
that comes late takes the newest, and none waits behind another."""

from pathlib import Path

import streamlit as st

FILES = Path(__file__).parent / "component_drawing"

# Where the pen is, as shares of the sheet's width and height.
AT_FIRST = {"x": 0.5, "y": 0.5, "down": False}
BLANK = {"strokes": 0, "length": 0.0, "moves": 0}

state = st.session_state
state.setdefault("runs", 0)
state.setdefault("sheets", 1)
state.runs += 1


def take():
    state.sheets += 1
    state.sheet.drawing = BLANK


st.button("Take a new sheet", on_click=take)
sheet_component = st.components.v2.component(
    "sheet",
    html=(FILES / "inside.html").read_text(),
    css=(FILES / "style.css").read_text(),
    js=(FILES / "module.js").read_text(),
)
sheet = sheet_component(
    key="sheet",
    # Other data: the function is called again, and begins with an empty sheet.
    data={"sheet": state.sheets},
    on_pen_change=lambda: None,
    on_drawing_change=lambda: None,
    on_wiped_change=lambda: None,
)
if sheet.wiped is not None:
    st.info(f"Strokes wiped off sheet {state.sheets}: {sheet.wiped}.")

pen = sheet.pen or AT_FIRST
drawing = sheet.drawing or BLANK
# To `st.progress` a whole number is a percentage, and JavaScript's 1.0 is one.
x, y = float(pen["x"]), float(pen["y"])
st.progress(x, f"Across {x * 100:.0f} %")
st.progress(y, f"Down {y * 100:.0f} %")
facts = {
    "Pen": "down" if pen["down"] else "up",
    "Strokes": drawing["strokes"],
    "Sheet widths drawn": f"{drawing['length']:.1f}",
    "Moves, runs": f"{drawing['moves']}, {state.runs}",
}
for column, (name, value) in zip(st.columns(len(facts)), facts.items()):
    column.markdown(f"{name}  \n**{value}**")
