/** Where an export is made: what its drawing shows. */
export type CaptureMeans = 'phone' | 'computer' | 'mail' | 'request'

/** How to take a conversation out of one application, whole and untouched. */
export type CaptureGuide = {
  readonly name: string
  readonly means: CaptureMeans
  readonly steps: readonly string[]
  /** What the file does not say, and what a judge will therefore ask. */
  readonly lacks: string
  /** Beside it: what differs from one version to the next, or another way. */
  readonly also?: string
}

/** The guides in French, in the order that creditors meet them. */
export const guidesFr = {
  androidSms: {
    name: 'SMS, téléphone Android',
    means: 'phone',
    steps: [
      'Sur le téléphone, installez SMS Backup & Restore (SyncTech).',
      'Faites une sauvegarde locale des messages, avec les MMS et leurs pièces jointes.',
      'Copiez le fichier .xml sur l’ordinateur, sans l’ouvrir ni l’enregistrer à nouveau.',
      'Joignez ce fichier, entier : nous n’en montrons que la conversation utile.',
    ],
    lacks:
      'Les messages RCS chiffrés de bout en bout ne sont dans aucune sauvegarde, et un SMS effacé n’y laisse pas de trace.',
    also: 'L’application SMS Import / Export convient aussi : son fichier .zip se lit de même.',
  },
  iphone: {
    name: 'SMS et iMessage, iPhone',
    means: 'computer',
    steps: [
      'Reliez l’iPhone à l’ordinateur et faites-en une sauvegarde.',
      'Dans iMazing, ouvrez les messages de cette sauvegarde, puis la conversation.',
      'Exportez-la en CSV, sans filtre de date.',
      'Gardez la sauvegarde elle-même : elle contient sms.db, qui en dit plus que le CSV.',
    ],
    lacks:
      'Le CSV écrit des heures sans fuseau et ne contient pas les fichiers joints. Un message supprimé peut manquer.',
    also: 'Le fichier sms.db d’une sauvegarde, ou chat.db d’un Mac, se joint tel quel ; s’il a un fichier « -wal » à côté de lui, les deux ensemble, dans une archive .zip.',
  },
  whatsappAndroid: {
    name: 'WhatsApp, Android',
    means: 'phone',
    steps: [
      'Ouvrez la discussion, puis le menu à trois points.',
      'Touchez « Plus », puis « Exporter la discussion ».',
      'Choisissez avec les médias : le fichier est alors un .zip.',
      'Enregistrez-le ou envoyez-le à vous-même, et joignez-le sans le décompresser.',
    ],
    lacks:
      'Aucun identifiant, aucune réaction, pas de secondes. Le nom est celui de votre répertoire : montrez la fiche de contact qui le lie au numéro. L’export se coupe vers 40 000 messages sans médias, 10 000 avec.',
  },
  whatsappIos: {
    name: 'WhatsApp, iPhone',
    means: 'phone',
    steps: [
      'Ouvrez la discussion et touchez le nom en haut de l’écran.',
      'En bas de la fiche, touchez « Exporter la discussion ».',
      'Choisissez avec les médias, puis enregistrez dans Fichiers.',
      'Joignez le .zip tel quel : il contient _chat.txt.',
    ],
    lacks:
      'Aucun identifiant, aucune réaction. L’heure est celle du téléphone le jour de l’export, sans fuseau : dites ce fuseau en joignant la pièce.',
  },
  meta: {
    name: 'Messenger et Instagram',
    means: 'request',
    steps: [
      'Dans les réglages du compte, demandez le téléchargement de vos informations.',
      'Choisissez les messages, toute la période, et le format JSON.',
      'Attendez le lien, puis téléchargez le .zip.',
      'Pour les discussions chiffrées de bout en bout, faites aussi leur export, qui est à part.',
    ],
    lacks:
      'Les noms seuls, sans numéro ni identifiant ; les modifications ne se voient pas. Le lien expire : téléchargez aussitôt.',
  },
  teams: {
    name: 'Microsoft Teams',
    means: 'request',
    steps: [
      'Compte d’entreprise : demandez l’export à l’administrateur, par son outil de conformité ou par Graph.',
      'Compte personnel : demandez l’export de vos conversations à Microsoft.',
      'Joignez le JSON tel qu’il vous est remis.',
    ],
    lacks:
      'L’export d’un administrateur porte des identifiants de comptes : il vaut plus qu’une copie d’écran. Ce qui fut supprimé peut manquer.',
  },
  slack: {
    name: 'Slack',
    means: 'request',
    steps: [
      'Un propriétaire de l’espace de travail lance l’export des données.',
      'Il vous remet le .zip, sans l’ouvrir ni en retirer de canal.',
      'Joignez le .zip entier : users.json y nomme les comptes.',
    ],
    lacks:
      'L’export ordinaire ne contient que les canaux publics. Les messages supprimés n’y sont pas, sauf conservation légale.',
    also: 'Un fichier de slackdump se lit, mais il est dit venir d’un outil tiers.',
  },
  discord: {
    name: 'Discord',
    means: 'request',
    steps: [
      'Dans les réglages, demandez une copie de vos données.',
      'Attendez le courriel, puis téléchargez le .zip.',
      'Demandez à l’autre partie, si elle l’accepte, de faire de même.',
    ],
    lacks:
      'Cette copie ne contient que vos propres messages : jamais ceux du débiteur. Pour eux, faites constater l’écran.',
    also: 'DiscordChatExporter donne les deux côtés, et il est dit venir d’un outil tiers.',
  },
  telegram: {
    name: 'Telegram',
    means: 'computer',
    steps: [
      'Installez Telegram Desktop sur un ordinateur : le téléphone n’exporte pas.',
      'Ouvrez la discussion, puis le menu à trois points, « Exporter l’historique ».',
      'Choisissez JSON, toute la période, avec les fichiers.',
      'Joignez result.json ; gardez le dossier complet.',
    ],
    lacks:
      'Les messages supprimés en sont absents. Les échanges secrets restent sur le téléphone : faites-les constater.',
  },
  signal: {
    name: 'Signal',
    means: 'phone',
    steps: [
      'Vérifiez que votre version propose un export en clair ; toutes ne le font pas.',
      'Faites-le avec les fichiers joints, et gardez main.jsonl avec son dossier files.',
      'Joignez main.jsonl, ou le .zip du tout.',
    ],
    lacks:
      'Les messages éphémères ont disparu. Un fichier de signal-export est d’un outil tiers, et ses heures sont sans fuseau.',
  },
  email: {
    name: 'Courriel',
    means: 'mail',
    steps: [
      'Ouvrez le message reçu, et son menu.',
      'Choisissez « Afficher l’original », puis téléchargez-le : le fichier finit par .eml.',
      'Ailleurs : « Enregistrer sous », ou « Télécharger le message ».',
      'Joignez-le vite : la clé qui vérifie sa signature disparaîtra un jour.',
    ],
    lacks:
      'Un transfert, une impression ou un fichier Outlook (.msg) ne se vérifient jamais. La signature prouve le domaine, pas la personne.',
  },
  vmg: {
    name: 'Ancien téléphone (VMG)',
    means: 'computer',
    steps: [
      'Reliez le téléphone à l’ordinateur, par le logiciel de son fabricant.',
      'Exportez les messages : chaque fichier finit par .vmg.',
      'Joignez-les sans les convertir.',
    ],
    lacks: 'Souvent une heure locale, sans fuseau. Gardez l’appareil : lui seul montre le reste.',
  },
} as const satisfies Readonly<Record<string, CaptureGuide>>

/** What to do beside the export, in French. */
export const checklistFr: readonly string[] = [
  'Gardez l’original : le téléphone, la discussion et le message. N’effacez rien, même une fois l’export fait.',
  'Faites l’export de toute la conversation, pas des seuls messages qui vous servent.',
  'Faites constater par un commissaire de justice ce qui pèse lourd, ou ce qui peut disparaître.',
  'Dites à qui est le numéro ou l’adresse : un contrat, une facture, un virement qui les relient au débiteur.',
  'Vérifiez que l’échange dit le montant, la date et les conditions. Sinon, demandez-les par écrit.',
  'N’entrez jamais dans l’appareil ou le compte d’un autre : joignez seulement ce que vous avez reçu ou envoyé.',
  'Faites vite : des messages s’effacent, des clés changent, un délai de prescription court.',
]
