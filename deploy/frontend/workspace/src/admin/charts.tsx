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

const WIDTH = 720;
const HEIGHT = 180;
const FOOT = 24;
const GAP = 4;
const WIDEST = 48;

/** A column for each day; the numbers are in a table for who cannot see it. */
export function DayChart({ days }: { days: readonly DayCounts[] }) {
  const most = Math.max(1, ...days.map((day) => day.counts?.selected ?? 0));
  const step = Math.min(WIDEST, WIDTH / Math.max(1, days.length));
  return (
    <figure>
      <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <line className="axis" x1={0} x2={WIDTH} y1={HEIGHT - FOOT} y2={HEIGHT - FOOT} />
        {days.map((day, index) => {
          const selected = day.counts?.selected ?? 0;
          const height = ((HEIGHT - FOOT - FOOT) * selected) / most;
          return (
            <g key={day.day}>
              <rect
                x={index * step}
                y={HEIGHT - FOOT - height}
                width={step - GAP}
                height={height}
                rx={3}
                fill="var(--brand)"
              />
              <text x={index * step + (step - GAP) / 2} y={HEIGHT - FOOT - height - 6} textAnchor="middle">
                {selected}
              </text>
              <text x={index * step + (step - GAP) / 2} y={HEIGHT - 6} textAnchor="middle">
                {day.day?.slice(8)}
              </text>
            </g>
          );
        })}
      </svg>
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
