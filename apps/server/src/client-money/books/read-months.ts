import { getOrganisation, listGivenBooks, namesOfMembers, spanOfBooks } from '@quittance/database'
import { earlierDay, isBefore, type Day } from '@quittance/kernel'
import type { Work } from '#wiring/work.ts'

/** How many of the latest deliveries are shown. */
const MOST_GIVEN = 24

/** The months that the books cover, the latest first, and what was given of them. */
export async function readMonths({ tx, today }: Work) {
  const span = await spanOfBooks(tx)
  const { siren } = await getOrganisation(tx)
  const names = await namesOfMembers(tx)
  const given = await listGivenBooks(tx, MOST_GIVEN)
  return {
    months:
      span === null
        ? []
        : monthsBetween(span.first, earlierDay(span.last, today)).map((first) => ({
            month: first.toString().slice(0, 7),
            over: isBefore(first.add({ months: 1 }).subtract({ days: 1 }), today),
          })),
    siren,
    given: given.map((one) => ({
      fileId: one.fileId,
      name: one.fileName,
      sha256: one.sha256,
      givenAt: one.givenAt.toString(),
      givenBy: names.get(one.givenBy) ?? one.givenBy,
    })),
  }
}

/** The first days of the months from one day to another, the latest first. */
function monthsBetween(first: Day, last: Day): readonly Day[] {
  const months: Day[] = []
  const start = first.with({ day: 1 })
  for (let month = last.with({ day: 1 }); !isBefore(month, start);) {
    months.push(month)
    month = month.subtract({ months: 1 })
  }
  return months
}
