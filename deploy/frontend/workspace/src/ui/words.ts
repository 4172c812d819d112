/** The API's words in a person's words. What is not here is shown as it comes, in lower case. */
const WORDS: Record<string, string> = {
  SCHEDULE_APPOINTMENT: 'Schedule an appointment',
  SEND_FOLLOW_UP_EMAIL: 'Send a follow-up email',
  CREATE_TASK: 'Create a task',
  UPDATE_EMAIL: 'Update the email address',
  DRAFT_EMAIL: 'Write the first email',
  NONE: 'Nothing to do yet',
  FIT: 'Fit with target customers',
  EXISTING_ACCOUNT: 'Existing account',
  WORK: 'work address',
  PERSONAL: 'personal address',
  NOT_FOUND: 'nothing found',
  PENDING: 'in work',
  STALE: 'out of date',
  FAILED: 'not available',
  READY: 'up to date',
  annual_revenue: 'Annual revenue',
  jobTitles: 'Decision-making role',
  annualRevenue: 'Annual revenue',
};

/** Text for a word of the API: `WRONG_TIME` reads "wrong time". */
export function wordsOf(word: string | null | undefined): string {
  if (word === null || word === undefined) {
    return '';
  }
  return WORDS[word] ?? word.replace(/([a-z])([A-Z])/g, '$1 $2').replaceAll('_', ' ').toLowerCase();
}

/** The same at the beginning of a line. */
export function titleOf(word: string | null | undefined): string {
  const words = wordsOf(word);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export type Tone = 'good' | 'warn' | 'bad' | 'mark' | '';

const TONES: Record<string, Tone> = {
  HIGH: 'good',
  MODERATE: 'warn',
  LOW: 'bad',
  VALID: 'good',
  RISKY: 'warn',
  INVALID: 'bad',
  READY: 'good',
  STALE: 'warn',
  FAILED: 'bad',
  COMPLETED: 'good',
  RUNNING: 'mark',
  CANCELLED: 'warn',
  MATCHED: 'good',
  NOT_MATCHED: 'bad',
};

/** How a word is coloured; the word itself is always there too. */
export function toneOf(word: string | null | undefined): Tone {
  return TONES[word ?? ''] ?? '';
}
