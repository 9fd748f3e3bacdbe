//! Session state in Rust: the whole mapping, and one typed entry of it.

use crate::diag::{Exception, Flow};
use crate::engine::{RunCx, missing_key};
use crate::value::{StateValue, Value};
use serde::de::DeserializeOwned;
use std::marker::PhantomData;
use std::rc::Rc;

/// `st.session_state`: values that outlive the run, under text keys. Widgets with a key are entries, too.
#[derive(Clone)]
pub struct SessionState {
    cx: Rc<RunCx>,
}

impl SessionState {
    pub(super) fn new(cx: &Rc<RunCx>) -> Self {
        Self { cx: Rc::clone(cx) }
    }

    /// `st.session_state.get(key)`: the value, if there is one and it is a `T`.
    #[must_use]
    pub fn get<T: StateValue>(&self, key: &str) -> Option<T> {
        self.cx.state(key).and_then(|value| T::from_value(&value))
    }

    /// `st.session_state[key]`.
    ///
    /// # Errors
    /// `KeyError` if there is no such key, `TypeError` if its value is no `T`.
    #[track_caller]
    pub fn item<T: StateValue>(&self, key: &str) -> Flow<T> {
        match self.cx.state(key) {
            None => Err(missing_key(key).into()),
            Some(value) => T::from_value(&value).ok_or_else(|| wrong_type::<T>(key, &value).into()),
        }
    }

    /// `st.session_state.get(key)` as any type that serde can read: for what is a mapping there, such as the values of
    /// a component. There is none, if it is `None`.
    ///
    /// # Errors
    /// `TypeError` if the value is no `T`.
    #[track_caller]
    pub fn get_as<T: DeserializeOwned>(&self, key: &str) -> Flow<Option<T>> {
        let Some(value) = self.cx.state(key).filter(|value| !value.is_none()) else { return Ok(None) };
        match value.deserialize_as() {
            Ok(value) => Ok(Some(value)),
            Err(error) => {
                let wanted = std::any::type_name::<T>();
                let message = format!("st.session_state[{key:?}] cannot be read as {wanted}: {error}");
                Err(Exception::new("TypeError", message).into())
            }
        }
    }

    /// `st.session_state[key] = value`.
    ///
    /// # Errors
    /// `StreamlitWidgetAlreadyInstantiatedError` if the widget with that key was already drawn in this run.
    #[track_caller]
    pub fn set<T: StateValue>(&self, key: &str, value: T) -> Flow {
        self.cx.set_state(key, value.into_value())
    }

    /// `del st.session_state[key]`.
    ///
    /// # Errors
    /// `KeyError` if there is no such key.
    #[track_caller]
    pub fn remove(&self, key: &str) -> Flow {
        self.cx.remove_state(key)
    }

    /// `st.session_state.clear()`.
    pub fn clear(&self) {
        for key in self.keys() {
            // Each key is there, so that removing it cannot fail.
            let _ = self.cx.remove_state(&key);
        }
    }

    /// `key in st.session_state`.
    #[must_use]
    pub fn contains(&self, key: &str) -> bool {
        self.cx.state(key).is_some()
    }

    /// `st.session_state.keys()`, sorted.
    #[must_use]
    pub fn keys(&self) -> Vec<Rc<str>> {
        self.cx.state_entries().into_keys().collect()
    }
}

/// One typed entry of session state, made by [`Ui::state`](super::Ui::state). Clones are the same entry.
#[derive(Clone)]
pub struct State<T> {
    cx: Rc<RunCx>,
    key: Rc<str>,
    default: T,
    of: PhantomData<T>,
}

impl<T: StateValue> State<T> {
    pub(super) fn new(cx: &Rc<RunCx>, key: &str, default: T) -> Self {
        if T::from_value(&default.clone().into_value()).is_none() {
            // A `&str`, say, is kept as a text and cannot be borrowed from there.
            let wanted = std::any::type_name::<T>();
            let message =
                format!("st.session_state[{key:?}] cannot hold a {wanted}; use a type that owns its value, as String");
            cx.defer(Exception::new("TypeError", message));
        }
        match cx.state(key) {
            None => {
                if let Err(crate::diag::Interrupt::Failed(exception)) = cx.set_state(key, default.clone().into_value())
                {
                    cx.defer(*exception);
                }
            }
            Some(value) if T::from_value(&value).is_none() => cx.defer(wrong_type::<T>(key, &value)),
            Some(_) => {}
        }
        Self { cx: Rc::clone(cx), key: key.into(), default, of: PhantomData }
    }

    /// The value now. If the entry was removed, the default that it was made with.
    #[must_use]
    pub fn get(&self) -> T {
        self.cx.state(&self.key).and_then(|value| T::from_value(&value)).unwrap_or_else(|| self.default.clone())
    }

    /// Replaces the value.
    ///
    /// # Errors
    /// `StreamlitWidgetAlreadyInstantiatedError` if the widget with that key was already drawn in this run.
    #[track_caller]
    pub fn set(&self, value: impl Into<T>) -> Flow {
        self.cx.set_state(&self.key, value.into().into_value())
    }

    /// Changes the value in place.
    ///
    /// # Errors
    /// As [`State::set`].
    #[track_caller]
    pub fn update(&self, change: impl FnOnce(&mut T)) -> Flow {
        let mut value = self.get();
        change(&mut value);
        self.cx.set_state(&self.key, value.into_value())
    }

    /// A callback that replaces the value: `on_click=set, args=[value]`.
    pub fn set_to<V: Into<T>>(&self, value: V) -> impl Fn(&super::Ui) -> Flow + use<T, V> {
        let (cx, key, value) = (Rc::clone(&self.cx), Rc::clone(&self.key), value.into());
        move |_| cx.set_state(&key, value.clone().into_value())
    }

    /// A callback that makes a new value out of the one that is there when it is called.
    pub fn change<F: Fn(T) -> T>(&self, change: F) -> impl Fn(&super::Ui) -> Flow + use<T, F> {
        let state = self.clone();
        move |_| state.set(change(state.get()))
    }
}

fn wrong_type<T>(key: &str, value: &Value) -> Exception {
    let wanted = std::any::type_name::<T>();
    Exception::new("TypeError", format!("st.session_state[{key:?}] holds a {}, not a {wanted}", value.type_name()))
}
