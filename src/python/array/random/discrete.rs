//! How often something happens: Poisson, binomial and geometric numbers.

use super::{Bits, Source};

/// How often something happens in a time in which it happens so often in the mean.
pub fn poisson(source: &mut impl Bits, mean: f64) -> f64 {
    if mean >= 10.0 {
        return many(source, mean);
    }
    if mean == 0.0 {
        return 0.0;
    }
    let least = (-mean).exp();
    let (mut count, mut product) = (0.0, 1.0);
    loop {
        product *= source.next_f64();
        if product <= least {
            return count;
        }
        count += 1.0;
    }
}

/// By rejection from a curve around (Hörmann 1993).
fn many(source: &mut impl Bits, mean: f64) -> f64 {
    let b = 0.931 + 2.53 * mean.sqrt();
    let a = -0.059 + 0.02483 * b;
    let inverse = 1.1239 + 1.1328 / (b - 3.4);
    let limit = 0.9277 - 3.6224 / (b - 2.0);
    loop {
        let u = source.next_f64() - 0.5;
        let v = source.next_f64();
        let s = 0.5 - u.abs();
        let count = ((2.0 * a / s + b) * u + mean + 0.43).floor();
        if s >= 0.07 && v <= limit {
            return count;
        }
        if count < 0.0 || (s < 0.013 && v > s) {
            continue;
        }
        let height = v.ln() + inverse.ln() - (a / (s * s) + b).ln();
        if height <= -mean + count * mean.ln() - log_gamma(count + 1.0) {
            return count;
        }
    }
}

/// The logarithm of the gamma function, by Stirling's series above 7.
fn log_gamma(x: f64) -> f64 {
    const SERIES: [f64; 10] = [
        8.333_333_333_333_333e-2,
        -2.777_777_777_777_778e-3,
        7.936_507_936_507_937e-4,
        -5.952_380_952_380_952e-4,
        8.417_508_417_508_418e-4,
        -1.917_526_917_526_918e-3,
        6.410_256_410_256_41e-3,
        -2.955_065_359_477_124e-2,
        1.796_443_723_688_307e-1,
        -1.392_432_216_905_9,
    ];
    if x.total_cmp(&1.0).is_eq() || x.total_cmp(&2.0).is_eq() {
        return 0.0;
    }
    let steps = if x <= 7.0 { (7.0 - x).trunc() } else { 0.0 };
    let mut large = x + steps;
    let square = 1.0 / (large * large);
    let series = SERIES.iter().rev().copied().reduce(|sum, next| sum * square + next).unwrap_or(0.0);
    let mut found = series / large + 0.5 * (2.0 * std::f64::consts::PI).ln() + (large - 0.5) * large.ln() - large;
    if x <= 7.0 {
        while large > x {
            found -= (large - 1.0).ln();
            large -= 1.0;
        }
    }
    found
}

/// How often something happens in so many trials.
pub fn binomial(source: &mut impl Bits, trials: f64, chance: f64) -> f64 {
    if trials == 0.0 || chance == 0.0 {
        return 0.0;
    }
    let rare = if chance <= 0.5 { chance } else { 1.0 - chance };
    let count = if rare * trials <= 30.0 { few_hits(source, trials, rare) } else { many_hits(source, trials, rare) };
    if chance <= 0.5 { count } else { trials - count }
}

/// By counting down from one share.
fn few_hits(source: &mut impl Bits, trials: f64, chance: f64) -> f64 {
    let miss = 1.0 - chance;
    let none = (trials * miss.ln()).exp();
    let mean = trials * chance;
    let bound = trials.min(mean + 10.0 * (mean * miss + 1.0).sqrt()).trunc();
    let (mut count, mut share, mut left) = (0.0, none, source.next_f64());
    while left > share {
        count += 1.0;
        if count > bound {
            (count, share, left) = (0.0, none, source.next_f64());
        } else {
            left -= share;
            share = ((trials - count + 1.0) * chance * share) / (count * miss);
        }
    }
    count
}

/// By rejection from a triangle, two parallelograms and two tails (Kachitvichyanukul and Schmeiser 1988).
fn many_hits(source: &mut impl Bits, trials: f64, chance: f64) -> f64 {
    let miss = 1.0 - chance;
    let spread = trials * chance * miss;
    let top = trials * chance + chance;
    let middle = top.floor();
    let p1 = (2.195 * spread.sqrt() - 4.6 * miss).floor() + 0.5;
    let centre = middle + 0.5;
    let (left, right) = (centre - p1, centre + p1);
    let c = 0.134 + 20.5 / (15.3 + middle);
    let slope = |a: f64| a * (1.0 + a / 2.0);
    let slope_left = slope((top - left) / (top - left * chance));
    let slope_right = slope((right - top) / (right * miss));
    let p2 = p1 * (1.0 + 2.0 * c);
    let p3 = p2 + c / slope_left;
    let p4 = p3 + c / slope_right;
    loop {
        let u = source.next_f64() * p4;
        let mut v = source.next_f64();
        if u <= p1 {
            return (centre - p1 * v + u).floor();
        }
        let count = if u <= p2 {
            let x = left + (u - p1) / c;
            v = v * c + 1.0 - (middle - x + 0.5).abs() / p1;
            if v > 1.0 {
                continue;
            }
            x.floor()
        } else if u <= p3 {
            let count = (left + v.ln() / slope_left).floor();
            if count < 0.0 || v == 0.0 {
                continue;
            }
            v *= (u - p2) * slope_left;
            count
        } else {
            let count = (right - v.ln() / slope_right).floor();
            if count > trials || v == 0.0 {
                continue;
            }
            v *= (u - p3) * slope_right;
            count
        };
        if is_hit(v, count, (trials, chance, middle, centre)) {
            return count;
        }
    }
}

/// Whether a point below the curve around is below the curve itself.
fn is_hit(v: f64, count: f64, (trials, chance, middle, centre): (f64, f64, f64, f64)) -> bool {
    let miss = 1.0 - chance;
    let spread = trials * chance * miss;
    let away = (count - middle).abs();
    if away <= 20.0 || away >= spread / 2.0 - 1.0 {
        let odds = chance / miss;
        let factor = odds * (trials + 1.0);
        let mut height = 1.0;
        let (mut at, last) = (middle.min(count) + 1.0, middle.max(count));
        while at <= last {
            let step = factor / at - odds;
            if middle < count {
                height *= step
            } else {
                height /= step
            }
            at += 1.0;
        }
        return v <= height;
    }
    let rho = (away / spread) * ((away * (away / 3.0 + 0.625) + 0.166_666_666_666_666_66) / spread + 0.5);
    let t = -away * away / (2.0 * spread);
    let a = v.ln();
    if a < t - rho {
        return true;
    }
    if a > t + rho {
        return false;
    }
    let (x, f, z, w) = (count + 1.0, middle + 1.0, trials + 1.0 - middle, trials - count + 1.0);
    let stirling = |y: f64| {
        let square = y * y;
        (13680.0 - (462.0 - (132.0 - (99.0 - 140.0 / square) / square) / square) / square) / y / 166_320.0
    };
    let height = centre * (f / x).ln()
        + (trials - middle + 0.5) * (z / w).ln()
        + (count - middle) * (w * chance / (x * miss)).ln()
        + stirling(f)
        + stirling(z)
        + stirling(x)
        + stirling(w);
    a <= height
}

/// How many trials it takes until something happens.
pub fn geometric(source: &mut impl Source, chance: f64) -> f64 {
    if chance < 1.0 / 3.0 {
        return (-source.exponential() / (-chance).ln_1p()).ceil();
    }
    let (mut count, mut sum, mut product) = (1.0, chance, chance);
    let share = source.next_f64();
    while share > sum {
        product *= 1.0 - chance;
        sum += product;
        count += 1.0;
    }
    count
}
