import { type Dashboard, dataOf } from '@leadwise/client';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../session/session';
import { date, duration, number } from '../ui/format';
import { Page } from '../ui/page';
import { Empty, Failure, Skeleton } from '../ui/states';
import { titleOf } from '../ui/words';
import { Bars, DayChart } from './charts';

/** What became of the leads that the agent picked. */
export function DashboardPage() {
  const { leadwise } = useSession();
  const dashboard = useQuery({
    queryKey: ['dashboard'],
    queryFn: () => dataOf(leadwise.GET('/api/v1/dashboard')),
  });
  return (
    <Page title="Dashboard">
      <header>
        <div>
          <h1>Dashboard</h1>
          <p>
            What became of the leads that the agent picked
            {dashboard.data && ` from ${date(dashboard.data.from)} to ${date(dashboard.data.to)}`}.
          </p>
        </div>
      </header>
      {dashboard.isPending && <Skeleton rows={6} height="5rem" />}
      {dashboard.isError && <Failure error={dashboard.error} retry={() => void dashboard.refetch()} />}
      {dashboard.data &&
        ((dashboard.data.total?.selected ?? 0) === 0 ? (
          <Empty title="No numbers yet" action={{ label: 'Go to the runs', href: '/admin/runs' }}>
            They come with the first run of the agent.
          </Empty>
        ) : (
          <Numbers dashboard={dashboard.data} />
        ))}
    </Page>
  );
}

function Numbers({ dashboard }: { dashboard: Dashboard }) {
  const total = dashboard.total;
  const tiles: [string, string][] = [
    ['Leads picked', number(total?.selected)],
    ['Acted on', number(total?.acted)],
    ['Qualified', number(total?.qualified)],
    ['Disqualified', number(total?.disqualified)],
    ['Median time to first action', duration(dashboard.medianSecondsToFirstAction)],
  ];
  return (
    <div className="stack wide">
      <dl className="tiles">
        {tiles.map(([label, value]) => (
          <div key={label} className="tile">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section className="panel" aria-labelledby="by-day">
        <header>
          <h2 id="by-day">Leads by the day of their first run</h2>
        </header>
        <DayChart from={dashboard.from ?? ''} to={dashboard.to ?? ''} days={dashboard.days ?? []} />
      </section>
      <div className="halves">
        <Counts id="by-fit" title="Fit" counts={total?.byFit} />
        <Counts id="by-email" title="Email addresses" counts={total?.byValidity} />
        <Counts id="by-action" title="Proposed next steps" counts={total?.byAction} />
        <section className="panel" aria-labelledby="by-decile">
          <header>
            <h2 id="by-decile">Qualified, by tenth of the score</h2>
          </header>
          {(dashboard.conversionByDecile?.length ?? 0) === 0 ? (
            <p className="soft">It appears once leads are qualified or disqualified.</p>
          ) : (
            <Bars
              rows={(dashboard.conversionByDecile ?? []).map((tenth) => ({
                label: `${tenth.lowestScore} to ${tenth.highestScore}`,
                value: Math.round((tenth.conversion ?? 0) * 100),
                text: `${Math.round((tenth.conversion ?? 0) * 100)} %`,
              }))}
              most={100}
            />
          )}
        </section>
      </div>
    </div>
  );
}

function Counts({ id, title, counts }: { id: string; title: string; counts: Record<string, number> | null | undefined }) {
  const rows = Object.entries(counts ?? {}).map(([word, value]) => ({ label: titleOf(word), value, text: number(value) }));
  return (
    <section className="panel" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
      </header>
      <Bars rows={rows} most={Math.max(1, ...rows.map((row) => row.value))} />
    </section>
  );
}
