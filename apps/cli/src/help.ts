import { withFrenchSpaces } from '@quittance/kernel'
import type { Command, OptionKind } from '#command.ts'
import type { FactRow } from '#fact-rows.ts'
import { factsOptions } from '#run-facts.ts'

const GROUPS: ReadonlyMap<string, string> = new Map([
  ['law', 'Les questions de droit'],
  ['gate', 'Le garde-fou'],
  ['evidence', 'Les preuves'],
  ['money', 'L’argent et ses fichiers'],
])

const OPTION_TEXTS: ReadonlyMap<string, string> = new Map([
  ['--facts', 'lit les faits dans FICHIER plutôt que sur l’entrée standard'],
  ['--ndjson', 'lit un document par ligne et écrit une réponse par ligne, dans l’ordre'],
  ['--schema', 'imprime le JSON Schema des faits attendus'],
  ['--zone', 'fuseau des heures locales, par exemple Europe/Paris'],
  ['--owner', 'numéro ou nom du détenteur de l’export ; peut être répété'],
  ['--dns', 'réponses du DNS pour les clés DKIM, dans un fichier JSON'],
  ['-o', 'écrit le résultat dans FICHIER'],
  ['--tsa', 'horodatage : « local » (non qualifié, pour essai) ou l’adresse d’une autorité'],
  ['--asic', 'écrit aussi les mêmes fichiers en un conteneur ASiC-E ; demande --tsa'],
  ['--sha512', 'ajoute une liste d’empreintes SHA-512 de tout le dossier, horodatée aussi'],
  ['--trust', 'racines des autorités d’horodatage, obtenues hors du dossier (un fichier PEM)'],
  ['--keep', 'messages à montrer, par numéros : 1-4,7,12-'],
  ['--hide', 'messages à occulter, par numéros ; les autres sont montrés'],
  ['--commitments', 'montre les messages dont un engagement a été retenu'],
  ['--around', 'montre aussi N messages avant et après chacun'],
  ['--reason', 'motif de l’occultation, écrit dans la copie'],
  ['--as-of', 'jour auquel arrêter les comptes, AAAA-MM-JJ'],
  ['--port', 'port de cette machine, 4180 par défaut ; 0 en choisit un libre'],
  ['--date', 'jour du passage, AAAA-MM-JJ ; aujourd’hui à Paris par défaut'],
  ['--data', 'dossier des données, .data du produit par défaut'],
  ['--checkpoints', 'points de contrôle du journal gardés ailleurs, à comparer'],
  ['--today', 'jour que le produit croit être, pour essayer, AAAA-MM-JJ'],
  ['--json', 'écrit un document JSON plutôt que des lignes'],
])

const HABITS = `Les faits sont un document JSON sur l’entrée standard ; la réponse est un document JSON sur la
sortie standard. Montants en centimes entiers, taux en texte ("4.06"), jours AAAA-MM-JJ.
Code de sortie : 0, une réponse est donnée (un refus de la loi en est une) ; 2, la saisie ne peut
pas être lue, l’erreur est une ligne JSON sur la sortie d’erreur ; 1, la défaillance est nôtre.
`

/**
 * The French help (aide) of the commands given: all of them, a group, or one with its facts.
 *
 * `facts` are printed for one command only.
 */
export function helpText(commands: readonly Command[], facts: readonly FactRow[] = []): string {
  const [only] = commands
  const one = commands.length === 1 && only !== undefined
  return withFrenchSpaces(one ? helpOfOne(only, facts) : helpOfMany(commands))
}

function helpOfMany(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.words.join(' ').length))
  const groups = Map.groupBy(
    commands,
    (command) => GROUPS.get(command.words[0] ?? '') ?? 'Le produit',
  )
  const blocks = [...groups].map(([name, members]) => {
    const rows = members.map(
      (command) => `  ${command.words.join(' ').padEnd(width)}  ${command.summary}`,
    )
    return `${name}\n${rows.join('\n')}\n`
  })
  return [
    'quittance — le recouvrement amiable, de la créance à la quittance\n',
    'Emploi : quittance COMMANDE [options]\n',
    ...blocks,
    HABITS,
    'quittance COMMANDE --help dit les options d’une commande.\n',
  ].join('\n')
}

function helpOfOne(command: Command, facts: readonly FactRow[]): string {
  const options = command.kind === 'facts' ? factsOptions : command.options
  const operands = command.kind === 'facts' ? [] : command.operands
  const rows = Object.entries(options).map(
    ([name, kind]) => `  ${optionUse(name, kind).padEnd(20)}  ${OPTION_TEXTS.get(name) ?? ''}`,
  )
  const use = [
    'quittance',
    ...command.words,
    ...operands,
    ...(rows.length > 0 ? ['[options]'] : []),
  ]
  return [
    `${command.summary}.\n`,
    `Emploi : ${use.join(' ')}\n`,
    ...(rows.length > 0 ? [`Options\n${rows.join('\n')}\n`] : []),
    ...(facts.length > 0 ? [factsBlock(facts)] : []),
    ...(command.kind === 'facts' ? [HABITS] : []),
  ].join('\n')
}

/** The facts, and under each the question to ask for it; `--schema` gives what each may be. */
function factsBlock(facts: readonly FactRow[]): string {
  const width = Math.max(...facts.map(({ path }) => path.length))
  const rows = facts.map(({ path, question }) => `  ${path.padEnd(width)}  ${question}`)
  return `Les faits, et la question à poser pour chacun\n${rows.join('\n')}\n`
}

function optionUse(name: string, kind: OptionKind): string {
  if (kind === 'switch') return name
  return `${name} ${VALUE_NAMES.get(name) ?? 'VALEUR'}${kind === 'many' ? '…' : ''}`
}

const VALUE_NAMES: ReadonlyMap<string, string> = new Map([
  ['--facts', 'FICHIER'],
  ['--keep', 'LISTE'],
  ['--hide', 'LISTE'],
  ['--around', 'N'],
  ['--reason', 'MOTIF'],
  ['--zone', 'FUSEAU'],
  ['--owner', 'NOM'],
  ['--dns', 'FICHIER'],
  ['-o', 'FICHIER'],
  ['--tsa', 'URL|local'],
  ['--asic', 'FICHIER'],
  ['--trust', 'FICHIER'],
  ['--as-of', 'JOUR'],
  ['--port', 'PORT'],
  ['--date', 'JOUR'],
  ['--data', 'DOSSIER'],
  ['--checkpoints', 'FICHIER'],
  ['--today', 'JOUR'],
])
