# Which icons are good: one emoji, a Material name, "spinner", blanks; and what each bad one is told.
import streamlit as st

good = [None, "", "  ", "🔥", " 🎈 ", "❤️", "👩‍💻", "🇩🇪", "👍🏽", ":material/home:", " :material/star: ", "spinner", "⚠"]
for i, icon in enumerate(good):
    st.button(f"good {i}", icon=icon)
bad = ["star", "x y", "🔥🔥", "é", "🔥!", ":fire:", ":material:", "material/home", ":other/home:",
       "https://example.com/i.png", "data:image/png;base64,AAAA", "//cdn/x.png", "https://example.com/" + "a" * 60, "\u200b"]
for i, icon in enumerate(bad):
    try:
        st.button(f"bad {i}", icon=icon)
        st.text(f"{icon!r} fine")
    except st.errors.StreamlitAPIException as e:
        st.text(f"{icon!r} {type(e).__name__} {e}")
for icon in (5, 1.5, True, ["🔥"], b"x"):
    try:
        st.info("i", icon=icon)
    except st.errors.StreamlitAPIException as e:
        st.text(f"{icon!r} {type(e).__name__} {e}")
