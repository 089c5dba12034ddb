/** Where a class is led, among several processes. Pure: what is known goes in, the place comes out. */

/** A process that lives. */
export interface Member {
  readonly name: string;
  /** Classes that it leads. */
  readonly load: number;
}

/** Who leads a class, and since which epoch. */
export interface Standing {
  readonly epoch: number;
  readonly owner: string;
}

/** All that a process knows when it decides. */
export interface Picture {
  /** This process; it lives, whatever `living` says. */
  readonly me: string;
  /** By the last beat. */
  readonly living: readonly Member[];
  /** Those that were just found to be gone, beats or not. */
  readonly absent: ReadonlySet<string>;
  /** From 0 to 2³²−1, by chance. */
  readonly roll: number;
}

/** Lives and can be reached, as far as one knows. */
const isPresent = ({ me, living, absent }: Picture, name: string): boolean =>
  name === me || (!absent.has(name) && living.some((member) => member.name === name));

/**
 * The process for a class that nobody leads: of two drawn by chance the one with less to do. Loads are told late, and
 * the least loaded of all would be given whatever is opened within the same second.
 */
export function pickMember(picture: Picture): string {
  const { me, living, roll } = picture;
  const others = living.filter(({ name }) => name !== me && isPresent(picture, name));
  const mine = living.find(({ name }) => name === me) ?? { name: me, load: 0 };
  const present = [mine, ...others].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const first = present[roll % present.length] ?? mine;
  const rest = present.filter((member) => member !== first);
  const second = rest[Math.floor(roll / present.length) % Math.max(1, rest.length)] ?? first;
  return second.load < first.load ? second.name : first.name;
}

/** The owner while it lives; after it whoever is picked. */
export const placeOf = (standing: Standing, picture: Picture): string =>
  isPresent(picture, standing.owner) ? standing.owner : pickMember(picture);

/** Whether what a process holds is still its own: a lower epoch than the log's is a class that somebody else leads. */
export const isStillLed = (epoch: number, standing: Standing | null): boolean =>
  standing !== null && standing.epoch <= epoch;
