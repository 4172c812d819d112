import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Redirect, Route, Switch } from 'wouter';
import { isProblem } from '@leadwise/client';
import { DashboardPage } from './admin/dashboard';
import { ProfilePage } from './admin/profile';
import { RunsPage } from './admin/runs';
import { SettingsPage } from './admin/settings';
import { InsightPage } from './insight/page';
import { LeadsPage } from './leads/page';
import { endSession, SignedIn, useSession } from './session/session';
import { Frame } from './ui/frame';
import { Page } from './ui/page';
import { Empty } from './ui/states';
import { Toasts } from './ui/toasts';

const MOST_TRIES = 2;

/** A token that is not accepted any more: whoever it was signs in again. */
function onError(error: unknown) {
  if (isProblem(error) && error.status === 401) {
    endSession();
  }
}

const queries = new QueryClient({
  queryCache: new QueryCache({ onError }),
  mutationCache: new MutationCache({ onError }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // What was refused is refused again; only what did not answer is worth another try.
      retry: (tries, error) => tries < MOST_TRIES && (!isProblem(error) || error.status >= 500),
    },
  },
});

export function App() {
  return (
    <QueryClientProvider client={queries}>
      <Toasts>
        <SignedIn>
          <Frame>
            <Pages />
          </Frame>
        </SignedIn>
      </Toasts>
    </QueryClientProvider>
  );
}

function Pages() {
  const { session } = useSession();
  const isAdmin = session.roles.includes('sales-admin');
  return (
    <Switch>
      <Route path="/leads/:leadId">{({ leadId }) => <InsightPage key={leadId} leadId={leadId} />}</Route>
      {isAdmin && <Route path="/admin/runs" component={RunsPage} />}
      {isAdmin && <Route path="/admin/profile" component={ProfilePage} />}
      {isAdmin && <Route path="/admin/settings" component={SettingsPage} />}
      {isAdmin && <Route path="/admin" component={DashboardPage} />}
      {isAdmin && (
        <Route path="/">
          <Redirect to="/admin" />
        </Route>
      )}
      <Route path="/" component={LeadsPage} />
      <Route path="/leads" component={LeadsPage} />
      <Route>
        <Page title="Not found">
          <Empty title="There is no such page" action={{ label: 'Go to the start', href: '/' }}>
            The address may be mistyped, or the page is for another role than yours.
          </Empty>
        </Page>
      </Route>
    </Switch>
  );
}
