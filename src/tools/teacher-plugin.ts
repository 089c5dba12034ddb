/** Vite plugin: publishes the printable sheets for teachers, in the build and on the development server. */
import type { Plugin } from 'vite';
import { teacherFiles } from './teacher/pages.ts';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
};

export function teacherPackage(root: string): Plugin {
  return {
    name: 'teacher-package',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?')[0]?.replace(/^\//, '') ?? '';
        const body = path.startsWith('teacher/') ? teacherFiles(root).get(path) : undefined;
        if (body === undefined) return next();
        response.setHeader('content-type', TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain');
        response.end(body);
      });
    },
    generateBundle() {
      for (const [fileName, source] of teacherFiles(root)) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
