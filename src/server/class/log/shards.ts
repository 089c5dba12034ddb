/**
 * Which of several stores holds a class: the one for which code and place together weigh most. So a store that is added
 * takes its share of the codes from all others and moves no other code.
 */

/** FNV-1a with a last mixing, 32 bits: spreads codes that differ in one character. */
function weigh(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A number below `count`, which is at least 1. The order of the stores must be the same in every process. */
export function shardOf(code: string, count: number): number {
  let best = 0;
  let most = -1;
  for (let shard = 0; shard < count; shard++) {
    const weight = weigh(`${code}/${shard}`);
    if (weight > most) [best, most] = [shard, weight];
  }
  return best;
}
