//! A message that is gone with the next interaction.

use headwater::prelude::*;

pub fn app(st: &Ui) -> Flow {
    let animal_shelter = ["cat", "dog", "rabbit", "bird"];
    let animal = st.text_input("Type an animal").show()?;
    if st.button("Check availability").show()? {
        let have_it = animal_shelter.contains(&animal.to_lowercase().as_str());
        st.write(if have_it { "We have that animal!" } else { "We don't have that animal." })?;
    }
    Ok(())
}
