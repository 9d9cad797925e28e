const form =
  /^\d{4}-\d\d-\d\dt(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i;

/** Whether a text is a moment of RFC 3339: the hour is below 24, and the month has such a day. */
export function isDateTime(text: string): boolean {
  return form.test(text) && isDate(text.slice(0, 10));
}

/** Whether a text is a day of RFC 3339 (`2026-02-28`) that the calendar has. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const [month, day] = [Number(text.slice(5, 7)), Number(text.slice(8))];
  if (month < 1 || month > 12 || day < 1) return false;
  if (day <= 28) return true;
  // Day 0 of the next month is the last one of this. Four hundred years have the same leap years.
  return day <= new Date(Date.UTC(Number(text.slice(0, 4)) + 400, month, 0)).getUTCDate();
}
