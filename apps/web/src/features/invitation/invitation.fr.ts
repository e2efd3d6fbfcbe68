/** French words of an invitation, for the person invited. */
export const invitationFr = {
  title: (organisation: string) => `Rejoindre ${organisation}`,
  closedTitle: 'Cette invitation ne sert plus',
  incomplete:
    'Ce lien est incomplet : il a pu être coupé dans un message. Copiez-le en entier, jusqu’au dernier caractère.',
  unread: 'Le serveur n’a pas répondu. L’invitation reste valable : réessayez.',
  retry: 'Lire de nouveau',
  invitedBy: (who: string, role: string) => `${who} vous invite, comme ${role}.`,
  invited: (role: string) => `Une invitation, comme ${role}.`,
  until: (day: string, hour: string) => `Ce lien sert une fois, jusqu’au ${day} à ${hour}.`,
  you: 'Vous entrerez comme',
  passphrase: 'Votre phrase de passe',
  passphraseHelp:
    'Douze caractères au moins : une phrase courte convient. Personne d’autre ne la connaît.',
  short: (now: number) => `Douze caractères au moins ; il y en a ${now}.`,
  join: 'Rejoindre et entrer',
  haveAccount: 'J’ai déjà un compte ici',
  noAccount: 'Je n’ai pas de compte ici',
  ownAccount: 'Entrez avec votre compte, puis rejoignez l’organisation.',
  signedIn: 'Votre compte est reconnu. Il reste à rejoindre l’organisation.',
  joinNow: 'Rejoindre',
  other: (email: string) =>
    `Vous êtes ici comme ${email}, et cette invitation est adressée à une autre adresse. Sortez, puis rouvrez le lien.`,
  leave: 'Sortir de ce compte',
  mayDo: 'Ce que permet ce rôle',
}
