/**
 * Every fault the checker knows. F: shape of the file, S: meaning, L: content lint.
 * The words of a code are at `diagnostic.<code>` in the locale files; codes are never renumbered.
 */
import type { Diagnostic } from './diagnostics.ts';

const ERRORS = [
  // Syntax and shape
  'F001', 'F002', 'F003', 'F004', 'F005', 'F006', 'F007', 'F008', 'F009', 'F010', 'F011', 'F012',
  'F013', 'F014', 'F015', 'F016', 'F017', 'F018', 'F019', 'F020', 'F021', 'F022', 'F023',
  // References
  'S101', 'S102', 'S103', 'S104', 'S105', 'S106', 'S107', 'S108', 'S109', 'S110', 'S111', 'S112', 'S113',
  // Variables and conditions
  'S120', 'S121', 'S122', 'S123', 'S124', 'S127',
  // Course of the story
  'S130', 'S131', 'S132', 'S133', 'S135', 'S137', 'S138', 'S139',
  // Scoring and endings
  'S150', 'S151', 'S152', 'S153', 'S154', 'S155', 'S156', 'S157', 'S158', 'S159',
  'S160', 'S161', 'S162', 'S163', 'S164', 'S165',
  // Packs
  'S170', 'S171', 'S172', 'S173', 'S174', 'S175', 'S176', 'S177',
  // Items
  'S180', 'S181', 'S182', 'S183', 'S184', 'S185', 'S186',
  // Seasons (`#analysis`)
  'S190', 'S191', 'S192', 'S193', 'S194', 'S195',
  // Content
  'L201', 'L202', 'L203', 'L204', 'L205', 'L206', 'L207', 'L208', 'L209', 'L210', 'L211', 'L212',
  'L213', 'L214', 'L215', 'L216',
] as const; // prettier-ignore

const WARNINGS = [
  'S125', 'S128', 'S129', 'S134', 'S136', 'L217', 'L218', 'L219',
  // Rules of writing, looked for by the authors' toolchain only (`lint.ts`). None makes a story unsafe to play.
  'L230', 'L231', 'L240', 'L241',
] as const; // prettier-ignore

export type DiagnosticCode = (typeof ERRORS)[number] | (typeof WARNINGS)[number];

export interface CodeDefinition {
  readonly code: DiagnosticCode;
  readonly severity: Diagnostic['severity'];
  readonly messageKey: string;
}

const define = (severity: Diagnostic['severity']) => (code: DiagnosticCode) =>
  [code, { code, severity, messageKey: `diagnostic.${code}` }] as const;

export const DIAGNOSTIC_CODES: ReadonlyMap<DiagnosticCode, CodeDefinition> = new Map([
  ...ERRORS.map(define('error')),
  ...WARNINGS.map(define('warning')),
]);
