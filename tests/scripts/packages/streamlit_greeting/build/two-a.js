// Two files that one pattern fits.
