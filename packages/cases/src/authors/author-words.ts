import { dayText, englishDay, said, type Day, type Said } from '@quittance/kernel'
import type { AuthorReason, IdentityGrade, KnownIdentifier } from '#authors/author-facts.ts'

const because = (code: string, fr: string, en: string): AuthorReason => ({
  code,
  says: said(fr, en),
})

const partyWords = {
  debtor: { fr: 'du débiteur', en: 'of the debtor' },
  creditor: { fr: 'du créancier', en: 'of the creditor' },
} as const

const thingWords = {
  phone: { fr: 'Le numéro', en: 'The number' },
  email: { fr: 'L’adresse', en: 'The address' },
  account: { fr: 'Le compte', en: 'The account' },
  name: { fr: 'Le nom', en: 'The name' },
} as const

/** An identifier of the author that the dossier knows of a party, and where it is known from. */
export function matched(known: KnownIdentifier, of: 'debtor' | 'creditor'): AuthorReason {
  const { identifier, shown, source } = known
  const thing = thingWords[identifier.kind]
  const party = partyWords[of]
  const is = (fr: string, en: string) =>
    because(source.kind, `${thing.fr} ${shown} ${fr}`, `${thing.en} ${shown} ${en}`)
  switch (source.kind) {
    case 'party-record':
      return is(
        `est sur la fiche ${party.fr} : le créancier l’a donné.`,
        `is on the record ${party.en}: the creditor gave it.`,
      )
    case 'imported-file':
      return is(
        `vient du fichier « ${source.name} », ligne ${source.line}, importé du créancier.`,
        `comes from the file “${source.name}”, line ${source.line}, imported from the creditor.`,
      )
    case 'export-owner':
      return is(
        'a été déclaré de notre côté quand la pièce a été attachée.',
        'was declared to be on our side when the exhibit was attached.',
      )
    case 'party-document':
      return is(
        `est écrit dans la pièce ${source.exhibit}, où une personne l’a lu : elle n’émane pas du créancier seul.`,
        `is written in exhibit ${source.exhibit}, where a person read it: it does not come from the creditor alone.`,
      )
    case 'own-document':
      return is(
        `est écrit dans la pièce ${source.exhibit}, que le créancier a établie seul.`,
        `is written in exhibit ${source.exhibit}, which the creditor drew up alone.`,
      )
    case 'person-said':
      return is(
        `a été attribué ainsi par une personne, sur la pièce ${source.exhibit}.`,
        `was attributed so by a person, on exhibit ${source.exhibit}.`,
      )
    case 'payer':
      return is(
        `est celui du titulaire du compte qui a payé le ${dayText(source.on)}, tel que la banque l’écrit.`,
        `is that of the holder of the account that paid on ${englishDay(source.on)}, as the bank writes it.`,
      )
  }
}

/** The author wrote the IBAN of an account that paid in this dossier. */
export function citesPayer(on: Day): AuthorReason {
  return because(
    'cites-payer',
    `Il écrit l’IBAN du compte qui a payé dans ce dossier le ${dayText(on)}.`,
    `He writes the IBAN of the account that paid in this case on ${englishDay(on)}.`,
  )
}

/** The author names an invoice of the dossier. */
export function citesInvoice(number: string): AuthorReason {
  return because(
    'cites-invoice',
    `Il cite la facture ${number} : il connaît l’affaire, ce que d’autres peuvent aussi.`,
    `He cites invoice ${number}: he knows the matter, which others may too.`,
  )
}

/** Reasons that hold whatever the identifier. */
export const fixed = {
  sent: because(
    'sent',
    'Le fichier marque ces messages comme envoyés par le téléphone ou le compte exporté.',
    'The file marks these messages as sent by the exported telephone or account.',
  ),
  onlyOther: because(
    'only-other',
    'Il est le seul autre auteur d’une conversation dont notre côté est connu.',
    'He is the only other author of a conversation whose side of ours is known.',
  ),
  eliminated: because(
    'by-elimination',
    'Aucun de ses identifiants n’est connu du dossier : il n’est proposé que par élimination.',
    'None of his identifiers is known to the case: he is proposed by elimination only.',
  ),
  nothingKnown: because(
    'nothing-known',
    'Aucun de ses identifiants n’est connu du dossier.',
    'None of his identifiers is known to the case.',
  ),
  nobodyWritten: because(
    'nobody-written',
    'Le fichier n’écrit aucun auteur pour ces messages.',
    'The file writes no author for these messages.',
  ),
  nameOnly: because(
    'name-only',
    'Un nom affiché se choisit : dans un carnet d’adresses, ou par l’auteur lui-même.',
    'A displayed name is chosen: in an address book, or by the author himself.',
  ),
  bothSides: because(
    'both-sides',
    'Le dossier connaît le même identifiant des deux côtés : l’une des fiches est fausse.',
    'The case knows the same identifier on both sides: one of the records is wrong.',
  ),
  sharedWithOther: because(
    'shared',
    'Le même identifiant est aussi celui d’un autre débiteur du même créancier.',
    'The same identifier is also that of another debtor of the same creditor.',
  ),
  suspectFile: because(
    'suspect-file',
    'Le fichier porte des marques de retouche : voir les réserves de lecture.',
    'The file bears marks of tampering: see what its reading leaves to check.',
  ),
  holderUnknown: because(
    'holder-unknown',
    'Rien n’établit ici qui tenait l’appareil ou le compte : un numéro se prête et se réattribue.',
    'Nothing here establishes who held the device or the account: a number is lent and reassigned.',
  ),
} as const

/** The record of the debtor has another telephone number, address or name. */
export function otherKnown(kind: 'phone' | 'email' | 'name', shown: string): AuthorReason {
  const words = {
    phone: ['un autre numéro', 'another number'],
    email: ['une autre adresse', 'another address'],
    name: ['un autre nom', 'another name'],
  } as const
  const [fr, en] = words[kind]
  return because(
    `other-${kind}`,
    `La fiche du débiteur porte ${fr} : ${shown}.`,
    `The record of the debtor bears ${en}: ${shown}.`,
  )
}

/** What would make an identity stronger, all lawful. */
export const ways = {
  document: because(
    'document',
    'Joindre un contrat, une commande ou un bon signé qui porte cet identifiant, et le désigner en confirmant l’auteur.',
    'Attach a contract, an order or a signed note that bears this identifier, and name it when confirming the author.',
  ),
  payment: because(
    'payment',
    'Obtenir un paiement, même partiel, depuis un compte dont il écrit l’IBAN.',
    'Obtain a payment, even a part of it, from an account whose IBAN he writes.',
  ),
  constat: because(
    'constat',
    'Faire constater par un commissaire de justice le téléphone et la fiche du contact.',
    'Have a judicial officer record the telephone and its contact card.',
  ),
  number: because(
    'number',
    'Exporter la conversation avec les numéros, ou faire relever celui qui se cache derrière ce nom.',
    'Export the conversation with its numbers, or have the one behind this name recorded.',
  ),
  originalMail: because(
    'original-mail',
    'Apporter le courriel d’origine (« afficher l’original ») : sa signature DKIM se vérifie alors.',
    'Bring the original e-mail (“show original”): its DKIM signature can then be verified.',
  ),
  record: because(
    'record',
    'Compléter la fiche du débiteur, si le créancier tient ce numéro ou cette adresse de lui.',
    'Complete the record of the debtor, if the creditor has this number or address from him.',
  ),
} as const

const gradeWords: Readonly<Record<IdentityGrade, Said>> = {
  A: said(
    'au moins deux sources indépendantes du créancier portent l’identifiant',
    'at least two sources independent of the creditor bear the identifier',
  ),
  B: said(
    'une source indépendante du créancier porte l’identifiant',
    'one source independent of the creditor bears the identifier',
  ),
  C: said(
    'l’identifiant est celui que le créancier a donné, ou que le fichier marque',
    'the identifier is the one that the creditor gave, or that the file marks',
  ),
  D: said('un nom affiché, et rien d’autre', 'a displayed name, and nothing else'),
  E: said('aucun identifiant ne relie l’auteur', 'no identifier links the author'),
}

/** What a grade of the link means. */
export function linkSays(grade: IdentityGrade): Said {
  return gradeWords[grade]
}
