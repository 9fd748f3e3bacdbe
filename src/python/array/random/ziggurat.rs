//! Normal and exponential numbers by layers: nearly always one draw of bits and one multiplication.
//!
//! A layer is a rectangle below the curve. The tables have the width of each layer, exactly as numpy has it, because it
//! goes into each number. What only decides whether a point is inside is computed from the widths.

use super::Bits;
use super::ziggurat_tables::{EXPONENTIAL, NORMAL};

/// Where the tail of the normal curve begins.
const NORMAL_TAIL: f64 = 3.654_152_885_361_009;
/// Where the tail of the exponential curve begins.
const EXPONENTIAL_TAIL: f64 = 7.697_117_470_131_05;

fn width(table: &[u64; 256], layer: usize) -> f64 {
    f64::from_bits(table[layer])
}

/// The share of a layer, in steps of its width, that lies below the curve all over. The layer at the bottom has the
/// tail beside it, and the one at the top nothing.
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn inside(table: &[u64; 256], layer: usize, steps: u64, tail: f64) -> u64 {
    let share = match layer {
        0 => tail / (width(table, 0) * steps as f64),
        1 => 0.0,
        _ => width(table, layer - 1) / width(table, layer),
    };
    (share * steps as f64) as u64
}

/// A normal number.
#[allow(clippy::cast_precision_loss)]
pub fn normal(bits: &mut impl Bits) -> f64 {
    const STEPS: u64 = 1 << 52;
    let curve = |layer: usize| match layer {
        0 => 1.0,
        _ => (-0.5 * (width(&NORMAL, layer) * STEPS as f64).powi(2)).exp(),
    };
    loop {
        let drawn = bits.next_u64();
        let layer = usize::from(drawn.to_le_bytes()[0]);
        let is_negative = drawn >> 8 & 1 == 1;
        let steps = drawn >> 9 & (STEPS - 1);
        let size = steps as f64 * width(&NORMAL, layer);
        let number = if is_negative { -size } else { size };
        if steps < inside(&NORMAL, layer, STEPS, NORMAL_TAIL) {
            return number;
        }
        if layer == 0 {
            loop {
                let beyond = -(1.0 / NORMAL_TAIL) * (1.0 - bits.next_f64()).ln();
                let height = -(1.0 - bits.next_f64()).ln();
                if height + height > beyond * beyond {
                    let number = NORMAL_TAIL + beyond;
                    return if steps >> 8 & 1 == 1 { -number } else { number };
                }
            }
        }
        let height = (curve(layer - 1) - curve(layer)) * bits.next_f64() + curve(layer);
        if height < (-0.5 * number * number).exp() {
            return number;
        }
    }
}

/// An exponential number.
#[allow(clippy::cast_precision_loss)]
pub fn exponential(bits: &mut impl Bits) -> f64 {
    const STEPS: u64 = 1 << 53;
    let curve = |layer: usize| match layer {
        0 => 1.0,
        _ => (-(width(&EXPONENTIAL, layer) * STEPS as f64)).exp(),
    };
    loop {
        let drawn = bits.next_u64() >> 3;
        let layer = usize::from(drawn.to_le_bytes()[0]);
        let steps = drawn >> 8;
        let number = steps as f64 * width(&EXPONENTIAL, layer);
        if steps < inside(&EXPONENTIAL, layer, STEPS, EXPONENTIAL_TAIL) {
            return number;
        }
        if layer == 0 {
            return EXPONENTIAL_TAIL - (1.0 - bits.next_f64()).ln();
        }
        let height = (curve(layer - 1) - curve(layer)) * bits.next_f64() + curve(layer);
        if height < (-number).exp() {
            return number;
        }
    }
}
