/** French words of the mode of sending of a creditor. */
export const modeFr = {
  title: 'Mode d’envoi',
  change: 'Changer',
  manual: 'Manuel',
  manualSays: 'Chaque lettre en son nom attend qu’une personne l’ouvre.',
  'to-confirm': 'Automatique, à confirmer',
  toConfirmSays: 'Ses lettres entrent dans le lot du jour, qu’une personne approuve.',
  automatic: 'Automatique',
  automaticSays:
    'Ce que le garde-fou laisse passer part sous votre nom ; une mise en demeure attend une personne.',
  same: 'Comme l’organisation',
  sameSays: (mode: string) =>
    `Aujourd’hui : ${mode.toLowerCase()}, et ce qui est choisi par étape.`,
  ofOrganisation: (mode: string) => `${mode} : c’est le mode de l’organisation.`,
  own: (mode: string) =>
    `${mode} : ce mandant a son propre mode, qui l’emporte sur celui de l’organisation.`,
  setBy: (name: string, day: string, reason: string) => `Choisi par ${name} le ${day}. ${reason}`,
  back: (name: string, day: string, reason: string) =>
    `Rendu à celui de l’organisation par ${name} le ${day}. ${reason}`,
  panel: 'Mode d’envoi de ce mandant',
  mode: 'Mode',
  reason: 'Pourquoi ce choix',
  reasonMissing: 'Dites pourquoi : cela reste au journal.',
  save: 'Enregistrer',
  saved: 'Mode d’envoi enregistré.',
  effect: 'Vaut pour les lettres à venir. Règle de la maison, non une loi.',
}
