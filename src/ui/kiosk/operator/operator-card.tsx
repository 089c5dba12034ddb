import type { ComponentChildren } from 'preact';

interface OperatorCardProps {
  /** Tells it from the other cards. */
  readonly name: string;
  readonly title: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}

/** One thing to choose or to do. */
export function OperatorCard({ name, title, hint, children }: OperatorCardProps) {
  return (
    <section class="card op-choices" aria-labelledby={`operator-${name}`} data-card={name}>
      <h2 id={`operator-${name}`}>{title}</h2>
      {hint !== undefined && <p class="lead">{hint}</p>}
      {children}
    </section>
  );
}
