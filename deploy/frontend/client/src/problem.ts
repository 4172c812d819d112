import type { ProblemCode } from './codes.js';
import type { Problem, Violation } from './schema.js';

/** Media type of a refusal (RFC 9457). */
const PROBLEM = 'application/problem+json';

/** A refusal of the API. Decide by `code`, show `detail`, name `traceId` when you report a fault. */
export class LeadwiseProblem extends Error {
  override readonly name = 'LeadwiseProblem';
  readonly status: number;
  /** Why, in a word that stays: `consent-required`, `version-mismatch`, … */
  readonly code: string;
  readonly detail: string;
  readonly traceId: string | undefined;
  /** What is wrong with which field; empty unless the request was not valid. */
  readonly violations: readonly Violation[];

  constructor(problem: Problem) {
    super(problem.detail ?? problem.title);
    this.status = problem.status;
    this.code = problem.code;
    this.detail = problem.detail ?? problem.title;
    this.traceId = problem.traceId ?? undefined;
    this.violations = problem.violations ?? [];
  }
}

/** True for a refusal, and for one with that code where one is given. */
export function isProblem(error: unknown, code?: ProblemCode): error is LeadwiseProblem {
  return error instanceof LeadwiseProblem && (code === undefined || error.code === code);
}

/** Reads the refusal out of an answer; what is no problem document (a proxy's page) becomes one. */
export async function problemOf(response: Response): Promise<LeadwiseProblem> {
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith(PROBLEM)) {
    return new LeadwiseProblem((await response.json()) as Problem);
  }
  return new LeadwiseProblem({
    type: 'about:blank',
    title: response.statusText || `HTTP ${response.status}`,
    status: response.status,
    code: `http-${response.status}`,
    detail: `The server answered ${response.status} without saying why.`,
  });
}
