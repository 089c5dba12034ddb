import { afterEach, describe, expect, it, vi } from 'vitest';
import { createBrowserShare } from '#platform';

const PNG = new Uint8Array([1, 2, 3]);
const port = createBrowserShare();
const accept = async (): Promise<void> => undefined;
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('handing a file to another app', () => {
  it.each([
    ['the browser takes files', { share: accept, canShare: () => true }, true],
    ['it takes none', { share: accept, canShare: () => false }, false],
    ['it knows links only', { share: accept }, false],
    ['it cannot share at all', {}, false],
  ])('is offered when %s', (_name, navigator, expected) => {
    vi.stubGlobal('navigator', navigator);
    expect(port.canShare('a.png', 'image/png', PNG)).toBe(expected);
  });

  it.each([
    ['done', null, 'shared'],
    ['called off', new DOMException('', 'AbortError'), 'cancelled'],
    ['refused', new DOMException('', 'NotAllowedError'), 'failed'],
  ])('says when it was %s', async (_name, fault, expected) => {
    const given: ShareData[] = [];
    const share = async (data: ShareData): Promise<void> => {
      given.push(data);
      if (fault !== null) throw fault;
    };
    vi.stubGlobal('navigator', { share });
    expect(await port.share('a.png', 'image/png', PNG)).toBe(expected);
    const [file] = given[0]!.files!;
    expect([file!.name, file!.type, file!.size]).toEqual(['a.png', 'image/png', 3]);
  });
});

describe('saving a file', () => {
  it('goes by a link of its own, which is taken back later', () => {
    vi.useFakeTimers();
    const links: { href: string; download: string; click(): void }[] = [];
    const clicked: string[] = [];
    const createElement = () => {
      const link = { href: '', download: '', click: () => void clicked.push(link.download) };
      links.push(link);
      return link;
    };
    vi.stubGlobal('document', { createElement });
    const revoke = vi.spyOn(URL, 'revokeObjectURL');
    expect(port.save('data.csv', 'text/csv', 'a,b')).toBe(true);
    expect(clicked).toEqual(['data.csv']);
    expect(links[0]!.href).toMatch(/^blob:/);
    expect(revoke).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(revoke).toHaveBeenCalledWith(links[0]!.href);
  });

  it('says when it could not be begun', () => {
    vi.stubGlobal('document', {});
    expect(port.save('data.csv', 'text/csv', 'a,b')).toBe(false);
  });
});

describe('printing', () => {
  it('says when there is nothing to print with', () => {
    vi.stubGlobal('window', {});
    expect(port.print()).toBe(false);
    const print = vi.fn();
    vi.stubGlobal('window', { print });
    expect(port.print()).toBe(true);
    expect(print).toHaveBeenCalledOnce();
  });
});
