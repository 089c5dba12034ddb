import type { Howl } from 'howler';

export interface FakeHowl {
  readonly howl: Howl;
  /** What was done, in order: `play x`, `stop 1`, `fade 0→0.5`. */
  readonly done: string[];
  readonly volumes: Map<number, number>;
}

/** As much of a Howl as the players use; fades arrive at once. */
export function createFakeHowl(): FakeHowl {
  const done: string[] = [];
  const volumes = new Map<number, number>();
  let lastId = 0;
  const howl = {
    play(sprite: string): number {
      done.push(`play ${sprite}`);
      volumes.set(++lastId, 1);
      return lastId;
    },
    volume(value: number, id?: number): unknown {
      if (id === undefined) return volumes.get(value);
      volumes.set(id, value);
      return howl;
    },
    fade(from: number, to: number, _milliseconds: number, id: number): unknown {
      done.push(`fade ${from}→${to}`);
      volumes.set(id, to);
      return howl;
    },
    stop(id?: number): unknown {
      done.push(id === undefined ? 'stop all' : `stop ${id}`);
      return howl;
    },
  };
  return { howl: howl as unknown as Howl, done, volumes };
}
