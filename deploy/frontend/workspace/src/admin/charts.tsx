import type { DayCounts } from '@leadwise/client';
import { date } from '../ui/format';

interface Row {
  readonly label: string;
  readonly value: number;
  readonly text: string;
}

/** Bars with their numbers: the list is the chart, so that everybody reads the same. */
export function Bars({ rows, most }: { rows: readonly Row[]; most: number }) {
  return (
    <ul className="bars">
      {rows.map((row) => (
        <li key={row.label}>
          <span>{row.label}</span>
          <span className="bar" aria-hidden="true">
            <i style={{ width: `${(100 * row.value) / most}%` }} />
          </span>
          <span className="number">{row.text}</span>
        </li>
      ))}
    </ul>
  );
}

const DAY_MILLIS = 86_400_000;
const LABELLED = 5;

/** A column for each day of the span; the numbers are in a table for who cannot see it. */
export function DayChart({ from, to, days }: { from: string; to: string; days: readonly DayCounts[] }) {
  const selected = new Map(days.map((day) => [day.day, day.counts?.selected ?? 0]));
  const most = Math.max(1, ...selected.values());
  return (
    <figure>
      <div className="days" aria-hidden="true">
        {span(from, to).map((day, index) => {
          const count = selected.get(day) ?? 0;
          return (
            <div key={day} className="day">
              <span>{count > 0 && count}</span>
              <i className={count === 0 ? 'none' : undefined} style={{ height: `${(100 * count) / most}%` }} />
              <span>{index % LABELLED === 0 && Number(day.slice(8))}</span>
            </div>
          );
        })}
      </div>
      <table className="visually-hidden">
        <caption>Leads by day</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Leads</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr key={day.day}>
              <th scope="row">{date(day.day)}</th>
              <td>{day.counts?.selected}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

/** All days from the first to the last, as the API writes them. */
function span(from: string, to: string): string[] {
  const first = Date.parse(from);
  const days = Math.round((Date.parse(to) - first) / DAY_MILLIS);
  return Array.from({ length: days + 1 }, (_, day) => new Date(first + day * DAY_MILLIS).toISOString().slice(0, 10));
}
