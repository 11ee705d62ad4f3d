//! What the reader looks at: view, action, update; pure, no Yew, no browser.
