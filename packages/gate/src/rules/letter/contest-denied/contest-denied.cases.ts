import type { GateCase } from '#rules/gate-case.ts'

export const contestDeniedCases = [
  {
    name: 'a complaint refused beforehand',
    rule: 'contest-denied',
    text: 'Aucune réclamation de votre part ne sera plus recevable.',
    marks: 'Aucune réclamation de votre part ne sera plus recevable',
    expected: 'refuse',
  },
  {
    name: 'too late, it says',
    rule: 'contest-denied',
    text: 'Il est trop tard pour un désaccord.',
    marks: 'trop tard pour un désaccord',
    expected: 'refuse',
  },
  {
    name: 'never too late is an invitation',
    rule: 'contest-denied',
    text: 'Il n’est jamais trop tard pour un désaccord.',
    expected: 'pass',
  },
  {
    name: 'no complaint received is a fact',
    rule: 'contest-denied',
    text: 'Nous n’avons reçu aucune réclamation.',
    expected: 'pass',
  },
  {
    name: 'a title may close the discussion',
    rule: 'contest-denied',
    text: 'Le délai de contestation est passé.',
    dossier: { title: true },
    expected: 'not-concerned',
  },
  {
    name: 'nobody knows of a title',
    rule: 'contest-denied',
    text: 'Le délai de contestation est passé.',
    dossier: { title: undefined },
    expected: 'ask',
  },
] as const satisfies readonly GateCase[]
