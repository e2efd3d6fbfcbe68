import type { Citation } from '@quittance/kernel'

/** An article of the Civil Code (Code civil). */
export function civil(article: string, quote?: string): Citation {
  return cite({ code: 'C. civ.', article, kind: 'statute' }, quote)
}

/** An article of the Commercial Code (Code de commerce); D and R articles are regulations. */
export function commerce(article: string, quote?: string): Citation {
  return cite({ code: 'C. com.', article, kind: kindOf(article) }, quote)
}

/** An article of the Code of Civil Procedure (Code de procédure civile), a regulation. */
export function procedure(article: string, quote?: string): Citation {
  return cite({ code: 'CPC', article, kind: 'regulation' }, quote)
}

/** An article of the Code of Civil Enforcement Procedures (procédures civiles d'exécution). */
export function enforcement(article: string, quote?: string): Citation {
  return cite({ code: 'CPCE', article, kind: kindOf(article) }, quote)
}

/** An article of the Consumer Code (Code de la consommation). */
export function consumption(article: string, quote?: string): Citation {
  return cite({ code: 'C. consom.', article, kind: kindOf(article) }, quote)
}

/** An article of another code or text; a décret, an arrêté, the annexes of the tax code are regulations. */
export function text(code: string, article: string, quote?: string): Citation {
  const kind = /^(?:Décret|Arrêté)|annexe/.test(code) ? 'regulation' : kindOf(article)
  return cite({ code, article, kind }, quote)
}

/** A ruling (décision): court and chamber in `court`, date and number in `ruling`. */
export function ruling(court: string, dateAndNumber: string, quote?: string): Citation {
  return cite({ code: court, article: dateAndNumber, kind: 'case' }, quote)
}

/** What one secondary source says, or a reading that no court confirmed: always « à confirmer ». */
export function practice(source: string, what: string): Citation {
  return { code: source, article: `${what} (à confirmer)`, kind: 'practice' }
}

function kindOf(article: string): 'statute' | 'regulation' {
  return /^[RD]/.test(article) ? 'regulation' : 'statute'
}

function cite(citation: Citation, quote: string | undefined): Citation {
  return quote === undefined ? citation : { ...citation, quote }
}
