/** A pressed key is seen before what it does, however long that takes to draw. */

/** Calls `act` once the next picture is on its way to the screen. */
export function afterPicture(act: () => void): void {
  requestAnimationFrame(() => setTimeout(act));
}

/** Lights the key that was pressed (`data-pressed`) until what it does can be seen; to listen for clicks with. */
export function lightPressed({ target }: Event): void {
  const key = target instanceof Element ? target.closest('button') : null;
  if (key === null) return;
  key.dataset['pressed'] = '';
  afterPicture(() => requestAnimationFrame(() => delete key.dataset['pressed']));
}

/** Does one thing at a time, each when its pressed key has been drawn; what is pressed until then is nothing. */
export function createPress(): (act: () => unknown) => void {
  let waits = false;
  return (act) => {
    if (waits) return;
    waits = true;
    afterPicture(() => {
      waits = false;
      act();
    });
  };
}
