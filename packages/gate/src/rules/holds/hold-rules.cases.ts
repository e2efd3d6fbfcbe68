import type { GateCase } from '#rules/gate-case.ts'
import { day } from '@quittance/kernel'

export const holdRulesCases = [
  {
    name: 'nothing contested passes',
    rule: 'open-dispute',
    expected: 'pass',
  },
  {
    name: 'a dispute stops a reminder',
    rule: 'open-dispute',
    dossier: { disputes: [{ component: 'interest', openedOn: day('2026-11-10') }] },
    expected: 'refuse',
  },
  {
    name: 'a dispute lets an answer leave',
    rule: 'open-dispute',
    dossier: { step: 'reply', disputes: [{ component: 'interest', openedOn: day('2026-11-10') }] },
    expected: 'not-concerned',
  },
  {
    name: 'a dispute of some items lets the rest be asked for in words that say so',
    rule: 'open-dispute',
    text: 'Cette lettre ne porte pas sur la facture n° F-2, que vous contestez.',
    dossier: { disputes: [{ component: 'items', openedOn: day('2026-11-10') }] },
    expected: 'pass',
  },
  {
    name: 'a text that does not say what it leaves out is refused',
    rule: 'open-dispute',
    text: 'Vous pouvez contester cette somme.',
    dossier: { disputes: [{ component: 'items', openedOn: day('2026-11-10') }] },
    expected: 'refuse',
  },
  {
    name: 'a dispute of the whole beside that of some items stops all',
    rule: 'open-dispute',
    text: 'Cette lettre ne porte pas sur la facture n° F-2, que vous contestez.',
    dossier: {
      disputes: [
        { component: 'items', openedOn: day('2026-11-10') },
        { component: 'whole', openedOn: day('2026-11-12') },
      ],
    },
    expected: 'refuse',
  },
  {
    name: 'disputes unknown are asked',
    rule: 'open-dispute',
    dossier: { disputes: undefined },
    expected: 'ask',
  },
  {
    name: 'a promise due today still runs',
    rule: 'promise-running',
    dossier: { promise: { dueOn: day('2026-11-18') } },
    expected: 'refuse',
  },
  {
    name: 'a promise due yesterday has lapsed',
    rule: 'promise-running',
    dossier: { promise: { dueOn: day('2026-11-17') } },
    expected: 'pass',
  },
  {
    name: 'a proceeding stops demands',
    rule: 'insolvency',
    dossier: { holds: { insolvency: true, overIndebtedness: false, vulnerability: false } },
    expected: 'refuse',
  },
  {
    name: 'over-indebtedness stops demands',
    rule: 'over-indebtedness',
    dossier: { holds: { insolvency: false, overIndebtedness: true, vulnerability: false } },
    expected: 'refuse',
  },
  {
    name: 'a professional has no such commission',
    rule: 'over-indebtedness',
    dossier: { debtor: { kind: 'professional' }, holds: { overIndebtedness: true } },
    expected: 'not-concerned',
  },
  {
    name: 'vulnerability is left to a person',
    rule: 'vulnerability',
    dossier: { holds: { insolvency: false, overIndebtedness: false, vulnerability: true } },
    expected: 'ask',
  },
  {
    name: 'vulnerability unknown is asked',
    rule: 'vulnerability',
    dossier: { holds: {} },
    expected: 'ask',
  },
  {
    name: 'a message that stops every demand is no demand',
    rule: 'over-indebtedness',
    text: 'Nous cessons toute relance. Aucun paiement ne vous est demandé.',
    dossier: { holds: { insolvency: false, overIndebtedness: true, vulnerability: false } },
    expected: 'not-concerned',
  },
  {
    name: 'one that says so and asks for money is',
    rule: 'over-indebtedness',
    text: 'Nous suspendons nos relances. Veuillez payer 1 490,00 €.',
    dossier: { holds: { insolvency: false, overIndebtedness: true, vulnerability: false } },
    expected: 'refuse',
  },
] as const satisfies readonly GateCase[]
