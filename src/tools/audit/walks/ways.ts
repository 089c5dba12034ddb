/** Ways through the stories that between them show every app of the phone. */
export interface Way {
  /** By id; after them the first reply each time. */
  readonly choices: readonly string[];
  /** Apps that come only then. */
  readonly apps: readonly string[];
}

export const WAYS = {
  'midnight-call': {
    choices: ['send-id', 'add', 'prove', 'promise', 'share', 'go', 'study', 'stay', 'tuition'],
    apps: [],
  },
  'easy-job': { choices: ['ask-online', 'accept', 'join', 'go', 'pay'], apps: [] },
  'best-friend-loan': { choices: ['ask-sister'], apps: [] },
  'friend-needs-50k': { choices: [], apps: [] },
  'cafe-interview': { choices: [], apps: ['browser'] },
} as const satisfies Readonly<Record<string, Way>>;

export type StoryId = keyof typeof WAYS;
