import { useId } from 'preact/hooks';

interface CountListProps {
  readonly title: string;
  readonly about: string;
  /** What is said where there is nothing to count. */
  readonly none: string;
  readonly rows: readonly (readonly [key: string, name: string, count: number])[];
}

/** Things, and how often each. */
export function CountList({ title, about, none, rows }: CountListProps) {
  const id = useId();
  return (
    <section class="card op-counts" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p class="lead">{rows.length === 0 ? none : about}</p>
      {rows.length > 0 && (
        <ul>
          {rows.map(([key, name, count]) => (
            <li key={key} class="op-counts__row" data-count={key}>
              <span>{name}</span>
              <strong>{count}</strong>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
