//! Hostile texts: nothing hangs, nothing nests without bound, nothing panics.

use super::tests::{html, label_html};
use super::*;

/// How deep the data nests, found without recursion.
fn depth(blocks: Vec<Block>) -> usize {
    enum Part {
        Block(Block),
        Inline(Inline),
    }
    let mut deepest = 0;
    let mut todo: Vec<(usize, Part)> = blocks.into_iter().map(|b| (1, Part::Block(b))).collect();
    while let Some((level, part)) = todo.pop() {
        deepest = deepest.max(level);
        let (blocks, inlines) = match part {
            Part::Block(Block::Quote(blocks)) => (blocks, vec![]),
            Part::Block(Block::List { items, .. }) => {
                (items.into_iter().flat_map(|item| item.content).collect(), vec![])
            }
            Part::Block(Block::Paragraph(inlines) | Block::Plain(inlines) | Block::Heading(_, inlines)) => {
                (vec![], inlines)
            }
            Part::Inline(
                Inline::Strong(inlines)
                | Inline::Emphasis(inlines)
                | Inline::Strike(inlines)
                | Inline::Styled(_, inlines)
                | Inline::Link { content: inlines, .. },
            ) => (vec![], inlines),
            _ => (vec![], vec![]),
        };
        todo.extend(blocks.into_iter().map(|block| (level + 1, Part::Block(block))));
        todo.extend(inlines.into_iter().map(|inline| (level + 1, Part::Inline(inline))));
    }
    deepest
}

/// A megabyte of anything must neither hang nor nest without bound. The text is repeated from
/// each piece; the second part of a pair is put once at the end of as many.
#[test]
fn hostile_texts_are_bounded() {
    const SIZE: usize = 1 << 18;
    let pieces = [
        ("[", ""),
        ("]", ""),
        ("[", "]"),
        ("![", ""),
        ("*", ""),
        ("*a ", ""),
        ("**a*b_", ""),
        ("_", ""),
        ("~", ""),
        ("~a", ""),
        (">", ""),
        ("> ", ""),
        ("- ", ""),
        ("1. ", ""),
        ("* ", ""),
        ("#", ""),
        ("# ", ""),
        ("`", ""),
        ("`a``b", ""),
        ("\\", ""),
        ("<", ""),
        ("<a ", ""),
        ("<!--", ""),
        ("<b>", ""),
        ("&", ""),
        ("&amp;", ""),
        (":", ""),
        (":a", ""),
        (":red[", ""),
        (":red[", "]"),
        (":red[**", "**]"),
        (":red[*a ", ""),
        (":red[a]", ""),
        ("[a](b", ""),
        ("[a](javascript:", ""),
        ("[a](/b)", ""),
        (":red[a](b)", ""),
        ("$", ""),
        ("$$", ""),
        ("$a", ""),
        ("{", ""),
        ("|", ""),
        ("|a\n|-\n", ""),
        ("www.", ""),
        ("www._", ""),
        ("*www._", ""),
        ("http://", ""),
        ("http://a.b/)", ""),
        ("@", ""),
        ("a@", ""),
        ("a@b.", ""),
        ("a.", "@"),
        ("(", ""),
        ("http://a.b/(", ")"),
        ("[^a]", ""),
        ("[^a]: ", ""),
        ("[a]: b\n", ""),
        ("\n", ""),
        ("\n\n", ""),
        ("- a\n", ""),
        ("> a\n", ""),
        ("-> ", ""),
        (":smile:", ""),
        (":material/a:", ""),
        ("```\n", ""),
        ("    a\n", ""),
        ("\u{1}", ""),
        ("é", ""),
        ("\u{202e}a", ""),
        ("a\\\n", ""),
        ("<-", ""),
    ];
    let mut sources: Vec<(String, String)> = pieces
        .iter()
        .map(|(open, shut)| {
            let count = SIZE / (open.len() + shut.len());
            (format!("{open:?} {shut:?}"), open.repeat(count) + &shut.repeat(count))
        })
        .collect();
    let notes = (0..SIZE / 22).map(|i| format!("[^{i}]\n\n[^{i}]: x\n\n"));
    sources.push(("footnotes".to_string(), notes.collect()));
    for (name, source) in sources {
        // A text that took the square of its length would not come to an end here.
        let deepest = depth(parse(&source));
        assert!(deepest < 100, "{name} nests {deepest} deep");
    }
}

/// The deepest texts can be shown on a small stack, and short mixtures of signs never panic.
#[test]
fn mixtures_are_shown() {
    let deep = ">".repeat(500) + &"- ".repeat(500) + &":red[**a ".repeat(500) + &"**]".repeat(500);
    let shown = std::thread::Builder::new().stack_size(1 << 20).spawn(move || html(&deep).len());
    assert!(shown.is_ok_and(|thread| thread.join().is_ok_and(|len| len > 0)));

    let signs = [
        "[",
        "]",
        "(",
        ")",
        ":red[",
        ":",
        "*",
        "**",
        "_",
        "`",
        "\\",
        "\n",
        "\n\n",
        "> ",
        "- ",
        "1. ",
        "a",
        "é",
        " ",
        "->",
        "<b>",
        "|",
        "\n|-|\n",
        "&amp;",
        "$",
        "$$",
        "~",
        "![",
        "](/x)",
        ":smile:",
        "http://a.b",
        "@",
        "[^a]",
        "[^a]: ",
        "    ",
        "```",
        "# ",
        "🦄",
    ];
    let mut seed = 1u64;
    for _ in 0..3000 {
        let mut source = String::new();
        for _ in 0..12 {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            source.push_str(signs[(seed >> 33) as usize % signs.len()]);
        }
        let _ = (html(&source), label_html(&source), parse_heading(&source));
    }
}
