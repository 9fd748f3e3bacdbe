# Text taken apart with re, collections, itertools and textwrap; patterns, JSON and numbers that users get wrong.
import streamlit as st
import math, statistics, json, re, textwrap, random, itertools, collections
from collections import Counter, defaultdict
st.title("Text lab")
text = st.text_input("Text", "The quick brown fox jumps over the lazy dog. The end!", key="text")
words = re.findall(r"[a-z']+", text.lower())
st.write("Words:", len(words), "unique:", len(set(words)))
c = Counter(words)
st.write(c.most_common(3))
st.write(dict(c))
st.write(c)
by_len = defaultdict(list)
for w in words:
    by_len[len(w)].append(w)
st.json(by_len)
st.write({k: sorted(v) for k, v in sorted(by_len.items())})
st.code(textwrap.fill(text, 20))
st.text(text.title().swapcase())
st.write(" | ".join(textwrap.wrap(text, 15)))
mode = st.selectbox("Mode", ["upper", "lower", "title", "reverse"], index=None, placeholder="choose")
if mode is None:
    st.info("Choose a mode")
elif mode == "reverse":
    st.write(text[::-1])
else:
    st.write(getattr(text, mode)())
n = st.number_input("n", 0, 20, 5)
try:
    st.write(math.factorial(n), math.comb(10, n), [*itertools.islice(itertools.permutations("abc"), n)])
    st.write(list(zip(range(n), itertools.cycle("xy"))))
    st.write(statistics.mean(range(n)), statistics.stdev(range(n)))
except Exception as e:
    st.error(f"{type(e).__name__}: {e}")
random.seed(n)
deck = [f"{r}{s}" for s in "SHDC" for r in "A23456789TJQK"]
random.shuffle(deck)
st.write("Hand:", " ".join(deck[:5]))
st.write(random.choices("abc", k=5), random.sample(range(50), 3), round(random.gauss(0, 1), 4))
pattern = st.text_input("Pattern", r"\bt\w+")
try:
    found = [(m.start(), m.group()) for m in re.finditer(pattern, text, re.I)]
    st.table([{"at": a, "word": w} for a, w in found])
except re.error as e:
    st.error(f"Bad pattern: {e}")
raw = st.text_input("JSON", '{"a": [1, 2, {"b": null}]}')
try:
    data = json.loads(raw)
    st.json(data)
    st.code(json.dumps(data, indent=2, sort_keys=True), language="json")
except json.JSONDecodeError as e:
    st.error(f"Invalid: {e.msg} at {e.lineno}:{e.colno}")
