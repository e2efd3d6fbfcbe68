import { day } from '@quittance/kernel'

import type { GateCase } from '#rules/gate-case.ts'

const rule = 'electronic-consent'
const channel = 'electronic-registered'

export const electronicConsentCases = [
  {
    name: 'a consumer who never consented',
    rule,
    channel,
    dossier: { debtor: { kind: 'consumer', electronicConsent: null } },
    expected: 'refuse',
  },
  {
    name: 'a private individual who never consented',
    rule,
    channel,
    dossier: { debtor: { kind: 'private-individual', electronicConsent: null } },
    expected: 'refuse',
  },
  {
    name: 'a consumer who consented before',
    rule,
    channel,
    dossier: { debtor: { kind: 'consumer', electronicConsent: { givenOn: day('2026-11-17') } } },
    expected: 'pass',
  },
  {
    name: 'a consent given on the day of the sending',
    rule,
    channel,
    dossier: { debtor: { kind: 'consumer', electronicConsent: { givenOn: day('2026-11-18') } } },
    expected: 'pass',
  },
  {
    name: 'a consent that is to come',
    rule,
    channel,
    dossier: { debtor: { kind: 'consumer', electronicConsent: { givenOn: day('2026-11-19') } } },
    expected: 'refuse',
  },
  {
    name: 'a professional needs no consent',
    rule,
    channel,
    dossier: { debtor: { kind: 'professional', electronicConsent: null } },
    expected: 'pass',
  },
  {
    name: 'nobody knows whether the consumer consented',
    rule,
    channel,
    dossier: { debtor: { kind: 'consumer' } },
    expected: 'ask',
  },
  {
    name: 'nobody knows what the debtor is',
    rule,
    channel,
    dossier: { debtor: {} },
    expected: 'ask',
  },
  {
    name: 'registered post on paper needs no consent',
    rule,
    channel: 'registered-letter',
    dossier: { debtor: { kind: 'consumer', electronicConsent: null } },
    expected: 'not-concerned',
  },
] as const satisfies readonly GateCase[]
