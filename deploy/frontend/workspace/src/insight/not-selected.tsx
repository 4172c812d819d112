import { dataOf } from '@leadwise/client';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../session/session';
import { Failure, Skeleton } from '../ui/states';
import { titleOf } from '../ui/words';

/** The agent has not worked on this lead: says why. */
export function NotSelected({ leadId }: { leadId: string }) {
  const { leadwise } = useSession();
  const selection = useQuery({
    queryKey: ['selection', leadId],
    queryFn: () => dataOf(leadwise.GET('/api/v1/leads/{id}/selection', { params: { path: { id: leadId } } })),
  });
  return (
    <section className="panel" aria-labelledby="not-selected">
      <header>
        <h2 id="not-selected">The agent has not worked on this lead</h2>
      </header>
      {selection.isPending && <Skeleton />}
      {selection.isError && <Failure error={selection.error} retry={() => void selection.refetch()} />}
      <div className="stack">
        {selection.data?.reasons?.map((reason) => <p key={reason}>{reason}</p>)}
        <ul className="criteria">
          {selection.data?.criteria?.map((criterion) => (
            <li key={criterion.criterion}>
              <span className={criterion.met ? 'sign good' : 'sign bad'} aria-hidden="true">
                {criterion.met ? '✓' : '✕'}
              </span>
              <div>
                <b>{titleOf(criterion.criterion)}</b>{' '}
                <span className="visually-hidden">{criterion.met ? 'met' : 'not met'}</span>
                <p className="small soft">
                  It is {criterion.value}; wanted is {criterion.required}.
                </p>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
