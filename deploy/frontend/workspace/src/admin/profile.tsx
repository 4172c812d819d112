import {
  type Answer,
  answerOf,
  dataOf,
  type DescribeTargetCustomer,
  type Range,
  type TargetCustomerProfile,
} from '@leadwise/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSession } from '../session/session';
import { Field } from '../ui/field';
import { Page } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { useToast } from '../ui/toasts';
import { linesOf, Lines } from './lines';
import { Moves } from './moves';

const MOVES_SHOWN = 50;

/** Whom the company wants as customers; who would move is shown before it is published. */
export function ProfilePage() {
  const { leadwise } = useSession();
  const profile = useQuery({
    queryKey: ['profile'],
    queryFn: () => answerOf(leadwise.GET('/api/v1/target-customer-profile')),
    refetchOnWindowFocus: false,
  });
  return (
    <Page title="Target customers">
      <header>
        <div>
          <h1>Target customers</h1>
          <p>
            Describe the customer you want. Each lead is held against it; what you leave empty does not count. Preview
            first: you see who would move.
          </p>
        </div>
      </header>
      {profile.isPending && <Skeleton rows={8} height="2.6rem" />}
      {profile.isError && <Failure error={profile.error} retry={() => void profile.refetch()} />}
      {profile.data && <ProfileForm key={profile.data.etag} answer={profile.data} />}
    </Page>
  );
}

function ProfileForm({ answer }: { answer: Answer<TargetCustomerProfile> }) {
  const { leadwise } = useSession();
  const queries = useQueryClient();
  const toast = useToast();
  const [draft, setDraft] = useState(() => requestOf(answer.data));
  const preview = useMutation({
    mutationFn: (body: DescribeTargetCustomer) =>
      dataOf(
        leadwise.POST('/api/v1/target-customer-profile/dry-run', {
          params: { query: { limit: MOVES_SHOWN } },
          body,
        }),
      ),
  });
  const publish = useMutation({
    mutationFn: (body: DescribeTargetCustomer) =>
      answerOf(
        leadwise.PUT('/api/v1/target-customer-profile', {
          params: { header: { 'If-Match': answer.etag } },
          body,
        }),
      ),
    onSuccess: (published) => {
      queries.setQueryData(['profile'], published);
      void queries.invalidateQueries();
      toast(`Version ${published.data.version} is published. All open leads are scored again.`);
    },
  });
  const set = (change: Partial<DescribeTargetCustomer>) => {
    preview.reset();
    setDraft((before) => ({ ...before, ...change }));
  };
  return (
    <div className="stack wide">
      <form
        className="form panel"
        onSubmit={(event) => {
          event.preventDefault();
          preview.mutate(draft);
        }}
      >
        <div className="halves">
          <Lines
            label="Industries"
            hint="One in a line: a name, a code (NACE, NAICS, SIC) or a word."
            value={draft.industries}
            onChange={(industries) => set({ industries })}
          />
          <Lines
            label="Job titles that decide"
            hint="One in a line."
            value={draft.jobTitles}
            onChange={(jobTitles) => set({ jobTitles })}
          />
          <Lines
            label="Countries"
            hint="One in a line, two letters each: DE, SE, US."
            value={draft.countries}
            onChange={(countries) => set({ countries: countries.map((country) => country.toUpperCase()) })}
          />
          <div className="stack">
            <Between label="Employees" range={draft.employees} onChange={(employees) => set({ employees })} />
            <Between
              label="Annual revenue"
              range={draft.annualRevenue}
              onChange={(annualRevenue) => set({ annualRevenue })}
            />
            <Field label="Currency of the revenue" hint="Three letters: EUR.">
              {(control) => (
                <input
                  {...control}
                  maxLength={3}
                  value={draft.annualRevenueCurrency ?? ''}
                  onChange={(event) => set({ annualRevenueCurrency: event.target.value.toUpperCase() || null })}
                />
              )}
            </Field>
          </div>
        </div>
        {(preview.isError || publish.isError) && <Failure error={preview.error ?? publish.error} />}
        <div className="row">
          <button type="submit" className="button" disabled={preview.isPending}>
            Preview who moves
          </button>
          <button
            type="button"
            className="button primary"
            disabled={!preview.isSuccess || publish.isPending}
            onClick={() => publish.mutate(draft)}
          >
            Publish
          </button>
          <span className="soft small">In force: version {answer.data.version}</span>
        </div>
      </form>
      {preview.isPending && <Skeleton rows={5} label="Trying the profile on all open leads" />}
      {preview.data && <Moves outcome={preview.data} />}
    </div>
  );
}

function Between({ label, range, onChange }: BetweenProps) {
  const change = (part: keyof Range, text: string) => {
    const next = { from: range?.from ?? null, to: range?.to ?? null, [part]: text === '' ? null : Number(text) };
    onChange(next.from === null && next.to === null ? null : next);
  };
  return (
    <fieldset>
      <legend>{label}</legend>
      <div className="pair">
        {(['from', 'to'] as const).map((part) => (
          <Field key={part} label={part === 'from' ? 'At least' : 'At most'}>
            {(control) => (
              <input
                {...control}
                type="number"
                min={0}
                value={range?.[part] ?? ''}
                onChange={(event) => change(part, event.target.value)}
              />
            )}
          </Field>
        ))}
      </div>
    </fieldset>
  );
}

interface BetweenProps {
  readonly label: string;
  readonly range: Range | null | undefined;
  readonly onChange: (range: Range | null) => void;
}

/** What the form does not show stays as it is. */
function requestOf(profile: TargetCustomerProfile): DescribeTargetCustomer {
  return {
    industries: linesOf(profile.industries),
    jobTitles: linesOf(profile.jobTitles),
    countries: linesOf(profile.countries),
    employees: boundedOrNull(profile.employees),
    annualRevenue: boundedOrNull(profile.annualRevenue),
    annualRevenueCurrency: profile.annualRevenueCurrency,
    decisionRoles: profile.decisionRoles,
    regions: profile.regions,
    customCriteria: profile.customCriteria,
    exclusions: profile.exclusions,
    nearPercent: profile.nearPercent,
  };
}

/** A range without borders is none. */
function boundedOrNull(range: Range | null | undefined): Range | null {
  return range && (range.from ?? range.to ?? null) !== null ? range : null;
}
