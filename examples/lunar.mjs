// Prints the years of the lunar calendar as `lunar.txt` holds them, by ICU's Chinese calendar: node examples/lunar.mjs > src/compile/entities/data/lunar.txt

const FIRST = 1900;
const LAST = 2100;
const DAY = 86_400_000;
const calendar = new Intl.DateTimeFormat("en-u-ca-chinese", { year: "numeric", month: "numeric", day: "numeric", timeZone: "UTC" });

/** Returns the lunar year, month (with `bis` where it is a leap one) and day of a time in milliseconds. */
function lunar(time) {
  const parts = Object.fromEntries(calendar.formatToParts(time).map(({ type, value }) => [type, value]));
  return { year: Number(parts.relatedYear), month: parts.month, day: Number(parts.day) };
}

const years = new Map();
for (let time = Date.UTC(FIRST, 0, 1); time < Date.UTC(LAST + 1, 3, 1); time += DAY) {
  const { year, month, day } = lunar(time);
  if (day === 1 && month === "1") {
    years.set(year, { begins: new Date(time), leap: 0, months: [] });
  }
  const known = years.get(year);
  if (known === undefined) {
    continue;
  }
  if (day === 1) {
    known.months.push(0);
    known.leap = month.endsWith("bis") ? Number.parseInt(month, 10) : known.leap;
  } else if (day === 30) {
    known.months[known.months.length - 1] = 1;
  }
}

const two = (number) => String(number).padStart(2, "0");
console.log(`# Years of the lunar calendar: year, month and day on which it begins, its leap month (0: none), its months: 1 of 30 days, 0 of 29.
# Source: ICU ${process.versions.icu}'s Chinese calendar (Unicode License v3), as Node's Intl.DateTimeFormat("en-u-ca-chinese") tells it.`);
for (let year = FIRST; year <= LAST; year += 1) {
  const { begins, leap, months } = years.get(year);
  console.log(`${year} ${two(begins.getUTCMonth() + 1)}${two(begins.getUTCDate())} ${leap} ${months.join("")}`);
}
