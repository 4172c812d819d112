import { type AgentSettings, type AgentSettingsRequest, type Answer, answerOf } from '@leadwise/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../session/session';
import { Field } from '../ui/field';
import { moment } from '../ui/format';
import { Page } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { useToast } from '../ui/toasts';
import { linesOf, Lines } from './lines';

/** Whether the agent works, on whose leads, how often and how far back. */
export function SettingsPage() {
  const { leadwise } = useSession();
  const settings = useQuery({
    queryKey: ['agent-settings'],
    queryFn: () => answerOf(leadwise.GET('/api/v1/agent-settings')),
    refetchOnWindowFocus: false,
  });
  return (
    <Page title="Agent">
      <header>
        <div>
          <h1>Agent</h1>
          <p>Whether it works, whose leads it picks, how often, and how far back it looks.</p>
        </div>
      </header>
      {settings.isPending && <Skeleton rows={8} height="2.6rem" />}
      {settings.isError && <Failure error={settings.error} retry={() => void settings.refetch()} />}
      {settings.data && <SettingsForm key={settings.data.etag} answer={settings.data} />}
    </Page>
  );
}

function SettingsForm({ answer }: { answer: Answer<AgentSettings> }) {
  const { leadwise } = useSession();
  const queries = useQueryClient();
  const toast = useToast();
  const [draft, setDraft] = useState(() => requestOf(answer.data));
  const save = useMutation({
    mutationFn: (body: AgentSettingsRequest) =>
      answerOf(leadwise.PUT('/api/v1/agent-settings', { params: { header: { 'If-Match': answer.etag } }, body })),
    onSuccess: (saved) => {
      queries.setQueryData(['agent-settings'], saved);
      toast(saved.data.active ? 'Saved. The agent is on.' : 'Saved. The agent is off.');
    },
  });
  const set = (change: Partial<AgentSettingsRequest>) => setDraft((before) => ({ ...before, ...change }));
  return (
    <form
      className="form panel"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(draft);
      }}
    >
      <label className="check">
        <input type="checkbox" checked={draft.active} onChange={(event) => set({ active: event.target.checked })} />
        <span>
          <b>The agent is on</b>
          <span className="soft small" style={{ display: 'block' }}>
            While it is off nothing runs, and the sellers' lists say so.
          </span>
        </span>
      </label>
      <div className="pair">
        <Amount
          label="Look back, days"
          value={draft.lookBackDays}
          onChange={(lookBackDays) => set({ lookBackDays })}
        />
        <Amount
          label="Run every, hours"
          value={draft.runIntervalHours}
          onChange={(runIntervalHours) => set({ runIntervalHours })}
        />
        <Amount
          label="Most leads in a run"
          value={draft.maxLeadsPerRun}
          onChange={(maxLeadsPerRun) => set({ maxLeadsPerRun })}
        />
        <Amount
          label="Leads in the first run"
          value={draft.firstActivationLimit}
          onChange={(firstActivationLimit) => set({ firstActivationLimit })}
        />
      </div>
      <div className="halves">
        <Lines
          label="Roles whose leads are picked"
          hint="One in a line."
          value={draft.allowedRoles}
          onChange={(allowedRoles) => set({ allowedRoles })}
        />
        <Lines
          label="Sources that mean: please contact me"
          hint="One in a line. Such leads come first, always."
          value={draft.handRaiserSources}
          onChange={(handRaiserSources) => set({ handRaiserSources })}
        />
        <Lines
          label="Competitors"
          hint="One in a line, three at most."
          value={draft.competitors ?? []}
          onChange={(competitors) => set({ competitors })}
        />
        <Lines
          label="Fields in the summary of a lead"
          hint="One in a line, in this order."
          value={draft.summaryFields ?? []}
          onChange={(summaryFields) => set({ summaryFields })}
        />
      </div>
      {save.isError && <Failure error={save.error} />}
      <div className="row">
        <button type="submit" className="button primary" disabled={save.isPending}>
          Save
        </button>
        <span className="soft small">Last changed {moment(answer.data.updatedAt) || 'never'}</span>
      </div>
    </form>
  );
}

function Amount({ label, value, onChange }: { label: string; value: number; onChange: (value: number) => void }) {
  return (
    <Field label={label}>
      {(control) => (
        <input
          {...control}
          type="number"
          min={1}
          required
          value={Number.isNaN(value) ? '' : value}
          onChange={(event) => onChange(event.target.valueAsNumber)}
        />
      )}
    </Field>
  );
}

function requestOf(settings: AgentSettings): AgentSettingsRequest {
  return {
    active: settings.active ?? false,
    allowedRoles: linesOf(settings.allowedRoles),
    lookBackDays: settings.lookBackDays ?? Number.NaN,
    runIntervalHours: settings.runIntervalHours ?? Number.NaN,
    firstActivationLimit: settings.firstActivationLimit ?? Number.NaN,
    maxLeadsPerRun: settings.maxLeadsPerRun ?? Number.NaN,
    handRaiserSources: linesOf(settings.handRaiserSources),
    summaryFields: linesOf(settings.summaryFields),
    competitors: linesOf(settings.competitors),
  };
}
