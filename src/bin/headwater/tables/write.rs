//! Writes a wasm file again, with calls before some instructions and without some of its memory.

use std::collections::BTreeMap;
use std::ops::Range;

use anyhow::{Context, Result};
use wasmparser::{Parser, Payload};

use super::Split;
use super::linked::{Linked, Segment};

const CUSTOM: u8 = 0;
const CODE: u8 = 10;
const DATA: u8 = 11;
const CALL: u8 = 0x10;
const CONST: u8 = 0x41;
const END: u8 = 0x0b;

/// What the file begins with: that it is wasm, and of which version.
const HEAD: usize = 8;

/// Puts a call for a group's tables before each of these instructions (places in the file, in their order), and takes
/// these groups' addresses (in their order, too) out of memory.
pub fn split(linked: &Linked, calls: &[(usize, usize)], moved: &[(usize, Range<u32>)]) -> Result<Split> {
    let mut wasm = linked.wasm.get(..HEAD).context("the file is too short")?.to_vec();
    for payload in Parser::new(0).parse_all(linked.wasm) {
        let payload = payload?;
        let Some((id, range)) = payload.as_section() else { continue };
        let contents = match id {
            CODE => code(linked, calls)?,
            DATA => data(linked, moved)?,
            CUSTOM if is_for_linkers(&payload) => continue,
            _ => linked.wasm.get(range).context("a section ends after the file")?.to_vec(),
        };
        wasm.push(id);
        number(&mut wasm, contents.len());
        wasm.extend(contents);
    }
    Ok(Split { wasm, tables: tables(linked, moved)? })
}

fn is_for_linkers(payload: &Payload) -> bool {
    matches!(payload, Payload::CustomSection(custom)
        if custom.name() == "linking" || custom.name().starts_with("reloc."))
}

fn code(linked: &Linked, calls: &[(usize, usize)]) -> Result<Vec<u8>> {
    let mut section = Vec::new();
    number(&mut section, linked.bodies.len());
    for body in &linked.bodies {
        let first = calls.partition_point(|(place, _)| *place < body.start);
        let mut written = Vec::new();
        let mut from = body.start;
        for (place, group) in calls.iter().skip(first).take_while(|(place, _)| *place < body.end) {
            written.extend(bytes(linked, from..*place)?);
            written.push(CONST);
            signed(&mut written, *group);
            written.push(CALL);
            number(&mut written, linked.loader as usize);
            from = *place;
        }
        written.extend(bytes(linked, from..body.end)?);
        number(&mut section, written.len());
        section.extend(written);
    }
    Ok(section)
}

/// The segments with holes where something was taken out.
fn data(linked: &Linked, moved: &[(usize, Range<u32>)]) -> Result<Vec<u8>> {
    let mut kept = Vec::new();
    for segment in &linked.segments {
        let (start, end) = (segment.address, segment.address + u32::try_from(segment.file.len())?);
        let mut from = start;
        for (_, range) in moved.iter().filter(|(_, range)| range.start >= start && range.end <= end) {
            kept.push((segment, from..range.start));
            from = range.end;
        }
        kept.push((segment, from..end));
    }
    let mut section = Vec::new();
    let mut count = 0;
    for (segment, range) in kept {
        let contents = memory(linked, segment, &range)?;
        // Memory is zero before anything is in it.
        let used = contents.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
        if used == 0 {
            continue;
        }
        count += 1;
        section.extend([0, CONST]);
        signed(&mut section, range.start as usize);
        section.push(END);
        number(&mut section, used);
        section.extend(contents.iter().take(used));
    }
    let mut whole = Vec::new();
    number(&mut whole, count);
    whole.extend(section);
    Ok(whole)
}

fn tables(linked: &Linked, moved: &[(usize, Range<u32>)]) -> Result<Vec<(usize, Vec<u8>)>> {
    let mut tables: BTreeMap<usize, Vec<u8>> = BTreeMap::new();
    for (group, range) in moved {
        let holds = |segment: &&Segment| {
            let place = range.start.checked_sub(segment.address);
            place.is_some_and(|place| (place as usize) < segment.file.len())
        };
        let segment = linked.segments.iter().find(holds).context("a table is in no segment")?;
        let contents = memory(linked, segment, range)?;
        let table = tables.entry(*group).or_default();
        table.extend(range.start.to_le_bytes());
        table.extend(u32::try_from(contents.len())?.to_le_bytes());
        table.extend(contents);
    }
    Ok(tables.into_iter().collect())
}

fn memory<'a>(linked: &Linked<'a>, segment: &Segment, range: &Range<u32>) -> Result<&'a [u8]> {
    let at = |address: u32| segment.file.start + (address - segment.address) as usize;
    bytes(linked, at(range.start)..at(range.end))
}

fn bytes<'a>(linked: &Linked<'a>, range: Range<usize>) -> Result<&'a [u8]> {
    linked.wasm.get(range).context("the linker's list does not fit the file")
}

/// A number as wasm writes it: seven bits a byte, the lowest first.
fn number(out: &mut Vec<u8>, mut number: usize) {
    while number > 0x7f {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// The same for what may be negative: the last byte's seventh bit is the sign.
fn signed(out: &mut Vec<u8>, mut number: usize) {
    while number > 0x3f {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_wasm_has_them() {
        let cases: [(usize, &[u8], &[u8]); 4] = [
            (5, &[5], &[5]),
            (64, &[64], &[0xc0, 0]),
            (300, &[0xac, 2], &[0xac, 2]),
            (1_048_576, &[0x80, 0x80, 0x40], &[0x80, 0x80, 0xc0, 0]),
        ];
        for (given, unsigned, with_sign) in cases {
            let (mut a, mut b) = (Vec::new(), Vec::new());
            number(&mut a, given);
            signed(&mut b, given);
            assert_eq!((&*a, &*b), (unsigned, with_sign), "{given}");
        }
    }
}
