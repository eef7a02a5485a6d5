//! The bundled script, styles, fonts and outline of the world, embedded from `web/dist`.

use axum::body::Body;
use axum::extract::Path;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "../../web/dist"]
struct Dist;

/// The bytes of an embedded file.
pub(crate) fn bytes(path: &str) -> Option<std::borrow::Cow<'static, [u8]>> {
    Dist::get(path).map(|file| file.data)
}

/// The typefaces that come with the pages, for whoever sets documents in them.
pub fn typefaces() -> impl Iterator<Item = std::borrow::Cow<'static, [u8]>> {
    let names = Dist::iter().filter(|name| name.starts_with("fonts/") && name.ends_with(".ttf"));
    names.filter_map(|name| bytes(&name))
}

/// The address of an embedded file, with a mark of its content so that it may be kept for ever.
pub(crate) fn address(path: &str) -> String {
    match Dist::get(path) {
        Some(file) => format!("/static/{path}?v={}", mark(&file.metadata.sha256_hash())),
        None => format!("/static/{path}"),
    }
}

/// `GET /static/{path}`.
pub(crate) async fn page(
    Path(path): Path<String>,
    uri: axum::http::Uri,
    headers: HeaderMap,
) -> Response {
    let Some(file) = Dist::get(&path) else { return StatusCode::NOT_FOUND.into_response() };
    let mark = mark(&file.metadata.sha256_hash());
    let tag = format!("\"{mark}\"");
    let asked_by_content =
        uri.query().is_some_and(|query| query == format!("v={mark}")) || names_its_content(&path);
    let caching = match asked_by_content {
        true => "public, max-age=31536000, immutable",
        false if path.starts_with("fonts/") => "public, max-age=86400",
        false => "no-cache",
    };
    let is_known =
        headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()).is_some_and(
            |known| known.split(',').any(|one| one.trim().trim_start_matches("W/") == tag),
        );
    let mut answer = match is_known {
        true => StatusCode::NOT_MODIFIED.into_response(),
        false => {
            let body = match file.data {
                std::borrow::Cow::Borrowed(bytes) => Body::from(bytes),
                std::borrow::Cow::Owned(bytes) => Body::from(bytes),
            };
            let kind = HeaderValue::from_static(media_type(&path));
            ([(header::CONTENT_TYPE, kind)], body).into_response()
        }
    };
    answer.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    if let Ok(tag) = HeaderValue::from_str(&tag) {
        answer.headers_mut().insert(header::ETAG, tag);
    }
    answer
}

/// A mark in the window of a browser: the glyph of an engaged clause.
pub(crate) async fn icon() -> Response {
    const ICON: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect x="1" y="1" width="14" height="14" fill="none" stroke="#0b6468" stroke-width="2"/><rect x="5" y="5" width="6" height="6" fill="#0b6468"/></svg>"##;
    let headers =
        [(header::CONTENT_TYPE, "image/svg+xml"), (header::CACHE_CONTROL, "public, max-age=86400")];
    (headers, ICON).into_response()
}

/// esbuild names chunks `name-XXXXXXXX.js`, where the X are a hash of the content.
fn names_its_content(path: &str) -> bool {
    path.strip_suffix(".js").and_then(|stem| stem.rsplit_once('-')).is_some_and(|(_, hash)| {
        hash.len() == 8 && hash.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
    })
}

fn mark(sha256: &[u8; 32]) -> String {
    sha256[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

fn media_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json" | "geojson") => "application/json",
        Some("txt") => "text/plain; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("ttf") => "font/ttf",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_that_carry_a_hash_are_kept_for_ever() {
        assert!(names_its_content("map-4KX7QZ2A.js"));
        assert!(!names_its_content("app.js"));
        assert!(!names_its_content("map-worker.js"));
    }
}
