# st.columns: numbers and weights, gap, alignment, border, width, wrap; what it gives back.
import streamlit as st

for spec in (1, 2, 3, [1, 2], (3, 1, 1), [0.7, 0.3], range(1, 4), [0.1, 0.2, 0.3]):
    cols = st.columns(spec)
    st.text(f"{type(cols).__name__} {len(cols)}")
    for i, c in enumerate(cols):
        c.text(i)
for gap in (None, "xxsmall", "small", "medium", "large", "Medium", 0, 30):
    st.columns(2, gap=gap)[0].text(str(gap))
for a in ("top", "center", "bottom"):
    with st.columns(2, vertical_alignment=a)[1]:
        st.text(a)
a, b = st.columns(2, border=True, width=500, wrap=False)
with a:
    x, y = st.columns([2, 1])
    x.button("nested")
    y.write("beside")
with st.sidebar:
    l, r = st.columns(2)
    l.checkbox("left")
    r.checkbox("right")
st.columns(True)[0].text("one")
