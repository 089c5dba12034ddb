import type { Scenario } from '#scenario';

const both = (text: string) => ({ vi: text, en: text });

/** The smallest story with harm, recovery, the tray and two endings: for tests of state and engine. */
export const TINY: Scenario = {
  format: 1,
  id: 'tiny',
  kind: 'scam-chat',
  theme: 'chat',
  truth: 'scam',
  seat: 'target',
  age: 11,
  intensity: 1,
  topics: ['money-loss'],
  minutes: 2,
  title: both('Tiny'),
  summary: both('A tiny story.'),
  intro: both('You are Linh.'),
  objectives: ['C2'],
  facts: ['CHAT-1'],
  clock: '22:00',
  cast: { friend: { name: both('Trang'), portrait: 'trang', role: 'offender' } },
  threads: { chat: { app: 'chat', title: both('Trang'), with: 'friend' } },
  variables: { paid: { type: 'boolean', start: false } },
  tray: {
    mum: {
      kind: 'tell',
      text: both('Mum'),
      stance: 'tell',
      quality: 1,
      goto: 'safe',
      sentences: { a: both('Mum, look.') },
    },
    look: { kind: 'check', text: both('Check'), stance: 'verify', quality: 0.75, goto: '@stay' },
  },
  start: 'ask',
  nodes: {
    ask: {
      thread: 'chat',
      pressure: 1,
      competency: 'C2',
      weight: 2,
      judgement: true,
      lines: { hi: { speaker: 'friend', text: both('Lend me 2 triệu?'), cues: ['Q21'], tactics: ['T03'] } },
      choices: {
        pay: {
          text: both('Send it'),
          stance: 'trust',
          quality: 0,
          goto: 'after',
          minutes: 2,
          effects: { set: { paid: true } },
          harm: { money: 'medium' },
        },
        no: { text: both('Not now'), stance: 'refuse', quality: 0.5, goto: 'safe' },
      },
    },
    after: {
      thread: 'chat',
      pressure: 3,
      minutes: 30,
      competency: 'C6',
      weight: 3,
      lines: { more: { speaker: 'friend', text: both('And 1 triệu more?'), cues: ['Q15'] } },
      choices: {
        bank: { text: both('Call the bank'), stance: 'recover', quality: 1, goto: 'saved', recover: ['money'] },
        more: { text: both('Send more'), stance: 'trust', quality: 0, goto: 'harmed', harm: { money: 'large' } },
      },
    },
  },
  endings: {
    safe: {
      tone: 'safe',
      title: both('Safe'),
      text: both('Safe.'),
      judged: 'scam',
      nextSteps: { tell: both('Tell.') },
    },
    saved: {
      tone: 'recovered',
      title: both('Saved'),
      text: both('Saved.'),
      judged: 'scam',
      nextSteps: { tell: both('Tell.') },
    },
    harmed: {
      tone: 'harmed',
      title: both('Harmed'),
      text: both('Still a way.'),
      judged: 'legit',
      nextSteps: { tell: both('Tell.') },
    },
  },
};
