//! Whole numbers up to a limit, each as likely as the other.

use super::Bits;

/// How numbers beyond the limit are dealt with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Bits are drawn, as many as the limit has, until the number is not beyond it: the older generator.
    Masked,
    /// One number is scaled down; few are drawn again: the newer generator.
    Scaled,
}

/// What draws many numbers of a few bits: 32 bits serve several of them.
struct Parts {
    bits: u32,
    held: u32,
    left: u32,
}

impl Parts {
    fn next(&mut self, source: &mut impl Bits) -> u32 {
        if self.left == 0 {
            self.held = source.next_u32();
            self.left = 32 / self.bits;
        } else {
            self.held >>= self.bits;
        }
        self.left -= 1;
        self.held & mask(self.bits)
    }
}

fn mask(bits: u32) -> u32 {
    u32::MAX >> (32 - bits)
}

/// So many numbers from 0 up to a limit, the limit among them. Their type has so many bits.
pub fn numbers(source: &mut impl Bits, limit: u64, count: usize, bits: u32, way: Way) -> Vec<u64> {
    let mut parts = Parts { bits: bits.min(32), held: 0, left: 0 };
    (0..count)
        .map(|_| match u32::try_from(limit) {
            Ok(0) => 0,
            Ok(limit) if bits == 1 => u64::from(parts.next(source).min(limit)),
            Ok(limit) if bits < 32 => u64::from(below(|| parts.next(source), limit, bits, way)),
            _ => number(source, limit, way),
        })
        .collect()
}

/// A number from 0 up to a limit.
pub fn number(source: &mut impl Bits, limit: u64, way: Way) -> u64 {
    match u32::try_from(limit) {
        Ok(0) => 0,
        Ok(limit) => u64::from(below(|| source.next_u32(), limit, 32, way)),
        Err(_) if limit == u64::MAX => source.next_u64(),
        Err(_) => far_below(source, limit, way),
    }
}

// Scaling down takes the upper half of a product, rejecting looks at the lower.
#[allow(clippy::cast_possible_truncation)]
fn below(mut draw: impl FnMut() -> u32, limit: u32, bits: u32, way: Way) -> u32 {
    if limit == mask(bits) {
        return draw();
    }
    if way == Way::Masked {
        let mask = mask(32 - limit.leading_zeros());
        loop {
            let drawn = draw() & mask;
            if drawn <= limit {
                return drawn;
            }
        }
    }
    let size = u64::from(limit) + 1;
    let lower = |product: u64| product as u32 & mask(bits);
    let mut product = u64::from(draw()) * size;
    if u64::from(lower(product)) < size {
        let least = (mask(bits) - limit) % (limit + 1);
        while lower(product) < least {
            product = u64::from(draw()) * size;
        }
    }
    (product >> bits) as u32
}

#[allow(clippy::cast_possible_truncation)]
fn far_below(source: &mut impl Bits, limit: u64, way: Way) -> u64 {
    if way == Way::Masked {
        let mask = u64::MAX >> limit.leading_zeros();
        loop {
            let drawn = source.next_u64() & mask;
            if drawn <= limit {
                return drawn;
            }
        }
    }
    let size = limit + 1;
    let mut product = u128::from(source.next_u64()) * u128::from(size);
    if (product as u64) < size {
        let least = (u64::MAX - limit) % size;
        while (product as u64) < least {
            product = u128::from(source.next_u64()) * u128::from(size);
        }
    }
    (product >> 64) as u64
}

/// The places of so many things after they were shuffled, from the last down to the `first`.
pub fn shuffled(source: &mut impl Bits, count: usize, first: usize, way: Way) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    for at in (first.max(1)..count).rev() {
        let other = number(source, at as u64, way);
        places.swap(at, usize::try_from(other).unwrap_or(at));
    }
    places
}
