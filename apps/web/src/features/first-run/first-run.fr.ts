/** French words of the first run. */
export const firstRunFr = {
  title: 'De la créance à la quittance',
  says: 'Personne ne travaille encore ici. Dites qui vous êtes : la loi en dépend, et ce que l’outil permet aussi.',
  organisation: 'Votre organisation',
  kind: 'Ce que vous êtes',
  creditor: 'Un créancier, pour lui-même',
  creditorSays:
    'Vous réclamez vos propres factures, en votre nom. Vous n’encaissez jamais pour autrui.',
  agency: 'Un cabinet de recouvrement',
  agencySays:
    'Vous agissez pour d’autres : convention écrite, assurance et compte séparé déclaré avant tout acte (CPCE R124-2, R124-3).',
  judicialOfficer: 'Un office de commissaire de justice',
  judicialOfficerSays:
    'Vous agissez selon la réglementation de votre profession (CPCE R124-1), et signifiez vous-même les actes.',
  noKind: 'Il manque ce que vous êtes : vos pouvoirs en dépendent.',
  name: 'Nom ou dénomination',
  noName: 'Il manque le nom : il figure sur chaque lettre.',
  siren: 'Numéro SIREN',
  sirenHelp: 'Neuf chiffres, lus sur l’extrait Kbis.',
  phone: 'Téléphone',
  email: 'Courriel de l’organisation',
  manager: 'La première personne responsable',
  managerHelp: 'Elle a tous les pouvoirs ici, et invitera les autres.',
  managerName: 'Prénom et nom',
  noManagerName: 'Il manque le nom de la personne responsable.',
  managerEmail: 'Son courriel, qui sert à entrer',
  password: 'Sa phrase de passe',
  passwordHelp:
    'Douze caractères au moins. Une phrase courte convient ; aucune n’est donnée d’avance.',
  passwordShort: (now: number) => `Douze caractères au moins ; il y en a ${now}.`,
  create: 'Créer l’organisation et entrer',
  demoTitle: 'Explorer avec des données fictives',
  demoSays:
    'Le Cabinet Brévault, ses mandants, ses débiteurs et leurs messages : tout est inventé, rien ne part. Vous pourrez tout retirer d’un geste.',
  demo: 'Explorer avec des données fictives',
  demoBusy: 'Les données fictives se préparent : quelques secondes.',
  demoReady:
    'Les accès sont tirés au sort et ne seront plus montrés une fois entré. Gardez-les maintenant.',
  demoEmail: 'Courriel',
  demoPassword: 'Phrase de passe',
  copy: 'Copier',
  copied: 'Copié',
  enterDemo: 'Entrer dans la démonstration',
  enterOtherwise: 'Entrer avec un autre compte',
  refused: 'Ces accès n’ouvrent pas. Ils restent affichés : essayez depuis la page d’entrée.',
  publicTools: 'Les outils du droit, sans compte',
}
