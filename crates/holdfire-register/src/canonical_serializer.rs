//! How values of Rust types become canonical JSON: serde's data model, call by call.
//!
//! The mapping is the one of `serde_json`, except that what would come out changed or unchecked is
//! refused. The writing is in `canonical_writer`.

use serde::ser::{self, Serialize};

use crate::canonical::CanonicalError;
use crate::canonical_writer::{ArrayWriter, ObjectWriter, Writer};

/// Starts the name of the types with which `serde_json` smuggles text past a serializer.
const SERDE_JSON_PRIVATE: &str = "$serde_json::private::";

/// Writes the methods for integer types, which differ in name and type only.
macro_rules! integers {
    ($($method:ident: $type:ty),*) => {$(
        fn $method(self, number: $type) -> Result<(), CanonicalError> {
            self.write_integer(number.into())
        }
    )*};
}

impl<'a> ser::Serializer for &'a mut Writer {
    type Ok = ();
    type Error = CanonicalError;
    type SerializeSeq = ArrayWriter<'a>;
    type SerializeTuple = ArrayWriter<'a>;
    type SerializeTupleStruct = ArrayWriter<'a>;
    type SerializeTupleVariant = ArrayWriter<'a>;
    type SerializeMap = ObjectWriter<'a>;
    type SerializeStruct = ObjectWriter<'a>;
    type SerializeStructVariant = ObjectWriter<'a>;

    integers!(
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64,
        serialize_i128: i128
    );

    fn serialize_u128(self, number: u128) -> Result<(), CanonicalError> {
        let number =
            number.try_into().map_err(|_| CanonicalError::InexactInteger(number.to_string()))?;
        self.write_integer(number)
    }

    fn serialize_bool(self, value: bool) -> Result<(), CanonicalError> {
        self.write_word(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_f32(self, number: f32) -> Result<(), CanonicalError> {
        self.write_float(number.into())
    }

    fn serialize_f64(self, number: f64) -> Result<(), CanonicalError> {
        self.write_float(number)
    }

    fn serialize_char(self, character: char) -> Result<(), CanonicalError> {
        self.write_text(character.encode_utf8(&mut [0; 4]));
        Ok(())
    }

    fn serialize_str(self, text: &str) -> Result<(), CanonicalError> {
        self.write_text(text);
        Ok(())
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<(), CanonicalError> {
        self.collect_seq(bytes)
    }

    fn serialize_none(self) -> Result<(), CanonicalError> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), CanonicalError> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), CanonicalError> {
        self.write_word("null");
        Ok(())
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Result<(), CanonicalError> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
    ) -> Result<(), CanonicalError> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        value: &T,
    ) -> Result<(), CanonicalError> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), CanonicalError> {
        self.begin_variant(variant)?;
        value.serialize(&mut *self)?;
        self.leave(b'}');
        Ok(())
    }

    fn serialize_seq(self, _len: Option<usize>) -> Result<ArrayWriter<'a>, CanonicalError> {
        self.begin_array()
    }

    fn serialize_tuple(self, _len: usize) -> Result<ArrayWriter<'a>, CanonicalError> {
        self.begin_array()
    }

    fn serialize_tuple_struct(
        self,
        _name: &'static str,
        _len: usize,
    ) -> Result<ArrayWriter<'a>, CanonicalError> {
        self.begin_array()
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _len: usize,
    ) -> Result<ArrayWriter<'a>, CanonicalError> {
        self.begin_variant(variant)?;
        let mut array = self.begin_array()?;
        array.is_variant = true;
        Ok(array)
    }

    fn serialize_map(self, _len: Option<usize>) -> Result<ObjectWriter<'a>, CanonicalError> {
        self.begin_object()
    }

    fn serialize_struct(
        self,
        name: &'static str,
        _len: usize,
    ) -> Result<ObjectWriter<'a>, CanonicalError> {
        // Ready-made JSON text would reach the entry unchecked, or as an object with a strange key.
        if name.starts_with(SERDE_JSON_PRIVATE) {
            return Err(CanonicalError::Refused("ready-made JSON text".to_owned()));
        }
        self.begin_object()
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _len: usize,
    ) -> Result<ObjectWriter<'a>, CanonicalError> {
        self.begin_variant(variant)?;
        let mut object = self.begin_object()?;
        object.is_variant = true;
        Ok(object)
    }
}

/// Writes one of serde's traits for arrays, which differ in the method's name only.
macro_rules! array_trait {
    ($($trait:ident :: $method:ident),*) => {$(
        impl ser::$trait for ArrayWriter<'_> {
            type Ok = ();
            type Error = CanonicalError;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), CanonicalError> {
                self.element(value)
            }

            fn end(self) -> Result<(), CanonicalError> {
                self.finish();
                Ok(())
            }
        }
    )*};
}

array_trait!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
);

/// Writes one of serde's traits for objects with named fields.
macro_rules! object_trait {
    ($($trait:ident),*) => {$(
        impl ser::$trait for ObjectWriter<'_> {
            type Ok = ();
            type Error = CanonicalError;

            fn serialize_field<T: Serialize + ?Sized>(
                &mut self,
                name: &'static str,
                value: &T,
            ) -> Result<(), CanonicalError> {
                self.field(name, value)
            }

            fn end(self) -> Result<(), CanonicalError> {
                self.finish()
            }
        }
    )*};
}

object_trait!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for ObjectWriter<'_> {
    type Ok = ();
    type Error = CanonicalError;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), CanonicalError> {
        self.key(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), CanonicalError> {
        self.value(value)
    }

    fn end(self) -> Result<(), CanonicalError> {
        self.finish()
    }
}

impl ser::Error for CanonicalError {
    fn custom<T: std::fmt::Display>(message: T) -> Self {
        Self::Refused(message.to_string())
    }
}
