import { useHeadingFocus } from '../../shell/use-heading-focus.ts';

/** What a page of the panel is; it has the focus when the page appears. */
export function PageHead({ title, about }: { readonly title: string; readonly about: string }) {
  const heading = useHeadingFocus();
  return (
    <div class="op-panel__head">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p class="lead">{about}</p>
    </div>
  );
}
