import { createParser, type EventSourceMessage } from 'eventsource-parser';
import type { LeadwiseClient } from './client.js';
import { isProblem } from './problem.js';
import type { InsightChange, SelectionRun } from './schema.js';

/** An event of a stream; `id` is a place to go on after. */
export interface LiveEvent<Name extends string, Data> {
  readonly name: Name;
  readonly id: string | undefined;
  readonly data: Data;
}

export type InsightEvent =
  | LiveEvent<'updated' | 'closed' | 'removed', InsightChange>
  | LiveEvent<'ready' | 'reset', unknown>
  | LiveEvent<'end', { reason?: string }>;

export type RunEvent = LiveEvent<'progress' | 'end', SelectionRun>;

export interface FollowOptions {
  /** Ends the stream when it is aborted. */
  readonly signal?: AbortSignal;
  /** The id of the last event that you have seen. */
  readonly lastEventId?: string;
  /** How long to wait before the stream is opened again after a break, in milliseconds; 2,000 by default. */
  readonly pauseMs?: number;
}

const PAUSE_MS = 2_000;
const TRY_AGAIN = new Set([429, 502, 503, 504]);

/**
 * Follows what changes in the insights, over breaks of the connection: it goes on after the last event that came.
 * Ends when the service says `end` with a reason, or when the signal is aborted.
 */
export function followInsights(
  leadwise: LeadwiseClient,
  options: FollowOptions & { ownerId?: string } = {},
): AsyncGenerator<InsightEvent> {
  const query = options.ownerId === undefined ? {} : { ownerId: options.ownerId };
  return follow(
    (lastEventId) =>
      leadwise.GET('/api/v1/lead-insights/stream', {
        params: { query, header: lastEventId === undefined ? {} : { 'Last-Event-ID': lastEventId } },
        parseAs: 'stream',
        ...signalOf(options),
      }),
    (event) => event.name === 'end' && (event.data as { reason?: string }).reason !== undefined,
    options,
  ) as AsyncGenerator<InsightEvent>;
}

/** Follows a selection run until it is over; the last event is `end`. */
export function followRun(
  leadwise: LeadwiseClient,
  id: string,
  options: FollowOptions = {},
): AsyncGenerator<RunEvent> {
  return follow(
    () =>
      leadwise.GET('/api/v1/selection-runs/{id}/events', {
        params: { path: { id } },
        parseAs: 'stream',
        ...signalOf(options),
      }),
    (event) => event.name === 'end',
    options,
  ) as AsyncGenerator<RunEvent>;
}

type Untyped = LiveEvent<string, unknown>;

async function* follow(
  open: (lastEventId: string | undefined) => Promise<{ response: Response; data?: unknown }>,
  isLast: (event: Untyped) => boolean,
  options: FollowOptions,
): AsyncGenerator<Untyped> {
  let lastEventId = options.lastEventId;
  while (!options.signal?.aborted) {
    try {
      const { data } = await open(lastEventId);
      for await (const event of events(data as ReadableStream<Uint8Array>)) {
        lastEventId = event.id ?? lastEventId;
        yield event;
        if (isLast(event)) {
          return;
        }
      }
    } catch (error) {
      if (options.signal?.aborted) {
        return;
      }
      if (!isBreak(error)) {
        throw error;
      }
    }
    await pause(options.pauseMs ?? PAUSE_MS, options.signal);
  }
}

/** A refusal stays one however often it is asked again; a broken connection does not. */
function isBreak(error: unknown): boolean {
  return isProblem(error) ? TRY_AGAIN.has(error.status) : error instanceof TypeError;
}

async function* events(body: ReadableStream<Uint8Array>): AsyncGenerator<Untyped> {
  const waiting: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (event) => waiting.push(event) });
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return;
      }
      parser.feed(decoder.decode(value, { stream: true }));
      for (const event of waiting.splice(0)) {
        yield { name: event.event ?? 'message', id: event.id, data: parsed(event.data) };
      }
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

function parsed(data: string): unknown {
  return data === '' ? undefined : JSON.parse(data);
}

function signalOf(options: FollowOptions): { signal?: AbortSignal } {
  return options.signal === undefined ? {} : { signal: options.signal };
}

function pause(millis: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, millis);
    function done() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    }
    signal?.addEventListener('abort', done);
  });
}
