import type { Commands } from '#state';

/** Reads a file of the player's own on the device; nothing is sent anywhere. */
export async function openFile(file: File, commands: Commands): Promise<void> {
  const text = await file.text().catch(() => '\u0000');
  await commands.openOwn(file.name, text);
}
