import { useEffect } from 'preact/hooks';

/**
 * While the dialog is open, printing the page prints a sheet of two equal cards and nothing else, by the dialog's button
 * or by the browser's own menu. The sheet lies outside the interface, whose layers a printer would cut off at one page.
 */
export function usePrintSheet(address: string | null): void {
  useEffect(() => {
    if (address === null) return;
    const sheet = document.createElement('div');
    sheet.className = 'print-sheet';
    sheet.setAttribute('aria-hidden', 'true');
    for (let copy = 0; copy < 2; copy++) {
      const card = document.createElement('img');
      card.src = address;
      card.alt = '';
      sheet.append(card);
    }
    document.body.append(sheet);
    document.documentElement.dataset['print'] = 'sheet';
    return () => {
      sheet.remove();
      delete document.documentElement.dataset['print'];
    };
  }, [address]);
}
