import type { AnnotationTool, Misfit, PlaceInFile } from '../../../shared/annotation-problem.ts'
import { displayName, refusal } from './failure.ts'
import type { ImportError } from './failure.ts'
import type { Relation } from './regions.ts'

/** Remarks on parts of an article that do not fit; the rest of it was kept. */
export interface LeftOut {
  readonly all: readonly ImportError[]
  /** @param what its id, label or kind; null where the place says it */
  leave(what: string | null, misfit: Misfit, at?: PlaceInFile): void
  /** Annotations of the text by others than the one that was taken: how many made some. */
  leaveAnnotators(count: number): void
  /** Relations that have no place in Isnad: one remark. */
  leaveRelations(relations: readonly Relation[]): void
}

export function leftOut(tool: AnnotationTool, where: PlaceInFile): LeftOut {
  const all: ImportError[] = []
  return {
    all,
    leave: (what, misfit, at = where) =>
      void all.push(
        refusal({
          code: 'annotation_left',
          tool,
          where: at,
          what: what === null ? null : displayName(what),
          misfit,
        }),
      ),
    leaveAnnotators: (count) => void all.push(refusal({ code: 'annotators_left', where, count })),
    leaveRelations(relations) {
      if (relations.length === 0) return
      const types = [...new Set(relations.map(({ type }) => type))].slice(0, 5).join(', ')
      const count = relations.length
      all.push(refusal({ code: 'relations_left', tool, where, count, types: displayName(types) }))
    },
  }
}
