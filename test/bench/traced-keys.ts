import { setTimeout } from 'node:timers/promises'
import type { CDPSession, Page } from '@playwright/test'

/** What the pressing of keys costs, in milliseconds. */
export interface KeyFigures {
  /** Handlers, style, layout and paint up to the frame that answers in the text; from a trace. */
  readonly frameMedianMs: number
  readonly frameP95Ms: number
  /** The processor's time of these, which others on the machine do not lengthen. */
  readonly processorP95Ms: number
  /** With what the browser does besides for that frame: its hit test, observers, layers and commit. */
  readonly allP95Ms: number
  /** All work until the next press: also what stands beside the text, which is drawn in the frame after that one. */
  readonly wholeMedianMs: number
  readonly wholeP95Ms: number
  /** From the press to the next frame, by the browser's Event Timing; it counts in steps of 8 and from 16 on. */
  readonly eventP95Ms: number
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds. */
  readonly ts: number
  readonly dur?: number
  /** Of the processor, microseconds. */
  readonly tdur?: number
  readonly args: { readonly data?: { readonly type?: string }; readonly name?: string }
}

/** What a page does for a press: handlers, style, layout, paint. */
const ITS_OWN = new Set([
  'EventDispatch',
  'FireAnimationFrame',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'UpdateLayoutTree',
  'Layout',
  'PrePaint',
  'Paint',
])

/** From the event to the commit of its frame. */
const WORK = new Set([
  ...ITS_OWN,
  'Layerize',
  'Commit',
  'HitTest',
  'IntersectionObserverController::computeIntersections',
])

/** What the page does last before it hands a frame over. */
const LAST_OF_FRAME = 'Layerize'

const quantile = (values: readonly number[], part: number) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? 0
const rounded = (value: number) => Math.round(value * 10) / 10

const WARM_UP = 10

/** Of a person who knows the keys. */
const BETWEEN_PRESSES_MS = 100

/**
 * Presses a key, or several in turn, many times as a person would, and reads the browser's trace. Nothing is asked of the
 * page in between: an answer would need frames of its own.
 */
export async function tracedKeys(page: Page, keys: string, presses: number): Promise<KeyFigures> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => void events.push(...(value as unknown as TraceEvent[])))
  let count = 0
  const press = async () => {
    await page.keyboard.press(keys.charAt(count % keys.length))
    count += 1
    await setTimeout(BETWEEN_PRESSES_MS)
  }
  for (let time = 0; time < WARM_UP; time += 1) await press()
  await page.evaluate(noteEvents)
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  })
  for (let time = 0; time < presses; time += 1) await press()
  await stopped(session)
  await session.detach()
  const durations = await page.evaluate(() => (window as unknown as { durations: number[] }).durations)
  const work = workOf(events)
  const figure = (part: number, of: (press: Work) => number) => rounded(quantile(work.map(of), part))
  return {
    frameMedianMs: figure(0.5, ({ toFrame }) => toFrame),
    frameP95Ms: figure(0.95, ({ toFrame }) => toFrame),
    processorP95Ms: figure(0.95, ({ processor }) => processor),
    allP95Ms: figure(0.95, ({ all }) => all),
    wholeMedianMs: figure(0.5, ({ whole }) => whole),
    wholeP95Ms: figure(0.95, ({ whole }) => whole),
    eventP95Ms: quantile([...durations, ...Array.from({ length: presses - durations.length }, () => 16)], 0.95),
  }
}

async function stopped(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => void session.once('Tracing.tracingComplete', () => resolve()))
  await session.send('Tracing.end')
  await complete
}

/** Work of one press, in milliseconds. */
interface Work {
  readonly toFrame: number
  readonly processor: number
  readonly all: number
  readonly whole: number
}

/** What lies between a keydown and the next one on the page's main thread, nothing twice. */
function workOf(events: readonly TraceEvent[]): readonly Work[] {
  const downs = events.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown')
  const [first] = downs
  if (first === undefined) return []
  const timeline = events
    .filter(({ ph, pid, tid, name }) => ph === 'X' && pid === first.pid && tid === first.tid && WORK.has(name))
    .toSorted((left, right) => left.ts - right.ts || (right.dur ?? 0) - (left.dur ?? 0))
  const starts = downs.map(({ ts }) => ts).toSorted((left, right) => left - right)
  const work = starts.map(() => ({ toFrame: 0, processor: 0, all: 0, whole: 0, isPainted: false }))
  let [at, busyUntil] = [-1, 0]
  for (const { name, ts, dur = 0, tdur = 0 } of timeline) {
    while (at + 1 < starts.length && (starts[at + 1] ?? 0) <= ts) at += 1
    const press = work[at]
    if (press === undefined || ts < busyUntil) continue
    busyUntil = ts + dur
    press.whole += dur / 1000
    if (press.isPainted) continue
    press.all += dur / 1000
    press.isPainted = name === LAST_OF_FRAME
    if (!ITS_OWN.has(name)) continue
    press.toFrame += dur / 1000
    press.processor += tdur / 1000
  }
  return work
}

/** Runs in the page: keeps the browser's own durations of key events. */
function noteEvents(): void {
  const durations: number[] = []
  Object.assign(window, { durations })
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') durations.push(duration)
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
}
