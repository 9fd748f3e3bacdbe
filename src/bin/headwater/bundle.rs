//! A folder of files that belong together, named after what they hold: `app-1f0c…/app.js`. Inside it the files find each
//! other by their plain names, and a browser may keep it for ever, because other contents have another name.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Files under one hashed folder name.
pub struct Bundle {
    dir: String,
    files: BTreeMap<String, Vec<u8>>,
}

impl Bundle {
    /// A bundle of the given files, each with its path inside the bundle.
    pub fn new(name: impl Into<String>, files: impl IntoIterator<Item = (String, Vec<u8>)>) -> Self {
        Self::named(&name.into(), files.into_iter().collect())
    }

    /// A bundle of all files below a folder.
    pub fn from_dir(name: &str, dir: &Path) -> Result<Self> {
        let mut files = BTreeMap::new();
        collect(dir, "", &mut files).with_context(|| format!("cannot read {}", dir.display()))?;
        Ok(Self::named(name, files))
    }

    fn named(name: &str, files: BTreeMap<String, Vec<u8>>) -> Self {
        let mut hash = Fnv::new();
        for (path, contents) in &files {
            hash.add(path.as_bytes());
            hash.add(&contents.len().to_le_bytes());
            hash.add(contents);
        }
        Self { dir: format!("assets/{name}-{:016x}", hash.0), files }
    }

    /// The path of the bundle's folder in a site.
    pub fn dir(&self) -> String {
        self.dir.clone()
    }

    /// Its files, each with its path inside the bundle.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, contents)| (&**path, &**contents))
    }
}

fn collect(dir: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) -> std::io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{path}/"), files)?;
        } else {
            files.insert(path, fs::read(entry.path())?);
        }
    }
    Ok(())
}

/// The 64-bit FNV-1a hash. It only has to differ between two builds, and to be the same on every machine.
struct Fnv(u64);

impl Fnv {
    fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn add(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_fnv_1a() {
        let mut hash = Fnv::new();
        hash.add(b"foobar");
        assert_eq!(hash.0, 0x8594_4171_f739_67e8);
    }

    #[test]
    fn a_bundle_is_named_after_its_contents() {
        let bundle = |path: &str, text: &str| Bundle::new("app", [(path.to_owned(), text.as_bytes().to_vec())]).dir();
        assert!(bundle("a.js", "1").starts_with("assets/app-"));
        assert_eq!(bundle("a.js", "1"), bundle("a.js", "1"));
        assert_ne!(bundle("a.js", "1"), bundle("a.js", "2"));
        assert_ne!(bundle("a.js", "1"), bundle("b.js", "1"));
    }
}
