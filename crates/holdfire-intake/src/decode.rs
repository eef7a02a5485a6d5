//! Bytes in any of the encodings that reach us, out as UTF-8, in bounded memory.
//!
//! The encoding is taken from the setting, else from the byte order mark, else from the first
//! 64 KiB: valid UTF-8 is UTF-8, zero bytes in every second place are UTF-16, and for the rest
//! `chardetng` guesses, which is said in a notice. A file that is UTF-8 in its first 64 KiB passes
//! through unchanged; [`crate::records`] deals with single rows that turn out not to be.

use crate::IntakeError;
use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE};
use std::io::{self, BufRead, Cursor, Read};

const HEAD_BYTES: u64 = 64 * 1024;
const CHUNK_BYTES: usize = 64 * 1024;

/// A stream of UTF-8 made from a stream of bytes.
pub(crate) struct Decoded<'a> {
    input: Box<dyn BufRead + 'a>,
    /// Absent where the input is UTF-8 already.
    decoder: Option<Decoder>,
    chunk: Vec<u8>,
    chunk_at: usize,
    chunk_end: usize,
    is_finished: bool,
    read_bytes: u64,
    has_replaced: bool,
}

/// What the first bytes say about the rest.
pub(crate) struct Sniffed {
    /// The beginning of the file as text.
    pub(crate) text: String,
    /// What a reader of the import must know about the encoding.
    pub(crate) notice: Option<String>,
}

impl<'a> Decoded<'a> {
    /// Reads the first bytes of `input` and decides on its encoding.
    pub(crate) fn open(
        input: impl BufRead + 'a,
        encoding: Option<&str>,
    ) -> Result<(Self, Sniffed), IntakeError> {
        let mut input = input;
        let mut head = Vec::new();
        input.by_ref().take(HEAD_BYTES).read_to_end(&mut head)?;
        refuse_packed(&head)?;
        let is_whole = (head.len() as u64) < HEAD_BYTES;
        let choice = choose_encoding(&head, is_whole, encoding)?;
        let text = decode_head(choice.encoding, &head[choice.mark_bytes..], is_whole);
        let sniffed = Sniffed { text, notice: choice.notice };

        let mut head = Cursor::new(head);
        head.set_position(choice.mark_bytes as u64);
        let is_utf_8 = choice.encoding == UTF_8;
        let decoded = Self {
            input: Box::new(head.chain(input)),
            decoder: (!is_utf_8).then(|| choice.encoding.new_decoder_without_bom_handling()),
            chunk: if is_utf_8 { Vec::new() } else { vec![0; CHUNK_BYTES] },
            chunk_at: 0,
            chunk_end: 0,
            is_finished: false,
            read_bytes: choice.mark_bytes as u64,
            has_replaced: false,
        };
        Ok((decoded, sniffed))
    }

    /// The next bytes, none at the end.
    pub(crate) fn fill(&mut self) -> io::Result<&[u8]> {
        if self.decoder.is_none() {
            return fill_past_interruptions(&mut self.input);
        }
        while self.chunk_at == self.chunk_end && !self.is_finished {
            self.decode_a_chunk()?;
        }
        Ok(&self.chunk[self.chunk_at..self.chunk_end])
    }

    /// Says that so many of the bytes were used.
    pub(crate) fn consume(&mut self, bytes: usize) {
        if self.decoder.is_none() {
            self.input.consume(bytes);
            self.read_bytes += bytes as u64;
        } else {
            self.chunk_at = (self.chunk_at + bytes).min(self.chunk_end);
        }
    }

    /// How far into the input reading has come.
    pub(crate) fn position_bytes(&self) -> u64 {
        self.read_bytes
    }

    /// Whether bytes that are no character of the encoding were replaced by U+FFFD.
    pub(crate) fn has_replaced(&self) -> bool {
        self.has_replaced
    }

    fn decode_a_chunk(&mut self) -> io::Result<()> {
        let Some(decoder) = &mut self.decoder else { return Ok(()) };
        let raw = fill_past_interruptions(&mut self.input)?;
        let is_last = raw.is_empty();
        let (result, read, written, replaced) =
            decoder.decode_to_utf8(raw, &mut self.chunk, is_last);
        self.input.consume(read);
        self.read_bytes += read as u64;
        self.has_replaced |= replaced;
        (self.chunk_at, self.chunk_end) = (0, written);
        self.is_finished = is_last && result == CoderResult::InputEmpty;
        Ok(())
    }
}

fn fill_past_interruptions<'b>(input: &'b mut Box<dyn BufRead + '_>) -> io::Result<&'b [u8]> {
    loop {
        match input.fill_buf() {
            Ok(_) => break,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    input.fill_buf()
}

/// Turns the whole of a document into text, with a notice when its encoding was guessed.
pub(crate) fn decode_whole(bytes: &[u8]) -> Result<(String, Option<String>), IntakeError> {
    refuse_packed(bytes)?;
    let choice = choose_encoding(bytes, true, None)?;
    Ok((decode_head(choice.encoding, &bytes[choice.mark_bytes..], true), choice.notice))
}

/// One row that is not UTF-8 in a file that was; returns the encoding it was taken for.
pub(crate) fn guess_encoding(bytes: &[u8]) -> &'static Encoding {
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    detector.guess(None, chardetng::Utf8Detection::Deny)
}

struct Choice {
    encoding: &'static Encoding,
    mark_bytes: usize,
    notice: Option<String>,
}

fn choose_encoding(
    head: &[u8],
    is_whole: bool,
    setting: Option<&str>,
) -> Result<Choice, IntakeError> {
    let mark = Encoding::for_bom(head);
    if let Some(label) = setting {
        let encoding =
            Encoding::for_label(label.as_bytes()).ok_or_else(|| IntakeError::Setting {
                setting: "encoding",
                why: format!(
                    "`{label}` is not known, use a name such as `utf-8` or `windows-1256`"
                ),
            })?;
        let mark_bytes = mark.filter(|(marked, _)| *marked == encoding).map_or(0, |(_, n)| n);
        return Ok(Choice { encoding, mark_bytes, notice: None });
    }
    if let Some((encoding, mark_bytes)) = mark {
        return Ok(Choice { encoding, mark_bytes, notice: None });
    }
    if let Some(encoding) = utf_16_without_mark(head) {
        let notice = format!(
            "the file has no byte order mark and is read as {}, as its zero bytes suggest",
            encoding.name()
        );
        return Ok(Choice { encoding, mark_bytes: 0, notice: Some(notice) });
    }
    if is_utf_8(head, is_whole) {
        return Ok(Choice { encoding: UTF_8, mark_bytes: 0, notice: None });
    }
    let encoding = guess_encoding(head);
    let notice = format!(
        "the file is not UTF-8 and is read as {}, a guess from its bytes; if names look wrong, \
         save it as UTF-8 or give the encoding in a mapping",
        encoding.name()
    );
    Ok(Choice { encoding, mark_bytes: 0, notice: Some(notice) })
}

fn is_utf_8(head: &[u8], is_whole: bool) -> bool {
    match std::str::from_utf8(head) {
        Ok(_) => true,
        // A character may be cut where the head ends.
        Err(error) => !is_whole && error.error_len().is_none(),
    }
}

/// In UTF-16 the delimiters and digits of a table have a zero byte each, always on one side.
fn utf_16_without_mark(head: &[u8]) -> Option<&'static Encoding> {
    let zeros = |offset: usize| head.iter().skip(offset).step_by(2).filter(|b| **b == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let (many, few) = (head.len() / 10, head.len() / 100);
    if head.len() < 16 {
        None
    } else if odd > many && even <= few {
        Some(UTF_16LE)
    } else if even > many && odd <= few {
        Some(UTF_16BE)
    } else {
        None
    }
}

fn decode_head(encoding: &'static Encoding, head: &[u8], is_whole: bool) -> String {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let room = decoder.max_utf8_buffer_length(head.len()).unwrap_or(head.len());
    let mut text = String::with_capacity(room);
    // The room was asked for, so all of the head fits; a cut last character stays out.
    let _ = decoder.decode_to_string(head, &mut text, is_whole);
    text
}

fn refuse_packed(head: &[u8]) -> Result<(), IntakeError> {
    let (what, next) = match head {
        [0x1f, 0x8b, ..] => ("packed with gzip", "unpack it first, for example with `gunzip`"),
        [b'P', b'K', 3 | 5, 4 | 6, ..] => {
            ("a zip archive or a workbook (xlsx, ods)", "unpack it, or save the sheet as CSV")
        }
        [0xd0, 0xcf, 0x11, 0xe0, ..] => ("a workbook (xls)", "save the sheet as CSV"),
        [0x28, 0xb5, 0x2f, 0xfd, ..] => ("packed with zstd", "unpack it first"),
        [b'%', b'P', b'D', b'F', ..] => ("a PDF", "save its text as a plain text file"),
        _ => return Ok(()),
    };
    Err(IntakeError::NotText { what, next })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(bytes: &[u8], encoding: Option<&str>) -> (String, Option<String>) {
        let (mut decoded, sniffed) = Decoded::open(bytes, encoding).unwrap();
        let mut out = Vec::new();
        loop {
            let chunk = decoded.fill().unwrap();
            if chunk.is_empty() {
                break;
            }
            out.extend_from_slice(chunk);
            let n = chunk.len();
            decoded.consume(n);
        }
        assert_eq!(decoded.position_bytes(), bytes.len() as u64);
        (String::from_utf8(out).unwrap(), sniffed.notice)
    }

    fn utf_16(text: &str, little: bool) -> Vec<u8> {
        text.encode_utf16()
            .flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() })
            .collect()
    }

    #[test]
    fn the_same_text_comes_out_of_every_encoding() {
        let text = "report_id,source\n1,مركز حلب\n2,Хама\n";
        assert_eq!(all(text.as_bytes(), None), (text.to_owned(), None));
        assert_eq!(all(format!("\u{feff}{text}").as_bytes(), None), (text.to_owned(), None));
        for little in [true, false] {
            let marked = utf_16(&format!("\u{feff}{text}"), little);
            assert_eq!(all(&marked, None), (text.to_owned(), None));
            let (unmarked, notice) = all(&utf_16(text, little), None);
            assert_eq!(unmarked, text);
            assert!(notice.unwrap().contains("UTF-16"));
        }
    }

    #[test]
    fn arabic_russian_and_western_code_pages_are_guessed_with_a_notice() {
        for (text, encoding) in [
            ("report_id,place,text\n1,حلب,قصف على الحي الشرقي من المدينة\n", "windows-1256"),
            ("report_id,place,text\n1,Хама,обстрел восточного района города\n", "windows-1251"),
            ("report_id,place,text\n1,Orléans,tir près de l'école à midi\n", "windows-1252"),
        ] {
            let bytes = Encoding::for_label(encoding.as_bytes()).unwrap().encode(text).0;
            let (decoded, notice) = all(&bytes, None);
            assert_eq!(decoded, text);
            assert!(notice.unwrap().contains(encoding));
            assert_eq!(all(&bytes, Some(encoding)), (text.to_owned(), None));
        }
    }

    #[test]
    fn a_file_longer_than_the_head_is_read_whole() {
        let text = "а,б,в\n".repeat(40_000);
        assert_eq!(all(text.as_bytes(), None).0, text);
        assert_eq!(all(&utf_16(&format!("\u{feff}{text}"), true), None).0, text);
    }

    #[test]
    fn a_packed_file_or_a_workbook_is_refused_with_what_to_do() {
        let error = Decoded::open(&b"\x1f\x8b\x08\x00"[..], None).map(|_| ()).unwrap_err();
        assert_eq!(
            error.to_string(),
            "the file is packed with gzip: unpack it first, for example with `gunzip`"
        );
        assert!(Decoded::open(&b"PK\x03\x04rest"[..], None).is_err());
    }
}
