//! Reads what the linker says about a wasm file: where each item of its memory is, and which code and which other items
//! have its address.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use anyhow::{Context, Result};
use wasmparser::{
    DataKind, KnownCustom, Linking, Name, Operator, Parser, Payload, RelocSectionReader, RelocationType, SymbolInfo,
    TypeRef,
};

/// A wasm file and its list of addresses.
pub struct Linked<'a> {
    /// The file.
    pub wasm: &'a [u8],
    /// The number of the function that is called for tables.
    pub loader: u32,
    /// Where the bodies of its own functions are in the file, in their order.
    pub bodies: Vec<Range<usize>>,
    /// What is in memory from the start.
    pub segments: Vec<Segment>,
    /// The items in memory, by their addresses.
    pub items: Vec<Item>,
    names: HashMap<u32, &'a str>,
    imported: u32,
}

/// Bytes that are in memory from the start.
#[derive(Clone)]
pub struct Segment {
    /// Where they are in memory.
    pub address: u32,
    /// Where they are in the file.
    pub file: Range<usize>,
}

/// One of the program's items in memory: what a table or a text is before linking.
pub struct Item {
    /// Its addresses.
    pub range: Range<u32>,
    /// The instructions that take its address.
    pub uses: Vec<Use>,
    /// The items whose addresses it holds.
    pub holds: Vec<usize>,
}

/// An instruction that takes an address.
pub struct Use {
    /// The function, counted from the first that has a body.
    pub function: usize,
    /// Where the instruction is in the file; `None` if it is of an unknown kind.
    pub instruction: Option<usize>,
}

/// What the parser finds on its way through a file.
#[derive(Default)]
struct Found<'a> {
    imported: u32,
    exported: Vec<(&'a str, u32)>,
    code: usize,
    bodies: Vec<Range<usize>>,
    data: usize,
    segments: Vec<Segment>,
    has_odd_segments: bool,
    /// The data items by the linker's numbers: a segment and a place in it.
    symbols: Vec<Option<(u32, Range<u32>)>>,
    relocations: Vec<RelocSectionReader<'a>>,
    sections: usize,
    code_section: usize,
    data_section: usize,
    names: HashMap<u32, &'a str>,
}

impl<'a> Linked<'a> {
    /// Reads a file that exports the function `loader`. `None` if it does not, or if it has no list of addresses.
    pub fn read(wasm: &'a [u8], loader: &str) -> Result<Option<Self>> {
        let mut found = Found::default();
        for payload in Parser::new(0).parse_all(wasm) {
            found.read(payload?)?;
        }
        // wasm-bindgen has yet to take a hash off the name.
        let exported = found.exported.iter().find(|(name, _)| name.starts_with(loader));
        let Some(loader) = exported.map(|(_, index)| *index) else { return Ok(None) };
        if found.relocations.is_empty() || found.has_odd_segments {
            return Ok(None);
        }
        let (items, item_of) = items(&found)?;
        let mut linked = Self {
            wasm,
            loader,
            bodies: found.bodies,
            segments: found.segments,
            items,
            names: found.names,
            imported: found.imported,
        };
        for section in &found.relocations {
            let is_code = section.section_index() as usize == found.code_section;
            if !is_code && section.section_index() as usize != found.data_section {
                // What is for debuggers has addresses, too.
                continue;
            }
            let start = if is_code { found.code } else { found.data };
            for entry in section.entries() {
                let entry = entry?;
                let Some(item) = item_of.get(&entry.index).copied().filter(|_| is_address(entry.ty)) else { continue };
                let place = start + entry.offset as usize;
                if is_code { linked.add_use(item, place, entry.ty)? } else { linked.add_holder(item, place)? }
            }
        }
        Ok(Some(linked))
    }

    /// The mangled name of a function with a body.
    pub fn function(&self, at: usize) -> &str {
        u32::try_from(at).ok().and_then(|at| self.names.get(&(at + self.imported)).copied()).unwrap_or_default()
    }

    fn add_use(&mut self, item: usize, place: usize, kind: RelocationType) -> Result<()> {
        let after = self.bodies.partition_point(|body| body.start <= place);
        let function = after.checked_sub(1).context("an address is before all code")?;
        let instruction = instruction(self.wasm, place, kind);
        self.items[item].uses.push(Use { function, instruction });
        Ok(())
    }

    fn add_holder(&mut self, item: usize, place: usize) -> Result<()> {
        let segment = self.segments.iter().find(|segment| segment.file.contains(&place));
        let segment = segment.context("an address is in no segment")?;
        let address = segment.address + u32::try_from(place - segment.file.start)?;
        match self.items.binary_search_by(|item| {
            if item.range.end <= address {
                std::cmp::Ordering::Less
            } else if item.range.start > address {
                std::cmp::Ordering::Greater
            } else {
                std::cmp::Ordering::Equal
            }
        }) {
            Ok(holder) if holder != item => self.items[holder].holds.push(item),
            Ok(_) => {}
            // Who holds it is not known, so anybody may get at it.
            Err(_) => self.items[item].uses.push(Use { function: usize::MAX, instruction: None }),
        }
        Ok(())
    }
}

/// The items, those that share bytes as one, and which of them each of the linker's numbers means.
fn items(found: &Found) -> Result<(Vec<Item>, HashMap<u32, usize>)> {
    let mut by_address: BTreeMap<(u32, u32), Vec<u32>> = BTreeMap::new();
    for (number, symbol) in found.symbols.iter().enumerate() {
        let Some((segment, range)) = symbol else { continue };
        let segment = found.segments.get(*segment as usize).context("an item is in no segment")?;
        let (start, end) = (segment.address + range.start, segment.address + range.end);
        by_address.entry((start, end)).or_default().push(u32::try_from(number)?);
    }
    let mut items: Vec<Item> = Vec::new();
    let mut item_of = HashMap::new();
    for ((start, end), numbers) in by_address {
        match items.last_mut() {
            Some(last) if start < last.range.end || start == last.range.start => {
                last.range.end = last.range.end.max(end);
            }
            _ => items.push(Item { range: start..end, uses: Vec::new(), holds: Vec::new() }),
        }
        item_of.extend(numbers.into_iter().map(|number| (number, items.len() - 1)));
    }
    Ok((items, item_of))
}

impl<'a> Found<'a> {
    fn read(&mut self, payload: Payload<'a>) -> Result<()> {
        match &payload {
            Payload::ImportSection(imports) => {
                for import in imports.clone().into_imports() {
                    self.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            Payload::ExportSection(exports) => {
                for export in exports.clone() {
                    let export = export?;
                    self.exported.push((export.name, export.index));
                }
            }
            Payload::CodeSectionStart { range, .. } => {
                self.code = range.start;
                self.code_section = self.sections;
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(body.range()),
            Payload::DataCountSection { .. } => self.has_odd_segments = true,
            Payload::DataSection(segments) => {
                self.data = segments.range().start;
                self.data_section = self.sections;
                for segment in segments.clone() {
                    let segment = segment?;
                    let end = segment.range.end;
                    let file = end - segment.data.len()..end;
                    match address(&segment.kind)? {
                        Some(address) => self.segments.push(Segment { address, file }),
                        None => self.has_odd_segments = true,
                    }
                }
            }
            Payload::CustomSection(custom) => match custom.as_known() {
                KnownCustom::Linking(linking) => {
                    for part in linking.subsections() {
                        let Linking::SymbolTable(symbols) = part? else { continue };
                        for symbol in symbols {
                            let defined = match symbol? {
                                SymbolInfo::Data { symbol, .. } => symbol,
                                _ => None,
                            };
                            let place = defined.map(|data| (data.index, data.offset..data.offset + data.size));
                            self.symbols.push(place);
                        }
                    }
                }
                KnownCustom::Reloc(section) => self.relocations.push(section),
                KnownCustom::Name(parts) => {
                    for part in parts {
                        let Name::Function(names) = part? else { continue };
                        for naming in names {
                            let naming = naming?;
                            self.names.insert(naming.index, naming.name);
                        }
                    }
                }
                _ => {}
            },
            _ => {}
        }
        self.sections += usize::from(payload.as_section().is_some());
        Ok(())
    }
}

/// Where a segment begins in memory, if that is a number.
fn address(kind: &DataKind) -> Result<Option<u32>> {
    let DataKind::Active { memory_index: 0, offset_expr } = kind else { return Ok(None) };
    let mut operators = offset_expr.get_operators_reader();
    Ok(match operators.read()? {
        Operator::I32Const { value } => Some(value.cast_unsigned()),
        _ => None,
    })
}

/// Whether what is written there is an address in memory.
fn is_address(kind: RelocationType) -> bool {
    !matches!(
        kind,
        RelocationType::FunctionIndexLeb
            | RelocationType::TableIndexSleb
            | RelocationType::TableIndexI32
            | RelocationType::TypeIndexLeb
            | RelocationType::GlobalIndexLeb
            | RelocationType::TableNumberLeb
    )
}

/// Where the instruction begins that has an address at this place in the file.
fn instruction(wasm: &[u8], place: usize, kind: RelocationType) -> Option<usize> {
    const CONST: u8 = 0x41;
    const LOADS_AND_STORES: std::ops::RangeInclusive<u8> = 0x28..=0x3e;
    match kind {
        RelocationType::MemoryAddrSleb => {
            let start = place.checked_sub(1)?;
            (*wasm.get(start)? == CONST).then_some(start)
        }
        // Before the address stands the alignment, which is one byte.
        RelocationType::MemoryAddrLeb => {
            let start = place.checked_sub(2)?;
            let is_one_byte = *wasm.get(place - 1)? < 8;
            (is_one_byte && LOADS_AND_STORES.contains(wasm.get(start)?)).then_some(start)
        }
        _ => None,
    }
}
