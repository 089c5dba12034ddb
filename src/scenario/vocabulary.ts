/**
 * The closed vocabularies of format 1. Every list is a const array with its union derived from it,
 * so that the schema, the types, the interface texts (`cue.Q01.name`, …) and the tests share one source.
 */

/** The format's version, written as `"format": 1`. */
export const FORMAT = 1;

/** Ids start with a letter, so that a JSON object keeps the order in which they are written. */
export const ID_PATTERN = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Competencies of learning-spec §1.1. */
export const COMPETENCIES = ['C1', 'C2', 'C3', 'C4', 'C5', 'C6'] as const;
export type Competency = (typeof COMPETENCIES)[number];

/** Manipulation tactics of learning-spec §3 (T01 authority … T14 distraction). */
export const TACTICS = [
  'T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T07',
  'T08', 'T09', 'T10', 'T11', 'T12', 'T13', 'T14',
] as const; // prettier-ignore
export type Tactic = (typeof TACTICS)[number];

/** Warning cues of learning-spec §3. */
export const CUES = [
  'Q01', 'Q02', 'Q03', 'Q04', 'Q05', 'Q06', 'Q07', 'Q08', 'Q09', 'Q10',
  'Q11', 'Q12', 'Q13', 'Q14', 'Q15', 'Q16', 'Q17', 'Q18', 'Q19', 'Q20',
  'Q21', 'Q22', 'Q23', 'Q24', 'Q25', 'Q26', 'Q27', 'Q28', 'Q29', 'Q30',
] as const; // prettier-ignore
export type Cue = (typeof CUES)[number];

/** Green cues of learning-spec §3: signs of a genuine sender. */
export const GREEN_CUES = ['G01', 'G02', 'G03', 'G04'] as const;
export type GreenCue = (typeof GREEN_CUES)[number];

export const KINDS = ['online-kidnapping', 'fake-job', 'scam-chat', 'codes-and-money', 'everyday'] as const;
export type Kind = (typeof KINDS)[number];

/** The five great lanterns of the plaza (rulings 17). */
export const THEMES = ['kidnapping', 'jobs', 'chat', 'codes', 'everyday'] as const;
export type Theme = (typeof THEMES)[number];

export const TRUTHS = ['scam', 'legit'] as const;
export type Truth = (typeof TRUTHS)[number];

export const SEATS = ['target', 'friend', 'parent', 'teacher', 'teller', 'crew'] as const;
export type Seat = (typeof SEATS)[number];

/** What a choice says the player takes the situation for (rulings 7). */
export const STANCES = ['trust', 'refuse', 'verify', 'tell', 'report', 'accuse', 'recover', 'pause'] as const;
export type Stance = (typeof STANCES)[number];

export const HARM_CHANNELS = ['money', 'data', 'safety', 'isolation'] as const;
export type HarmChannel = (typeof HARM_CHANNELS)[number];

/** Harm levels and their value in quarters (rulings 4). */
export const HARM_LEVELS = ['none', 'small', 'medium', 'large', 'total'] as const;
export type HarmLevel = (typeof HARM_LEVELS)[number];

/** Apps of the simulated phone. */
export const APPS = ['chat', 'call', 'video', 'sms', 'jobs', 'bank', 'mail', 'browser', 'notes'] as const;
export type App = (typeof APPS)[number];
/** What is heard and may be seen, and what is written back and forth. */
export const isCall = (app: App | undefined): boolean => app === 'call' || app === 'video';
export const isChat = (app: App | undefined): boolean => app === 'chat' || app === 'sms';

/** The four drawers of the tray: Dừng, Kiểm, Kể, Báo. */
export const TRAY_KINDS = ['stop', 'check', 'tell', 'report'] as const;
export type TrayKind = (typeof TRAY_KINDS)[number];

export const CARD_KINDS = ['transfer', 'document', 'job', 'photo', 'link', 'receipt', 'notice', 'balance'] as const;
export type CardKind = (typeof CARD_KINDS)[number];

export const INSPECT_KINDS = ['profile', 'number', 'link', 'document', 'account', 'video', 'post'] as const;
export type InspectKind = (typeof INSPECT_KINDS)[number];

/** What a cast member is to the player; shown only in the debrief, when masks fall. */
export const ROLES = ['self', 'offender', 'helper', 'genuine', 'bystander'] as const;
export type Role = (typeof ROLES)[number];

/** Portraits of the house art kit: people who do not exist. */
export const PORTRAITS = [
  'linh', 'minh', 'an', 'trang', 'nu-sinh', 'nam-sinh', 'me', 'bo', 'ba', 'ong', 'chi-chu', 'co-giao', 'tu-van', 'can-bo',
  'tuyen-dung', 'nguoi-la', 'an-mat', 'shipper', 'chi-giao', 'ban-cung-phong', 'chu-quan', 'nhom', 'he-thong',
] as const; // prettier-ignore
export type Portrait = (typeof PORTRAITS)[number];

export const EXPRESSIONS = [
  'neutral', 'happy', 'talk', 'think', 'worried', 'panic', 'relieved', 'firm', 'sad', 'angry', 'sly', 'stern',
] as const; // prettier-ignore
export type Expression = (typeof EXPRESSIONS)[number];

/** Murmur voices of the sound kit. */
export const VOICES = ['canbo', 'me', 'bo', 'ban', 'shipper', 'tuyendung', 'tuvan', 'nguoila'] as const;
export type Voice = (typeof VOICES)[number];

/** Where somebody's Vietnamese is from, as far as it can be heard. */
export const REGIONS = ['north', 'central', 'south'] as const;
export type Region = (typeof REGIONS)[number];

export const ENDING_TONES = ['safe', 'recovered', 'harmed', 'trusted', 'missed'] as const;
export type EndingTone = (typeof ENDING_TONES)[number];

export const LANGUAGES = ['vi', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Where a judgement item stands: one of the two matched forms, a reserve for either, or a later booster. */
export const ITEM_USES = ['form-a', 'form-b', 'reserve', 'booster'] as const;
export type ItemUse = (typeof ITEM_USES)[number];

/** How an item reaches the player. */
export const ITEM_CHANNELS = ['chat', 'sms', 'call', 'mail', 'job', 'web'] as const;
export type ItemChannel = (typeof ITEM_CHANNELS)[number];

/** What an item is about; partners of the two forms share it. */
export const ITEM_TOPICS = [
  'account', 'bank', 'charity', 'delivery', 'family', 'friend', 'game', 'health', 'housing', 'job', 'police', 'prize',
  'scholarship', 'school', 'shopping', 'ticket',
] as const; // prettier-ignore
export type ItemTopic = (typeof ITEM_TOPICS)[number];

/** How well an item fits what its reader is waiting for (premise fit of the NIST Phish Scale, learning-spec §1.5). */
export const ITEM_FITS = ['weak', 'medium', 'strong'] as const;
export type ItemFit = (typeof ITEM_FITS)[number];

export const ITEM_VOICES = ['them', 'you'] as const;
