//! PCG64, the generator behind `default_rng`.

use super::{Bits, Source, seed, ziggurat};

const FACTOR: u128 = 0x2360_ed05_1fc6_5da4_4385_df64_9fcc_f645;

/// The generator with its state.
#[derive(Debug)]
pub struct Pcg {
    state: u128,
    step: u128,
    /// 64 bits serve two requests for 32: the second half waits here.
    waiting: Option<u32>,
}

impl Pcg {
    /// Seeded by words.
    pub fn of_words(words: &[u32]) -> Self {
        let parts = seed::state(words, 4);
        let wide = |at: usize| (u128::from(parts[at]) << 64) | u128::from(parts[at + 1]);
        let mut made = Self { state: 0, step: (wide(2) << 1) | 1, waiting: None };
        made.advance();
        made.state = made.state.wrapping_add(wide(0));
        made.advance();
        made
    }

    fn advance(&mut self) {
        self.state = self.state.wrapping_mul(FACTOR).wrapping_add(self.step);
    }
}

// Halves of a number are taken by cutting it off.
#[allow(clippy::cast_possible_truncation)]
impl Bits for Pcg {
    fn next_u32(&mut self) -> u32 {
        if let Some(waiting) = self.waiting.take() {
            return waiting;
        }
        let both = self.next_u64();
        self.waiting = Some((both >> 32) as u32);
        both as u32
    }

    fn next_u64(&mut self) -> u64 {
        self.advance();
        let folded = (self.state >> 64) as u64 ^ self.state as u64;
        folded.rotate_right((self.state >> 122) as u32)
    }

    #[allow(clippy::cast_precision_loss)]
    fn next_f64(&mut self) -> f64 {
        (self.next_u64() >> 11) as f64 / 9_007_199_254_740_992.0
    }
}

impl Source for Pcg {
    fn normal(&mut self) -> f64 {
        ziggurat::normal(self)
    }

    fn exponential(&mut self) -> f64 {
        ziggurat::exponential(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_of_numpy() {
        let mut generator = Pcg::of_words(&[42]);
        assert_eq!(generator.next_f64(), 0.773_956_048_555_963_3);
        assert_eq!(generator.next_f64(), 0.438_878_439_752_052_3);
        assert_eq!(Pcg::of_words(&[0]).normal(), 0.125_730_221_093_393_3);
        assert_eq!(Pcg::of_words(&[1]).exponential(), 1.073_029_026_372_538_8);
    }
}
