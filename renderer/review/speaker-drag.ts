import type { DragEvent } from 'react'
import type { EntityId, Quote } from '../../shared/model/index.ts'
import { focusArticle } from './press.ts'
import { chooseSpeaker, chooseSpeakers } from './quote-actions.ts'

/*
 * Names carried by mouse from a list of entities, or from one quote, onto another quote: that is who says it. The keyboard
 * has the letters of `s`, and the inspector a list to choose from.
 */

const TYPE = 'application/x-isnad-entities'

interface Carried {
  readonly draggable: true
  readonly onDragStart: (event: DragEvent) => void
}

/** Props of what stands for these entities. */
export function carries(entities: readonly EntityId[]): Carried {
  return {
    draggable: true,
    onDragStart({ dataTransfer }) {
      dataTransfer.setData(TYPE, entities.join())
      dataTransfer.effectAllowed = 'link'
    },
  }
}

interface Target {
  readonly onDragOver: (event: DragEvent) => void
  readonly onDragLeave: (event: DragEvent) => void
  readonly onDrop: (event: DragEvent) => void
}

/** Props of what stands for a quote: names dropped there are its speakers, with Shift one more. */
export function takesSpeakers(quote: Quote): Target {
  return {
    onDragOver(event) {
      const { dataTransfer, currentTarget } = event
      if (!dataTransfer.types.includes(TYPE)) return
      event.preventDefault()
      dataTransfer.dropEffect = 'link'
      currentTarget.setAttribute('data-drop', '')
    },
    onDragLeave({ currentTarget, relatedTarget }) {
      if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)))
        currentTarget.removeAttribute('data-drop')
    },
    onDrop(event) {
      event.currentTarget.removeAttribute('data-drop')
      const carried = event.dataTransfer.getData(TYPE)
      if (carried === '') return
      event.preventDefault()
      const entities = carried.split(',').map((id) => Number(id) as EntityId)
      const [first] = entities
      if (entities.length === 1 && first !== undefined) chooseSpeaker(quote, first, event.shiftKey)
      else chooseSpeakers(quote, entities)
      focusArticle()
    },
  }
}
