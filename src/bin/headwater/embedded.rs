//! What every page with an app needs besides the app: the style, the fonts and the script that starts it. They are part
//! of this program, so that a user's crate needs no file of them.

use crate::bundle::Bundle;

macro_rules! shell_file {
    ($path:literal) => {
        include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/src/", $path))
    };
}

/// The parts of the one stylesheet, in the order in which they build on each other.
const STYLE: [&[u8]; 10] = [
    shell_file!("shell/style/fonts.css"),
    shell_file!("shell/style/theme.css"),
    shell_file!("shell/style/page.css"),
    shell_file!("shell/style/text.css"),
    shell_file!("shell/style/table.css"),
    shell_file!("shell/style/alert.css"),
    shell_file!("shell/style/control.css"),
    shell_file!("shell/style/input.css"),
    shell_file!("shell/style/select.css"),
    shell_file!("shell/style/layout.css"),
];

/// The fonts that the stylesheet names, with their licences.
const FONTS: [(&str, &[u8]); 10] = [
    ("source-sans.woff2", shell_file!("shell/fonts/source-sans.woff2")),
    ("source-sans-italic.woff2", shell_file!("shell/fonts/source-sans-italic.woff2")),
    ("source-sans-latin-ext.woff2", shell_file!("shell/fonts/source-sans-latin-ext.woff2")),
    ("source-sans-greek-cyrillic.woff2", shell_file!("shell/fonts/source-sans-greek-cyrillic.woff2")),
    ("source-code.woff2", shell_file!("shell/fonts/source-code.woff2")),
    ("icons-small.woff2", shell_file!("shell/fonts/icons-small.woff2")),
    ("icons-full.woff2", shell_file!("shell/fonts/icons-full.woff2")),
    ("LICENSE.txt", shell_file!("shell/fonts/LICENSE.txt")),
    ("OFL.txt", shell_file!("shell/fonts/OFL.txt")),
    ("APACHE-2.0.txt", shell_file!("shell/fonts/APACHE-2.0.txt")),
];

/// The component runtime, which a page loads when it shows a component.
const COMPONENT: [(&str, &[u8]); 13] = [
    ("arrow.js", shell_file!("js/runtime/arrow.js")),
    ("error.js", shell_file!("js/runtime/error.js")),
    ("index.js", shell_file!("js/runtime/index.js")),
    ("instance.js", shell_file!("js/runtime/instance.js")),
    ("json.js", shell_file!("js/runtime/json.js")),
    ("later.js", shell_file!("js/runtime/later.js")),
    ("load.js", shell_file!("js/runtime/load.js")),
    ("module.js", shell_file!("js/runtime/module.js")),
    ("pandas.js", shell_file!("js/runtime/pandas.js")),
    ("policy.js", shell_file!("js/runtime/policy.js")),
    ("state.js", shell_file!("js/runtime/state.js")),
    ("style.js", shell_file!("js/runtime/style.js")),
    ("view.js", shell_file!("js/runtime/view.js")),
];

/// The bundle with `headwater.css`, `boot.js`, `favicon.svg`, `app.css` (for the page of one app), `component/` and
/// `fonts/`.
pub fn bundle() -> Bundle {
    let fonts = FONTS.map(|(name, contents)| (format!("fonts/{name}"), contents.to_vec()));
    let files = [
        ("headwater.css".to_owned(), STYLE.join(&b"\n"[..])),
        ("boot.js".to_owned(), shell_file!("bridge/boot.js").to_vec()),
        ("cause.js".to_owned(), shell_file!("bridge/cause.js").to_vec()),
        ("first-frame.js".to_owned(), shell_file!("bridge/first-frame.js").to_vec()),
        ("engine.js".to_owned(), shell_file!("bridge/engine.js").to_vec()),
        ("trouble.js".to_owned(), shell_file!("bridge/trouble.js").to_vec()),
        ("worker.js".to_owned(), shell_file!("bridge/worker.js").to_vec()),
        ("emoji.txt".to_owned(), include_bytes!(concat!(env!("OUT_DIR"), "/emoji.txt")).to_vec()),
        ("favicon.svg".to_owned(), include_bytes!("favicon.svg").to_vec()),
        ("app.css".to_owned(), include_bytes!("app.css").to_vec()),
    ];
    let files =
        files.map(|(name, contents)| if name.ends_with(".js") { (name, bare(&contents)) } else { (name, contents) });
    let component = COMPONENT.map(|(name, contents)| (format!("component/{name}"), contents.to_vec()));
    Bundle::new("headwater", files.into_iter().chain(fonts).chain(component))
}

/// A module of ours without the lines that are comments, which a page need not load.
pub fn bare(module: &[u8]) -> Vec<u8> {
    let is_code = |line: &&[u8]| {
        !["//", "/**", "* ", "*/"].iter().any(|mark| line.trim_ascii_start().starts_with(mark.as_bytes()))
    };
    module.split_inclusive(|byte| *byte == b'\n').filter(is_code).collect::<Vec<_>>().concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_font_that_the_style_names_is_there() {
        let style = String::from_utf8(STYLE.concat()).unwrap();
        let named: Vec<&str> = style.split("url(").skip(1).filter_map(|rest| rest.split(')').next()).collect();
        let files: Vec<String> = bundle().files().map(|(path, _)| path.to_owned()).collect();
        for url in named.iter().map(|url| url.trim_matches(['"', '\''])).filter(|url| !url.starts_with("data:")) {
            assert!(files.iter().any(|file| file == url), "the style names {url}, which is not among {files:?}");
        }
    }
}
