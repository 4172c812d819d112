import { isProblem } from '@leadwise/client';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** Bars where content will be; read out once. */
export function Skeleton({ rows = 3, height = '1.2rem', label = 'Loading' }: SkeletonProps) {
  return (
    <div className="stack" role="status">
      <span className="visually-hidden">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className="skeleton" style={{ height, width: `${100 - ((row * 17) % 40)}%` }} />
      ))}
    </div>
  );
}

interface SkeletonProps {
  readonly rows?: number;
  readonly height?: string;
  readonly label?: string;
}

/** There is nothing to show: why, and what to do. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{children}</p>
      {action !== undefined &&
        ('href' in action ? (
          <Link className="button" href={action.href}>
            {action.label}
          </Link>
        ) : (
          <button type="button" className="button" onClick={action.onClick}>
            {action.label}
          </button>
        ))}
    </div>
  );
}

interface EmptyProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: { label: string; href: string } | { label: string; onClick: () => void };
}

/** Something failed: what the service said, and what to do. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  return (
    <div className="note bad" role="alert">
      <p>{messageOf(error)}</p>
      {isProblem(error) && error.traceId !== undefined && (
        <p className="small">
          If it stays, tell your administrator this number: <code>{error.traceId}</code>
        </p>
      )}
      {retry !== undefined && (
        <p>
          <button type="button" className="button small" onClick={retry}>
            Try again
          </button>
        </p>
      )}
    </div>
  );
}

/** What to tell a person about an error. */
export function messageOf(error: unknown): string {
  if (isProblem(error, 'version-mismatch')) {
    return 'Somebody else changed this in the meantime. Look at what it is now, and try again.';
  }
  if (isProblem(error)) {
    const [first] = error.violations;
    return first?.message == null ? error.detail : `${first.field ?? ''} ${first.message}`.trim();
  }
  return 'The service does not answer. Check your connection, and try again.';
}
