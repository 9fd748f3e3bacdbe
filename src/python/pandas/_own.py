"""What is not in this pandas says so by name."""

_WHY = "This is Headwater's own pandas, which has the useful part of it."

# What pandas has and this one does not. Any other name that is not there is a mistake of the script.
_ABSENT = {
    "module 'pandas'": """
        ArrowDtype BooleanDtype DatetimeTZDtype ExcelFile ExcelWriter Flags Float32Dtype Float64Dtype
        HDFStore Int16Dtype Int32Dtype Int64Dtype Int8Dtype NamedFunc SparseDtype UInt16Dtype
        UInt32Dtype UInt64Dtype UInt8Dtype arrays col describe_option eval from_dummies infer_freq
        interval_range io lreshape merge_ordered plotting read_clipboard read_excel read_feather
        read_fwf read_hdf read_html read_iceberg read_orc read_parquet read_pickle read_sas read_spss
        read_sql read_sql_query read_sql_table read_stata read_xml set_eng_float_format show_versions
        test testing to_pickle tseries util wide_to_long""",
    "'DataFrame' object": """
        asof attrs boxplot combine compare dot flags from_arrow hist isetitem plot reorder_levels
        set_flags sparse style to_clipboard to_excel to_feather to_hdf to_iceberg to_latex
        to_markdown to_orc to_parquet to_pickle to_records to_sql to_stata to_xarray to_xml tz_convert
        tz_localize""",
    "'Series' object": """
        align asof attrs case_when compare divmod filter flags from_arrow hist list plot rdivmod
        reindex_like reorder_levels set_flags sparse struct to_clipboard to_excel to_hdf to_latex
        to_markdown to_pickle to_sql to_xarray tz_convert tz_localize""",
    "'Index' object": """
        argsort array asof asof_locs diff get_indexer_for get_indexer_non_unique get_slice_bound
        infer_objects inferred_type is_ join memory_usage nbytes putmask ravel reindex repeat
        replace round searchsorted shift slice_indexer slice_locs sortlevel symmetric_difference
        to_flat_index transpose where tz_convert tz_localize get_loc_level get_locs levshape
        remove_unused_levels reorder_levels set_codes set_levels codes snap as_unit""",
    "'StringMethods' object": "decode",
    "'DatetimeProperties' object": "as_unit freq timetz tz tz_convert tz_localize unit",
    "'DataFrameGroupBy' object": "boxplot corrwith hist kurt ohlc plot take",
    "'SeriesGroupBy' object": "corr cov hist kurt ohlc plot take",
}


def missing(owner, name):
    """The error for an attribute that is not there."""
    known = _ABSENT.get("'Index' object" if "Index' object" in owner else owner)
    if known is not None and name not in known.split():
        return AttributeError(f"{owner} has no attribute '{name}'")
    return AttributeError(f"{owner} of Headwater has no attribute '{name}'. {_WHY}")


def without(function, options):
    """Checks that no option was given that is not there."""
    for name in options:
        raise AttributeError(f"{function} of Headwater has no {name}=... {_WHY}")
