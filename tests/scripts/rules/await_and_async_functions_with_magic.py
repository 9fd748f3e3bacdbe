# Async functions are defined and run with a hand-made loop; an awaited expression that stands alone shows nothing.
import streamlit as st


async def double(n):
    return 2 * n


async def main():
    await double(1)
    four = await double(2)
    "in an async function"
    four
    return four


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as e:
        return e.value


st.text(run(main()))
