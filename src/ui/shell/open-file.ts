import type { Commands } from '#state';

/** Enough to know that a file is too large; the rest of it is not read. */
const READ_BYTES = 4_000_000;

/** Reads a file of the player's own on the device; nothing is sent anywhere. */
export async function openFile(file: File, commands: Commands): Promise<void> {
  const text = await file
    .slice(0, READ_BYTES)
    .text()
    .catch(() => '\u0000');
  await commands.openOwn(file.name, text);
}
