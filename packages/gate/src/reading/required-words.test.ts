import { describe, expect, it } from 'vitest'

import { requiredWords } from '#reading/required-words.ts'

describe('requiredWords', () => {
  it.each([
    ['a word', 'saisie', ['saisie']],
    ['endings', 'sais(?:ir|irons)', ['saisir', 'saisirons']],
    ['a letter that may be missing', 'frais?', ['frai', 'frais']],
    ['the rarest of two words', 'de dossier', ['dossier']],
    ['either side of a bar', 'prison|police', ['prison', 'police']],
    ['a class after the stem', 'appel[a-z]*', ['appel']],
    ['a look ahead', 'saisir(?! le)', ['saisir']],
    ['a word that may be missing', '(?:de )?dossier', ['dossier']],
    ['nothing sure', '(?:frais)?', null],
    ['one side without a letter', 'frais|[0-9]+', null],
    ['a count that may be none', '(?:mot ){0,3}', null],
    ['a count of at least one', '(?:mot ){1,3}', ['mot']],
  ])('reads %s', (_name, source, pieces) => {
    expect(requiredWords(source)).toEqual(pieces)
  })
})
