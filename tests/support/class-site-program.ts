/** Pages and classes as a school runs them, so that they can be killed: `class-site-program.ts <web> <port> <data> [origin]`. */
import { serve } from '../../src/server/class/serve.ts';

const [web = '', port = '', data = '', ...origins] = process.argv.slice(2);
await serve(web, {
  port: Number(port),
  host: '127.0.0.1',
  data,
  origins,
  key: null,
  behindProxy: false,
  stores: [],
  name: 'school',
});
process.stdout.write('ready\n');
