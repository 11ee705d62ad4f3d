//! The values that types of the model are made of.

use super::{Read, Reader};
use hifijson::token::Lex;
use std::rc::Rc;

impl Read for String {
    fn read(from: &mut Reader<'_>) -> Self {
        from.text()
    }
}

impl Read for Rc<str> {
    fn read(from: &mut Reader<'_>) -> Self {
        from.text().into()
    }
}

impl Read for bool {
    fn read(from: &mut Reader<'_>) -> Self {
        let read = from.null_or_bool();
        if read.is_none() {
            from.wrong("true or false was expected".into());
        }
        read.unwrap_or_default()
    }
}

macro_rules! numbers {
    ($($number:ident)*) => {
        $(impl Read for $number {
            fn read(from: &mut Reader<'_>) -> Self {
                let number = from.number();
                number.parse().unwrap_or_else(|_| {
                    from.wrong(["a whole number was expected, not ", number].concat());
                    0
                })
            }
        })*
    };
}

numbers! { u8 u32 i32 }

impl<const N: usize> Read for [u32; N]
where
    Self: Default,
{
    fn read(from: &mut Reader<'_>) -> Self {
        let mut numbers = Self::default();
        from.numbers(&mut numbers);
        numbers
    }
}

impl<T: Read> Read for Option<T> {
    fn read(from: &mut Reader<'_>) -> Self {
        if from.lexer.ws_peek() == Some(b'n') {
            from.null_or_bool();
            return None;
        }
        Some(T::read(from))
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(from: &mut Reader<'_>) -> Self {
        let mut items = Self::new();
        from.list(&mut |from| items.push(T::read(from)));
        items
    }
}
