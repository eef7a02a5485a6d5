//! The buffer that canonical JSON is written into, and the rules for text, numbers and key order.
//!
//! Members of an object are written as they come and moved only if they came out of order, so a
//! type whose fields are declared in alphabetical order costs no sorting. How serde's data model
//! comes here is in `canonical_serializer`; limits and the check of foreign bytes in `canonical`.

use std::cmp::Ordering;

use serde::Serialize;

use crate::canonical::{CanonicalError, MAX_DEPTH};

/// Integers up to this magnitude are exact in a double and are written digit by digit.
const LARGEST_EXACT: u128 = 1 << 53;

/// The buffer of canonical JSON written so far.
#[derive(Default)]
pub(crate) struct Writer {
    out: Vec<u8>,
    depth: usize,
}

impl Writer {
    pub(crate) fn into_bytes(self) -> Vec<u8> {
        self.out
    }

    pub(crate) fn write_text(&mut self, text: &str) {
        self.out.push(b'"');
        let mut plain_from = 0;
        for (at, &byte) in text.as_bytes().iter().enumerate() {
            if byte >= 0x20 && byte != b'"' && byte != b'\\' {
                continue;
            }
            self.out.extend_from_slice(&text.as_bytes()[plain_from..at]);
            self.write_escaped(byte);
            plain_from = at + 1;
        }
        self.out.extend_from_slice(&text.as_bytes()[plain_from..]);
        self.out.push(b'"');
    }

    /// RFC 8785 section 3.2.2.2: the two-character form where JSON has one, else `\u00xx`.
    fn write_escaped(&mut self, byte: u8) {
        const HEX: &[u8; 16] = b"0123456789abcdef";
        let short = match byte {
            b'"' | b'\\' => byte,
            0x08 => b'b',
            b'\t' => b't',
            b'\n' => b'n',
            0x0c => b'f',
            b'\r' => b'r',
            _ => {
                let (high, low) = (HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]);
                self.out.extend_from_slice(&[b'\\', b'u', b'0', b'0', high, low]);
                return;
            }
        };
        self.out.extend_from_slice(&[b'\\', short]);
    }

    /// RFC 8785 section 3.2.2.3: a number is a double, in its shortest ECMAScript form.
    pub(crate) fn write_float(&mut self, number: f64) -> Result<(), CanonicalError> {
        if !number.is_finite() {
            return Err(CanonicalError::NotFinite);
        }
        let mut buffer = ryu_js::Buffer::new();
        self.out.extend_from_slice(buffer.format_finite(number).as_bytes());
        Ok(())
    }

    /// An integer is accepted when the double nearest to it is written with the same digits.
    pub(crate) fn write_integer(&mut self, number: i128) -> Result<(), CanonicalError> {
        let digits = number.to_string();
        let is_unchanged = number.unsigned_abs() <= LARGEST_EXACT
            || ryu_js::Buffer::new().format_finite(number as f64) == digits;
        if !is_unchanged {
            return Err(CanonicalError::InexactInteger(digits));
        }
        self.out.extend_from_slice(digits.as_bytes());
        Ok(())
    }

    /// `null`, `true` or `false`.
    pub(crate) fn write_word(&mut self, word: &str) {
        self.out.extend_from_slice(word.as_bytes());
    }

    fn enter(&mut self, bracket: u8) -> Result<(), CanonicalError> {
        if self.depth == MAX_DEPTH {
            return Err(CanonicalError::TooDeep);
        }
        self.depth += 1;
        self.out.push(bracket);
        Ok(())
    }

    pub(crate) fn leave(&mut self, bracket: u8) {
        self.depth -= 1;
        self.out.push(bracket);
    }

    pub(crate) fn begin_array(&mut self) -> Result<ArrayWriter<'_>, CanonicalError> {
        self.enter(b'[')?;
        Ok(ArrayWriter { writer: self, is_first: true, is_variant: false })
    }

    pub(crate) fn begin_object(&mut self) -> Result<ObjectWriter<'_>, CanonicalError> {
        self.enter(b'{')?;
        Ok(ObjectWriter {
            members_start: self.out.len(),
            writer: self,
            members: Vec::new(),
            is_variant: false,
        })
    }

    /// `{"variant":`, to be closed by [`Writer::leave`].
    pub(crate) fn begin_variant(&mut self, variant: &str) -> Result<(), CanonicalError> {
        self.enter(b'{')?;
        self.write_text(variant);
        self.out.push(b':');
        Ok(())
    }
}

/// An array that is being written.
pub(crate) struct ArrayWriter<'a> {
    writer: &'a mut Writer,
    is_first: bool,
    pub(crate) is_variant: bool,
}

impl ArrayWriter<'_> {
    pub(crate) fn element<T: Serialize + ?Sized>(
        &mut self,
        value: &T,
    ) -> Result<(), CanonicalError> {
        if !self.is_first {
            self.writer.out.push(b',');
        }
        self.is_first = false;
        value.serialize(&mut *self.writer)
    }

    pub(crate) fn finish(self) {
        self.writer.leave(b']');
        if self.is_variant {
            self.writer.leave(b'}');
        }
    }
}

/// An object that is being written: its members lie in the output, in the order they came.
pub(crate) struct ObjectWriter<'a> {
    writer: &'a mut Writer,
    members_start: usize,
    members: Vec<Member>,
    pub(crate) is_variant: bool,
}

/// `"key":value` lies at `start..end` of the output, its key with the quotes at `start..key_end`.
struct Member {
    start: usize,
    key_end: usize,
    end: usize,
    /// The key in UTF-16, if its order can differ from that of its bytes.
    utf_16: Option<Vec<u16>>,
}

impl ObjectWriter<'_> {
    pub(crate) fn key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), CanonicalError> {
        let start = self.begin_member();
        key.serialize(&mut *self.writer)?;
        let out = &mut self.writer.out;
        match out[start..].first() {
            Some(b'"') => {}
            Some(b'-' | b'0'..=b'9') => {
                out.insert(start, b'"');
                out.push(b'"');
            }
            _ => return Err(CanonicalError::KeyIsNotText),
        }
        self.end_key(start)
    }

    pub(crate) fn field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), CanonicalError> {
        let start = self.begin_member();
        self.writer.write_text(name);
        self.end_key(start)?;
        self.value(value)
    }

    fn begin_member(&mut self) -> usize {
        if !self.members.is_empty() {
            self.writer.out.push(b',');
        }
        self.writer.out.len()
    }

    fn end_key(&mut self, start: usize) -> Result<(), CanonicalError> {
        let key_end = self.writer.out.len();
        let utf_16 = utf_16_if_needed(&self.writer.out[start..key_end])?;
        self.writer.out.push(b':');
        self.members.push(Member { start, key_end, end: key_end, utf_16 });
        Ok(())
    }

    pub(crate) fn value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), CanonicalError> {
        value.serialize(&mut *self.writer)?;
        if let Some(member) = self.members.last_mut() {
            member.end = self.writer.out.len();
        }
        Ok(())
    }

    pub(crate) fn finish(mut self) -> Result<(), CanonicalError> {
        let out = &mut self.writer.out;
        let is_in_order =
            self.members.windows(2).all(|pair| order(out, &pair[0], &pair[1]) == Ordering::Less);
        if !is_in_order {
            self.members.sort_by(|a, b| order(out, a, b));
            refuse_repeated_keys(out, &self.members)?;
            let mut sorted = Vec::with_capacity(out.len() - self.members_start);
            for member in &self.members {
                if !sorted.is_empty() {
                    sorted.push(b',');
                }
                sorted.extend_from_slice(&out[member.start..member.end]);
            }
            out.truncate(self.members_start);
            out.append(&mut sorted);
        }
        self.writer.leave(b'}');
        if self.is_variant {
            self.writer.leave(b'}');
        }
        Ok(())
    }
}

/// RFC 8785 section 3.2.3 sorts keys by UTF-16 units. For ASCII without escapes the bytes do.
fn utf_16_if_needed(quoted_key: &[u8]) -> Result<Option<Vec<u16>>, CanonicalError> {
    if quoted_key.is_ascii() && !quoted_key.contains(&b'\\') {
        return Ok(None);
    }
    let key: String = serde_json::from_slice(quoted_key)
        .map_err(|error| CanonicalError::Refused(error.to_string()))?;
    Ok(Some(key.encode_utf16().collect()))
}

fn order(out: &[u8], a: &Member, b: &Member) -> Ordering {
    let bytes = |member: &Member| member.start + 1..member.key_end - 1;
    match (&a.utf_16, &b.utf_16) {
        (None, None) => out[bytes(a)].cmp(&out[bytes(b)]),
        (Some(a), Some(b)) => a.cmp(b),
        (Some(a), None) => a.iter().copied().cmp(out[bytes(b)].iter().map(|&b| b.into())),
        (None, Some(b)) => out[bytes(a)].iter().map(|&b| b.into()).cmp(b.iter().copied()),
    }
}

fn refuse_repeated_keys(out: &[u8], sorted: &[Member]) -> Result<(), CanonicalError> {
    for pair in sorted.windows(2) {
        if order(out, &pair[0], &pair[1]) == Ordering::Equal {
            let key = &out[pair[0].start + 1..pair[0].key_end - 1];
            let key = String::from_utf8_lossy(key).into_owned();
            return Err(CanonicalError::RepeatedKey(key));
        }
    }
    Ok(())
}
