import type { FileContent, SharePort, ShareResult } from '#ports';

/** Some browsers read a saved file only after the press has been handled; ms. */
const KEEP_MS = 60_000;

const shareData = (name: string, type: string, content: FileContent): ShareData => ({
  files: [new File([content], name, { type })],
});

export function createBrowserShare(): SharePort {
  return {
    canShare(name, type, content) {
      try {
        return typeof navigator.share === 'function' && navigator.canShare(shareData(name, type, content));
      } catch {
        return false;
      }
    },

    async share(name, type, content): Promise<ShareResult> {
      try {
        await navigator.share(shareData(name, type, content));
        return 'shared';
      } catch (error) {
        return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'failed';
      }
    },

    save(name, type, content) {
      try {
        const address = URL.createObjectURL(new Blob([content], { type }));
        const link = document.createElement('a');
        link.href = address;
        link.download = name;
        link.click();
        setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
        return true;
      } catch {
        return false;
      }
    },

    print() {
      if (typeof window.print !== 'function') return false;
      window.print();
      return true;
    },
  };
}
