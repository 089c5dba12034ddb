/** Ways through the stories that between them show every app of the phone: choices by id, then any reply each time. */
export const WAYS = {
  'midnight-call': ['send-id', 'add', 'prove', 'promise', 'share', 'go', 'study', 'stay', 'tuition'],
  'easy-job': ['ask-online', 'accept', 'join', 'go', 'pay'],
  'best-friend-loan': ['ask-sister'],
  'friend-needs-50k': [],
  'cafe-interview': ['ib', 'hold'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type StoryId = keyof typeof WAYS;
