const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const MOMENT = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
const AGO = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const NUMBER = new Intl.NumberFormat('en');
const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

export function date(instant: string | null | undefined): string {
  return instant ? DATE.format(new Date(instant)) : '';
}

export function moment(instant: string | null | undefined): string {
  return instant ? MOMENT.format(new Date(instant)) : '';
}

/** "3 days ago" */
export function ago(instant: string | null | undefined): string {
  if (!instant) {
    return '';
  }
  const millis = new Date(instant).getTime() - Date.now();
  for (const [unit, length] of STEPS) {
    if (Math.abs(millis) >= length) {
      return AGO.format(Math.round(millis / length), unit);
    }
  }
  return 'just now';
}

export function number(value: number | null | undefined): string {
  return value === null || value === undefined ? '–' : NUMBER.format(value);
}

export function money(value: { amount?: number | null; currency?: string | null } | null | undefined): string {
  if (value?.amount == null || value.currency == null) {
    return '';
  }
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency: value.currency,
    maximumFractionDigits: 0,
  }).format(value.amount);
}

/** "1 h 20 min" */
export function duration(seconds: number | null | undefined): string {
  if (seconds === null || seconds === undefined) {
    return '–';
  }
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return hours > 0 ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}
