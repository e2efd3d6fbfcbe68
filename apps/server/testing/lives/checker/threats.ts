import { fold, sentencesOf } from './wording.ts'

/**
 * Words that announce a consequence at law. Of a claim in time, without a title, those of
 * `legalConsequences` may be said where they are possible; of a time-barred claim none may.
 */
const legalConsequences = [
  /\bmis(e|es) en demeure\b/,
  /\bmett(re|ons|ant) en demeure\b/,
  /\bmets? en demeure\b/,
  /\btribuna(l|ux)\b/,
  /\bjuridictions?\b/,
  /\bjudiciaire(s|ment)?\b/,
  /\ben justice\b/,
  /\bjuges?\b/,
  /\bcontentieu(x|se|ses)\b/,
  /\binjonctions?\b/,
  /\bassign(er|ation|ations|ons|e|es|erons)\b/,
  /\brefere\b/,
  /\bpoursuites\b/,
  /\bpoursuivi(e|s|es)?\b/,
  /\bpoursuivr\w+ .{0,40}(justice|judiciaire\w*|tribunal|contentieu\w+)\b/,
  /\bprocedures? (contentieuse|simplifiee|d'injonction|de recouvrement force|civile|legale)\w*/,
  /\bvoies? (de droit|legales?)\b/,
  /\b(par|toutes) voies? de droit\b/,
  /\bactions? (en paiement|legales?|en recouvrement)\b/,
  /\bavocats?\b/,
  /\bcondamn\w+/,
  /\bobtenir un titre\b/,
  /\bdommages(-| et | )interets\b/,
  /\bfic(p|c)\b/,
  /\bfichage\b/,
]

const seizure = [
  /\b(une|la|les|des|aux|de|par|toute|a|en|pratiquer|avant|sous peine de) saisies?\b/,
  /\bsaisies?(-| )(attribution|vente|conservatoire|bancaire|mobiliere|immobiliere|sur|de (vo|compte|bien|salaire|remuneration|meuble))/,
  /\bsaisi(r|rons|ront|ra|ssons|ssable|ssables)\b.{0,30}\b(biens?|comptes?|salaires?|meubles?|vehicules?|voiture|revenus?|remunerations?|patrimoine)\b/,
  /\b(biens?|comptes?|salaires?|meubles?|vehicules?|voiture|revenus?|remunerations?)\b.{0,40}\bsaisi(e|s|es)?\b/,
  /\bavis a tiers detenteur\b/,
  /\bexpuls(ion|er|e|es)\b/,
  /\bexecution forcee\b/,
  /\bmesures? d'execution\b/,
  /\brecouvrement force\b/,
  /\bforce publique\b/,
]

const bailiff = [/\bhuissiers?\b/, /\bcommissaires? de justice\b/]

const penal = [
  /\bplaintes?\b/,
  /\bpenal(e|es|ement)?\b/,
  /\bpenaux\b/,
  /\bescroquerie\b/,
  /\babus de confiance\b/,
  /\bprocureur\b/,
  /\bprison\b/,
  /\bemprisonnement\b/,
  /\bgendarmer?i?e?s?\b/,
  /\bpolice\b(?! d'assurance)/,
  /\bdelits?\b/,
  /\bcasier\b/,
]

const courtLook = [
  /\bau nom du peuple francais\b/,
  /\brepublique francaise\b/,
  /\bsommations?\b/,
  /\bsomm(ons|er) (de|d'avoir)\b/,
  /\bvous sommons\b/,
  /\bcommandement (de payer|d'avoir)\b/,
  /\bcitation a comparaitre\b/,
  /\bcomparaitre\b/,
  /\bacte (d'huissier|extrajudiciaire|judiciaire)\b/,
  /\bformule executoire\b/,
  /\bexploit\b/,
  /\bparlant a\b/,
]

/** Titles in capitals that make a letter look like an act of a court. */
const courtTitle =
  /^\s*(ASSIGNATION|CITATION|SOMMATION|COMMANDEMENT|INJONCTION DE PAYER|SIGNIFICATION|JUGEMENT|ORDONNANCE|AVIS DE SAISIE|PROC[EÈ]S[- ]VERBAL)\b/m

/**
 * What a sentence may say of these things without threatening. Each is cut out before the words
 * above are looked for, so that a threat beside it is still seen.
 */
const innocent = [
  // Names of codes and registers.
  /\bcode (des procedures civiles d'execution|de procedure civile|de l'organisation judiciaire)\b/g,
  /\bgreffe du tribunal [^.,]{0,60}/g,
  // CPCE R124-2: an agency says that it has declared its activity.
  /\bdeclar\w+[^.]{0,80}\bprocureur de la republique( (pres|aupres)[^.,]{0,60})?/g,
  // C. civ. 1231-5: the penalty clause is of civil law.
  /\bclauses? penales?\b/g,
  // Third parties that a debtor may turn to.
  /\bconciliateurs? de justice\b/g,
  /\b(aide juridictionnelle|mandataires? judiciaires?|administrateurs? judiciaires?|redressement judiciaire|liquidation judiciaire|liquidateurs? judiciaires?)\b/g,
  // What the letter says that it is not, or that nobody may do.
  /\b(n'est|ne constitue|ne vaut|n'emporte|ne sommes|ne peut|ne peuvent|ne pouvons|ne pourra|ne pourrait|ne saurait|n'engage|n'avons|n'a|n'ont|ne disposons|ne dispose|ne releve|ne comporte) (pas|plus|ni|aucune?|aucunement|en aucun cas|en rien|d'aucune?|nullement)\b(?:(?! (?:et|mais|sauf|sinon|puis) )[^,;:]){0,100}/g,
  /\baucune? (?:(?!et|mais|sauf|sinon)[a-z'-]+ ){0,4}?(mise en demeure|tribunal|juge|procedure|poursuites?|saisies?|action|huissier|commissaire de justice|mesures? d'execution|execution forcee|titre)\b( judiciaires?| contentieuses?| en justice| penales?)?/g,
  /\bni (?:(?:une?|le|la|les|des|de|d'un|d'une) ?)?(mise en demeure|tribunal|juge|procedure|poursuites?|saisies?|huissiers?|commissaires? de justice|acte|officier|juridiction)\b( judiciaires?| de justice)?/g,
  /\b(hors|en dehors) de toute (procedure|action|poursuite)( judiciaire| en justice| contentieuse)?/g,
  /\bsans (recours|recourir|passer|qu'il soit besoin)[^,.;]{0,40}\b(juge|tribunal|justice)\b/g,
  /\bsans (titre executoire|mise en demeure prealable)\b/g,
]

/** Rights of the debtor: a sentence that opens them, and nothing that follows from not paying. */
const debtorMay =
  /\b(vous (pouvez|pourrez|avez le droit|disposez|conservez|gardez|restez libre|etes en droit)|votre droit|vos droits|a votre disposition|mediateur|commission de surendettement)\b/
const unlessPaid =
  /\b(a defaut|faute d|sans (reponse|reglement|paiement|nouvelle|retour|reaction)|si vous ne (?!pouvez)|en l'absence de|en cas de (non|defaut|refus|silence)|passe ce delai|nous (saisi|engag|poursui|transm|assign|confi))/

function spokenOf(text: string): readonly string[] {
  return sentencesOf(text)
    .filter((sentence) => !debtorMay.test(sentence) || unlessPaid.test(sentence))
    .map((sentence) => innocent.reduce((rest, said) => rest.replaceAll(said, ' '), sentence))
}

/** The first of these patterns that a sentence of the text says without innocence, or null. */
function firstOf(sentences: readonly string[], patterns: readonly RegExp[]): string | null {
  for (const sentence of sentences) {
    const found = patterns.map((pattern) => pattern.exec(sentence)?.[0])
    const said = found.find((one) => one !== undefined)
    if (said !== undefined) {
      return said
    }
  }
  return null
}

/** Words of any consequence at law, or null. Officers name their own profession. */
export function legalThreatOf(text: string, byOfficer: boolean): string | null {
  const named = byOfficer ? [/\bhuissiers?\b/] : bailiff
  return firstOf(spokenOf(text), [
    ...legalConsequences,
    ...seizure,
    ...named,
    ...penal,
    ...courtLook,
  ])
}

/**
 * Words of what only a title, a prosecutor or a court gives, or null.
 *
 * CPCE L125-1: an officer may be asked, with no title, to invite the debtor to an agreement. A
 * sentence that names that procedure names the officer lawfully.
 */
export function threatWithoutTitleOf(text: string, byOfficer: boolean): string | null {
  const title = courtTitle.exec(text)?.[0]
  if (title !== undefined) {
    return fold(title).trim()
  }
  const sentences = spokenOf(text)
  const elsewhere = sentences.filter((one) => !/petites creances|l\. ?125-1/.test(one))
  return (
    firstOf(sentences, [...seizure, ...penal, ...courtLook]) ??
    firstOf(elsewhere, byOfficer ? [/\bhuissiers?\b/] : bailiff)
  )
}
