//! A large value that components pass around and compare by its address.

use std::ops::Deref;
use std::rc::Rc;

/// Holds a value that never changes; two are equal where they are the same one.
#[derive(Debug)]
pub struct Shared<T>(Rc<T>);

impl<T> Shared<T> {
    /// Takes a value.
    pub fn new(value: T) -> Self {
        Self(Rc::new(value))
    }

    /// Returns the same value as a counted reference.
    pub fn to_rc(&self) -> Rc<T> {
        Rc::clone(&self.0)
    }
}

impl<T> From<Rc<T>> for Shared<T> {
    fn from(value: Rc<T>) -> Self {
        Self(value)
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
