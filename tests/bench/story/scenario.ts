/** The bench's story as a scenario of format 1, with words, so that loading it is the work that loading is. */
import type { Scenario, ScenarioChoice, ScenarioNode } from '#scenario';
import { MOST, LEAST, START } from './model.ts';
import type { BenchChoice, BenchStory } from './model.ts';

export const variableId = (variable: number): string => `level-${'abcdef'[variable]}`;
export const choiceId = (choice: number): string => `c${choice}`;

export function placeId(story: BenchStory, place: number): string {
  return place < story.nodes.length ? `n${place}` : `e${place - story.nodes.length}`;
}

const SENTENCES = [
  ['Bạn ấy hỏi mình đã ăn cơm chưa.', 'She asks whether I have eaten.'],
  ['Lớp trưởng nhắn lịch trực nhật tuần này.', 'The class monitor sends the cleaning rota for this week.'],
  ['Mẹ bảo chiều nay trời mưa, nhớ mang áo.', 'Mum says it will rain this afternoon, so bring a coat.'],
  ['Cô giáo gửi bài đọc cho buổi sau.', 'The teacher sends the text for the next lesson.'],
  ['Cả nhóm đang chọn giờ tập văn nghệ.', 'The group is choosing a time to rehearse.'],
] as const;

const words = (seed: number) => {
  const [vi, en] = SENTENCES[seed % SENTENCES.length] ?? SENTENCES[0];
  return { vi, en };
};

const QUALITIES = [0.25, 0.5, 0.75, 1] as const;
const TONES = ['trusted', 'missed'] as const;

/** Every second node is a decision point, as in stories that are played. */
const isDecision = (node: number): boolean => node % 2 === 0;

export function toScenario(story: BenchStory): Scenario {
  const both = words;
  return {
    format: 1,
    id: 'bench-story',
    kind: 'everyday',
    theme: 'everyday',
    truth: 'legit',
    seat: 'target',
    age: 11,
    intensity: 1,
    topics: [],
    minutes: 10,
    title: { vi: 'Chuyện để đo', en: 'A story to measure' },
    summary: both(0),
    intro: both(1),
    objectives: ['C2'],
    facts: [],
    clock: '17:30',
    cast: { trang: { name: { vi: 'Trang', en: 'Trang' }, portrait: 'trang', role: 'genuine' } },
    threads: { chat: { app: 'chat', title: { vi: 'Trang', en: 'Trang' }, with: 'trang' } },
    variables: Object.fromEntries(
      Array.from({ length: story.variables }, (_, i) => [
        variableId(i),
        { type: 'integer' as const, min: LEAST, max: MOST, start: START },
      ]),
    ),
    tray: {},
    start: placeId(story, 0),
    nodes: Object.fromEntries(story.nodes.map((choices, node) => [placeId(story, node), toNode(story, choices, node)])),
    endings: Object.fromEntries(
      Array.from({ length: story.endings }, (_, i) => [
        placeId(story, story.nodes.length + i),
        {
          tone: TONES[i % TONES.length] ?? 'trusted',
          title: { vi: 'Hết chuyện', en: 'The end' },
          text: both(i),
          nextSteps: { talk: both(i + 1) },
        },
      ]),
    ),
  };
}

function toNode(story: BenchStory, choices: readonly BenchChoice[], node: number): ScenarioNode {
  return {
    thread: 'chat',
    lines: { hello: { speaker: 'trang', text: words(node) }, more: { speaker: 'trang', text: words(node + 2) } },
    ...(isDecision(node) ? { competency: 'C2' as const, weight: ([1, 2, 3] as const)[node % 3] ?? 1 } : {}),
    choices: Object.fromEntries(choices.map((choice, i) => [choiceId(i), toChoice(story, choice, node, i)])),
  };
}

function toChoice(story: BenchStory, choice: BenchChoice, node: number, i: number): ScenarioChoice {
  const { when, effects, target } = choice;
  const of = (kind: 'add' | 'set') =>
    effects.filter((effect) => effect.kind === kind).map(({ variable, amount }) => [variableId(variable), amount]);
  const [set, add] = [of('set'), of('add')];
  return {
    text: words(node + i),
    stance: i === 0 ? 'trust' : 'refuse',
    goto: placeId(story, target),
    ...(when === null ? {} : { when: { var: variableId(when.variable), [when.operator]: when.value } }),
    effects: {
      ...(set.length > 0 ? { set: Object.fromEntries(set) } : {}),
      ...(add.length > 0 ? { add: Object.fromEntries(add) } : {}),
    },
    ...(isDecision(node)
      ? { quality: QUALITIES[i % QUALITIES.length] ?? 1, feedback: { happened: words(node + i + 1) } }
      : {}),
  };
}
