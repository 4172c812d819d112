export { type Answer, answerOf, dataOf, each } from './answers.js';
export type { ProblemCode } from './codes.js';
export { createLeadwise, type LeadwiseClient, type LeadwiseOptions } from './client.js';
export {
  type FollowOptions,
  followInsights,
  followRun,
  type InsightEvent,
  type LiveEvent,
  type RunEvent,
} from './events.js';
export { isProblem, LeadwiseProblem } from './problem.js';
export type * from './schema.js';
