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
  {
    name: 'a dispute brushed aside, or not, 1',
    rule: 'contest-denied',
    text: 'Votre contestation ne sera pas lue : nous n’avons pas à l’examiner.',
    expected: 'refuse',
  },
  {
    name: 'a dispute brushed aside, or not, 2',
    rule: 'contest-denied',
    text: 'Votre mail de contestation a été classé sans suite.',
    expected: 'refuse',
  },
  {
    name: 'a dispute brushed aside, or not, 3',
    rule: 'contest-denied',
    text: 'Nous ne transmettrons pas votre contestation au créancier.',
    expected: 'refuse',
  },
  {
    name: 'a dispute brushed aside, or not, 4',
    rule: 'contest-denied',
    text: 'Votre contestation est sans intérêt pour l’étude.',
    expected: 'refuse',
  },
  {
    name: 'a dispute brushed aside, or not, 5',
    rule: 'contest-denied',
    text: 'Gardez vos arguments, nous ne les lirons pas.',
    expected: 'refuse',
  },
  {
    name: 'a dispute brushed aside, or not, 6',
    rule: 'contest-denied',
    text: 'Vous contestez : nous continuerons comme si vous n’aviez rien dit.',
    expected: 'refuse',
  },
  {
    name: 'a dispute brushed aside, or not, 7',
    rule: 'contest-denied',
    text: 'Vous avez renoncé une fois pour toutes à contester vos factures.',
    expected: 'refuse',
  },
  {
    name: 'a dispute brushed aside, or not, 8',
    rule: 'contest-denied',
    text: 'Votre contestation est transmise ce jour au créancier.',
    expected: 'pass',
  },
  {
    name: 'a dispute brushed aside, or not, 9',
    rule: 'contest-denied',
    text: 'Nous n’avons pas encore pu examiner votre contestation.',
    expected: 'pass',
  },
  {
    name: 'a dispute brushed aside, or not, 10',
    rule: 'contest-denied',
    text: 'Votre contestation n’est pas restée sans réponse.',
    expected: 'pass',
  },
] as const satisfies readonly GateCase[]
