const form =
  /^\d{4}-\d\d-\d\dt(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d|23:59:60)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)$/i;

/** Whether a text is a moment of RFC 3339: the hour is below 24, and the month has such a day. */
export function isDateTime(text: string): boolean {
  return form.test(text) && isDate(text.slice(0, 10));
}

/** Whether a text is a day of RFC 3339 (`2026-02-28`) that the calendar has. */
export function isDate(text: string): boolean {
  const [year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.slice(1).map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  if (month < 1 || month > 12 || day < 1) return false;
  // Day 0 of the next month is the last one of this. Four hundred years have the same leap years.
  return day <= new Date(Date.UTC(year + 400, month, 0)).getUTCDate();
}
