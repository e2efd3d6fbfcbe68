import {
  addCents,
  day,
  dayText,
  eurosText,
  invariant,
  withFrenchSpaces,
  type Citation,
  type Explanation,
} from '@quittance/kernel'
import type { SavingAct, SavingActs, VainAct } from '#acts/saving-acts/saving-act.ts'
import {
  savingActEntries,
  savingTexts,
  vainActEntries,
} from '#acts/saving-acts/saving-acts.data.ts'
import { eventRules } from '#limitation/limitation.data.ts'

/** The tree of « Pourquoi ? » of what would save a claim: its last day, then each act in turn. */
export function explainSaving(value: SavingActs, limitation: Explanation): Explanation {
  return {
    rule: 'acts/saving-acts',
    sentence: standingSentence(value),
    citations: standingTexts(value),
    steps: [
      limitation,
      ...value.saves.map(explainAct),
      ...(value.saves.length === 0 ? [] : value.vain.map(explainVain)),
    ],
    ...(value.prudentLastDay === null ? {} : { result: textOf(value.prudentLastDay) }),
  }
}

function standingSentence({ standing, prudentLastDay, later }: SavingActs): string {
  const lastDay = prudentLastDay === null ? '' : textOf(prudentLastDay)
  switch (standing) {
    case 'in-time':
      return `Pour garder la créance, un acte qui interrompt ou suspend le délai est accompli au plus tard le ${lastDay}.`
    case 'arguably-in-time':
      return later?.lastDay == null
        ? `Le dernier jour sûr, le ${lastDay}, est passé. Le délai n’est encore ouvert que par une lecture discutable, qui le tient pour arrêté.`
        : `Le dernier jour sûr, le ${lastDay}, est passé. Le délai n’est encore ouvert, jusqu’au ${textOf(later.lastDay)}, que par une lecture discutable.`
    case 'over':
      return `Le délai est passé depuis le ${lastDay} : aucun acte ne le fait revivre. Ce que le débiteur paie de lui-même reste acquis, et lui seul peut renoncer à la prescription.`
    case 'stopped':
      return 'Le délai est arrêté : il n’y a rien à sauver tant qu’il ne court pas.'
    case 'not-started':
      return 'Le délai ne court pas encore : rien ne peut l’interrompre.'
  }
}

function standingTexts({ standing }: SavingActs): readonly Citation[] {
  return standing === 'over'
    ? [savingTexts.paidIsPaid, savingTexts.waiver, savingTexts.waiverIsClear]
    : []
}

function explainAct(act: SavingAct): Explanation {
  const entry = savingActEntries.find((one) => one.act === act.act)
  invariant(entry !== undefined, 'an act that saves is in the table')
  return {
    rule: `acts/saving-${act.act}`,
    sentence: `${entry.sentence} ${costSentence(act)}`,
    citations: [...act.citations, ...(act.effect === 'interrupts' ? [savingTexts.newPeriod] : [])],
    steps: [],
    certainty: act.certainty,
    ...(act.lastDayAfter === null ? {} : { result: textOf(act.lastDayAfter) }),
  }
}

/** What is known of the cost; a figure is never given for what no source gives. */
function costSentence({ costs }: SavingAct): string {
  if (costs.length === 0) return 'Coût : aucun.'
  const held = costs.flatMap(({ amount }) => (amount === null ? [] : [amount]))
  if (held.length === 0) return 'Coût à confirmer.'
  const sum = withFrenchSpaces(`${eurosText(addCents(...held))} connus`)
  const certain = held.length === costs.length
  return certain ? `Coût : ${sum}, à confirmer.` : `Coût : ${sum}, le reste à confirmer.`
}

function explainVain({ act }: VainAct): Explanation {
  const entry = vainActEntries.find((one) => one.act === act)
  invariant(entry !== undefined, 'an act that does not save is in the table')
  return {
    rule: `acts/vain-${act}`,
    sentence: entry.sentence,
    citations: entry.citations,
    steps: [],
    certainty: eventRules[act].certainty,
  }
}

function textOf(iso: string): string {
  return dayText(day(iso))
}
