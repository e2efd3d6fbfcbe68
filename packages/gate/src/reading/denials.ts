/**
 * Whether words are denied where they stand (négation): « aucune saisie », « nous ne saisirons pas »,
 * « ni huissier ni tribunal », « votre salaire n'est pas concerné ».
 *
 * The denial stays in its clause and is the sender's: « si vous ne payez pas, saisie » denies
 * nothing, nor does « nous n'hésiterons pas ».
 */
export function isDenied(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + REACH)
  if (VEIL.test(after)) return false
  return (
    NOTHING_OF.test(before) ||
    deniesBefore(before) ||
    DENIED_AFTER.test(after) ||
    deniesInside(text.slice(Math.max(0, start - 12), end), Math.min(12, start)) ||
    (NOT_AHEAD.test(text.slice(start, end)) && NOT_NEXT.test(after))
  )
}

/**
 * Whether words are those of the debtor, told back to him (paroles rapportées): « vous nous demandez si
 * un huissier peut venir : non ». An answer that agrees makes them the sender's.
 */
export function isReported(text: string, start: number, end: number): boolean {
  const clause = text.slice(Math.max(0, start - REACH), end)
  const after = text.slice(end, end + REACH)
  if (AGREEING.test(after.replace(/^[^?]{0,60}\?/, ''))) return false
  return REPORTED.test(clause) || (ASKED_OF_US.test(clause) && /^[^.;!\n]{0,60}\?/.test(after))
}

const REPORTED =
  /\b(?:vous|tu)(?: nous| me|,? dans votre [a-z]+,?)? ?(?:m')?(?:avez |as |aviez )?(?:demand|craign|crain|ecri|dis|dit|interrog|inquiet|signal|expliqu|indiqu|racont|rapport|evoqu|informe)[a-z]*(?: [a-z']+){0,3} (?:si|que|qu'|s'|avoir|etre)(?![a-z])[^.;!?,\n]{0,160}$/
/** A question that only the debtor asks: « vais-je avoir un casier ? ». */
const ASKED_OF_US =
  /\b(?:vais|dois|devrai|risque|puis)[ -]je\b[^.;!?\n]*$|\b(?:allez|pouvez|pourrez|comptez)[ -]vous (?:me |m')[^.;!?\n]*$|\best[ -]ce que je\b[^.;!?\n]*$|\bet vos [a-z]*$/
const AGREEING =
  /^[^.!?\n]{0,80}[:;,.?! ]\s*(?:eh bien,? )?(?:oui|bien sur|exact|en effet|effectivement|absolument|evidemment|c'est (?:possible|exact|vrai|le cas|prevu|bien)|certes|tout a fait|vous avez raison|a juste titre|nous (?:le )?(?:ferons|confirmons)|(?:il|elle|ils) (?:le |y )?(?:fera|feront|viendra|viendront|peut|pourra))\b/

const REACH = 110

/** Turns a denial into a threat: « aucune saisie n'aura lieu si vous payez ». */
export const VEIL =
  /^[^.;!?\n]{0,60}?\b(?:si(?! (?:(?:l'|une )erreur|necessaire|besoin|un dossier|cela|ca|vous (?:le |en )?(?:souhait|prefer|voul|desir|contest|renvoy|avez besoin|etes d'accord)))|sauf|mais|tant que|a moins|avant|a condition|pour l'instant|pas encore|pour le moment|des lors que)\b/

/** What a debtor has not done: a threat that follows is not denied by it. */
const UNDONE =
  '(?:pa[iy][a-z]*|regle[a-z]*|reglez|reglement[a-z]*|repon[a-z]*|reagi[a-z]*|vers(?:e|ez|er|ement|ements)|rembours[a-z]*|honor[a-z]*|solde[a-z]*|acquit[a-z]*|recu[es]*|parvenu[es]*|virement|nouvelles?|retour|solution|delais?|retard|accord|recours|doute|formalites?|seulement|simplement|uniquement|exclu[a-z]*|impossible|loin|question|plaisant[a-z]*|venir|arriver|recourir|contrainte?s?|suite|surpris[a-z]*)'
const WORD = `(?!(?:et|donc|car|alors|que|qu'|mais|sauf|si|sinon|avant|attend[a-z]*|patient[a-z]*|votre mauvaise|${UNDONE})\\b)[a-z0-9]+[' -]`
/** Verbs that a denial turns into a threat. */
const INSISTING =
  '(?!hesit|manqu|tard|faill|recul|exclu|cess|arret|lach|laiss|renonc|echapp|evit|surpren|etonn|ignor|oubli|dout|rest|parvien|rigol|plaisant|pren(?:ez|ds) pas|perd|compt|obli|vas? pas|ira pas|y a)'
const PRONOUNS = "(?:(?:vous|te|nous|me|se|lui|leur|en|y|le|la|les) |[lstm]'|[ey]n )*"
const NOT = '(?:pas|plus|jamais|rien|personne|nullement|aucune?|en rien|ni|point|guere)'

const NOTHING_OF = new RegExp(
  `\\b(?:aucune?s?|nulle?|ni|zero|jamais d[e']|pas d[e']|pas (?:une?|le|la|les|l')|plus d[e']|point d[e']|rien a voir avec)[ ']?(?:${WORD}){0,5}$` +
    `|\\b(?:pas|jamais|nullement) question (?:ici )?d(?:e |')(?:(?:une?|la|le|aucune?) )?$` +
    `|\\bsans (?:(?:aucune?|la moindre|menace de|menace d'|[a-z]+ ni) ?)?$` +
    `|\\b(?:c'?est|est|sont|suis|sommes|va|vais|vont|veut|veux) pas (?:${WORD}){0,5}$` +
    `|\\b(?:personne|rien) (?:ne |n')(?:${WORD}){1,7}$` +
    `|\\b(?:renonc(?:ons|e)|renoncerons|sommes pas) (?:a|aux) (?:${WORD}){0,4}$`,
)
const NOT_BEFORE = new RegExp(
  `(?:^|[^a-z]|\\b([a-z]+) )(?:ne |n')${PRONOUNS}${INSISTING}([a-z]+)[ ](?:${WORD}){0,2}?${NOT}[' -](?:${WORD}){0,9}$`,
)
const DENIED_AFTER = new RegExp(
  `^(?:[ -](?!(?:et|donc|car|parce|puisque|que|qui|tant|si|vous|tu|sauf|mais|factures?|sommes?|dettes?)\\b)[a-z0-9€,']+){0,6}[ -](?:ne |n')${PRONOUNS}(?:est|sont|sera|seront|serait|soit|peut|peuvent|pourra|pourront|concern[a-z]+|appliqu[a-z]+|figur[a-z]+|viendra|vient|releve[a-z]*|a|ont|aura|auront|joue[a-z]*|intervien[a-z]+|doit|change[a-z]*|vaut|existe[a-z]*|constitue[a-z]*) ${NOT}\\b(?! (?:${UNDONE}|a exclure|encore)\\b)`,
)

/** The debtor is denied something in his state (« vous n'êtes pas forcé »), not in his acts. */
const STATES = /^(?:avez|aurez|as|auras|etes|es|serez|seras|risquez|risques|devez|dois|recevrez)$/

function deniesBefore(before: string): boolean {
  const clause = before.split(/[.;!?\n:]/).at(-1) ?? ''
  const found = NOT_BEFORE.exec(clause)
  if (found === null) return false
  const [, subject = '', verb = ''] = found
  if (subject !== 'vous' && subject !== 'tu') return true
  return STATES.test(verb) && !/\bsi (?:vous|tu) (?:ne |n')/.test(clause)
}

const NOT_INSIDE = new RegExp(
  `(?:^|[^a-z]|\\b([a-z]+) )(?:ne |n')${PRONOUNS}${INSISTING}([a-z]+) (?:${WORD}){0,3}?${NOT}\\b(?! (?:${UNDONE})\\b)|\\b(?:personne|aucun appel|aucun message) (?:ne |n')`,
  'g',
)

/** A denial begun in the words and ended after them: « votre employeur ne saura rien ». */
const NOT_AHEAD = new RegExp(
  `\\b(?:ne |n')${PRONOUNS}${INSISTING}(?!ser|pourr|aur|dev|est|sont|fonctionn)[a-z]+$`,
)
const NOT_NEXT = new RegExp(`^ (?:${WORD}){0,2}?${NOT}\\b(?! (?:${UNDONE})\\b)`)

function deniesInside(words: string, from: number): boolean {
  return Array.from(words.matchAll(NOT_INSIDE)).some(
    ({ 1: subject = '', 2: verb = '', index }) =>
      index + subject.length >= from - 12 &&
      ((subject !== 'vous' && subject !== 'tu') || STATES.test(verb)) &&
      !/\bsi $/.test(words.slice(0, index)),
  )
}
