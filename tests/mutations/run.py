#!/usr/bin/env python3
"""Breaks scripts at random and asks whether Headwater fails as Streamlit does.

    python3 tests/mutations/run.py [--count 200] [--seed 1] [--only WORD]

Each mutation takes a script of tests/scripts, and one line of it is made to raise, deleted, doubled or cut. The result runs
in the real Streamlit (installed into target/streamlit by the first call) and in `headwater trace`, with the script's
steps. After each step the same exceptions must be there, by type, and the same elements. What disagrees is kept in
target/mutations to look at. `known.txt` lists what cannot agree, each with its reason.
"""

import argparse
import json
import random
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
OUT = ROOT / "target" / "mutations"
VENV = ROOT / "target" / "streamlit"
STREAMLIT = "streamlit==1.67.0"
KINDS = ("raise", "delete", "double", "cut")


def scripts(only):
    """The scripts that stand alone, with their steps."""
    for path in sorted((ROOT / "tests" / "scripts").glob("*/*.py")):
        steps = path.with_suffix(".steps.json")
        if steps.exists() and only in path.stem:
            steps = json.loads(steps.read_text())
            # AppTest has no word for what a component does.
            if all(step["do"] != "component" for step in steps):
                yield path, steps


def mutate(source, chance):
    """One line of a script, broken in one of the ways, and what was done."""
    lines = source.split("\n")
    at = chance.choice([i for i, line in enumerate(lines) if line.strip() and not line.lstrip().startswith("#")])
    line, kind = lines[at], chance.choice(KINDS)
    indent = line[: len(line) - len(line.lstrip())]
    if kind == "raise":
        lines[at] = f"{indent}raise ValueError('broken here')"
    elif kind == "delete":
        del lines[at]
    elif kind == "double":
        lines.insert(at, line)
    else:
        lines[at] = line[: chance.randint(len(indent), len(line) - 1)]
    return "\n".join(lines), f"{kind} line {at + 1}"


def make(count, seed, only):
    """Writes the mutations, and says what each is."""
    chance = random.Random(seed)
    known = list(scripts(only))
    if not known:
        sys.exit("there is no such script in tests/scripts")
    OUT.mkdir(parents=True, exist_ok=True)
    for old in OUT.glob("*"):
        old.unlink()
    cases = []
    for number in range(count):
        path, steps = chance.choice(known)
        source, what = mutate(path.read_text(), chance)
        script = OUT / f"{number:03}_{path.stem}.py"
        script.write_text(source)
        script.with_suffix(".steps.json").write_text(json.dumps(steps))
        cases.append((script, f"{path.stem}: {what}"))
    return cases


def real(cases):
    """What the real Streamlit does: the frames of each script, as real.py tells them."""
    python = VENV / "bin" / "python"
    if not python.exists():
        print(f"installing {STREAMLIT} into {VENV.relative_to(ROOT)}")
        subprocess.run([sys.executable, "-m", "venv", VENV], check=True)
        subprocess.run([VENV / "bin" / "pip", "install", "--quiet", STREAMLIT], check=True)
    paths = [str(script) for script, _ in cases]
    told = subprocess.run([python, HERE / "real.py", *paths], stdout=subprocess.PIPE, check=True, text=True).stdout
    return [json.loads(line) for line in told.splitlines()]


def ours(command, script):
    """What Headwater does, in the same words."""
    run = subprocess.run(
        [*command, "trace", script, "--steps", script.with_suffix(".steps.json")], capture_output=True, text=True
    )
    if run.returncode != 0:
        return [{"broken": f"exit {run.returncode}: {run.stderr.strip()[-300:]}"}]
    return [frame(told) for told in json.loads(run.stdout)["frames"]]


def frame(told):
    if "step_error" in told:
        return {"step_error": True}
    compiled = [event["compile_error"]["type"] for event in told.get("events", []) if "compile_error" in event]
    return {
        "exceptions": compiled + [error["type"] for error in told.get("exceptions", [])],
        "tree": [node(child) for root in ("main", "sidebar") for child in told["tree"].get(root, [])],
    }


def node(told):
    if "children" in told:
        return [node(child) for child in told["children"]]
    return [told["type"], told.get("label", told.get("body", ""))]


def difference(expected, got):
    """The first frame in which they differ, and how."""
    for at, (real_frame, our_frame) in enumerate(zip(expected, got)):
        if "given_up" in real_frame:
            return None
        if real_frame != our_frame:
            for key in real_frame.keys() | our_frame.keys():
                a, b = real_frame.get(key), our_frame.get(key)
                if a != b:
                    return f"frame {at}, {key}:\n    Streamlit {json.dumps(a)[:400]}\n    Headwater {json.dumps(b)[:400]}"
    return None if len(expected) == len(got) else f"{len(expected)} frames in Streamlit, {len(got)} in Headwater"


def excused(what):
    """Whether known.txt says that this cannot agree."""
    lines = (HERE / "known.txt").read_text().splitlines()
    known = [line.split(" -- ")[0].strip() for line in lines if line and not line.startswith("#")]
    return any(fnmatch(what, pattern) for pattern in known)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", help="only scripts whose name contains this")
    parser.add_argument("--headwater", default="", help="the command line to use; by default it is built")
    args = parser.parse_args()
    command = [args.headwater]
    if not args.headwater:
        build = ["cargo", "build", "--release", "--locked", "--ignore-rust-version", "--features", "python"]
        subprocess.run(build, cwd=ROOT, check=True)
        command = [ROOT / "target" / "release" / "headwater"]
    cases = make(args.count, args.seed, args.only)
    agree, known, differ = 0, 0, 0
    for (script, what), expected in zip(cases, real(cases)):
        found = difference(expected, ours(command, script))
        if found is None:
            agree += 1
        elif excused(what):
            known += 1
        else:
            differ += 1
            print(f"{script.name} ({what})\n  {found}")
    failing = sum(1 for script, _ in cases if script.exists())
    print(f"{agree} of {failing} mutations agree, {known} differ for a known reason, {differ} differ")
    return 1 if differ else 0


if __name__ == "__main__":
    sys.exit(main())
