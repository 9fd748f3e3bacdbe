//! Numbers by chance, the same ones as numpy gives for the same seed.
//!
//! There are two generators: the older one behind `numpy.random.seed` ([`mersenne`]), and the newer one behind
//! `default_rng` ([`pcg`]). They differ in their bits, and in how they make normal and exponential numbers of them;
//! what is made of those is the same ([`distributions`]).

mod bounded;
mod discrete;
mod distributions;
mod generator;
mod mersenne;
mod pcg;
mod seed;
mod ziggurat;
mod ziggurat_tables;

pub use generator::Random;

/// Where bits come from.
pub trait Bits {
    /// The next 32 of them.
    fn next_u32(&mut self) -> u32;
    /// The next 64 of them.
    fn next_u64(&mut self) -> u64;
    /// A float from 0 up to, but not including, 1.
    fn next_f64(&mut self) -> f64;
}

/// Where numbers come from, of which all others are made.
pub trait Source: Bits {
    /// A number around 0, with a spread of 1.
    fn normal(&mut self) -> f64;
    /// A time until something happens that happens once in a while of 1.
    fn exponential(&mut self) -> f64;
}
