"""A frame in another shape, and together with others."""

from pandas._own import missing


class FrameShape:
    """The methods of a frame that lead to `_reshaping.py` and `_joining.py`."""

    def merge(
        self,
        right,
        how="inner",
        on=None,
        left_on=None,
        right_on=None,
        left_index=False,
        right_index=False,
        sort=False,
        suffixes=("_x", "_y"),
        copy=None,
        indicator=False,
        validate=None,
    ):
        """The rows of this frame and another that go together."""
        from pandas._joining import merge

        return merge(
            self,
            right,
            how,
            on,
            left_on,
            right_on,
            left_index,
            right_index,
            sort,
            suffixes,
            indicator=indicator,
            validate=validate,
        )

    def join(self, other, on=None, how="left", lsuffix="", rsuffix="", sort=False, validate=None):
        """The columns of another frame beside these, by labels of rows."""
        from pandas._joining import join

        return join(self, other, on, how, lsuffix, rsuffix, sort)

    def transpose(self, *args):
        """Rows as columns, columns as rows."""
        from pandas._reshaping import transpose

        return transpose(self)

    def pivot(self, *, columns, index=None, values=None):
        """A long frame made wide: rows, columns and cells from a column each."""
        from pandas._reshaping import pivot

        return pivot(self, index, columns, values)

    def pivot_table(
        self,
        values=None,
        index=None,
        columns=None,
        aggfunc="mean",
        fill_value=None,
        margins=False,
        dropna=True,
        margins_name="All",
        observed=True,
        sort=True,
    ):
        """A long frame made wide, with a figure of all that meets in a cell."""
        from pandas._pivoting import pivot_table

        return pivot_table(self, values, index, columns, aggfunc, fill_value, margins, dropna, margins_name)

    def melt(self, id_vars=None, value_vars=None, var_name=None, value_name="value", col_level=None, ignore_index=True):
        """A wide frame made long."""
        from pandas._reshaping import melt

        return melt(self, id_vars, value_vars, var_name, value_name, ignore_index)

    def stack(self, level=-1, dropna=True, sort=True, future_stack=True):
        """The labels of columns as one more level of rows."""
        from pandas._reshaping import stack

        return stack(self, level)

    def unstack(self, level=-1, fill_value=None, sort=True):
        """A level of the rows' labels as columns."""
        from pandas._reshaping import unstack

        return unstack(self, level, fill_value)

    def explode(self, column, ignore_index=False):
        """Each item of a list in a row of its own."""
        from pandas._reshaping import explode

        return explode(self, column, ignore_index)

    def to_excel(self, *args, **kwargs):
        """There is no Excel."""
        raise missing("'DataFrame' object", "to_excel")
