import { dataOf, isProblem, type MyConsent } from '@leadwise/client';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../session/session';
import { Empty, Failure } from '../ui/states';
import { Carousel, CarouselSkeleton } from './carousel';
import { useLiveList } from './live';

const SHOWN = 12;

/** The prioritized list, or why there is none. */
export function Prioritized({ consent, onAsk }: { consent: MyConsent | undefined; onAsk: () => void }) {
  const { leadwise } = useSession();
  const list = useQuery({
    queryKey: ['prioritized'],
    queryFn: () => dataOf(leadwise.GET('/api/v1/prioritized-leads', { params: { query: { limit: SHOWN } } })),
  });
  useLiveList(list.isSuccess);

  if (list.isPending) {
    return <CarouselSkeleton />;
  }
  if (isProblem(list.error, 'consent-required')) {
    return <ConsentMissing consent={consent} onAsk={onAsk} />;
  }
  if (list.isError) {
    return <Failure error={list.error} retry={() => void list.refetch()} />;
  }
  const leads = list.data.items ?? [];
  if (leads.length === 0) {
    return (
      <Section>
        <Empty title="Nothing to put in order yet">
          {list.data.agent?.hasRun === true
            ? 'The agent has no open lead of yours at the moment. New ones appear here within four hours.'
            : 'The agent has not run over your leads yet. Your administrator can start a run; the next one comes by itself.'}
        </Empty>
      </Section>
    );
  }
  return <Carousel leads={leads} />;
}

function ConsentMissing({ consent, onAsk }: { consent: MyConsent | undefined; onAsk: () => void }) {
  if (consent?.promptRequired === true) {
    return (
      <Section>
        <Empty
          title="Your leads in the order that pays"
          action={{ label: 'Read and decide', onClick: onAsk }}
        >
          Leadwise needs your consent before it ranks your leads and proposes next steps. Company research and email
          checks are there without it.
        </Empty>
      </Section>
    );
  }
  const unmet = consent?.conditions?.filter((condition) => condition.met === false) ?? [];
  return (
    <Section>
      <Empty title="Not for you yet">
        {unmet.map((condition) => condition.reason).join(' ') || 'Your consent is missing.'} Ask your administrator to
        change that.
      </Empty>
    </Section>
  );
}

function Section({ children }: { children: React.ReactNode }) {
  return (
    <section className="carousel" aria-label="Up next">
      {children}
    </section>
  );
}
