import { withFrenchSpaces } from '@quittance/kernel'
import { SEAL_CHECK, TOKEN_CHECK, TOKEN_TEXT } from '#bundle/make/read-me.ts'
import { COPY_FOLDER, type CopyAbout } from '#redaction/copy/layout.ts'

/** What the notes of a copy must know. */
export type CopyReadMeFacts = {
  readonly about: CopyAbout
  /** From the sealed `bag-info.txt`; declared, as the bundle declares it. */
  readonly sealedOn: string | null
  readonly token: boolean
  readonly platformSeal: boolean
  readonly renewed: boolean
}

/** LISEZ-MOI-COPIE.txt: what a redacted copy shows and hides, and the commands of an expert. */
export function copyReadMe(facts: CopyReadMeFacts): string {
  const words = [heading(facts), MEANING, PAGE, 'VÉRIFIER AVEC LES OUTILS DE TOUT EXPERT']
  return `${[...words.map(withFrenchSpaces), commands(facts), withFrenchSpaces(notes(facts))].join('\n\n')}\n`
}

function heading({ about, sealedOn }: CopyReadMeFacts): string {
  const { id, madeAt, madeBy, tool, reason, shown, total } = about
  return [
    `COPIE OCCULTÉE DU DOSSIER SCELLÉ ${id}`,
    ...(sealedOn === null ? [] : [`Dossier scellé le ${sealedOn}.`]),
    `Copie faite le ${madeAt} (temps universel) par ${madeBy}, avec ${tool}.`,
    `Messages montrés : ${shown.length} sur ${total}. Messages occultés : ${total - shown.length}.`,
    ...(reason === null ? [] : [`Motif donné par qui a fait la copie : ${reason}`]),
    'Le jour, l’auteur et le motif de la copie sont déclarés : ils ne sont pas scellés.',
  ].join('\n')
}

const MEANING = `CE QU’ELLE MONTRE, ET CE QU’ELLE NE MONTRE PAS
  Un message montré est un de ceux qui ont été scellés, à ce numéro, sans un octet changé.
  Un message occulté ne laisse que son numéro : ni texte, ni auteur, ni date, ni longueur.
  Les originaux, les pièces jointes et le rapport sont absents. La liste de leurs empreintes l’est
  aussi : elle laisserait vérifier une supposition sur ce qui est occulté.
  Le choix des messages est celui de qui a fait la copie ; le sceau ne dit pas qu’il est équitable.
  Le dossier scellé entier permet de lever l’occultation de n’importe quel message.
  Ce que le sceau ne prouve pas (qui a écrit, que rien ne manque), la copie ne le prouve pas.`

const PAGE = `VÉRIFIER SANS RIEN INSTALLER
Ouvrez verifier.html dans un navigateur (aucun réseau n’est nécessaire) et déposez-y le
fichier ZIP. La page montre la conversation, et nomme tout message changé.`

function commands({ about, token, platformSeal }: CopyReadMeFacts): string {
  return [
    `unzip ${COPY_FOLDER}${about.id}.zip && cd ${COPY_FOLDER}${about.id}`,
    'sha256sum --strict -c copie-sha256.txt',
    'sha256sum --strict --ignore-missing -c empreintes-messages.txt',
    ALL_SEALED,
    'sha256sum --strict --ignore-missing -c tagmanifest-sha256.txt',
    ...(token ? [TOKEN_CHECK, TOKEN_TEXT] : []),
    ...(platformSeal ? [SEAL_CHECK] : []),
    'grep -c releve.txt empreintes-messages.txt',
  ]
    .map((command) => `  ${command}`)
    .join('\n')
}

/** Every file of `messages/` is named by the sealed list and has its fingerprint. */
const ALL_SEALED =
  '[ "$(sha256sum --ignore-missing -c empreintes-messages.txt 2>/dev/null | grep -c \': OK$\')" = "$(ls messages | wc -l)" ] && echo OK'

function notes({ about, platformSeal, renewed }: CopyReadMeFacts): string {
  const first = `  tail -n +2 messages/${String(about.shown[0] ?? 1).padStart(6, '0')}-releve.txt`
  const all = [NOTES, first, ...(platformSeal ? [SEAL_ROOT] : []), ...(renewed ? [RENEWED] : [])]
  return all.join('\n')
}

const SEAL_ROOT = `RACINE2.pem est la racine du cachet, à demander à qui a scellé ; sous un horodatage local, les deux
racines sont sceau/ac-racine.pem, faute de mieux.`

const RENEWED = `L’horodatage a été renouvelé. Pour chaque dossier de sceau/renouvellements/, dans l’ordre :
  sha256sum --strict --ignore-missing -c sceau/renouvellements/ANNÉE/empreintes.txt
  openssl ts -verify -data sceau/renouvellements/ANNÉE/empreintes.txt -in sceau/renouvellements/ANNÉE/empreintes.tsr -CAfile RACINE.pem -untrusted sceau/renouvellements/ANNÉE/tsa.pem
Un jeton d’avant se vérifie au jour du suivant, par -attime $(date -d AAAA-MM-JJ +%s). Une liste SHA-512,
s’il y en avait une, n’est pas dans la copie, pour la raison dite plus haut.`

const NOTES = `Dans l’ordre : la copie est entière ; chaque message montré a son empreinte dans la liste ; aucun
n’est hors de la liste ; la liste est nommée par tagmanifest-sha256.txt ; le sceau est sur lui ; la
dernière commande compte les messages scellés. RACINE.pem se prend hors de cette copie, sur la liste
de confiance ou chez l’autorité.
messages/N-octets.bin est un sel sur une ligne, puis les octets du message dans l’original ;
messages/N-releve.txt, un sel sur une ligne, puis ce que le logiciel du scellement y a lu : en
cas de doute, les octets font foi. Le sel, tiré au hasard, empêche de deviner un message court
d’après son empreinte. Pour lire sans le sel :`
