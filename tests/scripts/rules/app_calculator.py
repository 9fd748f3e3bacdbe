# A pocket calculator: a grid of buttons with one callback, the display above them.
import operator
import streamlit as st

OPS = {"+": operator.add, "-": operator.sub, "×": operator.mul, "÷": operator.truediv}
ss = st.session_state
if "show" not in ss:
    ss.update(show="0", left=None, op=None, fresh=True)


def press(k):
    if k.isdigit() or k == ".":
        ss.show = k if ss.fresh and k != "." else ss.show + k
        ss.fresh = False
    elif k == "C":
        ss.update(show="0", left=None, op=None, fresh=True)
    else:
        if ss.op and not ss.fresh:
            try:
                ss.show = f"{OPS[ss.op](float(ss.left), float(ss.show)):g}"
            except ZeroDivisionError:
                ss.show = "error"
        ss.left, ss.op, ss.fresh = ss.show, OPS.get(k) and k, True


st.code(ss.show)
for row in ["789÷", "456×", "123-", "C0=+"]:
    for key, column in zip(row, st.columns(4)):
        column.button(key, on_click=press, args=key)
