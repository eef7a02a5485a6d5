//! What a person sees while the program works: sentences and progress bars on standard error.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::Write;

/// Says a sentence on standard error.
pub(crate) fn say(sentence: &str) {
    // Nothing can be done about a closed standard error, and it must not stop the work.
    drop(writeln!(std::io::stderr().lock(), "{sentence}"));
}

/// Writes data to standard output. A reader that has seen enough, such as `head`, is no error.
pub(crate) fn print(data: &str) -> std::io::Result<()> {
    match std::io::stdout().lock().write_all(data.as_bytes()) {
        Err(why) if why.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        done => done,
    }
}

/// A bar over bytes of a file. Hidden when standard error is not a terminal.
pub(crate) fn over_bytes(total: u64, what: &str) -> ProgressBar {
    bar(total, what, "{msg} [{bar:32}] {bytes} of {total_bytes}, {eta} left")
}

/// A bar over things that are counted.
pub(crate) fn over_items(total: u64, what: &str) -> ProgressBar {
    bar(total, what, "{msg} [{bar:32}] {human_pos} of {human_len}, {eta} left")
}

fn bar(total: u64, what: &str, template: &str) -> ProgressBar {
    let bar = ProgressBar::with_draw_target(Some(total), ProgressDrawTarget::stderr());
    let style = ProgressStyle::with_template(template);
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()).progress_chars("=> "));
    bar.set_message(what.to_owned());
    bar
}
