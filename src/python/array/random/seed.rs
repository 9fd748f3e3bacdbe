//! From a seed of any length to the state of a generator: what numpy calls `SeedSequence`.

const POOL: usize = 4;

/// A multiplier that changes with each use.
struct Stir {
    constant: u32,
    factor: u32,
}

impl Stir {
    fn mix(&mut self, word: u32) -> u32 {
        let word = word ^ self.constant;
        self.constant = self.constant.wrapping_mul(self.factor);
        let word = word.wrapping_mul(self.constant);
        word ^ (word >> 16)
    }
}

fn join(one: u32, other: u32) -> u32 {
    let word = 0xca01_f9dd_u32.wrapping_mul(one).wrapping_sub(0x4973_f715_u32.wrapping_mul(other));
    word ^ (word >> 16)
}

/// So many words of state out of the words of a seed.
pub fn state(seed: &[u32], count: usize) -> Vec<u64> {
    let mut stir = Stir { constant: 0x43b0_d7e5, factor: 0x931e_8875 };
    let mut pool: Vec<u32> = (0..POOL).map(|at| stir.mix(seed.get(at).copied().unwrap_or(0))).collect();
    for from in 0..POOL {
        for to in (0..POOL).filter(|to| *to != from) {
            pool[to] = join(pool[to], stir.mix(pool[from]));
        }
    }
    for word in seed.iter().skip(POOL) {
        for cell in &mut pool {
            *cell = join(*cell, stir.mix(*word));
        }
    }
    let mut stir = Stir { constant: 0x8b51_f9dd, factor: 0x58f3_8ded };
    let halves: Vec<u32> = pool.iter().cycle().take(2 * count).map(|word| stir.mix(*word)).collect();
    halves.as_chunks::<2>().0.iter().map(|[low, high]| u64::from(*low) | (u64::from(*high) << 32)).collect()
}
