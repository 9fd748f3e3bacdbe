//! What stands in a line, and what may never come in with it.

use super::tests::{check, html};

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
            ("$x^2$ `$y$`", "<p><code class=\"stMath\">x^2</code> <code>$y$</code></p>"),
            ("a $$x$$ b", "<p>a <code class=\"stMath\">x</code> b</p>"),
            ("cost $5 and $6", "<p>cost $5 and $6</p>"),
            ("\\$x\\$", "<p>$x$</p>"),
            ("![a *b* c](x.png \"t\")", "<p><img src=\"x.png\" alt=\"a b c\" title=\"t\"></p>"),
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
                "<p><span class=\"text red\"><strong>x</strong> <span class=\"stIconMaterial\" role=\"img\" \
                 aria-label=\"home icon\" translate=\"no\">home</span></span></p>",
            ),
            (":red[a :blue[b] c]", "<p><span class=\"text red\">a <span class=\"text blue\">b</span> c</span></p>"),
            (":red[b [c] d]", "<p><span class=\"text red\">b [c] d</span></p>"),
            (":red[[l](http://a.b)]", "<p><span class=\"text red\"><a href=\"http://a.b\" blank>l</a></span></p>"),
            (":red[a `]` b]", "<p><span class=\"text red\">a <code>]</code> b</span></p>"),
            (":red[x\\]y]", "<p><span class=\"text red\">x]y</span></p>"),
            (":red[]", "<p><span class=\"text red\"></span></p>"),
            (":red[a\nb]", "<p><span class=\"text red\">a\nb</span></p>"),
            (":blue[x](y)", "<p><span class=\"text blue\">x</span>(y)</p>"),
            (":blue[see [x]](y)", "<p><span class=\"text blue\">see [x]</span>(y)</p>"),
            (":red[a]:blue[b]", "<p><span class=\"text red\">a</span><span class=\"text blue\">b</span></p>"),
            ("**:red[x]**", "<p><strong><span class=\"text red\">x</span></strong></p>"),
            ("[:red[x]](http://a.b)", "<p><a href=\"http://a.b\" blank><span class=\"text red\">x</span></a></p>"),
            (":red-background[x]", "<p><span class=\"stMarkdownColoredBackground\" data-color=\"red\">x</span></p>"),
            (":primary-badge[x]", "<p><span class=\"stMarkdownBadge\" data-color=\"primary\">x</span></p>"),
            (":small[x]", "<p><span class=\"stMarkdownSmall\">x</span></p>"),
            (":rainbow[x]", "<p><span class=\"text rainbow\">x</span></p>"),
            // Nothing of these is a directive.
            (":rainbow-badge[x]", "<p>:rainbow-badge[x]</p>"),
            (":foo[x]", "<p>:foo[x]</p>"),
            (":Red[x] :red [x] ::red[x]", "<p>:Red[x] :red [x] ::red[x]</p>"),
            (":red[unclosed *x*", "<p>:red[unclosed <em>x</em></p>"),
            (":red[a :blue[b] c", "<p>:red[a <span class=\"text blue\">b</span> c</p>"),
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
            ("a->b a--b a --- b a => b a --> b", "<p>a-&gt;b a--b a --- b a =&gt; b a --&gt; b</p>"),
            ("**a** -> b\n-> c", "<p><strong>a</strong> → b\n→ c</p>"),
            ("`a -> b` [a -> b](#x)", "<p><code>a -&gt; b</code> <a href=\"#x\">a -&gt; b</a></p>"),
            ("a \\-> b", "<p>a -&gt; b</p>"),
            (":smile: :+1: (:100:) :smile::heart:", "<p>😄 👍 (💯) 😄❤️</p>"),
            ("a:smile: :smile:b :SMILE: :nope:", "<p>a😄 :smile:b :SMILE: :nope:</p>"),
            ("\\:smile: :smile\\: &#58;smile:", "<p>:smile: :smile: :smile:</p>"),
            ("at 12:30:45 a:b", "<p>at 12:30:45 a:b</p>"),
            (":material/: :material/home :material:home:", "<p>:material/: :material/home :material:home:</p>"),
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
            ("[a](http://a.b \"t\")", "<p><a href=\"http://a.b\" title=\"t\" blank>a</a></p>"),
            ("[a][r]\n\n[r]: /x", "<p><a href=\"/x\" blank>a</a></p>"),
            ("[a](#b)", "<p><a href=\"#b\">a</a></p>"),
            (
                "[a](mailto:x@y.z) [b](tel:1)",
                "<p><a href=\"mailto:x@y.z\" blank>a</a> <a href=\"tel:1\" blank>b</a></p>",
            ),
            ("[a](?q=1) [b](x:y/z)", "<p><a href=\"?q=1\" blank>a</a> b</p>"),
            (
                "<http://a.b> <x@y.z>",
                "<p><a href=\"http://a.b\" blank>http://a.b</a> <a href=\"mailto:x@y.z\" blank>x@y.z</a></p>",
            ),
            ("see https://a.b/c.", "<p>see <a href=\"https://a.b/c\" blank>https://a.b/c</a>.</p>"),
            ("(https://a.b/(x))", "<p>(<a href=\"https://a.b/(x)\" blank>https://a.b/(x)</a>)</p>"),
            ("www.a.b/x_y_z", "<p><a href=\"http://www.a.b/x_y_z\" blank>www.a.b/x_y_z</a></p>"),
            ("http://a.b/?a=b&c=d", "<p><a href=\"http://a.b/?a=b&amp;c=d\" blank>http://a.b/?a=b&amp;c=d</a></p>"),
            ("a.b@c.de.", "<p><a href=\"mailto:a.b@c.de\" blank>a.b@c.de</a>.</p>"),
            (
                ":red[https://a.b]",
                "<p><span class=\"text red\"><a href=\"https://a.b\" blank>https://a.b</a></span></p>",
            ),
            ("xwww.a.b a@b ftp://a.b http:// https://a_b.c_d", "<p>xwww.a.b a@b ftp://a.b http:// https://a_b.c_d</p>"),
            ("[**http://a.b**](/x)", "<p><a href=\"/x\" blank><strong>http://a.b</strong></a></p>"),
            ("[![i](/c.png)](/x)", "<p><a href=\"/x\" blank><img src=\"/c.png\" alt=\"i\"></a></p>"),
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
            ("[a](vbscript:x) [b](data:text/html,x) [c](file:///x)", "<p>a b c</p>"),
            ("[*a*](javascript:x) b", "<p><em>a</em> b</p>"),
            ("![i](javascript:x) ![j](data:text/html,x)", "<p>i j</p>"),
            ("![i](data:image/png;base64,AA==)", "<p><img src=\"data:image/png;base64,AA==\" alt=\"i\"></p>"),
            ("[![i](javascript:x)](/a)", "<p><a href=\"/a\" blank>i</a></p>"),
            ("![\" onerror=\"x](/y)", "<p><img src=\"/y\" alt=\"&quot; onerror=&quot;x\"></p>"),
            ("[a](</x\" onclick=\"y>)", "<p><a href=\"/x&quot; onclick=&quot;y\" blank>a</a></p>"),
            ("a <b>c</b>", "<p>a &lt;b&gt;c&lt;/b&gt;</p>"),
            ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
            ("<div>x</div>\n\ny", "&lt;div&gt;x&lt;/div&gt;<p>y</p>"),
            ("<img src=x onerror=y>", "&lt;img src=x onerror=y&gt;"),
            ("<!-- c -->x", "&lt;!-- c --&gt;x"),
            ("- <b>x</b>", "<ul><li>&lt;b&gt;x&lt;/b&gt;</li></ul>"),
            (":red[<i onclick=x>y]", "<p><span class=\"text red\">&lt;i onclick=x&gt;y</span></p>"),
            (
                "```x\"onclick=y\nz\n```",
                "<div class=\"stMarkdownPre\" data-testid=\"stMarkdownPre\"><div class=\"stCode\"><pre tabindex=\"0\" role=\"group\" aria-label=\"Code\"><code \
                 class=\"language-x&quot;onclick=y\">z</code></pre></div></div>",
            ),
        ],
        html,
    );
}
