//! The program embeds what the browser gets; without it there is nothing to embed.

use std::path::Path;

fn main() {
    println!("cargo::rerun-if-changed=../../web/dist");
    println!("cargo::rerun-if-changed=templates");
    println!("cargo::rerun-if-changed=locales");
    if !Path::new("../../web/dist/app.js").is_file() {
        println!("cargo::error=web/dist is missing: run `make web`");
    }
}
