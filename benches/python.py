#!/usr/bin/env python3
"""Measures scripts in Python: a rerun against Streamlit's own test runner, and memory over many reruns.

    python3 benches/python.py [--reruns 1000] [--headwater target/release/headwater]

Both tables are printed by one run on one machine; the ratio is what counts. Streamlit is installed into target/streamlit
by the first call, and the command line is built unless one is named.

Speed: a script of 200 texts and 20 sliders runs again and again. Headwater's time is that between two frames of
`headwater trace`, so writing the frame is in it; Streamlit's is that of `AppTest.run()`.

Memory: scripts of 50 elements that also define annotated functions, dataclasses, classes and closures as callbacks. The
slope is that of the process's resident memory over the reruns after the first fifth, by least squares.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
VENV = ROOT / "target" / "streamlit"
STREAMLIT = "streamlit==1.67.0"

MANY = """
import streamlit as st

for i in range(200):
    st.text(f"text {i}")
for i in range(20):
    st.slider(f"slider {i}", 0, 100, i, key=f"s{i}")
"""

MEMORY = {
    "plain": """
import streamlit as st

for i in range(25):
    st.text(f"text {i}")
    st.checkbox(f"checkbox {i}", key=f"c{i}")
""",
    "annotated functions": """
import streamlit as st
from typing import Optional

def label(number: int, word: str = "text", other: Optional[list[int]] = None) -> str:
    return f"{word} {number}"

def pressed(number: int) -> None:
    st.session_state.last = number

for i in range(25):
    st.text(label(i))
    st.button(label(i, "button"), on_click=pressed, args=[i])
""",
    "dataclasses": """
from dataclasses import dataclass, field
from enum import Enum
import streamlit as st

class Colour(Enum):
    RED = 1
    BLUE = 2

@dataclass
class Row:
    number: int
    words: list[str] = field(default_factory=list)
    colour: Colour = Colour.RED

rows = [Row(i, [str(i)]) for i in range(25)]
for row in rows:
    st.text(str(row))
    st.selectbox(f"colour {row.number}", list(Colour), key=f"k{row.number}")
""",
    "closures": """
import streamlit as st

st.session_state.setdefault("count", 0)

def counter(step):
    seen = []
    def add():
        seen.append(step)
        st.session_state.count += step
    return add

for i in range(25):
    st.text((lambda n: f"text {n} of {st.session_state.count}")(i))
    st.number_input(f"number {i}", value=i, key=f"n{i}", on_change=counter(i))
""",
}

PEER = """
import json, sys, time
from streamlit.testing.v1 import AppTest
app = AppTest.from_file(sys.argv[1], default_timeout=60).run()
times = []
for _ in range(int(sys.argv[2])):
    begin = time.perf_counter()
    app.run()
    times.append(time.perf_counter() - begin)
print(json.dumps(times))
"""


def traced(command, source, reruns, look=None):
    """The times between the frames of a trace of `source`, in seconds. `look(process)` is called at each."""
    with tempfile.TemporaryDirectory() as folder:
        script, steps = Path(folder, "app.py"), Path(folder, "steps.json")
        script.write_text(source)
        steps.write_text(json.dumps([{"do": "rerun"}] * reruns))
        run = subprocess.Popen([command, "trace", script, "--steps", steps], stdout=subprocess.PIPE, text=True)
        times, last = [], None
        # The trace has a frame a line.
        for line in run.stdout:
            if '"step"' not in line[:40]:
                continue
            now = time.perf_counter()
            if last is not None:
                times.append(now - last)
            last = now
            if look:
                look(run)
        if run.wait() != 0:
            sys.exit("the trace failed")
        return times


def resident(process):
    """The process's resident memory in kB."""
    for line in Path(f"/proc/{process.pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1])
    return None


def slope(values):
    """The rise a step of a line through the values, by least squares."""
    middle = (len(values) - 1) / 2
    mean = statistics.fmean(values)
    above = sum((at - middle) * (value - mean) for at, value in enumerate(values))
    return above / sum((at - middle) ** 2 for at in range(len(values)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reruns", type=int, default=1000)
    parser.add_argument("--headwater", default="")
    args = parser.parse_args()
    command = args.headwater or ROOT / "target" / "release" / "headwater"
    if not args.headwater:
        build = ["cargo", "build", "--release", "--locked", "--ignore-rust-version", "--features", "python"]
        subprocess.run(build, cwd=ROOT, check=True)
    if not (VENV / "bin" / "python").exists():
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
        subprocess.run([VENV / "bin" / "pip", "install", "--quiet", STREAMLIT], check=True)

    print("A rerun of 200 texts and 20 sliders, median of 100")
    ours = statistics.median(traced(command, MANY, 120)[20:])
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder, "app.py")
        script.write_text(MANY)
        peer = [VENV / "bin" / "python", "-c", PEER, script, "120"]
        told = subprocess.run(peer, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, text=True).stdout
    theirs = statistics.median(json.loads(told)[20:])
    print(f"  headwater trace  {ours * 1000:7.1f} ms\n  AppTest.run()    {theirs * 1000:7.1f} ms")
    print(f"  ratio            {theirs / ours:7.1f}")

    print(f"\nMemory over {args.reruns} reruns of 50 elements, after the first fifth")
    for name, source in MEMORY.items():
        kept = []
        traced(command, source, args.reruns, lambda process: kept.append(resident(process)))
        kept = [value for value in kept if value][args.reruns // 5 :]
        rise = slope(kept) * 1024
        print(f"  {name:20} {kept[0] / 1024:6.1f} MB to {kept[-1] / 1024:6.1f} MB, {rise:8.0f} bytes a rerun")


if __name__ == "__main__":
    main()
