//! The worker's half of an app in Python: the engine and the interpreter.

fn main() {
    headwater::launch_script();
}
