interface SegmentsFieldProps<Value extends string> {
  readonly name: string;
  readonly label: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly nameOf: (value: Value) => string;
  /** Each value is the code of the language in which it names itself. */
  readonly inOwnLanguage?: boolean;
  readonly hint?: string;
  /** What the choice comes to at present. */
  readonly said?: string;
  readonly onChange: (value: Value) => void;
}

/** One of a few. */
export function SegmentsField<Value extends string>(props: SegmentsFieldProps<Value>) {
  const { name, label, values, chosen, nameOf, inOwnLanguage = false, hint, said, onChange } = props;
  return (
    <fieldset class="card op-choices" data-choices={name}>
      <legend>{label}</legend>
      {hint !== undefined && <p class="lead">{hint}</p>}
      <div class="segments">
        {values.map((value) => (
          <label key={value} lang={inOwnLanguage ? value : undefined}>
            <input
              type="radio"
              name={`operator-${name}`}
              value={value}
              checked={chosen === value}
              onChange={() => onChange(value)}
            />
            <span>{nameOf(value)}</span>
          </label>
        ))}
      </div>
      {said !== undefined && <p class="op-choices__said">{said}</p>}
    </fieldset>
  );
}
