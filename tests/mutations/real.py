"""Runs scripts in the real Streamlit and tells, one line of JSON a script, what was on the page after each step.

    python real.py SCRIPT.py ...        (SCRIPT.steps.json holds the steps)

The words are those of run.py: the types of the exceptions, and the tree as nested lists of [type, label or text].
"""

import json
import logging
import sys
import time
from datetime import date, datetime
from datetime import time as clock
from pathlib import Path

nap = time.sleep
time.sleep = lambda seconds: nap(min(seconds, 0.01))
logging.disable(logging.CRITICAL)

from streamlit.testing.v1 import AppTest  # noqa: E402
from streamlit.testing.v1 import element_tree as elements  # noqa: E402


class NoSuchWidget(Exception):
    """A step cannot be done."""


def value(told):
    """A step's value: some types have no word in JSON."""
    if isinstance(told, dict) and len(told) == 1:
        ((kind, inner),) = told.items()
        if kind == "$date":
            return date.fromisoformat(inner)
        if kind == "$time":
            return clock.fromisoformat(inner)
        if kind == "$datetime":
            return datetime.fromisoformat(inner)
        if kind == "$tuple":
            return tuple(value(item) for item in inner)
    return [value(item) for item in told] if isinstance(told, list) else told


def find(app, step):
    found = [node for node in app._tree if isinstance(node, elements.Widget) and node.type == step.get("type", node.type)]
    for name in ("key", "label"):
        if name in step:
            found = [node for node in found if getattr(node, name, None) == step[name]]
    at = step.get("index", 0)
    if at >= len(found) or getattr(found[at], "disabled", False):
        raise NoSuchWidget
    return found[at]


def act(app, step):
    """Does one step; says whether the script ran."""
    do = step["do"]
    if do == "rerun":
        app.run()
    elif do == "state":
        app.session_state[step["key"]] = value(step["value"])
        return
    elif do == "click":
        find(app, step).click().run()
    elif do == "set":
        told = value(step["value"])
        find(app, step).set_value(tuple(told) if isinstance(told, list) else told).run()
    elif do == "select":
        widget, option = find(app, step), step["option"]
        if not hasattr(widget, "options"):
            raise NoSuchWidget
        # By the option's label, as a page sends it; AppTest would want the option itself.
        states = app._tree.get_widget_states()
        kept = [state for state in states.widgets if state.id != widget.id]
        del states.widgets[:]
        states.widgets.extend(kept)
        chosen = states.widgets.add(id=widget.id)
        if option is not None:
            chosen.string_value = option
        app._run(states)
    elif do == "upload":
        files = [(file["name"], file["content"].encode(), file.get("mime", "text/plain")) for file in step["files"]]
        widget = find(app, step)
        widget.set_value(files if widget.proto.multiple_files else files[0]).run()
    else:
        raise NoSuchWidget


def node(told):
    if isinstance(told, elements.Block):
        return [node(child) for child in told.children.values() if not is_nothing(child)]
    proto = told.proto
    if told.type == "json":
        return ["json", json.loads(proto.body)]
    words = getattr(proto, "label", None)
    return [kind(told), words if words is not None else getattr(proto, "body", "")]


def is_nothing(told):
    return not isinstance(told, elements.Block) and told.type == "empty"


def kind(told):
    if told.type == "arrow_data_frame":
        return "dataframe"
    return told.type


def page(app, compiled):
    tree = [node(child) for root in (0, 1) for child in app._tree[root].children.values() if not is_nothing(child)]
    return {"exceptions": compiled + [error.proto.type for error in app.exception], "tree": tree}


def frames(script):
    steps = json.loads(script.with_suffix(".steps.json").read_text())
    try:
        compile(script.read_text(), str(script), "exec")
    except SyntaxError as error:
        # The page stays as it was: empty.
        empty = {"exceptions": [type(error).__name__], "tree": []}
        after = {"rerun": empty, "state": {"exceptions": [], "tree": []}}
        return [empty] + [after.get(step["do"], {"step_error": True}) for step in steps]
    try:
        app = AppTest.from_file(str(script.resolve()), default_timeout=10).run()
        told = [page(app, [])]
    except Exception as error:  # As below.
        return [{"given_up": f"{type(error).__name__}: {error}"}]
    for step in steps:
        try:
            act(app, step)
            told.append(page(app, []))
        except NoSuchWidget:
            told.append({"step_error": True})
        except Exception as error:  # AppTest itself gives up: nothing is known of this and what follows.
            told.append({"given_up": f"{type(error).__name__}: {error}"})
            break
    return told


def main():
    # A script's output is not ours.
    out, sys.stdout = sys.stdout, sys.stderr
    for path in sys.argv[1:]:
        print(json.dumps(frames(Path(path))), file=out, flush=True)


if __name__ == "__main__":
    main()
