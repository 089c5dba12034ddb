import { describe, expect, it } from 'vitest';
import { wholeAddresses } from '../../../src/ui/components/whole-addresses.ts';

const JOINER = '\u2060';
const BREAK = '\u200B';

describe('addresses', () => {
  it('are broken at no hyphen, and before the domain of a mailbox at most', () => {
    expect(wholeAddresses('Open viec-ca-chieu.example now - or not')).toBe(
      `Open viec-${JOINER}ca-${JOINER}chieu.example now - or not`,
    );
    expect(wholeAddresses('to a.b@phu-sa.example.')).toBe(`to a.b@${BREAK}phu-${JOINER}sa.example.`);
  });

  it('leave other words as they are', () => {
    expect(wholeAddresses('an-toan, 22:40 - 23:10, a@b')).toBe('an-toan, 22:40 - 23:10, a@b');
  });
});
