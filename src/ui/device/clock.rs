//! Where the page is and what time it is.

use crate::model::PartialDate;

/// Returns the page's address without its fragment, where others can open it too.
pub fn address() -> Option<String> {
    let location = web_sys::window()?.location();
    let href = location.href().ok()?;
    let href = href.split('#').next().unwrap_or_default();
    (href.starts_with("http://") || href.starts_with("https://")).then(|| href.to_owned())
}

/// Returns the reader's day.
pub fn today() -> Option<PartialDate> {
    let now = js_sys::Date::new_0();
    PartialDate::day(now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// Returns the moment, RFC 3339.
pub fn now() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}
