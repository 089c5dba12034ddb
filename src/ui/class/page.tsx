import type { ComponentChildren } from 'preact';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';

interface PageProps {
  readonly title: string;
  /** What of a lesson it is, for CSS and tests. */
  readonly name: string;
  readonly lead?: string;
  readonly children: ComponentChildren;
}

/** A page of a teacher's: its heading takes the focus when the page comes. */
export function Page({ title, name, lead, children }: PageProps) {
  const heading = useHeadingFocus();
  return (
    <div class="lesson-page" data-page={name} tabIndex={0} role="region" aria-label={title}>
      <article class="lesson-page__body">
        <header class="lesson-page__head">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <p class="lead">{lead}</p>}
        </header>
        {children}
      </article>
    </div>
  );
}
