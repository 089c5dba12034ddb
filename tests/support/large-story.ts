/**
 * The reference story for measurements: a sound scenario of many nodes, the same for the same seed. By default
 * 200 nodes, about 3 choices each, 6 integers, conditions on 30 % of the choices, two effects a choice, and
 * texts in both languages as long as those of the shipped scenarios.
 */
import type { Condition, Scenario, ScenarioChoice, ScenarioNode, TextPair } from '#scenario';
import { createRandom, pick } from './random.ts';
import type { Random } from './random.ts';

export interface LargeStorySize {
  readonly seed: number;
  readonly nodes: number;
  readonly variables: number;
}

const SENTENCES: readonly TextPair[] = [
  { vi: 'Em cứ giữ máy, anh giải thích từng bước cho em hiểu.', en: 'Stay on the line and I will explain it step by step.' },
  { vi: 'Mẹ đang ca tối, khuya mới về tới nhà.', en: 'Mum is on the evening shift and will be home late.' },
  { vi: 'Chiều nay lớp mình có đi đá bóng ở sân sau trường không?', en: 'Is our class playing football behind the school today?' },
  { vi: 'Chuyện này chỉ hai người biết với nhau thôi, đừng nói ai.', en: 'This stays between the two of us, so tell nobody.' },
  { vi: 'Bên mình cần em xác nhận trước 21:30 tối nay.', en: 'We need you to confirm before 21:30 this evening.' },
  { vi: 'Tài khoản của em đang còn 2,4 triệu để dành mua đàn.', en: 'Your account still holds 2.4 million for the guitar.' },
  { vi: 'Ừ, để tớ gọi lại vào số cũ của cậu cho chắc.', en: 'All right, let me call your old number to be sure.' },
  { vi: 'Em thấy tài khoản này mới lập hôm qua, chưa có bài nào.', en: 'You see that the account is a day old and has no posts.' },
  { vi: 'Cô chủ nhiệm dặn có gì lạ thì nhắn cô ngay nhé.', en: 'The class teacher said to text her about anything odd.' },
  { vi: 'Hồ sơ đã nhận, phí giữ chỗ là 350k, chuyển trong hôm nay.', en: 'Your papers are in; the fee to hold a place is 350k, today.' },
]; // prettier-ignore

const LABELS: readonly TextPair[] = [
  { vi: 'Để em xem lại đã rồi trả lời sau.', en: 'Let me look at it first and answer later.' },
  { vi: 'Dạ vâng, em làm theo lời anh ạ.', en: 'All right, I will do as you say.' },
  { vi: 'Em gọi về số nhà mình vẫn dùng.', en: 'I will call the number that we always use.' },
  { vi: 'Không, em cúp máy ở đây.', en: 'No, I am hanging up here.' },
];

const HAPPENED: readonly TextPair[] = [
  { vi: 'Người gọi vừa thúc em quyết ngay và không cho em thời gian nghĩ.', en: 'The caller pressed you to decide and left you no time to think.' },
  { vi: 'Kẻ giả danh dùng tên của một cơ quan để em thấy mình phải nghe theo.', en: 'The impostor used the name of an office so that you felt bound to obey.' },
  { vi: 'Người lạ xin giữ kín chuyện này để không ai kịp giúp em.', en: 'The stranger asked for secrecy so that nobody could help you in time.' },
]; // prettier-ignore

const BETTER: readonly TextPair[] = [
  {
    vi: 'Em có quyền dừng lại và gọi vào số mà em vẫn biết.',
    en: 'You may stop and call a number that you already know.',
  },
  {
    vi: 'Kể với một người lớn mà em tin là bước nhanh nhất.',
    en: 'Telling an adult whom you trust is the quickest step.',
  },
];

const words = (random: Random, from: readonly TextPair[]): TextPair => ({ ...pick(random, from) });
const said = (random: Random): TextPair => {
  const [first, second] = [words(random, SENTENCES), words(random, SENTENCES)];
  return random(2) === 0 ? first : { vi: `${first.vi} ${second.vi}`, en: `${first.en} ${second.en}` };
};

function condition(random: Random, variables: readonly string[]): Condition {
  const first = random(variables.length);
  const compare = (ahead: number): Condition => ({
    var: variables[(first + ahead) % variables.length] ?? '',
    [pick(random, ['gte', 'lte'])]: 2 + random(7),
  });
  const kind = random(4);
  return kind === 0 ? { all: [compare(0), compare(1)] } : kind === 1 ? { any: [compare(0), compare(1)] } : compare(0);
}

function choice(random: Random, goto: string, variables: readonly string[], when: Condition | null): ScenarioChoice {
  const changed = pick(random, variables);
  const other = variables[(variables.indexOf(changed) + 1) % variables.length] ?? changed;
  return {
    text: words(random, LABELS),
    ...(when === null ? {} : { when }),
    effects: { add: { [changed]: random(5) - 2 }, set: { [other]: random(11) } },
    goto,
    stance: pick(random, ['trust', 'refuse', 'pause'] as const),
    quality: pick(random, [0, 0.25, 0.5, 0.75] as const),
    feedback: { happened: words(random, HAPPENED), better: words(random, BETTER), tactic: 'T03' },
  };
}

function node(random: Random, index: number, size: LargeStorySize, variables: readonly string[]): ScenarioNode {
  const target = (ahead: number): string =>
    index + ahead < size.nodes ? `n${index + ahead}` : pick(random, ['safe', 'missed']);
  const choices: Record<string, ScenarioChoice> = { first: choice(random, target(1), variables, null) };
  for (let i = 1; i < 2 + random(3); i++) {
    const when = random(20) < 9 ? condition(random, variables) : null;
    choices[`choice-${i}`] = choice(random, target(2 + random(10)), variables, when);
  }
  return {
    thread: pick(random, ['chat', 'call']),
    minutes: random(6),
    pressure: random(5),
    lines: {
      hello: { speaker: 'caller', text: said(random), tactics: ['T03'], cues: ['Q21'] },
      answer: { speaker: 'linh', text: said(random), expression: 'think' },
      more: { speaker: 'caller', text: said(random), cues: ['Q01'] },
    },
    competency: pick(random, ['C1', 'C2', 'C3', 'C4'] as const),
    weight: pick(random, [1, 2, 3] as const),
    choices,
  };
}

const both = (vi: string, en: string): TextPair => ({ vi, en });

export function largeScenario(options: Partial<LargeStorySize> = {}): Scenario {
  const size = { seed: 1, nodes: 200, variables: 6, ...options };
  const random = createRandom(size.seed);
  const variables = Array.from({ length: size.variables }, (_, i) => `v${i}`);
  const nodes = Array.from({ length: size.nodes }, (_, i) => [`n${i}`, node(random, i, size, variables)] as const);
  const ending = {
    title: both('Yên', 'Calm'),
    text: both('Buổi tối lại yên.', 'The evening is calm again.'),
    nextSteps: { tell: both('Kể với mẹ.', 'Tell mum.') },
    helplines: ['child-111'],
  };
  return {
    format: 1,
    id: 'large',
    kind: 'everyday',
    theme: 'everyday',
    truth: 'scam',
    seat: 'target',
    age: 11,
    intensity: 1,
    topics: ['money-loss'],
    minutes: 5,
    title: both('Cuộc gọi', 'A call'),
    summary: both('Một cuộc gọi buổi tối.', 'A call in the evening.'),
    intro: both('Em là Linh.', 'You are Linh.'),
    objectives: ['C2'],
    facts: ['RF-4'],
    clock: '20:00',
    cast: {
      linh: { name: both('Linh', 'Linh'), portrait: 'linh', role: 'self' },
      caller: { name: both('Người gọi', 'Caller'), portrait: 'shipper', role: 'offender' },
    },
    threads: {
      chat: { app: 'chat', title: both('Nhắn tin', 'Chat'), with: 'caller' },
      call: { app: 'call', title: both('Cuộc gọi', 'Call'), with: 'caller' },
    },
    variables: Object.fromEntries(variables.map((name) => [name, { type: 'integer', min: 0, max: 10, start: 5 }])),
    tray: {
      'tell-mum': {
        kind: 'tell',
        text: both('Gọi mẹ', 'Call mum'),
        goto: '@stay',
        stance: 'tell',
        sentences: { plain: both('Mẹ ơi, có người gọi con.', 'Mum, someone is calling me.') },
      },
    },
    start: 'n0',
    nodes: Object.fromEntries(nodes),
    endings: { safe: { tone: 'safe', ...ending }, missed: { tone: 'harmed', ...ending } },
  };
}
