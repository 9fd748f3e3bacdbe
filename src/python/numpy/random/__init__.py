"""Numbers by chance: `numpy.random`."""

from numpy._own import missing as _missing
from numpy.random._generator import Generator, PCG64, SeedSequence, default_rng
from numpy.random._legacy import RandomState

_state = RandomState()
for _name in (
    "beta binomial bytes chisquare choice dirichlet exponential f gamma geometric get_state gumbel laplace logistic "
    "lognormal multinomial multivariate_normal negative_binomial normal pareto permutation poisson power rand randint "
    "randn random random_integers random_sample rayleigh seed set_state shuffle standard_cauchy standard_exponential "
    "standard_gamma standard_normal standard_t triangular uniform wald weibull"
).split():
    globals()[_name] = getattr(_state, _name)
ranf = sample = random_sample


def __getattr__(name):
    raise _missing("module 'numpy.random'", name)
