// Compiled, never run: what a frontend may rely on, and what must not compile.
import {
  createLeadwise,
  dataOf,
  each,
  followInsights,
  isProblem,
  type LeadInsight,
  type PrioritizedLead,
  type ProblemCode,
} from '../dist/index.js';

const leadwise = createLeadwise({ token: 'a-token' });

export async function reads(): Promise<LeadInsight> {
  for await (const lead of each((cursor) => leadwise.GET('/api/v1/prioritized-leads', { params: { query: { cursor } } }))) {
    const typed: PrioritizedLead = lead;
    // @ts-expect-error a lead has no such property
    void typed.rang;
  }
  for await (const event of followInsights(leadwise)) {
    if (event.name === 'updated') {
      const revision: number | null | undefined = event.data.revision;
      void revision;
    }
  }
  // @ts-expect-error no such path
  void leadwise.GET('/api/v1/prioritised-leads');
  // @ts-expect-error the id is missing
  void leadwise.GET('/api/v1/lead-insights/{leadId}');
  return dataOf(leadwise.GET('/api/v1/lead-insights/{leadId}', { params: { path: { leadId: 'x' } } }));
}

export function refuses(error: unknown): ProblemCode | undefined {
  // @ts-expect-error no such code
  void isProblem(error, 'consent-requried');
  return isProblem(error, 'consent-required') ? 'consent-required' : undefined;
}
