//! MT19937, the generator behind `numpy.random.seed`, and the older ways to normal and exponential numbers.

use super::{Bits, Source};

const SIZE: usize = 624;
const MIDDLE: usize = 397;

/// The generator with its state.
#[derive(Debug)]
pub struct Mersenne {
    words: Vec<u32>,
    at: usize,
    /// Normal numbers come in pairs: the second one waits here.
    waiting: Option<f64>,
}

impl Mersenne {
    /// Seeded by a number.
    pub fn of_number(seed: u32) -> Self {
        let mut words = Vec::with_capacity(SIZE);
        let mut word = seed;
        for at in 1_u32.. {
            words.push(word);
            if words.len() == SIZE {
                break;
            }
            word = 1_812_433_253_u32.wrapping_mul(word ^ (word >> 30)).wrapping_add(at);
        }
        Self { words, at: SIZE, waiting: None }
    }

    /// Seeded by several numbers.
    pub fn of_numbers(seeds: &[u32]) -> Self {
        let mut made = Self::of_number(19_650_218);
        let words = &mut made.words;
        let mut at = 1;
        let stir = |words: &[u32], at: usize, factor: u32| -> u32 {
            let before = words[at - 1];
            words[at] ^ (before ^ (before >> 30)).wrapping_mul(factor)
        };
        let step = |words: &mut [u32], at: &mut usize| {
            *at += 1;
            if *at >= SIZE {
                words[0] = words[SIZE - 1];
                *at = 1;
            }
        };
        for (place, number) in (0_u32..).zip(seeds).cycle().take(SIZE.max(seeds.len())) {
            words[at] = stir(words, at, 1_664_525).wrapping_add(*number).wrapping_add(place);
            step(words, &mut at);
        }
        for _ in 1..SIZE {
            let place = u32::try_from(at).unwrap_or_default();
            words[at] = stir(words, at, 1_566_083_941).wrapping_sub(place);
            step(words, &mut at);
        }
        words[0] = 1 << 31;
        made
    }

    fn refill(&mut self) {
        for at in 0..SIZE {
            let both = (self.words[at] & 0x8000_0000) | (self.words[(at + 1) % SIZE] & 0x7fff_ffff);
            let twist = if both & 1 == 1 { 0x9908_b0df } else { 0 };
            self.words[at] = self.words[(at + MIDDLE) % SIZE] ^ (both >> 1) ^ twist;
        }
        self.at = 0;
    }
}

impl Bits for Mersenne {
    fn next_u32(&mut self) -> u32 {
        if self.at >= SIZE {
            self.refill();
        }
        let mut word = self.words[self.at];
        self.at += 1;
        word ^= word >> 11;
        word ^= (word << 7) & 0x9d2c_5680;
        word ^= (word << 15) & 0xefc6_0000;
        word ^ (word >> 18)
    }

    fn next_u64(&mut self) -> u64 {
        let high = u64::from(self.next_u32());
        (high << 32) | u64::from(self.next_u32())
    }

    fn next_f64(&mut self) -> f64 {
        let (high, low) = (self.next_u32() >> 5, self.next_u32() >> 6);
        (f64::from(high) * 67_108_864.0 + f64::from(low)) / 9_007_199_254_740_992.0
    }
}

impl Source for Mersenne {
    /// A point in a circle gives two numbers.
    fn normal(&mut self) -> f64 {
        if let Some(waiting) = self.waiting.take() {
            return waiting;
        }
        loop {
            let x = 2.0 * self.next_f64() - 1.0;
            let y = 2.0 * self.next_f64() - 1.0;
            let square = x * x + y * y;
            if square < 1.0 && square != 0.0 {
                let factor = (-2.0 * square.ln() / square).sqrt();
                self.waiting = Some(factor * x);
                return factor * y;
            }
        }
    }

    fn exponential(&mut self) -> f64 {
        -(1.0 - self.next_f64()).ln()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_those_of_numpy() {
        let mut generator = Mersenne::of_number(42);
        assert_eq!(generator.next_f64(), 0.374_540_118_847_362_5);
        assert_eq!(generator.next_f64(), 0.950_714_306_409_916_2);
        let mut generator = Mersenne::of_number(0);
        assert_eq!(generator.normal(), 1.764_052_345_967_664);
        assert_eq!(generator.normal(), 0.400_157_208_367_223_3);
        let mut generator = Mersenne::of_numbers(&[1, 2, 3]);
        assert_eq!(generator.next_f64(), 0.609_861_272_286_728_9);
    }
}
