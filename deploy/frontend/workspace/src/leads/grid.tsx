import { dataOf, type EmailValidity, type FitLevel, type Lead } from '@leadwise/client';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { Link } from 'wouter';
import { useSession } from '../session/session';
import { Chip } from '../ui/chip';
import { Field } from '../ui/field';
import { ago } from '../ui/format';
import { Empty, Failure, Skeleton } from '../ui/states';
import { titleOf } from '../ui/words';

const PAGE = 20;
const VALIDITIES: readonly EmailValidity[] = ['VALID', 'RISKY', 'INVALID', 'UNKNOWN'];
const FITS: readonly FitLevel[] = ['HIGH', 'MODERATE', 'LOW', 'UNKNOWN'];

/** All open leads, to be searched and filtered by the service. */
export function LeadGrid() {
  const { leadwise } = useSession();
  const [text, setText] = useState('');
  const [emailValidity, setEmailValidity] = useState<EmailValidity | ''>('');
  const [fit, setFit] = useState<FitLevel | ''>('');
  const q = useDeferredValue(text.trim());
  const list = useInfiniteQuery({
    queryKey: ['leads', q, emailValidity, fit],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      dataOf(
        leadwise.GET('/api/v1/leads', {
          params: {
            query: {
              status: 'OPEN',
              limit: PAGE,
              cursor,
              q: q || undefined,
              emailValidity: emailValidity || undefined,
              fit: fit || undefined,
            },
          },
        }),
      ),
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: (before) => before,
  });
  const leads = list.data?.pages.flatMap((page) => page.items ?? []) ?? [];
  const clear = () => {
    setText('');
    setEmailValidity('');
    setFit('');
  };
  return (
    <section aria-labelledby="all-leads">
      <h2 id="all-leads" style={{ marginBottom: 'var(--space-3)' }}>
        All open leads
      </h2>
      <form className="filters" role="search" onSubmit={(event) => event.preventDefault()}>
        <Field label="Search">
          {(control) => (
            <input
              {...control}
              type="search"
              placeholder="Name, company or address"
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Choice label="Email" words={VALIDITIES} value={emailValidity} onChange={setEmailValidity} />
        <Choice label="Fit" words={FITS} value={fit} onChange={setFit} />
      </form>
      {list.isPending && <Skeleton rows={6} height="2.6rem" label="Loading all leads" />}
      {list.isError && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isSuccess && leads.length === 0 && (
        <Empty title="No lead is like that" action={{ label: 'Show all', onClick: clear }}>
          No open lead of yours matches the search and the filters.
        </Empty>
      )}
      {leads.length > 0 && <Table leads={leads} />}
      {list.hasNextPage && (
        <p className="row" style={{ justifyContent: 'center', marginTop: 'var(--space-4)' }}>
          <button
            type="button"
            className="button"
            disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            Show more
          </button>
        </p>
      )}
    </section>
  );
}

function Table({ leads }: { leads: readonly Lead[] }) {
  return (
    <div className="sheet">
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">Lead</th>
            <th scope="col">Company</th>
            <th scope="col">Job title</th>
            <th scope="col">Email</th>
            <th scope="col">Fit</th>
            <th scope="col">Came</th>
          </tr>
        </thead>
        <tbody>
          {leads.map((lead) => (
            <tr key={lead.id}>
              <td data-label="Lead">
                <Link href={`/leads/${lead.id}`}>{nameOf(lead)}</Link>
              </td>
              <td data-label="Company">{lead.companyName ?? '–'}</td>
              <td data-label="Job title">{lead.jobTitle ?? '–'}</td>
              <td data-label="Email">
                <Chip word={lead.emailVerdict?.validity ?? 'PENDING'} />
              </td>
              <td data-label="Fit">{lead.fit == null ? '–' : <Chip word={lead.fit.level} />}</td>
              <td data-label="Came" className="soft">
                {ago(lead.createdAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Choice<Word extends string>({ label, words, value, onChange }: ChoiceProps<Word>) {
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.target.value as Word | '')}>
          <option value="">Any</option>
          {words.map((word) => (
            <option key={word} value={word}>
              {titleOf(word)}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface ChoiceProps<Word extends string> {
  readonly label: string;
  readonly words: readonly Word[];
  readonly value: Word | '';
  readonly onChange: (value: Word | '') => void;
}

function nameOf(lead: Lead): string {
  return [lead.firstName, lead.lastName].filter(Boolean).join(' ') || lead.email || 'Name unknown';
}
