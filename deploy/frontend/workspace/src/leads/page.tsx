import { dataOf } from '@leadwise/client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../session/session';
import { Page } from '../ui/page';
import { ConsentDialog } from './consent';
import { LeadGrid } from './grid';
import { Prioritized } from './prioritized';

/** My open leads: the prioritized ones first, all of them below. */
export function LeadsPage() {
  const { session, leadwise } = useSession();
  const [postponed, setPostponed] = useState(false);
  const consent = useQuery({
    queryKey: ['consent'],
    queryFn: () => dataOf(leadwise.GET('/api/v1/consents/me')),
  });
  return (
    <Page title="My open leads">
      <header>
        <div>
          <h1>My open leads</h1>
          <p>Good to see you, {session.name.split(' ')[0]}. Start at the left: the list is in the order that pays.</p>
        </div>
      </header>
      <Prioritized consent={consent.data} onAsk={() => setPostponed(false)} />
      <LeadGrid />
      {consent.data?.promptRequired === true && !postponed && <ConsentDialog onClose={() => setPostponed(true)} />}
    </Page>
  );
}
