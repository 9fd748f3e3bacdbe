# A quiz of several questions: an answer is checked, points are counted, the end is told, and it can begin again.
import streamlit as st

QUESTIONS = [
    ("2 + 2?", ["3", "4", "5"], "4"),
    ("Capital of Norway?", ["Oslo", "Bergen"], "Oslo"),
    ("Is 7 prime?", ["yes", "no"], "yes"),
]
ss = st.session_state
if "at" not in ss:
    ss.at, ss.points, ss.answered = 0, 0, None

st.header("Quiz")
st.progress(ss.at / len(QUESTIONS))
if ss.at == len(QUESTIONS):
    st.success(f"{ss.points} of {len(QUESTIONS)} right")
    if st.button("Once more"):
        del ss["at"]
        st.rerun()
    st.stop()

question, options, right = QUESTIONS[ss.at]
choice = st.radio(question, options, index=None, disabled=ss.answered is not None)
if ss.answered is None:
    if st.button("Check", disabled=choice is None):
        ss.answered = choice
        ss.points += choice == right
        st.rerun()
else:
    if ss.answered == right:
        st.success("Right")
    else:
        st.error(f"No, it is {right}")
    if st.button("Next"):
        ss.at += 1
        ss.answered = None
        st.rerun()
