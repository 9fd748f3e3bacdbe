//! Takes the large tables out of a wasm file that few apps ever use: the names of all characters, the encodings of
//! East Asia, what multiplies numbers of a million digits. They become files of their own, and code that takes the
//! address of a table first sees to it that the table is in its place.
//!
//! Which code that is, is not guessed: the linker writes down every place where it has put an address
//! (`--emit-relocs`, see `build.rs`). A table is taken out if all such places are in functions of one group below, or
//! in tables of that group. So what is listed here decides about bytes, never about what a program does.

mod linked;
mod write;

use std::ops::Range;

use anyhow::Result;

use linked::{Item, Linked};

/// What calls for a group of tables by its number. An app that has no such function keeps its tables.
const LOADER: &str = "headwater_tables";

/// The groups: a function belongs to one if its mangled name has one of these texts in it.
const GROUPS: [&[&str]; 6] = [
    // `unicodedata.name`, `unicodedata.lookup` and "\N{...}".
    &["unicode_names2", "parse_escaped_char", "rustpython_unicode4data3Ucd6lookup"],
    // `_codecs_jp` and its sisters.
    &["encodings3cjk", "cjkcodecs"],
    // Products of numbers that fill kilobytes.
    &["natural10arithmetic3mul3fft"],
    // `_lzma`, `_bz2`, checksums.
    &["xz_core", "libbz2_rs_sys", "crc32fast"],
    // Normal forms: `unicodedata.normalize`, and names that are not ASCII.
    &["unicode_normalization", "icu_normalizer", "bump_name"],
    // Time zones: the local time.
    &["4jiff"],
];

/// Smaller ones stay where they are, since each hole costs some bytes, too.
const SMALLEST: u32 = 512;

/// The file without its tables, and those by their groups' numbers.
pub struct Split {
    /// The wasm file.
    pub wasm: Vec<u8>,
    /// The tables of each group: an address, a length (four bytes each, the lowest first), the bytes, and so on.
    pub tables: Vec<(usize, Vec<u8>)>,
}

/// The name of the file in which a group's tables are.
pub fn file(group: usize) -> String {
    format!("tables-{group}.part")
}

/// Takes the tables out. `None` if this file does not call for them, or was linked without its list of addresses.
pub fn take_out(wasm: &[u8]) -> Result<Option<Split>> {
    let Some(linked) = Linked::read(wasm, LOADER)? else { return Ok(None) };
    let groups = groups_of(&linked.items, |function| group_of(linked.function(function)));
    let mut calls = Vec::new();
    let mut moved: Vec<(usize, Range<u32>)> = Vec::new();
    for (item, group) in linked.items.iter().zip(&groups) {
        let Group::One(group) = *group else { continue };
        calls.extend(item.uses.iter().filter_map(|used| Some((used.instruction?, group))));
        if item.range.len() >= SMALLEST as usize {
            moved.push((group, item.range.clone()));
        }
    }
    // One call serves an instruction, whatever it takes.
    calls.sort_unstable();
    calls.dedup();
    write::split(&linked, &calls, &moved).map(Some)
}

fn group_of(function: &str) -> Option<usize> {
    GROUPS.iter().position(|texts| texts.iter().any(|text| function.contains(text)))
}

/// Whose an item is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Group {
    /// Nobody's, as far as is known.
    None,
    One(usize),
    Several,
}

impl Group {
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::None, one) | (one, Self::None) => one,
            (one, other) if one == other => one,
            _ => Self::Several,
        }
    }
}

/// The group of each item: that of the functions that take its address, and of the items that hold it.
fn groups_of(items: &[Item], group_of: impl Fn(usize) -> Option<usize>) -> Vec<Group> {
    let of_function = |function| group_of(function).map_or(Group::Several, Group::One);
    let of_uses = |item: &Item| {
        item.uses.iter().fold(Group::None, |group, used| {
            // An instruction that is not understood could not be preceded by a call.
            group.and(used.instruction.map_or(Group::Several, |_| of_function(used.function)))
        })
    };
    let mut groups: Vec<Group> = items.iter().map(of_uses).collect();
    loop {
        let mut is_done = true;
        for (at, item) in items.iter().enumerate() {
            for held in &item.holds {
                let group = groups[*held].and(groups[at]);
                is_done &= group == groups[*held];
                groups[*held] = group;
            }
        }
        if is_done {
            return groups;
        }
    }
}

#[cfg(test)]
mod tests;
