//! What texts become: each case is a source and what must stand in the page, or in the data.

use leptos::prelude::RenderHtml;

use super::*;

/// The view of a text, without the parts that differ from call to call or only decorate.
pub fn html(source: &str) -> String {
    tidy(&blocks_view(&parse(source)).to_html())
}

/// The view of a label, in the same way.
pub fn label_html(source: &str) -> String {
    tidy(&inlines_view(&parse_label(source)).to_html())
}

fn tidy(html: &str) -> String {
    let mut out = html.replace("<!>", "");
    while let (Some(start), Some(end)) = (out.find("<svg"), out.find("</svg>")) {
        out.replace_range(start..end + 6, "*");
    }
    while let Some(start) = out.find("st-heading-") {
        let digits = out[start + 11..].bytes().take_while(u8::is_ascii_digit).count();
        out.replace_range(start..start + 11 + digits, "ID");
    }
    out.replace(" target=\"_blank\" rel=\"noopener noreferrer\"", " blank")
        .replace("=\"\"", "")
        .replace("class=\"stMarkdownColoredText\" data-color=\"", "class=\"text ")
}

/// Holds what `render` makes of each source against what is expected.
pub fn check(cases: &[(&str, &str)], render: impl Fn(&str) -> String) {
    for (source, expected) in cases {
        assert_eq!(render(source), *expected, "source: {source:?}");
    }
}

#[test]
fn blocks() {
    check(
        &[
            ("", ""),
            ("   ", ""),
            ("a\nb", "<p>a\nb</p>"),
            ("a  \nb", "<p>a<br>b</p>"),
            ("a\\\nb", "<p>a<br>b</p>"),
            ("a\n\n\nb", "<p>a</p><p>b</p>"),
            ("***", "<hr>"),
            ("> q\n> > r", "<blockquote><p>q</p><blockquote><p>r</p></blockquote></blockquote>"),
            ("> [!NOTE]\n> x", "<blockquote><p>[!NOTE]\nx</p></blockquote>"),
            ("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>"),
            ("3) a", "<ol start=\"3\"><li>a</li></ol>"),
            ("0. a", "<ol start=\"0\"><li>a</li></ol>"),
            ("- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
            ("- a\n  - b\n    - c", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>"),
            ("- a\n1. b", "<ul><li>a</li></ul><ol><li>b</li></ol>"),
            (
                "* [ ] x\n* [x] y\n* z",
                "<ul class=\"contains-task-list\"><li class=\"task-list-item\"><input type=\"checkbox\" \
                 disabled> x</li><li class=\"task-list-item\"><input type=\"checkbox\" disabled checked> \
                 y</li><li>z</li></ul>",
            ),
            (
                "| a | b | c |\n|---|:-:|--:|\n| 1 | **2** | x\\|y |",
                "<div class=\"stMarkdownTable\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table><thead><tr><th>a</th><th data-align=\"center\">b</th><th data-align=\"right\">c</th>\
                 </tr></thead><tbody><tr><td>1</td><td data-align=\"center\"><strong>2</strong></td>\
                 <td data-align=\"right\">x|y</td></tr></tbody></table></div>",
            ),
            (
                "| a |\n|---|",
                "<div class=\"stMarkdownTable\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table><thead><tr><th>a</th></tr></thead></table></div>",
            ),
            (
                "```python title=x\nx = 1\n\n```",
                "<div class=\"stMarkdownPre\" data-testid=\"stMarkdownPre\"><div class=\"stCode\"><pre tabindex=\"0\" role=\"group\" aria-label=\"Code\"><code class=\"language-python\">\
                 x = 1\n</code></pre></div></div>",
            ),
            (
                "~~~\n:red[x] -> <b>\n~~~",
                "<div class=\"stMarkdownPre\" data-testid=\"stMarkdownPre\"><div class=\"stCode\"><pre tabindex=\"0\" role=\"group\" aria-label=\"Code\"><code>:red[x] -&gt; &lt;b&gt;\
                 </code></pre></div></div>",
            ),
            (
                "    x",
                "<div class=\"stMarkdownPre\" data-testid=\"stMarkdownPre\"><div class=\"stCode\"><pre tabindex=\"0\" role=\"group\" aria-label=\"Code\"><code>x</code></pre></div></div>",
            ),
            ("$$\nx\n$$", "<code class=\"stMath stMathBlock\">x</code>"),
            ("term\n: def", "<p>term\n: def</p>"),
            ("[[wiki]] x^2^ ==y==", "<p>[[wiki]] x^2^ ==y==</p>"),
        ],
        html,
    );
}

#[test]
fn headings() {
    check(
        &[
            (
                "## **b** -> `c`",
                "<div class=\"stHeadingWithActionElements\" data-testid=\"stHeadingWithActionElements\"><h2 id=\"b-c\" aria-labelledby=\"ID\">\
                 <span data-heading-text id=\"ID\"><strong>b</strong> → <code>c</code></span>\
                 <span class=\"stHeaderActionElements\" data-testid=\"stHeaderActionElements\"><a href=\"#b-c\" aria-label=\"Link to heading\">*</a>\
                 </span></h2></div>",
            ),
            (
                "#",
                "<div class=\"stHeadingWithActionElements\" data-testid=\"stHeadingWithActionElements\"><h1><span data-heading-text></span>\
                 <span class=\"stHeaderActionElements\" data-testid=\"stHeaderActionElements\"></span></h1></div>",
            ),
        ],
        html,
    );
    let text = [Inline::Text("A b".to_string())];
    let shown = |anchor| tidy(&heading(3, &text, anchor, None).to_html());
    assert_eq!(
        shown(Anchor::Unlinked),
        "<div class=\"stHeadingWithActionElements\" data-testid=\"stHeadingWithActionElements\"><h3 id=\"a-b\"><span data-heading-text>A b</span></h3></div>"
    );
    assert_eq!(shown(Anchor::Bare), "<h3><span data-heading-text>A b</span></h3>");
    assert!(shown(Anchor::Named("x")).contains("<h3 id=\"x\" aria-labelledby=\"ID\">"));
    assert_eq!(
        parse_heading("- x -- y #\nb"),
        (vec![Inline::Text("- x — y".into())], vec![Block::Paragraph(vec![Inline::Text("b".into())])])
    );
    assert_eq!(parse_heading(" "), (vec![], vec![]));
}

#[test]
fn slugs() {
    check(
        &[
            ("Title text", "title-text"),
            ("Hello, World!", "hello-world"),
            ("  -lead- a_b--c  ", "lead-a-b-c"),
            ("a/b.c:d e.g. v1.2", "a-b-c-d-e-g-v1-2"),
            ("Ünïcode Straße", "uenicode-strasse"),
            ("ÄÖÜ", "ae-oe-ue"),
            ("łódź øre æther Œuvre", "lodz-ore-aether-o-euvre"),
            ("Привет мир", "privet-mir"),
            ("Ελλάδα", "ellada"),
            ("XMLHttpRequest getURL API2Go IDs", "xml-http-request-get-url-api-2-go-ids"),
            ("AbC Foo2Bar a1b2", "ab-c-foo2-bar-a1b2"),
            ("It's foo's don’t a'b", "its-foos-dont-a-b"),
            ("a & b ♥ 🦄", "a-and-b-love-unicorn"),
            ("😀 grin 中文", "grin"),
            ("", ""),
        ],
        heading_slug,
    );
    assert_eq!(heading_slug("東京").len(), 8);
    assert_ne!(heading_slug("東京"), heading_slug("!!!"));
}

#[test]
fn footnotes() {
    check(&[("a[^none]", "<p>a[^none]</p>"), ("a\n\n[^x]: unused", "<p>a</p>")], html);
    let shown = html("a[^x] b[^y] c[^x]\n\n[^y]: two\n\n[^x]: one");
    for part in [
        "<sup><a href=\"#user-content-fn-x\" id=\"user-content-fnref-x\" data-footnote-ref=\"true\" \
         aria-describedby=\"footnote-label\">1</a></sup>",
        "id=\"user-content-fnref-x-2\"",
        "<section class=\"footnotes\" data-footnotes=\"true\">",
        "<h2 class=\"stHidden\" id=\"footnote-label\"",
        "<li id=\"user-content-fn-x\"><p>one <a href=\"#user-content-fnref-x\" data-footnote-backref \
         aria-label=\"Back to reference 1\" class=\"data-footnote-backref\">↩</a> ",
        "aria-label=\"Back to reference 1-2\" class=\"data-footnote-backref\">↩<sup>2</sup></a></p></li>",
        "<li id=\"user-content-fn-y\"><p>two ",
    ] {
        assert!(shown.contains(part), "{part}\nis not in\n{shown}");
    }
}

#[test]
fn labels() {
    check(
        &[
            ("1. x", "1. x"),
            ("10) x", "10) x"),
            ("# x", "# x"),
            ("- x", "- x"),
            ("* x", "* x"),
            ("+ x", "+ x"),
            ("> - x", "&gt; - x"),
            ("- - x", "- - x"),
            ("1. # x", "1. # x"),
            ("- [ ] x", "- [ ] x"),
            ("- a\n- b", "- a\n- b"),
            ("-", "-"),
            ("#", "#"),
            ("1.", "1."),
            ("\\# x", "# x"),
            ("#tag -1 +1 1.5", "#tag -1 +1 1.5"),
            ("---", ""),
            ("x\n---", "x"),
            ("===", "==="),
            ("    code", "code"),
            ("a\n\nb", "a<br><br>b"),
            ("**b** *i* ~~s~~ `c`", "<strong>b</strong> <em>i</em> <del>s</del> <code>c</code>"),
            (":red[x] -> :smile:", "<span class=\"text red\">x</span> → 😄"),
            ("[l](http://a.b)", "<a href=\"http://a.b\" blank>l</a>"),
            ("[l](javascript:x)", "l"),
            ("| a |\n|-|\n| b |", "| a |\n|-|\n| b |"),
            ("```\nx\n```", "<code>x</code>"),
            ("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;"),
            ("<div>\n- x", "&lt;div&gt;\n- x"),
            ("<http://a.b>", "<a href=\"http://a.b\" blank>http://a.b</a>"),
            ("", ""),
        ],
        label_html,
    );
    let bare = without_links(parse_label("**[a](/x)** https://b.c"));
    assert_eq!(tidy(&inlines_view(&bare).to_html()), "<strong>a</strong> https://b.c");
    assert_eq!(plain_text(&parse_label("**a** :red[b `c`] :material/home: [d](/x)")), "a b c home d");
}

#[test]
fn cleaning() {
    check(
        &[("\n    a\n      b\n\n    c\n  ", "a\n  b\n\nc"), ("a\n  b", "a\n  b"), ("\t x\n\t\ty", "x\n\ty"), ("", "")],
        clean,
    );
    check(&[("\n  a\n    b\n   \n", "\na\n  b\n\n"), (" ", "")], dedent);
}
