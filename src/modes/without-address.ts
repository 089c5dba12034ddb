import type { LinkPort } from '#ports';

/** The page knows where it stands: no address does, and the browser's back leads to no half of it. */
export const withoutAddress = (links: LinkPort): LinkPort => ({
  ...links,
  show: () => undefined,
  onNavigate: () => () => undefined,
  fragment: () => '',
});
