import { describe, expect, it } from 'vitest'
import { statesSaid } from '#registered/proof-sentence.ts'

const read = (line: string) =>
  statesSaid(line).map(({ state, on }) => `${state} ${on === null ? 'null' : on.toString()}`)

/** Sentences of our own, as proofs of the post are worded; what each says, and on which day. */
const sentences: readonly (readonly [string, readonly string[]])[] = [
  ['Distribué le 15/05/2026', ['delivered 2026-05-15']],
  ['Votre pli a été distribué le 15 mai 2026.', ['delivered 2026-05-15']],
  ['Remis au destinataire contre signature le 15.05.2026', ['delivered 2026-05-15']],
  ['Remise à son mandataire le 1er juin 2026', ['delivered 2026-06-01']],
  ['Remis en mains propres au destinataire le 15/05/2026', ['delivered 2026-05-15']],
  ['Le 15/05/2026 : distribué', ['delivered 2026-05-15']],
  ['15/05/2026;RK000001479FR;Distribué', ['delivered 2026-05-15']],
  ['Item delivered on 2026-05-15', ['delivered 2026-05-15']],
  [
    'Présenté le 12/05/2026, distribué le 15/05/2026',
    ['presented 2026-05-12', 'delivered 2026-05-15'],
  ],
  [
    'Distribué le 15/05/2026 après avoir été présenté le 12/05/2026',
    ['delivered 2026-05-15', 'presented 2026-05-12'],
  ],
  [
    'Le 12/05/2026 présenté, le 15/05/2026 distribué',
    ['presented 2026-05-12', 'delivered 2026-05-15'],
  ],
  [
    'Déposé le 11/05/2026 puis distribué le 15/05/2026',
    ['deposited 2026-05-11', 'delivered 2026-05-15'],
  ],
  ['Présenté le 12/05/2026, distribué', ['presented 2026-05-12', 'delivered null']],
  ['Suivi du 20/05/2026 : distribué le 15/05/2026', ['delivered 2026-05-15']],
  ['Édité le 20/05/2026. Distribué le 15/05/2026', ['delivered 2026-05-15']],
  ['20/05/2026;RK000001479FR;Distribué;15/05/2026', ['delivered null']],
  ['Distribué le 31/02/2026', ['delivered null']],
  ['N’a pas été distribué le 12/05/2026 mais distribué le 15/05/2026', ['delivered 2026-05-15']],
  [
    'Absent, le destinataire n’a pas ouvert ; le pli a été distribué le 15/05/2026',
    ['delivered 2026-05-15'],
  ],
  ['Votre pli n’a pas pu être remis au destinataire, absent, le 15/05/2026', []],
  ['Votre pli n’a pu être distribué le 15/05/2026', []],
  ['Ce courrier n’a pas été distribué le 15/05/2026', []],
  ['Pli non distribué le 15/05/2026', []],
  ['Pas encore distribué au 15/05/2026', []],
  ['Jamais distribué', []],
  ['Échec : impossible, pli non remis au destinataire le 15/05/2026', []],
  ['Retenu sans être distribué le 15/05/2026', []],
  ['Ni présenté ni distribué au 15/05/2026', []],
  ['Il sera distribué le 15/05/2026', []],
  ['Votre courrier va être remis au destinataire le 15/05/2026', []],
  ['Il devrait être distribué le 15/05/2026', []],
  ['Il doit être présenté le 15/05/2026', []],
  ['Prévu pour être distribué le 15/05/2026', []],
  ['Dès qu’il aura été distribué, vous serez prévenu', []],
  ['S’il est distribué, un avis vous parviendra', []],
  ['Distribué : non', []],
  ['Distribué ?', []],
  ['À distribuer le 15/05/2026', []],
  ['Remis au gardien le 15/05/2026', []],
  ['Could not be delivered on 15/05/2026', []],
  ['Will be delivered on 15/05/2026', []],
  ['Présenté le 12/05/2026, le destinataire est avisé', ['presented 2026-05-12']],
  ['En attente de retrait jusqu’au 27/05/2026', ['presented no-day-there']],
  ['Pli avisé et non réclamé;2026-05-28', ['unclaimed 2026-05-28']],
  ['Ce pli n’a pas été réclamé : retourné à l’expéditeur le 28/05/2026', ['unclaimed null']],
  ['Refusé par le destinataire le 15/05/2026', ['refused 2026-05-15']],
  ['Le destinataire n’a pas refusé le pli le 15/05/2026', []],
  ['Destinataire inconnu à l’adresse le 15/05/2026', ['unknown-address 2026-05-15']],
  ['N’habite pas à l’adresse indiquée, 15/05/2026', ['unknown-address 2026-05-15']],
  ['Votre courrier a été déposé le 11 mai 2026', ['deposited 2026-05-11']],
  ['Il sera déposé le 11 mai 2026', []],
  ['La présente attestation est éditée le 11/05/2026', []],
]

describe('statesSaid', () => {
  it.each(sentences)('reads « %s »', (sentence, expected) => {
    expect(read(sentence).toSorted()).toEqual([...expected].toSorted())
  })

  it.each(sentences)('reads the same without accents: « %s »', (sentence, expected) => {
    const plain = sentence.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'")
    expect(read(plain).toSorted()).toEqual([...expected].toSorted())
  })
})
