//! What texts become: each case is a source and what must stand in the page, or in the data.

use std::time::{Duration, Instant};

use leptos::prelude::RenderHtml;

use super::*;

/// The view of a text, without the parts that differ from call to call or only decorate.
fn html(source: &str) -> String {
    tidy(&blocks_view(&parse(source)).to_html())
}

fn label_html(source: &str) -> String {
    tidy(&inlines_view(&parse_label(source)).to_html())
}

fn tidy(html: &str) -> String {
    let mut out = html.replace("<!>", "");
    while let (Some(start), Some(end)) = (out.find("<svg"), out.find("</svg>")) {
        out.replace_range(start..end + 6, "*");
    }
    while let Some(start) = out.find("st-heading-") {
        let digits = out[start + 11..]
            .bytes()
            .take_while(u8::is_ascii_digit)
            .count();
        out.replace_range(start..start + 11 + digits, "ID");
    }
    out.replace(" target=\"_blank\" rel=\"noopener noreferrer\"", " blank")
        .replace("=\"\"", "")
        .replace("class=\"stMarkdownColoredText stColor-", "class=\"text ")
}

fn check(cases: &[(&str, &str)], render: impl Fn(&str) -> String) {
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
            (
                "> q\n> > r",
                "<blockquote><p>q</p><blockquote><p>r</p></blockquote></blockquote>",
            ),
            (
                "> [!NOTE]\n> x",
                "<blockquote><p>[!NOTE]\nx</p></blockquote>",
            ),
            ("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>"),
            ("3) a", "<ol start=\"3\"><li>a</li></ol>"),
            ("0. a", "<ol start=\"0\"><li>a</li></ol>"),
            ("- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
            (
                "- a\n  - b\n    - c",
                "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>",
            ),
            ("- a\n1. b", "<ul><li>a</li></ul><ol><li>b</li></ol>"),
            (
                "* [ ] x\n* [x] y\n* z",
                "<ul class=\"contains-task-list\"><li class=\"task-list-item\"><input type=\"checkbox\" \
                 disabled> x</li><li class=\"task-list-item\"><input type=\"checkbox\" disabled checked> \
                 y</li><li>z</li></ul>",
            ),
            (
                "| a | b | c |\n|---|:-:|--:|\n| 1 | **2** | x\\|y |",
                "<table><thead><tr><th>a</th><th class=\"align-center\">b</th><th class=\"align-right\">c</th>\
                 </tr></thead><tbody><tr><td>1</td><td class=\"align-center\"><strong>2</strong></td>\
                 <td class=\"align-right\">x|y</td></tr></tbody></table>",
            ),
            (
                "| a |\n|---|",
                "<table><thead><tr><th>a</th></tr></thead></table>",
            ),
            (
                "```python title=x\nx = 1\n\n```",
                "<div class=\"stMarkdownPre\" data-testid=\"stMarkdownPre\"><pre><code class=\"language-python\">\
                 x = 1\n</code></pre></div>",
            ),
            (
                "~~~\n:red[x] -> <b>\n~~~",
                "<div class=\"stMarkdownPre\" data-testid=\"stMarkdownPre\"><pre><code>:red[x] -&gt; &lt;b&gt;\
                 </code></pre></div>",
            ),
            (
                "    x",
                "<div class=\"stMarkdownPre\" data-testid=\"stMarkdownPre\"><pre><code>x</code></pre></div>",
            ),
            ("$$\nx\n$$", "<code class=\"stMath stMathBlock\">x</code>"),
            ("term\n: def", "<p>term\n: def</p>"),
            ("[[wiki]] x^2^ ==y==", "<p>[[wiki]] x^2^ ==y==</p>"),
        ],
        html,
    );
}

#[test]
fn marks() {
    check(
        &[
            ("***x***", "<p><em><strong>x</strong></em></p>"),
            ("a*b*c a_b_c", "<p>a<em>b</em>c a_b_c</p>"),
            ("~~x~~ ~y~", "<p><del>x</del> <del>y</del></p>"),
            ("``a `b` c``", "<p><code>a `b` c</code></p>"),
            ("\\*x\\*", "<p>*x*</p>"),
            ("&lt;b&gt; &amp; &copy;", "<p>&lt;b&gt; &amp; ©</p>"),
            (
                "$x^2$ `$y$`",
                "<p><code class=\"stMath\">x^2</code> <code>$y$</code></p>",
            ),
            ("a $$x$$ b", "<p>a <code class=\"stMath\">x</code> b</p>"),
            ("cost $5 and $6", "<p>cost $5 and $6</p>"),
            ("\\$x\\$", "<p>$x$</p>"),
            (
                "![a *b* c](x.png \"t\")",
                "<p><img src=\"x.png\" alt=\"a b c\" title=\"t\"></p>",
            ),
        ],
        html,
    );
}

#[test]
fn directives() {
    check(
        &[
            (":red[x]", "<p><span class=\"text red\">x</span></p>"),
            (":grey[x]", "<p><span class=\"text gray\">x</span></p>"),
            ("a:red[x]b", "<p>a<span class=\"text red\">x</span>b</p>"),
            (
                ":red[**x** :material/home:]",
                "<p><span class=\"text red\"><strong>x</strong> <span class=\"stIcon\" role=\"img\" \
                 aria-label=\"home icon\" translate=\"no\">home</span></span></p>",
            ),
            (
                ":red[a :blue[b] c]",
                "<p><span class=\"text red\">a <span class=\"text blue\">b</span> c</span></p>",
            ),
            (
                ":red[b [c] d]",
                "<p><span class=\"text red\">b [c] d</span></p>",
            ),
            (
                ":red[[l](http://a.b)]",
                "<p><span class=\"text red\"><a href=\"http://a.b\" blank>l</a></span></p>",
            ),
            (
                ":red[a `]` b]",
                "<p><span class=\"text red\">a <code>]</code> b</span></p>",
            ),
            (":red[x\\]y]", "<p><span class=\"text red\">x]y</span></p>"),
            (":red[]", "<p><span class=\"text red\"></span></p>"),
            (":red[a\nb]", "<p><span class=\"text red\">a\nb</span></p>"),
            (
                ":blue[x](y)",
                "<p><span class=\"text blue\">x</span>(y)</p>",
            ),
            (
                ":blue[see [x]](y)",
                "<p><span class=\"text blue\">see [x]</span>(y)</p>",
            ),
            (
                ":red[a]:blue[b]",
                "<p><span class=\"text red\">a</span><span class=\"text blue\">b</span></p>",
            ),
            (
                "**:red[x]**",
                "<p><strong><span class=\"text red\">x</span></strong></p>",
            ),
            (
                "[:red[x]](http://a.b)",
                "<p><a href=\"http://a.b\" blank><span class=\"text red\">x</span></a></p>",
            ),
            (
                ":red-background[x]",
                "<p><span class=\"stMarkdownColoredBackground stColor-red\">x</span></p>",
            ),
            (
                ":primary-badge[x]",
                "<p><span class=\"stMarkdownBadge stColor-primary\">x</span></p>",
            ),
            (
                ":small[x]",
                "<p><span class=\"stMarkdownSmall\">x</span></p>",
            ),
            (
                ":rainbow[x]",
                "<p><span class=\"text rainbow\">x</span></p>",
            ),
            // Nothing of these is a directive.
            (":rainbow-badge[x]", "<p>:rainbow-badge[x]</p>"),
            (":foo[x]", "<p>:foo[x]</p>"),
            (
                ":Red[x] :red [x] ::red[x]",
                "<p>:Red[x] :red [x] ::red[x]</p>",
            ),
            (":red[unclosed *x*", "<p>:red[unclosed <em>x</em></p>"),
            (
                ":red[a :blue[b] c",
                "<p>:red[a <span class=\"text blue\">b</span> c</p>",
            ),
            (":red[a\n\nb]", "<p>:red[a</p><p>b]</p>"),
            ("\\:red[x]", "<p>:red[x]</p>"),
            (":red\\[x]", "<p>:red[x]</p>"),
            ("\\\\:red[x]", "<p>\\<span class=\"text red\">x</span></p>"),
            ("**\\:red[x]**", "<p><strong>:red[x]</strong></p>"),
            ("`:red[x]`", "<p><code>:red[x]</code></p>"),
            ("::note[x]", "<p>::note[x]</p>"),
        ],
        html,
    );
}

#[test]
fn signs() {
    check(
        &[
            ("a -> b <- c <-> d -- e", "<p>a → b ← c ↔ d — e</p>"),
            ("a >= b <= c ~= d", "<p>a ≥ b ≤ c ≈ d</p>"),
            ("-> a ->", "<p>→ a →</p>"),
            (
                "a->b a--b a --- b a => b a --> b",
                "<p>a-&gt;b a--b a --- b a =&gt; b a --&gt; b</p>",
            ),
            ("**a** -> b\n-> c", "<p><strong>a</strong> → b\n→ c</p>"),
            (
                "`a -> b` [a -> b](#x)",
                "<p><code>a -&gt; b</code> <a href=\"#x\">a -&gt; b</a></p>",
            ),
            ("a \\-> b", "<p>a -&gt; b</p>"),
            (
                ":smile: :+1: (:100:) :smile::heart:",
                "<p>😄 👍 (💯) 😄❤️</p>",
            ),
            (
                "a:smile: :smile:b :SMILE: :nope:",
                "<p>a😄 :smile:b :SMILE: :nope:</p>",
            ),
            (
                "\\:smile: :smile\\: &#58;smile:",
                "<p>:smile: :smile: :smile:</p>",
            ),
            ("at 12:30:45 a:b", "<p>at 12:30:45 a:b</p>"),
            (
                ":material/: :material/home :material:home:",
                "<p>:material/: :material/home :material:home:</p>",
            ),
            (
                ":streamlit:",
                "<p><span class=\"stMarkdownLogo\" role=\"img\" aria-label=\"Streamlit logo\">👑</span></p>",
            ),
        ],
        html,
    );
}

#[test]
fn links() {
    check(
        &[
            (
                "[a](http://a.b \"t\")",
                "<p><a href=\"http://a.b\" title=\"t\" blank>a</a></p>",
            ),
            ("[a][r]\n\n[r]: /x", "<p><a href=\"/x\" blank>a</a></p>"),
            ("[a](#b)", "<p><a href=\"#b\">a</a></p>"),
            (
                "[a](mailto:x@y.z) [b](tel:1)",
                "<p><a href=\"mailto:x@y.z\" blank>a</a> <a href=\"tel:1\" blank>b</a></p>",
            ),
            (
                "[a](?q=1) [b](x:y/z)",
                "<p><a href=\"?q=1\" blank>a</a> b</p>",
            ),
            (
                "<http://a.b> <x@y.z>",
                "<p><a href=\"http://a.b\" blank>http://a.b</a> <a href=\"mailto:x@y.z\" blank>x@y.z</a></p>",
            ),
            (
                "see https://a.b/c.",
                "<p>see <a href=\"https://a.b/c\" blank>https://a.b/c</a>.</p>",
            ),
            (
                "(https://a.b/(x))",
                "<p>(<a href=\"https://a.b/(x)\" blank>https://a.b/(x)</a>)</p>",
            ),
            (
                "www.a.b/x_y_z",
                "<p><a href=\"http://www.a.b/x_y_z\" blank>www.a.b/x_y_z</a></p>",
            ),
            (
                "http://a.b/?a=b&c=d",
                "<p><a href=\"http://a.b/?a=b&amp;c=d\" blank>http://a.b/?a=b&amp;c=d</a></p>",
            ),
            (
                "a.b@c.de.",
                "<p><a href=\"mailto:a.b@c.de\" blank>a.b@c.de</a>.</p>",
            ),
            (
                ":red[https://a.b]",
                "<p><span class=\"text red\"><a href=\"https://a.b\" blank>https://a.b</a></span></p>",
            ),
            (
                "xwww.a.b a@b ftp://a.b http:// https://a_b.c_d",
                "<p>xwww.a.b a@b ftp://a.b http:// https://a_b.c_d</p>",
            ),
            (
                "[**http://a.b**](/x)",
                "<p><a href=\"/x\" blank><strong>http://a.b</strong></a></p>",
            ),
            (
                "[![i](/c.png)](/x)",
                "<p><a href=\"/x\" blank><img src=\"/c.png\" alt=\"i\"></a></p>",
            ),
        ],
        html,
    );
}

#[test]
fn nothing_foreign_gets_in() {
    check(
        &[
            ("[a](javascript:alert(1))", "<p>a</p>"),
            ("[a](JaVaScRiPt:alert(1))", "<p>a</p>"),
            ("[a]( javascript:x)", "<p>a</p>"),
            ("[a](<\tjava\tscript:x>)", "<p>a</p>"),
            ("[a](<java script:x>)", "<p>a</p>"),
            ("[a](java&#x0A;script:x)", "<p>a</p>"),
            ("[a](&#1;javascript:x)", "<p>a</p>"),
            ("[a](&#106;avascript:x)", "<p>a</p>"),
            ("[a](javascript&colon;x)", "<p>a</p>"),
            ("[a][r]\n\n[r]: javascript:x", "<p>a</p>"),
            ("<javascript:x>", "<p>javascript:x</p>"),
            (
                "[a](vbscript:x) [b](data:text/html,x) [c](file:///x)",
                "<p>a b c</p>",
            ),
            ("[*a*](javascript:x) b", "<p><em>a</em> b</p>"),
            ("![i](javascript:x) ![j](data:text/html,x)", "<p>i j</p>"),
            (
                "![i](data:image/png;base64,AA==)",
                "<p><img src=\"data:image/png;base64,AA==\" alt=\"i\"></p>",
            ),
            (
                "[![i](javascript:x)](/a)",
                "<p><a href=\"/a\" blank>i</a></p>",
            ),
            (
                "![\" onerror=\"x](/y)",
                "<p><img src=\"/y\" alt=\"&quot; onerror=&quot;x\"></p>",
            ),
            (
                "[a](</x\" onclick=\"y>)",
                "<p><a href=\"/x&quot; onclick=&quot;y\" blank>a</a></p>",
            ),
            ("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>"),
            (
                "<script>alert(1)</script>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
            ),
            ("<div>x</div>\n\ny", "&lt;div&gt;x&lt;/div&gt;<p>y</p>"),
            ("<img src=x onerror=y>", "&lt;img src=x onerror=y&gt;"),
            ("<!-- c -->x", "&lt;!-- c --&gt;x"),
            ("- <b>x</b>", "<ul><li>&lt;b&gt;x&lt;/b&gt;</li></ul>"),
            (
                ":red[<i onclick=x>y]",
                "<p><span class=\"text red\">&lt;i onclick=x&gt;y</span></p>",
            ),
            (
                "```x\"onclick=y\nz\n```",
                "<div class=\"stMarkdownPre\" data-testid=\"stMarkdownPre\"><pre><code \
                 class=\"language-x&quot;onclick=y\">z</code></pre></div>",
            ),
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
                "<div data-testid=\"stHeadingWithActionElements\"><h2 id=\"b-c\" aria-labelledby=\"ID\">\
                 <span data-heading-text id=\"ID\"><strong>b</strong> → <code>c</code></span>\
                 <span data-testid=\"stHeaderActionElements\"><a href=\"#b-c\" aria-label=\"Link to heading\">*</a>\
                 </span></h2></div>",
            ),
            (
                "#",
                "<div data-testid=\"stHeadingWithActionElements\"><h1><span data-heading-text></span>\
                 <span data-testid=\"stHeaderActionElements\"></span></h1></div>",
            ),
        ],
        html,
    );
    let text = [Inline::Text("A b".to_string())];
    let shown = |anchor| tidy(&heading(3, &text, anchor, None).to_html());
    assert_eq!(
        shown(Anchor::Unlinked),
        "<div data-testid=\"stHeadingWithActionElements\"><h3 id=\"a-b\"><span data-heading-text>A b</span></h3></div>"
    );
    assert_eq!(
        shown(Anchor::Bare),
        "<h3><span data-heading-text>A b</span></h3>"
    );
    assert!(shown(Anchor::Named("x")).contains("<h3 id=\"x\" aria-labelledby=\"ID\">"));
    assert_eq!(
        parse_heading("- x -- y #\nb"),
        (
            vec![Inline::Text("- x — y".into())],
            vec![Block::Paragraph(vec![Inline::Text("b".into())])]
        )
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
            (
                "XMLHttpRequest getURL API2Go IDs",
                "xml-http-request-get-url-api-2-go-ids",
            ),
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
    check(
        &[
            ("a[^none]", "<p>a[^none]</p>"),
            ("a\n\n[^x]: unused", "<p>a</p>"),
        ],
        html,
    );
    let shown = html("a[^x] b[^y] c[^x]\n\n[^y]: two\n\n[^x]: one");
    for part in [
        "<sup><a href=\"#user-content-fn-x\" id=\"user-content-fnref-x\" data-footnote-ref=\"true\" \
         aria-describedby=\"footnote-label\">1</a></sup>",
        "id=\"user-content-fnref-x-2\"",
        "<section class=\"footnotes\" data-footnotes=\"true\">",
        "<h2 class=\"sr-only\" id=\"footnote-label\"",
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
            (
                "**b** *i* ~~s~~ `c`",
                "<strong>b</strong> <em>i</em> <del>s</del> <code>c</code>",
            ),
            (
                ":red[x] -> :smile:",
                "<span class=\"text red\">x</span> → 😄",
            ),
            ("[l](http://a.b)", "<a href=\"http://a.b\" blank>l</a>"),
            ("[l](javascript:x)", "l"),
            ("| a |\n|-|\n| b |", "| a |\n|-|\n| b |"),
            ("```\nx\n```", "<code>x</code>"),
            ("<b>x</b>", "&lt;b&gt;x&lt;/b&gt;"),
            ("<div>\n- x", "&lt;div&gt;\n- x"),
            (
                "<http://a.b>",
                "<a href=\"http://a.b\" blank>http://a.b</a>",
            ),
            ("", ""),
        ],
        label_html,
    );
    let bare = without_links(parse_label("**[a](/x)** https://b.c"));
    assert_eq!(
        tidy(&inlines_view(&bare).to_html()),
        "<strong>a</strong> https://b.c"
    );
    assert_eq!(
        plain_text(&parse_label("**a** :red[b `c`] :material/home: [d](/x)")),
        "a b c home d"
    );
}

#[test]
fn cleaning() {
    check(
        &[
            ("\n    a\n      b\n\n    c\n  ", "a\n  b\n\nc"),
            ("a\n  b", "a\n  b"),
            ("\t x\n\t\ty", "x\n\ty"),
            ("", ""),
        ],
        clean,
    );
}

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
            Part::Block(Block::List { items, .. }) => (
                items.into_iter().flat_map(|item| item.content).collect(),
                vec![],
            ),
            Part::Block(
                Block::Paragraph(inlines) | Block::Plain(inlines) | Block::Heading(_, inlines),
            ) => (vec![], inlines),
            Part::Inline(
                Inline::Strong(inlines)
                | Inline::Emphasis(inlines)
                | Inline::Strike(inlines)
                | Inline::Styled(_, inlines)
                | Inline::Link {
                    content: inlines, ..
                },
            ) => (vec![], inlines),
            _ => (vec![], vec![]),
        };
        todo.extend(
            blocks
                .into_iter()
                .map(|block| (level + 1, Part::Block(block))),
        );
        todo.extend(
            inlines
                .into_iter()
                .map(|inline| (level + 1, Part::Inline(inline))),
        );
    }
    deepest
}

/// A megabyte of anything must neither hang nor nest without bound. The text is repeated from
/// each piece; the second part of a pair is put once at the end of as many.
#[test]
fn hostile_texts_are_bounded() {
    const SIZE: usize = 1 << 20;
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
            (
                format!("{open:?} {shut:?}"),
                open.repeat(count) + &shut.repeat(count),
            )
        })
        .collect();
    let notes = (0..SIZE / 22).map(|i| format!("[^{i}]\n\n[^{i}]: x\n\n"));
    sources.push(("footnotes".to_string(), notes.collect()));
    for (name, source) in sources {
        let mut took = Duration::MAX;
        // A second try, because the machine may have been busy with something else.
        for _ in 0..2 {
            let begun = Instant::now();
            let deepest = depth(parse(&source));
            took = took.min(begun.elapsed());
            assert!(deepest < 100, "{name} nests {deepest} deep");
            if took < Duration::from_secs(1) {
                break;
            }
        }
        eprintln!("{name}: {took:?}");
        assert!(took < Duration::from_secs(2), "{name} took {took:?}");
    }
}

/// The deepest texts can be shown on a small stack, and short mixtures of signs never panic.
#[test]
fn mixtures_are_shown() {
    let deep = ">".repeat(500) + &"- ".repeat(500) + &":red[**a ".repeat(500) + &"**]".repeat(500);
    let shown = std::thread::Builder::new()
        .stack_size(1 << 20)
        .spawn(move || html(&deep).len());
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
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            source.push_str(signs[(seed >> 33) as usize % signs.len()]);
        }
        let _ = (html(&source), label_html(&source), parse_heading(&source));
    }
}
