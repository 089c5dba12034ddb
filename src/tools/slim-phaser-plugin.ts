/**
 * Builds Phaser from its own sources with only the parts that `src/world` draws with: 2.4 times less to fetch and to
 * parse on a cheap phone. The published bundle is one piece that no bundler can shake; its sources are CommonJS modules
 * with build flags, meant for builds of one's own. The development server keeps the published bundle.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { Plugin } from 'vite';

/** Scene plugins and game object factories; importing one registers it. Phaser skips plugins that are not there. */
export const REGISTERED = [
  'polyfills/requestVideoFrame',
  // Before the rest: Phaser's modules require each other in circles, which close well from here on.
  'renderer/index',
  'cameras/2d/CameraManager',
  'events/EventEmitter',
  'gameobjects/DisplayList',
  'gameobjects/UpdateList',
  'gameobjects/GameObjectFactory',
  'gameobjects/container/ContainerFactory',
  'scene/ScenePlugin',
  'tweens/TweenManager',
] as const;

/** What `import { … } from 'phaser'` may name in `src/world`, though the types know more: `tests/architecture`. */
export const PHASER_EXPORTS: Readonly<Record<string, string | Readonly<Record<string, string>>>> = {
  BlendModes: 'renderer/BlendModes',
  Core: { Events: 'core/events/index' },
  Game: 'core/Game',
  GameObjects: { Image: 'gameobjects/image/Image' },
  Scale: { Events: 'scale/events/index' },
  Scene: 'scene/Scene',
  Scenes: { Events: 'scene/events/index' },
};

/** Required by what we use and never run: filters, lights and tile layers, compressed textures. */
const LEFT_OUT = [
  /^filters\/(?!Controller)\w+\.js$/,
  /^renderer\/webgl\/renderNodes\/filters\/\w+\.js$/,
  /^renderer\/webgl\/renderNodes\/BatchHandler(PointLight|Strip)\.js$/,
  /^renderer\/webgl\/renderNodes\/(FillPath|StrokePath|DrawLine)\.js$/,
  /^renderer\/webgl\/renderNodes\/submitter\/Submitter(MeshToQuad|Tile|TilemapGPULayer)\.js$/,
  /^textures\/parsers\/(KTXParser|PVRParser|PCTDecode)\.js$/,
] as const;

/** Phaser's own build flags, as in its webpack configuration. */
const FLAGS: Readonly<Record<string, boolean>> = {
  CANVAS_RENDERER: false,
  WEBGL_RENDERER: true,
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
  PLUGIN_CAMERA3D: false,
  PLUGIN_FBINSTANT: false,
};

const VIRTUAL = '\0slim-phaser';

export function slimPhaser(root: string): Plugin {
  const sources = realpathSync(join(root, 'node_modules', 'phaser', 'src'));
  return {
    name: 'slim-phaser',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === 'phaser' ? VIRTUAL : null),
    load(id) {
      if (id === VIRTUAL) return entry(sources);
      if (!id.startsWith(sources + sep) || !id.endsWith('.js')) return null;
      const file = id.slice(sources.length + 1).replaceAll('\\', '/');
      if (LEFT_OUT.some((pattern) => pattern.test(file))) return absent(file);
      return readFileSync(id, 'utf8').replace(/typeof ([A-Z][A-Z0-9_]+)/g, (whole, flag: string) =>
        Object.hasOwn(FLAGS, flag) ? String(FLAGS[flag]) : whole,
      );
    },
  };
}

function entry(sources: string): string {
  const at = (file: string): string => {
    const path = join(sources, `${file}.js`);
    if (!existsSync(path)) throw new Error(`Phaser has no "${file}" any more: see src/tools/slim-phaser-plugin.ts.`);
    return JSON.stringify(path.replaceAll('\\', '/'));
  };
  const lines: string[] = REGISTERED.map((file) => `import ${at(file)};`);
  for (const [name, from] of Object.entries(PHASER_EXPORTS)) {
    if (typeof from === 'string') {
      lines.push(`export { default as ${name} } from ${at(from)};`);
      continue;
    }
    const parts = Object.entries(from);
    for (const [part, file] of parts) lines.push(`import ${name}_${part} from ${at(file)};`);
    lines.push(`export const ${name} = { ${parts.map(([part]) => `${part}: ${name}_${part}`).join(', ')} };`);
  }
  lines.push(`import constants from ${at('const')};`, 'export const { WEBGL } = constants;');
  return lines.join('\n');
}

/** Says what is missing, should it ever be used. */
const absent = (file: string): string =>
  `module.exports = function () { throw new Error(${JSON.stringify(`Phaser was built without ${file}.`)}); };`;
