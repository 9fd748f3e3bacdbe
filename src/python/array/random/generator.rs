//! The native class `Random`: a generator as `numpy.random` holds it.

use super::super::block::Block;
use super::super::view::Array;
use super::bounded::{self, Way};
use super::mersenne::Mersenne;
use super::pcg::Pcg;
use super::{Bits, Source, distributions};
use rustpython_vm::prelude::*;
use rustpython_vm::{PyPayload, pyclass};
use std::cell::RefCell;

/// One of the two generators.
#[derive(Debug)]
enum Kind {
    Mersenne(Mersenne),
    Pcg(Pcg),
}

/// A generator of one of the two kinds.
#[pyclass(module = "_headwater_array", name = "Random")]
#[derive(Debug, PyPayload)]
pub struct Random {
    kind: RefCell<Kind>,
}

impl Bits for Kind {
    fn next_u32(&mut self) -> u32 {
        match self {
            Self::Mersenne(bits) => bits.next_u32(),
            Self::Pcg(bits) => bits.next_u32(),
        }
    }

    fn next_u64(&mut self) -> u64 {
        match self {
            Self::Mersenne(bits) => bits.next_u64(),
            Self::Pcg(bits) => bits.next_u64(),
        }
    }

    fn next_f64(&mut self) -> f64 {
        match self {
            Self::Mersenne(bits) => bits.next_f64(),
            Self::Pcg(bits) => bits.next_f64(),
        }
    }
}

impl Source for Kind {
    fn normal(&mut self) -> f64 {
        match self {
            Self::Mersenne(source) => source.normal(),
            Self::Pcg(source) => source.normal(),
        }
    }

    fn exponential(&mut self) -> f64 {
        match self {
            Self::Mersenne(source) => source.exponential(),
            Self::Pcg(source) => source.exponential(),
        }
    }
}

impl Kind {
    fn way(&self) -> Way {
        if matches!(self, Self::Mersenne(_)) { Way::Masked } else { Way::Scaled }
    }
}

impl Random {
    /// The older generator, seeded by one number or by several.
    pub fn mersenne(seeds: &[u32], is_one: bool) -> Self {
        let made = match seeds {
            [seed] if is_one => Mersenne::of_number(*seed),
            seeds => Mersenne::of_numbers(seeds),
        };
        Self { kind: RefCell::new(Kind::Mersenne(made)) }
    }

    /// The newer generator, seeded by words.
    pub fn pcg(words: &[u32]) -> Self {
        Self { kind: RefCell::new(Kind::Pcg(Pcg::of_words(words))) }
    }
}

#[pyclass(flags(DISALLOW_INSTANTIATION))]
impl Random {
    /// So many floats from 0 up to 1.
    #[pymethod]
    fn doubles(zelf: &Py<Self>, count: usize, vm: &VirtualMachine) -> PyResult {
        let mut kind = zelf.kind.borrow_mut();
        Array::wrap(Block::from((0..count).map(|_| kind.next_f64()).collect::<Vec<_>>()), vm)
    }

    /// So many normal numbers.
    #[pymethod]
    fn normals(zelf: &Py<Self>, count: usize, vm: &VirtualMachine) -> PyResult {
        let mut kind = zelf.kind.borrow_mut();
        Array::wrap(Block::from((0..count).map(|_| kind.normal()).collect::<Vec<_>>()), vm)
    }

    /// So many numbers of a distribution, whose parameters are repeated.
    #[pymethod]
    fn draw(zelf: &Py<Self>, name: String, count: usize, parameters: Vec<Vec<f64>>, vm: &VirtualMachine) -> PyResult {
        let mut kind = zelf.kind.borrow_mut();
        let parameter = |at: usize, index: usize| -> f64 {
            let all = parameters.get(at).map_or(&[][..], Vec::as_slice);
            all.get(index.checked_rem(all.len()).unwrap_or(0)).copied().unwrap_or(0.0)
        };
        let numbers = (0..count).map(|at| {
            let drawn = distributions::draw(&mut *kind, &name, [parameter(0, at), parameter(1, at), parameter(2, at)]);
            drawn.ok_or_else(|| vm.new_value_error(format!("there is no distribution {name}")))
        });
        Array::wrap(Block::from(numbers.collect::<PyResult<Vec<_>>>()?), vm)
    }

    /// So many whole numbers from a least one on, of a type of so many bits; `limit` is the greatest less the least.
    #[pymethod]
    fn integers(zelf: &Py<Self>, least: i64, limit: u64, count: usize, bits: u32, vm: &VirtualMachine) -> PyResult {
        let mut kind = zelf.kind.borrow_mut();
        let way = kind.way();
        let drawn = bounded::numbers(&mut *kind, limit, count, bits, way);
        let numbers: Vec<i64> = drawn.into_iter().map(|number| least.wrapping_add(number.cast_signed())).collect();
        Array::wrap(Block::from(numbers), vm)
    }

    /// The places of so many things after they were shuffled, from the last down to `first`. Both generators mask bits
    /// to shuffle; the newer one scales down where it chooses.
    #[pymethod]
    fn shuffled(zelf: &Py<Self>, count: usize, first: usize, masks: bool, vm: &VirtualMachine) -> PyResult {
        let mut kind = zelf.kind.borrow_mut();
        let way = if masks { Way::Masked } else { Way::Scaled };
        Array::wrap(Block::from(bounded::shuffled(&mut *kind, count, first, way)), vm)
    }
}
