//! A server for the developer's own machine: the files of one folder, on 127.0.0.1 only.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use hyper::header::{CACHE_CONTROL, HeaderValue};
use hyper::server::conn::http1;
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeader;

use crate::say;

/// Streamlit's port, so that habits carry over.
const PORT: u16 = 8501;
/// How many ports after it are tried.
const TRIES: u16 = 50;

/// Takes the port that was asked for, or else the first free one from 8501 on.
pub fn bind(port: Option<u16>) -> Result<TcpListener> {
    if let Some(port) = port {
        return listen(port).with_context(|| format!("port {port} cannot be used; choose another with --port"));
    }
    let listener = first_free(PORT, listen)?;
    let taken = listener.local_addr()?.port();
    if taken != PORT {
        say(&format!("port {PORT} is in use, so this is served on {taken}"));
    }
    Ok(listener)
}

fn listen(port: u16) -> std::io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
}

fn first_free<T>(from: u16, try_port: impl Fn(u16) -> std::io::Result<T>) -> Result<T> {
    for port in from..from + TRIES {
        match try_port(port) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            done => return done.with_context(|| format!("cannot serve on port {port}")),
        }
    }
    anyhow::bail!("the ports {from} to {} are all in use; choose one with --port", from + TRIES - 1)
}

/// Serves the folder until Ctrl-C; `ready` hears the address once a page can be opened.
pub fn serve(listener: TcpListener, folder: &Path, ready: impl FnOnce(&str)) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        listener.set_nonblocking(true)?;
        let address = format!("http://localhost:{}", listener.local_addr()?.port());
        let listener = tokio::net::TcpListener::from_std(listener)?;
        tokio::spawn(accept(listener, folder.to_owned()));
        ready(&address);
        tokio::signal::ctrl_c().await.context("cannot wait for Ctrl-C")
    })
}

async fn accept(listener: tokio::net::TcpListener, folder: PathBuf) {
    let files = ServeDir::new(&folder)
        .precompressed_br()
        .precompressed_gzip()
        .not_found_service(ServeFile::new(folder.join("404.html")));
    // The next build may answer the same address with other contents: the browser must ask each time.
    let service = SetResponseHeader::overriding(files, CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    loop {
        // A connection that fails concerns its own page only, which sees it by itself.
        let Ok((stream, _)) = listener.accept().await else { continue };
        let service = TowerToHyperService::new(service.clone());
        tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::*;

    #[test]
    fn the_next_free_port_is_taken() {
        let in_use = |port| if port < 8503 { Err(ErrorKind::AddrInUse.into()) } else { Ok(port) };
        assert_eq!(first_free(8501, in_use).unwrap(), 8503);
        assert!(first_free(8501, |_| Err::<u16, _>(ErrorKind::AddrInUse.into())).is_err());
        assert!(first_free(8501, |_| Err::<u16, _>(ErrorKind::PermissionDenied.into())).is_err());
    }

    fn get(port: u16, path: &str) -> String {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer.to_lowercase()
    }

    #[test]
    fn files_are_served_with_their_types() {
        let folder = std::env::temp_dir().join(format!("headwater-serve-{}", std::process::id()));
        std::fs::create_dir_all(folder.join("sub")).unwrap();
        for file in ["index.html", "404.html", "app.js", "app.wasm", "a.woff2", "a.css", "a.svg", "sub/index.html"] {
            std::fs::write(folder.join(file), file).unwrap();
        }
        let listener = bind(Some(0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let served = folder.clone();
        // The thread ends with the test's process.
        std::thread::spawn(move || serve(listener, &served, |_| {}));
        for (path, status, kind) in [
            ("/", "200", "text/html"),
            ("/sub/", "200", "text/html"),
            ("/app.js", "200", "text/javascript"),
            ("/app.wasm", "200", "application/wasm"),
            ("/a.woff2", "200", "font/woff2"),
            ("/a.css", "200", "text/css"),
            ("/a.svg", "200", "image/svg+xml"),
            ("/nothing", "404", "text/html"),
            ("/../Cargo.toml", "404", "text/html"),
        ] {
            let answer = get(port, path);
            assert!(answer.starts_with(&format!("http/1.1 {status}")), "{path}: {answer}");
            assert!(answer.contains(&format!("content-type: {kind}")), "{path}: {answer}");
            assert!(answer.contains("cache-control: no-cache"), "{path}: {answer}");
        }
        assert!(get(port, "/sub").contains("location: /sub/"));
        std::fs::remove_dir_all(&folder).unwrap();
    }
}
