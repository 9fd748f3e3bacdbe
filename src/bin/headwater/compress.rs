//! Compressed copies of files, for hosts that send them by themselves. Brotli at its best is slow: a minute for the
//! file that runs Python. So copies of large files are kept from build to build, and files are compressed side by side.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// How a file is compressed, by what its copy's name ends with.
const WAYS: [(&str, Way); 2] = [("br", brotli), ("gz", gzip)];

type Way = fn(&[u8]) -> std::io::Result<Vec<u8>>;

/// The best that brotli can do, in the largest window that browsers take.
const QUALITY: i32 = 11;
const WINDOW: i32 = 24;

/// What is compressed in a moment need not be kept.
const KEPT: usize = 200_000;

/// A copy of one file: what its name ends with, and its contents.
pub type Compressed = (&'static str, Vec<u8>);

/// The copies of files, in the files' order; only those that are shorter by a tenth. The folder keeps copies of this
/// build for the next one, and those of no other.
pub fn copies(files: &[&[u8]], kept: &Path) -> Vec<Vec<Compressed>> {
    let mut tasks: Vec<(usize, usize)> =
        (0..files.len()).flat_map(|file| (0..WAYS.len()).map(move |way| (file, way))).collect();
    // The longest are begun first, and taken from the end.
    tasks.sort_by_key(|(file, way)| (files[*file].len(), std::cmp::Reverse(*way)));
    let tasks = Mutex::new(tasks);
    let done = Mutex::new(Vec::new());
    let work = || {
        let next = || tasks.lock().ok()?.pop();
        while let Some((file, way)) = next() {
            let copy = copy(files[file], WAYS[way], kept);
            if let Ok(mut done) = done.lock() {
                done.push((file, way, copy));
            }
        }
    };
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(work);
        }
    });
    let mut done = done.into_inner().unwrap_or_default();
    done.sort_by_key(|(file, way, _)| (*file, *way));
    let mut copies: Vec<Vec<Compressed>> = files.iter().map(|_| Vec::new()).collect();
    let mut in_use = Vec::new();
    for (file, way, (copy, place)) in done {
        in_use.extend(place);
        if copy.len() * 10 < files[file].len() * 9 {
            copies[file].push((WAYS[way].0, copy));
        }
    }
    forget_others(kept, &in_use);
    copies
}

/// One copy, and where it is kept. A copy that fails is as long as the file, so that it is left out.
fn copy(contents: &[u8], (suffix, compress): (&str, Way), kept: &Path) -> (Vec<u8>, Option<PathBuf>) {
    let place = (contents.len() >= KEPT).then(|| {
        let mut hasher = DefaultHasher::new();
        (contents, QUALITY, WINDOW).hash(&mut hasher);
        kept.join(format!("{:016x}-{}.{suffix}", hasher.finish(), contents.len()))
    });
    if let Some(copy) = place.as_ref().and_then(|place| fs::read(place).ok()) {
        return (copy, place);
    }
    let copy = compress(contents).unwrap_or_else(|_| contents.to_vec());
    if let Some(place) = &place {
        // A copy that cannot be kept is made again the next time.
        let _ = write_whole(place, &copy);
    }
    (copy, place)
}

/// Writes a file that is there as a whole or not at all, however the program ends.
fn write_whole(place: &Path, contents: &[u8]) -> std::io::Result<()> {
    let half = place.with_extension(format!("half-{}", std::process::id()));
    place.parent().map_or(Ok(()), fs::create_dir_all)?;
    fs::write(&half, contents)?;
    fs::rename(half, place)
}

fn forget_others(kept: &Path, in_use: &[PathBuf]) {
    for entry in kept.read_dir().into_iter().flatten().flatten() {
        if !in_use.contains(&entry.path()) {
            // One that stays is in nobody's way.
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn brotli(contents: &[u8]) -> std::io::Result<Vec<u8>> {
    let params =
        BrotliEncoderParams { quality: QUALITY, lgwin: WINDOW, size_hint: contents.len(), ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*contents, &mut out, &params)?;
    Ok(out)
}

/// Compressed as browsers can undo it by themselves.
pub fn gzip(contents: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(contents)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn suffixes(copies: &[Vec<Compressed>]) -> Vec<Vec<&str>> {
        copies.iter().map(|copies| copies.iter().map(|(suffix, _)| *suffix).collect()).collect()
    }

    #[test]
    fn copies_of_large_files_are_kept_for_the_next_build_and_no_longer() {
        let folder = std::env::temp_dir().join(format!("headwater-copies-{}", std::process::id()));
        let large = b"some words ".repeat(KEPT / 10);
        let small = b"words ".repeat(100);
        let first = copies(&[&large, &small, b"a"], &folder);
        assert_eq!(suffixes(&first), [vec!["br", "gz"], vec!["br", "gz"], vec![]]);
        assert_eq!(folder.read_dir().unwrap().count(), 2);
        // What is kept is taken as it is.
        for entry in folder.read_dir().unwrap() {
            fs::write(entry.unwrap().path(), b"kept").unwrap();
        }
        let again = copies(&[&large], &folder);
        assert_eq!(again, [[("br", b"kept".to_vec()), ("gz", b"kept".to_vec())]]);
        copies(&[&small], &folder);
        assert_eq!(folder.read_dir().unwrap().count(), 0);
        fs::remove_dir_all(&folder).unwrap();
    }
}
