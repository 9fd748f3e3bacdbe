//! Tests on a small file that is linked as a large one is.

use super::linked::Use;
use super::*;

/// A section: its number and its contents, which are shorter than 16 kB.
fn section(id: u8, contents: &[u8]) -> Vec<u8> {
    [&[id][..], &length(contents.len()), contents].concat()
}

fn custom(name: &str, contents: &[u8]) -> Vec<u8> {
    section(0, &[&text(name)[..], contents].concat())
}

fn text(text: &str) -> Vec<u8> {
    [&length(text.len())[..], text.as_bytes()].concat()
}

fn length(length: usize) -> [u8; 2] {
    [(length & 0x7f) as u8 | 0x80, (length >> 7) as u8]
}

/// The file's first address, and how large its two tables are.
const START: u32 = 1024;
const SIZE: usize = 512;

/// A file with a loader and two functions that give the addresses of a table each. `names` are those of the functions.
fn linked(names: [&str; 2], loader: &str) -> Vec<u8> {
    let give = |address: [u8; 5]| [&[8, 0, 0x41][..], &address, &[0x0b]].concat();
    let (first, second) = (give([0x80, 0x88, 0x80, 0x80, 0]), give([0x80, 0x8c, 0x80, 0x80, 0]));
    let memory = [[7; SIZE], [9; SIZE]].concat();
    let symbol = |name: &str, offset| [&[1, 0][..], &text(name), &[0], &length(offset), &length(SIZE)].concat();
    let symbols = [&[2][..], &symbol("one", 0), &symbol("two", SIZE)].concat();
    let name = |at, name| [&[at][..], &text(name)].concat();
    let names = [&[2][..], &name(1, names[0]), &name(2, names[1])].concat();
    [
        b"\0asm\x01\0\0\0".to_vec(),
        section(1, &[2, 0x60, 1, 0x7f, 0, 0x60, 0, 1, 0x7f]),
        section(3, &[3, 0, 1, 1]),
        section(5, &[1, 0, 1]),
        section(7, &[&[1][..], &text(loader), &[0, 0]].concat()),
        section(10, &[&[3, 2, 0, 0x0b][..], &first, &second].concat()),
        section(11, &[&[1, 0, 0x41, 0x80, 8, 0x0b][..], &length(memory.len()), &memory].concat()),
        custom("linking", &[&[2, 8][..], &length(symbols.len()), &symbols].concat()),
        // The fifth section's addresses: their kind, their places in it, their items, and what is added to them.
        custom("reloc.CODE", &[4, 2, 4, 7, 0, 0, 4, 16, 1, 0]),
        custom("name", &[&[1][..], &length(names.len()), &names].concat()),
    ]
    .concat()
}

const RARE: &str = "_ZN14unicode_names24name17h0123456789abcdefE";
const OTHER: &str = "_ZN9headwater4main17h0123456789abcdefE";

#[test]
fn a_table_is_taken_out_and_called_for_where_its_address_is_taken() {
    let split = take_out(&linked([RARE, OTHER], "headwater_tables_0123")).unwrap().unwrap();
    let head = [START.to_le_bytes(), 512_u32.to_le_bytes()].concat();
    assert_eq!(split.tables, [(0, [head, vec![7; SIZE]].concat())]);
    let has = |bytes: &[u8]| split.wasm.windows(bytes.len()).any(|window| window == bytes);
    assert!(has(&[12, 0, 0x41, 0, 0x10, 0, 0x41, 0x80, 0x88, 0x80, 0x80, 0, 0x0b]), "a call for group 0");
    assert!(has(&[8, 0, 0x41, 0x80, 0x8c, 0x80, 0x80, 0, 0x0b]), "the other function is as it was");
    assert!(!has(&[7; 9]) && has(&[9; SIZE]), "the other table is still there");
    assert!(!has(b"linking") && !has(b"reloc."), "what is for linkers is not for pages");
    for payload in wasmparser::Parser::new(0).parse_all(&split.wasm) {
        payload.unwrap();
    }
}

#[test]
fn a_file_is_left_alone_that_has_no_such_table_or_cannot_call_for_one() {
    let split = take_out(&linked([OTHER, OTHER], "headwater_tables_0123")).unwrap().unwrap();
    assert!(split.tables.is_empty());
    assert!(take_out(&linked([RARE, OTHER], "headwater_run_0123")).unwrap().is_none());
    assert!(take_out(b"\0asm\x01\0\0\0").unwrap().is_none());
}

#[test]
fn what_is_cut_short_is_an_error() {
    let whole = linked([RARE, OTHER], "headwater_tables_0123");
    assert!(take_out(&whole[..whole.len() - 1]).is_err());
}

fn item(functions: &[usize], holds: &[usize]) -> Item {
    let uses = functions.iter().map(|function| Use { function: *function, instruction: Some(1) }).collect();
    Item { range: 0..1, uses, holds: holds.to_vec() }
}

#[test]
fn a_table_is_of_the_group_that_alone_gets_at_it() {
    use Group::{None, One, Several};
    // Functions 0 and 1 are of a group each, 9 is of none.
    let group_of = |function| (function < 2).then_some(function);
    let cases: [(&str, Vec<Item>, Vec<Group>); 6] = [
        ("by its function", vec![item(&[0, 0], &[])], vec![One(0)]),
        ("two groups", vec![item(&[0, 1], &[])], vec![Several]),
        ("a function of none", vec![item(&[0, 9], &[])], vec![Several]),
        ("nobody's", vec![item(&[], &[])], vec![None]),
        ("by what holds it", vec![item(&[], &[]), item(&[1], &[0])], vec![One(1), One(1)]),
        (
            "at the end of a chain",
            vec![item(&[0], &[]), item(&[], &[0]), item(&[9], &[1])],
            vec![Several, Several, Several],
        ),
    ];
    for (name, items, expected) in cases {
        assert_eq!(groups_of(&items, group_of), expected, "{name}");
    }
    let hidden = Item { uses: vec![Use { function: 0, instruction: Option::None }], ..item(&[], &[]) };
    assert_eq!(groups_of(&[hidden], group_of), [Several]);
}

#[test]
fn functions_are_known_by_their_names() {
    assert_eq!(group_of("_ZN14unicode_names24name17h0123456789abcdefE"), Some(0));
    assert_eq!(group_of("_ZN9headwater4main17h0123456789abcdefE"), None);
}
