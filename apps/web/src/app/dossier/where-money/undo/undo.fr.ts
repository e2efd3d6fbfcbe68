import { afterDe } from '@quittance/kernel'
/** French words of a match to undo (rapprochement à annuler). */
export const undoFr = {
  act: 'Annuler ce rapprochement',
  actNoted: 'Annuler ce paiement noté',
  titleMatched: 'Annuler ce rapprochement',
  titleNoted: 'Annuler ce paiement noté par erreur',
  says: (amount: string, debtor: string, reference: string) =>
    `${amount}, au dossier ${reference} ${afterDe(debtor)}.`,
  follows: 'Ce qui suivra',
  debt: 'La dette est de nouveau due, les autres versements du dossier sont imputés de nouveau.',
  receipt: (number: string) =>
    `La quittance ${number} est annulée par un autre numéro ; le débiteur et le créancier en sont avisés.`,
  commission: (amount: string) => `La commission de ${amount} est annulée.`,
  line: (day: string) =>
    `La ligne du ${day} attend de nouveau son dossier ; le délai de reversement court toujours de ce jour.`,
  goes: (reference: string, day: string) =>
    `La ligne va au dossier ${reference}, avec sa propre quittance ; le délai de reversement court toujours du ${day}.`,
  short: (amount: string) =>
    `${amount} ont quitté le compte. L’argent d’un autre créancier ne les remplace pas : le cabinet les couvre, puis les reprend à qui les a reçus.`,
  cover: (amount: string) => `Le cabinet couvre ${amount}`,
  coverHelp: 'Sans cette couverture, le rapprochement reste.',
  coverFirst: 'Possible quand le cabinet couvre ce qui a quitté le compte.',
  rightLabel: 'Le bon dossier, s’il est connu',
  rightHelp: 'Nom, référence, facture ou montant. Sans lui, la ligne attend dans « À rapprocher ».',
  rightNone: (text: string) => `Aucun dossier ne répond à « ${text} ».`,
  rightChosen: (debtor: string, reference: string) => `Pour ${debtor}, ${reference}`,
  rightForget: 'En choisir un autre',
  reason: 'Pourquoi, si vous voulez le noter',
  reasonHelp: 'Ce que le journal gardera. Le débiteur ne le lit pas.',
  giveTo: (reference: string) => `Annuler et donner à ${reference}`,
  toInbox: 'Annuler, la ligne attend',
  undoNote: 'Annuler le paiement noté',
  done: 'Rapprochement annulé : la ligne attend de nouveau son dossier.',
  doneNoted: 'Paiement noté annulé.',
  doneGiven: (reference: string) => `Rapprochement annulé : la ligne est au dossier ${reference}.`,
  blockedTitle: 'Ce rapprochement ne s’annule pas maintenant.',
  roleRefused:
    'Seuls le comptable et la responsable annulent un rapprochement. Votre rôle permet de le lire.',
} as const
