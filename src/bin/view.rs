//! The page's half of an app in Python: what is shown.

fn main() {
    headwater::launch_view();
}
