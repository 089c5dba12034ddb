/**
 * What is done to a class in Redis or Valkey, each as one script: nothing comes between its looking and its writing.
 * A class is three keys, erased by the store itself a day after the opening: `class` (epoch and owner), `log` (the
 * entries) and `seen` (which numbers of which sender are in it, as whole numbers, which sets of Redis keep small).
 */
export interface Script {
  readonly name: string;
  readonly lua: string;
}

/** KEYS class log seen openings · ARGV code opened owner first ttl → 1, or 0 when the code is in use. */
export const CREATE: Script = {
  name: 'create',
  lua: `
    if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
    redis.call('DEL', KEYS[2], KEYS[3])
    redis.call('HSET', KEYS[1], 'epoch', '1', 'owner', ARGV[3])
    redis.call('RPUSH', KEYS[2], ARGV[4])
    redis.call('ZADD', KEYS[4], ARGV[2], ARGV[1])
    for _, key in ipairs({KEYS[1], KEYS[2], KEYS[4]}) do redis.call('PEXPIRE', key, ARGV[5]) end
    return 1`,
};

/** KEYS class log seen · ARGV epoch number-or-empty entry → what `append` of an event log answers. */
export const APPEND: Script = {
  name: 'append',
  lua: `
    local epoch = redis.call('HGET', KEYS[1], 'epoch')
    if not epoch then return 'gone' end
    if epoch ~= ARGV[1] then return 'fenced' end
    if ARGV[2] ~= '' then
      if redis.call('SADD', KEYS[3], ARGV[2]) == 0 then return 'duplicate' end
      if redis.call('SCARD', KEYS[3]) == 1 then redis.call('PEXPIRE', KEYS[3], redis.call('PTTL', KEYS[1])) end
    end
    redis.call('RPUSH', KEYS[2], ARGV[3])
    return 'written'`,
};

/** KEYS class log · ARGV from-or-empty owner → {epoch, entries}, 0 when outrun, nothing when there is no such class. */
export const CLAIM: Script = {
  name: 'claim',
  lua: `
    local epoch = redis.call('HGET', KEYS[1], 'epoch')
    if not epoch then return false end
    if ARGV[1] ~= '' and epoch ~= ARGV[1] then return 0 end
    redis.call('HSET', KEYS[1], 'owner', ARGV[2])
    return {redis.call('HINCRBY', KEYS[1], 'epoch', 1), redis.call('LRANGE', KEYS[2], 0, -1)}`,
};

/** KEYS openings · ARGV prefix opened-before most → codes that were erased, the oldest first. */
export const PURGE: Script = {
  name: 'purge',
  lua: `
    local codes = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', '(' .. ARGV[2], 'LIMIT', 0, ARGV[3])
    for _, code in ipairs(codes) do
      for _, part in ipairs({':class', ':log', ':seen'}) do redis.call('DEL', ARGV[1] .. code .. part) end
      redis.call('ZREM', KEYS[1], code)
    end
    return codes`,
};

/**
 * A process says that it lives, and is told who else does. By the store's clock, so that no two clocks must agree.
 * KEYS lives loads · ARGV member lease-ms load → {member, load, member, load, …}; a lease of 0 takes the member out.
 */
export const BEAT: Script = {
  name: 'beat',
  lua: `
    local time = redis.call('TIME')
    local now = time[1] * 1000 + math.floor(time[2] / 1000)
    if ARGV[2] == '0' then
      redis.call('ZREM', KEYS[1], ARGV[1])
      redis.call('HDEL', KEYS[2], ARGV[1])
    else
      redis.call('ZADD', KEYS[1], now + ARGV[2], ARGV[1])
      redis.call('HSET', KEYS[2], ARGV[1], ARGV[3])
    end
    for _, dead in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now)) do
      redis.call('ZREM', KEYS[1], dead)
      redis.call('HDEL', KEYS[2], dead)
    end
    return redis.call('HGETALL', KEYS[2])`,
};
