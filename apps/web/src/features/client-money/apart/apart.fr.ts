/** French words of what waits apart: lines in another currency, cash to see at the bank. */
export const apartFr = {
  foreignTitle: (count: number) =>
    count === 1 ? 'Une ligne dans une autre monnaie' : `${count} lignes dans une autre monnaie`,
  foreignNote: 'En quarantaine : rien n’en est écrit.',
  foreignSays:
    'Le compte séparé ne se tient qu’en euros. Demandez à la banque de convertir ou de rendre ce montant : ce qu’elle en fera viendra comme une ligne en euros.',
  sum: (amount: string, currency: string) => `${amount} ${currency}`,
  noName: 'Sans nom',
  noDay: 'Sans date',
  age: (days: number) => (days === 1 ? 'depuis 1 jour' : `depuis ${days} jours`),
  today: 'd’aujourd’hui',
  settleAct: 'Dire ce qu’elle est devenue',
  settleTitle: 'Ce qu’est devenue cette ligne',
  settleSays: 'Rien ne sera écrit dans les livres. La ligne quitte la liste et la preuve du jour.',
  because: 'Ce que la banque en a fait',
  becauseHelp: 'Convertie le tel jour, rendue au payeur : gardé au journal, avec votre nom.',
  noBecause: 'Dites-le en quelques mots.',
  settle: 'Noter et retirer de la liste',
  refused:
    'Votre rôle ne permet pas de toucher aux fonds de tiers. Le comptable ou la responsable le peut.',
  cashTitle: 'Espèces à voir au relevé',
  cashNote: 'Versées à la banque le jour même.',
  cashOf: (name: string, reference: string) => `${name}, ${reference}`,
  cashOn: (day: string) => `Reçues le ${day}`,
  cashWaits: (days: number) =>
    days === 1 ? 'pas encore vues, 1 jour ouvré' : `pas encore vues, ${days} jours ouvrés`,
  cashLate: (days: number) => `Toujours pas vues après ${days} jours ouvrés`,
  cashToday: 'à verser aujourd’hui',
}
