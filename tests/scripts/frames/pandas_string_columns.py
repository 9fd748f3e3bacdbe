# Texts of a column: cleaned, searched, split, measured.
import pandas as pd
import streamlit as st

df = pd.DataFrame({
    "name": ["  Ann Lee", "bob STONE ", "Cid", None, "dee o'hara"],
    "mail": ["ann@a.org", "bob@b.com", "cid.at.c", "dee@d.org", None],
    "phone": ["555-0100", "555-0199", "n/a", "", "020 7946"],
})
df["name"] = df["name"].str.strip().str.title()
st.text(df)
needle = st.text_input("Search", key="q")
exact = st.checkbox("Case", key="case")
hits = df[df["name"].str.contains(needle, case=exact, na=False)]
st.write(f"{len(hits)} found")
st.dataframe(hits)
st.text(df["mail"].str.split("@", expand=True))
st.text(df["mail"].str.split("@").str[0])
st.text(df["mail"].str.endswith(".org"))
st.text(df["mail"].str.replace(".", "-", regex=False))
st.text(df["phone"].str.replace(r"[^0-9]", "", regex=True))
st.text(df["phone"].str.extract(r"(\d+)-(\d+)"))
st.text(df["name"].str.len())
st.text(df["name"].str.upper() + " / " + df["phone"].str.lower())
st.text(df["name"].str[0])
st.text(df["name"].str.slice(0, 3))
st.text(df["phone"].str.zfill(10))
st.text(df["name"].str.cat(sep="; "))
st.text(df["phone"].str.isdigit())
st.text(df["name"].str.startswith("A", na=False).tolist())
st.text(df["mail"].str.find("@").tolist())
st.text(df["name"].str.count("e").tolist())
st.text(df["name"].str.pad(12, side="left", fillchar="."))
st.text((df["name"] + "!").tolist())
st.text(df["name"].str.get(1).tolist())
st.text(df["name"].str.partition(" ")[0].tolist())
st.text(df["mail"].str.match(r"\w+@").tolist())
words = df["name"].dropna().str.split().explode()
st.text(words)
st.text(words.value_counts())
try:
    pd.Series([1, 2]).str.upper()
except AttributeError as e:
    st.error(e)
