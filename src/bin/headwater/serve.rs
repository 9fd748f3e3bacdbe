//! A server for the developer's own machine: the files of one folder, on 127.0.0.1 only, and what is new of them.

use std::convert::Infallible;
use std::io::{Error, ErrorKind};
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use http_body_util::channel::{Channel, Sender};
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderValue};
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use hyper_util::service::TowerToHyperService;
use tokio::sync::{mpsc, oneshot, watch};
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_status::SetStatus;

use crate::run::news::News;
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

/// The script in the pages that are served, what it imports, and where it hears news (it names the address, too).
const LIVE_ADDRESS: &str = "/.headwater/live.js";
const LIVE: &str = include_str!("run/live.js");
const NOTICE_ADDRESS: &str = "/.headwater/notice.js";
const NOTICE: &str = include_str!("run/notice.js");
const NEWS_ADDRESS: &str = "/.headwater/news";
/// How often a page hears that it is still connected. Only by this the server learns that a page is gone.
const STILL_HERE: Duration = Duration::from_secs(15);

type Body = UnsyncBoxBody<Bytes, Error>;

/// The address of the script in a page which knows what `id` names.
pub fn live_script(id: &str) -> String {
    format!("{LIVE_ADDRESS}?{id}")
}

/// Serves the folder until somebody ends the program, as soon as `built` says that it is there; `ready` then hears the
/// address.
pub fn serve(
    listener: TcpListener,
    folder: &Path,
    news: watch::Receiver<News>,
    built: oneshot::Receiver<Result<()>>,
    ready: impl FnOnce(&str) + Send + 'static,
) -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let (end, mut ended) = mpsc::unbounded_channel();
        end_by_signals(&end)?;
        listener.set_nonblocking(true)?;
        let address = format!("http://localhost:{}", listener.local_addr()?.port());
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let files = Files::of(folder);
        tokio::spawn(async move {
            if let Err(error) = built.await.context("the build broke off").flatten() {
                // It is the only one who listens, and it does until the end.
                let _ = end.send(Err(error));
                return;
            }
            ready(&address);
            accept(listener, files, news).await;
        });
        ended.recv().await.unwrap_or(Ok(()))
    })
}

/// Ends the program by Ctrl-C, or by whoever manages it.
fn end_by_signals(end: &mpsc::UnboundedSender<Result<()>>) -> Result<()> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        for kind in [SignalKind::interrupt(), SignalKind::terminate()] {
            let mut heard = signal(kind).context("cannot wait for signals")?;
            let end = end.clone();
            tokio::spawn(async move { heard.recv().await.map(|()| end.send(Ok(()))) });
        }
    }
    #[cfg(not(unix))]
    {
        let end = end.clone();
        tokio::spawn(async move { tokio::signal::ctrl_c().await.map(|()| end.send(Ok(()))) });
    }
    Ok(())
}

async fn accept(listener: tokio::net::TcpListener, files: Files, news: watch::Receiver<News>) {
    loop {
        // A connection that fails concerns its own page only, which sees it by itself.
        let Ok((stream, _)) = listener.accept().await else { continue };
        let (files, news) = (files.clone(), news.clone());
        let service = service_fn(move |request| answer(request, files.clone(), news.clone()));
        tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(stream), service));
    }
}

async fn answer(
    request: Request<Incoming>,
    files: Files,
    news: watch::Receiver<News>,
) -> Result<Response<Body>, Infallible> {
    Ok(match request.uri().path() {
        LIVE_ADDRESS => javascript(LIVE),
        NOTICE_ADDRESS => javascript(NOTICE),
        NEWS_ADDRESS => {
            let (sender, body) = Channel::new(1);
            tokio::spawn(tell(sender, news, seen(&request)));
            of_type("text/event-stream", body.boxed_unsync())
        }
        _ => files.answer(request).await,
    })
}

fn javascript(text: &'static str) -> Response<Body> {
    of_type("text/javascript", Full::from(text).map_err(|never| match never {}).boxed_unsync())
}

fn of_type(kind: &'static str, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// What a page knows: what it was told last before the connection broke off, or else what its address says.
fn seen(request: &Request<Incoming>) -> String {
    let last = request.headers().get("last-event-id").and_then(|id| id.to_str().ok());
    last.or(request.uri().query()).unwrap_or_default().to_owned()
}

/// Tells a page what is new, now and whenever there is something, as server-sent events.
async fn tell(mut page: Sender<Bytes, Error>, mut news: watch::Receiver<News>, mut seen: String) {
    loop {
        let event = {
            let news = news.borrow_and_update();
            let event = format!("retry: 1000\nid: {}\ndata: {}\n\n", news.id(), news.since(&seen));
            seen = news.id();
            event
        };
        if page.send_data(event.into()).await.is_err() {
            return;
        }
        loop {
            match tokio::time::timeout(STILL_HERE, news.changed()).await {
                Ok(Ok(())) => break,
                Ok(Err(_)) => return,
                Err(_) if page.send_data(Bytes::from_static(b":\n\n")).await.is_err() => return,
                Err(_) => {}
            }
        }
    }
}

/// The files of the folder.
#[derive(Clone)]
struct Files(TowerToHyperService<ServeDir<SetStatus<ServeFile>>>);

impl Files {
    fn of(folder: &Path) -> Self {
        let files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
        Self(TowerToHyperService::new(files.not_found_service(ServeFile::new(folder.join("404.html")))))
    }

    async fn answer(&self, request: Request<Incoming>) -> Response<Body> {
        let Ok(response) = self.0.call(request).await;
        let mut response = response.map(BodyExt::boxed_unsync);
        // The next build may answer the same address with other contents: the browser must ask each time. The time of
        // a file is known in seconds only, and a page may change twice in one, so that it must not even keep a page.
        let is_page =
            response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
        let cache = HeaderValue::from_static(if is_page { "no-store" } else { "no-cache" });
        response.headers_mut().insert(CACHE_CONTROL, cache);
        response
    }
}

#[cfg(test)]
mod tests {
    use std::io::{BufRead, BufReader, Read, Write};
    use std::net::TcpStream;
    use std::path::PathBuf;

    use super::*;
    use crate::run::news::Problem;

    #[test]
    fn the_next_free_port_is_taken() {
        let in_use = |port| if port < 8503 { Err(ErrorKind::AddrInUse.into()) } else { Ok(port) };
        assert_eq!(first_free(8501, in_use).unwrap(), 8503);
        assert!(first_free(8501, |_| Err::<u16, _>(ErrorKind::AddrInUse.into())).is_err());
        assert!(first_free(8501, |_| Err::<u16, _>(ErrorKind::PermissionDenied.into())).is_err());
    }

    /// A served folder with these files. The server's thread ends with the test's process.
    struct Served {
        folder: PathBuf,
        port: u16,
        tell: watch::Sender<News>,
    }

    impl Served {
        fn new(name: &str, files: &[&str]) -> Self {
            let folder = std::env::temp_dir().join(format!("headwater-serve-{name}-{}", std::process::id()));
            for file in files.iter().map(|file| folder.join(file)) {
                std::fs::create_dir_all(file.parent().unwrap()).unwrap();
                std::fs::write(file, name).unwrap();
            }
            let listener = bind(Some(0)).unwrap();
            let port = listener.local_addr().unwrap().port();
            let (built, first) = oneshot::channel();
            let (tell, news) = watch::channel(News::of(7));
            let served = folder.clone();
            std::thread::spawn(move || serve(listener, &served, news, first, |_| {}));
            built.send(Ok(())).unwrap();
            Self { folder, port, tell }
        }

        fn ask(&self, path: &str, header: &str) -> TcpStream {
            let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).unwrap();
            write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{header}\r\n").unwrap();
            stream
        }

        fn get(&self, path: &str) -> String {
            let mut answer = String::new();
            self.ask(path, "").read_to_string(&mut answer).unwrap();
            answer.to_lowercase()
        }
    }

    impl Drop for Served {
        fn drop(&mut self) {
            std::fs::remove_dir_all(&self.folder).unwrap();
        }
    }

    #[test]
    fn files_are_served_with_their_types() {
        let files = ["index.html", "404.html", "app.js", "app.wasm", "a.woff2", "a.css", "a.svg", "sub/index.html"];
        let served = Served::new("files", &files);
        for (path, status, kind, cache) in [
            ("/", "200", "text/html", "no-store"),
            ("/sub/", "200", "text/html", "no-store"),
            ("/app.js", "200", "text/javascript", "no-cache"),
            ("/app.wasm", "200", "application/wasm", "no-cache"),
            ("/a.woff2", "200", "font/woff2", "no-cache"),
            ("/a.css", "200", "text/css", "no-cache"),
            ("/a.svg", "200", "image/svg+xml", "no-cache"),
            ("/nothing", "404", "text/html", "no-store"),
            ("/../Cargo.toml", "404", "text/html", "no-store"),
            ("/.headwater/live.js?7-0", "200", "text/javascript", "no-store"),
            ("/.headwater/notice.js", "200", "text/javascript", "no-store"),
        ] {
            let answer = served.get(path);
            assert!(answer.starts_with(&format!("http/1.1 {status}")), "{path}: {answer}");
            assert!(answer.contains(&format!("content-type: {kind}")), "{path}: {answer}");
            assert!(answer.contains(&format!("cache-control: {cache}")), "{path}: {answer}");
        }
        assert!(served.get("/sub").contains("location: /sub/"));
        assert!(LIVE.contains(NEWS_ADDRESS));
    }

    /// The next event of a page's connection: its id and what it tells.
    fn event(lines: &mut impl Iterator<Item = String>) -> (String, serde_json::Value) {
        let mut field = |name: &str| lines.find_map(|line| line.strip_prefix(name).map(str::to_owned)).unwrap();
        (field("id: "), serde_json::from_str(&field("data: ")).unwrap())
    }

    #[test]
    fn a_page_is_told_what_is_new_now_and_whenever_there_is_something() {
        let served = Served::new("news", &["index.html"]);
        let listen = |path: &str, header: &str| {
            BufReader::new(served.ask(path, header)).lines().map(Result::unwrap).map(|line| line.trim().to_owned())
        };
        let mut page = listen("/.headwater/news?7-0", "");
        let (id, told) = event(&mut page);
        assert_eq!((&*id, &told["reload"], &told["problem"]), ("7-0", &false.into(), &serde_json::Value::Null));
        served.tell.send_modify(|news| {
            news.failed(Problem { title: "No\nway".to_owned(), text: "why".to_owned() });
        });
        let (id, told) = event(&mut page);
        assert_eq!((&*id, &told["problem"]["title"]), ("7-1", &"No\nway".into()));
        for (path, header, reload) in [
            ("/.headwater/news?7-1", "", false),
            ("/.headwater/news?6-1", "", true),
            ("/.headwater/news", "", true),
            // A browser that connects again says what it was told last, and the address is that of the first time.
            ("/.headwater/news?6-1", "Last-Event-ID: 7-1\r\n", false),
        ] {
            assert_eq!(event(&mut listen(path, header)).1["reload"], reload, "{path} {header}");
        }
    }
}
