import { z } from 'zod'

/** In device-independent pixels, as Electron counts them. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where the window stood when it was closed. */
export const WindowPlace = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
  maximized: z.boolean(),
})
export type WindowPlace = Readonly<z.infer<typeof WindowPlace>>

export const SMALLEST = { width: 900, height: 600 } as const
const USUAL = { width: 1440, height: 900 } as const
/** So much of the window's top must be seen that it can be taken and moved. */
const GRIP = { width: 120, height: 40 } as const

/**
 * The kept place, if a display still shows it: displays come and go. Else the usual size in the middle of the first one,
 * which is what an absent `x` and `y` mean to Electron.
 */
export function placeOn(kept: WindowPlace | null, displays: readonly Area[]): Partial<Area> & { maximized: boolean } {
  const [primary = { x: 0, y: 0, ...USUAL }] = displays
  if (kept !== null && displays.some((display) => shows(display, kept))) return kept
  return {
    width: Math.min(kept?.width ?? USUAL.width, primary.width),
    height: Math.min(kept?.height ?? USUAL.height, primary.height),
    maximized: kept?.maximized ?? false,
  }
}

function shows(display: Area, { x, y, width }: Area): boolean {
  const seen = Math.min(x + width, display.x + display.width) - Math.max(x, display.x)
  return seen >= GRIP.width && y >= display.y && y + GRIP.height <= display.y + display.height
}
