//! The order in which people count: 9 before 10.

use std::cmp::Ordering;

/// Compares names as people count: digits by the number that they make.
pub fn natural(a: &str, b: &str) -> Ordering {
    // How many digits begin a text, and those that count.
    fn number(text: &str) -> (usize, &str) {
        let end = text.find(|c: char| !c.is_ascii_digit());
        let digits = &text[..end.unwrap_or(text.len())];
        (digits.len(), digits.trim_start_matches('0'))
    }
    let (mut rest_a, mut rest_b) = (a, b);
    loop {
        let ((long_a, number_a), (long_b, number_b)) = (number(rest_a), number(rest_b));
        let counted = (long_a > 0 && long_b > 0)
            .then(|| (number_a.len(), number_a).cmp(&(number_b.len(), number_b)));
        if let Some(Ordering::Equal) = counted {
            (rest_a, rest_b) = (&rest_a[long_a..], &rest_b[long_b..]);
        } else if let Some(order) = counted {
            return order;
        }
        let (mut chars_a, mut chars_b) = (rest_a.chars(), rest_b.chars());
        match (chars_a.next(), chars_b.next()) {
            (Some(x), Some(y)) if x == y => {
                (rest_a, rest_b) = (chars_a.as_str(), chars_b.as_str());
            }
            // Names that count alike differ in their zeros.
            (None, None) => return a.cmp(b),
            (x, y) => return x.cmp(&y),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::natural;

    #[test]
    fn the_ninth_page_stands_before_the_tenth() {
        let mut names = [
            "第10版.txt",
            "a02.txt",
            "第9版.txt",
            "a2b.txt",
            "a2.txt",
            "b1",
            "A01",
            "第1版.txt",
            "10",
            "9",
        ];
        names.sort_by(|a, b| natural(a, b));
        let sorted = [
            "9",
            "10",
            "A01",
            "a02.txt",
            "a2.txt",
            "a2b.txt",
            "b1",
            "第1版.txt",
            "第9版.txt",
            "第10版.txt",
        ];
        assert_eq!(names, sorted);
    }
}
