#!/usr/bin/env python3
"""Makes the embedded fonts from two npm packages. See assets/README.md.

Usage: python3 assets/build_fonts.py INTER_PACKAGE PHOSPHOR_PACKAGE
(the unpacked folders of `inter-ui` and `@phosphor-icons/web`)
"""

import csv
import pathlib
import sys

from fontTools import subset
from fontTools.fontBuilder import FontBuilder
from fontTools.misc.timeTools import timestampFromString
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.otBase import USE_HARFBUZZ_REPACKER

ASSETS = pathlib.Path(__file__).parent
WEIGHTS = ["Regular", "SemiBold"]

# Fixed, so that the same input gives the same bytes on any day.
MADE = timestampFromString("Fri Jan  1 00:00:00 2021")

TEXT = "".join(
    [
        "".join(map(chr, range(0x20, 0x7F))),  # ASCII
        "".join(map(chr, range(0xA0, 0x180))),  # Latin-1, Latin Extended-A
        "\u0218\u0219\u021a\u021b\u1e9e",  # Romanian s and t, German capital sharp s
        "\u0300\u0301\u0302\u0303\u0308\u030a\u0327",  # accents typed apart from their letter
        "\u2002\u2003\u2007\u2008\u2009\u200a\u200b\u200d\u202f\u2060\ufeff",  # spaces and joiners
        "\u2010\u2011\u2012\u2013\u2014\u2015\u2018\u2019\u201a\u201b\u201c\u201d\u201e\u201f",
        "\u2020\u2021\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u2044",
        "₀₁₂₃₄₅₆₇₈₉⁰⁴⁵⁶⁷⁸⁹⅓⅔⅛€™№℅ℓ",
        "→←↑↓↔↕↗↘↙↖↩↪⇧⌘⌥⌃",
        "−∞∑∆√≈≠≤≥",
        "✓✗▲▼◀▶△▽●○■□◆◇★☆",
        "\ufffd",
    ]
)

# Marks that egui writes itself or people paste, and Inter draws under another number.
# A soft hyphen is invisible: egui breaks no words.
STAND_INS = {"⏴": "◀", "⏵": "▶", "⏶": "▲", "⏷": "▼", "►": "▶", "◄": "◀", "✔": "✓", "✘": "✗", "\u00ad": "\u200b"}

# What may change a glyph while a line is set. Left out on purpose: `calt`, which
# turns "2x3" into "2×3" and "->" into an arrow: the screen must show what the file says.
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]


def tabular_figures(font):
    """Lets the digits be drawn by the glyphs the font itself keeps for tables."""
    gsub = font["GSUB"].table
    lookups = next(r.Feature.LookupListIndex for r in gsub.FeatureList.FeatureRecord if r.FeatureTag == "tnum")
    tabular = {}
    for lookup in lookups:
        for table in gsub.LookupList.Lookup[lookup].SubTable:
            tabular.update(getattr(table, "ExtSubTable", table).mapping)
    for table in font["cmap"].tables:
        for digit in range(ord("0"), ord("9") + 1):
            if digit in table.cmap:
                # Tables may share one map, so a digit can be there already.
                table.cmap[digit] = tabular.get(table.cmap[digit], table.cmap[digit])


def stand_ins(font):
    for table in font["cmap"].tables:
        # Format 4 knows the first 65,536 characters, where all of these are.
        if table.isUnicode():
            for wanted, drawn_by in STAND_INS.items():
                table.cmap[ord(wanted)] = table.cmap[ord(drawn_by)]


def without_digit_kerning(font):
    """Takes the table digits out of all pair kerning, so that columns stay columns."""
    digits = {font.getBestCmap()[c] for c in range(ord("0"), ord("9") + 1)}
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for table in lookup.SubTable:
            table = getattr(table, "ExtSubTable", table)
            if table.LookupType != 2:
                continue
            keep = [i for i, g in enumerate(table.Coverage.glyphs) if g not in digits]
            if table.Format == 1:
                table.PairSet = [table.PairSet[i] for i in keep]
                for pairs in table.PairSet:
                    pairs.PairValueRecord = [r for r in pairs.PairValueRecord if r.SecondGlyph not in digits]
            else:
                for classes in (table.ClassDef1.classDefs, table.ClassDef2.classDefs):
                    for digit in digits & classes.keys():
                        del classes[digit]
            table.Coverage.glyphs = [table.Coverage.glyphs[i] for i in keep]


def text_font(package, weight):
    font = TTFont(package / "web" / f"Inter-{weight}.woff2", recalcTimestamp=False)
    # Otherwise the bytes depend on whether another library happens to be installed.
    font.cfg[USE_HARFBUZZ_REPACKER] = False
    tabular_figures(font)
    stand_ins(font)
    options = subset.Options()
    options.layout_features = FEATURES
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.glyph_names = True
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=TEXT + "".join(STAND_INS))
    subsetter.subset(font)
    without_digit_kerning(font)
    font["post"].formatType = 3.0
    font["head"].modified = MADE
    font.flavor = None
    font.save(ASSETS / "fonts" / f"Inter-{weight}-tabular.ttf")
    return font


def icon_font(package, text):
    """Icons with the line height of the text font, centred on its capitals.

    An icon beside a word then sits level with it, and a line that holds
    one is no higher than a line without.
    """
    sources = {
        "regular": TTFont(package / "src" / "regular" / "Phosphor.ttf"),
        "fill": TTFont(package / "src" / "fill" / "Phosphor-Fill.ttf"),
    }
    numbers = {weight: icon_numbers(package, weight) for weight in sources}
    em = text["head"].unitsPerEm
    glyphs, metrics, cmap = {".notdef": TTGlyphPen(None).glyph()}, {".notdef": (em, 0)}, {}
    for row in csv.DictReader((ASSETS / "icons" / "icons.csv").open(encoding="utf-8")):
        font = sources[row["weight"]]
        source = font.getBestCmap()[numbers[row["weight"]][row["glyph"]]]
        scale = em / font["head"].unitsPerEm
        middle = (font["hhea"].ascent + font["hhea"].descent) / 2
        shift = text["OS/2"].sCapHeight / 2 - middle * scale
        pen = TTGlyphPen(None)
        glyph_set = font.getGlyphSet()
        glyph_set[source].draw(TransformPen(pen, (scale, 0, 0, scale, 0, shift)))
        name = f'{row["glyph"]}.{row["weight"]}'
        glyphs[name] = pen.glyph()
        metrics[name] = (round(glyph_set[source].width * scale), 0)
        cmap[int(row["codepoint"], 16)] = name
    builder = FontBuilder(em, isTTF=True)
    builder.setupGlyphOrder(list(glyphs))
    builder.setupCharacterMap(cmap)
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics({n: (w, builder.font["glyf"][n].xMin if builder.font["glyf"][n].numberOfContours else 0) for n, (w, _) in metrics.items()})
    builder.setupHorizontalHeader(ascent=text["hhea"].ascent, descent=text["hhea"].descent)
    builder.setupNameTable(
        {
            "copyright": "Copyright (c) 2020-2021 Phosphor Icons",
            "familyName": "Planbord Icons",
            "styleName": "Regular",
            "licenseDescription": "MIT License",
        }
    )
    builder.setupOS2(sTypoAscender=text["hhea"].ascent, sTypoDescender=text["hhea"].descent)
    builder.setupPost(keepGlyphNames=False)
    builder.font["head"].created = builder.font["head"].modified = MADE
    builder.font.recalcTimestamp = False
    builder.save(ASSETS / "icons" / "icons.ttf")


def icon_numbers(package, weight):
    """The number each icon has in one of Phosphor's fonts, read from its style sheet."""
    style = (package / "src" / weight / "style.css").read_text(encoding="utf-8")
    numbers = {}
    for rule in style.split("}"):
        if ":before" in rule and 'content: "\\' in rule:
            name = rule.split(":before")[0].split(".ph-")[-1].strip()
            numbers[name] = int(rule.split('content: "\\')[1].split('"')[0], 16)
    return numbers


def main():
    inter, phosphor = map(pathlib.Path, sys.argv[1:3])
    fonts = [text_font(inter, weight) for weight in WEIGHTS]
    icon_font(phosphor, fonts[0])


main()
