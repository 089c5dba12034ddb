import { Component, h } from 'preact';
import type { FunctionComponent } from 'preact';

const isSame = (a: object, b: object): boolean => {
  const [before, after] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const names = Object.keys(after);
  return names.length === Object.keys(before).length && names.every((name) => Object.is(before[name], after[name]));
};

/** The same component, rendered again only when one of its props is another. */
export function memo<Props extends object>(View: FunctionComponent<Props>): FunctionComponent<Props> {
  class Memo extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      return !isSame(this.props, next);
    }
    override render() {
      return h(View, this.props);
    }
  }
  return Memo as unknown as FunctionComponent<Props>;
}
