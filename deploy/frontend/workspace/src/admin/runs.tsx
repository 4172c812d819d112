import { dataOf, isProblem, type SelectionRun } from '@leadwise/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useSession } from '../session/session';
import { Chip } from '../ui/chip';
import { duration, moment, number } from '../ui/format';
import { Page } from '../ui/page';
import { Empty, Failure, Skeleton } from '../ui/states';
import { wordsOf } from '../ui/words';
import { useLiveRun } from './live-run';

const SHOWN = 20;

/** What the agent is doing, and what it did. */
export function RunsPage() {
  const { leadwise } = useSession();
  const queries = useQueryClient();
  const runs = useQuery({
    queryKey: ['runs'],
    queryFn: () => dataOf(leadwise.GET('/api/v1/selection-runs', { params: { query: { limit: SHOWN } } })),
  });
  const start = useMutation({
    mutationFn: () =>
      dataOf(
        leadwise.POST('/api/v1/selection-runs', { params: { header: { 'Idempotency-Key': crypto.randomUUID() } } }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: ['runs'] }),
  });
  const items = runs.data?.items ?? [];
  const running = items.find((run) => run.status === 'RUNNING');
  return (
    <Page title="Runs">
      <header>
        <div>
          <h1>Runs</h1>
          <p>In each run the agent picks the leads that meet the criteria, researches, checks and ranks them.</p>
        </div>
        <button
          type="button"
          className="button primary"
          disabled={start.isPending || running !== undefined}
          onClick={() => start.mutate()}
        >
          Start a run now
        </button>
      </header>
      <div className="stack wide">
        {start.isError && !isProblem(start.error, 'run-in-progress') && <Failure error={start.error} />}
        {runs.isPending && <Skeleton rows={6} height="2.6rem" />}
        {runs.isError && <Failure error={runs.error} retry={() => void runs.refetch()} />}
        {running?.id != null && <Progress key={running.id} id={running.id} before={running} />}
        {runs.isSuccess && items.length === 0 && (
          <Empty title="The agent has not run yet">
            It runs by itself every few hours once it is switched on. You can also start a run now.
          </Empty>
        )}
        {items.length > 0 && <History runs={items} />}
      </div>
    </Page>
  );
}

function Progress({ id, before }: { id: string; before: SelectionRun }) {
  const { run, error } = useLiveRun(id, before);
  return (
    <section className="panel progress" aria-labelledby="running">
      <div className="row between">
        <h2 id="running">Running now</h2>
        <b>{run.percent ?? 0} %</b>
      </div>
      <div
        className="bar"
        role="progressbar"
        aria-labelledby="running"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={run.percent ?? 0}
      >
        <i style={{ width: `${run.percent ?? 0}%` }} />
      </div>
      <p className="soft">
        {number(run.counts?.selected)} selected, {number(run.counts?.researched)} researched,{' '}
        {number(run.counts?.validated)} addresses checked, {number(run.counts?.prioritized)} ranked,{' '}
        {number(run.counts?.failed)} failed
        {run.remainingSeconds != null && `; about ${duration(run.remainingSeconds)} to go`}
      </p>
      {error !== undefined && <Failure error={error} />}
    </section>
  );
}

function History({ runs }: { runs: readonly SelectionRun[] }) {
  return (
    <div className="sheet">
      <table className="grid">
        <thead>
          <tr>
            <th scope="col">Started</th>
            <th scope="col">State</th>
            <th scope="col">By</th>
            <th scope="col" className="number">
              Leads
            </th>
            <th scope="col" className="number">
              Ranked
            </th>
            <th scope="col" className="number">
              Failed
            </th>
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <td data-label="Started">{moment(run.startedAt)}</td>
              <td data-label="State">
                <Chip word={run.status} />
              </td>
              <td data-label="By">{run.trigger === 'ON_DEMAND' ? 'a person' : wordsOf(run.trigger)}</td>
              <td data-label="Leads" className="number">
                {number(run.counts?.selected)}
              </td>
              <td data-label="Ranked" className="number">
                {number(run.counts?.prioritized)}
              </td>
              <td data-label="Failed" className="number">
                {number(run.counts?.failed)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
