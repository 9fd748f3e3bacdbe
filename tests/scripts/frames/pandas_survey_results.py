# Answers of a survey: counted, in per cent, by group; a table of two questions against each other.
import io

import pandas as pd
import streamlit as st

CSV = """person;age;gender;answer;score
1;23;f;yes;4
2;35;m;no;2
3;41;f;yes;5
4;29;x;maybe;3
5;52;m;yes;4
6;38;f;no;1
7;61;m;;
8;19;f;yes;5
"""
df = pd.read_csv(io.StringIO(CSV), sep=";", index_col="person")
st.text(df)
st.text(df.dtypes)
genders = [g for g in df["gender"].unique() if st.checkbox(g, True, key=f"gender_{g}")]
ages = st.slider("Age", 0, 100, (18, 65), key="ages")
part = df[df["gender"].isin(genders) & df["age"].between(*ages)]
st.write(f"{len(part)} of {len(df)} people")
if part.empty:
    st.warning("Nobody left")
    st.stop()
counts = part["answer"].value_counts()
st.dataframe(counts)
st.text(counts)
st.text(part["answer"].value_counts(dropna=False))
percent = part["answer"].value_counts(normalize=True).mul(100).round(1).astype(str) + " %"
st.table(percent)
st.text(pd.crosstab(part["gender"], part["answer"]))
st.text(pd.crosstab(part["gender"], part["answer"], normalize="index").round(2))
st.text(part.groupby("gender")["score"].agg(["mean", "count"]))
st.text(part.groupby("answer")["score"].mean().sort_values(ascending=False))
st.text(part.groupby("answer", dropna=False)["age"].max())
for answer, people in part.groupby("answer"):
    with st.expander(f"{answer} ({len(people)})"):
        st.write(", ".join(str(i) for i in people.index))
        st.dataframe(people.drop(columns="answer"))
top = counts.index[0]
st.write(f"Most said **{top}** ({counts.iloc[0]}), mean age {part.loc[part['answer'] == top, 'age'].mean():.1f}")
st.text(part.info)if False else None
st.bar_chart if False else None
st.text(part.head().to_csv())
st.text(part.to_csv(sep="\t", columns=["age", "score"], na_rep="NA", float_format="%.1f"))
