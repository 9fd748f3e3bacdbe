//! A process in stages: each widget leads to the next one.

use headwater::prelude::*;

pub fn app(st: &Ui) -> Flow {
    let stage = st.state("stage", 0);
    if stage.get() == 0 {
        st.button("Begin").on_click(stage.set_to(1)).show()?;
    }
    let mut color = None;
    if stage.get() >= 1 {
        let name = st.text_input("Name").on_change(stage.set_to(2)).show()?;
        if stage.get() >= 2 {
            st.write(format!("Hello {name}!"))?;
            let colors = [None, Some("red"), Some("orange"), Some("green"), Some("blue"), Some("violet")];
            color = st.selectbox("Pick a Color", colors).on_change(stage.set_to(3)).show()?;
            if color.is_none() {
                stage.set(2)?;
            }
        }
    }
    if stage.get() >= 3 {
        st.write(format!(":{}[Thank you!]", color.unwrap_or("None")))?;
        st.button("Start Over").on_click(stage.set_to(0)).show()?;
    }
    Ok(())
}
