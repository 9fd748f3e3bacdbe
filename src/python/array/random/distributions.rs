//! Floats of many distributions, made of uniform, normal and exponential ones.

use super::{Bits, Source, discrete};

/// A number of a distribution by numpy's name for it, with its parameters. `None`: there is no such.
pub fn draw(source: &mut impl Source, name: &str, parameters: [f64; 3]) -> Option<f64> {
    let [a, b, c] = parameters;
    Some(match name {
        "uniform" => a + (b - a) * source.next_f64(),
        "normal" => a + b * source.normal(),
        "exponential" => a * source.exponential(),
        "lognormal" => (a + b * source.normal()).exp(),
        "gamma" => b * gamma(source, a),
        "chisquare" => 2.0 * gamma(source, a / 2.0),
        "beta" => beta(source, a, b),
        "f" => {
            let above = 2.0 * gamma(source, a / 2.0) * b;
            above / (2.0 * gamma(source, b / 2.0) * a)
        }
        "standard_t" => {
            let number = source.normal();
            (a / 2.0).sqrt() * number / gamma(source, a / 2.0).sqrt()
        }
        "standard_cauchy" => {
            let number = source.normal();
            number / source.normal()
        }
        "pareto" => (source.exponential() / a).exp() - 1.0,
        "weibull" => source.exponential().powf(1.0 / a),
        "power" => (1.0 - (-source.exponential()).exp()).powf(1.0 / a),
        "rayleigh" => a * (2.0 * source.exponential()).sqrt(),
        "laplace" => laplace(source, a, b),
        "logistic" => {
            let share = above_zero(source);
            a + b * (share / (1.0 - share)).ln()
        }
        "gumbel" => loop {
            let share = 1.0 - source.next_f64();
            if share < 1.0 {
                break a - b * (-share.ln()).ln();
            }
        },
        "triangular" => triangular(source, a, b, c),
        "wald" => wald(source, a, b),
        "poisson" => discrete::poisson(source, a),
        "binomial" => discrete::binomial(source, a, b),
        "geometric" => discrete::geometric(source, a),
        "negative_binomial" => {
            let rate = (1.0 - b) / b * gamma(source, a);
            discrete::poisson(source, rate)
        }
        _ => return None,
    })
}

fn above_zero(source: &mut impl Bits) -> f64 {
    loop {
        let share = source.next_f64();
        if share > 0.0 {
            return share;
        }
    }
}

fn laplace(source: &mut impl Bits, middle: f64, scale: f64) -> f64 {
    let share = above_zero(source);
    if share >= 0.5 { middle - scale * (2.0 - share - share).ln() } else { middle + scale * (share + share).ln() }
}

fn triangular(source: &mut impl Bits, left: f64, mode: f64, right: f64) -> f64 {
    let base = right - left;
    let share = source.next_f64();
    if share <= (mode - left) / base {
        left + (share * ((mode - left) * base)).sqrt()
    } else {
        right - ((1.0 - share) * ((right - mode) * base)).sqrt()
    }
}

fn wald(source: &mut impl Source, mean: f64, scale: f64) -> f64 {
    let number = source.normal();
    let square = mean * number * number;
    let found = mean + mean / (2.0 * scale) * (square - (4.0 * scale * square + square * square).sqrt());
    if source.next_f64() <= mean / (mean + found) { found } else { mean * mean / found }
}

/// Sums of exponential numbers, for any number of them.
fn gamma(source: &mut impl Source, shape: f64) -> f64 {
    if shape.total_cmp(&1.0).is_eq() {
        return source.exponential();
    }
    if shape <= 0.0 {
        return 0.0;
    }
    if shape < 1.0 {
        return small_gamma(source, shape);
    }
    let base = shape - 1.0 / 3.0;
    let factor = 1.0 / (9.0 * base).sqrt();
    loop {
        let (mut number, mut cube) = (0.0, 0.0);
        while cube <= 0.0 {
            number = source.normal();
            cube = 1.0 + factor * number;
        }
        cube = cube * cube * cube;
        let share = source.next_f64();
        let square = number * number;
        if share < 1.0 - 0.0331 * square * square || share.ln() < 0.5 * square + base * (1.0 - cube + cube.ln()) {
            return base * cube;
        }
    }
}

fn small_gamma(source: &mut impl Source, shape: f64) -> f64 {
    loop {
        let share = source.next_f64();
        let wait = source.exponential();
        if share <= 1.0 - shape {
            let number = share.powf(1.0 / shape);
            if number <= wait {
                return number;
            }
        } else {
            let rest = -((1.0 - share) / shape).ln();
            let number = (1.0 - shape + shape * rest).powf(1.0 / shape);
            if number <= wait + rest {
                return number;
            }
        }
    }
}

fn beta(source: &mut impl Source, a: f64, b: f64) -> f64 {
    if a > 1.0 || b > 1.0 {
        let one = gamma(source, a);
        return one / (one + gamma(source, b));
    }
    loop {
        let (first, second) = (source.next_f64(), source.next_f64());
        let (one, other) = (first.powf(1.0 / a), second.powf(1.0 / b));
        let sum = one + other;
        if sum <= 1.0 && sum > 0.0 {
            return one / sum;
        }
        if sum <= 0.0 && first > 0.0 && second > 0.0 {
            // Both are too small for a float: by their logarithms.
            let (one, other) = (first.ln() / a, second.ln() / b);
            let most = one.max(other);
            let (one, other) = (one - most, other - most);
            return (one - (one.exp() + other.exp()).ln()).exp();
        }
    }
}
