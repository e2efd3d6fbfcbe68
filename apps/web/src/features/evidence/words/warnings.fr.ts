import type { ReadingWarning } from '@quittance/contract'

/** French words of what a reading leaves to check. */
export const warningsFr = {
  'ambiguous-dates':
    'Rien ne dit si les dates sont écrites jour puis mois : celles qui se lisent de deux façons n’ont pas de jour.',
  'arc-failed':
    'La chaîne de transmission d’un courriel (ARC) est rompue : un serveur l’a changé en route sans le dire, ou quelqu’un après lui.',
  'archive-not-opened':
    'Cette archive n’a pas été ouverte : sa structure est dangereuse ou démesurée. Extrayez-en la conversation, puis attachez-la seule.',
  'bad-attachment-data': 'Les données d’un fichier joint n’ont pas pu être décodées.',
  'character-replaced':
    'Un caractère qui ne peut ni s’afficher ni se garder est remplacé par « \uFFFD » ; les octets d’origine restent dans le fichier.',
  'columns-by-position':
    'Les titres des colonnes ne sont pas ceux attendus : elles ont été lues d’après leur rang.',
  'count-mismatch':
    'Le fichier annonce un autre nombre de messages que celui qu’il contient : il a pu être retouché.',
  'damaged-member': 'Un fichier de l’archive est abîmé : il est lu aussi loin que possible.',
  'dated-after-arrival':
    'Un message au moins porte une date postérieure à l’arrivée du fichier : il n’a pas pu être écrit tel quel.',
  'debtor-not-recognised':
    'Aucun auteur n’a pu être rapproché du débiteur : aucun engagement n’a été cherché. Attachez de nouveau ce fichier en donnant votre nom tel qu’il y figure.',
  'dkim-body-hash-mismatch':
    'Le corps d’un courriel n’est plus celui que son serveur a signé (DKIM) : il a été modifié, transféré ou réenregistré. Demandez l’original.',
  'dkim-signature-mismatch':
    'La signature DKIM d’un courriel ne correspond pas à la clé publiée par son domaine : elle ne prouve rien.',
  'dkim-unverified':
    'Un courriel porte une signature DKIM qui n’a pas pu être vérifiée : la clé du domaine n’a pas été obtenue.',
  'doctype-ignored':
    'Le fichier déclare un type de document (DOCTYPE) : il est ignoré et rien n’en est développé.',
  'duplicate-header':
    'Un courriel porte deux fois un même en-tête (auteur, date, objet…) : le plus bas compte, comme pour la signature.',
  'duplicate-record': 'Deux messages portent le même identifiant.',
  'forged-line-suspicion':
    'Une ligne imite peut-être un message : son heure ou sa forme détonne dans la conversation.',
  'invalid-escape':
    'Le fichier contient des caractères que son format interdit : ils sont lus tels quels.',
  'log-not-read':
    'Cette base s’écrit avec un journal à côté d’elle (fichier « -wal ») : les derniers messages peuvent y être restés. Joignez les deux dans une même archive « .zip ».',
  'malformed-record': 'Un passage, là où se tient un message, n’a pas pu être lu comme un message.',
  'message-cut': 'Ce message est très long : seul son début s’affiche.',
  'mojibake-repaired':
    'Des accents abîmés par l’export ont été rétablis ; les octets d’origine restent dans le fichier.',
  'multiple-from': 'Un courriel nomme plusieurs auteurs : vérifiez de qui il vient.',
  'near-export-limit':
    'Le nombre de messages approche la limite de l’application : l’export est peut-être incomplet.',
  'other-authors':
    'Plusieurs personnes ont écrit : seuls les messages de l’auteur rapproché du débiteur ont été lus pour y chercher des engagements.',
  'other-name':
    'Le nom de l’auteur n’est pas celui du débiteur au dossier : vérifiez qu’il s’agit bien de lui.',
  'other-number':
    'Le numéro de l’auteur n’est pas celui du débiteur au dossier : vérifiez qu’il s’agit bien de lui.',
  'original-differs':
    'L’original gardé n’a plus la même empreinte qu’à son arrivée : ses octets ont changé sur le disque. Prévenez la responsable : rétablissez-le d’une sauvegarde, contrôlez l’installation (quittance check), puis faites relire la pièce.',
  'original-not-opened':
    'L’original n’a pas pu être ouvert : il manque, ou le disque ne le rend pas. Rétablissez-le d’une sauvegarde, puis faites relire la pièce.',
  'reader-failed':
    'Le lecteur de ce format a échoué sur ce fichier. Exportez de nouveau la conversation, si possible dans un autre format.',
  'reading-too-large':
    'La lecture demandait plus de mémoire que permis. Attachez la conversation seule, sans les fichiers joints.',
  'reading-too-long':
    'La lecture durait plus que permis. Attachez la conversation seule, sans les fichiers joints.',
  'snowflake-mismatch':
    'L’identifiant d’un message donne une autre heure que celle qui est écrite : l’un des deux a pu être retouché.',
  'text-not-read':
    'Le texte d’un message n’est que dans une forme qui n’est pas lue (RTF) : ouvrez-le avec Outlook.',
  'third-party-export':
    'Ce fichier n’a pas été produit par le service lui-même, mais par un autre outil.',
  'truncated-file': 'Le fichier s’arrête avant sa fin : il est lu aussi loin que possible.',
  'unreadable-date': 'La date d’un message est absente, illisible ou impossible.',
  'zone-unknown':
    'Le fichier ne dit pas dans quel fuseau horaire sont ses heures : elles sont montrées comme écrites.',
} satisfies Readonly<Record<ReadingWarning, string>>
