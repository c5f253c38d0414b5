import { expect, test } from 'vitest'
import { placeOn } from './window-place.ts'

const laptop = { x: 0, y: 0, width: 1920, height: 1040 }
const desk = { x: 1920, y: -200, width: 2560, height: 1400 }
const kept = { x: 2500, y: 100, width: 1400, height: 1000, maximized: false }

test('a window comes back where it was', () => {
  expect(placeOn(kept, [laptop, desk])).toEqual(kept)
})

test('on a display that is gone it keeps its size and is put where it can be seen', () => {
  expect(placeOn(kept, [laptop])).toEqual({ width: 1400, height: 1000, maximized: false })
  expect(placeOn({ ...kept, x: 1900 }, [laptop])).toEqual({ width: 1400, height: 1000, maximized: false })
  expect(placeOn({ ...kept, x: 0, y: -500 }, [laptop])).toEqual({ width: 1400, height: 1000, maximized: false })
})

test('the first window fits on a small display', () => {
  expect(placeOn(null, [{ x: 0, y: 0, width: 1280, height: 700 }])).toEqual({
    width: 1280,
    height: 700,
    maximized: false,
  })
})
