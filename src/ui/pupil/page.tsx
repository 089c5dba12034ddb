import type { ComponentChildren } from 'preact';
import type { IconName } from '#art';
import { useText } from '../context.ts';
import { Icon } from '../components/icon.tsx';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';

interface PageProps {
  readonly name: string;
  readonly icon: IconName;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** One calm card: what is so, and what to do. */
export function PupilCard({ name, icon, title, children }: PageProps) {
  const t = useText();
  const heading = useHeadingFocus();
  return (
    <div class="pupil-page" tabIndex={-1}>
      <article class="pupil-card" data-page={name}>
        <span class="pupil-card__icon" aria-hidden="true">
          <Icon name={icon} size={36} />
        </span>
        {/* Words before the heading, so that it is heard: see `useHeadingFocus`. */}
        <p class="visually-hidden">{t('app.title')}</p>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </article>
    </div>
  );
}
