import { answerOf, dataOf, isProblem } from '@leadwise/client';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../session/session';
import { Page } from '../ui/page';
import { Empty, Failure, Skeleton } from '../ui/states';
import { AboutAccountPanel } from './about-account';
import { AboutLeadPanel } from './about-lead';
import { ActionPanel } from './action';
import { EmailPanel } from './email';
import { FitPanel } from './fit';
import { Headline } from './headline';
import { useLiveInsight } from './live';
import { NotSelected } from './not-selected';
import { ScorePanel } from './score';

const LAG_MS = 1_500;

/** Everything that the agent knows about one lead. */
export function InsightPage({ leadId }: { leadId: string }) {
  const { leadwise } = useSession();
  const lead = useQuery({
    queryKey: ['lead', leadId],
    queryFn: () => answerOf(leadwise.GET('/api/v1/leads/{id}', { params: { path: { id: leadId } } })),
  });
  const insight = useQuery({
    queryKey: ['insight', leadId],
    queryFn: () => dataOf(leadwise.GET('/api/v1/lead-insights/{leadId}', { params: { path: { leadId } } })),
    // The insight follows the lead: until it has seen the latest change, ask again.
    refetchInterval: ({ state }) =>
      state.data !== undefined && (state.data.leadVersion ?? 0) < (lead.data?.data.version ?? 0) ? LAG_MS : false,
  });
  useLiveInsight(leadId, insight.isSuccess);

  if (isProblem(lead.error, 'lead-not-found')) {
    return (
      <Page title="Lead">
        <Empty title="There is no such lead" action={{ label: 'Back to my leads', href: '/' }}>
          It may have been given to a colleague, merged with another one, or erased.
        </Empty>
      </Page>
    );
  }
  if (lead.isError) {
    return (
      <Page title="Lead">
        <Failure error={lead.error} retry={() => void lead.refetch()} />
      </Page>
    );
  }
  if (lead.isPending || insight.isPending) {
    return (
      <Page title="Lead">
        <Skeleton rows={8} height="2.5rem" label="Loading the lead" />
      </Page>
    );
  }
  return (
    <Page title={lead.data.data.lastName ?? 'Lead'}>
      <Headline lead={lead.data.data} insight={insight.data} etag={lead.data.etag} />
      {insight.isError &&
        (isProblem(insight.error, 'lead-insight-not-found') ? (
          <NotSelected leadId={leadId} />
        ) : (
          <Failure error={insight.error} retry={() => void insight.refetch()} />
        ))}
      {insight.isSuccess && (
        <div className="insight">
          <div>
            <ActionPanel insight={insight.data} />
            <AboutAccountPanel insight={insight.data} etag={lead.data.etag} />
          </div>
          <div>
            <ScorePanel priority={insight.data.priority} />
            <EmailPanel key={lead.data.data.email} insight={insight.data} etag={lead.data.etag} />
            <AboutLeadPanel insight={insight.data} etag={lead.data.etag} />
            <FitPanel fit={insight.data.fit} />
          </div>
        </div>
      )}
    </Page>
  );
}
