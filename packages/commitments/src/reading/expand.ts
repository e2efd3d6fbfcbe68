import { FAMILIAR_WORDS } from '#reading/familiar-words.data.ts'
import { SPELLINGS, WHOLE_WORDS } from '#reading/spellings.data.ts'
import { mendTypo } from '#reading/typos.ts'

const BEFORE_PRO = /^(sem|semaine|mois|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/

/** « t'auras », « t'as »: « t' » is « tu » before these. */
const TU_VERB = /^(?:as|es|auras?|aurais|avais|etais)$/

/** « jenvoie », « jtapporte », « jaurai »: the apostrophe left out before a vowel. */
const GLUED =
  /^(j|jt)((?:envoi|envoy|enverr|apport|arriv|essai|essay|attend|effectu|amen|honor|acquitt|accept|admet|assum|avou|oubli|esper|aurai|aurez|avais|etais|irai|ecri|achet|insist|echelonn|emprunt|ignor)[a-z]*)$/
const GLUED_CONSONANT = /^j[bcdfghklmnpqrstvw][a-z]+$/

/** « d accord », « j ai », « qu il »: the apostrophe left out, a space instead. */
const ELIDED = /^(?:[dlnms]|j|t|qu|jusqu|lorsqu|puisqu|aujourd)$/
const VOWEL = /^[aeiouyh]/

/** The words that a token stands for: « jte » is « je te », « pro » after a day is « prochain ». */
export function expandToken(text: string, before: string, after: string): readonly string[] {
  if (text === '\n') return [';']
  if (text === 'j' && /^\d/.test(before)) return ['jours']
  if (text === 'pro' && BEFORE_PRO.test(before)) {
    return [before.startsWith('sem') ? 'prochaine' : 'prochain']
  }
  if (/^s'?$/.test(text) && /^ils?$/.test(after)) return ['si']
  if (/^t'?$/.test(text) && TU_VERB.test(after) && !/^(?:je?|jt)$/.test(before)) return ['tu']
  if (text === "j'" && /^[bcdfgklmnpqrstvwxz]/.test(after)) return ['je']
  if (text === '/') return ['par']
  const thousands = /^(\d+)k(\d{1,3})$/.exec(text)
  if (thousands !== null) return [`${thousands[1] ?? ''}${(thousands[2] ?? '').padEnd(3, '0')}`]
  if (text === 'c' && /^(?:est|etait|et)$/.test(after)) return ["c'"]
  if (ELIDED.test(text) && VOWEL.test(after)) return [`${text}'`]
  const known = SPELLINGS.get(text)
  if (known !== undefined) return known.split(' ')
  const glued = GLUED.exec(text)
  if (glued !== null) {
    const [, pronoun = '', verb = ''] = glued
    return [...(pronoun === 'j' ? ["j'"] : ['je', "t'"]), verb]
  }
  if (GLUED_CONSONANT.test(text)) return ['je', ...expandToken(text.slice(1), 'je', after)]
  return unglued(text) ?? [mendTypo(text)]
}

const UNGLUED = /^(qu|[jdlnmst])([aeiouyh][a-z]+)$/

/** « dici », « jenvoie », « lautre »: the apostrophe left out before a word that is known. */
function unglued(text: string): readonly string[] | null {
  if (WHOLE_WORDS.has(text) || FAMILIAR_WORDS.has(text)) return null
  const [, elided, rest = ''] = UNGLUED.exec(text) ?? []
  return elided !== undefined && FAMILIAR_WORDS.has(rest) ? [`${elided}'`, rest] : null
}
