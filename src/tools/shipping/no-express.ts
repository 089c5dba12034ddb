/** Stands for Express in the bundled server: Colyseus's transport names it for routes that we never mount. */
export default function express(): never {
  throw new Error('There is no Express in this server');
}
