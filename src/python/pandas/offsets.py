"""`pandas.offsets`: steps in time."""

from pandas._offsets import DateOffset, Offset


def _step(unit):
    def step(n=1):
        return Offset(unit, n)

    step.__doc__ = f"Steps of `{unit}`."
    return step


Day, Hour, Minute, Second = (_step(unit) for unit in ("D", "h", "min", "s"))
MonthEnd, MonthBegin, QuarterEnd, QuarterBegin = (_step(unit) for unit in ("ME", "MS", "QE-DEC", "QS-OCT"))
YearEnd, YearBegin, BusinessDay = (_step(unit) for unit in ("YE-DEC", "YS-JAN", "B"))
BDay = BusinessDay


def Week(n=1, weekday=None):
    """Steps of weeks, perhaps to a certain day."""
    if weekday is None:
        return DateOffset(n, weeks=1)
    return Offset("W-" + ["MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"][weekday], n)


__all__ = [
    "BDay",
    "BusinessDay",
    "DateOffset",
    "Day",
    "Hour",
    "Minute",
    "MonthBegin",
    "MonthEnd",
    "QuarterBegin",
    "QuarterEnd",
    "Second",
    "Week",
    "YearBegin",
    "YearEnd",
]
