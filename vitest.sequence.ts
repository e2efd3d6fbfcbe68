import { BaseSequencer, type TestSpecification, type TestSequencerConstructor } from 'vitest/node'

/**
 * Runs the named files first, then the larger before the smaller, as ever: a short file that takes
 * long, begun last, would keep one core of two at work alone.
 */
export function longestFirst(...ends: readonly string[]): TestSequencerConstructor {
  return class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      // oxlint-disable-next-line unicorn/no-array-sort -- a method of the sequencer, not of an array
      const sorted = await super.sort(files)
      const isLong = ({ moduleId }: TestSpecification) => ends.some((end) => moduleId.endsWith(end))
      return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
    }
  }
}
