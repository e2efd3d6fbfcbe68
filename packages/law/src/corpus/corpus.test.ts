import type { Citation } from '@quittance/kernel'
import { describe, expect, it } from 'vitest'
import { citedText, corpus, corpusEntry, linkOf, textName } from '#corpus/index.ts'

const citation = (code: string, article: string, more: Partial<Citation> = {}): Citation => ({
  code,
  article,
  kind: 'statute',
  ...more,
})

describe('citedText', () => {
  it.each([
    ['1343-1', '1343-1', null],
    ['835, al. 2', '835', 'al. 2'],
    ['L313-2, al. 2', 'L313-2', 'al. 2'],
    ['L111-8 al. 2', 'L111-8', 'al. 2'],
    ['R124-3, 1° à 4°', 'R124-3', '1° à 4°'],
    ['L441-10, II', 'L441-10', 'II'],
    ['1er, 3°, et 9', '1er', '3°, et 9'],
    ['23 L', '23 L', null],
    ['49 B, 2', '49 B', '2'],
    ['1635 bis Q, date d’effet (à confirmer)', '1635 bis Q', 'date d’effet'],
    ['L622-21 (à confirmer)', 'L622-21', null],
    ['27 nov. 2019, n° 18-21.570 (à confirmer)', '18-21.570', null],
    ['4 juillet 2019, n° 18-10.139', '18-10.139', null],
    ['22 septembre 2022, n° 436939 et 437002', '22 septembre 2022, n° 436939 et 437002', null],
    ['27/07/2004', '27/07/2004', null],
    ['articles 54 et 59 (à confirmer)', 'articles 54 et 59', null],
    ['F783', 'F783', null],
  ])('reads « %s » as the text %s and the paragraph %s', (article, base, paragraph) => {
    expect(citedText({ code: 'C. test', article })).toEqual({ article: base, paragraph })
  })
})

describe('corpusEntry', () => {
  it('keeps the paragraph of a citation, and says what that paragraph says', () => {
    const found = corpusEntry(citation('CPCE', 'L111-8, al. 2'))
    expect(found).toMatchObject({ entry: { article: 'L111-8' }, paragraph: 'al. 2' })
    expect(found?.summary).toBe(found?.entry.parts?.['al. 2'])
    expect(corpusEntry(citation('CPCE', 'L111-8'))?.summary).toBe(found?.entry.summary)
  })

  it('finds a ruling by its number, however its court and its day are written', () => {
    const kind = 'case'
    const one = corpusEntry(citation('Cass. 1re civ.', '27 novembre 2019, n° 18-21.570', { kind }))
    const other = corpusEntry(citation('Cass.', '27 nov. 2019, n° 18-21.570 (à confirmer)'))
    expect(one?.entry).toBeDefined()
    expect(one).toEqual(other)
  })

  it('is no surer than a citation that says it is to be confirmed', () => {
    const read = citation('CPC', '761, 3°')
    const unread = citation('CPC', '761, versions antérieures au 28/03/2026', { kind: 'practice' })
    expect(corpusEntry(read)?.certainty).toBe('established')
    expect(corpusEntry(unread)).toMatchObject({ certainty: 'arguable', entry: { article: '761' } })
  })

  it('finds a ruling by the number in its code, what it held in its article', () => {
    const found = corpusEntry({
      code: 'Cass. 1re civ., 13 mars 2008, n° 06-17.534',
      article: 'mention dactylographiée par le signataire (à confirmer)',
    })
    expect(found?.entry.article).toBe('13 mars 2008, n° 06-17.534')
    expect(found?.paragraph).toBe('mention dactylographiée par le signataire')
  })

  it('tells codes apart, and knows nothing of a text that nobody cites', () => {
    expect(corpusEntry(citation('CPCE', 'L125-1'))?.entry.code).toBe('CPCE')
    expect(corpusEntry(citation('C. assur.', 'L125-1'))).toBeNull()
  })

  it('describes the source of each published rate by the table itself', () => {
    const decree = citation('Décret', 'n° 91-131, 1er févr. 1991 (JO 03/02/1991)')
    expect(corpusEntry(decree)?.summary).toBe(
      'Donne le taux légal : du 1er\u00A0janvier 1991 au 31\u00A0décembre 1991, 10,26\u202F%.',
    )
  })
})

describe('the corpus', () => {
  it('names each text once', () => {
    const names = corpus.map(textName)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  it.each(corpus)('says $code $article in one to three plain sentences', (entry) => {
    for (const said of [
      entry.summary,
      entry.use,
      entry.because,
      ...Object.values(entry.parts ?? {}),
    ]) {
      expect(said).toMatch(/^[\p{Lu}«].*\.$/u)
      expect(said).not.toMatch(/['"]/)
    }
    const sentences = entry.summary.match(/[.!?](?= [\p{Lu}«]|$)/gu) ?? []
    expect(sentences.length).toBeLessThanOrEqual(3)
  })

  it('asks for a confirmation of each text that is not established', () => {
    const doubtful = corpus.filter(({ certainty }) => certainty !== 'established')
    expect(doubtful.filter(({ because }) => !because.endsWith('À confirmer.'))).toEqual([])
  })

  it('asks for the paragraph texts it holds by the names of citations', () => {
    const unread = corpus.flatMap(({ code, article, kind, parts = {} }) =>
      Object.keys(parts).filter(
        (part) => corpusEntry({ code, article: `${article}, ${part}`, kind })?.paragraph !== part,
      ),
    )
    expect(unread).toEqual([])
  })
})

describe('linkOf', () => {
  it('is made from the identifier that the corpus holds, for a code and for a law', () => {
    expect(linkOf(citation('C. com.', 'L441-10, II'))).toBe(
      'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000038414392',
    )
    expect(linkOf(citation('Loi n° 89-462 du 6 juillet 1989', '7-1'))).toBe(
      'https://www.legifrance.gouv.fr/loda/article_lc/LEGIARTI000028777184',
    )
  })

  it('takes the identifier of the citation first, and none that is not well formed', () => {
    const article = 'L441-10'
    expect(linkOf(citation('C. com.', article, { legiarti: 'LEGIARTI000038414237' }))).toBe(
      'https://www.legifrance.gouv.fr/codes/article_lc/LEGIARTI000038414237',
    )
    expect(linkOf(citation('C. com.', article, { legiarti: 'javascript:1' }))).toBeNull()
  })

  it('looks a ruling of the Cour de cassation up by its number', () => {
    expect(linkOf(citation('Cass. com.', '18 mai 2022, n° 20-23.204', { kind: 'case' }))).toBe(
      'https://www.courdecassation.fr/recherche-judilibre?search_api_fulltext=20-23.204',
    )
  })

  it('is none where no identifier is known', () => {
    expect(linkOf(citation('C. civ.', '2240'))).toBeNull()
    expect(linkOf(citation('CE', '22 septembre 2022, n° 436939 et 437002'))).toBeNull()
    expect(linkOf(citation('C. nulle part', '1'))).toBeNull()
  })
})
