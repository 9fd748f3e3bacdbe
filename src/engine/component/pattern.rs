//! Patterns of paths, as Python's `glob` has them: `*`, `?` and `[…]` within a name, `**` for any folders.

/// Whether a pattern fits a path. Both are relative, with `/` between their parts.
pub fn fits(pattern: &str, path: &str) -> bool {
    let pattern: Vec<Vec<char>> = parts(pattern).map(|part| part.chars().collect()).collect();
    let path: Vec<Vec<char>> = parts(path).map(|part| part.chars().collect()).collect();
    path_fits(&pattern, &path)
}

/// The names in a path. What stays in the same folder is left out, as paths in Python have it.
pub fn parts(path: &str) -> impl Iterator<Item = &str> {
    path.split('/').filter(|part| !matches!(*part, "" | "."))
}

fn path_fits(pattern: &[Vec<char>], path: &[Vec<char>]) -> bool {
    match (pattern, path) {
        ([], _) => path.is_empty(),
        ([any, rest @ ..], _) if any == &['*', '*'] => {
            path_fits(rest, path) || path.split_first().is_some_and(|(_, below)| path_fits(pattern, below))
        }
        ([first, rest @ ..], [name, below @ ..]) => name_fits(first, name) && path_fits(rest, below),
        ([_, ..], []) => false,
    }
}

fn name_fits(pattern: &[char], name: &[char]) -> bool {
    let Some((first, rest)) = pattern.split_first() else { return name.is_empty() };
    if *first == '*' {
        return (0..=name.len()).any(|skipped| name.get(skipped..).is_some_and(|left| name_fits(rest, left)));
    }
    let Some((c, left)) = name.split_first() else { return false };
    match (first, set(rest)) {
        ('[', Some((set, rest))) => holds(set, *c) && name_fits(rest, left),
        ('?', _) => name_fits(rest, left),
        _ => first == c && name_fits(rest, left),
    }
}

/// What is in a set that has just begun, and what follows it; `None` if it has no end.
fn set(rest: &[char]) -> Option<(&[char], &[char])> {
    let first = usize::from(rest.first() == Some(&'!'));
    // A bracket that comes first belongs to the set.
    let end = first + 1 + rest.get(first + 1..)?.iter().position(|c| *c == ']')?;
    Some((rest.get(..end)?, rest.get(end + 1..)?))
}

fn holds(set: &[char], c: char) -> bool {
    if let ['!', others @ ..] = set {
        return !holds_one_of(others, c);
    }
    holds_one_of(set, c)
}

fn holds_one_of(set: &[char], c: char) -> bool {
    match set {
        [] => false,
        [low, '-', high, rest @ ..] => (low..=high).contains(&&c) || holds_one_of(rest, c),
        [one, rest @ ..] => *one == c || holds_one_of(rest, c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_fit_as_in_python() {
        let fitting = [
            ("index-*.js", "index-1f0c.js"),
            ("index-????.js", "index-1f0c.js"),
            ("./build//*.js", "build/a.js"),
            ("[a-c]x[!0-9]", "bxy"),
            ("[]a]", "]"),
            ("[!]a]", "b"),
            ("[a-]", "-"),
            ("[--2]", "1"),
            ("a[", "a["),
            ("[]", "[]"),
            ("é?", "éß"),
            ("**/a.js", "a.js"),
            ("**/a.js", "x/y/a.js"),
            ("x/**/a.js", "x/a.js"),
            ("x/**", "x/y/z"),
            ("a**c", "abc"),
            ("*", ".hidden"),
            ("*a*b*", "xaxbx"),
        ];
        for (pattern, path) in fitting {
            assert!(fits(pattern, path), "{pattern} fits {path}");
        }
        let others = [
            ("index-*.js", "build/index-1f0c.js"),
            ("*.js", "a.jsx"),
            ("A.js", "a.js"),
            ("[!a]", "a"),
            ("[z-a]", "m"),
            ("?", ""),
            ("a", ""),
            ("*/a.js", "x/y/a.js"),
            ("a\\*.js", "a/b.js"),
            ("{a,b}.js", "a.js"),
        ];
        for (pattern, path) in others {
            assert!(!fits(pattern, path), "{pattern} does not fit {path}");
        }
    }
}
