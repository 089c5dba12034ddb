import './lights.css';

/** So many small lanterns, the first ones lit; decorative, as the words beside it say the same. */
export function Lights({ lit, of }: { lit: number; of: number }) {
  return (
    <span class="lights" aria-hidden="true">
      {Array.from({ length: of }, (_, i) => (
        <span key={i} class="lights__one" data-lit={i < lit} />
      ))}
    </span>
  );
}
