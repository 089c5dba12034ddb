/** The files for several processes say the same: Compose and nginx know the same servers, and hold no secret. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DOORS, SOCKET_PATH } from '#protocol';
import { parseServe } from '../../../src/server/class/serve.ts';
import { ROOT } from '../../support/source-files.ts';

interface Service {
  readonly image: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly networks: Readonly<Record<string, { readonly ipv4_address?: string }>>;
  readonly volumes?: readonly string[];
  readonly ports?: readonly string[];
}

const text = readFileSync(join(ROOT, 'compose.yaml'), 'utf8');
const { services, networks, volumes } = parse(text, { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};
const nginx = readFileSync(join(ROOT, 'src/server/class/deploy/nginx.conf'), 'utf8');
const servers = Object.keys(services).filter((name) => name.startsWith('server-'));
/** As Compose fills in what the environment must say. */
const filled = (word: string): string => word.replaceAll(/\$\{(\w+)[^}]*\}/g, 'https://lop.example');

describe('compose.yaml', () => {
  it('has a store, servers and a front, each of a fixed version and looked after', () => {
    expect(Object.keys(services)).toEqual(['store', ...servers, 'front']);
    expect(servers.length).toBeGreaterThan(1);
    for (const [name, service] of Object.entries(services)) {
      expect(service.image, name).toMatch(/^[\w/]+:\d/);
      expect(service.healthcheck?.test.length, name).toBeGreaterThan(1);
      for (const other of Object.keys(service.depends_on ?? {})) expect(services, name).toHaveProperty(other);
      for (const network of Object.keys(service.networks)) expect(networks, name).toHaveProperty(network);
    }
    expect(volumes).toHaveProperty('log');
  });

  it('only the front can be reached from outside', () => {
    expect(networks['inside']?.internal).toBe(true);
    for (const [name, { networks: joined, ports }] of Object.entries(services)) {
      expect('outside' in joined, name).toBe(name === 'front');
      expect(ports !== undefined, name).toBe(name === 'front');
    }
  });

  it.each(servers)('%s is started with words that the server knows, and its own name and address', (name) => {
    const { command = [], environment = {}, networks: joined } = services[name] as Service;
    const [program, file, ...words] = command.map(filled);
    expect([program, file]).toEqual(['node', '/co-nhau/server/serve-release.mjs']);
    const parsed = parseServe(words, environment);
    expect(parsed).toMatchObject({
      kind: 'run',
      options: {
        port: 4173,
        behindProxy: true,
        name,
        stores: ['redis://store:6379'],
        origins: ['https://lop.example'],
      },
    });
    expect(joined['inside']?.ipv4_address).toBeTruthy();
    expect(services['front']?.depends_on).toHaveProperty(name);
  });

  it('no two have the same address, and no secret stands in it', () => {
    const addresses = Object.values(services).flatMap(({ networks: joined }) => joined['inside']?.ipv4_address ?? []);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const line of text
      .split('\n')
      .filter((line) => /KEY|PASSWORD|SECRET|TOKEN/.test(line) && !line.startsWith('#')))
      expect(line).toMatch(/: \$\{\w+:\?/);
  });

  it('the store throws nothing away and keeps what it was given', () => {
    const words = services['store']?.command?.join(' ') ?? '';
    for (const setting of ['--appendonly yes', '--maxmemory-policy noeviction']) expect(words).toContain(setting);
    expect(services['store']?.volumes).toEqual(['log:/data']);
  });
});

describe('nginx.conf', () => {
  const block = (head: string): string => nginx.split(`${head} {`)[1]?.split('\n  }')[0] ?? '';
  it('knows the servers of compose.yaml and no others', () => {
    for (const upstream of ['upstream doors', 'upstream pages'])
      expect([...block(upstream).matchAll(/server ([\w-]+):4173/g)].map(([, name]) => name)).toEqual(servers);
    expect([...nginx.matchAll(/upstream (server-\d+) \{ server \1:4173; \}/g)].map(([, name]) => name)).toEqual(
      servers,
    );
    const owners = [...block('map $class_process $class_owner').matchAll(/^ {4}(server-\d+) \1;$/gm)];
    expect(owners.map(([, name]) => name)).toEqual(servers);
    expect(block('map $class_process $class_owner')).toContain('default "";');
  });

  it('leads the doors and connections of the protocol, and writes down nobody', () => {
    for (const door of Object.values(DOORS)) {
      const [, name = ''] = door.split('/');
      const place = nginx.split('location ').find((part) => part.includes('http://doors') && part.includes(name)) ?? '';
      // Only what may be done twice is asked of another after it was sent.
      expect(place.includes('non_idempotent'), door).toBe(door === DOORS.resume || door === DOORS.leave);
    }
    expect(nginx).toContain(`location ~ ^/${SOCKET_PATH}(?<class_process>`);
    expect(nginx).toContain('access_log off;');
    expect(nginx).toContain('proxy_set_header X-Forwarded-For $remote_addr;');
    expect(nginx.split('{').length).toBe(nginx.split('}').length);
  });
});
