# Files beside the script are read, others are written and removed; what is not there is an error.
import streamlit as st
import json, csv, io, pathlib, os
here = pathlib.Path(__file__).parent
p = here / "parts.json"
st.write(p.name, p.suffix, p.exists())
data = json.loads(p.read_text(encoding="utf-8"))
st.json(data)
with open(here / "parts.csv", newline="") as f:
    rows = list(csv.DictReader(f))
st.table(rows)
st.write(sum(float(r["price"]) * int(r["n"]) for r in rows))
out = io.StringIO()
w = csv.DictWriter(out, fieldnames=["name", "total"])
w.writeheader()
for r in rows:
    w.writerow({"name": r["name"], "total": float(r["price"]) * int(r["n"])})
st.code(out.getvalue())
try:
    (here / "missing.txt").read_text()
except FileNotFoundError as e:
    st.error(f"{type(e).__name__} {e.errno} {e.strerror} {os.path.basename(e.filename)}")
with open(here / "written.txt", "w") as f:
    f.write("line 1\nline 2\n")
st.text((here / "written.txt").read_text().splitlines())
(here / "written.txt").unlink()
st.write(sorted(x.name for x in here.glob("parts.*")))
import pandas as pd
st.write(pd.read_csv(here / "parts.csv"))
st.write(pd.read_csv(str(here / "parts.csv"), index_col="name").loc["nut"])
import tempfile, pickle, gzip
blob = pickle.dumps({"a": [1, 2]})
st.write(pickle.loads(blob), len(gzip.compress(b"x" * 100)) < 100)
with tempfile.TemporaryDirectory() as d:
    q = pathlib.Path(d) / "t.txt"
    q.write_text("hi")
    st.write(q.read_text(), q.stat().st_size)
name = st.text_input("File", "parts.csv")
try:
    st.text(open(here / name).read())
except OSError as e:
    st.warning(f"Cannot open {name}: {e.strerror}")
except Exception as e:
    st.exception(e)
