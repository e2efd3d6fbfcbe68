import type { GateCase } from '#rules/gate-case.ts'

export const templatePurposeCases = [
  {
    name: 'a template at its place passes',
    rule: 'template-purpose',
    dossier: { template: { capacity: 'agency', audience: 'consumer' } },
    expected: 'pass',
  },
  {
    name: 'an individual is written to as a consumer',
    rule: 'template-purpose',
    dossier: {
      template: { capacity: 'agency', audience: 'consumer' },
      debtor: { kind: 'private-individual' },
    },
    expected: 'pass',
  },
  {
    name: 'that of an officer, sent by an agency, is refused',
    rule: 'template-purpose',
    dossier: { template: { capacity: 'judicial-officer', audience: 'consumer' } },
    expected: 'refuse',
  },
  {
    name: 'that of a firm, sent to a consumer, is refused',
    rule: 'template-purpose',
    dossier: { template: { capacity: 'agency', audience: 'professional' } },
    expected: 'refuse',
  },
  {
    name: 'words that were typed come from no template',
    rule: 'template-purpose',
    dossier: { template: null },
    expected: 'not-concerned',
  },
  {
    name: 'an unknown debtor is asked',
    rule: 'template-purpose',
    dossier: { template: { capacity: 'agency', audience: 'consumer' }, debtor: {} },
    expected: 'ask',
  },
] as const satisfies readonly GateCase[]
