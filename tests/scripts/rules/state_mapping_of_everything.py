# st.session_state is a mapping: get, setdefault, update, pop, popitem, del, in, len, iteration, to_dict, clear.
import streamlit as st

ss = st.session_state
ss["a"] = 1
ss.b = [2]
st.text(ss.setdefault("a", 10))
st.text(ss.setdefault("c", 3))
st.text(str(ss.setdefault("none")))
ss.update({"d": 4, "e": 5})
ss.update(f=6, g=7)
ss.update([("h", 8)])
st.text(f"{len(ss)} {sorted(ss)}")
st.text(f"{ss.get('a')} {ss.get('z')} {ss.get('z', 'fallback')}")
st.text(f"{ss.pop('d')} {ss.pop('d', 'gone')} {'d' in ss} {'e' in ss}")
del ss["e"]
del ss.f
st.text(str(sorted(ss.keys())))
st.text(str(sorted(ss.items(), key=lambda kv: kv[0])))
st.text(str(sorted(map(str, ss.values()))))
st.text(str(dict(sorted(ss.to_dict().items()))))
st.text(f"{bool(ss)} {'a' in ss} {hasattr(ss, 'a')} {getattr(ss, 'zz', 'none')}")
key, value = ss.popitem()
st.text(f"popped one, {len(ss)} left, {key in ss}")
ss.clear()
st.text(f"cleared {len(ss)} {list(ss)} {bool(ss)}")
ss.left = "over"
