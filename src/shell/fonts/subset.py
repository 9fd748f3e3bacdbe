"""Make the font files of this folder; see README.md for the packages and the command.

    python subset.py NODE_MODULES

Two things here are not a plain `pyftsubset` call. The text fonts keep only the weights that the
style uses, and the small icon font keeps only the ligatures named in icons.txt: left to itself
the subsetter would follow every ligature that the letters can spell, which is the whole font.
"""
import sys
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

HERE = Path(__file__).parent
WEIGHTS = (400, 700)
LATIN = (
    "20-7E A0-FF 131 152 153 160 161 178 17D 17E 192 2BB 2BC 2C6 2C7 2D8-2DD 3C0 2002-200A 2010-2015"
    " 2018-201E 2020-2022 2026 2030 2032 2033 2039 203A 2044 20AC 2116 2122 2190-2195 2206 2211 2212"
    " 2215 2219 221A 221E 2248 2260 2264 2265 25B2 25BC 25CF 2713 2717"
)
LATIN_EXT = "100-130 132-151 154-15F 162-177 179-17C 17F-191 193-24F 250-2AF 300-304 306-30C 31B 323 1E00-1EFF 20A0-20AB 20AD-20BF"
GREEK_CYRILLIC = "370-3BF 3C1-3FF 400-52F 1F00-1FFF"
FEATURES = ["ccmp", "kern", "liga", "locl", "mark", "mkmk", "tnum"]


def codes(ranges):
    for part in ranges.split():
        first, _, last = part.partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)


def rename(font, family):
    """The name of the originals is reserved: a changed file may not present itself under it."""
    for record in list(font["name"].names):
        if record.nameID in (1, 4, 16):
            font["name"].setName(family, record.nameID, record.platformID, record.platEncID, record.langID)


def save(font, name, features, **wanted):
    options = subset.Options(flavor="woff2", layout_features=features, hinting=False, name_IDs=[0, 1, 2, 5, 13, 14], notdef_outline=True)
    work = subset.Subsetter(options)
    work.populate(**wanted)
    work.subset(font)
    subset.save_font(font, HERE / name, options)
    print(f"{(HERE / name).stat().st_size:7d}  {name}")


def text(source, family, stem, parts, features=FEATURES, weights=WEIGHTS):
    for part, ranges in parts.items():
        trimmed = BytesIO()  # written out and read again: the subsetter wants complete variation tables
        instantiateVariableFont(TTFont(source), {"wght": weights}).save(trimmed)
        font = TTFont(trimmed)
        rename(font, family)
        save(font, f"{stem}{part}.woff2", features, unicodes=codes(ranges))


def icons(source):
    names = (HERE / "icons.txt").read_text().split()
    font = TTFont(source)
    glyph = font.getBestCmap()
    spelled = {tuple(glyph[ord(letter)] for letter in name): name for name in names}
    found = set()
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            for first, choices in table.ligatures.items():
                kept = [c for c in choices if (first, *c.Component) in spelled]
                found |= {spelled[(first, *c.Component)] for c in kept}
                table.ligatures[first] = kept
    missing = set(names) - found
    if missing:
        sys.exit(f"not in this version of the icon font: {sorted(missing)}")
    letters = {ord(letter) for name in names for letter in name}
    save(font, "icons-small.woff2", ["rlig", "liga"], unicodes=letters)


def main(modules):
    sans = modules / "source-sans/VF"
    code = modules / "source-code-pro/VF"
    symbols = modules / "@fontsource/material-symbols-rounded/files/material-symbols-rounded-latin-400-normal.woff2"
    every = {"": LATIN, "-latin-ext": LATIN_EXT, "-greek-cyrillic": GREEK_CYRILLIC}
    text(sans / "SourceSans3VF-Upright.ttf", "Headwater Sans", "source-sans", every)
    text(sans / "SourceSans3VF-Italic.ttf", "Headwater Sans", "source-sans-italic", {"": LATIN})
    boxes = {"": LATIN + " 2500-259F"}
    text(code / "SourceCodeVF-Upright.ttf", "Headwater Code", "source-code", boxes, ["ccmp", "locl", "mark"], 400)
    icons(symbols)
    (HERE / "icons-full.woff2").write_bytes(symbols.read_bytes())


if __name__ == "__main__":
    main(Path(sys.argv[1]))
