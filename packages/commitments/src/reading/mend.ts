/** A word by its sound: what follows the mistake tells which word was meant. */
type Mend = {
  readonly wrong: RegExp
  readonly right: string
  readonly before?: RegExp
  readonly after?: RegExp
}

/** « je vous doit », « je peu »: forms of another person after « je ». */
const FIRST_PERSON: ReadonlyMap<string, string> = new Map([
  ['doit', 'dois'],
  ['peut', 'peux'],
  ['peu', 'peux'],
  ['veut', 'veux'],
  ['veu', 'veux'],
  ['vai', 'vais'],
  ['va', 'vais'],
  ['vait', 'vais'],
  ['fait', 'fais'],
  ['fai', 'fais'],
  ['fe', 'fais'],
  ['rend', 'rends'],
  ['ren', 'rends'],
  ['met', 'mets'],
  ['remet', 'remets'],
  ['promet', 'promets'],
  ['admet', 'admets'],
  ['reconnait', 'reconnais'],
  ['sait', 'sais'],
  ['envoi', 'envoie'],
  ['suit', 'suis'],
  ['sui', 'suis'],
  ['crois', 'crois'],
])
const BETWEEN = /^(?:te|t'|vous|lui|leur|en|y|les|le|l'|la|ne|n'|me|m'|se|nous)$/

/** Words after which « ces », « ses » is « c'est ». */
const AFTER_IT_IS =
  /^(?:bon|promis|note|fait|sur|pas|vrai|regle|paye|d'|ok|toi|moi|jure|juste|exact|deja|clair|faux|trop|parti|envoye|pareil)$/
const AFTER_THAT =
  /^(?:va|vas|marche|sera|fait|fera|me|te|vous|part|partira|arrive|arrivera|suffit|vient|viendra|roule|ira|ne|n'|peut|devrait|prend|prendra|ce|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|apres|avant|d'|le|la|au|sous|dans|fin|debut|des|pour|stp|[.,;:!?])$/
const PARTICIPLE =
  /^(?:dit|donne|prete|promis|paye|rembourse|rendu|verse|vire|regle|envoye|demande|deja|jamais|pas|bien)$/
const STARTS = /^[.,;:!?]$|^$/

const MENDS: readonly Mend[] = [
  { wrong: /^[cs]es$/, right: "c' est", after: AFTER_IT_IS },
  { wrong: /^sa$/, right: 'ca', after: AFTER_THAT },
  { wrong: /^sa$/, right: 'ca', after: /^$/ },
  { wrong: /^et$/, right: 'est', before: /^c'$/ },
  { wrong: /^(?:fe|fai|fais)$/, right: 'fait', before: /^ai$/ },
  { wrong: /^moi$/, right: 'mois', before: /^(?:ce|du)$/, after: /^(?:ci|si|prochain|$)$/ },
  { wrong: /^si$/, right: 'ci', before: /^mois?$/, after: STARTS },
  {
    wrong: /^et$/,
    right: 'est',
    before: /^(?:virement|cheque|paiement|reglement|argent|tout)$/,
    after: /^(?:fait|parti|passe|envoye|regle|paye|effectue|poste|deja|bien)$/,
  },
  { wrong: /^mas$/, right: "m' as", before: /^tu$/ },
  { wrong: /^las$/, right: "l' as", before: /^(?:tu|me|te)$/ },
  { wrong: /^ma$/, right: "m' a", after: PARTICIPLE },
  { wrong: /^ta$/, right: "t' a", after: PARTICIPLE },
  {
    wrong: /^tes$/,
    right: 'tu es',
    after: /^(?:paye|rembourse|regle|sur|serieux|content|malade)$/,
  },
  { wrong: /^ont$/, right: 'on', before: STARTS, after: BETWEEN },
  { wrong: /^mes$/, right: 'mais', after: /^(?:pas|je|j'|si|c'|il|on|tu|sans)$/ },
  { wrong: /^(?:quant|qant|kan|qd)$/, right: 'quand', after: /^(?:je|j'|tu|on|il|elle|ma|mon)$/ },
  { wrong: /^(?:a|aura)$/, right: 'auras', before: /^tu$/, after: /^(?:tes|ton|tout|les|l')$/ },
  { wrong: /^aura$/, right: 'auras', before: /^tu$/ },
]

/** Puts right the words that the words around betray: « je vous doit », « ces bon », « sa marche ». */
export function mendWords<Word extends { readonly text: string }>(
  words: readonly Word[],
): readonly Word[] {
  return words.flatMap((word, index) => {
    const text = mended(word.text, words, index)
    return text === word.text ? [word] : text.split(' ').map((part) => ({ ...word, text: part }))
  })
}

function mended(text: string, words: readonly { readonly text: string }[], index: number): string {
  const first = FIRST_PERSON.get(text)
  if (first !== undefined && followsI(words, index)) return first
  const before = words[index - 1]?.text ?? ''
  const after = words[index + 1]?.text ?? ''
  const mend = MENDS.find(
    (one) =>
      one.wrong.test(text) &&
      (one.before?.test(before) ?? true) &&
      (one.after?.test(after) ?? true),
  )
  return mend?.right ?? text
}

const MOST_PRONOUNS = 3

/** True where only pronouns stand between « je » and a place. */
function followsI(words: readonly { readonly text: string }[], index: number): boolean {
  for (let back = index - 1; back >= 0 && index - back <= MOST_PRONOUNS; back -= 1) {
    const text = words[back]?.text ?? ''
    if (text === 'je') return true
    if (!BETWEEN.test(text)) return false
  }
  return false
}
