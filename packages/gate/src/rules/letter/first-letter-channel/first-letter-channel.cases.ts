import type { GateCase } from '#rules/gate-case.ts'

const dossier = { step: 'first-letter', firstLetter: null } as const

export const firstLetterChannelCases = [
  {
    name: 'a short message is no letter',
    rule: 'first-letter/channel',
    channel: 'sms',
    dossier,
    expected: 'refuse',
  },
  {
    name: 'a letter by post passes',
    rule: 'first-letter/channel',
    channel: 'letter',
    dossier,
    expected: 'pass',
  },
  {
    name: 'an e-mail passes, arguably',
    rule: 'first-letter/channel',
    channel: 'e-mail',
    dossier,
    expected: 'pass',
  },
  {
    name: 'a later short message is another matter',
    rule: 'first-letter/channel',
    channel: 'sms',
    expected: 'not-concerned',
  },
] as const satisfies readonly GateCase[]
