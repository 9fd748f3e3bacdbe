# Sets of numbers and texts are drawn, looped over and made lists in the order that CPython has them in.
import streamlit as st
tags = set("streamlit python data python app".split())
st.write(tags)
st.write("Tags: " + ", ".join(tags))
for t in {"red", "green", "blue"}:
    st.checkbox(t.title(), key=f"c_{t}")
a = {1, 5, 9, 12}; b = set(range(4, 10))
st.write(a & b, a | b, a - b, a ^ b, a <= b, {x % 3 for x in a})
st.write(f"{a} {sorted(b)} {len(a | b)} {frozenset('hello')}")
years = [2021, 2019, 2024, 2019]
year = st.selectbox("Year", sorted(set(years)))
st.write(list(set(years)), set(years), tuple({"x": 1, "y": 2}), list(dict.fromkeys(years)))
chosen = {k for k in ("red", "green", "blue") if st.session_state[f"c_{k}"]}
st.write(chosen, chosen or "none")
seen = st.session_state.setdefault("seen", set())
seen.add(year)
st.write(seen, max(seen))
st.json(sorted(seen))
pairs = {(1, 2), (3, 4)}
st.write(pairs, [p for p in pairs])
x = {"b", "a", "c"}
st.write(x.pop() in "abc", len(x), x.issubset({"a", "b", "c"}), {"k": {1, 2}}, [{3, 4}])
st.text({10, 20, 30})
st.code(str({"one", "two", "three", "four", "five", "six"}))
