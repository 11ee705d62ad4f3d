//! 快捷键: every key and what it does.

use super::strings::Lang;
use super::words;
use yew::prelude::*;

/// Lists the keys by what they are for.
pub fn help(lang: Lang) -> Html {
    html! {
        <div class="help">
            for (title, rows) in words::KEY_GROUPS {
                <section>
                    <h3>{title.say(lang)}</h3>
                    <dl>
                        for (keys, text) in rows.iter() {
                            <div>
                                <dt>
                                    for key in keys.iter() {
                                        <kbd>{*key}</kbd>
                                    }
                                </dt>
                                <dd>{text.say(lang)}</dd>
                            </div>
                        }
                    </dl>
                </section>
            }
            <p class="quiet">{words::KEYS_OFF_WHILE_TYPING.say(lang)}</p>
        </div>
    }
}
